# 其他网页上的组件。
widget-empty = 这里还没有数据。
widget-loading = 正在加载 { $name }……

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
phase-fetch = 正在获取文件
