# 流失：誰正在流失、有多大把握、該聯絡誰。

churn-title = 流失預警
churn-about = 誰正在流失、有多大把握、該聯絡誰：依每位客戶自己的購買節奏發出警示，提供經過檢驗的機率，並列出名單，到不再划算為止。
churn-method = 流失指在觀察期間內沒有購買，或由檔案中的某一欄標示。機率來自羅吉斯迴歸，只用期間開始前已知的資訊；以它未見過的後一段期間檢驗，檔案沒有日期時用五摺交叉驗證。客戶沉寂的時間超過自身九成購買間隔時發出警示；歷史較短者參考全體客戶的間隔。聯絡一位客戶的收益為 流失機率 × 挽回率 × 價值，減去聯絡成本，再減去接受優惠者的優惠成本。

# 用一句話說出結論。
churn-headline = 聯絡名單上的前 { $customers }，預計收益 { $profit }（{ $lo } 至 { $hi }）；全部 { $listed } 位都聯絡則為 { $all }。
churn-headline-plain = 聯絡名單上的前 { $customers }，預計收益 { $profit }；全部 { $listed } 位都聯絡則為 { $all }。
churn-headline-none = 依目前的成本與挽回率，聯絡誰都不划算（名單上有 { $customers }）。
churn-headline-nobody = 已沒有可聯絡的客戶（共 { $customers }）。

# 多張圖共用的詞語。
churn-p = 流失機率
churn-p-lo = 流失機率下限
churn-p-hi = 流失機率上限
churn-value = 留住後的價值
churn-gain = 聯絡的預期收益
churn-place = 名次
churn-customer = 客戶
churn-alarm-day = 警示日期
churn-listed-share = 占名單的比例
churn-called = 聯絡的客戶數
churn-profit = 預期利潤
churn-profit-lo = 預期利潤下限
churn-profit-hi = 預期利潤上限

# 利潤。
churn-profit-title = 聯絡多少位客戶
churn-profit-subtitle = 聯絡名單前若干位的預期利潤：即將流失者中 { $rate } 經聯絡後留下，每次聯絡成本 { $contact }，優惠成本 { $offer }。
churn-profit-mark = 聯絡前 { $customers }
churn-profit-note = 陰影為所有機率同取 95% 信賴區間一端的結果；留住後的價值與挽回率視為已知。
churn-best = 最佳：{ $n } 位，{ $profit }

# 名單。
churn-list-title = 先聯絡誰
churn-list-subtitle = 聯絡每位客戶的預期收益：流失機率 × 挽回率 × 價值，減去成本。表中有機率及其區間。
churn-list-summary = 首先是 { $customer }：預期收益 { $gain }，流失機率 { $p }，價值 { $value }。
churn-list-note = 表中列出前 { $n } 位，客戶表中有全部客戶。

# 警示。
churn-alarms-title = 未來幾週的警示
churn-alarms-subtitle = 若不購買，屆時沉寂時間將超過自身 { $quantile } 購買間隔的客戶。
churn-alarms-summary = 已有 { $customers }發出警示，其中 { $recent } 位在最近 { $days } 天內購買過。
churn-alarms-basis = 平常沉寂時間來自自身間隔：{ $own } 位；自身間隔較少、並參考全體：{ $blended } 位；只用全體（{ $days } 天）：{ $group } 位。
churn-alarms = 警示數
churn-week = 距今週數
churn-week-mark = 第 { $week } 週

# 檢驗。
churn-validation-later = 在後一段期間的 { $customers }上檢驗，其中 { $churned } 位流失：AUC { $auc }，前十分之一的提升度 { $lift }，Brier 分數 { $brier }（人人同一機率時為 { $base }）。
churn-validation-folds = 在 { $customers }上做五摺交叉驗證，其中 { $churned } 位流失：AUC { $auc }，前十分之一的提升度 { $lift }，Brier 分數 { $brier }（人人同一機率時為 { $base }）。
churn-rule-regression = 羅吉斯迴歸
churn-rule-model = 購買模型（MBG/NBD）
churn-rule-alarm = 自身節奏警示
churn-by-chance = 隨機
churn-as-predicted = 與預測一致
churn-predicted = 預測機率
churn-observed = 實際流失比例
churn-observed-lo = 實際流失比例下限
churn-observed-hi = 實際流失比例上限
churn-captured = 捕捉到的流失客戶比例
churn-precision = 名單中的流失比例
churn-lift = 提升度
churn-threshold = 最低機率
churn-calibration-title = 機率準不準
churn-calibration-subtitle = 依十等分比較預測機率與實際流失比例，附 95% 信賴區間；落在虛線上即一致。
churn-capture-title = 名單前列捕捉了多少
churn-capture-subtitle = 名單前列包含的流失客戶比例；虛線為隨意排列的名單。
churn-precision-title = 精確率與召回率
churn-precision-subtitle = 名單越長，捕捉越多，其中本來就會留下的客戶也越多；虛線為包含所有人的名單。

