# 供填写的文件：表格为一行列名和若干示例行，单元格以“ | ”分隔。列名都是能被识别的词；问卷的答案填入相应的列。

templates = 模板与问卷
templates-about = 用表格软件填写，替换示例后拖到这里即可。
templates-table = 表格
templates-questionnaire = 问卷文本
template-orders = 订单
template-survey = 满意度问卷
template-kano = Kano 问卷
template-servqual = SERVQUAL 问卷
template-forms = 管理者与员工表
template-tickets = 工单与投诉
template-texts = 文本
template-orders-table =
    客户编号 | 订单日期 | 订单号 | 商品名称 | 商品类目 | 数量 | 单价
    C001 | 2025-01-05 | 1001 | 绿茶 | 饮品 | 2 | 9.50
    C002 | 2025-01-06 | 1002 | 茶壶 | 厨具 | 1 | 24.00
    C001 | 2025-02-11 | 1003 | 绿茶 | 饮品 | 3 | 9.50
template-survey-table =
    客户编号 | 日期 | 推荐评分 | 满意 | 还会来 | 带朋友来 | 意见
    C001 | 2025-03-01 | 9 | 是 | 是 | 是 | 态度好，速度快。
    C002 | 2025-03-02 | 4 | 否 | 否 | 否 | 等得太久了。
    C003 | 2025-03-02 | 7 | 是 | 是 | 否 | 一切都好。
template-survey-questionnaire =
    感谢您告诉我们您的感受。
    1. 您有多大可能向朋友推荐我们？0（完全不可能）到 10（极有可能）
    2. 您满意吗？是 / 否
    3. 您还会来吗？是 / 否
    4. 您会带朋友来吗？是 / 否
    5. 还有什么想告诉我们？（自由填写）
template-kano-table =
    客户编号 | 有免费无线网 | 没有免费无线网 | 有快速通道 | 没有快速通道
    C001 | 喜欢 | 无所谓 | 理所当然 | 不喜欢
    C002 | 喜欢 | 可以忍受 | 喜欢 | 不喜欢
    C003 | 无所谓 | 无所谓 | 理所当然 | 不喜欢
template-kano-questionnaire =
    每项功能请回答两题，各从以下答案中选一个：喜欢 / 理所当然 / 无所谓 / 可以忍受 / 不喜欢。
    1a. 如果有免费无线网，您的感受是？
    1b. 如果没有免费无线网，您的感受是？
    2a. 如果有快速通道，您的感受是？
    2b. 如果没有快速通道，您的感受是？
    （请换成您自己的功能；a 的答案填入“有”列，b 的答案填入“没有”列。）
template-servqual-column-expected = { $dimension }{ $n } 期望
template-servqual-column-perceived = { $dimension }{ $n } 感知
template-servqual-dimension-tangibles = 有形性
template-servqual-dimension-reliability = 可靠性
template-servqual-dimension-responsiveness = 响应性
template-servqual-dimension-assurance = 保证性
template-servqual-dimension-empathy = 移情性
template-servqual-customer = 客户编号
template-servqual-intro = 每句话请作答两次，从 1（完全不同意）到 7（完全同意）：先答一家优秀的同类企业应当如何（期望），再答我们实际如何（感知）。
template-servqual-tangibles =
    设备跟得上时代。
    场所看起来舒适。
    员工着装整洁。
    资料和单据与服务相称。
template-servqual-reliability =
    答应某个时间完成的事，都能按时完成。
    认真对待顾客遇到的问题。
    第一次就把服务做对。
    在告知的时间准备好服务。
    记录没有差错。
template-servqual-responsiveness =
    告诉顾客服务何时完成。
    服务迅速。
    员工总是乐意帮忙。
    员工再忙也会回应顾客。
template-servqual-assurance =
    员工值得信赖。
    顾客在往来中感到安全。
    员工有礼貌。
    员工具备所需的知识。
template-servqual-empathy =
    顾客得到个别的关注。
    营业时间方便顾客。
    员工关心每一个人。
    把顾客的利益放在首位。
    员工了解顾客的需要。
template-forms-table =
    角色 | 维度 | 管理者认知 | 服务标准 | 实际提供 | 对外承诺
    管理者 | 有形性 | 6 | 6 | |
    管理者 | 可靠性 | 6 | 5 | |
    员工 | 有形性 | | | 5 | 6
    员工 | 可靠性 | | | 4 | 7
template-forms-questionnaire =
    从 1（完全没有）到 7（完全做到），就每个维度作答：有形性、可靠性、响应性、保证性、移情性。
    管理者：顾客对优秀企业的期望有多高？（管理者认知）
    管理者：我们的书面标准要求到什么程度？（服务标准）
    员工：我们做到了标准要求的多少？（实际提供）
    员工：我们对外向顾客承诺了多少？（对外承诺）
template-tickets-table =
    工单号 | 客户编号 | 受理时间 | 首次响应时间 | 解决时间 | 承诺时间 | 类别 | 渠道 | 客服 | 满意度 | 补偿
    T001 | C001 | 2025-03-03 09:10 | 2025-03-03 09:40 | 2025-03-03 15:00 | 2025-03-04 12:00 | 配送 | 电话 | 李 | 5 | 是
    T002 | C002 | 2025-03-03 11:00 | 2025-03-04 10:00 | | 2025-03-05 12:00 | 账单 | 邮件 | 吴 | | 否
template-texts-table =
    客户编号 | 日期 | 评论
    C001 | 2025-03-01 | 服务人员热情又迅速，下次还会再来。
    C002 | 2025-03-02 | 等了一个小时，没有人回答我的问题。
