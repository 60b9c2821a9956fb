# 挽回服務。

recovery-title = 挽回服務
recovery-about = 客訴、致歉、解決方案、補救行動：做到了嗎？之後誰留了下來？補救矛盾在這裡成立嗎？
recovery-method = 欄中寫明即視為做了該步驟。客戶依第一次客訴分為已挽回、未挽回與從未失誤三組；從未客訴者依序分得失誤者的日期。各組依失誤前的金額與訂單數分級精確配對；回購率與消費額之差依 Mantel–Haenszel 加權，附常態 95% 區間。已挽回者比從未失誤者更願意留下，且整個區間高於零，補救矛盾才算成立。

# 用一句話說出結論。
recovery-headline-real = 補救矛盾在這裡成立：已挽回者的回購率比從未失誤者高 { $difference } 個百分點（{ $lo } 至 { $hi }）。
recovery-headline-opposite = 這裡沒有補救矛盾：已挽回者的回購率與從未失誤者相差 { $difference } 個百分點（{ $lo } 至 { $hi }）。
recovery-headline-unsure = 看不出補救矛盾是否成立：已挽回者與從未失誤者的回購率相差 { $difference } 個百分點（{ $lo } 至 { $hi }）。
recovery-headline-alone = { $n } 件客訴中已挽回 { $share }。請同時載入訂單，以便看出誰留了下來。
recovery-headline-unmatched = { $n } 件客訴中已挽回 { $share }；沒有可比的從未失誤客戶。

# 組別。
recovery-recovery-recovered = 已挽回
recovery-recovery-unrecovered = 未挽回
recovery-recovery-never-failed = 從未失誤
recovery-recovery-unknown = 未說明
recovery-against = { $first }對{ $second }
recovery-against-lines = { $first } / 對{ $second }

# 步驟。
recovery-step-apology = 真誠致歉
recovery-step-listening = 積極傾聽
recovery-step-solution = 提供解決方案
recovery-step-remedy = 採取補救行動
recovery-all-steps = 全部步驟
recovery-by-rule = 已挽回（{ $rule }）
recovery-rule-remedy = 有補救並解決
recovery-rule-all_steps = 全部步驟
recovery-rule-score = 依評分

# 名稱。
recovery-group = 組別
recovery-step = 步驟
recovery-share = 占客訴的比例
recovery-done = 做到
recovery-complaints = 客訴數
recovery-lo = 下限
recovery-hi = 上限
recovery-score = 評分
recovery-scores = 有評分
recovery-steps-taken = 做到的步驟數
recovery-n-steps = 做到 { $n } 步
recovery-retained = 回購率
recovery-n-retained = 回購人數
recovery-spend = 之後人均消費
recovery-prior-money = 之前金額
recovery-prior-orders = 之前訂單數
recovery-classes = 可比的級
recovery-comparison = 比較
recovery-n-first = 前組人數
recovery-n-second = 後組人數
recovery-retention-difference = 回購率之差（百分點）
recovery-spend-difference = 之後人均消費之差
recovery-class-retained = { $group }回購率
recovery-separator = ；
recovery-any = 不限
recovery-up-to = 不超過 { $hi }
recovery-above = 超過 { $lo }
recovery-between = { $lo } 至 { $hi }

# 圖。
recovery-differences-title = 依之前的價值配對後，誰留了下來
recovery-differences-subtitle = 失誤後 { $days } 天內，前組減後組之差與 95% 信賴區間。
recovery-after-title = 誰回購了
recovery-after-subtitle = { $days } 天內回購的比例與 95% 信賴區間；只計之前 { $before } 天內買過的客戶。
recovery-after-note = 這些比例未經配對。遭遇失誤的客戶之前可能本來買得更多：配對後的差異才排除了這一點。
recovery-after-one = { $group } { $share }
recovery-steps-title = 步驟做到了嗎？
recovery-steps-subtitle = 各步驟在有記載的客訴中所占的比例與 95% 信賴區間。
recovery-scores-title = 做到幾步，有多滿意
recovery-scores-subtitle = 平均評分與 95% 信賴區間。
recovery-scores-summary = 做到 { $few } 步時平均評分為 { $low }，做到 { $many } 步時為 { $high }。
recovery-classes-title = 之前價值的分級
recovery-classes-subtitle = 只在之前金額與訂單數同級的客戶之間比較。
recovery-classes-summary = 共 { $n } 級，其中 { $both } 級既有已挽回者又有從未失誤者。

# 客戶。
field-recovery = 挽回
field-complaints = 客訴數
field-steps = 做到的步驟數

# 參數。
recovery-param-rule = 怎樣算挽回
recovery-param-threshold = 挽回的最低評分
recovery-param-window = 回購的天數
recovery-param-before = 之前的天數
recovery-param-money-classes = 金額分級數
recovery-param-order-classes = 訂單分級數
recovery-param-steps = 各步驟的欄位

# 保留意見。
caveat-recovery-correlation = 這是相關，不是因果：誰得到補救並非抽籤決定。
caveat-recovery-undated = { $rows } 件客訴沒有可讀的日期。
caveat-recovery-not-said = { $rows } 件客訴沒有說明是否已挽回。
caveat-recovery-not-in-orders = { $customers } 位客訴客戶不在訂單中。
caveat-recovery-too-late = { $customers } 位客戶的失誤太晚，之後的情況尚不可知。
caveat-recovery-no-prior = { $customers } 位之前沒有訂單的客戶未計入。
caveat-recovery-few = 較小的一組只有 { $customers } 位客戶。
caveat-recovery-nobody-else = 在此篩選下沒有從未客訴的客戶。
