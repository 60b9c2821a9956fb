# 经济性：招揽与留住客户的成本与收益。

economics-title = 招揽与留住客户
economics-about = 招揽新客户和留住老客户各要多少成本、带来多少价值，留存率提高一个百分点值多少，新客户多久回本，常被引用的说法是否成立。
economics-method = 留存率为某期活跃客户中下一期仍活跃的比例。计算价值时，所有人用同一利润和同一留存率，流失者视为不再回来。支出的效果按 Blattberg 与 Deighton 的曲线：每多花一元，效果都比前一元小，直到上限；最佳点在于再得一位客户的成本等于一位客户的价值。区间由留存率的 95% 置信区间代入各公式得到。

# 用一两句话说出结论。
economics-headline = 留存率为 { $rate }，再提高一个百分点，对目前活跃的 { $customers }共值 { $value }（{ $lo } 至 { $hi }）。
economics-headline-plain = 某期活跃客户中有 { $rate } 下一期仍活跃（{ $interval }）。
economics-headline-payback = 新客户在 { $time }内回本。
economics-headline-no-payback = 在已有数据的时间内，新客户未能回本。
economics-both = { $first }{ $second }

# 多张图共用的词语。
economics-unit-day = 天
economics-unit-week = 周
economics-unit-month = 月
economics-unit-quarter = 季度
economics-time-day = { $n } 天
economics-time-week = { $n } 周
economics-time-month = { $n } 个月
economics-time-quarter = { $n } 个季度
economics-retention = 留存率
economics-retention-lo = 留存率下限
economics-retention-hi = 留存率上限
economics-today = 目前
economics-best = 最佳
economics-average-cost = 平均每位成本
economics-marginal-cost = 再得一位的成本
economics-worth = 一位的价值

# 价值。
economics-value = 新客户的价值
economics-value-excluded = 付款之后的价值
economics-point = 提高一个百分点
economics-today-at = 目前：{ $rate }，{ $value }
economics-value-title = 留存率值多少
economics-value-subtitle = 新招揽客户的价值随留存率的变化，未扣除留客支出；十字为目前的值与 95% 置信区间。
economics-value-note = 新客户的价值为 { $included }（含首次付款）；刚付过款的客户为 { $excluded }，即每期利润 { $margin } 的 { $multiple } 倍。
economics-point-note = 留存率提高一个百分点，每位客户值 { $value }（按斜率为 { $slope }），目前活跃的 { $customers }共值 { $base }。
economics-elasticity-note = 留存率每提高 1%，付款之后的价值提高 { $elasticity }%。

# 回本。
economics-payback-title = 新客户多久回本
economics-payback-subtitle = 每位新客户的累计利润，按观察时间足够长的客户平均，附 95% 置信区间。
economics-payback-mark = { $time }后
economics-age = 首次购买以来的时间（{ $unit }）
economics-age-0 = 首次购买以来的期数
economics-margin = 利润
economics-cumulative = 累计利润
economics-cumulative-lo = 累计利润下限
economics-cumulative-hi = 累计利润上限
economics-discounted = 折现后
economics-cost-of-winning = 招揽成本 { $cost }
economics-not-yet = 未在数据时间内
economics-payback-summary = 回本时间：{ $time }；按区间，最快 { $earliest }，最慢 { $latest }；折现后：{ $discounted }。

# 招揽。
economics-acquisition-title = 招揽新客户的支出
economics-acquisition-subtitle = 按每位潜在客户的支出，看招揽成功的比例与扣除支出后的价值；横线为留存率区间两端对应的最佳支出。
economics-acquisition-spend = 每位潜在客户的支出
economics-acquisition-rate = 招揽成功比例
economics-acquisition-value = 每位潜在客户的价值
economics-acquisition-today = 目前每位潜在客户花 { $spend }，招揽到 { $rate }，每位潜在客户值 { $value }。
economics-acquisition-best = 最佳为 { $spend }（{ $lo } 至 { $hi }），招揽到 { $rate }，每位潜在客户值 { $value }。
economics-acquisition-marginal = 招揽一位客户平均花 { $average }，再招揽一位要 { $marginal }；一位客户值 { $worth }。
economics-equity-note = 两项支出都取最佳时，每位潜在客户的价值由 { $present } 变为 { $best }。

# 留住。
economics-keeping-title = 留住客户的支出
economics-keeping-subtitle = 按每位活跃客户每{ $unit }的支出，看留存率与扣除支出后新客户的价值；横线为留存率区间两端对应的最佳支出。
economics-keeping-spend = 每位客户每{ $unit }的支出
economics-keeping-rate = 留存率
economics-keeping-value = 扣除支出后新客户的价值
economics-keeping-today = 目前每位客户每{ $unit }花 { $spend }，留住 { $rate }，新客户值 { $value }。
economics-keeping-best = 最佳为每{ $unit } { $spend }（{ $lo } 至 { $hi }），留住 { $rate }，新客户值 { $value }。
economics-keeping-marginal = 留住一位客户一{ $unit }平均花 { $average }，再留住一位要 { $marginal }；留住一位值 { $worth }。
economics-ceiling = 上限 { $rate }

