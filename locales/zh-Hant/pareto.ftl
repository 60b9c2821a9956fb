# 柏拉圖：20/80 法則、ABC 分類、客戶金字塔。

pareto-title = 20/80 法則分析
pareto-about = 價值由誰貢獻：集中程度、客戶分級、哪些客戶又把利潤拿走，以及優質客戶是否一直優質。

pareto-headline = 前 { $p } 的客戶貢獻消費金額的 { $share }（{ $interval }）。
pareto-headline-plain = 前 { $p } 的客戶貢獻消費金額的 { $share }。

pareto-lorenz-title = 消費金額有多集中
pareto-lorenz-subtitle = 羅倫茲曲線：客戶依價值由低到高排列。若人人相同，則落在虛線上。
pareto-lorenz-x = 客戶占比（價值由低到高）
pareto-lorenz-y = 金額占比
pareto-lorenz-mark = 價值最低的 { $customers } 客戶貢獻 { $value }
pareto-equal = 所有客戶相同
pareto-top = 前 { $p }
pareto-top-label = 前 { $p } 貢獻 { $share }
pareto-gini-note = 吉尼係數 { $gini }（{ $lo } 至 { $hi }）；依客戶數修正後為 { $corrected }。區間：95%，拔靴法抽樣 { $n } 次，隨機種子 { $seed }。

pareto-tops-title = 頂尖客戶貢獻多少
pareto-tops-subtitle = 價值最高的客戶的金額占比，細線為 95% 信賴區間。
pareto-interval-lo = 金額占比下限
pareto-interval-hi = 金額占比上限

pareto-tiers-title = 客戶金字塔
pareto-tiers-subtitle = 依名次分級：塔尖客戶少，貢獻的金額多。拖曳分界即可調整。
pareto-classes-title = ABC 分類
pareto-classes-subtitle = A 類貢獻最先的一部分金額，B 類次之，C 類為其餘。拖曳分界即可調整。
pareto-pyramid-summary = { $name }：占客戶的 { $customers }，占金額的 { $revenue }。
pareto-borders = 累計金額占比
pareto-borders-x = 客戶占比（價值由高到低）
pareto-handle = { $low }與{ $high }的分界
pareto-tier = 級別
pareto-tier-top = 頂端
pareto-tier-high = 高
pareto-tier-medium = 中
pareto-tier-low = 低
pareto-class = 類別
pareto-class-a = A
pareto-class-b = B
pareto-class-c = C
pareto-mean-value = 每位客戶的金額
pareto-from-value = 其中最低的金額

pareto-whale-title = 誰帶來利潤，誰又拿走利潤
pareto-whale-subtitle = 鯨魚曲線：從利潤最高的客戶起累計。超過 100% 的部分會被其餘客戶拿走。
pareto-whale-x = 客戶占比（利潤由高到低）
pareto-profit = 占總利潤的比例
pareto-whale-revenue = 占總金額的比例
pareto-whale-mark = 前 { $customers } 客戶貢獻 { $value }
pareto-whale-peak = 最高點
pareto-whale-summary = { $n } 位客戶合計為 { $losses }；沒有他們，總額會是現在的 { $peak }。

pareto-stability-title = 優質客戶會一直優質嗎
pareto-stability-subtitle = 前一段時間的前五分之一客戶，在後一段時間仍居前五分之一的比例。細線為 95% 信賴區間。
pareto-stability-case = 指標
pareto-stability-share = 留在前列的比例
pareto-stability-stayed = 實際留下
pareto-stability-expected = 依均值迴歸的預期
pareto-stability-chance = 純屬偶然
pareto-stability-summary = { $top } 位前列客戶中有 { $share } 留下（{ $interval }）；依均值迴歸預期為 { $expected }。
pareto-stability-note = { $from } 至 { $split } 之前，對比 { $split } 至 { $to }。前列客戶平均消費由 { $before } 變為 { $after }。

# 參數。
pareto-param-returns = 退貨
pareto-param-a-border = A 類上限（金額占比）
pareto-param-b-border = B 類上限（金額占比）
pareto-param-top-border = 頂端上限（客戶占比）
pareto-param-high-border = 高級上限（客戶占比）
pareto-param-medium-border = 中級上限（客戶占比）
pareto-returns-net = 相抵
pareto-returns-exclude = 不計
pareto-returns-keep = 視同訂單
pareto-method = 客戶價值為訂單合計減去退貨。吉尼係數是羅倫茲曲線與對角線之間面積的兩倍。類別依累計金額占比劃分，級別依名次劃分，數值相同的客戶始終在一起。區間由固定種子的拔靴法得出。均值迴歸的預期：兩個具有相同等級相關的常態變數在無人改變時的結果。

# 注意事項。
caveat-pareto-no-money = 沒有大於零的金額，因此沒有占比和吉尼係數。
caveat-pareto-negative = { $customers } 位客戶低於零：吉尼係數可能大於 1，鯨魚曲線顯示被拿走的部分。
caveat-pareto-few-customers = 只有 { $customers } 位客戶，個別客戶就能左右占比，請謹慎解讀。
caveat-pareto-without-purchase = { $customers } 位客戶只有退貨而沒有購買，未計入。
