# 滿意度。

satisfaction-title = 滿意度
satisfaction-about = 客戶滿意嗎，還會來嗎，還會帶朋友來嗎；附信賴區間，並與客戶之後的行為對照。
satisfaction-method = NPS（淨推薦值）為推薦者（9–10 分）占比減去批評者（6 分以下）占比，以點計；CSAT 為最高兩級的占比；CES 為認為省力的占比。區間均為 95%：NPS 用變異數 p + d − (p − d)² 的常態區間（不足 30 份時先加三份），占比用 Wilson 區間。三個等級各問一題，最高兩級算「是」；只有一個分數時依滿分的 70%、80%、90% 分級。再現係數達 0.90 且可量表係數達 0.60 時三個等級成階梯；誤差取最少需要更動的答案數。最近變動比較最後兩個完整期間，用兩期變異數，答案少時用拔靴法。各組與其餘所有人比較，並依組數校正。行為從客戶最後一份可觀察夠久的答案算起。

# 用一兩句話說出結論。
satisfaction-two = { $first }{ $second }
satisfaction-headline-nps = NPS { $value }：推薦者 { $good }，批評者 { $bad }，共 { $n } 份答案。
satisfaction-headline-csat = { $value } 給出 { $scale } 分中最高的兩級，共 { $n } 份答案。
satisfaction-headline-yes = { $value } 回答「是」，共 { $n } 份答案。
satisfaction-headline-ces = { $value } 認為省力；{ $scale } 分制平均 { $mean }（CES { $version }），共 { $n } 份答案。
satisfaction-headline-none = 共 { $n } 份答案。
satisfaction-headline-grades = { $again } 還會來，{ $friends } 還會帶朋友來。

# 指標。
satisfaction-nps = 淨推薦值（NPS）
satisfaction-csat = 滿意率（CSAT）
satisfaction-ces = 省力度（CES）
satisfaction-points = 點
satisfaction-measure-note = { $measure } { $value }：「{ $question }」的 { $n } 份答案。
satisfaction-needed = 區間為 ±{ $now } 點。要達到 ±{ $margin } 點需 { $n } 份答案；要察覺 { $move } 點的變動，每期需 { $m } 份。

# 類別與等級。
satisfaction-class-promoter = 推薦者
satisfaction-class-passive = 被動者
satisfaction-class-detractor = 批評者
satisfaction-class-satisfied = 滿意
satisfaction-class-neutral = 普通
satisfaction-class-dissatisfied = 不滿意
satisfaction-class-easy = 省力
satisfaction-class-middling = 普通
satisfaction-class-hard = 費力
satisfaction-grade-none = 不滿意
satisfaction-grade-satisfied = 我滿意
satisfaction-grade-come-again = 我還會來
satisfaction-grade-bring-friends = 還會帶朋友來
satisfaction-loyalty-true = 真正忠誠
satisfaction-loyalty-latent = 潛在忠誠
satisfaction-loyalty-spurious = 虛假忠誠
satisfaction-loyalty-none = 不忠誠

# 名稱。
satisfaction-score = 分數
satisfaction-class = 類別
satisfaction-grade = 等級
satisfaction-loyalty = 忠誠
satisfaction-group = 組別
satisfaction-answers = 答案數
satisfaction-share = 占比
satisfaction-yes = 是
satisfaction-lo = 下限
satisfaction-hi = 上限
satisfaction-value = 數值
satisfaction-step = 占下一級的
satisfaction-step-lo = 占下一級的，下限
satisfaction-step-hi = 占下一級的，上限
satisfaction-from = 幾分起算「是」
satisfaction-question = 題目
satisfaction-part = 期間或客齡
satisfaction-best = 最好一類
satisfaction-middle = 中間一類
satisfaction-worst = 最差一類
satisfaction-p = p 值
satisfaction-q = 校正後的 p 值
satisfaction-all = 全體
satisfaction-age = 首次購買後的月數
satisfaction-age-row = 首次購買後第 { $age } 個月
satisfaction-score-mark = { $score } 分
satisfaction-returned = 再次購買
satisfaction-spend = 每位客戶消費
satisfaction-spend-lo = 消費下限
satisfaction-spend-hi = 消費上限
satisfaction-spend-share = 消費占比
satisfaction-referred = 帶來他人
satisfaction-referred-lo = 帶來他人，下限
satisfaction-referred-hi = 帶來他人，上限
satisfaction-good = 評價好
satisfaction-not-good = 評價不好
satisfaction-did-return = 再次購買
satisfaction-did-not-return = 沒有再買
satisfaction-against-rest = 與其餘所有人相比
satisfaction-differs = 有差異
satisfaction-no-difference = 看不出差異