# 说法。
economics-claims-title = 常见说法是否成立
economics-claims-subtitle = 招揽一位客户的成本是留住一位客户一期的多少倍：圆环为常见说法，圆点为本数据；横线为 95% 置信区间。
economics-ratio = 招揽成本 / 留住成本
economics-times = { $n } 倍
economics-claimed = 常见说法：{ $n } 倍
economics-claim = 说法
economics-found = 本数据
economics-verdict = 结论
economics-implied = 允许的留客支出
economics-claim-ratio = “招揽成本是留住的 { $n } 倍”
economics-claim-five = “留存率提高 5 个百分点，价值提高 { $range }”
economics-ratio-average = 本数据：平均
economics-ratio-marginal = 本数据：再得一位
economics-ratio-at-best = 两者都取最佳时
economics-verdict-holds = 在此成立
economics-verdict-higher = 此处更高
economics-verdict-lower = 此处更低
economics-verdict-unknown = 无法判断
economics-claim-found = { $claim }：{ $found }，{ $verdict }。
economics-claim-implied = { $claim }：不知道两项成本，无法判断；若每位客户每{ $unit }的留客支出为 { $cost }，则成立。
economics-claim-unknown = { $claim }：在此无法判断。
economics-claims-note = 平均成本之比不能作为决策依据（Pfeifer 2005）：哪一边再得一位客户的成本低于其价值，就该在哪一边多花钱。

# 终身数字。
economics-year = 年
economics-sum = 累计金额
economics-lifetime-title = 终身消费数字的重新推算
economics-lifetime-subtitle = 常被引用的“每年消费 × 年数”，折现后，以及会流失的一般客户；付款在每年年初。
economics-lifetime-undiscounted = 引用的数字
economics-lifetime-discounted = 折现后
economics-lifetime-expected = 计入流失
economics-lifetime-summary = 每年 { $spend }，{ $years } 年，引用的数字为 { $undiscounted }；按 { $rate } 折现为 { $discounted }；会流失的一般客户为 { $expected }（{ $lo } 至 { $hi }），是引用数字的 { $share }。
economics-lifetime-note = 年留存率 { $retention }（{ $retention-origin }）；年消费：{ $spend-origin }。
economics-origin-file = 取自本文件的客户
economics-origin-given = 自行设定

# 各期。
economics-period = 期
economics-active = 活跃客户
economics-new = 新客户
economics-kept = 下一期仍活跃
economics-periods-title = 各期留存率
economics-periods-subtitle = 每个完整期的活跃客户中下一期仍活跃的比例，附 95% 置信区间；虚线为各期合计。
economics-periods-summary = { $pairs } 对相邻期的 { $n } 人次活跃客户中留住 { $rate }（{ $interval }）；平均每期新增 { $new } 位客户。

# 参数。
economics-param-period = 期
economics-param-pairs = 留存率取最近几对相邻期
economics-param-margin = 利润率
economics-param-annual-discount-rate = 年折现率
economics-param-horizon = 计算价值的期数
economics-param-acquisition-cost = 招揽一位客户的成本
economics-param-acquisition-rate = 目前招揽成功比例
economics-param-acquisition-ceiling = 不计成本时的招揽比例
economics-param-retention-cost = 每位客户每期的留客支出
economics-param-retention-ceiling = 不计成本时的留存率
economics-param-yearly-spend = 终身数字：每年消费
economics-param-years = 终身数字：年数
economics-param-yearly-retention = 终身数字：年留存率
economics-param-returns = 退货
economics-period-day = 天
economics-period-week = 周
economics-period-month = 月
economics-period-quarter = 季度
economics-returns-net = 抵减
economics-returns-exclude = 剔除
economics-returns-keep = 视为订单

# 注意事项。
caveat-economics-acquisition-assumed = 文件没有招揽成本，暂按新客户价值的三分之一计算，请自行设定。
caveat-economics-retention-assumed = 文件没有留客支出，暂按利润的十分之一计算，请自行设定。
caveat-economics-no-margin = 利润不大于零，任何支出都不值得。
caveat-economics-no-end = 无人流失且不折现，价值没有止境；请设定折现率或计算的期数。
caveat-economics-come-back = 再次购买者中有 { $share }% 曾离开一期以上：这里把会回来的客户算作流失，因此低估了价值；可改用较长的期，或用购买模型计算终身价值。
caveat-economics-no-curve = 无法画出留客曲线：留存率为零或百分之百、没有支出，或上限不高于目前的留存率。
caveat-economics-few-periods = 留存率只依据 { $pairs } 对相邻期，请谨慎看待。
