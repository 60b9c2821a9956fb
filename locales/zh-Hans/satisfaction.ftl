# 满意度。

satisfaction-title = 满意度
satisfaction-about = 客户满意吗，还会来吗，还会带朋友来吗；附置信区间，并与客户之后的行为对照。
satisfaction-method = NPS（净推荐值）为推荐者（9–10 分）占比减去贬损者（6 分及以下）占比，以点计；CSAT 为最高两档的占比；CES 为认为省力的占比。区间均为 95%：NPS 用方差 p + d − (p − d)² 的正态区间（不足 30 份时先加三份），占比用 Wilson 区间。三个等级各问一题，最高两档算“是”；只有一个分数时按满分的 70%、80%、90% 划档。再现系数达到 0.90 且可量表系数达到 0.60 时三个等级成阶梯；误差取最少需要改动的答案数。最近变动比较最后两个完整时段，用两期方差，答案少时用自助法。各组与其余所有人比较，并按组数校正。行为从客户最后一份可观察足够久的答案算起。

# 用一两句话说出结论。
satisfaction-two = { $first }{ $second }
satisfaction-headline-nps = NPS { $value }：推荐者 { $good }，贬损者 { $bad }，共 { $n } 份答案。
satisfaction-headline-csat = { $value } 给出 { $scale } 分中最高的两档，共 { $n } 份答案。
satisfaction-headline-yes = { $value } 回答“是”，共 { $n } 份答案。
satisfaction-headline-ces = { $value } 认为省力；{ $scale } 分制平均 { $mean }（CES { $version }），共 { $n } 份答案。
satisfaction-headline-none = 共 { $n } 份答案。
satisfaction-headline-grades = { $again } 还会来，{ $friends } 还会带朋友来。

# 指标。
satisfaction-nps = 净推荐值（NPS）
satisfaction-csat = 满意率（CSAT）
satisfaction-ces = 省力度（CES）
satisfaction-points = 点
satisfaction-measure-note = { $measure } { $value }：“{ $question }”的 { $n } 份答案。
satisfaction-needed = 区间为 ±{ $now } 点。要达到 ±{ $margin } 点需 { $n } 份答案；要察觉 { $move } 点的变动，每期需 { $m } 份。

# 类别与等级。
satisfaction-class-promoter = 推荐者
satisfaction-class-passive = 被动者
satisfaction-class-detractor = 贬损者
satisfaction-class-satisfied = 满意
satisfaction-class-neutral = 一般
satisfaction-class-dissatisfied = 不满意
satisfaction-class-easy = 省力
satisfaction-class-middling = 一般
satisfaction-class-hard = 费力
satisfaction-grade-none = 不满意
satisfaction-grade-satisfied = 我满意
satisfaction-grade-come-again = 我还会来
satisfaction-grade-bring-friends = 还会带朋友来
satisfaction-loyalty-true = 真正忠诚
satisfaction-loyalty-latent = 潜在忠诚
satisfaction-loyalty-spurious = 虚假忠诚
satisfaction-loyalty-none = 不忠诚

# 名称。
satisfaction-score = 分数
satisfaction-class = 类别
satisfaction-grade = 等级
satisfaction-loyalty = 忠诚
satisfaction-group = 分组
satisfaction-answers = 答案数
satisfaction-share = 占比
satisfaction-yes = 是
satisfaction-lo = 下限
satisfaction-hi = 上限
satisfaction-value = 数值
satisfaction-step = 占下一级的
satisfaction-step-lo = 占下一级的，下限
satisfaction-step-hi = 占下一级的，上限
satisfaction-from = 几分起算“是”
satisfaction-question = 题目
satisfaction-part = 时段或客龄
satisfaction-best = 最好一类
satisfaction-middle = 中间一类
satisfaction-worst = 最差一类
satisfaction-p = p 值
satisfaction-q = 校正后的 p 值
satisfaction-all = 全体
satisfaction-age = 首次购买后的月数
satisfaction-age-row = 首次购买后第 { $age } 个月
satisfaction-score-mark = { $score } 分
satisfaction-returned = 再次购买
satisfaction-spend = 每位客户消费
satisfaction-spend-lo = 消费下限
satisfaction-spend-hi = 消费上限
satisfaction-spend-share = 消费占比
satisfaction-referred = 带来他人
satisfaction-referred-lo = 带来他人，下限
satisfaction-referred-hi = 带来他人，上限
satisfaction-good = 评价好
satisfaction-not-good = 评价不好
satisfaction-did-return = 再次购买
satisfaction-did-not-return = 没有再买
satisfaction-against-rest = 与其余所有人相比
satisfaction-differs = 有差异
satisfaction-no-difference = 看不出差异

