# 經濟性：招攬與留住客戶的成本與收益。

economics-title = 招攬與留住客戶
economics-about = 招攬新客戶和留住舊客戶各要多少成本、帶來多少價值，留存率提高一個百分點值多少，新客戶多久回本，常被引用的說法是否成立。
economics-method = 留存率為某期活躍客戶中下一期仍活躍的比例。計算價值時，所有人用同一利潤和同一留存率，流失者視為不再回來。支出的效果依 Blattberg 與 Deighton 的曲線：每多花一元，效果都比前一元小，直到上限；最佳點在於再得一位客戶的成本等於一位客戶的價值。區間由留存率的 95% 信賴區間代入各公式得到。

# 用一兩句話說出結論。
economics-headline = 留存率為 { $rate }，再提高一個百分點，對目前活躍的 { $customers }共值 { $value }（{ $lo } 至 { $hi }）。
economics-headline-plain = 某期活躍客戶中有 { $rate } 下一期仍活躍（{ $interval }）。
economics-headline-payback = 新客戶在 { $time }內回本。
economics-headline-no-payback = 在已有資料的時間內，新客戶未能回本。
economics-both = { $first }{ $second }

# 多張圖共用的詞語。
economics-unit-day = 天
economics-unit-week = 週
economics-unit-month = 月
economics-unit-quarter = 季
economics-time-day = { $n } 天
economics-time-week = { $n } 週
economics-time-month = { $n } 個月
economics-time-quarter = { $n } 季
economics-retention = 留存率
economics-retention-lo = 留存率下限
economics-retention-hi = 留存率上限
economics-today = 目前
economics-best = 最佳
economics-average-cost = 平均每位成本
economics-marginal-cost = 再得一位的成本
economics-worth = 一位的價值

# 價值。
economics-value = 新客戶的價值
economics-value-excluded = 付款之後的價值
economics-point = 提高一個百分點
economics-today-at = 目前：{ $rate }，{ $value }
economics-value-title = 留存率值多少
economics-value-subtitle = 新招攬客戶的價值隨留存率的變化，未扣除留客支出；十字為目前的值與 95% 信賴區間。
economics-value-note = 新客戶的價值為 { $included }（含首次付款）；剛付過款的客戶為 { $excluded }，即每期利潤 { $margin } 的 { $multiple } 倍。
economics-point-note = 留存率提高一個百分點，每位客戶值 { $value }（依斜率為 { $slope }），目前活躍的 { $customers }共值 { $base }。
economics-elasticity-note = 留存率每提高 1%，付款之後的價值提高 { $elasticity }%。

# 回本。
economics-payback-title = 新客戶多久回本
economics-payback-subtitle = 每位新客戶的累計利潤，依觀察時間足夠長的客戶平均，附 95% 信賴區間。
economics-payback-mark = { $time }後
economics-age = 首次購買以來的時間（{ $unit }）
economics-age-0 = 首次購買以來的期數
economics-margin = 利潤
economics-cumulative = 累計利潤
economics-cumulative-lo = 累計利潤下限
economics-cumulative-hi = 累計利潤上限
economics-discounted = 折現後
economics-cost-of-winning = 招攬成本 { $cost }
economics-not-yet = 未在資料時間內
economics-payback-summary = 回本時間：{ $time }；依區間，最快 { $earliest }，最慢 { $latest }；折現後：{ $discounted }。

# 招攬。
economics-acquisition-title = 招攬新客戶的支出
economics-acquisition-subtitle = 依每位潛在客戶的支出，看招攬成功的比例與扣除支出後的價值；橫線為留存率區間兩端對應的最佳支出。
economics-acquisition-spend = 每位潛在客戶的支出
economics-acquisition-rate = 招攬成功比例
economics-acquisition-value = 每位潛在客戶的價值
economics-acquisition-today = 目前每位潛在客戶花 { $spend }，招攬到 { $rate }，每位潛在客戶值 { $value }。
economics-acquisition-best = 最佳為 { $spend }（{ $lo } 至 { $hi }），招攬到 { $rate }，每位潛在客戶值 { $value }。
economics-acquisition-marginal = 招攬一位客戶平均花 { $average }，再招攬一位要 { $marginal }；一位客戶值 { $worth }。
economics-equity-note = 兩項支出都取最佳時，每位潛在客戶的價值由 { $present } 變為 { $best }。

# 留住。
economics-keeping-title = 留住客戶的支出
economics-keeping-subtitle = 依每位活躍客戶每{ $unit }的支出，看留存率與扣除支出後新客戶的價值；橫線為留存率區間兩端對應的最佳支出。
economics-keeping-spend = 每位客戶每{ $unit }的支出
economics-keeping-rate = 留存率
economics-keeping-value = 扣除支出後新客戶的價值
economics-keeping-today = 目前每位客戶每{ $unit }花 { $spend }，留住 { $rate }，新客戶值 { $value }。
economics-keeping-best = 最佳為每{ $unit } { $spend }（{ $lo } 至 { $hi }），留住 { $rate }，新客戶值 { $value }。
economics-keeping-marginal = 留住一位客戶一{ $unit }平均花 { $average }，再留住一位要 { $marginal }；留住一位值 { $worth }。
economics-ceiling = 上限 { $rate }

