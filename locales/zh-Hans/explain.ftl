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
explain-at = { $term }（{ $place }）

# Clusters.
explain-gap = 间隙判据：不小于零
explain-gap-own = 该群数的间隙统计量
explain-gap-next = 多一群时的间隙统计量
explain-gap-error = 其标准误
explain-stability = 稳定性：平均 Jaccard 相似度
explain-cluster-size = 该群的客户数
explain-jaccard = 该群在自助样本中重现的程度，0 到 1
explain-clusters-assume-1 = 客户之间的距离按标准化后的特征计算。
explain-clusters-assume-2 = 假定各群近似圆形、离散程度相近；其他形状会被切碎。

# Lifecycle.
explain-active = 本期活跃客户
explain-active-change = 由上一期推算
explain-active-before = 上一期活跃客户
explain-stayed-active = 上期活跃客户中本期仍活跃的比例
explain-age = 离开 { $age } 期
explain-share-dormant = 占全部停滞客户的比例
explain-dormant = 全部停滞客户
explain-reactivation = 唤回率
explain-reactivated = 下一期即回来的人数
explain-ever-dormant = 曾离开这么久的客户数
explain-lifecycle-assume-1 = “活跃”指本期有购买；期的长短要适合客户的购买节奏。
explain-lifecycle-assume-2 = 归属分组只依据行为判断：客户在竞争对手处的购买不在文件中。

# Cohorts.
explain-retention = 留存率
explain-churn-rate = 流失率
explain-members = 该批次客户数
explain-first-period = 首期的数值
explain-at-age = 该期龄的数值
explain-mean-at-age = 全部批次，首购后第 { $age } 期
explain-cohorts-assume-1 = 批次指在本文件中同一期首次购买的客户；更早的购买无从得知。
explain-cohorts-assume-2 = 留存率随期龄上升往往是筛选的结果：容易走的已经走了。

# Survival.
explain-survival = Kaplan–Meier：仍在的比例
explain-survival-before = 此前仍在的比例
explain-ended = 此时结束的人数
explain-at-risk = 此前处于风险中的人数
explain-censored = 尚未结束的比例（删失）
explain-events = 已结束
explain-lives = 全部
explain-renewal = 模型给出的续约率
explain-sbg-alpha = 流失概率贝塔分布的第一参数
explain-sbg-beta = 第二参数
explain-survival-assume-1 = 尚未结束者今后结束的可能性与其他仍在者相同。
explain-survival-assume-2 = 不对曲线形状作假设；最后一点之后不作判断。

# Lifetime value.
explain-value-per-customer = 每位客户的价值
explain-value-all = 预测期内全部客户的价值
explain-alive-share = 平均存活概率 P(alive)
explain-alive-sum = 全部客户存活概率之和
explain-decile = 第 { $n } 个十分位（由高到低）
explain-decile-share = 占全部价值的比例
explain-decile-value = 该十分位的价值
explain-p-alive = 存活概率 P(alive)：一个例子
explain-repeats = 重复购买次数
explain-btyd-r = 购买率分布的形状参数
explain-btyd-alpha = 购买率分布的尺度参数
explain-btyd-a = 流失分布的第一参数
explain-btyd-b = 流失分布的第二参数
explain-btyd-age = 首次购买至今的时间
explain-btyd-recency = 首次到最近一次购买的时间
explain-clv-excluded = 终身价值（不含首期）
explain-clv-included = 终身价值（含首期）
explain-margin-period = 活跃客户每期毛利
explain-retention-period = 每期留存率
explain-discount-period = 每期折现率
explain-clv-assume-1 = 每位客户有自己的购买率，并在某一时刻永久流失；后来又回来的只是沉默过。
explain-clv-assume-2 = 消费金额与购买频率无关。
explain-clv-assume-3 = 简单公式假定所有人永远是同一毛利、同一留存率。

# Churn.
explain-call-gain = 联系一次的期望收益
explain-p-churn = 流失概率
explain-save-rate = 联系后被挽留的比例
explain-value-at-stake = 面临流失的价值
explain-contact-cost = 联系成本
explain-offer-cost = 优惠成本
explain-best-over-all = 挑选联系对象比全部联系多赚的钱
explain-best-profit = 最佳联系人数的利润
explain-all-profit = 联系名单上所有人的利润
explain-precision = 精确率：报警命中的比例
explain-recall = 召回率：流失者中被报警的比例
explain-alarm-right = 报警且流失
explain-alarmed = 报警
explain-churned = 流失
explain-odds-ratio = 每单位的优势比
explain-log-odds = 每单位的对数优势变化
explain-z-value = z 值：估计值除以标准误
explain-standard-error-of = 其标准误
explain-churn-assume-1 = 由购买数据无人明说离开：沉默超过时间窗即视为流失。
explain-churn-assume-2 = 挽留率与成本是设置而非测得；只有留出对照组的测试才能测得。

