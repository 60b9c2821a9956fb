# 集群：由資料自己劃分的客群，以及它們是否只是雜訊。

clusters-title = 客戶分群
clusters-about = 由資料自己劃分的客群：每一群的特色、一條簡明規則，以及這樣的劃分是否只是雜訊。

clusters-headline = 分為 { $k } 群：{ $first }占客戶的 { $share }，占消費金額的 { $revenue }。{ $verdict }
clusters-headline-plain = 分為 { $k } 群：{ $first }占客戶的 { $share }。{ $verdict }
clusters-headline-one = 只有一群：這些客戶無法區分。
clusters-verdict-stable = 重新抽樣後仍能得到這些群。
clusters-verdict-doubtful = 重新抽樣後並非每一群都能再次出現。
clusters-verdict-noise = 這樣的群數只是雜訊。

clusters-cluster = 群
clusters-cluster-1 = 第 1 群
clusters-cluster-2 = 第 2 群
clusters-cluster-3 = 第 3 群
clusters-cluster-4 = 第 4 群
clusters-cluster-5 = 第 5 群
clusters-cluster-6 = 第 6 群
clusters-cluster-7 = 第 7 群
clusters-cluster-8 = 第 8 群
clusters-row = { $name }（{ $share }）
clusters-median = { $feature }（中位數）
clusters-z = 與全體客戶相差（標準差）
clusters-z-of = { $feature }（標準差）

clusters-feature-recency-days = 距上次下單天數
clusters-feature-frequency = 訂單數
clusters-feature-monetary = 消費金額
clusters-feature-mean-order-value = 平均訂單金額
clusters-feature-tenure-days = 距首次下單天數
clusters-feature-products = 商品品項數

clusters-profile-title = 每一群的特色
clusters-profile-subtitle = 數字為中位數。藍色高於全體客戶，橘色低於全體客戶；相差 1.5 個標準差起顏色最深。
clusters-profile-note = 特徵處理：{ $scaling }。分群解釋了總平方和的 { $explained }；平均輪廓係數 { $silhouette }（1 為界線分明，0 為介於兩群之間）。取 { $starts } 次起始中的最佳結果，隨機種子 { $seed }。

clusters-bars-title = 多少客戶，多少金額
clusters-bars-subtitle = 依每位客戶的消費金額由高到低編號。點選某一群即可篩選。

clusters-scatter-title = { $x }與{ $y }
clusters-scatter-subtitle = 每個點是一位客戶（隨機抽取 { $n } 位），圓環位於各群的中位數。
clusters-scatter-edge = 不大於零的值畫在邊緣。

clusters-rules-title = 每一群的簡明規則
clusters-rules-subtitle = 小型決策樹中最好的一個分支，門檻取整數。
clusters-rules-summary = { $name }：{ $rule }。符合規則的客戶中有 { $precision } 屬於該群，規則涵蓋該群的 { $recall }。
clusters-rules-note = 精確率：符合規則的客戶中屬於該群的比例。召回率：該群中符合規則的比例。
clusters-rule = 規則
clusters-rule-customers = 符合規則
clusters-precision = 精確率
clusters-recall = 召回率
clusters-rule-everybody = 所有客戶
clusters-rule-and = { $first }，且{ $second }
clusters-rule-at-least-number = { $feature } ≥ { $lo }
clusters-rule-below-number = { $feature } < { $hi }
clusters-rule-between-number = { $lo } ≤ { $feature } < { $hi }
clusters-rule-at-least-recency-days = 距上次下單 ≥ { $lo } 天
clusters-rule-below-recency-days = 距上次下單 < { $hi } 天
clusters-rule-between-recency-days = 距上次下單 { $lo } 天至未滿 { $hi } 天
clusters-rule-at-least-tenure-days = 距首次下單 ≥ { $lo } 天
clusters-rule-below-tenure-days = 距首次下單 < { $hi } 天
clusters-rule-between-tenure-days = 距首次下單 { $lo } 天至未滿 { $hi } 天

