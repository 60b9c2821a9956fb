# 其他網頁上的元件。
widget-empty = 這裡還沒有資料。
widget-no-report = 這裡還沒有報告。
widget-loading = 正在載入 { $name }……

filter-search = 尋找值
filter-none-found = 沒有這個值。
filter-more = 還有 { $n } 個值，可用搜尋找到。
filter-cleared = 已不再依此篩選。
filter-from = 從
filter-to = 到
filter-span = 資料範圍：{ $from } 至 { $to }。

error-bad-attribute = 屬性「{ $name }」無法使用：{ $value }
error-bad-config = 儲存的設定無法使用（{ $message }）。
error-bad-source = 無法載入：{ $found }。請提供檔案、Blob、緩衝區、文字或物件清單。
error-no-such-data = 本頁沒有資料元素「{ $id }」。
error-no-such-figure = 這裡沒有圖表「{ $id }」。可用的有：{ $known }
error-no-such-method = 沒有方法「{ $name }」。
error-not-answered = 此檔案無法回答「{ $id }」。
error-unreachable-elsewhere = 無法連線至「{ $host }」，或者它不允許本頁讀取其檔案（CORS）。
error-too-slow = 「{ $address }」在 { $seconds } 秒內沒有回應。
error-wrong-type = 「{ $address }」是網頁，不是含表格的檔案；可能需要先登入。
error-filter-by-what = 篩選控制項需要屬性「column」、「segment」、「period」其中之一，且只能有一個。
error-no-such-field = 「{ $id }」不依「{ $field }」將客戶分組。可用的有：{ $known }
error-bad-day = 「{ $value }」不是日期。
error-period-backwards = 開始日期晚於結束日期。
error-recipe-damaged = 這不是報告的方案，或者已損毀。
error-recipe-newer = 此報告由比本頁更新的 Clientele 製作。
error-recipe-columns = 資料缺少此報告需要的欄位：{ $columns }
error-recipe-kind = 此報告適用於另一種資料：{ $wanted ->
    [orders] { file-kind-orders }
    [survey] { file-kind-survey }
    [tickets] { file-kind-tickets }
    [texts] { file-kind-texts }
    [servqual] { file-kind-servqual }
    [kano] { file-kind-kano }
    [contracts] { file-kind-contracts }
   *[other] { file-kind-other }
}
phase-fetch = 正在取得檔案