# Economics.
explain-retention-rate = 每期留存率
explain-kept = 下一期仍活跃的人次
explain-were-active = 有下一期的各期活跃人次
explain-point-of-retention = 留存率提高一个百分点的价值
explain-point-customer = 对一位客户的价值
explain-base = 最近完整一期的客户数
explain-acquisition-rate = 最佳投入下的获客率
explain-keeping-rate = 最佳投入下的留存率
explain-ceiling = 再多投入也达不到的上限
explain-curve-k = 投入见效的快慢
explain-spending = 投入
explain-value-per-prospect = 每位潜在客户的净价值
explain-won-rate = 获客率
explain-worth = 赢得一位客户的价值
explain-quoted = 常被引用的数字：年消费 × 年数
explain-quoted-discounted = 折现之后
explain-quoted-expected = 再考虑客户可能离开
explain-yearly-spend = 年消费
explain-years = 年数
explain-year = 第几年，从 0 起
explain-discount-year = 年折现率
explain-retention-year = 年留存率
explain-economics-assume-1 = 离开的客户视为永久流失。
explain-economics-assume-2 = Blattberg–Deighton 曲线只经过今天这一点：上限是人的判断。

# Kano.
explain-better = Better：具备时满意的提升
explain-worse = Worse：缺失时不满的增加
explain-total-strength = 总强度
explain-pairs = 成对的完整回答数
explain-fong-difference = 最多两类之差
explain-fong-critical = 超出偶然所需的差（Fong 检验）
explain-most-frequent = 该类的回答数
explain-second = 次多一类的回答数
explain-kano-assume-1 = R 与 Q 的回答不计入系数：它们既非支持也非反对。
explain-kano-assume-2 = 假定每个人对正反两个问题的理解一致。

# Penalty and reward.
explain-impact = 影响幅度：奖励减惩罚
explain-asymmetry = 不对称性：奖励加惩罚
explain-penalty = 惩罚：低分对总体满意度的影响
explain-reward = 奖励：高分对总体满意度的影响
explain-base-level = 各项均为中间分时的总体满意度
explain-level-low = 仅此项为低分时的总体满意度
explain-level-high = 仅此项为高分时的总体满意度
explain-contrast-assume-1 = 各项评分与总体满意度相关；因果关系未被证明。
explain-contrast-assume-2 = 假定各项影响可以相加。

# Service quality.
explain-gap-unweighted = SERVQUAL 差距（未加权）
explain-gap-weighted = SERVQUAL 差距（加权）
explain-dimension-gap = 一个维度的差距
explain-dimensions = 维度数
explain-weight = 一个维度的权重
explain-gap-sd = 差距的标准差
explain-gap-value = 平均差距
explain-t-value = t 值：差距除以标准误
explain-alpha = 差距的克隆巴赫 α 系数
explain-items = 题目数
explain-item-variances = 各题差距的方差之和
explain-sum-variance = 差距总和的方差
explain-unexplained = 前四个差距未能解释第五个差距的部分
explain-servqual-assume-1 = 期望与感知用同一量尺评分，且对每个人含义相同。
explain-servqual-assume-2 = 两个分数之差的信度低于分数本身。

# Needs.
explain-layer-gap = 该层的差距
explain-need-gap = 一项需求的差距
explain-needs = 需求数
explain-needs-assume-1 = 重要性是客户自述的，未必是真正打动他们的。

# Service times.
explain-in-target = 达标率
explain-beyond-target = 到目标时间仍未结束的比例（曲线读数）
explain-open-share = 尚未结束的比例
explain-cases-open = 尚未结束的个案
explain-cases = 个案数
explain-median-reached = 到达中位数：仅剩一半或更少未结束
explain-half = 一半
explain-running = 中位时间时仍未结束的比例
explain-clocks-assume-1 = 未结束的个案今后与同样时长的个案一样结束。
explain-clocks-assume-2 = 时间按设置中的营业时间计算。

# Recovery.
explain-recovery-rate = 投诉被挽回的比例
explain-recovered = 已挽回
explain-complaints = 投诉数
explain-group-retention = 再次购买的比例
explain-came-back = 时间窗内再次购买的人数
explain-paradox = 挽回者减从未失误者（匹配后）
explain-mh-weight = 该价值层的权重：两组人数之积除以之和
explain-recovered-rate = 挽回者的再购比例
explain-never-rate = 从未失误者的再购比例
explain-recovery-assume-1 = 假定此前价值同层的客户留下的可能相同；谁得到补救并非随机。

# Sentiment.
explain-positive-share = 正面文本的比例
explain-negative-share = 负面文本的比例
explain-texts = 文本数
explain-word-sum = 最正面一条文本的词值之和
explain-word-effect = 一个词连同上下文所加的值
explain-text-score = 该文本的得分（压缩到 −1 与 1 之间）
explain-agree-chance = 仅凭偶然的一致率
explain-label-share = 该标签的占比
explain-called-share = 此处判为该类的占比
explain-kappa = 科恩 κ 系数
explain-agree = 二者一致的文本比例
explain-sentiment-assume-1 = 词语按通常含义理解；无法识别反讽。
explain-sentiment-assume-2 = 没有已知词的文本算作中性，这不等于满意。

# The numbers above the figures.
explain-numbers = 客户、订单、消费金额
explain-orders-per-customer = 每位客户订单数
explain-revenue-per-order = 每单金额
explain-revenue-tree = 消费金额的分解
explain-numbers-assume-1 = 只统计通过筛选的数据行；其中没有购买的客户不计入任何数字。
