# 生存分析。

survival-title = 生存分析
survival-about = 客户留存多久，尚未流失的客户也计算在内；附置信区间、分组比较，并用模型外推。
survival-method = 曲线为 Kaplan–Meier 乘积限估计；尚未流失的客户作为删失处理，而不是去掉。区间由 Greenwood 方差得到。若没有相应的列，客户首次沉默超过购买间隔的 90% 分位数即视为流失。分组之间用对数秩检验与限定期平均留存时间比较。

# 用一句话说出结论。
survival-headline = { $group }：{ $median }后一半已流失（{ $interval }）。
survival-headline-plain = { $group }：{ $median }后一半已流失。
survival-headline-unreached = { $group }：{ $time }后仍有 { $share } 留存。
survival-headline-repeat = { $group }：{ $median }后一半已再次购买（{ $interval }）。
survival-headline-repeat-plain = { $group }：{ $median }后一半已再次购买。
survival-headline-repeat-unreached = { $group }：{ $time }后仍有 { $share } 未再次购买。
survival-interval = { $lo }至{ $hi }
survival-interval-open = 至少 { $lo }

# 名称。
survival-time = 时间
survival-since-first = 首次购买后的时间
survival-share = 留存比例
survival-lo = 留存比例下限
survival-hi = 留存比例上限
survival-lives = 人数
survival-events = 已流失
survival-censored = 删失
survival-at-risk = 在险人数
survival-median = 中位数
survival-median-lo = 中位数下限
survival-median-hi = 中位数上限
survival-mean = 平均留存时间
survival-mean-lo = 平均留存时间下限
survival-mean-hi = 平均留存时间上限
survival-p = p = { $p }
survival-p-below = p < { $p }
survival-state-active = 仍在
survival-state-ended = 已结束

# 曲线。
survival-curves-title = 多少客户留存多久
survival-curves-title-repeat = 多少客户尚未再次购买
survival-curves-subtitle = 留存比例（Kaplan–Meier）与 { $level } 置信区间；在险人数少的部分为虚线。
survival-curves-subtitle-many = 留存比例（Kaplan–Meier）；在险人数少的部分为虚线。{ $level } 置信区间见数据表。
survival-log-rank = 曲线相同的对数秩检验：χ² = { $chi2 }，df = { $df }，{ $p }。

# 平均时间。
survival-means-title = 各组平均留存时间
survival-means-subtitle = 前 { $limit }内的平均留存时间，附 { $level } 置信区间。
survival-means-unknown = { $group }：观察时间不足，无法计算平均值。

# 在险人数。
survival-at-risk-title = 在险人数
survival-at-risk-subtitle = 各时间点仍在观察中的人数：曲线以此为依据。
survival-at-risk-summary = 开始时 { $n } 位，{ $time }后还有 { $left } 位在险。

# 参数。
survival-param-clock = 衡量什么
survival-param-group = 分组
survival-param-time-unit = 时间单位
survival-param-inactive-days = 沉默多少天视为流失
survival-param-band = 置信区间
survival-param-level = 置信水平
survival-param-limit = 平均留存时间的期限
survival-param-min-at-risk = 在险人数少于此数时画虚线
survival-param-returns = 退货
survival-param-duration = 时长列
survival-param-event = 结束标记列
survival-param-entry = 进入观察时间列
survival-param-survivors = 续约表的列
survival-param-periods = 用于拟合的期数
survival-clock-auto = 依数据而定
survival-clock-lapse = 到流失为止
survival-clock-repeat = 到第二次购买为止
survival-clock-columns = 按数据列
survival-time_unit-day = 天
survival-time_unit-week = 周
survival-time_unit-month = 个月
survival-band-log-log = 双对数
survival-band-log = 对数
survival-band-plain = 线性
survival-returns-net = 抵减
survival-returns-exclude = 剔除
survival-returns-keep = 视为订单

# 注意事项。
caveat-all-censored = 尚无客户流失，因此没有中位数。
caveat-lives-left-out = { $lives } 条没有时长或分组的记录未计入。
caveat-groups-left-out = { $groups } 个较小的分组未画出。
caveat-few-gaps = 购买间隔只有 { $gaps } 个，沉默 90 天视为流失。
caveat-small-groups = 有 { $groups } 个分组不足 10 位，请谨慎看待其曲线。
