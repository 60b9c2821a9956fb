# 聚类：由数据自己划分的客户群，以及它们是否只是噪声。

clusters-title = 客户聚类
clusters-about = 由数据自己划分的客户群：每一群的特点、一条简明规则，以及这样的划分是否只是噪声。

clusters-headline = 分为 { $k } 群：{ $first }占客户的 { $share }，占消费金额的 { $revenue }。{ $verdict }
clusters-headline-plain = 分为 { $k } 群：{ $first }占客户的 { $share }。{ $verdict }
clusters-headline-one = 只有一群：这些客户无法区分。
clusters-verdict-stable = 重新抽样后仍能得到这些群。
clusters-verdict-doubtful = 重新抽样后并非每一群都能再次出现。
clusters-verdict-noise = 这样的群数只是噪声。

clusters-cluster = 群
clusters-cluster-1 = 第 1 群
clusters-cluster-2 = 第 2 群
clusters-cluster-3 = 第 3 群
clusters-cluster-4 = 第 4 群
clusters-cluster-5 = 第 5 群
clusters-cluster-6 = 第 6 群
clusters-cluster-7 = 第 7 群
clusters-cluster-8 = 第 8 群
clusters-row = { $name }（{ $share }）
clusters-median = { $feature }（中位数）
clusters-z = 与全体客户相差（标准差）
clusters-z-of = { $feature }（标准差）

clusters-feature-recency-days = 距上次下单天数
clusters-feature-frequency = 订单数
clusters-feature-monetary = 消费金额
clusters-feature-mean-order-value = 客单价
clusters-feature-tenure-days = 距首次下单天数
clusters-feature-products = 商品种数

clusters-profile-title = 每一群的特点
clusters-profile-subtitle = 数字为中位数。蓝色高于全体客户，橙色低于全体客户；相差 1.5 个标准差起颜色最深。
clusters-profile-note = 特征处理：{ $scaling }。聚类解释了全部离差平方和的 { $explained }；平均轮廓系数 { $silhouette }（1 为界限分明，0 为介于两群之间）。取 { $starts } 次起始中的最优结果，随机种子 { $seed }。

clusters-bars-title = 多少客户，多少金额
clusters-bars-subtitle = 按每位客户的消费金额从高到低编号。点击某一群即可筛选。

clusters-scatter-title = { $x }与{ $y }
clusters-scatter-subtitle = 每个点是一位客户（随机抽取 { $n } 位），圆环位于各群的中位数。
clusters-scatter-edge = 不大于零的值画在边缘。

clusters-rules-title = 每一群的简明规则
clusters-rules-subtitle = 小型决策树中最好的一个分支，门槛取整。
clusters-rules-summary = { $name }：{ $rule }。符合规则的客户中有 { $precision } 属于该群，规则覆盖该群的 { $recall }。
clusters-rules-note = 精确率：符合规则的客户中属于该群的比例。召回率：该群中符合规则的比例。
clusters-rule = 规则
clusters-rule-customers = 符合规则
clusters-precision = 精确率
clusters-recall = 召回率
clusters-rule-everybody = 所有客户
clusters-rule-and = { $first }，且{ $second }
clusters-rule-at-least-number = { $feature } ≥ { $lo }
clusters-rule-below-number = { $feature } < { $hi }
clusters-rule-between-number = { $lo } ≤ { $feature } < { $hi }
clusters-rule-at-least-recency-days = 距上次下单 ≥ { $lo } 天
clusters-rule-below-recency-days = 距上次下单 < { $hi } 天
clusters-rule-between-recency-days = 距上次下单 { $lo } 天至不足 { $hi } 天
clusters-rule-at-least-tenure-days = 距首次下单 ≥ { $lo } 天
clusters-rule-below-tenure-days = 距首次下单 < { $hi } 天
clusters-rule-between-tenure-days = 距首次下单 { $lo } 天至不足 { $hi } 天

