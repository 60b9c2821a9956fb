# How numbers came about: the drawer's calculation, step by step. Formulas are written in code; here are their words.

explain-steps = 計算過程
explain-open = 這是怎麼算出來的？
explain-of = 計算過程：{ $subject }
explain-where = 其中
explain-interval = 95% 區間 { $interval }
explain-rounded = 為便於閱讀，代入的數值經過四捨五入；結果由未捨入的數值算出。
explain-rows = 背後的資料列
explain-assumptions = 前提假設
explain-caveats = 需要留意
explain-source = 引用來源
explain-copy = 複製引文
explain-copied = 已複製。
explain-not-copied = 瀏覽器不允許複製，請選取文字自行複製。
explain-glossary = 在術語表中查看「{ $term }」
learn-mode = 學習模式
learn-hint = 逐步揭示計算過程：先想，再看。
learn-step = 第 { $n } 步，共 { $all } 步
learn-expect = 你預期是多少？先寫下你的猜測，再看結果。
learn-guess = 你的猜測
learn-guessed = 你的猜測：{ $guess }。結果：{ $result }。
learn-reveal = 揭曉
learn-next = 下一步
learn-back = 上一步
learn-all = 全部揭曉
learn-done = 計算過程到此結束。
learn-said = { $term }：{ $result }

# Quantities that many formulas share.
explain-own-customers = 該組客戶數
explain-all-customers = 全部客戶數
explain-own-revenue = 該組消費金額
explain-all-revenue = 全部消費金額
explain-own-answers = 該類回答數
explain-answers = 回答數
explain-share = 樣本比例
explain-trials = 計數總數
explain-z = 標準常態分布的 97.5% 分位數
explain-wilson-lo = 區間下限
explain-wilson-hi = 區間上限
explain-standard-error = 標準誤

# RFM.
explain-share-customers = 客戶占比
explain-share-revenue = 消費金額占比
explain-revenue-per-customer = 每位客戶消費金額
explain-score-r = 中位客戶的 R 分
explain-score-f = 中位客戶的 F 分
explain-score-m = 中位客戶的 M 分
explain-score-r-median = 最近購買距今天數的中位數
explain-score-f-median = 購買次數的中位數
explain-score-m-median = 消費金額的中位數
explain-score-cut = 分數之間的四個分界值；方括號內條件成立計 1，否則計 0
explain-rfm-assume-1 = 一張訂單算一次購買；退貨按設定處理。
explain-rfm-assume-2 = 分數是本檔案內客戶之間的相對比較：同一位客戶在另一份檔案裡可能得分不同。
explain-rfm-assume-3 = 區間假定客戶彼此獨立，且分群固定不變。

# Pareto.
explain-top-share = 頂端客戶的消費金額占比
explain-lorenz-all = 全部消費金額
explain-lorenz-rest = 其餘客戶的消費金額占比（羅倫茲曲線上的讀數）
explain-concentration = 集中度：是平均份額的幾倍
explain-top-revenue = 消費金額占比
explain-top-customers = 客戶占比
explain-gini = 吉尼係數
explain-rank-sum = 每位客戶的消費金額乘以名次（從最低排起）之和
explain-gini-corrected = 吉尼係數（小樣本校正）
explain-stayed = 留在頂端的比例
explain-top = 前一時段的前五分之一客戶
explain-stayed-share = 留下的比例
explain-expected-share = 均值迴歸所預期的比例
explain-beyond-expected = 超出均值迴歸的部分
explain-pareto-assume-1 = 價值指消費金額而非利潤；只有對應了成本欄時，鯨魚曲線才按利潤計算。
explain-pareto-assume-2 = 區間來自固定種子的 400 次客戶自助抽樣。

# Satisfaction.
explain-promoters = 推薦者比例
explain-detractors = 批評者比例
explain-nps = 淨推薦值
explain-csat = 客戶滿意度（CSAT）
explain-ces = 感到輕鬆的比例（CES）
explain-top-boxes = 最高兩級的回答數
explain-easy = 感到輕鬆的回答數
explain-grade-share = 達到該等級的比例
explain-yes = 回答「是」的人數
explain-answers-share = 回答占比
explain-satisfaction-assume-1 = 假定回答者能代表未回答者。
explain-satisfaction-assume-2 = 每個回答計一次，且視為彼此獨立。
explain-at = { $term }（{ $place }）

# Clusters.
explain-gap = 間隙判準：不小於零
explain-gap-own = 該群數的間隙統計量
explain-gap-next = 多一群時的間隙統計量
explain-gap-error = 其標準誤
explain-stability = 穩定性：平均 Jaccard 相似度
explain-cluster-size = 該群的客戶數
explain-jaccard = 該群在自助樣本中重現的程度，0 到 1
explain-clusters-assume-1 = 客戶之間的距離按標準化後的特徵計算。
explain-clusters-assume-2 = 假定各群近似圓形、離散程度相近；其他形狀會被切碎。