# 說法。
economics-claims-title = 常見說法是否成立
economics-claims-subtitle = 招攬一位客戶的成本是留住一位客戶一期的多少倍：圓環為常見說法，圓點為本資料；橫線為 95% 信賴區間。
economics-ratio = 招攬成本 / 留住成本
economics-times = { $n } 倍
economics-claimed = 常見說法：{ $n } 倍
economics-claim = 說法
economics-found = 本資料
economics-verdict = 結論
economics-implied = 允許的留客支出
economics-claim-ratio = 「招攬成本是留住的 { $n } 倍」
economics-claim-five = 「留存率提高 5 個百分點，價值提高 { $range }」
economics-ratio-average = 本資料：平均
economics-ratio-marginal = 本資料：再得一位
economics-ratio-at-best = 兩者都取最佳時
economics-verdict-holds = 在此成立
economics-verdict-higher = 此處更高
economics-verdict-lower = 此處更低
economics-verdict-unknown = 無法判斷
economics-claim-found = { $claim }：{ $found }，{ $verdict }。
economics-claim-implied = { $claim }：不知道兩項成本，無法判斷；若每位客戶每{ $unit }的留客支出為 { $cost }，則成立。
economics-claim-unknown = { $claim }：在此無法判斷。
economics-claims-note = 平均成本之比不能作為決策依據（Pfeifer 2005）：哪一邊再得一位客戶的成本低於其價值，就該在哪一邊多花錢。

# 終身數字。
economics-year = 年
economics-sum = 累計金額
economics-lifetime-title = 終身消費數字的重新推算
economics-lifetime-subtitle = 常被引用的「每年消費 × 年數」，折現後，以及會流失的一般客戶；付款在每年年初。
economics-lifetime-undiscounted = 引用的數字
economics-lifetime-discounted = 折現後
economics-lifetime-expected = 計入流失
economics-lifetime-summary = 每年 { $spend }，{ $years } 年，引用的數字為 { $undiscounted }；以 { $rate } 折現為 { $discounted }；會流失的一般客戶為 { $expected }（{ $lo } 至 { $hi }），是引用數字的 { $share }。
economics-lifetime-note = 年留存率 { $retention }（{ $retention-origin }）；年消費：{ $spend-origin }。
economics-origin-file = 取自本檔案的客戶
economics-origin-given = 自行設定

# 各期。
economics-period = 期
economics-active = 活躍客戶
economics-new = 新客戶
economics-kept = 下一期仍活躍
economics-periods-title = 各期留存率
economics-periods-subtitle = 每個完整期的活躍客戶中下一期仍活躍的比例，附 95% 信賴區間；虛線為各期合計。
economics-periods-summary = { $pairs } 對相鄰期的 { $n } 人次活躍客戶中留住 { $rate }（{ $interval }）；平均每期新增 { $new } 位客戶。

# 參數。
economics-param-period = 期
economics-param-pairs = 留存率取最近幾對相鄰期
economics-param-margin = 利潤率
economics-param-annual-discount-rate = 年折現率
economics-param-horizon = 計算價值的期數
economics-param-acquisition-cost = 招攬一位客戶的成本
economics-param-acquisition-rate = 目前招攬成功比例
economics-param-acquisition-ceiling = 不計成本時的招攬比例
economics-param-retention-cost = 每位客戶每期的留客支出
economics-param-retention-ceiling = 不計成本時的留存率
economics-param-yearly-spend = 終身數字：每年消費
economics-param-years = 終身數字：年數
economics-param-yearly-retention = 終身數字：年留存率
economics-param-returns = 退貨
economics-period-day = 天
economics-period-week = 週
economics-period-month = 月
economics-period-quarter = 季
economics-returns-net = 抵減
economics-returns-exclude = 剔除
economics-returns-keep = 視為訂單

# 注意事項。
caveat-economics-acquisition-assumed = 檔案沒有招攬成本，暫以新客戶價值的三分之一計算，請自行設定。
caveat-economics-retention-assumed = 檔案沒有留客支出，暫以利潤的十分之一計算，請自行設定。
caveat-economics-no-margin = 利潤不大於零，任何支出都不值得。
caveat-economics-no-end = 無人流失且不折現，價值沒有止境；請設定折現率或計算的期數。
caveat-economics-come-back = 再次購買者中有 { $share }% 曾離開一期以上：這裡把會回來的客戶算作流失，因此低估了價值；可改用較長的期，或用購買模型計算終身價值。
caveat-economics-no-curve = 無法畫出留客曲線：留存率為零或百分之百、沒有支出，或上限不高於目前的留存率。
caveat-economics-few-periods = 留存率只依據 { $pairs } 對相鄰期，請謹慎看待。
