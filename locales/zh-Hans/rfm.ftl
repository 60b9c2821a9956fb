# RFM：最近购买时间、购买频率、消费金额。

rfm-title = RFM 分析
rfm-about = 客户最近一次何时购买、购买频率多高、消费金额多少：三项各评 1 至 5 分，每位客户归入一个细分。

# 用一句话说出结论。
rfm-headline = { $segment }占客户的 { $share }，贡献消费金额的 { $revenue }（{ $lo }–{ $hi }）。
rfm-headline-plain = { $segment }占客户的 { $share }，贡献消费金额的 { $revenue }。

# 三项指标。
rfm-recency = 最近购买时间
rfm-frequency = 购买频率
rfm-monetary = 消费金额
rfm-recency-axis = 距最近一次购买
rfm-frequency-axis = 购买次数
rfm-monetary-axis = 消费金额
rfm-r-score = R 得分（最近购买时间）
rfm-f-score = F 得分（购买频率）
rfm-m-score = M 得分（消费金额）
rfm-score = { $n } 分
rfm-median-recency = 距最近一次购买天数（中位数）
rfm-median-frequency = 购买次数（中位数）
rfm-median-monetary = 消费金额（中位数）

# 网格。
rfm-grid-title = 不同最近购买时间与购买频率的消费金额
rfm-grid-subtitle = 每个得分格中客户的平均消费金额，以及客户数
rfm-grid-mark = R { $r } 分，F { $f } 分
rfm-grid-mean = 平均消费金额

# 细分。
rfm-tree-title = 消费金额来自哪些客户
rfm-tree-subtitle = 面积表示该细分的消费金额，并标出占比
rfm-bars-title = 客户占比与金额占比
rfm-bars-subtitle = 按细分比较；金额占比处的细线为 95% 置信区间。
rfm-bars-customers = 客户
rfm-bars-revenue = 金额
rfm-segment = 客户细分
rfm-interval-lo = 金额占比下限
rfm-interval-hi = 金额占比上限

# 分布。
rfm-recency-title = 客户最近一次购买距今多久
rfm-frequency-title = 客户购买了多少次
rfm-monetary-title = 客户消费了多少金额
rfm-histogram-subtitle = 客户数；虚线为各分数的分界，拖动即可重新评分。
rfm-handle = { $low } 分与 { $high } 分的分界

# 最近购买时间与购买频率。
rfm-scatter-title = 最近购买时间与购买频率
rfm-scatter-subtitle = 每个圆代表一组相近的客户：面积为客户数，颜色为细分

# 两种分类对照。
rfm-cross-title = 同一批客户在两种分类中的位置
rfm-cross-subtitle = 客户数：行为“{ $rows }”，列为“{ $columns }”

# 分类方法。
rfm-map-a = 十类细分（R × F × M）
rfm-map-b = 十类细分（R × F）
rfm-map-c = 八种客户类型
rfm-map-d = 十一组（Shopify）
rfm-map-e = 六组（四分位）

# 客户细分。属性 subject：名称不宜直接作主语时使用。
rfm-segment-champions = 冠军客户
rfm-segment-loyal = 忠诚客户
rfm-segment-potential-loyalist = 潜在忠诚客户
rfm-segment-new = 新客户
rfm-segment-promising = 有潜力客户
rfm-segment-need-attention = 需关注客户
rfm-segment-about-to-sleep = 即将沉睡客户
rfm-segment-at-risk = 流失风险客户
rfm-segment-cant-lose = 不容流失客户
rfm-segment-hibernating = 沉睡客户
rfm-segment-lost = 已流失客户
rfm-segment-others = 其他
    .subject = 其他客户
rfm-segment-active = 活跃客户
rfm-segment-previously-loyal = 曾经忠诚客户
rfm-segment-almost-lost = 濒临流失客户
rfm-segment-dormant = 休眠客户
rfm-segment-prospects = 潜在客户
rfm-segment-premium = 高端客户
rfm-segment-repeat = 回头客
rfm-segment-top-spender = 高消费客户
rfm-segment-inactive = 不活跃客户
# 八种客户类型：先看金额分重要与一般，再看最近购买时间与购买频率。
rfm-segment-important-value = 重要价值客户
rfm-segment-important-keep = 重要保持客户
rfm-segment-important-develop = 重要发展客户
rfm-segment-important-retain = 重要挽留客户
rfm-segment-general-value = 一般价值客户
rfm-segment-general-keep = 一般保持客户
rfm-segment-general-develop = 一般发展客户
rfm-segment-general-retain = 一般挽留客户
