# The page of an analysis: numbers, figures' tools, customers, drawer.

settings = 设置
settings-more = 更多设置
setting-none = – 无 –
read-as = 读取为
number-period = 时间范围
caveats = 注意事项
analyse-unmapped = 需先对应好客户、日期和金额，才能进行分析。

figure-role = 含 { $n } 个图形的图
figure-table = 以表格显示
figure-save = 保存
figure-menu = 保存“{ $what }”
by-numbers = 用数字设置
thresholds-reset = 恢复为评分方法的分界
range-of = { $what }
range-at-least = 不低于
range-below = 低于
range-filter = 筛选

drawer = 说明
drawer-how = 如何阅读
drawer-hint = 点击任一格、条或圆：所有图和客户表随之变化，所选内容在此说明。再次点击即可取消。
drawer-selected = 已选
drawer-passing = 有 { $customers } 位客户、{ $rows } 行符合筛选。
drawer-customers = 查看这些客户
drawer-clear = 清除
drawer-method = 计算方法
