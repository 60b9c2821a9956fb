# The page of an analysis: numbers, figures' tools, customers, drawer.

settings = 設定
settings-more = 更多設定
setting-none = – 無 –
read-as = 讀取為
number-period = 時間範圍
caveats = 注意事項
analyse-unmapped = 需先對應好客戶、日期與金額，才能進行分析。

figure-role = 含 { $n } 個圖形的圖
figure-table = 以表格顯示
figure-save = 儲存
figure-menu = 儲存「{ $what }」
by-numbers = 用數字設定
thresholds-reset = 恢復為評分方法的分界
range-of = { $what }
range-at-least = 不低於
range-below = 低於
range-filter = 篩選

drawer = 說明
drawer-how = 如何閱讀
drawer-hint = 點選任一格、長條或圓：所有圖與客戶表隨之變化，所選內容在此說明。再次點選即可取消。
drawer-selected = 已選
drawer-passing = 有 { $customers } 位客戶、{ $rows } 列符合篩選。
drawer-customers = 查看這些客戶
drawer-clear = 清除
drawer-method = 計算方法
