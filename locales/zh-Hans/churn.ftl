# 流失：谁在流失、有多大把握、该联系谁。

churn-title = 流失预警
churn-about = 谁在流失、有多大把握、该联系谁：按每位客户自己的购买节奏报警，给出经过检验的概率，并列出名单，到不再划算为止。
churn-method = 流失指在观察窗口内没有购买，或由文件中的某一列给出。概率来自逻辑回归，只用窗口开始前已知的信息；用它未见过的后一个窗口检验，文件没有日期时用五折交叉验证。客户沉默的时间超过其自身九成购买间隔时报警；历史较短者参考全体客户的间隔。联系一位客户的收益为 流失概率 × 挽回率 × 价值，减去联系成本，再减去接受优惠者的优惠成本。

# 用一句话说出结论。
churn-headline = 联系名单上的前 { $customers }，预计收益 { $profit }（{ $lo } 至 { $hi }）；全部 { $listed } 位都联系则为 { $all }。
churn-headline-plain = 联系名单上的前 { $customers }，预计收益 { $profit }；全部 { $listed } 位都联系则为 { $all }。
churn-headline-none = 按目前的成本与挽回率，联系谁都不划算（名单上有 { $customers }）。
churn-headline-nobody = 已没有可联系的客户（共 { $customers }）。

# 多张图共用的词语。
churn-p = 流失概率
churn-p-lo = 流失概率下限
churn-p-hi = 流失概率上限
churn-value = 留住后的价值
churn-gain = 联系的预期收益
churn-place = 名次
churn-customer = 客户
churn-alarm-day = 报警日期
churn-listed-share = 占名单的比例
churn-called = 联系的客户数
churn-profit = 预期利润
churn-profit-lo = 预期利润下限
churn-profit-hi = 预期利润上限

# 利润。
churn-profit-title = 联系多少位客户
churn-profit-subtitle = 联系名单前若干位的预期利润：即将流失者中 { $rate } 被联系后留下，每次联系成本 { $contact }，优惠成本 { $offer }。
churn-profit-mark = 联系前 { $customers }
churn-profit-note = 阴影为所有概率同取 95% 置信区间一端的结果；留住后的价值与挽回率视为已知。
churn-best = 最佳：{ $n } 位，{ $profit }

# 名单。
churn-list-title = 先联系谁
churn-list-subtitle = 联系每位客户的预期收益：流失概率 × 挽回率 × 价值，减去成本。表中有概率及其区间。
churn-list-summary = 首先是 { $customer }：预期收益 { $gain }，流失概率 { $p }，价值 { $value }。
churn-list-note = 表中列出前 { $n } 位，客户表中有全部客户。

# 报警。
churn-alarms-title = 未来几周的报警
churn-alarms-subtitle = 若不购买，届时沉默时间将超过自身 { $quantile } 购买间隔的客户。
churn-alarms-summary = 已有 { $customers }报警，其中 { $recent } 位在最近 { $days } 天内购买过。
churn-alarms-basis = 通常沉默时间来自自身间隔：{ $own } 位；自身间隔较少、并参考全体：{ $blended } 位；只用全体（{ $days } 天）：{ $group } 位。
churn-alarms = 报警数
churn-week = 距今周数
churn-week-mark = 第 { $week } 周

# 检验。
churn-validation-later = 在后一个窗口的 { $customers }上检验，其中 { $churned } 位流失：AUC { $auc }，前十分之一的提升度 { $lift }，Brier 分数 { $brier }（人人同一概率时为 { $base }）。
churn-validation-folds = 在 { $customers }上做五折交叉验证，其中 { $churned } 位流失：AUC { $auc }，前十分之一的提升度 { $lift }，Brier 分数 { $brier }（人人同一概率时为 { $base }）。
churn-rule-regression = 逻辑回归
churn-rule-model = 购买模型（MBG/NBD）
churn-rule-alarm = 自身节奏报警
churn-by-chance = 随机
churn-as-predicted = 与预测一致
churn-predicted = 预测概率
churn-observed = 实际流失比例
churn-observed-lo = 实际流失比例下限
churn-observed-hi = 实际流失比例上限
churn-captured = 捕获的流失客户比例
churn-precision = 名单中的流失比例
churn-lift = 提升度
churn-threshold = 最低概率
churn-calibration-title = 概率准不准
churn-calibration-subtitle = 按十等分比较预测概率与实际流失比例，附 95% 置信区间；落在虚线上即一致。
churn-capture-title = 名单前列捕获了多少
churn-capture-subtitle = 名单前列包含的流失客户比例；虚线为随意排列的名单。
churn-precision-title = 精确率与召回率
churn-precision-subtitle = 名单越长，捕获越多，其中本来就会留下的客户也越多；虚线为包含所有人的名单。

