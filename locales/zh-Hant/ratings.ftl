# 成對評分：服務品質分析與需求分析共用的詞。

ratings-quadrant = 象限
ratings-quadrant-concentrate = 優先改善
ratings-quadrant-keep = 繼續保持
ratings-quadrant-low-priority = 次要改善
ratings-quadrant-overkill = 可能過度
ratings-unsure = 信賴區間跨入另一象限
ratings-sure = 確定在該象限
ratings-yes = 是
ratings-no = 否
ratings-item = 題項
ratings-items = 題項
ratings-comma = 、
ratings-split = 以平均數為界：重要度 { $importance }，表現 { $performance }。
ratings-matrix-summary = { $all } 項中有 { $n } 項重要而表現低於平均：{ $items }。
ratings-matrix-none = 沒有重要而表現低於平均的項目。
ratings-gap = 差距
ratings-gap-lo = 差距下限
ratings-gap-hi = 差距上限
ratings-group = 分組
ratings-answered = 填答人數
ratings-groups-summary = 差距最大的是{ $group }：{ $gap }。
ratings-pairs = 完整配對
ratings-half = 只答一半
ratings-unknown = 非數字
ratings-off-scale = 超出量表
ratings-t = t 值
ratings-p-t = t 檢定 p（校正後）
ratings-p-wilcoxon = Wilcoxon 檢定 p（校正後）
ratings-p-below = < { $p }
ratings-short = 低於
ratings-beyond = 高於
ratings-chance = 未超出偶然
ratings-adjusted = 上色：成對 t 檢定 p 小於 5%，已依題項數以 Benjamini–Hochberg 法校正。

caveat-ratings-half-answered = { $answers } 對評分只答了一半，未計入。
caveat-ratings-unknown = { $answers } 對評分中有非數字的回答，未計入。
caveat-ratings-off-scale = { $answers } 對評分中有超出量表的數字，未計入。
caveat-ratings-mixed-scales = { $columns } 欄的量表似乎與多數欄不同，平均數無法比較。
caveat-ratings-few = { $items } 個題項的完整配對不足 30 份。
caveat-ratings-no-variance = { $items } 個題項的差距全部相同，無法檢定。

field-gap = 差距