# 图。
satisfaction-grades-title = 满意的三个等级
satisfaction-grades-subtitle = 达到各等级的答案占比；须线为 95% 置信区间。
satisfaction-grades-subtitle-score = 由一个分数划档：满分的 70%、80%、90% 起；须线为 95% 置信区间。
satisfaction-ladder-holds = 三个等级成阶梯：达到某一级的人几乎都达到了下面各级。
satisfaction-ladder-breaks = 等级不成阶梯：跳级的人太多。
satisfaction-ladder-order = 等级按此顺序不成阶梯：较高的等级人数反而更多。
satisfaction-ladder-coefficients = 再现系数 { $reproducibility }，要求 0.90；可量表系数 { $scalability }，要求 0.60；{ $share } 的人跳级。
satisfaction-scores-title = 分数：{ $column }
satisfaction-scores-subtitle = 按分数与类别统计的答案。
satisfaction-scores-panel = 按分数
satisfaction-classes-panel = 按类别
satisfaction-trend-title = { $measure }的变化
satisfaction-trend-subtitle = 色带与须线为 95% 置信区间；空心圈为不完整的时段。
satisfaction-trend-panel = 按时段
satisfaction-ages-panel = 按客龄
satisfaction-incomplete = 不完整的时段不参与最近变动的判断。
satisfaction-move-real = { $from }至{ $to }：变动 { $difference } 点，变动是真实的。
satisfaction-move-noise = { $from }至{ $to }：变动 { $difference } 点，可能只是偶然。
satisfaction-move-none = 没有两个完整的时段可比较。
satisfaction-groups-title = 按组比较
satisfaction-groups-subtitle = 须线为 95% 置信区间；着色的组与其余所有人有差异。
satisfaction-groups-summary = { $all } 组中有 { $n } 组与其余所有人的差异超出偶然。
satisfaction-after-title = 说的与做的
satisfaction-after-subtitle = 按等级：回答后 { $days } 天内再次购买的占比与消费。
satisfaction-after-summary = { $high }：{ $days } 天内 { $share } 再次购买；{ $low }：{ $other }。
satisfaction-followed = 观察了 { $n } 位客户；{ $late } 位回答得太晚，{ $unknown } 位不在购买记录中或答案没有日期。
satisfaction-loyalty-title = 忠诚：态度与行为
satisfaction-loyalty-subtitle = 评价好指最好的一类；行为指回答后 { $days } 天内再次购买。
satisfaction-loyalty-panel = 忠诚四象限
satisfaction-return-panel = 各分数的再次购买率
satisfaction-loyalty-summary = 人数最多的是{ $corner }：占客户的 { $share }。

# 参数。
satisfaction-param-measure = 指标
satisfaction-param-period = 时段
satisfaction-param-group = 分组
satisfaction-param-column = 分数列
satisfaction-param-question = 题目
satisfaction-param-scale-lo = 量表最低分
satisfaction-param-scale-hi = 量表最高分
satisfaction-param-satisfied = 题目：我满意
satisfaction-param-come-again = 题目：我还会来
satisfaction-param-bring-friends = 题目：还会带朋友来
satisfaction-param-effort = 题目：费力程度
satisfaction-param-ces-version = CES 版本
satisfaction-param-errors = 阶梯误差的算法
satisfaction-param-margin-points = 想要的误差范围（点）
satisfaction-param-move-points = 要察觉的变动（点）
satisfaction-param-follow-days = 观察天数
satisfaction-param-referral = 带来他人的列
satisfaction-measure-auto = 自动识别
satisfaction-measure-nps = NPS
satisfaction-measure-csat = CSAT
satisfaction-measure-ces = CES
satisfaction-period-day = 日
satisfaction-period-week = 周
satisfaction-period-month = 月
satisfaction-period-quarter = 季度
satisfaction-ces_version-auto = 自动识别
satisfaction-ces_version-v1 = 1.0：费力程度，低分好
satisfaction-ces_version-v2 = 2.0：省力程度，高分好
satisfaction-errors-fewest = 最少改动
satisfaction-errors-goodenough_edwards = Goodenough–Edwards

# 注意事项。
caveat-satisfaction-text = { $answers } 份答案是文字，未计入。
caveat-satisfaction-off-scale = { $answers } 份答案超出量表，未计入。
caveat-satisfaction-fraction = { $answers } 份答案介于两个分数之间，未计入。
caveat-satisfaction-mixed-scales = 有 { $parts } 个时段或组在十分制中无人超过 7 分，可能用了别的量表。
caveat-satisfaction-few = 只有 { $answers } 份答案。
caveat-satisfaction-incomplete = { $answers } 份答案因其他题目未答，不在阶梯中。
caveat-satisfaction-blank = { $percent }% 没有回答；没有回答的人看法可能不同。
caveat-satisfaction-end-unseen = 没有人给出高于 { $score } 的分数；量表按最高 { $end } 分处理。
caveat-satisfaction-grades-from-score = 等级由一个分数划档而来，彼此不会矛盾；各问一题才能知道是否成阶梯。
caveat-satisfaction-not-followed = { $customers } 位客户的回答距最后一日不足 { $days } 天，没有人能观察这么久。

field-score = 分数
field-grade = 等级
field-n-answers = 答案数
field-loyalty = 忠诚
