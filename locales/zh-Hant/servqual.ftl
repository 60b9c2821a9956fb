# 服務品質。

servqual-title = 服務品質（SERVQUAL）
servqual-about = 顧客的期望與實際知覺之差，分五個構面；並指出五種差距中是哪一種造成的。
servqual-method = 每個題項評兩次：期望（E）與知覺（P）。差距為 P − E，小於零表示服務不及期望。構面得分是其題項平均數的平均，未加權得分是各構面的平均；權重合計 100 並除以 100，因此加權得分與題項同一量表。區間為 95%。成對 t 檢定與 Wilcoxon 檢定依題項數校正（Benjamini–Hochberg）。Cronbach α 表示構面內題項是否一致；兩個分數之差的信度低於分數本身，見表。SERVPERF 只看知覺。五種差距：理解差距（管理者認知 − 顧客期望）、程序差距（服務標準 − 管理者認知）、行為差距（實際提供 − 服務標準）、促銷差距（實際提供 − 對外承諾）、感受差距（顧客知覺 − 顧客期望）。

servqual-headline-below = 服務不及期望：差距 { $gap }（量表 { $lo } 至 { $hi }）；最大的是{ $dimension }：{ $most }。
servqual-headline-above = 服務超出期望：差距 { $gap }（量表 { $lo } 至 { $hi }）；最小的是{ $dimension }：{ $most }。
servqual-headline-even = 知覺與期望無法區分：差距 { $gap }（量表 { $lo } 至 { $hi }）；最低的是{ $dimension }：{ $most }。
servqual-headline-feeds = 主要來自{ $gap }（{ $value }）。
servqual-both = { $first }{ $second }

# 構面。
servqual-dimension-tangibles = 有形性
servqual-dimension-reliability = 可靠性
servqual-dimension-responsiveness = 回應性
servqual-dimension-assurance = 保證性
servqual-dimension-empathy = 同理心
servqual-dimension-unassigned = 未歸構面
servqual-whole = 全部構面

# 名稱。
servqual-dimension = 構面
servqual-items = 題項數
servqual-item-name = 題項
servqual-item = { $item } · { $dimension }
servqual-question = 題目
servqual-row = { $dimension } · { $gap }
servqual-respondents = 填答人數
servqual-people = 受訪人數
servqual-rating = 評分
servqual-expectation = 期望
servqual-perception = 知覺
servqual-gap = 差距（P − E）
servqual-gap-axis = 知覺減期望
servqual-weight = 權重
servqual-alpha = 差距的 Cronbach α
servqual-alpha-lo = α 下限
servqual-alpha-hi = α 上限
servqual-alpha-expectation = 期望的 α
servqual-alpha-perception = 知覺的 α
servqual-difference-reliability = 差異分數信度
servqual-n-alpha = 全答人數
servqual-score-unweighted = 未加權 SERVQUAL 得分：{ $score }。
servqual-score-weighted = 加權 SERVQUAL 得分（權重 / 100）：{ $score }。
servqual-score-servperf = SERVPERF（只看知覺）：{ $score }。

# 圖。
servqual-dimensions-title = 期望與知覺
servqual-dimensions-subtitle = 平均數與 95% 信賴區間；構面名旁為差距。
servqual-items-title = 各題項的差距
servqual-items-subtitle = 知覺減期望，附 95% 信賴區間。
servqual-items-summary = { $all } 個題項中有 { $n } 個顯著不及期望；差距最大的是 { $item }：{ $gap }。
servqual-matrix-title = 重要度與表現（IPA）
servqual-matrix-subtitle = 題項分四個象限；空心圈表示依 95% 信賴區間不能確定象限。
servqual-importance-stated = 重要度（自述）
servqual-importance-derived = 重要度（推導）
servqual-importance-expectation = 期望（代替重要度）
servqual-importance-stated-note = 重要度為顧客自己所說。
servqual-importance-derived-note = 重要度為推導值：題項解釋整體滿意度變異數的份額（Johnson 相對權重）。
servqual-importance-expectation-note = 檔案中既無自述重要度也無整體滿意度，以期望代替重要度。
servqual-r-squared = 各題項合計解釋 { $share }。
servqual-zone-title = 容忍區間
servqual-zone-subtitle = 長條從最低水準到理想水準；圓點為知覺及其 95% 信賴區間。
servqual-zone-summary = { $all } 個構面中有 { $n } 個的知覺低於最低水準。
servqual-zone = 容忍區間
servqual-zone-below = 低於最低水準
servqual-zone-within = 在區間內
servqual-zone-above = 高於理想水準
servqual-minimum = 最低水準
servqual-desired = 理想水準
servqual-msa = 適當度（MSA）
servqual-mss = 優越度（MSS）
servqual-groups-title = 各組的差距
servqual-groups-subtitle = 各構面在各組中的知覺減期望。

