# 各项分析的图表共用的词语。

chart-customers = { $n } 位客户
chart-orders = { $n } 笔订单

# 供读屏软件朗读，接在图表名称之后。
chart-role = 图表
chart-role-with-marks = 图表，共 { $n } 个数据项
chart-alt = { $title }。{ $subtitle }

# 坐标轴标题旁的单位。
chart-unit-days = 天
chart-unit-times = 次

# 整数范围、数值与置信区间。
chart-range = { $lo }–{ $hi }
chart-range-up = ≥{ $lo }
chart-interval = { $value }（{ $lo } 至 { $hi }）
chart-days = { $n } 天
chart-times = { $n } 次

# 多张图表的表格共用的列名。
chart-column-customers = 客户数
chart-column-orders = 订单数
chart-column-revenue = 消费金额
chart-column-share-customers = 客户占比
chart-column-share-revenue = 金额占比
chart-column-from = 起（含）
chart-column-to = 止（不含）
