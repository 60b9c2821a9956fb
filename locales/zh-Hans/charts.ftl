# 各项分析的图表共用的词语。

chart-customers = { $n } 位客户

# 数值范围，以及带区间的数值。
chart-range = { $lo }–{ $hi }
chart-both = { $first }、{ $second }
chart-interval = { $value }（{ $lo } 至 { $hi }）
chart-focus = 仅含选中的客户；评分与分组仍按全体客户计算。
chart-highlight = 浅色为全部客户，深色为符合筛选的部分。
chart-highlight-of = { $what }（筛选后）

# 数值的名称，用于列名与提示。
chart-customers-name = 客户数
chart-orders-name = 订单数
chart-revenue-name = 消费金额
chart-share-customers-name = 客户占比
chart-share-revenue-name = 金额占比
chart-from-name = 起（含）
chart-below-name = 止（不含）

chart-quarter = { $year }年第 { $quarter } 季度
