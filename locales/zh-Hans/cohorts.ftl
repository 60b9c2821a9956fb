# 同期群：留存与价值。

cohorts-title = 同期群与客户留存
cohorts-about = 同一时期获得的客户，之后还有多少人购买、带来多少、何时收回获客成本。

cohorts-headline = 新客户中有 { $share } 在下一期再次购买（{ $interval }）；共 { $n } 个同期群。
cohorts-headline-measure = { $measure }：下一期为首期的 { $share }；共 { $n } 个同期群。

cohorts-grid-title = 各同期群的留存
cohorts-grid-subtitle = { $measure }。行：首次购买的时期；列：其后的期数。最下一行为按人数加权的平均。
cohorts-curves-title = 留存曲线
cohorts-curves-subtitle = { $measure }。灰线为各同期群，前面的线为加权平均，只含完整的时期；色带为 95% 置信区间。
cohorts-mark = 同期群 { $cohort }，第 { $age } 期
cohorts-mean-mark = 所有同期群，第 { $age } 期
cohorts-mean = 加权平均
cohorts-each = 各同期群
cohorts-age = 首次购买后的期数
cohorts-cohort = 同期群
cohorts-size = 同期群客户数
cohorts-n-cohorts = 同期群数
cohorts-value = 数值
cohorts-share = 比例
cohorts-lo = 比例下限
cohorts-hi = 比例上限
cohorts-complete = 完整
cohorts-yes = 是
cohorts-no = 否
cohorts-acquisition-cost = 每位客户的获客成本
cohorts-payback = 收回成本的期数
cohorts-incomplete-note = * 该期尚不完整。
cohorts-older-note = 另有 { $n } 个较早的同期群列在表中。
cohorts-measure-customers = 购买客户的比例
cohorts-measure-orders = 订单数
cohorts-measure-revenue = 消费金额
cohorts-measure-margin = 毛利
cohorts-measure-cumulative-value = 每位客户的累计价值

# 参数。
cohorts-param-period = 时期
cohorts-param-measure = 指标
cohorts-param-mode = 计入方式
cohorts-param-returns = 退货
cohorts-param-at = 客户表所指的期数
cohorts-period-day = 日
cohorts-period-week = 周
cohorts-period-month = 月
cohorts-period-quarter = 季度
cohorts-mode-on = 当期购买
cohorts-mode-on-or-after = 当期或之后购买
cohorts-returns-net = 相抵
cohorts-returns-exclude = 不计
cohorts-returns-keep = 视同订单
cohorts-method = 同期群是首个订单在同一时期的客户。每格为若干期之后仍有订单的客户比例，或该指标与首期之比。平均按人数加权，只用完整的格。区间为 Wilson 95% 置信区间。回本：累计毛利首次达到获客成本的时期。

# 注意事项。
caveat-cohorts-cut = 未计入较早的 { $periods } 个同期群，只列出最近 { $shown } 个。
caveat-cohorts-few-periods = 只有一个同期群；请选择更短的时期。
caveat-cohorts-payback-by-money = 未对应成本列：回本按消费金额计算，会偏早。

cohorts-active-yes = 是
cohorts-active-no = 否
