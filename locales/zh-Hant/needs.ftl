# 顧客需求。

needs-title = 顧客需求
needs-about = 顧客看重什麼、得到了什麼——分顧客的兩層需求：基本需求與人性需求（情感、尊重、安全）。
needs-method = 每項需求評兩次：重要度（I）與滿足程度（P）。差距為 P − I，小於零表示未獲滿足。矩陣以各需求的平均數為界：重要而滿足差的優先。情感、尊重、安全需求屬人性需求，其餘屬基本需求。區間為 95%；成對 t 檢定與 Wilcoxon 檢定依需求數校正（Benjamini–Hochberg）。

needs-headline = 優先改善：{ $need }（{ $layer }）——重要而滿足程度低於平均，差距 { $gap }。
needs-headline-none = 沒有重要而滿足程度低於平均的需求；差距最低的是{ $need }（{ $layer }）：{ $gap }。

# 層次。
needs-layer-basic = 基本需求
needs-layer-human = 人性需求
needs-layer-summary = { $layer }：差距 { $gap }
needs-and = ；

# 名稱。
needs-layer = 層次
needs-need = 需求
needs-title-short = 需求數
needs-importance = 重要度
needs-performance = 滿足程度
needs-gap = 差距（P − I）
needs-gap-axis = 滿足程度減重要度
needs-rating = 評分
needs-row = { $layer } · { $gap }

# 圖。
needs-matrix-title = 重要度與滿足程度（IPA）
needs-matrix-subtitle = 需求分四個象限；空心圈表示依 95% 信賴區間不能確定象限。
needs-gaps-title = 各項需求的差距
needs-gaps-subtitle = 滿足程度減重要度，附 95% 信賴區間。
needs-gaps-summary = { $all } 項需求中有 { $n } 項的滿足程度顯著低於重要度。
needs-layers-title = 顧客的兩層需求
needs-layers-subtitle = 平均數與 95% 信賴區間；層次名旁為差距。
needs-groups-title = 各組的差距
needs-groups-subtitle = 各項需求在各組中的滿足程度減重要度。

# 參數。
needs-param-group = 分組
needs-param-scale-lo = 量表下限
needs-param-scale-hi = 量表上限
needs-param-needs = 需求

# 注意事項。
caveat-needs-no-layers = { $needs } 項需求都看不出屬於人性需求，均按基本需求計。

field-importance = 重要度
field-performance = 滿足程度
field-basic = 基本需求差距
field-human = 人性需求差距
