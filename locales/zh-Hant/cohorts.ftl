# 同期群：留存與價值。

cohorts-title = 同期群與客戶留存
cohorts-about = 同一時期獲得的客戶，之後還有多少人購買、帶來多少、何時收回獲客成本。

cohorts-headline = 新客戶中有 { $share } 在下一期再次購買（{ $interval }）；共 { $n } 個同期群。
cohorts-headline-measure = { $measure }：下一期為首期的 { $share }；共 { $n } 個同期群。

cohorts-grid-title = 各同期群的留存
cohorts-grid-subtitle = { $measure }。列：首次購買的時期；欄：其後的期數。最下一列為依人數加權的平均。
cohorts-curves-title = 留存曲線
cohorts-curves-subtitle = { $measure }。灰線為各同期群，前面的線為加權平均，只含完整的時期；色帶為 95% 信賴區間。
cohorts-mark = 同期群 { $cohort }，第 { $age } 期
cohorts-mean-mark = 所有同期群，第 { $age } 期
cohorts-mean = 加權平均
cohorts-each = 各同期群
cohorts-age = 首次購買後的期數
cohorts-cohort = 同期群
cohorts-size = 同期群客戶數
cohorts-n-cohorts = 同期群數
cohorts-value = 數值
cohorts-share = 比例
cohorts-lo = 比例下限
cohorts-hi = 比例上限
cohorts-complete = 完整
cohorts-yes = 是
cohorts-no = 否
cohorts-acquisition-cost = 每位客戶的獲客成本
cohorts-payback = 收回成本的期數
cohorts-incomplete-note = * 該期尚不完整。
cohorts-older-note = 另有 { $n } 個較早的同期群列在表中。
cohorts-measure-customers = 購買客戶的比例
cohorts-measure-orders = 訂單數
cohorts-measure-revenue = 消費金額
cohorts-measure-margin = 毛利
cohorts-measure-cumulative-value = 每位客戶的累計價值

# 參數。
cohorts-param-period = 時期
cohorts-param-measure = 指標
cohorts-param-mode = 計入方式
cohorts-param-returns = 退貨
cohorts-param-at = 客戶表所指的期數
cohorts-period-day = 日
cohorts-period-week = 週
cohorts-period-month = 月
cohorts-period-quarter = 季
cohorts-mode-on = 當期購買
cohorts-mode-on-or-after = 當期或之後購買
cohorts-returns-net = 相抵
cohorts-returns-exclude = 不計
cohorts-returns-keep = 視同訂單
cohorts-method = 同期群是首個訂單在同一時期的客戶。每格為若干期之後仍有訂單的客戶比例，或該指標與首期之比。平均依人數加權，只用完整的格。區間為 Wilson 95% 信賴區間。回本：累計毛利首次達到獲客成本的時期。

# 注意事項。
caveat-cohorts-cut = 未計入較早的 { $periods } 個同期群，只列出最近 { $shown } 個。
caveat-cohorts-few-periods = 只有一個同期群；請選擇更短的時期。
caveat-cohorts-payback-by-money = 未對應成本欄：回本依消費金額計算，會偏早。

cohorts-active-yes = 是
cohorts-active-no = 否
