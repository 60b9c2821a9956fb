# 狩野模式。

kano-title = 狩野模式
kano-about = 哪些是基本特性，哪些是多多益善特性，哪些是愉悦特性；附置信区间，并标明哪些从答案中看不出来。
kano-method = 每个特性问两次：具备时感觉如何，不具备时感觉如何？两个答案（各五级）按狩野评价表归入六类之一；特性的类别取出现最多的一类，并列时依次为基本、多多益善、愉悦、无差异。Fong 检验判断最多的两类之差是否超出偶然。Better = (A + O) / (A + O + M + I)，Worse = −(O + M) / (A + O + M + I)，附 Wilson 区间；反向与可疑的答案不计入。连续法给答案打分（4、2、0、−1、−2 与 −2、−1、0、2、4），均值以 2 为界。

# 用一句话说出结论。
kano-headline = 具备时最能提升满意的是{ $better }：Better { $gain }；缺少时最招不满的是{ $worse }：Worse { $loss }。
kano-headline-doubt = 具备时最能提升满意的是{ $better }：Better { $gain }；缺少时最招不满的是{ $worse }：Worse { $loss }。{ $all } 个特性中有 { $doubt } 个凭这些答案还看不出类别。
kano-headline-none = { $n } 份答案全部为反向或可疑。

# 类别。
kano-class-m = 基本特性（M）
kano-class-o = 多多益善特性（O）
kano-class-a = 愉悦特性（A）
kano-class-i = 无差异特性（I）
kano-class-r = 反向特性（R）
kano-class-q = 可疑答案（Q）
kano-cannot-tell = { $first }或{ $other }：样本量不足以判断
kano-too-few = { $first }：答案太少，不能确定

# 名称。
kano-feature = 特性
kano-features = 特性
kano-class = 类别
kano-answers = 答案数
kano-share = 答案占比
kano-better = Better 系数
kano-better-lo = Better 下限
kano-better-hi = Better 上限
kano-worse = Worse 系数
kano-worse-lo = Worse 下限
kano-worse-hi = Worse 上限
kano-better-axis = Better：具备时提升的满意
kano-worse-axis = Worse（绝对值）：缺少时失去的满意
kano-quadrant = 象限
kano-quadrant-share = 落在该象限的样本
kano-quadrant-sure = { $class }，{ $share } 的样本
kano-doubt = 样本量不足以判断
kano-row = { $feature } · { $class }
kano-group = 分组
kano-half = 只答一半
kano-unknown = 无法识别的答案
kano-fong-difference = 领先次多类别
kano-fong-critical = 所需领先（Fong）
kano-category-strength = 类别强度
kano-total-strength = 总强度

# 答案。
kano-answer-like = 喜欢
kano-answer-expect = 理所当然
kano-answer-neutral = 无所谓
kano-answer-live-with = 可以忍受
kano-answer-dislike = 不喜欢
kano-functional = 具备时
kano-dysfunctional = 不具备时
kano-without = 不具备时：{ $answer }

# 图。
kano-plane-title = Better–Worse 四象限图
kano-plane-subtitle = 具备与缺少各特性的作用。椭圆含 95% 的自助样本；空心圈表示看不出类别。
kano-plane-note = 自助样本 { $samples } 个，随机种子 { $seed }。
kano-bars-title = 各特性的答案类别
kano-bars-subtitle = 各类别的答案占比；名称旁为该特性的类别，带 ? 的两类无法区分。
kano-cells-title = 25 种答案组合：{ $feature }
kano-cells-subtitle = 行为具备时的感受，列为不具备时的感受；数字下方是所属类别。
kano-cells-summary = { $feature }：最多的组合是具备时“{ $functional }”、不具备时“{ $dysfunctional }”，{ $total } 份答案中有 { $n } 份。
kano-continuous-title = 平均得分
kano-continuous-subtitle = 均值与 95% 区间，以 2 为界；空心圈表示与计数所得类别不同。
kano-continuous-summary = { $all } 个特性中有 { $n } 个按平均得分与按计数的类别不同。
kano-functional-score = 具备时得分
kano-dysfunctional-score = 不具备时得分
kano-by-counts = 按计数的类别
kano-by-scores = 按得分的类别
kano-agreement = 是否一致
kano-agrees = 一致
kano-differs = 计数与得分不一致
kano-scores-left-out = 未计入的答案
kano-groups-title = 各组的类别
kano-groups-subtitle = 每个特性在各组中的类别；带 ? 的两类无法区分。
kano-groups-summary = { $all } 个特性中有 { $n } 个在各组中类别不同。

# 参数。
kano-param-table = 评价表
kano-param-rule = 类别判定
kano-param-split = 象限分界
kano-param-like = 数字答案中表示“喜欢”的是
kano-param-group = 分组
kano-param-feature = 显示 25 种组合的特性
kano-param-feature-column = 特性列
kano-param-pairs = 成对的题目
kano-table-classic = 经典
kano-table-pouliot = Pouliot
kano-rule-mode = 最多者
kano-rule-strength = 按总强度
kano-split-half = 二分之一
kano-split-mean = 均值
kano-like-auto = 自动判断
kano-like-one = 1
kano-like-five = 5

# 注意事项。
caveat-kano-half-answered = { $answers } 对答案只答了一半，未计入。
caveat-kano-unknown-answers = { $answers } 对答案中有不属于五级的回答，未计入。
caveat-kano-cannot-tell = { $features } 个特性最多的两类无法区分。
caveat-kano-few-answers = { $features } 个特性的答案不足 30 份。
caveat-kano-disagree = { $features } 个特性按平均得分与按计数的类别不同。
caveat-kano-scores = 答案为数字，{ $like } 视为“喜欢”。
