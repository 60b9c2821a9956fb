# 单文件页面、交互式报告与安装的应用。

share-live = 交互式报告
share-live-about = 一个 HTML 文件，内含程序、设置和数据；无需联网即可打开，可重新计算，也能打开下个月的文件。拿到它的人就拿到了数据。
share-live-figures = 不含数据的交互式报告
share-live-figures-about = 同样的文件，以做好的图表代替数据，低于 10 的计数已隐藏，没有客户名单；在其中打开文件后即可计算

report-inside = 随本页面附带的报告
report-inside-about = 其中不含数据。在下方打开文件，即可据此算出同样的内容。

error-report-damaged = 保存在本页面中的内容已损坏或被改动，因此没有使用。页面本身可以正常工作：请打开您的文件，或重新索取报告。
error-report-newer = 保存在本页面中的内容来自比页面内更新的 Clientele 版本。请重新索取报告。
error-report-too-large = 压缩后的数据有 { $megabytes } MB，这样的报告浏览器无法打开。请保存为不含数据的报告。
error-shell-missing = 无法获取此类报告所需的程序部分（clientele-offline.html）。请检查与本站的连接后重试。

update-there = Clientele 有新版本。加载新版本会关闭这里打开的内容；您的文件保持不变。
update-now = 加载新版本

main-thread = 本页面不能启动 Worker，因此引擎在页面内部运行，打开大文件时页面会变慢。如需改变，请管理员允许 worker-src 'self' blob:。