# Lifecycle.
explain-active = 本期活躍客戶
explain-active-change = 由上一期推算
explain-active-before = 上一期活躍客戶
explain-stayed-active = 上期活躍客戶中本期仍活躍的比例
explain-age = 離開 { $age } 期
explain-share-dormant = 占全部停滯客戶的比例
explain-dormant = 全部停滯客戶
explain-reactivation = 喚回率
explain-reactivated = 下一期即回來的人數
explain-ever-dormant = 曾離開這麼久的客戶數
explain-lifecycle-assume-1 = 「活躍」指本期有購買；期的長短要適合客戶的購買節奏。
explain-lifecycle-assume-2 = 歸屬分組只依據行為判斷：客戶在競爭對手處的購買不在檔案中。

# Cohorts.
explain-retention = 留存率
explain-churn-rate = 流失率
explain-members = 該批次客戶數
explain-first-period = 首期的數值
explain-at-age = 該期齡的數值
explain-mean-at-age = 全部批次，首購後第 { $age } 期
explain-cohorts-assume-1 = 批次指在本檔案中同一期首次購買的客戶；更早的購買無從得知。
explain-cohorts-assume-2 = 留存率隨期齡上升往往是篩選的結果：容易走的已經走了。

# Survival.
explain-survival = Kaplan–Meier：仍在的比例
explain-survival-before = 此前仍在的比例
explain-ended = 此時結束的人數
explain-at-risk = 此前處於風險中的人數
explain-censored = 尚未結束的比例（設限）
explain-events = 已結束
explain-lives = 全部
explain-renewal = 模型給出的續約率
explain-sbg-alpha = 流失機率 Beta 分布的第一參數
explain-sbg-beta = 第二參數
explain-survival-assume-1 = 尚未結束者今後結束的可能性與其他仍在者相同。
explain-survival-assume-2 = 不對曲線形狀作假設；最後一點之後不作判斷。

# Lifetime value.
explain-value-per-customer = 每位客戶的價值
explain-value-all = 預測期內全部客戶的價值
explain-alive-share = 平均存活機率 P(alive)
explain-alive-sum = 全部客戶存活機率之和
explain-decile = 第 { $n } 個十分位（由高到低）
explain-decile-share = 占全部價值的比例
explain-decile-value = 該十分位的價值
explain-p-alive = 存活機率 P(alive)：一個例子
explain-repeats = 重複購買次數
explain-btyd-r = 購買率分布的形狀參數
explain-btyd-alpha = 購買率分布的尺度參數
explain-btyd-a = 流失分布的第一參數
explain-btyd-b = 流失分布的第二參數
explain-btyd-age = 首次購買至今的時間
explain-btyd-recency = 首次到最近一次購買的時間
explain-clv-excluded = 終身價值（不含首期）
explain-clv-included = 終身價值（含首期）
explain-margin-period = 活躍客戶每期毛利
explain-retention-period = 每期留存率
explain-discount-period = 每期折現率
explain-clv-assume-1 = 每位客戶有自己的購買率，並在某一時刻永久流失；後來又回來的只是沉默過。
explain-clv-assume-2 = 消費金額與購買頻率無關。
explain-clv-assume-3 = 簡單公式假定所有人永遠是同一毛利、同一留存率。

# Churn.
explain-call-gain = 聯繫一次的期望收益
explain-p-churn = 流失機率
explain-save-rate = 聯繫後被挽留的比例
explain-value-at-stake = 面臨流失的價值
explain-contact-cost = 聯繫成本
explain-offer-cost = 優惠成本
explain-best-over-all = 挑選聯繫對象比全部聯繫多賺的錢
explain-best-profit = 最佳聯繫人數的利潤
explain-all-profit = 聯繫名單上所有人的利潤
explain-precision = 精確率：警報命中的比例
explain-recall = 召回率：流失者中被警示的比例
explain-alarm-right = 警示且流失
explain-alarmed = 警示
explain-churned = 流失
explain-odds-ratio = 每單位的勝算比
explain-log-odds = 每單位的對數勝算變化
explain-z-value = z 值：估計值除以標準誤
explain-standard-error-of = 其標準誤
explain-churn-assume-1 = 由購買資料無人明說離開：沉默超過時間窗即視為流失。
explain-churn-assume-2 = 挽留率與成本是設定而非測得；只有保留對照組的測試才能測得。

# Economics.
explain-retention-rate = 每期留存率
explain-kept = 下一期仍活躍的人次
explain-were-active = 有下一期的各期活躍人次
explain-point-of-retention = 留存率提高一個百分點的價值
explain-point-customer = 對一位客戶的價值
explain-base = 最近完整一期的客戶數
explain-acquisition-rate = 最佳投入下的獲客率
explain-keeping-rate = 最佳投入下的留存率
explain-ceiling = 再多投入也達不到的上限
explain-curve-k = 投入見效的快慢
explain-spending = 投入
explain-value-per-prospect = 每位潛在客戶的淨價值
explain-won-rate = 獲客率
explain-worth = 贏得一位客戶的價值
explain-quoted = 常被引用的數字：年消費 × 年數
explain-quoted-discounted = 折現之後
explain-quoted-expected = 再考慮客戶可能離開
explain-yearly-spend = 年消費
explain-years = 年數
explain-year = 第幾年，從 0 起
explain-discount-year = 年折現率
explain-retention-year = 年留存率
explain-economics-assume-1 = 離開的客戶視為永久流失。
explain-economics-assume-2 = Blattberg–Deighton 曲線只經過今天這一點：上限是人的判斷。

