# How numbers came about: the drawer's calculation, step by step. Formulas are written in code; here are their words.

explain-steps = 计算过程
explain-open = 这是怎么算出来的？
explain-of = 计算过程：{ $subject }
explain-where = 其中
explain-interval = 95% 区间 { $interval }
explain-rounded = 为便于阅读，代入的数值经过四舍五入；结果由未舍入的数值算出。
explain-rows = 背后的数据行
explain-assumptions = 前提假设
explain-caveats = 需要留意
explain-source = 引用来源
explain-copy = 复制引文
explain-copied = 已复制。
explain-not-copied = 浏览器不允许复制，请选中文字自行复制。
explain-glossary = 在术语表中查看“{ $term }”
learn-mode = 学习模式
learn-hint = 逐步揭示计算过程：先想，再看。
learn-step = 第 { $n } 步，共 { $all } 步
learn-expect = 你预期是多少？先写下你的猜测，再看结果。
learn-guess = 你的猜测
learn-guessed = 你的猜测：{ $guess }。结果：{ $result }。
learn-reveal = 揭晓
learn-next = 下一步
learn-back = 上一步
learn-all = 全部揭晓
learn-done = 计算过程到此结束。
learn-said = { $term }：{ $result }

# Quantities that many formulas share.
explain-own-customers = 该组客户数
explain-all-customers = 全部客户数
explain-own-revenue = 该组消费金额
explain-all-revenue = 全部消费金额
explain-own-answers = 该类回答数
explain-answers = 回答数
explain-share = 样本比例
explain-trials = 计数总数
explain-z = 标准正态分布的 97.5% 分位数
explain-wilson-lo = 区间下限
explain-wilson-hi = 区间上限
explain-standard-error = 标准误

# RFM.
explain-share-customers = 客户占比
explain-share-revenue = 消费金额占比
explain-revenue-per-customer = 每位客户消费金额
explain-score-r = 中位客户的 R 分
explain-score-f = 中位客户的 F 分
explain-score-m = 中位客户的 M 分
explain-score-r-median = 最近购买距今天数的中位数
explain-score-f-median = 购买次数的中位数
explain-score-m-median = 消费金额的中位数
explain-score-cut = 分数之间的四个分界值；方括号内条件成立计 1，否则计 0
explain-rfm-assume-1 = 一张订单算一次购买；退货按设置处理。
explain-rfm-assume-2 = 分数是本文件内客户之间的相对比较：同一位客户在另一份文件里可能得分不同。
explain-rfm-assume-3 = 区间假定客户彼此独立，且分群固定不变。

# Pareto.
explain-top-share = 头部客户的消费金额占比
explain-lorenz-all = 全部消费金额
explain-lorenz-rest = 其余客户的消费金额占比（洛伦兹曲线上的读数）
explain-concentration = 集中度：是平均份额的几倍
explain-top-revenue = 消费金额占比
explain-top-customers = 客户占比
explain-gini = 基尼系数
explain-rank-sum = 每位客户的消费金额乘以名次（从最低排起）之和
explain-gini-corrected = 基尼系数（小样本校正）
explain-stayed = 留在头部的比例
explain-top = 前一时段的前五分之一客户
explain-stayed-share = 留下的比例
explain-expected-share = 均值回归所预期的比例
explain-beyond-expected = 超出均值回归的部分
explain-pareto-assume-1 = 价值指消费金额而非利润；只有对应了成本列时，鲸鱼曲线才按利润计算。
explain-pareto-assume-2 = 区间来自固定种子的 400 次客户自助抽样。

# Satisfaction.
explain-promoters = 推荐者比例
explain-detractors = 贬损者比例
explain-nps = 净推荐值
explain-csat = 客户满意度（CSAT）
explain-ces = 感到轻松的比例（CES）
explain-top-boxes = 最高两档的回答数
explain-easy = 感到轻松的回答数
explain-grade-share = 达到该等级的比例
explain-yes = 回答“是”的人数
explain-answers-share = 回答占比
explain-satisfaction-assume-1 = 假定回答者能代表未回答者。
explain-satisfaction-assume-2 = 每个回答计一次，且视为彼此独立。
