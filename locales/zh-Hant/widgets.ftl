# 其他網頁上的元件。
widget-empty = 這裡還沒有資料。
widget-loading = 正在載入 { $name }……

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
phase-fetch = 正在取得檔案
