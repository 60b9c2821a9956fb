# 逐个查看客户：名单、列、画像。

nav-customers = 客户名单
customers-all = 每一位客户
customers-about = 各项分析对每位客户的结论并排列出。点击列头排序，可从任意分析中选列。
customers-unmapped = 请先指定哪一列是客户，才能列出客户。
customers-title = 客户
customers-search = 查找客户
customers-none = 没有匹配的客户。
customers-keys = 方向键移动；在列头按回车排序；在行上按回车或空格，按该客户筛选全部。
customers-pick = 按 { $customer } 筛选全部
customers-too-many = 工作簿最多容纳 { $n } 位客户；CSV 含全部客户。
customers-columns = 列
customers-n-columns = 已选 { $n } 列
customers-usual-columns = 恢复常用列

field-score = 评分
field-grade = 等级
field-n-answers = 回答数
field-loyalty = 忠诚度
