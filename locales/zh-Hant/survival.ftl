# 存活分析。

survival-title = 存活分析
survival-about = 客戶留存多久，尚未流失的客戶也計算在內；附信賴區間、組別比較，並以模型外推。
survival-method = 曲線為 Kaplan–Meier 乘積極限估計；尚未流失的客戶視為設限，而不是去掉。區間由 Greenwood 變異數得到。若沒有相應的欄位，客戶首次沉默超過購買間隔的 90% 分位數即視為流失。組別之間以對數等級檢定與限定期平均留存時間比較。

# 用一句話說出結論。
survival-headline = { $group }：{ $median }後一半已流失（{ $interval }）。
survival-headline-plain = { $group }：{ $median }後一半已流失。
survival-headline-unreached = { $group }：{ $time }後仍有 { $share } 留存。
survival-headline-repeat = { $group }：{ $median }後一半已再次購買（{ $interval }）。
survival-headline-repeat-plain = { $group }：{ $median }後一半已再次購買。
survival-headline-repeat-unreached = { $group }：{ $time }後仍有 { $share } 未再次購買。
survival-interval = { $lo }至{ $hi }
survival-interval-open = 至少 { $lo }

# 名稱。
survival-time = 時間
survival-since-first = 首次購買後的時間
survival-share = 留存比例
survival-lo = 留存比例下限
survival-hi = 留存比例上限
survival-lives = 人數
survival-events = 已流失
survival-censored = 設限
survival-at-risk = 風險人數
survival-median = 中位數
survival-median-lo = 中位數下限
survival-median-hi = 中位數上限
survival-mean = 平均留存時間
survival-mean-lo = 平均留存時間下限
survival-mean-hi = 平均留存時間上限
survival-p = p = { $p }
survival-p-below = p < { $p }
survival-state-active = 仍在
survival-state-ended = 已結束

# 曲線。
survival-curves-title = 多少客戶留存多久
survival-curves-title-repeat = 多少客戶尚未再次購買
survival-curves-subtitle = 留存比例（Kaplan–Meier）與 { $level } 信賴區間；風險人數少的部分為虛線。
survival-curves-subtitle-many = 留存比例（Kaplan–Meier）；風險人數少的部分為虛線。{ $level } 信賴區間見資料表。
survival-log-rank = 曲線相同的對數等級檢定：χ² = { $chi2 }，df = { $df }，{ $p }。

# 平均時間。
survival-means-title = 各組平均留存時間
survival-means-subtitle = 前 { $limit }內的平均留存時間，附 { $level } 信賴區間。
survival-means-unknown = { $group }：觀察時間不足，無法計算平均值。

# 風險人數。
survival-at-risk-title = 風險人數
survival-at-risk-subtitle = 各時間點仍在觀察中的人數：曲線以此為依據。
survival-at-risk-summary = 開始時 { $n } 位，{ $time }後還有 { $left } 位在觀察中。

# 參數。
survival-param-clock = 衡量什麼
survival-param-group = 組別
survival-param-time-unit = 時間單位
survival-param-inactive-days = 沉默多少天視為流失
survival-param-band = 信賴區間
survival-param-level = 信賴水準
survival-param-limit = 平均留存時間的期限
survival-param-min-at-risk = 風險人數少於此數時畫虛線
survival-param-returns = 退貨
survival-param-duration = 時間長度欄位
survival-param-event = 結束標記欄位
survival-param-entry = 進入觀察時間欄位
survival-param-survivors = 續約表的欄位
survival-param-periods = 用於配適的期數
survival-clock-auto = 依資料而定
survival-clock-lapse = 到流失為止
survival-clock-repeat = 到第二次購買為止
survival-clock-columns = 依資料欄位
survival-time_unit-day = 天
survival-time_unit-week = 週
survival-time_unit-month = 個月
survival-band-log-log = 雙對數
survival-band-log = 對數
survival-band-plain = 線性
survival-returns-net = 抵減
survival-returns-exclude = 剔除
survival-returns-keep = 視為訂單

# 注意事項。
caveat-all-censored = 尚無客戶流失，因此沒有中位數。
caveat-lives-left-out = { $lives } 筆沒有時間長度或組別的紀錄未計入。
caveat-groups-left-out = { $groups } 個較小的組別未畫出。
caveat-few-gaps = 購買間隔只有 { $gaps } 個，沉默 90 天視為流失。
caveat-small-groups = 有 { $groups } 個組別不足 10 位，請謹慎看待其曲線。
