# The frame: bar, rail, status line, dialogs.

nav = 步驟與分析
nav-load = 載入
nav-map = 對應欄位
analyse = 分析
group-value = 價值
group-lifecycle = 生命週期
group-satisfaction = 滿意度
group-marketing = 行銷
group-customers = 客戶

rows = { $n } 列
number = { $n }
range-from = { $from } 起
range-to = 低於 { $to }
range-all = 全部

language = 語言
theme-auto = 佈景：跟隨系統
theme-light = 佈景：淺色
theme-dark = 佈景：深色
undo = 復原
undo-hint = 復原（Ctrl Z）
undo-said = 已復原
redo = 取消復原
redo-hint = 取消復原（Ctrl Shift Z）
redo-said = 已取消復原
as-of = 截至
file-change = 開啟其他檔案
filter = 篩選
filter-clear = 全部清除
filter-highlight = 醒目提示
filter-highlight-about = 在全部資料中醒目顯示符合篩選的部分，而不是只顯示這一部分
filter-remove = 移除篩選「{ $what }」
notices = 訊息
dismiss = 知道了
close = 關閉
cancel = 取消
open-again = 重新開啟該檔案
check-mapping = 檢查各欄位

status = 統計範圍
status-empty = 尚未載入資料
status-used = 使用 { $used } / { $read } 列
status-excluded = 未採用 { $n } 列
status-filtered = 篩掉 { $n } 列
status-as-of = 截至 { $day }
status-sent = 已傳送 0 位元組
status-sent-why = 本頁面被禁止連線到任何其他位址，由內容安全政策（CSP）保證。您的檔案只在這個分頁中讀取。

link-waits = 此連結只含檢視，不含資料。請開啟它所對應的檔案。
link-newer = 此連結由較新版本的 Clientele 產生，無法在此讀取。
link-damaged = 此連結已損壞，未採用。

help = 說明
help-about = Clientele 在您的瀏覽器中讀取訂單檔案，辨識每一欄的意義，並呈現您的客戶是誰。點選任一圖形即依其篩選全部內容，再次點選即可取消。
help-privacy = 會記住什麼
help-privacy-about = 您的語言、佈景，以及同類檔案中各欄位的角色。絕不記錄資料內容。資料只存在於這個分頁，關閉即消失。
help-wipe = 清除這些記錄
help-wiped = 已清除所有記錄。
part-coming = 正在取得頁面的一部分……
part-again = 重試
