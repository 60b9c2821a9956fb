# 帕累托：20/80 法则、ABC 分类、客户金字塔。

pareto-title = 20/80 法则分析
pareto-about = 价值由谁贡献：集中程度、客户分级、哪些客户又把利润拿走，以及优质客户是否一直优质。

pareto-headline = 前 { $p } 的客户贡献消费金额的 { $share }（{ $interval }）。
pareto-headline-plain = 前 { $p } 的客户贡献消费金额的 { $share }。

pareto-lorenz-title = 消费金额有多集中
pareto-lorenz-subtitle = 洛伦兹曲线：客户按价值从低到高排列。若人人相同，则落在虚线上。
pareto-lorenz-x = 客户占比（价值从低到高）
pareto-lorenz-y = 金额占比
pareto-lorenz-mark = 价值最低的 { $customers } 客户贡献 { $value }
pareto-equal = 所有客户相同
pareto-top = 前 { $p }
pareto-top-label = 前 { $p } 贡献 { $share }
pareto-gini-note = 基尼系数 { $gini }（{ $lo } 至 { $hi }）；按客户数修正后为 { $corrected }。区间：95%，自助法抽样 { $n } 次，随机种子 { $seed }。

pareto-tops-title = 头部客户贡献多少
pareto-tops-subtitle = 价值最高的客户的金额占比，细线为 95% 置信区间。
pareto-interval-lo = 金额占比下限
pareto-interval-hi = 金额占比上限

pareto-tiers-title = 客户金字塔
pareto-tiers-subtitle = 按名次分级：塔尖客户少，贡献的金额多。拖动分界即可调整。
pareto-classes-title = ABC 分类
pareto-classes-subtitle = A 类贡献最先的一部分金额，B 类次之，C 类为其余。拖动分界即可调整。
pareto-pyramid-summary = { $name }：占客户的 { $customers }，占金额的 { $revenue }。
pareto-borders = 累计金额占比
pareto-borders-x = 客户占比（价值从高到低）
pareto-handle = { $low }与{ $high }的分界
pareto-tier = 级别
pareto-tier-top = 顶端
pareto-tier-high = 高
pareto-tier-medium = 中
pareto-tier-low = 低
pareto-class = 类别
pareto-class-a = A
pareto-class-b = B
pareto-class-c = C
pareto-mean-value = 每位客户的金额
pareto-from-value = 其中最低的金额

pareto-whale-title = 谁带来利润，谁又拿走利润
pareto-whale-subtitle = 鲸鱼曲线：从利润最高的客户起累计。超过 100% 的部分会被其余客户拿走。
pareto-whale-x = 客户占比（利润从高到低）
pareto-profit = 占总利润的比例
pareto-whale-revenue = 占总金额的比例
pareto-whale-mark = 前 { $customers } 客户贡献 { $value }
pareto-whale-peak = 最高点
pareto-whale-summary = { $n } 位客户合计为 { $losses }；没有他们，总额会是现在的 { $peak }。

pareto-stability-title = 优质客户会一直优质吗
pareto-stability-subtitle = 前一段时间的前五分之一客户，在后一段时间仍居前五分之一的比例。细线为 95% 置信区间。
pareto-stability-case = 指标
pareto-stability-share = 留在前列的比例
pareto-stability-stayed = 实际留下
pareto-stability-expected = 按均值回归的预期
pareto-stability-chance = 纯属偶然
pareto-stability-summary = { $top } 位前列客户中有 { $share } 留下（{ $interval }）；按均值回归预期为 { $expected }。
pareto-stability-note = { $from } 至 { $split } 之前，对比 { $split } 至 { $to }。前列客户人均消费由 { $before } 变为 { $after }。

# 参数。
pareto-param-returns = 退货
pareto-param-a-border = A 类上限（金额占比）
pareto-param-b-border = B 类上限（金额占比）
pareto-param-top-border = 顶端上限（客户占比）
pareto-param-high-border = 高级上限（客户占比）
pareto-param-medium-border = 中级上限（客户占比）
pareto-returns-net = 相抵
pareto-returns-exclude = 不计
pareto-returns-keep = 视同订单
pareto-method = 客户价值为订单合计减去退货。基尼系数是洛伦兹曲线与对角线之间面积的两倍。类别按累计金额占比划分，级别按名次划分，数值相同的客户始终在一起。区间由固定种子的自助法得出。均值回归的预期：两个具有相同等级相关的正态变量在无人改变时的结果。

# 注意事项。
caveat-pareto-no-money = 没有大于零的金额，因此没有占比和基尼系数。
caveat-pareto-negative = { $customers } 位客户低于零：基尼系数可能大于 1，鲸鱼曲线显示被拿走的部分。
caveat-pareto-few-customers = 只有 { $customers } 位客户，个别客户就能左右占比，请谨慎解读。
caveat-pareto-without-purchase = { $customers } 位客户只有退货而没有购买，未计入。
