# 狩野模式。

kano-title = 狩野模式
kano-about = 哪些是基本特性（當然品質），哪些是多多益善特性（一維品質），哪些是愉悅特性（魅力品質）；附信賴區間，並標明哪些從答案中看不出來。
kano-method = 每個特性問兩次：具備時感覺如何，不具備時感覺如何？兩個答案（各五級）依狩野評價表歸入六類之一；特性的類別取出現最多的一類，同數時依序為基本、多多益善、愉悅、無差異。Fong 檢定判斷最多的兩類之差是否超出偶然。Better = (A + O) / (A + O + M + I)，Worse = −(O + M) / (A + O + M + I)，附 Wilson 區間；反向與可疑的答案不計入。連續法為答案評分（4、2、0、−1、−2 與 −2、−1、0、2、4），平均以 2 為界。

# 用一句話說出結論。
kano-headline = 具備時最能提升滿意的是{ $better }：Better { $gain }；缺少時最招不滿的是{ $worse }：Worse { $loss }。
kano-headline-doubt = 具備時最能提升滿意的是{ $better }：Better { $gain }；缺少時最招不滿的是{ $worse }：Worse { $loss }。{ $all } 個特性中有 { $doubt } 個憑這些答案還看不出類別。
kano-headline-none = { $n } 份答案全部為反向或可疑。

# 類別。
kano-class-m = 基本特性（M）
kano-class-o = 多多益善特性（O）
kano-class-a = 愉悅特性（A）
kano-class-i = 無差異特性（I）
kano-class-r = 反向特性（R）
kano-class-q = 可疑答案（Q）
kano-cannot-tell = { $first }或{ $other }：樣本數不足以判斷
kano-too-few = { $first }：答案太少，無法確定

# 名稱。
kano-feature = 特性
kano-features = 特性
kano-class = 類別
kano-answers = 答案數
kano-share = 答案占比
kano-better = Better 係數
kano-better-lo = Better 下限
kano-better-hi = Better 上限
kano-worse = Worse 係數
kano-worse-lo = Worse 下限
kano-worse-hi = Worse 上限
kano-better-axis = Better：具備時提升的滿意
kano-worse-axis = Worse（絕對值）：缺少時失去的滿意
kano-quadrant = 象限
kano-quadrant-share = 落在該象限的樣本
kano-quadrant-sure = { $class }，{ $share } 的樣本
kano-doubt = 樣本數不足以判斷
kano-row = { $feature } · { $class }
kano-group = 分組
kano-half = 只答一半
kano-unknown = 無法辨識的答案
kano-fong-difference = 領先次多類別
kano-fong-critical = 所需領先（Fong）
kano-category-strength = 類別強度
kano-total-strength = 總強度

# 答案。
kano-answer-like = 喜歡
kano-answer-expect = 理所當然
kano-answer-neutral = 無所謂
kano-answer-live-with = 可以忍受
kano-answer-dislike = 不喜歡
kano-functional = 具備時
kano-dysfunctional = 不具備時
kano-without = 不具備時：{ $answer }

# 圖。
kano-plane-title = Better–Worse 四象限圖
kano-plane-subtitle = 具備與缺少各特性的作用。橢圓含 95% 的拔靴樣本；空心圈表示看不出類別。
kano-plane-note = 拔靴樣本 { $samples } 個，亂數種子 { $seed }。
kano-bars-title = 各特性的答案類別
kano-bars-subtitle = 各類別的答案占比；名稱旁為該特性的類別，帶 ? 的兩類無法區分。
kano-cells-title = 25 種答案組合：{ $feature }
kano-cells-subtitle = 列為具備時的感受，欄為不具備時的感受；數字下方是所屬類別。
kano-cells-summary = { $feature }：最多的組合是具備時「{ $functional }」、不具備時「{ $dysfunctional }」，{ $total } 份答案中有 { $n } 份。
kano-continuous-title = 平均分數
kano-continuous-subtitle = 平均與 95% 區間，以 2 為界；空心圈表示與計數所得類別不同。
kano-continuous-summary = { $all } 個特性中有 { $n } 個依平均分數與依計數的類別不同。
kano-functional-score = 具備時分數
kano-dysfunctional-score = 不具備時分數
kano-by-counts = 依計數的類別
kano-by-scores = 依分數的類別
kano-agreement = 是否一致
kano-agrees = 一致
kano-differs = 計數與分數不一致
kano-scores-left-out = 未計入的答案
kano-groups-title = 各組的類別
kano-groups-subtitle = 每個特性在各組中的類別；帶 ? 的兩類無法區分。
kano-groups-summary = { $all } 個特性中有 { $n } 個在各組中類別不同。

# 參數。
kano-param-table = 評價表
kano-param-rule = 類別判定
kano-param-split = 象限分界
kano-param-like = 數字答案中表示「喜歡」的是
kano-param-group = 分組
kano-param-feature = 顯示 25 種組合的特性
kano-param-feature-column = 特性欄
kano-param-pairs = 成對的題目
kano-table-classic = 經典
kano-table-pouliot = Pouliot
kano-rule-mode = 最多者
kano-rule-strength = 依總強度
kano-split-half = 二分之一
kano-split-mean = 平均
kano-like-auto = 自動判斷
kano-like-one = 1
kano-like-five = 5

# 注意事項。
caveat-kano-half-answered = { $answers } 對答案只答了一半，未計入。
caveat-kano-unknown-answers = { $answers } 對答案中有不屬於五級的回答，未計入。
caveat-kano-cannot-tell = { $features } 個特性最多的兩類無法區分。
caveat-kano-few-answers = { $features } 個特性的答案不足 30 份。
caveat-kano-disagree = { $features } 個特性依平均分數與依計數的類別不同。
caveat-kano-scores = 答案為數字，{ $like } 視為「喜歡」。
