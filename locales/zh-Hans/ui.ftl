# The frame: bar, rail, status line, dialogs.

nav = 步骤与分析
nav-load = 载入
nav-map = 对应列
analyse = 分析
group-value = 价值
group-lifecycle = 生命周期
group-satisfaction = 满意度
group-marketing = 营销
group-customers = 客户

rows = { $n } 行
number = { $n }
range-from = { $from } 起
range-to = 低于 { $to }
range-all = 全部

language = 语言
theme-auto = 主题：跟随系统
theme-light = 主题：浅色
theme-dark = 主题：深色
undo = 撤销
undo-hint = 撤销（Ctrl Z）
undo-said = 已撤销
redo = 重做
redo-hint = 重做（Ctrl Shift Z）
redo-said = 已重做
as-of = 截至
file-change = 打开其他文件
filter = 筛选
filter-clear = 全部清除
filter-highlight = 突出显示
filter-highlight-about = 在全部数据中突出显示符合筛选的部分，而不是只显示这一部分
filter-remove = 移除筛选“{ $what }”
notices = 消息
dismiss = 知道了
close = 关闭
cancel = 取消
open-again = 重新打开该文件
check-mapping = 检查各列

status = 统计范围
status-empty = 尚未载入数据
status-used = 使用 { $used } / { $read } 行
status-excluded = 未采用 { $n } 行
status-filtered = 筛掉 { $n } 行
status-as-of = 截至 { $day }
status-sent = 已发送 0 字节
status-sent-why = 本页面被禁止访问任何其他地址，由内容安全策略（CSP）保证。您的文件只在这个标签页中读取。

link-waits = 此链接只含视图，不含数据。请打开它所对应的文件。
link-newer = 此链接由更新版本的 Clientele 生成，无法在此读取。
link-damaged = 此链接已损坏，未采用。

help = 帮助
help-about = Clientele 在您的浏览器中读取订单文件，识别每一列的含义，并呈现您的客户是谁。点击任意图形即按其筛选全部内容，再次点击即可取消。
help-privacy = 会记住什么
help-privacy-about = 您的语言、主题，以及同类文件中各列的角色。绝不记录数据内容。数据只存在于这个标签页，关闭即消失。
help-wipe = 清除这些记录
help-wiped = 已清除所有记录。
part-coming = 正在取得页面的一部分……
part-again = 重试