clusters-k = { $k } 群
clusters-k-axis = 群數
clusters-chosen = 所選
clusters-k-by-asked = 依設定分為 { $k } 群。
clusters-k-by-gap = 依間隙統計量分為 { $k } 群。
clusters-k-by-silhouette = 間隙統計量沒有給出大於 1 的答案，依輪廓係數最大分為 { $k } 群。
clusters-inertia-name = 群內平方和
clusters-inertia-title = 群內有多緊密：群內平方和
clusters-inertia-subtitle = 各客戶到群中心距離的平方和（陡坡圖）。群數越多必然越小，要看轉折點。
clusters-inertia-note = 以 { $n } 位客戶計算並放大到全體；隨機種子 { $seed }。
clusters-silhouette-name = 輪廓係數
clusters-silhouette-title = 群間有多分明：輪廓係數
clusters-silhouette-subtitle = 平均輪廓係數：0.5 以上界線分明，0.25 以下幾乎沒有群。
clusters-silhouette-note = 分為 { $silhouette } 群時最大。以 { $n } 位客戶計算；隨機種子 { $seed }。
clusters-gap-name = 間隙統計量
clusters-gap-se = 間隙統計量的一個標準誤
clusters-gap-title = 比沒有群時緊密多少：間隙統計量
clusters-gap-subtitle = 與沒有任何群的資料相比緊密多少，細線為一個標準誤。
clusters-gap-note = 規則（第一個不低於下一個減去一個標準誤的群數）的答案：{ $gap }。以 { $n } 位客戶與 { $references } 組參照資料比較；隨機種子 { $seed }。

clusters-jaccard = Jaccard 相似度
clusters-stability-title = 這些群能再次出現嗎
clusters-stability-subtitle = 重新抽取客戶後，每一群有多少能再次找到。0.75 以上穩定，0.6 以下不可信。
clusters-stability-summary = 平均相似度 { $mean }。{ $verdict }
clusters-stability-note = 在 { $n } 位客戶的 { $samples } 次拔靴法抽樣中，最大 Jaccard 相似度的平均值；隨機種子 { $seed }。

# 參數。
clusters-param-features = 特徵
clusters-param-scaling = 使特徵可比較
clusters-param-k = 群數
clusters-param-x = 散布圖橫軸
clusters-param-y = 散布圖縱軸
clusters-param-returns = 退貨
clusters-scaling-log-z = 取對數後標準化
clusters-scaling-z = 標準化
clusters-scaling-rank = 取名次後標準化
clusters-scaling-none = 保持原值
clusters-returns-net = 相抵
clusters-returns-exclude = 不計
clusters-returns-keep = 視同訂單
clusters-method = 每位客戶是所選特徵（處理為可比較之後）構成的一個點。k 平均法放置群中心，使各點到最近中心的距離平方和最小，並由 k-means++ 從十個起點中取最佳。未設定群數時由間隙統計量決定，否則取輪廓係數最大者。穩定性：以放回方式重新抽取客戶並再次分群，每一群能找回多少即為其 Jaccard 相似度。

# 客戶表的欄位。
field-mean-order-value = 平均訂單金額
field-tenure-days = 距首次下單天數
field-products = 商品品項數

# 注意事項。
caveat-clusters-gap-one = 間隙統計量只找到一群：這些客戶分布均勻，任何界線都是人為劃的，而不是發現的。可以把各群當作方便的分段，但不要當作不同類型的人。
caveat-clusters-noise = 這樣的群數只是雜訊：重新抽樣後客戶會落入別的群（平均 Jaccard 相似度 { $jaccard }，低於 0.6）。請減少群數或更換特徵。
caveat-clusters-doubtful = 有 { $clusters } 群在重新抽樣後不再出現，不宜以此為依據。
caveat-clusters-partly = 有 { $clusters } 群只能部分重現（Jaccard 相似度在 0.6 與 0.75 之間）：核心可信，邊界不可信。
caveat-clusters-weak = 各群彼此靠得很近（輪廓係數 { $silhouette }，低於 0.25），許多客戶介於兩群之間。
caveat-clusters-one = 所有客戶在這些特徵上都相同，沒有可劃分之處。
caveat-clusters-fewer = 在這些特徵上只有 { $k } 種不同的客戶，因此不會有更多的群。
caveat-clusters-constant = 有 { $features } 個特徵對所有客戶都相同，未參與分群。
caveat-clusters-small = 最小的群只有 { $customers } 位客戶：與其說是一群，不如說是例外。
caveat-clusters-not-converged = 計算在完全穩定之前結束，邊界可能還會略有移動。
caveat-clusters-left-out = { $customers } 位客戶在所選的欄中沒有數字，未計入。
caveat-clusters-without-purchase = { $customers } 位客戶只有退貨而沒有購買，未計入。
