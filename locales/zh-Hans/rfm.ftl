# RFM：最近购买时间、购买频率、消费金额。

rfm-title = RFM 分析
rfm-about = 客户最近一次何时购买、购买频率多高、消费金额多少：三项各评 1 至 5 分，每位客户归入一个细分。

# 用一句话说出结论。
rfm-headline = { $segment }占客户的 { $share }，贡献消费金额的 { $revenue }（{ $interval }）。
rfm-headline-plain = { $segment }占客户的 { $share }，贡献消费金额的 { $revenue }。

# 三项指标。
rfm-recency-axis = 距最近一次购买的天数
rfm-frequency-axis = 每位客户的购买次数
rfm-monetary-axis = 每位客户的消费金额
rfm-recency-score = 最近购买时间得分
rfm-frequency-score = 购买频率得分
rfm-recency-score-axis = 最近购买时间得分，距今天数
rfm-frequency-score-axis = 购买频率得分，次数
rfm-at-most = ≤{ $n }
rfm-at-least = ≥{ $n }
rfm-median-recency = 距最近一次购买天数（中位数）
rfm-median-frequency = 购买次数（中位数）
rfm-median-monetary = 消费金额（中位数）

# 网格。
rfm-grid-title = 不同最近购买时间与购买频率客户的平均消费金额
rfm-grid-subtitle = 每个得分格中客户的平均消费金额，以及客户数。
rfm-grid-mark = 最近购买时间 { $r } 分，购买频率 { $f } 分
rfm-grid-mean = 平均消费金额
rfm-grid-summary = 最近购买时间 { $r } 分、购买频率 { $f } 分的客户消费最多：平均每位 { $mean }，共 { $customers }。

# 细分。
rfm-tree-title = 消费金额来自哪些客户
rfm-tree-subtitle = 面积表示各细分的消费金额，百分比为其占比。
rfm-tree-note = 未画出 { $n } 个消费金额不大于零的细分。
rfm-bars-title = 客户占比与金额占比
rfm-bars-subtitle = 按客户细分比较，细线为金额占比的 95% 置信区间。
rfm-segment = 客户细分
rfm-interval-lo = 金额占比下限
rfm-interval-hi = 金额占比上限

# 分布。
rfm-recency-title = 客户最近一次购买距今多久
rfm-frequency-title = 客户购买了多少次
rfm-monetary-title = 客户消费了多少金额
rfm-histogram-subtitle = 客户数；虚线为各分数的分界，拖动即可重新评分。
rfm-histogram-summary = 共 { $customers }，其中最多的 { $n } 位在 { $from } 至 { $to } 之间。
rfm-histogram-above = 未画出高于 { $edge } 的 { $n } 位客户。
rfm-histogram-below = 未画出低于 { $edge } 的 { $n } 位客户。
rfm-handle = { $low } 分与 { $high } 分的分界

# 最近购买时间与购买频率。
rfm-scatter-title = 最近购买时间与购买频率
rfm-scatter-subtitle = 每个圆代表一组相近的客户：面积为客户数，颜色为细分。
rfm-scatter-mark = 距今 { $recency } 天，购买 { $frequency } 次
rfm-scatter-summary = { $customers }分为 { $n } 组，最大的一组有 { $most } 位：距今 { $recency } 天，购买 { $frequency } 次。

# 两种分类对照。
rfm-cross-title = 同一批客户在两种分类中的位置
rfm-cross-subtitle = 客户数。行：{ $rows }；列：{ $columns }。
rfm-cross-mark = { $row }，{ $column }
rfm-cross-summary = 人数最多的一格有 { $n } 位：一种分类为{ $row }，另一种为{ $column }。

# 分类方法。
# Parameters.
rfm-param-map = 客户划分
rfm-param-scheme = 评分方法
rfm-param-returns = 退货
rfm-param-center = “高”以何为界
rfm-param-compare = 对照
rfm-param-thresholds = 分界
rfm-scheme-share = 超过的客户比例
rfm-scheme-quantile = 分位数分界
rfm-scheme-tiles = 等人数分组
rfm-scheme-cutoffs = 固定分界
rfm-scheme-nested = 嵌套（Hughes）
rfm-scheme-high-low = 高或低
rfm-returns-net = 抵减
rfm-returns-exclude = 剔除
rfm-returns-keep = 视为订单
rfm-center-mean = 平均值
rfm-center-median = 中位数
rfm-method = 最近购买时间是客户最后一次下单到截至日期的整天数，购买频率是订单数，消费金额是订单总额减去退货。每项按有多少比例的客户表现更差评为 1 到 5 分，相等的值得分相同。三项得分共同决定一个客户类型。区间为 95%，客户类型视为固定。

