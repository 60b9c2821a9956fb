# RFM：最近購買時間、購買頻率、消費金額。

rfm-title = RFM 分析
rfm-about = 客戶最近一次何時購買、購買頻率多高、消費金額多少：三項各評 1 至 5 分，每位客戶歸入一個分群。

# 用一句話說出結論。
rfm-headline = { $segment }占客戶的 { $share }，貢獻消費金額的 { $revenue }（{ $lo }–{ $hi }）。
rfm-headline-plain = { $segment }占客戶的 { $share }，貢獻消費金額的 { $revenue }。

# 三項指標。
rfm-recency = 最近購買時間
rfm-frequency = 購買頻率
rfm-monetary = 消費金額
rfm-recency-axis = 距最近一次購買
rfm-frequency-axis = 購買次數
rfm-monetary-axis = 消費金額
rfm-r-score = R 分數（最近購買時間）
rfm-f-score = F 分數（購買頻率）
rfm-m-score = M 分數（消費金額）
rfm-score = { $n } 分
rfm-median-recency = 距最近一次購買天數（中位數）
rfm-median-frequency = 購買次數（中位數）
rfm-median-monetary = 消費金額（中位數）

# 網格。
rfm-grid-title = 不同最近購買時間與購買頻率的消費金額
rfm-grid-subtitle = 每個分數格中客戶的平均消費金額，以及客戶數
rfm-grid-mark = R { $r } 分，F { $f } 分
rfm-grid-mean = 平均消費金額

# 分群。
rfm-tree-title = 消費金額來自哪些客戶
rfm-tree-subtitle = 面積表示該分群的消費金額，並標出占比
rfm-bars-title = 客戶占比與金額占比
rfm-bars-subtitle = 依分群比較；金額占比處的細線為 95% 信賴區間。
rfm-bars-customers = 客戶
rfm-bars-revenue = 金額
rfm-segment = 客戶分群
rfm-interval-lo = 金額占比下限
rfm-interval-hi = 金額占比上限

# 分布。
rfm-recency-title = 客戶最近一次購買距今多久
rfm-frequency-title = 客戶購買了多少次
rfm-monetary-title = 客戶消費了多少金額
rfm-histogram-subtitle = 客戶數；虛線為各分數的分界，拖曳即可重新評分。
rfm-handle = { $low } 分與 { $high } 分的分界

# 最近購買時間與購買頻率。
rfm-scatter-title = 最近購買時間與購買頻率
rfm-scatter-subtitle = 每個圓代表一組相近的客戶：面積為客戶數，顏色為分群

# 兩種分類對照。
rfm-cross-title = 同一批客戶在兩種分類中的位置
rfm-cross-subtitle = 客戶數：列為「{ $rows }」，欄為「{ $columns }」

# 分類方法。
rfm-map-a = 十類分群（R × F × M）
rfm-map-b = 十類分群（R × F）
rfm-map-c = 八種客戶類型
rfm-map-d = 十一組（Shopify）
rfm-map-e = 六組（四分位）

# 客戶分群。屬性 subject：名稱不宜直接作主詞時使用。
rfm-segment-champions = 冠軍客戶
rfm-segment-loyal = 忠誠客戶
rfm-segment-potential-loyalist = 潛在忠誠客戶
rfm-segment-new = 新客戶
rfm-segment-promising = 有潛力客戶
rfm-segment-need-attention = 需關注客戶
rfm-segment-about-to-sleep = 即將沉睡客戶
rfm-segment-at-risk = 流失風險客戶
rfm-segment-cant-lose = 不容流失客戶
rfm-segment-hibernating = 沉睡客戶
rfm-segment-lost = 已流失客戶
rfm-segment-others = 其他
    .subject = 其他客戶
rfm-segment-active = 活躍客戶
rfm-segment-previously-loyal = 曾經忠誠客戶
rfm-segment-almost-lost = 瀕臨流失客戶
rfm-segment-dormant = 休眠客戶
rfm-segment-prospects = 潛在客戶
rfm-segment-premium = 頂級客戶
rfm-segment-repeat = 回頭客
rfm-segment-top-spender = 高消費客戶
rfm-segment-inactive = 不活躍客戶
# 八種客戶類型：先看金額分重要與一般，再看最近購買時間與購買頻率。
rfm-segment-important-value = 重要價值客戶
rfm-segment-important-keep = 重要保持客戶
rfm-segment-important-develop = 重要發展客戶
rfm-segment-important-retain = 重要挽留客戶
rfm-segment-general-value = 一般價值客戶
rfm-segment-general-keep = 一般保持客戶
rfm-segment-general-develop = 一般發展客戶
rfm-segment-general-retain = 一般挽留客戶