# 系数。
churn-feature = 特征
churn-estimate = 系数（对数优势）
churn-se = 标准误
churn-odds-ratio = 优势比
churn-odds-ratio-lo = 优势比下限
churn-odds-ratio-hi = 优势比上限
churn-coefficients-title = 概率由什么决定
churn-coefficients-subtitle = 每单位的优势比与 95% 置信区间：大于 1 倾向流失，小于 1 倾向留下；灰色为与 1 无法区分。
churn-coefficients-summary = 最确定的是 { $name }，优势比 { $ratio }。
churn-coefficients-note = 用 { $customers }拟合，其中 { $churned } 位流失：样本内 AUC { $auc }，对数似然 { $log-likelihood }（不用特征时 { $null }）。
churn-feature-intercept = 截距
churn-feature-log-recency = 距末购天数（对数）
churn-feature-log-frequency = 购买次数（对数）
churn-feature-log-spend = 平均单次消费（对数）
churn-feature-log-age = 距首购天数（对数）
churn-feature-rhythm = 沉默时间 / 通常沉默
churn-feature-recent-purchases = 近期购买次数

# 客户表。
field-usual-days = 通常沉默天数
field-basis = 通常沉默的来源
field-alarm-in-days = 距报警天数
field-alarm = 报警
field-p-churn = 流失概率
field-p-silent = 流失概率（购买模型）
field-p-churn-lo = 流失概率下限
field-p-churn-hi = 流失概率上限
field-gain = 预期收益
field-place = 名单名次
churn-basis-own = 自身间隔
churn-basis-blended = 自身与全体间隔
churn-basis-group = 全体间隔
churn-alarm-quiet = 未报警
churn-alarm-alarmed = 已报警
churn-state-active = 仍在
churn-state-churned = 已流失

# 参数。
churn-param-horizon = 无购买的观察窗口
churn-param-time-unit = 时间单位
churn-param-quantile = 报警的自身间隔分位数
churn-param-min-gaps = 所需的自身间隔数
churn-param-group = 参考谁的间隔
churn-param-label = 流失标记列
churn-param-features = 用于预测的列
churn-param-value = 留住一位客户的价值
churn-param-margin = 利润率
churn-param-save-rate = 挽回率
churn-param-contact-cost = 联系成本
churn-param-offer-cost = 优惠成本
churn-param-top = 名单长度
churn-param-returns = 退货
churn-param-seed = 随机种子
churn-time_unit-day = 天
churn-time_unit-week = 周
churn-time_unit-month = 个月
churn-returns-net = 抵减
churn-returns-exclude = 剔除
churn-returns-keep = 视为订单

# 注意事项。
caveat-no-regression = 流失或留下的客户太少，无法做回归：概率改用购买模型的结果，或全体的比例。
caveat-no-validation = 时间太短，无法在未知的结果上检验概率。
caveat-no-time-split = 文件没有日期，无法用之后的结果检验；未来可能不同。
caveat-separated = 有特征可以毫无误差地判断结果，似然没有最大值：系数已作岭收缩，区间属于收缩后的拟合。请检查是否有列已包含答案。
caveat-aliased-features = 有 { $features } 个特征可由其他特征推出，已略去。
caveat-few-events = 较少的一种结果只有 { $events } 例，而特征有 { $features } 个；每个特征需要约十例，系数才稳定。
caveat-incomplete-rows = 有 { $rows } 行含空单元格，已略去。
caveat-columns-unused = 有 { $columns } 列（日期、标识、多为空值或数量过多）未使用。
caveat-value-of-a-year = 留住一位客户的价值按 { $periods } 次付款计算。
caveat-value-assumed = 文件没有给出留住一位客户的价值，暂按 { $value } 计算，请自行设定。
caveat-value-unknown = 凭这些购买无法得知留住一位客户的价值，因此联系谁都不划算，请自行设定。
caveat-window-cut = 由于文件时间较短，观察窗口缩短为 { $days } 天；按客户的购买间隔应为 { $usual } 天。
