# RFM：最近購買時間、購買頻率、消費金額。

rfm-title = RFM 分析
rfm-about = 客戶最近一次何時購買、購買頻率多高、消費金額多少：三項各評 1 至 5 分，每位客戶歸入一個分群。

# 用一句話說出結論。
rfm-headline = { $segment }占客戶的 { $share }，貢獻消費金額的 { $revenue }（{ $interval }）。
rfm-headline-plain = { $segment }占客戶的 { $share }，貢獻消費金額的 { $revenue }。

# 三項指標。
rfm-recency-axis = 距最近一次購買的天數
rfm-frequency-axis = 每位客戶的購買次數
rfm-monetary-axis = 每位客戶的消費金額
rfm-recency-score = 最近購買時間分數
rfm-frequency-score = 購買頻率分數
rfm-recency-score-axis = 最近購買時間分數，距今天數
rfm-frequency-score-axis = 購買頻率分數，次數
rfm-at-most = ≤{ $n }
rfm-at-least = ≥{ $n }
rfm-median-recency = 距最近一次購買天數（中位數）
rfm-median-frequency = 購買次數（中位數）
rfm-median-monetary = 消費金額（中位數）

# 網格。
rfm-grid-title = 不同最近購買時間與購買頻率客戶的平均消費金額
rfm-grid-subtitle = 每個分數格中客戶的平均消費金額，以及客戶數。
rfm-grid-mark = 最近購買時間 { $r } 分，購買頻率 { $f } 分
rfm-grid-mean = 平均消費金額
rfm-grid-summary = 最近購買時間 { $r } 分、購買頻率 { $f } 分的客戶消費最多：平均每位 { $mean }，共 { $customers }。

# 分群。
rfm-tree-title = 消費金額來自哪些客戶
rfm-tree-subtitle = 面積表示各分群的消費金額，百分比為其占比。
rfm-tree-note = 未畫出 { $n } 個消費金額不大於零的分群。
rfm-bars-title = 客戶占比與金額占比
rfm-bars-subtitle = 依客戶分群比較，細線為金額占比的 95% 信賴區間。
rfm-segment = 客戶分群
rfm-interval-lo = 金額占比下限
rfm-interval-hi = 金額占比上限

# 分布。
rfm-recency-title = 客戶最近一次購買距今多久
rfm-frequency-title = 客戶購買了多少次
rfm-monetary-title = 客戶消費了多少金額
rfm-histogram-subtitle = 客戶數；虛線為各分數的分界，拖曳即可重新評分。
rfm-histogram-summary = 共 { $customers }，其中最多的 { $n } 位在 { $from } 至 { $to } 之間。
rfm-histogram-above = 未畫出高於 { $edge } 的 { $n } 位客戶。
rfm-histogram-below = 未畫出低於 { $edge } 的 { $n } 位客戶。
rfm-handle = { $low } 分與 { $high } 分的分界

# 最近購買時間與購買頻率。
rfm-scatter-title = 最近購買時間與購買頻率
rfm-scatter-subtitle = 每個圓代表一組相近的客戶：面積為客戶數，顏色為分群。
rfm-scatter-mark = 距今 { $recency } 天，購買 { $frequency } 次
rfm-scatter-summary = { $customers }分為 { $n } 組，最大的一組有 { $most } 位：距今 { $recency } 天，購買 { $frequency } 次。

# 兩種分類對照。
rfm-cross-title = 同一批客戶在兩種分類中的位置
rfm-cross-subtitle = 客戶數。列：{ $rows }；欄：{ $columns }。
rfm-cross-mark = { $row }，{ $column }
rfm-cross-summary = 人數最多的一格有 { $n } 位：一種分類為{ $row }，另一種為{ $column }。

# 分類方法。
# Parameters.
rfm-param-map = 客戶分群
rfm-param-scheme = 評分方法
rfm-param-returns = 退貨
rfm-param-center = 「高」以何為界
rfm-param-compare = 對照
rfm-param-thresholds = 分界
rfm-scheme-share = 超過的客戶比例
rfm-scheme-quantile = 分位數分界
rfm-scheme-tiles = 等人數分組
rfm-scheme-cutoffs = 固定分界
rfm-scheme-nested = 巢狀（Hughes）
rfm-scheme-high-low = 高或低
rfm-returns-net = 抵減
rfm-returns-exclude = 剔除
rfm-returns-keep = 視為訂單
rfm-center-mean = 平均數
rfm-center-median = 中位數
rfm-method = 最近購買時間是客戶最後一次下單到截至日期的整天數，購買頻率是訂單數，消費金額是訂單總額減去退貨。每項依有多少比例的客戶表現較差評為 1 到 5 分，相等的值得分相同。三項得分共同決定一個客戶類型。區間為 95%，客戶類型視為固定。

