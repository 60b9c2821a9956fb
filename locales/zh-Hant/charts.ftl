# 各項分析的圖表共用的詞語。

chart-customers = { $n } 位客戶
chart-orders = { $n } 筆訂單

# 供螢幕閱讀器朗讀，接在圖表名稱之後。
chart-role = 圖表
chart-role-with-marks = 圖表，共 { $n } 個資料項目
chart-alt = { $title }。{ $subtitle }

# 座標軸標題旁的單位。
chart-unit-days = 天
chart-unit-times = 次

# 整數範圍、數值與信賴區間。
chart-range = { $lo }–{ $hi }
chart-range-up = ≥{ $lo }
chart-interval = { $value }（{ $lo } 至 { $hi }）
chart-days = { $n } 天
chart-times = { $n } 次

# 多張圖表的表格共用的欄名。
chart-column-customers = 客戶數
chart-column-orders = 訂單數
chart-column-revenue = 消費金額
chart-column-share-customers = 客戶占比
chart-column-share-revenue = 金額占比
chart-column-from = 起（含）
chart-column-to = 迄（不含）