clusters-k = { $k } 群
clusters-k-axis = 群数
clusters-chosen = 所选
clusters-k-by-asked = 按设定分为 { $k } 群。
clusters-k-by-gap = 按间隔统计量分为 { $k } 群。
clusters-k-by-silhouette = 间隔统计量没有给出大于 1 的答案，按轮廓系数最大分为 { $k } 群。
clusters-inertia-name = 群内平方和
clusters-inertia-title = 群内有多紧密：群内平方和
clusters-inertia-subtitle = 各客户到群中心距离的平方和（碎石图）。群数越多必然越小，要看拐点。
clusters-inertia-note = 以 { $n } 位客户计算并放大到全体；随机种子 { $seed }。
clusters-silhouette-name = 轮廓系数
clusters-silhouette-title = 群间有多分明：轮廓系数
clusters-silhouette-subtitle = 平均轮廓系数：0.5 以上界限分明，0.25 以下几乎没有群。
clusters-silhouette-note = 分为 { $silhouette } 群时最大。以 { $n } 位客户计算；随机种子 { $seed }。
clusters-gap-name = 间隔统计量
clusters-gap-se = 间隔统计量的一个标准误
clusters-gap-title = 比没有群时紧密多少：间隔统计量
clusters-gap-subtitle = 与没有任何群的数据相比紧密多少，细线为一个标准误。
clusters-gap-note = 规则（第一个不低于下一个减去一个标准误的群数）的答案：{ $gap }。以 { $n } 位客户与 { $references } 组参照数据比较；随机种子 { $seed }。

clusters-jaccard = 杰卡德相似度
clusters-stability-title = 这些群能再次出现吗
clusters-stability-subtitle = 重新抽取客户后，每一群有多少能再次找到。0.75 以上稳定，0.6 以下不可信。
clusters-stability-summary = 平均相似度 { $mean }。{ $verdict }
clusters-stability-note = 在 { $n } 位客户的 { $samples } 次自助抽样中，最大杰卡德相似度的平均值；随机种子 { $seed }。

# 参数。
clusters-param-features = 特征
clusters-param-scaling = 使特征可比
clusters-param-k = 群数
clusters-param-x = 散点图横轴
clusters-param-y = 散点图纵轴
clusters-param-returns = 退货
clusters-scaling-log-z = 取对数后标准化
clusters-scaling-z = 标准化
clusters-scaling-rank = 取名次后标准化
clusters-scaling-none = 保持原值
clusters-returns-net = 相抵
clusters-returns-exclude = 不计
clusters-returns-keep = 视同订单
clusters-method = 每位客户是所选特征（处理为可比之后）构成的一个点。k 均值法放置群中心，使各点到最近中心的距离平方和最小，并由 k-means++ 从十个起点中取最优。未设定群数时由间隔统计量决定，否则取轮廓系数最大者。稳定性：有放回地重新抽取客户并再次聚类，每一群能找回多少即为其杰卡德相似度。

# 客户表的字段。
field-mean-order-value = 客单价
field-tenure-days = 距首次下单天数
field-products = 商品种数

# 注意事项。
caveat-clusters-gap-one = 间隔统计量只找到一群：这些客户分布均匀，任何界线都是人为划的，而不是发现的。可以把各群当作方便的分段，但不要当作不同类型的人。
caveat-clusters-noise = 这样的群数只是噪声：重新抽样后客户会落入别的群（平均杰卡德相似度 { $jaccard }，低于 0.6）。请减少群数或更换特征。
caveat-clusters-doubtful = 有 { $clusters } 群在重新抽样后不再出现，不宜以此为依据。
caveat-clusters-partly = 有 { $clusters } 群只能部分再现（杰卡德相似度在 0.6 与 0.75 之间）：核心可信，边界不可信。
caveat-clusters-weak = 各群彼此靠得很近（轮廓系数 { $silhouette }，低于 0.25），许多客户介于两群之间。
caveat-clusters-one = 所有客户在这些特征上都相同，没有可划分之处。
caveat-clusters-fewer = 在这些特征上只有 { $k } 种不同的客户，因此不会有更多的群。
caveat-clusters-constant = 有 { $features } 个特征对所有客户都相同，未参与聚类。
caveat-clusters-small = 最小的群只有 { $customers } 位客户：与其说是一群，不如说是例外。
caveat-clusters-not-converged = 计算在完全稳定之前结束，边界可能还会略有移动。
caveat-clusters-left-out = { $customers } 位客户在所选的列中没有数字，未计入。
caveat-clusters-without-purchase = { $customers } 位客户只有退货而没有购买，未计入。