# 五種差距。
servqual-gap-understanding = 理解差距（差距 1）
servqual-gap-procedure = 程序差距（差距 2）
servqual-gap-behaviour = 行為差距（差距 3）
servqual-gap-promotion = 促銷差距（差距 4）
servqual-gap-perception = 感受差距（差距 5）
servqual-gap-means = 含義
servqual-gap-understanding-means = 管理者認知 − 顧客期望
servqual-gap-procedure-means = 服務標準 − 管理者認知
servqual-gap-behaviour-means = 實際提供 − 服務標準
servqual-gap-promotion-means = 實際提供 − 對外承諾
servqual-gap-perception-means = 顧客知覺 − 顧客期望
servqual-belief = 管理者認知
servqual-standard = 服務標準
servqual-delivery = 實際提供
servqual-promise = 對外承諾
servqual-unexplained = 未解釋
servqual-feeds = 主要造成第五差距
servqual-feeds-row = { $gap } ◂
servqual-five-title = 五種差距
servqual-five-subtitle = 從顧客期望到顧客知覺；◂ 標出造成第五差距最多的一種。
servqual-five-summary = 感受差距為 { $fifth }；主要來自{ $gap }：{ $value }。
servqual-five-unsure = 感受差距為 { $fifth }；四種差距中{ $gap }最大，但可能出於偶然：{ $value }。
servqual-five-none = 感受差距為 { $fifth }；其餘四種差距都不同向。
servqual-forms-beside = 另一檔案中有 { $forms } 份表單（管理者 { $managers } 份，員工 { $staff } 份）。
servqual-forms-here = 本檔案中有 { $forms } 份表單（管理者 { $managers } 份，員工 { $staff } 份）。
servqual-five-note = 四種差距之和不必等於第五種，其餘列為未解釋。

# 參數。
servqual-param-importance = 重要度來源
servqual-param-group = 分組
servqual-param-overall = 整體滿意度欄
servqual-param-scale-lo = 量表下限
servqual-param-scale-hi = 量表上限
servqual-param-weights = 構面權重
servqual-param-items = 題項
servqual-param-forms = 管理者與員工表單
servqual-importance-auto = 依檔案所有

# 注意事項。
caveat-servqual-unassigned = { $items } 個題項沒有歸入構面。
caveat-servqual-one-item = { $dimensions } 個構面只有一個題項，無法計算信度。
caveat-servqual-weak-alpha = { $dimensions } 個構面的差距一致性弱（α 低於 0.7）。
caveat-servqual-difference-scores = { $dimensions } 個構面的差距（兩個分數之差）信度低於期望與知覺本身，請對照 SERVPERF。
caveat-servqual-forms-strange = 表單中有 { $answers } 個回答不是量表上的數字，未計入。
caveat-servqual-weights-sum = 權重合計 { $sum }，已折算為 100。
caveat-servqual-standard-order = 22 個題項依原問卷順序歸入構面：有形性 4、可靠性 5、回應性 4、保證性 4、同理心 5。
caveat-servqual-few-forms = 管理者與員工表單只有 { $forms } 份，第 1 至第 4 差距較粗略。

field-expectation = 期望
field-perception = 知覺
field-tangibles = 有形性差距
field-reliability = 可靠性差距
field-responsiveness = 回應性差距
field-assurance = 保證性差距
field-empathy = 同理心差距
field-unassigned = 未歸構面差距
