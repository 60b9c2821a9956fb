# 供填寫的檔案：表格為一列欄名和若干範例列，儲存格以「 | 」分隔。欄名都是能被辨識的詞；問卷的答案填入相應的欄。

templates = 範本與問卷
templates-about = 用試算表軟體填寫，換掉範例後拖到這裡即可。
templates-table = 表格
templates-questionnaire = 問卷文字
template-orders = 訂單
template-survey = 滿意度問卷
template-kano = Kano 問卷
template-servqual = SERVQUAL 問卷
template-forms = 主管與員工表
template-tickets = 案件與客訴
template-texts = 文字
template-orders-table =
    客戶編號 | 訂單日期 | 訂單編號 | 商品名稱 | 商品類別 | 數量 | 單價
    C001 | 2025-01-05 | 1001 | 綠茶 | 飲品 | 2 | 9.50
    C002 | 2025-01-06 | 1002 | 茶壺 | 廚具 | 1 | 24.00
    C001 | 2025-02-11 | 1003 | 綠茶 | 飲品 | 3 | 9.50
template-survey-table =
    客戶編號 | 日期 | 推薦評分 | 滿意 | 還會來 | 帶朋友來 | 意見
    C001 | 2025-03-01 | 9 | 是 | 是 | 是 | 態度好，速度快。
    C002 | 2025-03-02 | 4 | 否 | 否 | 否 | 等太久了。
    C003 | 2025-03-02 | 7 | 是 | 是 | 否 | 一切都好。
template-survey-questionnaire =
    謝謝您告訴我們您的感受。
    1. 您有多大可能向朋友推薦我們？0（完全不可能）到 10（極有可能）
    2. 您滿意嗎？是 / 否
    3. 您還會來嗎？是 / 否
    4. 您會帶朋友來嗎？是 / 否
    5. 還有什麼想告訴我們？（自由填寫）
template-kano-table =
    客戶編號 | 有免費無線網路 | 沒有免費無線網路 | 有快速通道 | 沒有快速通道
    C001 | 喜歡 | 無所謂 | 理所當然 | 不喜歡
    C002 | 喜歡 | 可以忍受 | 喜歡 | 不喜歡
    C003 | 無所謂 | 無所謂 | 理所當然 | 不喜歡
template-kano-questionnaire =
    每項功能請回答兩題，各從以下答案中選一個：喜歡 / 理所當然 / 無所謂 / 可以忍受 / 不喜歡。
    1a. 如果有免費無線網路，您的感受是？
    1b. 如果沒有免費無線網路，您的感受是？
    2a. 如果有快速通道，您的感受是？
    2b. 如果沒有快速通道，您的感受是？
    （請換成您自己的功能；a 的答案填入「有」欄，b 的答案填入「沒有」欄。）
template-servqual-column-expected = { $dimension }{ $n } 期望
template-servqual-column-perceived = { $dimension }{ $n } 感知
template-servqual-dimension-tangibles = 有形性
template-servqual-dimension-reliability = 可靠性
template-servqual-dimension-responsiveness = 回應性
template-servqual-dimension-assurance = 保證性
template-servqual-dimension-empathy = 同理心
template-servqual-customer = 客戶編號
template-servqual-intro = 每句話請作答兩次，從 1（完全不同意）到 7（完全同意）：先答一家優秀的同類企業應當如何（期望），再答我們實際如何（感知）。
template-servqual-tangibles =
    設備跟得上時代。
    場所看起來舒適。
    員工服裝整潔。
    資料和單據與服務相稱。
template-servqual-reliability =
    答應某個時間完成的事，都能準時完成。
    認真對待顧客遇到的問題。
    第一次就把服務做對。
    在告知的時間準備好服務。
    紀錄沒有差錯。
template-servqual-responsiveness =
    告訴顧客服務何時完成。
    服務迅速。
    員工總是樂意幫忙。
    員工再忙也會回應顧客。
template-servqual-assurance =
    員工值得信賴。
    顧客在往來中感到安全。
    員工有禮貌。
    員工具備所需的知識。
template-servqual-empathy =
    顧客得到個別的關注。
    營業時間方便顧客。
    員工關心每一個人。
    把顧客的利益放在首位。
    員工了解顧客的需要。
template-forms-table =
    角色 | 構面 | 管理者認知 | 服務標準 | 實際提供 | 對外承諾
    管理者 | 有形性 | 6 | 6 | |
    管理者 | 可靠性 | 6 | 5 | |
    員工 | 有形性 | | | 5 | 6
    員工 | 可靠性 | | | 4 | 7
template-forms-questionnaire =
    從 1（完全沒有）到 7（完全做到），就每個構面作答：有形性、可靠性、回應性、保證性、同理心。
    主管：顧客對優秀企業的期望有多高？（管理者認知）
    主管：我們的書面標準要求到什麼程度？（服務標準）
    員工：我們做到了標準要求的多少？（實際提供）
    員工：我們對外向顧客承諾了多少？（對外承諾）
template-tickets-table =
    案件編號 | 客戶編號 | 受理時間 | 首次回應時間 | 解決時間 | 承諾時間 | 類別 | 通路 | 客服 | 滿意度 | 補償
    T001 | C001 | 2025-03-03 09:10 | 2025-03-03 09:40 | 2025-03-03 15:00 | 2025-03-04 12:00 | 配送 | 電話 | 李 | 5 | 是
    T002 | C002 | 2025-03-03 11:00 | 2025-03-04 10:00 | | 2025-03-05 12:00 | 帳單 | 郵件 | 吳 | | 否
template-texts-table =
    客戶編號 | 日期 | 評論
    C001 | 2025-03-01 | 服務人員親切又迅速，下次還會再來。
    C002 | 2025-03-02 | 等了一個小時，沒有人回答我的問題。