# 係數。
churn-feature = 特徵
churn-estimate = 係數（對數勝算）
churn-se = 標準誤
churn-odds-ratio = 勝算比
churn-odds-ratio-lo = 勝算比下限
churn-odds-ratio-hi = 勝算比上限
churn-coefficients-title = 機率由什麼決定
churn-coefficients-subtitle = 每單位的勝算比與 95% 信賴區間：大於 1 傾向流失，小於 1 傾向留下；灰色為與 1 無法區分。
churn-coefficients-summary = 最確定的是 { $name }，勝算比 { $ratio }。
churn-coefficients-note = 以 { $customers }配適，其中 { $churned } 位流失：樣本內 AUC { $auc }，對數概似 { $log-likelihood }（不用特徵時 { $null }）。
churn-feature-intercept = 截距
churn-feature-log-recency = 距末購天數（對數）
churn-feature-log-frequency = 購買次數（對數）
churn-feature-log-spend = 平均單次消費（對數）
churn-feature-log-age = 距首購天數（對數）
churn-feature-rhythm = 沉寂時間 / 平常沉寂
churn-feature-recent-purchases = 近期購買次數

# 客戶表。
field-usual-days = 平常沉寂天數
field-basis = 平常沉寂的來源
field-alarm-in-days = 距警示天數
field-alarm = 警示
field-p-churn = 流失機率
field-p-silent = 流失機率（購買模型）
field-p-churn-lo = 流失機率下限
field-p-churn-hi = 流失機率上限
field-gain = 預期收益
field-place = 名單名次
churn-basis-own = 自身間隔
churn-basis-blended = 自身與全體間隔
churn-basis-group = 全體間隔
churn-alarm-quiet = 未警示
churn-alarm-alarmed = 已警示
churn-state-active = 仍在
churn-state-churned = 已流失

# 參數。
churn-param-horizon = 無購買的觀察期間
churn-param-time-unit = 時間單位
churn-param-quantile = 警示的自身間隔分位數
churn-param-min-gaps = 所需的自身間隔數
churn-param-group = 參考誰的間隔
churn-param-label = 流失標記欄位
churn-param-features = 用於預測的欄位
churn-param-value = 留住一位客戶的價值
churn-param-margin = 利潤率
churn-param-save-rate = 挽回率
churn-param-contact-cost = 聯絡成本
churn-param-offer-cost = 優惠成本
churn-param-top = 名單長度
churn-param-returns = 退貨
churn-param-seed = 隨機種子
churn-time_unit-day = 天
churn-time_unit-week = 週
churn-time_unit-month = 個月
churn-returns-net = 抵減
churn-returns-exclude = 剔除
churn-returns-keep = 視為訂單

# 注意事項。
caveat-no-regression = 流失或留下的客戶太少，無法做迴歸：機率改用購買模型的結果，或全體的比例。
caveat-no-validation = 時間太短，無法在未知的結果上檢驗機率。
caveat-no-time-split = 檔案沒有日期，無法以之後的結果檢驗；未來可能不同。
caveat-separated = 有特徵可以毫無誤差地判斷結果，概似沒有最大值：係數已作脊迴歸收縮，區間屬於收縮後的配適。請檢查是否有欄位已包含答案。
caveat-aliased-features = 有 { $features } 個特徵可由其他特徵推出，已略去。
caveat-few-events = 較少的一種結果只有 { $events } 例，而特徵有 { $features } 個；每個特徵需要約十例，係數才穩定。
caveat-incomplete-rows = 有 { $rows } 列含空白儲存格，已略去。
caveat-columns-unused = 有 { $columns } 欄（日期、識別碼、多為空值或數量過多）未使用。
caveat-value-of-a-year = 留住一位客戶的價值以 { $periods } 次付款計算。
caveat-value-assumed = 檔案沒有提供留住一位客戶的價值，暫以 { $value } 計算，請自行設定。
caveat-value-unknown = 憑這些購買無法得知留住一位客戶的價值，因此聯絡誰都不划算，請自行設定。
caveat-window-cut = 由於檔案時間較短，觀察期間縮短為 { $days } 天；依客戶的購買間隔應為 { $usual } 天。
