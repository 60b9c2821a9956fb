# 服务质量。

servqual-title = 服务质量（SERVQUAL）
servqual-about = 顾客的期望与实际感知之差，分五个维度；并指出五种差距中是哪一种造成的。
servqual-method = 每个题项评两次：期望（E）与感知（P）。差距为 P − E，小于零表示服务不及期望。维度得分是其题项均值的平均，未加权得分是各维度的平均；权重合计 100 并除以 100，因此加权得分与题项同一量表。区间为 95%。配对 t 检验与 Wilcoxon 检验按题项数校正（Benjamini–Hochberg）。Cronbach α 表示维度内题项是否一致；两个分数之差的信度低于分数本身，见表。SERVPERF 只看感知。五种差距：理解差距（管理者认知 − 顾客期望）、程序差距（服务标准 − 管理者认知）、行为差距（实际提供 − 服务标准）、促销差距（实际提供 − 对外承诺）、感受差距（顾客感知 − 顾客期望）。

servqual-headline-below = 服务不及期望：差距 { $gap }（量表 { $lo } 至 { $hi }）；最大的是{ $dimension }：{ $most }。
servqual-headline-above = 服务超出期望：差距 { $gap }（量表 { $lo } 至 { $hi }）；最小的是{ $dimension }：{ $most }。
servqual-headline-even = 感知与期望无法区分：差距 { $gap }（量表 { $lo } 至 { $hi }）；最低的是{ $dimension }：{ $most }。
servqual-headline-feeds = 主要来自{ $gap }（{ $value }）。
servqual-both = { $first }{ $second }

# 维度。
servqual-dimension-tangibles = 有形性
servqual-dimension-reliability = 可靠性
servqual-dimension-responsiveness = 响应性
servqual-dimension-assurance = 保证性
servqual-dimension-empathy = 移情性
servqual-dimension-unassigned = 未归维度
servqual-whole = 全部维度

# 名称。
servqual-dimension = 维度
servqual-items = 题项数
servqual-item-name = 题项
servqual-item = { $item } · { $dimension }
servqual-question = 题目
servqual-row = { $dimension } · { $gap }
servqual-respondents = 答卷人数
servqual-people = 受访人数
servqual-rating = 评分
servqual-expectation = 期望
servqual-perception = 感知
servqual-gap = 差距（P − E）
servqual-gap-axis = 感知减期望
servqual-weight = 权重
servqual-alpha = 差距的 Cronbach α
servqual-alpha-lo = α 下限
servqual-alpha-hi = α 上限
servqual-alpha-expectation = 期望的 α
servqual-alpha-perception = 感知的 α
servqual-difference-reliability = 差值信度
servqual-n-alpha = 全答人数
servqual-score-unweighted = 未加权 SERVQUAL 得分：{ $score }。
servqual-score-weighted = 加权 SERVQUAL 得分（权重 / 100）：{ $score }。
servqual-score-servperf = SERVPERF（只看感知）：{ $score }。

# 图。
servqual-dimensions-title = 期望与感知
servqual-dimensions-subtitle = 均值与 95% 置信区间；维度名旁为差距。
servqual-items-title = 各题项的差距
servqual-items-subtitle = 感知减期望，附 95% 置信区间。
servqual-items-summary = { $all } 个题项中有 { $n } 个显著不及期望；差距最大的是 { $item }：{ $gap }。
servqual-matrix-title = 重要性与表现（IPA）
servqual-matrix-subtitle = 题项分四个象限；空心圈表示按 95% 置信区间不能确定象限。
servqual-importance-stated = 重要性（自述）
servqual-importance-derived = 重要性（推导）
servqual-importance-expectation = 期望（代替重要性）
servqual-importance-stated-note = 重要性为顾客自己所说。
servqual-importance-derived-note = 重要性为推导值：题项解释总体满意度方差的份额（Johnson 相对权重）。
servqual-importance-expectation-note = 文件中既无自述重要性也无总体满意度，以期望代替重要性。
servqual-r-squared = 各题项合计解释 { $share }。
servqual-zone-title = 容忍区间
servqual-zone-subtitle = 条形从最低水平到理想水平；圆点为感知及其 95% 置信区间。
servqual-zone-summary = { $all } 个维度中有 { $n } 个的感知低于最低水平。
servqual-zone = 容忍区间
servqual-zone-below = 低于最低水平
servqual-zone-within = 在区间内
servqual-zone-above = 高于理想水平
servqual-minimum = 最低水平
servqual-desired = 理想水平
servqual-msa = 适当度（MSA）
servqual-mss = 优越度（MSS）
servqual-groups-title = 各组的差距
servqual-groups-subtitle = 各维度在各组中的感知减期望。

