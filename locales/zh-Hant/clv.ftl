# 客戶終身價值。

clv-title = 客戶終身價值
clv-about = 哪些客戶仍然活躍、還會購買多少次、還能帶來多少價值，附信賴區間，並以保留的資料檢驗。
clv-method = 重複購買以 BG/NBD、MBG/NBD、Pareto/NBD 建模，單次消費金額以 Gamma-Gamma 建模，合約以 sBG 建模，參數皆由最大概似估計得到；以保留期誤差最小的模型預測。價值為利潤率 × 單次消費金額 × 預期購買次數，逐月折現，不含已發生的購買。區間為期望值的 95% 信賴區間。

# 用一句話說出結論。
clv-headline = 客戶在未來 { $horizon }內預計帶來 { $value }（{ $lo } 至 { $hi }）；{ $customers }中約有 { $alive } 位還會購買。
clv-headline-plain = 客戶在未來 { $horizon }內預計帶來 { $value }；{ $customers }中約有 { $alive } 位還會購買。
clv-headline-past = { $customers }至今平均每位帶來 { $mean }（{ $lo } 至 { $hi }）；憑這些購買無法預測。
clv-headline-past-plain = { $customers }至今平均每位帶來 { $mean }；憑這些購買無法預測。
clv-headline-contract = { $group }：合約首次續約時，預計還會持續 { $periods } 期。

# 多張圖共用的詞語。
clv-time = { $n } { $unit }
clv-all = 全部
clv-group = 組別
clv-period = 期數
clv-share = 占比
clv-day = 日期
clv-value = 預期價值
clv-share-value = 預期價值占比
clv-p-alive = 存活機率
clv-purchases = 預期購買次數
clv-expected = 預期客戶數
clv-at-least = { $n }+
clv-repeat-purchases = 累計重複購買次數
clv-repeat-buyers = 重複購買客戶數
clv-mean-purchase = 平均單次消費金額
clv-rule = 方法
clv-rmse = 每位客戶的誤差（RMSE）
clv-mae = 平均絕對誤差
clv-predicted = 預測購買次數
clv-bias = 預測相對實際的偏差
clv-correlation = 相關係數

# 模型與簡單方法。
clv-rule-actual = 實際
clv-rule-bg-nbd = BG/NBD
clv-rule-mbg-nbd = MBG/NBD
clv-rule-pareto-nbd = Pareto/NBD
clv-rule-gamma-gamma = Gamma-Gamma
clv-rule-sbg = sBG
clv-rule-own-rate = 照以往頻率
clv-rule-hiatus = 照以往頻率，久未購買者為零
clv-rule-mean-rate = 人人相同

# 購買頻率與最近購買時間。
clv-matrix-title = 哪些客戶仍然活躍
clv-matrix-subtitle = 首次購買於 { $age }前的客戶，依重複購買次數與末次購買時間的存活機率。
clv-matrix-mark = 重複購買 { $frequency } 次，末次在首次之後 { $recency }
clv-frequency-axis = 重複購買次數
clv-recency-axis = 首次到末次購買的時間

# 十等分。
clv-decile = 客戶十等分，由高到低
clv-decile-mark = 第 { $n } 等分的客戶
clv-deciles-title = 客戶還能帶來多少價值
clv-deciles-subtitle = 各十等分客戶在預測期內的預期價值，百分比為占全部的比例。
clv-deciles-summary = 價值最高的十分之一客戶預計帶來全部價值的 { $share }。

# 累計曲線。
clv-tracking-title = 重複購買：實際與預期
clv-tracking-subtitle = 累計次數。彩色虛線為用於預測的模型，灰色為其他模型。
clv-tracking-summary = 實際重複購買 { $actual } 次，預期 { $expected } 次。
clv-fitted-until = 配適截止

# 保留檢驗。
clv-purchases-before = 之前的重複購買次數
clv-purchases-after = 之後的平均購買次數
clv-calibration-title = 不同購買頻率客戶的預測與實際
clv-calibration-mark = { $rule }，之前重複購買 { $x } 次
clv-holdout-subtitle = 已知資料截至 { $from }；比較此後至 { $until } 的購買。
clv-holdout-summary = { $rule } 誤差最小：預測 { $predicted } 次購買，實際 { $n } 次。
clv-scores-title = 模型與簡單方法的比較
clv-scores-subtitle = 保留期內每位客戶購買次數的誤差，越短越好。

# 消費金額。
clv-spend-title = 單次消費金額
clv-spend-subtitle = 重複購買客戶依平均單次消費金額的分布，線為模型預期。
clv-spend-summary = { $customers }有重複購買，平均單次消費 { $mean }。
clv-spend-note = 未畫出高於 { $edge } 的 { $n } 位客戶。

# 合約。
clv-projection-title = 仍在續約的比例
clv-projection-subtitle = 圓點為資料，虛線為 sBG 模型，並延伸到資料之後。
clv-retention-title = 各期留存率
clv-retention-subtitle = 圓點為資料，虛線為 sBG 模型：易流失的客戶先離開，所以留存率上升。

# 參數。
clv-param-model = 模型
clv-param-time-unit = 時間單位
clv-param-horizon = 預測期
clv-param-annual-discount-rate = 年折現率
clv-param-margin = 利潤率
clv-param-holdout = 保留期
clv-param-returns = 退貨
clv-param-customer = 客戶
clv-param-survivors = 續約表的欄位
clv-param-periods = 用於配適的期數
clv-model-auto = 最佳
clv-model-bg-nbd = BG/NBD
clv-model-mbg-nbd = MBG/NBD
clv-model-pareto-nbd = Pareto/NBD
clv-time_unit-day = 天
clv-time_unit-week = 週
clv-time_unit-month = 個月
clv-time_unit-period = 期
clv-returns-net = 抵減
clv-returns-exclude = 剔除
clv-returns-keep = 視為訂單

# 注意事項。
caveat-no-repeat-buyers = 沒有客戶購買過兩次，無法預測，只顯示至今的價值。
caveat-few-repeat-buyers = 重複購買的客戶很少（{ $customers } 位），請謹慎看待預測。
caveat-one-time-buyers-alive = 依 BG/NBD 的定義，只買過一次的客戶必定存活；MBG/NBD 與 Pareto/NBD 並非如此。
caveat-frequency-spend-correlated = 購買頻率與單次消費金額相關，而消費金額模型假設兩者獨立。
caveat-spend-not-modelled = 重複購買的客戶太少，無法為消費金額建模，改用全體的平均單次消費金額。
caveat-value-is-revenue = 沒有利潤率或成本，價值即為營收。
caveat-no-holdout = 時間太短，無法保留一段檢驗預測。
caveat-nobody-left = 有組別無人流失，無法為其配適模型。
caveat-at-bound = 有參數到達取值邊界，請謹慎看待此模型。
caveat-not-identified = 資料不足以確定全部參數，因此沒有信賴區間。
caveat-not-converged = 參數搜尋沒有停在最大值處。
caveat-starts-disagree = { $starts } 次搜尋中只有 { $agreeing } 次得到這個最大值。
caveat-infinite-mean-spend = 模型的平均單次消費金額為無限大，改用觀測平均值。
caveat-shares-not-counts = 表中似乎是比例而非人數：估計值有效，標準誤無效。