# What to do about a segment.
advice-rfm-champions = 最近購買、頻繁且金額高。給予回饋，優先體驗新品，並請他們推薦。
advice-rfm-loyal = 穩定回購。推薦更高一級的商品，並邀請評價。
advice-rfm-potential-loyalist = 近期購買且不只一次。會員資格或下次購買的好理由能讓他們忠誠。
advice-rfm-new = 最近首次購買。第二筆訂單是關鍵：歡迎他們，讓下次購買更容易。
advice-rfm-promising = 近期購買，但金額尚少。用小額試用增進了解。
advice-rfm-need-attention = 各項高於平均，但近來沒有購買。依其購買記錄給出限時優惠。
advice-rfm-needs-attention = 各項高於平均，但近來沒有購買。依其購買記錄給出限時優惠。
advice-rfm-about-to-sleep = 各項低於平均且正在冷卻。提醒他們喜歡過的商品，成本很低。
advice-rfm-at-risk = 曾頻繁且高額購買，但已久未光顧。親自聯絡，了解原因，先幫助再優惠。
advice-rfm-cant-lose = 曾是最好的客戶，卻已離開很久。逐一挽回：致電、傾聽、補救。
advice-rfm-hibernating = 久未購買、次數少、金額低。只用幾乎零成本的方式接觸。
advice-rfm-lost = 各項最低。不要把更好客戶可用的資源花在這裡。
advice-rfm-important-value = 最近購買、頻率與金額都高於界線。重點維護，提供專屬服務。
advice-rfm-important-keep = 金額與頻率高，但近來沒有購買。主動聯絡，喚回他們。
advice-rfm-important-develop = 最近購買、金額高，但頻率低。提高購買頻率。
advice-rfm-important-win-back = 金額高，但久未購買且頻率低。了解原因，設法挽留。
advice-rfm-general-value = 最近購買且頻繁，但金額低。引導購買更高價值的商品。
advice-rfm-general-keep = 頻率高，但金額低且近來沒有購買。以低成本保持聯繫。
advice-rfm-general-develop = 最近購買，但頻率與金額低。多為新客戶，促成第二筆訂單。
advice-rfm-general-win-back = 三項都低。只用幾乎零成本的方式接觸。

rfm-map-a = 十類分群（R × F × M）
rfm-map-b = 十類分群（R × F）
rfm-map-c = 八種客戶類型
rfm-map-d = 十組（Shopify）
rfm-map-e = 六組（四分位）

# 客戶分群。屬性 subject：名稱不宜直接作主詞時使用。
rfm-segment-champions = 冠軍客戶
rfm-segment-loyal = 忠誠客戶
rfm-segment-potential-loyalist = 潛在忠誠客戶
rfm-segment-new = 新客戶
rfm-segment-promising = 有潛力客戶
rfm-segment-need-attention = 需關注客戶
rfm-segment-needs-attention = 需關注客戶
rfm-segment-about-to-sleep = 即將沉睡客戶
rfm-segment-at-risk = 流失風險客戶
rfm-segment-cant-lose = 不容流失客戶
rfm-segment-hibernating = 沉睡客戶
rfm-segment-lost = 已流失客戶
rfm-segment-others = 其他
    .subject = 其他客戶
rfm-segment-other = 其他
    .subject = 其他客戶
rfm-segment-active = 活躍客戶
rfm-segment-previously-loyal = 曾經忠誠客戶
rfm-segment-almost-lost = 瀕臨流失客戶
rfm-segment-dormant = 休眠客戶
rfm-segment-premium = 頂級客戶
rfm-segment-repeat = 回頭客
rfm-segment-top-spender = 高消費客戶
rfm-segment-inactive = 不活躍客戶
# 八種客戶類型：先看金額分重要與一般，再看最近購買時間與購買頻率。
rfm-segment-important-value = 重要價值客戶
rfm-segment-important-keep = 重要保持客戶
rfm-segment-important-develop = 重要發展客戶
rfm-segment-important-win-back = 重要挽留客戶
rfm-segment-general-value = 一般價值客戶
rfm-segment-general-keep = 一般保持客戶
rfm-segment-general-develop = 一般發展客戶
rfm-segment-general-win-back = 一般挽留客戶

# 注意事項。
caveat-few-levels-recency = 最近購買時間只有 { $levels } 個不同的值，五個分數不會全部出現。
caveat-few-levels-frequency = 購買頻率只有 { $levels } 個不同的值，五個分數不會全部出現。
caveat-few-levels-monetary = 消費金額只有 { $levels } 個不同的值，五個分數不會全部出現。
caveat-ties-split = 這種評分方法會給數值相同的客戶不同的分數，取決於排列順序。
caveat-few-customers = 只有 { $customers } 位客戶，個別客戶就能左右分數，請謹慎解讀占比。
caveat-negative-money = 有 { $customers } 位客戶的退款多於付款。
caveat-later-rows = 基準日之後的 { $rows } 筆資料未計入。
caveat-without-purchase = 有 { $customers } 位客戶只有退貨而沒有購買，未評分。
