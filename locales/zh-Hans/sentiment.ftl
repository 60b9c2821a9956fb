# 文本情感。

sentiment-title = 文本情感分析
sentiment-about = 客户自己的话说好还是说坏、说的是什么、哪些词说明了这一点——支持英文与简繁中文。
sentiment-method = 用本程序自编的词典按最长匹配查找词语，每个词有情感值。否定使其反转，双重否定再转回；程度副词、大写与感叹号使其增强；“但是”之后乘 1.5，之前乘 0.5；愿望句乘 0.35。合计 x 化为得分 x / √(x² + 15)，介于 −1 与 1 之间。没有已知词的文本算中性。占比用 Wilson 区间，均值用正态区间。方面为八个服务时间与 SERVQUAL 五个维度，各有自己的词表，分句代表它提到的方面。反讽识别不了。

# 一句话的结论。
sentiment-headline = { $n } 条文本中，正面占 { $positive }，负面占 { $negative }；平均得分 { $mean }。其中 { $coverage } 含有已知的词。

# 名称。
sentiment-label-positive = 正面
sentiment-label-neutral = 中性
sentiment-label-negative = 负面
sentiment-mixed = 褒贬不一
sentiment-drawn = 随机抽取
sentiment-sentiment = 情感
sentiment-texts = 文本数
sentiment-share = 占比
sentiment-score = 得分
sentiment-mean = 平均得分
sentiment-mean-lo = 平均得分下限
sentiment-mean-hi = 平均得分上限
sentiment-positive-lo = 正面下限
sentiment-positive-hi = 正面上限
sentiment-negative-lo = 负面下限
sentiment-negative-hi = 负面上限
sentiment-period = 时段
sentiment-group = 分组
sentiment-aspect = 方面
sentiment-word = 词
sentiment-effect = 对合计的贡献
sentiment-times = 次数
sentiment-turned = 被反转次数
sentiment-text = 文本
sentiment-kind = 类型
sentiment-line = 行
field-row = 行
field-label = 情感
sentiment-range = { $lo } 至 { $hi }
sentiment-key = { $label } { $share }
sentiment-row = { $name } · { $n }

# 方面：八个服务时间与五个维度。
sentiment-clocks = 服务时间
sentiment-dimensions = SERVQUAL 维度
sentiment-aspect-booking = 预定时间
sentiment-aspect-waiting = 等候时间
sentiment-aspect-response = 回应时间
sentiment-aspect-service = 服务时间
sentiment-aspect-delivery = 交货时间
sentiment-aspect-warranty = 保证时间
sentiment-aspect-correction = 修正之速度
sentiment-aspect-delay = 延迟时间
sentiment-aspect-tangibles = 有形性
sentiment-aspect-reliability = 可靠性
sentiment-aspect-responsiveness = 响应性
sentiment-aspect-assurance = 保证性
sentiment-aspect-empathy = 移情性

# 图表。
sentiment-distribution-title = 文本的情感分布
sentiment-distribution-subtitle = 按得分统计的文本数，−1 为负面，1 为正面。
sentiment-coverage-note = { $texts } 的文本含有已知的词；全部词与字中 { $words } 属于这类词。另有 { $n } 条不含，算作中性。
sentiment-trend-title = 情感走势
sentiment-trend-subtitle = 正面与负面文本的占比；色带为 95% 区间。
sentiment-trend-summary = 从{ $from }到{ $to }，负面文本占比：{ $before }，后为 { $after }。
sentiment-groups-title = 各组情感
sentiment-groups-subtitle = 占该组文本的比例；名称旁为文本数。
sentiment-aspects-title = 夸什么，怨什么
sentiment-aspects-subtitle = 提到该方面的文本中，相关分句的情感；名称旁为文本数。
sentiment-aspects-summary = 抱怨最多的是：{ $aspect }（{ $n } 条文本中的 { $share }）。
sentiment-words-title = 决定得分的词
sentiment-words-subtitle = 各词对全部文本合计的贡献，已计否定与程度。
sentiment-words-summary = 好：{ $good }。坏：{ $bad }。
sentiment-texts-title = 值得一读的文本
sentiment-texts-subtitle = 最负面、最正面与褒贬最不一的；绿色词提高得分，红色词降低得分，灰色词改变了别的词。
sentiment-confusion-column-title = 与标注列对照
sentiment-confusion-own-title = 与您的标注对照
sentiment-confusion-summary = { $n } 个标注：准确率 { $accuracy }，宏平均 F1 为 { $f1 }，Cohen 的 κ 为 { $kappa }。双方都有倾向时，{ $decided } 一致。
sentiment-by-score = 按得分
sentiment-by-label = 按标注
sentiment-cell = 标注为{ $label }，得分为{ $found }
sentiment-row-share = 占该标注的比例
sentiment-recall = 召回率

# 参数。
sentiment-param-column = 文本列
sentiment-param-language = 词语语言
sentiment-param-positive-from = 正面起点
sentiment-param-negative-to = 负面起点
sentiment-param-aspects = 方面
sentiment-param-period = 走势时段
sentiment-param-group = 分组
sentiment-param-label-column = 标注列
sentiment-param-labels = 您的标注
sentiment-param-sample = 待标注条数
sentiment-language-auto = 中英文
sentiment-language-en = 英文
sentiment-language-zh = 中文
sentiment-aspects-all = 全部
sentiment-aspects-clocks = 服务时间
sentiment-aspects-dimensions = SERVQUAL 维度
sentiment-period-day = 日
sentiment-period-week = 周
sentiment-period-month = 月
sentiment-period-quarter = 季度

# 保留意见。
caveat-sentiment-empty = { $texts } 行没有文本。
caveat-sentiment-signs-only = { $texts } 条文本只有符号或表情。
caveat-sentiment-long = { $texts } 条文本超过 100,000 字节：整条计分，只显示开头。
caveat-sentiment-unread-labels = { $texts } 个标注无法识别。
caveat-sentiment-periods-left-out = 最早的 { $periods } 个时段未列出。
caveat-sentiment-few = 只有 { $texts } 条文本，区间很宽。
caveat-sentiment-little-covered = 只有 { $percent }% 的文本含有已知的词；其余因无从判断而算中性。

# Labels of the reader.
sentiment-labelling = 自己标注文本
sentiment-labelling-about = 给抽出的文本标注情感：准确率、kappa 与混淆矩阵随即更新。标注之后才显示分析的判断。
sentiment-draw = 抽取 { $n } 条文本
sentiment-labels-clear = 清除标注
sentiment-labelled = 已标注 { $n } / { $all }
sentiment-label-of = 第 { $row } 行的标注
sentiment-scored = 分析判为{ $label }
