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
