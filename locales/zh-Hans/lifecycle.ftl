# 客户生命周期：新增、留存、重新激活、停滞；四类客户。

lifecycle-title = 客户生命周期
lifecycle-about = 谁是新客户，谁回来购买，谁停滞、停滞了多久；以及老客户、新客户、摇摆客户与对手客户。

lifecycle-headline = { $period }：{ $customers }活跃，新增 { $new }，留存 { $returning }，重新激活 { $resurrected }；{ $dormant } 位停滞。

lifecycle-flows-title = 谁来、谁留、谁回来、谁离开
lifecycle-flows-subtitle = 零线以上为各期活跃客户；零线以下为上期购买而本期未购买的客户。
lifecycle-state-new = 新客户
lifecycle-state-returning = 留存客户
lifecycle-state-resurrected = 重新激活
lifecycle-state-dormant = 停滞客户
lifecycle-state-away = 长期未购
lifecycle-state-future = 尚未成为客户
lifecycle-mark = { $period }，{ $state }
lifecycle-active = 活跃客户
lifecycle-period = 时期
lifecycle-complete = 完整
lifecycle-yes = 是
lifecycle-no = 否
lifecycle-last-incomplete = 最后一期尚不完整。
lifecycle-identity = 活跃 = 上期活跃 − 停滞 + 新增 + 重新激活：已核对 { $n } 期，全部成立。
lifecycle-identity-broken = 活跃 = 上期活跃 − 停滞 + 新增 + 重新激活：已核对 { $n } 期，并非全部成立。

lifecycle-stock-title = 停滞客户与赢回可能
lifecycle-stock-subtitle = 按距最近一次购买的期数。激活率：曾停滞同样久的客户中下一期购买的比例，附 95% 置信区间。
lifecycle-stock-now = 目前停滞客户
lifecycle-rate-panel = 重新激活率
lifecycle-rate = 重新激活率
lifecycle-rate-lo = 重新激活率下限
lifecycle-rate-hi = 重新激活率上限
lifecycle-at-risk = 停滞到此期数的次数
lifecycle-reactivated = 其后回来的次数
lifecycle-age = 停滞期数
lifecycle-age-mark = 停滞 { $age } 期
lifecycle-stock-summary = { $period }期末，{ $customers }处于停滞。
lifecycle-stock-note = 截至最后一个完整时期 { $period } 期末。

lifecycle-groups-title = 老客户、新客户、摇摆客户与对手客户
lifecycle-groups-subtitle = 按购买时间划分，界限可以调整。
lifecycle-groups-summary = 人数最多的是{ $group }：{ $share }。
lifecycle-groups-note = 新客户：首次购买在最近 { $new } 天内。对手客户：最近 { $lapsed } 天未购买。摇摆客户：只买过一次，或曾超过 { $swing } 天未购买。其余为老客户。
lifecycle-group = 客户类型
lifecycle-group-old = 老客户
lifecycle-group-new = 新客户
lifecycle-group-swing = 摇摆客户
lifecycle-group-rival = 对手客户

# 参数。
lifecycle-param-period = 时期
lifecycle-param-returns = 退货
lifecycle-param-new-days = 新客户（首购至今天数上限）
lifecycle-param-swing-days = 摇摆客户（未购买天数起点）
lifecycle-param-lapsed-days = 对手客户（未购买天数起点）
lifecycle-param-at = 客户表所指的时期
lifecycle-period-day = 日
lifecycle-period-week = 周
lifecycle-period-month = 月
lifecycle-period-quarter = 季度
lifecycle-returns-net = 相抵
lifecycle-returns-exclude = 不计
lifecycle-returns-keep = 视同订单
lifecycle-method = 在一期中有订单即为活跃。新客户：首个订单在本期。留存：上期也活跃。重新激活：更早活跃过而上期未活跃。停滞：上期活跃而本期未活跃。此前的情况不得而知，因此首期客户都算新客户。

# 注意事项。
caveat-lifecycle-cut = 未显示较早的 { $periods } 期。文件中是否有错误的日期？
caveat-lifecycle-incomplete = 没有完整的时期，数字还会变化。
caveat-lifecycle-few-periods = 只有 { $periods } 期，难以比较；请选择更短的时期。