# Kano.
explain-better = Better：具備時滿意的提升
explain-worse = Worse：缺少時不滿的增加
explain-total-strength = 總強度
explain-pairs = 成對的完整回答數
explain-fong-difference = 最多兩類之差
explain-fong-critical = 超出偶然所需的差（Fong 檢定）
explain-most-frequent = 該類的回答數
explain-second = 次多一類的回答數
explain-kano-assume-1 = R 與 Q 的回答不計入係數：它們既非支持也非反對。
explain-kano-assume-2 = 假定每個人對正反兩個問題的理解一致。

# Penalty and reward.
explain-impact = 影響幅度：獎勵減懲罰
explain-asymmetry = 不對稱性：獎勵加懲罰
explain-penalty = 懲罰：低分對整體滿意度的影響
explain-reward = 獎勵：高分對整體滿意度的影響
explain-base-level = 各項均為中間分時的整體滿意度
explain-level-low = 僅此項為低分時的整體滿意度
explain-level-high = 僅此項為高分時的整體滿意度
explain-contrast-assume-1 = 各項評分與整體滿意度相關；因果關係未被證明。
explain-contrast-assume-2 = 假定各項影響可以相加。

# Service quality.
explain-gap-unweighted = SERVQUAL 差距（未加權）
explain-gap-weighted = SERVQUAL 差距（加權）
explain-dimension-gap = 一個構面的差距
explain-dimensions = 構面數
explain-weight = 一個構面的權重
explain-gap-sd = 差距的標準差
explain-gap-value = 平均差距
explain-t-value = t 值：差距除以標準誤
explain-alpha = 差距的 Cronbach’s α 係數
explain-items = 題目數
explain-item-variances = 各題差距的變異數之和
explain-sum-variance = 差距總和的變異數
explain-unexplained = 前四個差距未能解釋第五個差距的部分
explain-servqual-assume-1 = 期望與感知用同一量尺評分，且對每個人含義相同。
explain-servqual-assume-2 = 兩個分數之差的信度低於分數本身。

# Needs.
explain-layer-gap = 該層的差距
explain-need-gap = 一項需求的差距
explain-needs = 需求數
explain-needs-assume-1 = 重要性是客戶自述的，未必是真正打動他們的。

# Service times.
explain-in-target = 達標率
explain-beyond-target = 到目標時間仍未結束的比例（曲線讀數）
explain-open-share = 尚未結束的比例
explain-cases-open = 尚未結束的個案
explain-cases = 個案數
explain-median-reached = 到達中位數：僅剩一半或更少未結束
explain-half = 一半
explain-running = 中位時間時仍未結束的比例
explain-clocks-assume-1 = 未結束的個案今後與同樣時長的個案一樣結束。
explain-clocks-assume-2 = 時間按設定中的營業時間計算。

# Recovery.
explain-recovery-rate = 申訴被挽回的比例
explain-recovered = 已挽回
explain-complaints = 申訴數
explain-group-retention = 再次購買的比例
explain-came-back = 時間窗內再次購買的人數
explain-paradox = 挽回者減從未失誤者（配對後）
explain-mh-weight = 該價值層的權重：兩組人數之積除以之和
explain-recovered-rate = 挽回者的再購比例
explain-never-rate = 從未失誤者的再購比例
explain-recovery-assume-1 = 假定此前價值同層的客戶留下的可能相同；誰得到補救並非隨機。

# Sentiment.
explain-positive-share = 正面文字的比例
explain-negative-share = 負面文字的比例
explain-texts = 文字數
explain-word-sum = 最正面一則文字的詞值之和
explain-word-effect = 一個詞連同上下文所加的值
explain-text-score = 該文字的得分（壓縮到 −1 與 1 之間）
explain-agree-chance = 僅憑偶然的一致率
explain-label-share = 該標籤的占比
explain-called-share = 此處判為該類的占比
explain-kappa = Cohen’s κ 係數
explain-agree = 二者一致的文字比例
explain-sentiment-assume-1 = 詞語按通常含義理解；無法辨識反諷。
explain-sentiment-assume-2 = 沒有已知詞的文字算作中性，這不等於滿意。

# The numbers above the figures.
explain-numbers = 客戶、訂單、消費金額
explain-orders-per-customer = 每位客戶訂單數
explain-revenue-per-order = 每單金額
explain-revenue-tree = 消費金額的分解
explain-numbers-assume-1 = 只統計通過篩選的資料列；其中沒有購買的客戶不計入任何數字。
