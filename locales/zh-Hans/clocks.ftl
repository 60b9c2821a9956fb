# 服务时间标准。

clocks-title = 服务时间标准
clocks-about = 八种服务时间与各自的目标相比：附置信区间，可按营业时间计算并扣除暂停，尚未结束的个案也计算在内；并看出慢会让满意度损失多少。
clocks-method = 每种时间从一个时刻算到另一个时刻；给出营业日历时只计营业时间，并扣除暂停。尚未结束的个案视为删失，而不是去掉：中位数、P90、P95 是 Kaplan–Meier 曲线上首次有这么多个案结束的时间。若每个个案是否达标都已知，达标率用 Wilson 区间；否则用 Greenwood 方差的双对数区间。各时间段的个案数大致相等；拟合为只降不升的最近拟合（PAVA），降得最多之处为悬崖。目标值只是起点，请自行设定，并非标准。

# 用一句话说出结论。
clocks-headline = { $clock }：{ $share }{ $target }；一半在 { $median }内结束，九成在 { $p90 }内结束。
clocks-headline-median = { $clock }：{ $share }{ $target }；一半在 { $median }内结束；还有 { $open } 个未结束。
clocks-headline-open = { $clock }：{ $share }{ $target }；还有 { $open } 个未结束，因此看不出一半要多久。
clocks-headline-delay = { $clock }：{ $share }{ $target }；实际减承诺的中位数为 { $median }，P90 为 { $p90 }（负数为提早）。
clocks-within = 在 { $time }以内
clocks-beyond = 超过 { $time }
clocks-on-time = 准时
clocks-late = 最多迟 { $time }

# 八种时间。
clocks-clock-booking = 预定时间
clocks-clock-waiting = 等候时间
clocks-clock-response = 回应时间
clocks-clock-service = 服务时间
clocks-clock-delivery = 交货时间
clocks-clock-warranty = 保证时间
clocks-clock-correction = 修正时间
clocks-clock-delay = 延迟时间

# 时间。
clocks-minutes = { $n } 分钟
clocks-hours = { $n } 小时
clocks-days = { $n } 天
clocks-unit = 小时
clocks-unit-opening = 营业小时
clocks-unreached = 未达到

# 名称。
clocks-clock = 服务时间
clocks-start = 起点
clocks-end = 终点
clocks-target = 目标
clocks-target-hours = 目标（小时）
clocks-share = 达标率
clocks-share-lo = 达标率下限
clocks-share-hi = 达标率上限
clocks-median = 中位数
clocks-p90 = P90
clocks-p95 = P95
clocks-median-hours = 中位数（小时）
clocks-p90-hours = P90（小时）
clocks-p95-hours = P95（小时）
clocks-mean-hours = 已结束者平均（小时）
clocks-n = 个案数
clocks-open = 未结束
clocks-left-out = 未计入
clocks-method-name = 区间
clocks-method-wilson = Wilson
clocks-method-kaplan-meier = Kaplan–Meier，双对数
clocks-time = 时间
clocks-time-hours = 时间（小时）
clocks-from-hours = 从（小时）
clocks-to-hours = 到（小时）
clocks-ended = 届时已结束
clocks-ended-lo = 已结束下限
clocks-ended-hi = 已结束上限
clocks-at-risk = 此前未结束
clocks-week = 周
clocks-week-of = { $day }当周
clocks-group = 组别
clocks-score = 评分
clocks-came-back = { $days } 天内再次购买
clocks-fitted = 只降不升的拟合
clocks-mean-outcome = 均值
clocks-mean-lo = 均值下限
clocks-mean-hi = 均值上限

# 图。
clocks-targets-title = 标准做到了吗？
clocks-targets-subtitle = 各种服务时间的达标率与 95% 置信区间，未结束的个案也计算在内。
clocks-note-as-of = { $day }之后的情况未知。
clocks-note-calendar = 只计营业时间：每周 { $hours } 小时，另有 { $days } 天不同于平日。
clocks-curve-title = { $clock }：多久之内结束了多少
clocks-curve-subtitle = 已结束的比例（Kaplan–Meier）与 95% 置信带。拖动竖线可改变目标。
clocks-curve-cut = 最长的时间未画出：最后 { $n } 个点超过 { $time }。
clocks-rule-median = 一半：{ $time }
clocks-rule-p90 = 九成：{ $time }
clocks-handle = 目标 { $target }：{ $share }
clocks-weeks-title = 每周的{ $clock }
clocks-weeks-subtitle = 按个案开始的那一周；色带为 95% 置信区间。最近几周还有未结束的个案。
clocks-weeks-summary = 共 { $n } 周：第一周达标 { $first }，最后一周达标 { $last }。
clocks-groups-title = 各组的{ $clock }：{ $target }
clocks-groups-subtitle = 达标率与 95% 置信区间。
clocks-groups-summary = 最好的是{ $best }：{ $most }；最差的是{ $worst }：{ $least }。
clocks-bands-title = { $clock }与{ $outcome }
clocks-bands-subtitle = 各时间段的已结束个案数大致相等，附 95% 置信区间；线为只降不升的拟合。
clocks-bands-axis = { $clock }，不超过
clocks-bands-level = 拟合没有下降：这里看不出慢会更差。
clocks-bands-cliff = 悬崖在 { $at }：从 { $before } 降到 { $after }，下降 { $drop }（{ $lo } 至 { $hi }）。
clocks-bands-unsure = 下降最多之处在 { $at }，从 { $before } 到 { $after }；但其区间（{ $lo } 至 { $hi }）包含零。
clocks-cliff = 悬崖：−{ $drop }
clocks-times-title = 全部服务时间
clocks-times-subtitle = 从哪一列到哪一列，要多久。平均值不含未结束者，又受少数很长者左右：请看分位数。

# 客户。
clocks-target-kept = 全部达标
clocks-target-open = 未结束
clocks-target-missed = 有未达标
field-tickets = 个案数
field-open = 未结束个案
field-missed = 未达标次数
field-longest-hours = 最长（小时）
field-target = 目标

# 参数。
clocks-param-clock = 显示哪种时间
clocks-param-group = 组别
clocks-param-outcome = 之后看什么
clocks-param-window = 再次购买的天数
clocks-param-target-booking = 预定时间目标（小时）
clocks-param-target-waiting = 等候时间目标（小时）
clocks-param-target-response = 回应时间目标（小时）
clocks-param-target-service = 服务时间目标（小时）
clocks-param-target-delivery = 交货时间目标（小时）
clocks-param-target-warranty = 保证时间目标（小时）
clocks-param-target-correction = 修正时间目标（小时）
clocks-param-target-delay = 延迟时间目标（小时）
clocks-param-as-of-time = 已知截至
clocks-param-calendar = 营业时间
clocks-param-clocks = 各时间的列
clocks-outcome-auto = 视数据而定
clocks-outcome-score = 评分
clocks-outcome-return = 再次购买

# 保留意见。
caveat-clocks-reversed = { $rows } 个个案的结束早于开始，未计入。
caveat-clocks-zones = { $rows } 个个案的起点和终点不在同一时区，未计入。
caveat-clocks-unreadable = { $rows } 个个案有无法读取的时间，未计入。
caveat-clocks-no-promise = { $rows } 个个案没有承诺时间，未计入延迟时间。
caveat-clocks-no-start = { $rows } 个个案缺少某种时间的起点，未计入该时间。
caveat-clocks-beyond = 有 { $clocks } 种时间没有个案被观察到目标那么久，达标率取最后已知的值。
caveat-clocks-few = 有 { $clocks } 种时间的个案少于 30 个。
