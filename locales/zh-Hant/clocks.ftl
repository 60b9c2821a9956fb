# 服務時間標準。

clocks-title = 服務時間標準
clocks-about = 八種服務時間與各自的目標相比：附信賴區間，可依營業時間計算並扣除暫停，尚未結案的案件也計算在內；並看出慢會讓滿意度損失多少。
clocks-method = 每種時間從一個時刻算到另一個時刻；給出營業行事曆時只計營業時間，並扣除暫停。尚未結束的案件視為設限，而不是去掉：中位數、P90、P95 是 Kaplan–Meier 曲線上首次有這麼多案件結束的時間。若每件是否達標都已知，達標率用 Wilson 區間；否則用 Greenwood 變異數的雙對數區間。各時間段的件數大致相等；擬合為只降不升的最近擬合（PAVA），降得最多之處為斷崖。目標值只是起點，請自行設定，並非標準。

# 用一句話說出結論。
clocks-headline = { $clock }：{ $share }{ $target }；一半在 { $median }內結束，九成在 { $p90 }內結束。
clocks-headline-median = { $clock }：{ $share }{ $target }；一半在 { $median }內結束；還有 { $open } 件未結束。
clocks-headline-open = { $clock }：{ $share }{ $target }；還有 { $open } 件未結束，因此看不出一半要多久。
clocks-headline-delay = { $clock }：{ $share }{ $target }；實際減承諾的中位數為 { $median }，P90 為 { $p90 }（負數為提早）。
clocks-within = 在 { $time }以內
clocks-beyond = 超過 { $time }
clocks-on-time = 準時
clocks-late = 最多遲 { $time }

# 八種時間。
clocks-clock-booking = 預定時間
clocks-clock-waiting = 等候時間
clocks-clock-response = 回應時間
clocks-clock-service = 服務時間
clocks-clock-delivery = 交貨時間
clocks-clock-warranty = 保證時間
clocks-clock-correction = 修正時間
clocks-clock-delay = 延遲時間

# 時間。
clocks-minutes = { $n } 分鐘
clocks-hours = { $n } 小時
clocks-days = { $n } 天
clocks-unit = 小時
clocks-unit-opening = 營業小時
clocks-unreached = 未達到

# 名稱。
clocks-clock = 服務時間
clocks-start = 起點
clocks-end = 終點
clocks-target = 目標
clocks-target-hours = 目標（小時）
clocks-share = 達標率
clocks-share-lo = 達標率下限
clocks-share-hi = 達標率上限
clocks-median = 中位數
clocks-p90 = P90
clocks-p95 = P95
clocks-median-hours = 中位數（小時）
clocks-p90-hours = P90（小時）
clocks-p95-hours = P95（小時）
clocks-mean-hours = 已結束者平均（小時）
clocks-n = 件數
clocks-open = 未結束
clocks-left-out = 未計入
clocks-method-name = 區間
clocks-method-wilson = Wilson
clocks-method-kaplan-meier = Kaplan–Meier，雙對數
clocks-time = 時間
clocks-time-hours = 時間（小時）
clocks-from-hours = 從（小時）
clocks-to-hours = 到（小時）
clocks-ended = 屆時已結束
clocks-ended-lo = 已結束下限
clocks-ended-hi = 已結束上限
clocks-at-risk = 此前未結束
clocks-week = 週
clocks-week-of = { $day }當週
clocks-group = 組別
clocks-score = 評分
clocks-came-back = { $days } 天內回購
clocks-fitted = 只降不升的擬合
clocks-mean-outcome = 平均數
clocks-mean-lo = 平均數下限
clocks-mean-hi = 平均數上限

# 圖。
clocks-targets-title = 標準做到了嗎？
clocks-targets-subtitle = 各種服務時間的達標率與 95% 信賴區間，未結束的案件也計算在內。
clocks-note-as-of = { $day }之後的情況未知。
clocks-note-calendar = 只計營業時間：每週 { $hours } 小時，另有 { $days } 天不同於平日。
clocks-curve-title = { $clock }：多久之內結束了多少
clocks-curve-subtitle = 已結束的比例（Kaplan–Meier）與 95% 信賴帶。拖曳直線可改變目標。
clocks-curve-cut = 最長的時間未畫出：最後 { $n } 個點超過 { $time }。
clocks-rule-median = 一半：{ $time }
clocks-rule-p90 = 九成：{ $time }
clocks-handle = 目標 { $target }：{ $share }
clocks-weeks-title = 每週的{ $clock }
clocks-weeks-subtitle = 依案件開始的那一週；色帶為 95% 信賴區間。最近幾週還有未結束的案件。
clocks-weeks-summary = 共 { $n } 週：第一週達標 { $first }，最後一週達標 { $last }。
clocks-groups-title = 各組的{ $clock }：{ $target }
clocks-groups-subtitle = 達標率與 95% 信賴區間。
clocks-groups-summary = 最好的是{ $best }：{ $most }；最差的是{ $worst }：{ $least }。
clocks-bands-title = { $clock }與{ $outcome }
clocks-bands-subtitle = 各時間段的已結束件數大致相等，附 95% 信賴區間；線為只降不升的擬合。
clocks-bands-axis = { $clock }，不超過
clocks-bands-level = 擬合沒有下降：這裡看不出慢會更差。
clocks-bands-cliff = 斷崖在 { $at }：從 { $before } 降到 { $after }，下降 { $drop }（{ $lo } 至 { $hi }）。
clocks-bands-unsure = 下降最多之處在 { $at }，從 { $before } 到 { $after }；但其區間（{ $lo } 至 { $hi }）包含零。
clocks-cliff = 斷崖：−{ $drop }
clocks-times-title = 全部服務時間
clocks-times-subtitle = 從哪一欄到哪一欄，要多久。平均數不含未結束者，又受少數很長者左右：請看分位數。

# 客戶。
clocks-target-kept = 全部達標
clocks-target-open = 未結束
clocks-target-missed = 有未達標
field-tickets = 件數
field-open = 未結束案件
field-missed = 未達標次數
field-longest-hours = 最長（小時）
field-target = 目標

# 參數。
clocks-param-clock = 顯示哪種時間
clocks-param-group = 組別
clocks-param-outcome = 之後看什麼
clocks-param-window = 回購的天數
clocks-param-target-booking = 預定時間目標（小時）
clocks-param-target-waiting = 等候時間目標（小時）
clocks-param-target-response = 回應時間目標（小時）
clocks-param-target-service = 服務時間目標（小時）
clocks-param-target-delivery = 交貨時間目標（小時）
clocks-param-target-warranty = 保證時間目標（小時）
clocks-param-target-correction = 修正時間目標（小時）
clocks-param-target-delay = 延遲時間目標（小時）
clocks-param-as-of-time = 已知截至
clocks-param-calendar = 營業時間
clocks-param-clocks = 各時間的欄位
clocks-outcome-auto = 視資料而定
clocks-outcome-score = 評分
clocks-outcome-return = 回購

# 保留意見。
caveat-clocks-reversed = { $rows } 件的結束早於開始，未計入。
caveat-clocks-zones = { $rows } 件的起點與終點不在同一時區，未計入。
caveat-clocks-unreadable = { $rows } 件有無法讀取的時間，未計入。
caveat-clocks-no-promise = { $rows } 件沒有承諾時間，未計入延遲時間。
caveat-clocks-no-start = { $rows } 件缺少某種時間的起點，未計入該時間。
caveat-clocks-beyond = 有 { $clocks } 種時間沒有案件被觀察到目標那麼久，達標率取最後已知的值。
caveat-clocks-few = 有 { $clocks } 種時間的案件少於 30 件。
