# 客户需求。

needs-title = 客户需求
needs-about = 客户看重什么、得到了什么——分客户的两层需求：基本需求与人性需求（情感、尊重、安全）。
needs-method = 每项需求评两次：重要性（I）与满足程度（P）。差距为 P − I，小于零表示未被满足。矩阵以各需求的均值为界：重要而满足差的优先。情感、尊重、安全需求属人性需求，其余属基本需求。区间为 95%；配对 t 检验与 Wilcoxon 检验按需求数校正（Benjamini–Hochberg）。

needs-headline = 优先改进：{ $need }（{ $layer }）——重要而满足程度低于平均，差距 { $gap }。
needs-headline-none = 没有重要而满足程度低于平均的需求；差距最低的是{ $need }（{ $layer }）：{ $gap }。

# 层次。
needs-layer-basic = 基本需求
needs-layer-human = 人性需求
needs-layer-summary = { $layer }：差距 { $gap }
needs-and = ；

# 名称。
needs-layer = 层次
needs-need = 需求
needs-title-short = 需求数
needs-importance = 重要性
needs-performance = 满足程度
needs-gap = 差距（P − I）
needs-gap-axis = 满足程度减重要性
needs-rating = 评分
needs-row = { $layer } · { $gap }

# 图。
needs-matrix-title = 重要性与满足程度（IPA）
needs-matrix-subtitle = 需求分四个象限；空心圈表示按 95% 置信区间不能确定象限。
needs-gaps-title = 各项需求的差距
needs-gaps-subtitle = 满足程度减重要性，附 95% 置信区间。
needs-gaps-summary = { $all } 项需求中有 { $n } 项的满足程度显著低于重要性。
needs-layers-title = 客户的两层需求
needs-layers-subtitle = 均值与 95% 置信区间；层次名旁为差距。
needs-groups-title = 各组的差距
needs-groups-subtitle = 各项需求在各组中的满足程度减重要性。

# 参数。
needs-param-group = 分组
needs-param-scale-lo = 量表下限
needs-param-scale-hi = 量表上限
needs-param-needs = 需求

# 注意事项。
caveat-needs-no-layers = { $needs } 项需求都看不出属于人性需求，均按基本需求计。

field-importance = 重要性
field-performance = 满足程度
field-basic = 基本需求差距
field-human = 人性需求差距
