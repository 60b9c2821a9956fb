# 命令、按键、主题、演示。

palette = 命令
palette-title = 命令（Ctrl K）
palette-hint = 想做什么？
palette-none = 没有这样的命令，试试少输入几个字。
palette-count = { $n } 条命令
command-go = 前往
command-change = 更改
command-data = 数据
command-theme = 主题
command-clear-filter = 清除筛选
command-as-of = 以文件的最后一天为准
command-share = 分享与导出…
command-customers = 把客户存为 CSV
command-rows = 把数据行存为 CSV
command-report = 把报告存为 JSON
command-open = 打开文件…
command-sample = 打开示例

keys = 键盘快捷键
keys-show = 查看按键
keys-anywhere = 任何地方
keys-figure = 在图内
keys-single = 不按 Ctrl 的单键也起作用
keys-single-about = 使用语音输入或常误按时可以关掉；所有操作在命令里都有。
help-key-tab = 在图与图之间移动
help-key-arrows = 在图内各图形之间移动
help-key-enter = 按该图形筛选
help-key-escape = 离开该图
help-key-table = 以表格显示

nav-analyses = 分析
theme-contrast = 主题：高对比度

present = 演示
present-title = 演示
present-bar = 控制
present-next = 下一页
present-back = 上一页
present-first = 第一页
present-last = 最后一页
present-spotlight = 指针聚光灯
present-notes = 演讲备注
present-no-notes = 这一页没有备注。编排看板时可在图下方填写备注。
present-pace = 整页展示，而不是逐图展示
present-leave = 退出演示
present-place = { $at } / { $n }
present-said = 第 { $at } 页，共 { $n } 页：{ $what }
keys-present = 演示时
print = 打印