# What to do about a segment.
advice-rfm-champions = 最近购买、频繁且金额高。给予回报，优先体验新品，并请他们推荐。
advice-rfm-loyal = 稳定回购。推荐更高一级的商品，并邀请评价。
advice-rfm-potential-loyalist = 近期购买且不止一次。会员资格或下次购买的好理由能让他们忠诚。
advice-rfm-new = 最近首次购买。第二单是关键：欢迎他们，让下次购买更容易。
advice-rfm-promising = 近期购买，但金额尚少。用小额试用增进了解。
advice-rfm-need-attention = 各项高于平均，但近来没有购买。根据其购买记录给出限时优惠。
advice-rfm-needs-attention = 各项高于平均，但近来没有购买。根据其购买记录给出限时优惠。
advice-rfm-about-to-sleep = 各项低于平均且正在冷却。提醒他们喜欢过的商品，成本很低。
advice-rfm-at-risk = 曾频繁且高额购买，但已久未光顾。亲自联系，了解原因，先帮助再优惠。
advice-rfm-cant-lose = 曾是最好的客户，却已离开很久。逐一挽回：致电、倾听、补救。
advice-rfm-hibernating = 久未购买、次数少、金额低。只用几乎零成本的方式触达。
advice-rfm-lost = 各项最低。不要把更好客户可用的资源花在这里。
advice-rfm-important-value = 最近购买、频率和金额都高于界线。重点维护，提供专属服务。
advice-rfm-important-keep = 金额和频率高，但近来没有购买。主动联系，唤回他们。
advice-rfm-important-develop = 最近购买、金额高，但频率低。提高购买频率。
advice-rfm-important-win-back = 金额高，但久未购买且频率低。了解原因，设法挽留。
advice-rfm-general-value = 最近购买且频繁，但金额低。引导购买更高价值的商品。
advice-rfm-general-keep = 频率高，但金额低且近来没有购买。以低成本保持联系。
advice-rfm-general-develop = 最近购买，但频率和金额低。多为新客户，促成第二单。
advice-rfm-general-win-back = 三项都低。只用几乎零成本的方式触达。

rfm-map-a = 十类细分（R × F × M）
rfm-map-b = 十类细分（R × F）
rfm-map-c = 八种客户类型
rfm-map-d = 十组（Shopify）
rfm-map-e = 六组（四分位）

# 客户细分。属性 subject：名称不宜直接作主语时使用。
rfm-segment-champions = 冠军客户
rfm-segment-loyal = 忠诚客户
rfm-segment-potential-loyalist = 潜在忠诚客户
rfm-segment-new = 新客户
rfm-segment-promising = 有潜力客户
rfm-segment-need-attention = 需关注客户
rfm-segment-needs-attention = 需关注客户
rfm-segment-about-to-sleep = 即将沉睡客户
rfm-segment-at-risk = 流失风险客户
rfm-segment-cant-lose = 不容流失客户
rfm-segment-hibernating = 沉睡客户
rfm-segment-lost = 已流失客户
rfm-segment-others = 其他
    .subject = 其他客户
rfm-segment-other = 其他
    .subject = 其他客户
rfm-segment-active = 活跃客户
rfm-segment-previously-loyal = 曾经忠诚客户
rfm-segment-almost-lost = 濒临流失客户
rfm-segment-dormant = 休眠客户
rfm-segment-premium = 高端客户
rfm-segment-repeat = 回头客
rfm-segment-top-spender = 高消费客户
rfm-segment-inactive = 不活跃客户
# 八种客户类型：先看金额分重要与一般，再看最近购买时间与购买频率。
rfm-segment-important-value = 重要价值客户
rfm-segment-important-keep = 重要保持客户
rfm-segment-important-develop = 重要发展客户
rfm-segment-important-win-back = 重要挽留客户
rfm-segment-general-value = 一般价值客户
rfm-segment-general-keep = 一般保持客户
rfm-segment-general-develop = 一般发展客户
rfm-segment-general-win-back = 一般挽留客户

# 注意事项。
caveat-few-levels-recency = 最近购买时间只有 { $levels } 个不同的值，五个分数不会全部出现。
caveat-few-levels-frequency = 购买频率只有 { $levels } 个不同的值，五个分数不会全部出现。
caveat-few-levels-monetary = 消费金额只有 { $levels } 个不同的值，五个分数不会全部出现。
caveat-ties-split = 这种评分方法会给数值相同的客户不同的分数，取决于排列顺序。
caveat-few-customers = 只有 { $customers } 位客户，个别客户就能左右分数，请谨慎解读占比。
caveat-negative-money = 有 { $customers } 位客户的退款多于付款。
caveat-later-rows = 基准日之后的 { $rows } 行未计入。
caveat-without-purchase = 有 { $customers } 位客户只有退货而没有购买，未评分。
