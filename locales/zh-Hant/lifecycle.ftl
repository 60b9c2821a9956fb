# 客戶生命週期：新增、留存、重新啟用、停滯；四類客戶。

lifecycle-title = 客戶生命週期
lifecycle-about = 誰是新客戶，誰回來購買，誰停滯、停滯了多久；以及老客戶、新客戶、搖擺客戶與對手客戶。

lifecycle-headline = { $period }：{ $customers }活躍，新增 { $new }，留存 { $returning }，重新啟用 { $resurrected }；{ $dormant } 位停滯。

lifecycle-flows-title = 誰來、誰留、誰回來、誰離開
lifecycle-flows-subtitle = 零線以上為各期活躍客戶；零線以下為上期購買而本期未購買的客戶。
lifecycle-state-new = 新客戶
lifecycle-state-returning = 留存客戶
lifecycle-state-resurrected = 重新啟用
lifecycle-state-dormant = 停滯客戶
lifecycle-state-away = 長期未購
lifecycle-state-future = 尚未成為客戶
lifecycle-mark = { $period }，{ $state }
lifecycle-active = 活躍客戶
lifecycle-period = 時期
lifecycle-complete = 完整
lifecycle-yes = 是
lifecycle-no = 否
lifecycle-last-incomplete = 最後一期尚不完整。
lifecycle-identity = 活躍 = 上期活躍 − 停滯 + 新增 + 重新啟用：已核對 { $n } 期，全部成立。
lifecycle-identity-broken = 活躍 = 上期活躍 − 停滯 + 新增 + 重新啟用：已核對 { $n } 期，並非全部成立。

lifecycle-stock-title = 停滯客戶與贏回可能
lifecycle-stock-subtitle = 依距最近一次購買的期數。重新啟用率：曾停滯同樣久的客戶中下一期購買的比例，附 95% 信賴區間。
lifecycle-stock-now = 目前停滯客戶
lifecycle-rate-panel = 重新啟用率
lifecycle-rate = 重新啟用率
lifecycle-rate-lo = 重新啟用率下限
lifecycle-rate-hi = 重新啟用率上限
lifecycle-at-risk = 停滯到此期數的次數
lifecycle-reactivated = 其後回來的次數
lifecycle-age = 停滯期數
lifecycle-age-mark = 停滯 { $age } 期
lifecycle-stock-summary = { $period }期末，{ $customers }處於停滯。
lifecycle-stock-note = 截至最後一個完整時期 { $period } 期末。

lifecycle-groups-title = 老客戶、新客戶、搖擺客戶與對手客戶
lifecycle-groups-subtitle = 依購買時間劃分，界限可以調整。
lifecycle-groups-summary = 人數最多的是{ $group }：{ $share }。
lifecycle-groups-note = 新客戶：首次購買在最近 { $new } 天內。對手客戶：最近 { $lapsed } 天未購買。搖擺客戶：只買過一次，或曾超過 { $swing } 天未購買。其餘為老客戶。
lifecycle-group = 客戶類型
lifecycle-group-old = 老客戶
lifecycle-group-new = 新客戶
lifecycle-group-swing = 搖擺客戶
lifecycle-group-rival = 對手客戶

# 參數。
lifecycle-param-period = 時期
lifecycle-param-returns = 退貨
lifecycle-param-new-days = 新客戶（首購至今天數上限）
lifecycle-param-swing-days = 搖擺客戶（未購買天數起點）
lifecycle-param-lapsed-days = 對手客戶（未購買天數起點）
lifecycle-param-at = 客戶表所指的時期
lifecycle-period-day = 日
lifecycle-period-week = 週
lifecycle-period-month = 月
lifecycle-period-quarter = 季
lifecycle-returns-net = 相抵
lifecycle-returns-exclude = 不計
lifecycle-returns-keep = 視同訂單
lifecycle-method = 在一期中有訂單即為活躍。新客戶：首個訂單在本期。留存：上期也活躍。重新啟用：更早活躍過而上期未活躍。停滯：上期活躍而本期未活躍。此前的情況不得而知，因此首期客戶都算新客戶。

# 注意事項。
caveat-lifecycle-cut = 未顯示較早的 { $periods } 期。檔案中是否有錯誤的日期？
caveat-lifecycle-incomplete = 沒有完整的時期，數字還會變化。
caveat-lifecycle-few-periods = 只有 { $periods } 期，難以比較；請選擇更短的時期。
