# 各項分析的圖表共用的詞語。

chart-customers = { $n } 位客戶

# 數值範圍，以及帶區間的數值。
chart-range = { $lo }–{ $hi }
chart-both = { $first }、{ $second }
chart-interval = { $value }（{ $lo } 至 { $hi }）
chart-focus = 僅含選取的客戶；評分與分群仍按全體客戶計算。
chart-highlight = 淺色為全部客戶，深色為符合篩選的部分。
chart-highlight-of = { $what }（篩選後）

# 數值的名稱，用於欄名與提示。
chart-customers-name = 客戶數
chart-orders-name = 訂單數
chart-revenue-name = 消費金額
chart-share-customers-name = 客戶占比
chart-share-revenue-name = 金額占比
chart-from-name = 起（含）
chart-below-name = 迄（不含）

chart-quarter = { $year }年第 { $quarter } 季
