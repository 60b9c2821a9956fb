# 文字情感。

sentiment-title = 文字情感分析
sentiment-about = 顧客自己的話是褒是貶、說的是什麼、哪些詞可以佐證——支援英文與繁簡中文。
sentiment-method = 以本程式自編的詞典按最長匹配查找詞語，每個詞有情感值。否定使其反轉，雙重否定再轉回；程度副詞、大寫與驚嘆號使其增強；「但是」之後乘 1.5，之前乘 0.5；願望句乘 0.35。合計 x 化為得分 x / √(x² + 15)，介於 −1 與 1 之間。沒有已知詞的文字算中性。占比用 Wilson 區間，平均數用常態區間。面向為八個服務時間與 SERVQUAL 五個構面，各有自己的詞表，分句代表它提到的面向。反諷無法辨識。

# 一句話的結論。
sentiment-headline = { $n } 則文字中，正面占 { $positive }，負面占 { $negative }；平均得分 { $mean }。其中 { $coverage } 含有已知的詞。

# 名稱。
sentiment-label-positive = 正面
sentiment-label-neutral = 中性
sentiment-label-negative = 負面
sentiment-mixed = 褒貶不一
sentiment-drawn = 隨機抽取
sentiment-sentiment = 情感
sentiment-texts = 文字則數
sentiment-share = 占比
sentiment-score = 得分
sentiment-mean = 平均得分
sentiment-mean-lo = 平均得分下限
sentiment-mean-hi = 平均得分上限
sentiment-positive-lo = 正面下限
sentiment-positive-hi = 正面上限
sentiment-negative-lo = 負面下限
sentiment-negative-hi = 負面上限
sentiment-period = 期間
sentiment-group = 分組
sentiment-aspect = 面向
sentiment-word = 詞
sentiment-effect = 對合計的貢獻
sentiment-times = 次數
sentiment-turned = 被反轉次數
sentiment-text = 文字
sentiment-kind = 類型
sentiment-line = 列
field-row = 列
field-label = 情感
sentiment-range = { $lo } 至 { $hi }
sentiment-key = { $label } { $share }
sentiment-row = { $name } · { $n }

# 面向：八個服務時間與五個構面。
sentiment-clocks = 服務時間
sentiment-dimensions = SERVQUAL 構面
sentiment-aspect-booking = 預訂時間
sentiment-aspect-waiting = 等候時間
sentiment-aspect-response = 回應時間
sentiment-aspect-service = 服務時間
sentiment-aspect-delivery = 交貨時間
sentiment-aspect-warranty = 保固時間
sentiment-aspect-correction = 修正之速度
sentiment-aspect-delay = 延遲時間
sentiment-aspect-tangibles = 有形性
sentiment-aspect-reliability = 可靠性
sentiment-aspect-responsiveness = 反應性
sentiment-aspect-assurance = 保證性
sentiment-aspect-empathy = 關懷性

# 圖表。
sentiment-distribution-title = 文字的情感分布
sentiment-distribution-subtitle = 按得分統計的文字則數，−1 為負面，1 為正面。
sentiment-coverage-note = { $texts } 的文字含有已知的詞；全部詞與字中 { $words } 屬於這類詞。另有 { $n } 則不含，算作中性。
sentiment-trend-title = 情感走勢
sentiment-trend-subtitle = 正面與負面文字的占比；色帶為 95% 區間。
sentiment-trend-summary = 從{ $from }到{ $to }，負面文字占比：{ $before }，後為 { $after }。
sentiment-groups-title = 各組情感
sentiment-groups-subtitle = 占該組文字的比例；名稱旁為則數。
sentiment-aspects-title = 誇什麼，怨什麼
sentiment-aspects-subtitle = 提到該面向的文字中，相關分句的情感；名稱旁為則數。
sentiment-aspects-summary = 抱怨最多的是：{ $aspect }（{ $n } 則文字中的 { $share }）。
sentiment-words-title = 決定得分的詞
sentiment-words-subtitle = 各詞對全部文字合計的貢獻，已計否定與程度。
sentiment-words-summary = 好：{ $good }。壞：{ $bad }。
sentiment-texts-title = 值得一讀的文字
sentiment-texts-subtitle = 最負面、最正面與褒貶最不一的；綠色詞提高得分，紅色詞降低得分，灰色詞改變了別的詞。
sentiment-confusion-column-title = 與標註欄對照
sentiment-confusion-own-title = 與您的標註對照
sentiment-confusion-summary = { $n } 個標註：準確率 { $accuracy }，宏平均 F1 為 { $f1 }，Cohen 的 κ 為 { $kappa }。雙方都有傾向時，{ $decided } 一致。
sentiment-by-score = 依得分
sentiment-by-label = 依標註
sentiment-cell = 標註為{ $label }，得分為{ $found }
sentiment-row-share = 占該標註的比例
sentiment-recall = 召回率

# 參數。
sentiment-param-column = 文字欄
sentiment-param-language = 詞語語言
sentiment-param-positive-from = 正面起點
sentiment-param-negative-to = 負面起點
sentiment-param-aspects = 面向
sentiment-param-period = 走勢期間
sentiment-param-group = 分組
sentiment-param-label-column = 標註欄
sentiment-param-labels = 您的標註
sentiment-param-sample = 待標註則數
sentiment-language-auto = 中英文
sentiment-language-en = 英文
sentiment-language-zh = 中文
sentiment-aspects-all = 全部
sentiment-aspects-clocks = 服務時間
sentiment-aspects-dimensions = SERVQUAL 構面
sentiment-period-day = 日
sentiment-period-week = 週
sentiment-period-month = 月
sentiment-period-quarter = 季

# 保留意見。
caveat-sentiment-empty = { $texts } 列沒有文字。
caveat-sentiment-signs-only = { $texts } 則文字只有符號或表情。
caveat-sentiment-long = { $texts } 則文字超過 100,000 位元組：整則計分，只顯示開頭。
caveat-sentiment-unread-labels = { $texts } 個標註無法辨識。
caveat-sentiment-periods-left-out = 最早的 { $periods } 個期間未列出。
caveat-sentiment-few = 只有 { $texts } 則文字，區間很寬。
caveat-sentiment-little-covered = 只有 { $percent }% 的文字含有已知的詞；其餘因無從判斷而算中性。

# Labels of the reader.
sentiment-labelling = 自己標註文字
sentiment-labelling-about = 為抽出的文字標註情緒：準確率、kappa 與混淆矩陣隨即更新。標註之後才顯示分析的判斷。
sentiment-draw = 抽取 { $n } 則文字
sentiment-labels-clear = 清除標註
sentiment-labelled = 已標註 { $n } / { $all }
sentiment-label-of = 第 { $row } 列的標註
sentiment-scored = 分析判為{ $label }
