# 客户终身价值。

clv-title = 客户终身价值
clv-about = 哪些客户仍然活跃、还会购买多少次、还能带来多少价值，附置信区间，并用留出的数据检验。
clv-method = 重复购买用 BG/NBD、MBG/NBD、Pareto/NBD 建模，单次消费金额用 Gamma-Gamma 建模，合约用 sBG 建模，参数均由最大似然估计得到；用留出期误差最小的模型做预测。价值为利润率 × 单次消费金额 × 预期购买次数，逐月折现，不含已发生的购买。区间为期望值的 95% 置信区间。

# 用一句话说出结论。
clv-headline = 客户在未来 { $horizon }内预计带来 { $value }（{ $lo } 至 { $hi }）；{ $customers }中约有 { $alive } 位还会购买。
clv-headline-plain = 客户在未来 { $horizon }内预计带来 { $value }；{ $customers }中约有 { $alive } 位还会购买。
clv-headline-past = { $customers }至今平均每位带来 { $mean }（{ $lo } 至 { $hi }）；凭这些购买无法预测。
clv-headline-past-plain = { $customers }至今平均每位带来 { $mean }；凭这些购买无法预测。
clv-headline-contract = { $group }：合约首次续约时，预计还会持续 { $periods } 期。

# 多张图共用的词语。
clv-time = { $n } { $unit }
clv-all = 全部
clv-group = 分组
clv-period = 期数
clv-share = 占比
clv-day = 日期
clv-value = 预期价值
clv-share-value = 预期价值占比
clv-p-alive = 存活概率
clv-purchases = 预期购买次数
clv-expected = 预期客户数
clv-at-least = { $n }+
clv-repeat-purchases = 累计重复购买次数
clv-repeat-buyers = 重复购买客户数
clv-mean-purchase = 平均单次消费金额
clv-rule = 方法
clv-rmse = 每位客户的误差（RMSE）
clv-mae = 平均绝对误差
clv-predicted = 预测购买次数
clv-bias = 预测相对实际的偏差
clv-correlation = 相关系数

# 模型与简单方法。
clv-rule-actual = 实际
clv-rule-bg-nbd = BG/NBD
clv-rule-mbg-nbd = MBG/NBD
clv-rule-pareto-nbd = Pareto/NBD
clv-rule-gamma-gamma = Gamma-Gamma
clv-rule-sbg = sBG
clv-rule-own-rate = 照以往频率
clv-rule-hiatus = 照以往频率，久未购买者为零
clv-rule-mean-rate = 人人相同

# 购买频率与最近购买时间。
clv-matrix-title = 哪些客户仍然活跃
clv-matrix-subtitle = 首次购买于 { $age }前的客户，按重复购买次数与末次购买时间的存活概率。
clv-matrix-mark = 重复购买 { $frequency } 次，末次在首次之后 { $recency }
clv-frequency-axis = 重复购买次数
clv-recency-axis = 首次到末次购买的时间

# 十等分。
clv-decile = 客户十等分，由高到低
clv-decile-mark = 第 { $n } 等分的客户
clv-deciles-title = 客户还能带来多少价值
clv-deciles-subtitle = 各十等分客户在预测期内的预期价值，百分比为占全部的比例。
clv-deciles-summary = 价值最高的十分之一客户预计带来全部价值的 { $share }。

# 累计曲线。
clv-tracking-title = 重复购买：实际与预期
clv-tracking-subtitle = 累计次数。彩色虚线为用于预测的模型，灰色为其他模型。
clv-tracking-summary = 实际重复购买 { $actual } 次，预期 { $expected } 次。
clv-fitted-until = 拟合截止

# 留出检验。
clv-purchases-before = 之前的重复购买次数
clv-purchases-after = 之后的平均购买次数
clv-calibration-title = 不同购买频率客户的预测与实际
clv-calibration-mark = { $rule }，之前重复购买 { $x } 次
clv-holdout-subtitle = 已知数据截至 { $from }；比较此后至 { $until } 的购买。
clv-holdout-summary = { $rule } 误差最小：预测 { $predicted } 次购买，实际 { $n } 次。
clv-scores-title = 模型与简单方法的比较
clv-scores-subtitle = 留出期内每位客户购买次数的误差，越短越好。

# 消费金额。
clv-spend-title = 单次消费金额
clv-spend-subtitle = 重复购买客户按平均单次消费金额的分布，线为模型预期。
clv-spend-summary = { $customers }有重复购买，平均单次消费 { $mean }。
clv-spend-note = 未画出高于 { $edge } 的 { $n } 位客户。

# 合约。
clv-projection-title = 仍在续约的比例
clv-projection-subtitle = 圆点为数据，虚线为 sBG 模型，并延伸到数据之后。
clv-retention-title = 各期留存率
clv-retention-subtitle = 圆点为数据，虚线为 sBG 模型：易流失的客户先离开，所以留存率上升。

# 参数。
clv-param-model = 模型
clv-param-time-unit = 时间单位
clv-param-horizon = 预测期
clv-param-annual-discount-rate = 年折现率
clv-param-margin = 利润率
clv-param-holdout = 留出期
clv-param-returns = 退货
clv-param-customer = 客户
clv-param-survivors = 续约表的列
clv-param-periods = 用于拟合的期数
clv-model-auto = 最佳
clv-model-bg-nbd = BG/NBD
clv-model-mbg-nbd = MBG/NBD
clv-model-pareto-nbd = Pareto/NBD
clv-time_unit-day = 天
clv-time_unit-week = 周
clv-time_unit-month = 个月
clv-time_unit-period = 期
clv-returns-net = 抵减
clv-returns-exclude = 剔除
clv-returns-keep = 视为订单

# 注意事项。
caveat-no-repeat-buyers = 没有客户购买过两次，无法预测，只显示至今的价值。
caveat-few-repeat-buyers = 重复购买的客户很少（{ $customers } 位），请谨慎看待预测。
caveat-one-time-buyers-alive = 按 BG/NBD 的定义，只买过一次的客户必定存活；MBG/NBD 与 Pareto/NBD 并非如此。
caveat-frequency-spend-correlated = 购买频率与单次消费金额相关，而消费金额模型假定两者独立。
caveat-spend-not-modelled = 重复购买的客户太少，无法为消费金额建模，改用全体的平均单次消费金额。
caveat-value-is-revenue = 没有利润率或成本，价值即为收入。
caveat-no-holdout = 时间太短，无法留出一段检验预测。
caveat-nobody-left = 有分组无人流失，无法为其拟合模型。
caveat-at-bound = 有参数到达取值边界，请谨慎看待此模型。
caveat-not-identified = 数据不足以确定全部参数，因此没有置信区间。
caveat-not-converged = 参数搜索没有停在最大值处。
caveat-starts-disagree = { $starts } 次搜索中只有 { $agreeing } 次得到这个最大值。
caveat-infinite-mean-spend = 模型的平均单次消费金额为无穷大，改用观测平均值。
caveat-shares-not-counts = 表中似乎是比例而非人数：估计值有效，标准误无效。
