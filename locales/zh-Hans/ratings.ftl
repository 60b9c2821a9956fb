# 成对评分：服务质量分析与需求分析共用的词。

ratings-quadrant = 象限
ratings-quadrant-concentrate = 优先改进
ratings-quadrant-keep = 继续保持
ratings-quadrant-low-priority = 次要改进
ratings-quadrant-overkill = 可能过度
ratings-unsure = 置信区间跨入另一象限
ratings-sure = 确定在该象限
ratings-yes = 是
ratings-no = 否
ratings-item = 题项
ratings-items = 题项
ratings-comma = 、
ratings-split = 以均值为界：重要性 { $importance }，表现 { $performance }。
ratings-matrix-summary = { $all } 项中有 { $n } 项重要而表现低于平均：{ $items }。
ratings-matrix-none = 没有重要而表现低于平均的项目。
ratings-gap = 差距
ratings-gap-lo = 差距下限
ratings-gap-hi = 差距上限
ratings-group = 分组
ratings-answered = 答卷人数
ratings-groups-summary = 差距最大的是{ $group }：{ $gap }。
ratings-pairs = 完整配对
ratings-half = 只答一半
ratings-unknown = 非数字
ratings-off-scale = 超出量表
ratings-t = t 值
ratings-p-t = t 检验 p（校正后）
ratings-p-wilcoxon = Wilcoxon 检验 p（校正后）
ratings-p-below = < { $p }
ratings-short = 低于
ratings-beyond = 高于
ratings-chance = 未超出偶然
ratings-adjusted = 着色：配对 t 检验 p 小于 5%，已按题项数用 Benjamini–Hochberg 法校正。

caveat-ratings-half-answered = { $answers } 对评分只答了一半，未计入。
caveat-ratings-unknown = { $answers } 对评分中有非数字的回答，未计入。
caveat-ratings-off-scale = { $answers } 对评分中有超出量表的数字，未计入。
caveat-ratings-mixed-scales = { $columns } 列的量表似乎与多数列不同，均值不可比较。
caveat-ratings-few = { $items } 个题项的完整配对不足 30 份。
caveat-ratings-no-variance = { $items } 个题项的差距全部相同，无法检验。

field-gap = 差距
