# 挽回服务。

recovery-title = 挽回服务
recovery-about = 投诉、致歉、解决方案、补救行动：做到了吗？之后谁留了下来？补救悖论在这里成立吗？
recovery-method = 列中写明即视为做了该步骤。客户按第一次投诉分为已挽回、未挽回与从未失误三组；从未投诉者依次分得失误者的日期。各组按失误前的金额和订单数分级精确匹配；再次购买率与消费额之差按 Mantel–Haenszel 加权，附正态 95% 区间。已挽回者比从未失误者更愿意留下，且整个区间高于零，补救悖论才算成立。

# 用一句话说出结论。
recovery-headline-real = 补救悖论在这里成立：已挽回者的再次购买率比从未失误者高 { $difference } 个百分点（{ $lo } 至 { $hi }）。
recovery-headline-opposite = 这里没有补救悖论：已挽回者的再次购买率与从未失误者相差 { $difference } 个百分点（{ $lo } 至 { $hi }）。
recovery-headline-unsure = 看不出补救悖论是否成立：已挽回者与从未失误者的再次购买率相差 { $difference } 个百分点（{ $lo } 至 { $hi }）。
recovery-headline-alone = { $n } 件投诉中已挽回 { $share }。请同时载入订单，以便看出谁留了下来。
recovery-headline-unmatched = { $n } 件投诉中已挽回 { $share }；没有可比的从未失误客户。

# 组别。
recovery-recovery-recovered = 已挽回
recovery-recovery-unrecovered = 未挽回
recovery-recovery-never-failed = 从未失误
recovery-recovery-unknown = 未说明
recovery-against = { $first }对{ $second }
recovery-against-lines = { $first } / 对{ $second }

# 步骤。
recovery-step-apology = 真诚致歉
recovery-step-listening = 积极聆听
recovery-step-solution = 提供解决方案
recovery-step-remedy = 采取补救行动
recovery-all-steps = 全部步骤
recovery-by-rule = 已挽回（{ $rule }）
recovery-rule-remedy = 有补救并解决
recovery-rule-all_steps = 全部步骤
recovery-rule-score = 按评分

# 名称。
recovery-group = 组别
recovery-step = 步骤
recovery-share = 占投诉的比例
recovery-done = 做到
recovery-complaints = 投诉数
recovery-lo = 下限
recovery-hi = 上限
recovery-score = 评分
recovery-scores = 有评分
recovery-steps-taken = 做到的步骤数
recovery-n-steps = 做到 { $n } 步
recovery-retained = 再次购买率
recovery-n-retained = 再次购买人数
recovery-spend = 之后人均消费
recovery-prior-money = 之前金额
recovery-prior-orders = 之前订单数
recovery-classes = 可比的级
recovery-comparison = 比较
recovery-n-first = 前组人数
recovery-n-second = 后组人数
recovery-retention-difference = 再次购买率之差（百分点）
recovery-spend-difference = 之后人均消费之差
recovery-class-retained = { $group }再次购买率
recovery-separator = ；
recovery-any = 不限
recovery-up-to = 不超过 { $hi }
recovery-above = 超过 { $lo }
recovery-between = { $lo } 至 { $hi }

# 图。
recovery-differences-title = 按之前的价值匹配后，谁留了下来
recovery-differences-subtitle = 失误后 { $days } 天内，前组减后组之差与 95% 置信区间。
recovery-after-title = 谁再次购买
recovery-after-subtitle = { $days } 天内再次购买的比例与 95% 置信区间；只计之前 { $before } 天内买过的客户。
recovery-after-note = 这些比例未经匹配。遭遇失误的客户之前可能本来买得更多：匹配后的差异才排除了这一点。
recovery-after-one = { $group } { $share }
recovery-steps-title = 步骤做到了吗？
recovery-steps-subtitle = 各步骤在有记载的投诉中所占的比例与 95% 置信区间。
recovery-scores-title = 做到几步，有多满意
recovery-scores-subtitle = 平均评分与 95% 置信区间。
recovery-scores-summary = 做到 { $few } 步时平均评分为 { $low }，做到 { $many } 步时为 { $high }。
recovery-classes-title = 之前价值的分级
recovery-classes-subtitle = 只在之前金额与订单数同级的客户之间比较。
recovery-classes-summary = 共 { $n } 级，其中 { $both } 级既有已挽回者又有从未失误者。

# 客户。
field-recovery = 挽回
field-complaints = 投诉数
field-steps = 做到的步骤数

# 参数。
recovery-param-rule = 怎样算挽回
recovery-param-threshold = 挽回的最低评分
recovery-param-window = 再次购买的天数
recovery-param-before = 之前的天数
recovery-param-money-classes = 金额分级数
recovery-param-order-classes = 订单分级数
recovery-param-steps = 各步骤的列

# 保留意见。
caveat-recovery-correlation = 这是相关，不是因果：谁得到补救并非抽签决定。
caveat-recovery-undated = { $rows } 件投诉没有可读的日期。
caveat-recovery-not-said = { $rows } 件投诉没有说明是否已挽回。
caveat-recovery-not-in-orders = { $customers } 位投诉客户不在订单中。
caveat-recovery-too-late = { $customers } 位客户的失误太晚，之后的情况尚不可知。
caveat-recovery-no-prior = { $customers } 位之前没有订单的客户未计入。
caveat-recovery-few = 较小的一组只有 { $customers } 位客户。
caveat-recovery-nobody-else = 在此筛选下没有从未投诉的客户。
