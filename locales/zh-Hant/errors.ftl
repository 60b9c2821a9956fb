# What went wrong, and what to do about it.

error-unexpected = 發生了意外情況（{ $message }）。已載入的內容仍在。
error-unknown = 發生了意外情況。已載入的內容仍在。
error-not-understood = 引擎無法理解該請求（{ $message }）。
error-cancelled = 已取消。
error-nothing-loaded = 尚未載入資料。

error-engine-missing = 程式的一部分未能取得。請檢查與本站的連線後重試。
error-engine-closed = 引擎已關閉。請重新開啟檔案。
error-worker-blocked = 此頁面的安全性政策不允許啟動引擎。請管理員允許 worker-src 'self' blob:（或為頁面本身允許 script-src 'self'）以及 script-src 'wasm-unsafe-eval'。
error-worker-trapped = 引擎在工作中中斷。畫面上的內容會保留；重新開啟檔案即可繼續。
error-worker-silent = 引擎停止回應，已將其結束。畫面上的內容會保留；重新開啟檔案即可繼續。
error-out-of-memory = 記憶體不足以處理此檔案。請關閉其他分頁，或載入較少的欄列。

error-file-unreadable = 無法讀取該檔案。它可能已被移動、修改或刪除。
error-empty = 檔案是空的。
error-not-text = 這不是表格：該檔案是 { $kind }。請另存為 CSV 或 Excel 後再開啟。
error-too-large = 檔案過大：{ $found }，上限為 { $limit }。
error-too-deep = JSON 的巢狀超過 { $limit } 層。
error-too-many-cells = 檔案的列或儲存格過多：{ $found }，上限為 { $limit }。
error-too-many-columns = 檔案有至少 { $found } 欄，上限為 { $limit }。
error-broken-json = JSON 在第 { $line } 行第 { $column } 字處有誤。
error-not-tabular = 此 JSON 中沒有記錄清單。
error-truncated = 檔案在中途結束，之前的內容無法使用。
error-encrypted = 檔案有密碼保護。請另存為無密碼的檔案後再開啟。
error-old-spreadsheet = 這是 2007 年之前的試算表（.xls）。請另存為 .xlsx 後再開啟。
error-not-a-spreadsheet = 此壓縮檔中沒有試算表。
error-damaged = 檔案不完整或已損壞。
error-no-such-sheet = 沒有工作表「{ $sheet }」。
error-no-such-encoding = 不支援編碼「{ $encoding }」。
error-bad-address = 這不是有效的網址。
error-address-elsewhere = 「{ $host }」是其他網站，而本頁面只能連線到自己的位址：正是這一點讓您的資料不外流。請下載該檔案後拖曳到這裡。
error-unreachable = 在「{ $address }」沒有找到內容。
error-clipboard-refused = 瀏覽器不允許複製。請選取連結後自行複製。

error-missing-role = 請指明哪一欄是「{ $role }」：分析離不開它。
error-no-such-column = 此檔案中沒有「{ $column }」欄。
error-not-joined = 篩選來自另一個檔案，而兩個檔案沒有共同的客戶欄：請在兩個檔案中都指明客戶欄，或清除篩選。
error-no-such-analysis = 沒有「{ $id }」這項分析。
error-bad-parameter = 有一項設定無法使用：{ $name }。
error-no-usable-row = { $rows ->
    [0] 標題列下方沒有資料列。
   *[other] { $rows } 列中沒有一列同時具有客戶、可讀的日期與可讀的金額。請檢查下方的角色。
}
error-nothing-matches = 沒有符合篩選的內容。
error-not-enough = 資料太少：需要 { $needed } { $what ->
    [purchases] 次購買
    [complete-periods] 個完整的期
    [periods] 個期
    [active-customers] 位活躍客戶
    [ended-contracts] 份已結束的合約
    [durations] 個時長
    [labelled-rows] 列有標記的資料
    [customers] 位客戶
    [features] 個特徵
    [question-pairs] 對狩野題目
    [scores] 個分數
    [answers] 份答案
    [clocks] 種有起訖兩欄的服務時間
    [measured-times] 個已量得的時間
    [steps] 個挽回步驟的欄位
    [texts] 則文字
   *[other] { $what }
}，現有 { $found }。
error-as-of-before-first = 截至日期 { $as_of } 早於首筆訂單 { $first }。

# What a file is instead of a table.
kind-of-text = 文字
kind-of-sheet = 試算表
kind-of-document = 文字檔
kind-of-parquet = Parquet 檔
kind-of-html = 網頁
kind-of-xml = XML 檔
kind-of-zip = ZIP 壓縮檔
kind-of-gzip = gzip 壓縮檔
kind-of-archive = 壓縮檔
kind-of-pdf = PDF
kind-of-png = PNG 圖片
kind-of-jpeg = JPEG 圖片
kind-of-picture = 圖片
kind-of-sqlite = SQLite 資料庫
kind-of-statistics = 統計軟體的檔案
kind-of-binary = 既非文字也非已知表格的檔案
error-part-missing = 頁面的一部分無法取得。網路是否已連線？若剛剛更新過，請重新載入頁面。
