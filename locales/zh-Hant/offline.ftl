# 單檔頁面、互動式報告與安裝的應用程式。

share-live = 互動式報告
share-live-about = 一個 HTML 檔案，內含程式、設定和資料；不需網路即可開啟，能重新計算，也能開啟下個月的檔案。拿到它的人就拿到了資料。
share-live-figures = 不含資料的互動式報告
share-live-figures-about = 同樣的檔案，以做好的圖表代替資料，低於 10 的計數已隱藏，沒有客戶名單；在其中開啟檔案後即可計算

report-inside = 隨此頁面附帶的報告
report-inside-about = 其中不含資料。在下方開啟檔案，即可據此算出同樣的內容。

error-report-damaged = 儲存在此頁面中的內容已損毀或遭到更動，因此沒有採用。頁面本身可以正常運作：請開啟您的檔案，或重新索取報告。
error-report-newer = 儲存在此頁面中的內容來自比頁面內更新的 Clientele 版本。請重新索取報告。
error-report-too-large = 壓縮後的資料有 { $megabytes } MB，這樣的報告瀏覽器無法開啟。請儲存為不含資料的報告。
error-shell-missing = 無法取得此類報告所需的程式部分（clientele-offline.html）。請檢查與本站的連線後再試一次。

update-there = Clientele 有新版本。載入新版本會關閉這裡開啟的內容；您的檔案不會變動。
update-now = 載入新版本

main-thread = 此頁面不能啟動 Worker，因此引擎在頁面內部執行，開啟大型檔案時頁面會變慢。如需改變，請管理員允許 worker-src 'self' blob:。