# 圖。
satisfaction-grades-title = 滿意的三個等級
satisfaction-grades-subtitle = 達到各等級的答案占比；誤差線為 95% 信賴區間。
satisfaction-grades-subtitle-score = 由一個分數分級：滿分的 70%、80%、90% 起；誤差線為 95% 信賴區間。
satisfaction-ladder-holds = 三個等級成階梯：達到某一級的人幾乎都達到了下面各級。
satisfaction-ladder-breaks = 等級不成階梯：跳級的人太多。
satisfaction-ladder-order = 等級依此順序不成階梯：較高的等級人數反而更多。
satisfaction-ladder-coefficients = 再現係數 { $reproducibility }，要求 0.90；可量表係數 { $scalability }，要求 0.60；{ $share } 的人跳級。
satisfaction-scores-title = 分數：{ $column }
satisfaction-scores-subtitle = 依分數與類別統計的答案。
satisfaction-scores-panel = 依分數
satisfaction-classes-panel = 依類別
satisfaction-trend-title = { $measure }的變化
satisfaction-trend-subtitle = 色帶與誤差線為 95% 信賴區間；空心圈為不完整的期間。
satisfaction-trend-panel = 依期間
satisfaction-ages-panel = 依客齡
satisfaction-incomplete = 不完整的期間不列入最近變動的判斷。
satisfaction-move-real = { $from }至{ $to }：變動 { $difference } 點，變動是真實的。
satisfaction-move-noise = { $from }至{ $to }：變動 { $difference } 點，可能只是偶然。
satisfaction-move-none = 沒有兩個完整的期間可比較。
satisfaction-groups-title = 依組別比較
satisfaction-groups-subtitle = 誤差線為 95% 信賴區間；著色的組與其餘所有人有差異。
satisfaction-groups-summary = { $all } 組中有 { $n } 組與其餘所有人的差異超出偶然。
satisfaction-after-title = 說的與做的
satisfaction-after-subtitle = 依等級：回答後 { $days } 天內再次購買的占比與消費。
satisfaction-after-summary = { $high }：{ $days } 天內 { $share } 再次購買；{ $low }：{ $other }。
satisfaction-followed = 觀察了 { $n } 位客戶；{ $late } 位回答得太晚，{ $unknown } 位不在購買紀錄中或答案沒有日期。
satisfaction-loyalty-title = 忠誠：態度與行為
satisfaction-loyalty-subtitle = 評價好指最好的一類；行為指回答後 { $days } 天內再次購買。
satisfaction-loyalty-panel = 忠誠四象限
satisfaction-return-panel = 各分數的再次購買率
satisfaction-loyalty-summary = 人數最多的是{ $corner }：占客戶的 { $share }。

# 參數。
satisfaction-param-measure = 指標
satisfaction-param-period = 期間
satisfaction-param-group = 組別
satisfaction-param-column = 分數欄
satisfaction-param-question = 題目
satisfaction-param-scale-lo = 量表最低分
satisfaction-param-scale-hi = 量表最高分
satisfaction-param-satisfied = 題目：我滿意
satisfaction-param-come-again = 題目：我還會來
satisfaction-param-bring-friends = 題目：還會帶朋友來
satisfaction-param-effort = 題目：費力程度
satisfaction-param-ces-version = CES 版本
satisfaction-param-errors = 階梯誤差的算法
satisfaction-param-margin-points = 想要的誤差範圍（點）
satisfaction-param-move-points = 要察覺的變動（點）
satisfaction-param-follow-days = 觀察天數
satisfaction-param-referral = 帶來他人的欄位
satisfaction-measure-auto = 自動辨識
satisfaction-measure-nps = NPS
satisfaction-measure-csat = CSAT
satisfaction-measure-ces = CES
satisfaction-period-day = 日
satisfaction-period-week = 週
satisfaction-period-month = 月
satisfaction-period-quarter = 季
satisfaction-ces_version-auto = 自動辨識
satisfaction-ces_version-v1 = 1.0：費力程度，低分好
satisfaction-ces_version-v2 = 2.0：省力程度，高分好
satisfaction-errors-fewest = 最少更動
satisfaction-errors-goodenough_edwards = Goodenough–Edwards

# 注意事項。
caveat-satisfaction-text = { $answers } 份答案是文字，未計入。
caveat-satisfaction-off-scale = { $answers } 份答案超出量表，未計入。
caveat-satisfaction-fraction = { $answers } 份答案介於兩個分數之間，未計入。
caveat-satisfaction-mixed-scales = 有 { $parts } 個期間或組別在十分制中無人超過 7 分，可能用了別的量表。
caveat-satisfaction-few = 只有 { $answers } 份答案。
caveat-satisfaction-incomplete = { $answers } 份答案因其他題目未答，不在階梯中。
caveat-satisfaction-blank = { $percent }% 沒有回答；沒有回答的人看法可能不同。
caveat-satisfaction-end-unseen = 沒有人給出高於 { $score } 的分數；量表以最高 { $end } 分處理。
caveat-satisfaction-grades-from-score = 等級由一個分數分級而來，彼此不會矛盾；各問一題才能知道是否成階梯。
caveat-satisfaction-not-followed = { $customers } 位客戶的回答距最後一日不足 { $days } 天，沒有人能觀察這麼久。

field-score = 分數
field-grade = 等級
field-n-answers = 答案數
field-loyalty = 忠誠
