# What went wrong, and what to do about it.

error-unexpected = 发生了意外情况（{ $message }）。已载入的内容仍在。
error-unknown = 发生了意外情况。已载入的内容仍在。
error-not-understood = 引擎无法理解该请求（{ $message }）。
error-cancelled = 已取消。
error-nothing-loaded = 尚未载入数据。

error-engine-missing = 程序的一部分未能取得。请检查与本站的连接后重试。
error-engine-closed = 引擎已关闭。请重新打开文件。
error-worker-blocked = 本页面的安全策略不允许启动引擎。请管理员允许 worker-src 'self' blob:（或为页面本身允许 script-src 'self'）以及 script-src 'wasm-unsafe-eval'。
error-worker-trapped = 引擎在工作中中断。屏幕上的内容会保留；重新打开文件即可继续。
error-worker-silent = 引擎停止响应，已将其结束。屏幕上的内容会保留；重新打开文件即可继续。
error-out-of-memory = 内存不足以处理此文件。请关闭其他标签页，或载入较少的行列。

error-file-unreadable = 无法读取该文件。它可能已被移动、修改或删除。
error-empty = 文件是空的。
error-not-text = 这不是表格：该文件是 { $kind }。请另存为 CSV 或 Excel 后再打开。
error-too-large = 文件过大：{ $found }，上限为 { $limit }。
error-too-deep = JSON 的嵌套超过 { $limit } 层。
error-too-many-cells = 文件的行或单元格过多：{ $found }，上限为 { $limit }。
error-too-many-columns = 文件有至少 { $found } 列，上限为 { $limit }。
error-broken-json = JSON 在第 { $line } 行第 { $column } 列处有误。
error-not-tabular = 此 JSON 中没有记录列表。
error-truncated = 文件在中途结束，之前的内容无法使用。
error-encrypted = 文件有密码保护。请另存为无密码的文件后再打开。
error-old-spreadsheet = 这是 2007 年之前的电子表格（.xls）。请另存为 .xlsx 后再打开。
error-not-a-spreadsheet = 此压缩包中没有电子表格。
error-damaged = 文件不完整或已损坏。
error-no-such-sheet = 没有工作表“{ $sheet }”。
error-no-such-encoding = 不支持编码“{ $encoding }”。
error-bad-address = 这不是有效的地址。
error-address-elsewhere = “{ $host }”是其他网站，而本页面只能访问自己的地址：正是这一点让您的数据不外泄。请下载该文件后拖到这里。
error-unreachable = 在“{ $address }”没有找到内容。
error-clipboard-refused = 浏览器不允许复制。请选中链接后自行复制。

error-missing-role = 请指明哪一列是“{ $role }”：分析离不开它。
error-no-such-column = 此文件中没有“{ $column }”列。
error-not-joined = 筛选来自另一个文件，而两个文件没有共同的客户列：请在两个文件中都指明客户列，或清除筛选。
error-no-such-analysis = 没有“{ $id }”这项分析。
error-bad-parameter = 有一项设置无法使用：{ $name }。
error-no-usable-row = { $rows ->
    [0] 表头下方没有数据行。
   *[other] { $rows } 行中没有一行同时具有客户、可读的日期和可读的金额。请检查下方的角色。
}
error-nothing-matches = 没有符合筛选的内容。
error-not-enough = 数据太少：需要 { $needed } { $what ->
    [purchases] 次购买
    [complete-periods] 个完整的期
    [periods] 个期
    [active-customers] 位活跃客户
    [ended-contracts] 份已结束的合约
    [durations] 个时长
    [labelled-rows] 行有标记的数据
    [customers] 位客户
    [features] 个特征
    [question-pairs] 对狩野题目
    [scores] 个分数
    [answers] 份答案
    [clocks] 种有起止两列的服务时间
    [measured-times] 个已量得的时间
    [steps] 个挽回步骤的列
    [texts] 条文本
   *[other] { $what }
}，现有 { $found }。
error-as-of-before-first = 截至日期 { $as_of } 早于首个订单 { $first }。

# What a file is instead of a table.
kind-of-text = 文本
kind-of-sheet = 电子表格
kind-of-document = 文字文档
kind-of-parquet = Parquet 文件
kind-of-html = 网页
kind-of-xml = XML 文件
kind-of-zip = ZIP 压缩包
kind-of-gzip = gzip 压缩包
kind-of-archive = 压缩包
kind-of-pdf = PDF
kind-of-png = PNG 图片
kind-of-jpeg = JPEG 图片
kind-of-picture = 图片
kind-of-sqlite = SQLite 数据库
kind-of-statistics = 统计软件的文件
kind-of-binary = 既非文本也非已知表格的文件
error-part-missing = 页面的一部分无法取得。网络是否已连接？若刚刚更新过，请重新加载页面。
