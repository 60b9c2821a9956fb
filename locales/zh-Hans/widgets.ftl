# 其他网页上的组件。
widget-empty = 这里还没有数据。
widget-no-report = 这里还没有报告。
widget-loading = 正在加载 { $name }……

filter-search = 查找取值
filter-none-found = 没有这样的取值。
filter-more = 还有 { $n } 个取值，可通过查找得到。
filter-cleared = 已不再按此筛选。
filter-from = 从
filter-to = 到
filter-span = 数据范围：{ $from } 至 { $to }。

error-bad-attribute = 属性“{ $name }”无法使用：{ $value }
error-bad-config = 保存的设置无法使用（{ $message }）。
error-bad-source = 无法加载：{ $found }。请提供文件、Blob、缓冲区、文本或对象列表。
error-no-such-data = 本页没有数据元素“{ $id }”。
error-no-such-figure = 这里没有图表“{ $id }”。可用的有：{ $known }
error-no-such-method = 没有方法“{ $name }”。
error-not-answered = 此文件无法回答“{ $id }”。
error-unreachable-elsewhere = 无法访问“{ $host }”，或者它不允许本页读取其文件（CORS）。
error-too-slow = “{ $address }”在 { $seconds } 秒内没有响应。
error-wrong-type = “{ $address }”是网页，不是含表格的文件；可能需要先登录。
error-filter-by-what = 筛选控件需要属性“column”“segment”“period”之一，且只能有一个。
error-no-such-field = “{ $id }”不按“{ $field }”给客户分组。可用的有：{ $known }
error-bad-day = “{ $value }”不是日期。
error-period-backwards = 开始日期晚于结束日期。
error-recipe-damaged = 这不是报告的方案，或者已损坏。
error-recipe-newer = 此报告由比本页更新的 Clientele 制作。
error-recipe-columns = 数据缺少此报告需要的列：{ $columns }
error-recipe-kind = 此报告适用于另一种数据：{ $wanted ->
    [orders] { file-kind-orders }
    [survey] { file-kind-survey }
    [tickets] { file-kind-tickets }
    [texts] { file-kind-texts }
    [servqual] { file-kind-servqual }
    [kano] { file-kind-kano }
    [contracts] { file-kind-contracts }
   *[other] { file-kind-other }
}
phase-fetch = 正在获取文件