# 五种差距。
servqual-gap-understanding = 理解差距（差距 1）
servqual-gap-procedure = 程序差距（差距 2）
servqual-gap-behaviour = 行为差距（差距 3）
servqual-gap-promotion = 促销差距（差距 4）
servqual-gap-perception = 感受差距（差距 5）
servqual-gap-means = 含义
servqual-gap-understanding-means = 管理者认知 − 顾客期望
servqual-gap-procedure-means = 服务标准 − 管理者认知
servqual-gap-behaviour-means = 实际提供 − 服务标准
servqual-gap-promotion-means = 实际提供 − 对外承诺
servqual-gap-perception-means = 顾客感知 − 顾客期望
servqual-belief = 管理者认知
servqual-standard = 服务标准
servqual-delivery = 实际提供
servqual-promise = 对外承诺
servqual-unexplained = 未解释
servqual-feeds = 主要造成第五差距
servqual-feeds-row = { $gap } ◂
servqual-five-title = 五种差距
servqual-five-subtitle = 从顾客期望到顾客感知；◂ 标出造成第五差距最多的一种。
servqual-five-summary = 感受差距为 { $fifth }；主要来自{ $gap }：{ $value }。
servqual-five-unsure = 感受差距为 { $fifth }；四种差距中{ $gap }最大，但可能出于偶然：{ $value }。
servqual-five-none = 感受差距为 { $fifth }；其余四种差距都不同向。
servqual-forms-beside = 另一文件中有 { $forms } 份表单（管理者 { $managers } 份，员工 { $staff } 份）。
servqual-forms-here = 本文件中有 { $forms } 份表单（管理者 { $managers } 份，员工 { $staff } 份）。
servqual-five-note = 四种差距之和不必等于第五种，其余列为未解释。

# 参数。
servqual-param-importance = 重要性来源
servqual-param-group = 分组
servqual-param-overall = 总体满意度列
servqual-param-scale-lo = 量表下限
servqual-param-scale-hi = 量表上限
servqual-param-weights = 维度权重
servqual-param-items = 题项
servqual-param-forms = 管理者与员工表单
servqual-importance-auto = 按文件所有

# 注意事项。
caveat-servqual-unassigned = { $items } 个题项没有归入维度。
caveat-servqual-one-item = { $dimensions } 个维度只有一个题项，无法计算信度。
caveat-servqual-weak-alpha = { $dimensions } 个维度的差距一致性弱（α 低于 0.7）。
caveat-servqual-difference-scores = { $dimensions } 个维度的差距（两个分数之差）信度低于期望与感知本身，请对照 SERVPERF。
caveat-servqual-forms-strange = 表单中有 { $answers } 个回答不是量表上的数字，未计入。
caveat-servqual-weights-sum = 权重合计 { $sum }，已折算为 100。
caveat-servqual-standard-order = 22 个题项按原问卷顺序归入维度：有形性 4、可靠性 5、响应性 4、保证性 4、移情性 5。
caveat-servqual-few-forms = 管理者与员工表单只有 { $forms } 份，第 1 至第 4 差距较粗略。

field-expectation = 期望
field-perception = 感知
field-tangibles = 有形性差距
field-reliability = 可靠性差距
field-responsiveness = 响应性差距
field-assurance = 保证性差距
field-empathy = 移情性差距
field-unassigned = 未归维度差距
