# 逐一檢視客戶：名單、欄位、畫像。

nav-customers = 客戶名單
customers-all = 每一位客戶
customers-about = 各項分析對每位客戶的結論並列呈現。點選欄名即可排序，可從任一分析挑選欄位。
customers-unmapped = 請先指定哪一欄是客戶，才能列出客戶。
customers-title = 客戶
customers-search = 尋找客戶
customers-none = 沒有符合的客戶。
customers-keys = 方向鍵移動；在欄名按 Enter 排序；在列上按 Enter 或空白鍵，以該客戶篩選全部。
customers-pick = 以 { $customer } 篩選全部
customers-too-many = 活頁簿最多容納 { $n } 位客戶；CSV 含全部客戶。
customers-columns = 欄位
customers-n-columns = 已選 { $n } 欄
customers-usual-columns = 恢復常用欄位

field-score = 評分
field-grade = 等級
field-n-answers = 回答數
field-loyalty = 忠誠度
