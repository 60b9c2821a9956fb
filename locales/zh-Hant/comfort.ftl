# 指令、按鍵、佈景主題、簡報。

palette = 指令
palette-title = 指令（Ctrl K）
palette-hint = 想做什麼？
palette-none = 沒有這樣的指令，試試少輸入幾個字。
palette-count = { $n } 個指令
command-go = 前往
command-change = 變更
command-data = 資料
command-theme = 佈景主題
command-clear-filter = 清除篩選
command-as-of = 以檔案的最後一天為準
command-share = 分享與匯出…
command-customers = 將客戶存成 CSV
command-rows = 將資料列存成 CSV
command-report = 將報告存成 JSON
command-open = 開啟檔案…
command-sample = 開啟範例

keys = 鍵盤快速鍵
keys-show = 檢視按鍵
keys-anywhere = 任何地方
keys-figure = 在圖內
keys-single = 不按 Ctrl 的單鍵也有作用
keys-single-about = 使用語音輸入或常誤按時可以關閉；所有操作在指令裡都有。
help-key-tab = 在圖與圖之間移動
help-key-arrows = 在圖內各圖形之間移動
help-key-enter = 依該圖形篩選
help-key-escape = 離開該圖
help-key-table = 以表格顯示

nav-analyses = 分析
theme-contrast = 佈景：高對比

present = 簡報
present-title = 簡報
present-bar = 控制
present-next = 下一頁
present-back = 上一頁
present-first = 第一頁
present-last = 最後一頁
present-spotlight = 游標聚光燈
present-notes = 演講者備忘稿
present-no-notes = 這一頁沒有備忘稿。編排看板時可在圖下方填寫備註。
present-pace = 整頁顯示，而不是逐圖顯示
present-leave = 結束簡報
present-place = { $at } / { $n }
present-said = 第 { $at } 頁，共 { $n } 頁：{ $what }
keys-present = 簡報時
print = 列印
