//! What the words of a name stand for.

/// What a word in a column's name stands for, whatever its language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Concept {
    Customer,
    Order,
    Product,
    Category,
    Date,
    Quantity,
    Price,
    /// Price of one piece, in one word (单价).
    UnitPrice,
    Amount,
    /// All of something: with a price it is an amount.
    Total,
    /// One of something.
    Unit,
    Cost,
    Channel,
    /// A shop: a channel where no column says channel.
    Store,
    Region,
    Name,
    Churn,
    Tenure,
    /// Getting a customer.
    Acquisition,
    /// Number, code, identifier.
    Id,
    /// Ways to reach somebody: identifies people where nothing better does.
    Contact,
    Description,
    /// Paid, net: what was really paid.
    Paid,
    /// List, gross: what should have been paid.
    List,
    /// A part of the money that is not the sale: discount, tax, freight, refund, balance.
    Side,
    /// Average, monthly: no total.
    Average,
    /// A score, a rating.
    Score,
    Question,
    /// What somebody wrote.
    Prose,
    /// A ticket's beginning: opened, reported.
    Opened,
    /// The beginning of a record; of a ticket where the file has its end.
    Created,
    Responded,
    Resolved,
    Promised,
    /// Who dealt with it.
    Agent,
    /// Making good.
    Recovery,
    /// Some other moment than the order's: shipped, updated, registered.
    Elsewhen,
    /// Something about people that is no role: birth, age, gender.
    Person,
    /// A property of something: status, method, size, rank.
    Property,
    /// Of, de: the word before it is the head.
    Link,
    /// Says nothing about the role: the, 的, 元.
    Silent,
    /// Any other word.
    Other,
}

use Concept as C;

/// Words by concept, folded: lower case, no accents, Simplified. A word stands once.
#[rustfmt::skip]
pub(super) const LEXICON: &[(Concept, &[&str])] = &[
    (C::Customer, &[
        "customer", "customers", "cust", "client", "clients", "user", "users", "member", "members", "buyer", "buyers",
        "shopper", "household", "subscriber", "consumer", "guest", "donor", "patron", "account", "acct", "cardholder",
        "kunde", "kunden", "cliente", "clientes", "utilisateur", "acheteur", "comprador", "usuario", "klant", "klient",
        "客户", "顾客", "会员", "用户", "买家", "消费者", "购买者", "购买人", "下单人", "买方", "宾客", "客人", "会籍",
        "お客様", "고객", "회원",
    ]),
    (C::Order, &[
        "order", "orders", "ord", "invoice", "invoices", "inv", "transaction", "transactions", "trans", "txn", "receipt",
        "basket", "bill", "ticket", "purchase", "checkout", "cart", "booking", "sale",
        "bestellung", "bestell", "rechnung", "rechnungs", "auftrag", "auftrags", "kauf", "beleg", "pedido", "compra",
        "venta", "commande", "facture", "achat", "vente", "factura", "fattura", "ordine", "fatura", "encomenda", "bestelling",
        "订单", "下单", "交易", "发票", "单据", "购买", "成交", "消费", "账单", "流水", "小票", "购物", "销售单", "订购",
        "凭证", "开票", "结账", "买单", "付款单", "单号", "主订单", "子订单", "注文", "주문",
    ]),
    (C::Product, &[
        "product", "products", "prod", "item", "items", "sku", "stock", "article", "goods", "material", "merchandise",
        "ean", "upc", "asin", "gtin", "barcode", "plu", "artikel", "produkt", "producto", "produit", "prodotto", "produto",
        "商品", "产品", "货品", "品名", "货号", "宝贝", "单品", "物料", "条码", "款号", "品项", "货物", "菜品", "상품",
    ]),
    (C::Category, &[
        "category", "categories", "cat", "department", "dept", "subcategory", "kategorie", "warengruppe", "categoria",
        "categorie", "rubrik", "类别", "类目", "品类", "分类", "大类", "中类", "小类", "部门",
    ]),
    (C::Date, &[
        "date", "datetime", "time", "timestamp", "day", "dt", "ts", "datum", "zeit", "fecha", "hora", "jour", "giorno", "data",
        "tag", "at", "日期", "时间", "日", "年月日", "日时", "날짜",
    ]),
    (C::Quantity, &[
        "quantity", "qty", "qnty", "quant", "units", "pieces", "pcs", "menge", "anzahl", "stueck", "stuck", "cantidad",
        "quantite", "qte", "quantita", "quantidade", "aantal", "volume",
        "数量", "件数", "个数", "销量", "购买量", "订购量", "份数", "台数", "瓶数", "수량",
    ]),
    (C::Price, &["price", "preis", "precio", "prix", "prezzo", "preco", "prijs", "价格", "售价", "价", "가격"]),
    (C::UnitPrice, &["unitprice", "einzelpreis", "stuckpreis", "单价", "단가"]),
    (C::Amount, &[
        "amount", "amt", "revenue", "sales", "turnover", "gmv", "spend", "spending", "spent", "payment", "payments", "value",
        "monetary", "money", "charge", "charges", "subtotal", "proceeds", "umsatz", "betrag", "summe", "warenwert", "importe",
        "monto", "montant", "ca", "fatturato", "importo", "valor", "omzet", "bedrag", "ingresos", "ventas",
        "金额", "销售额", "营业额", "消费额", "成交额", "交易额", "总额", "总价", "总金额", "货款", "合计", "小计", "收入",
        "营收", "价款", "款", "贡献", "금액", "매출",
    ]),
    (C::Total, &["total", "sum", "extended", "gesamt", "总", "总计", "合共", "全部"]),
    (C::Unit, &["unit", "per", "each", "einzel", "stueckpreis", "unitario", "unitaire"]),
    (C::Cost, &["cost", "costs", "cogs", "kosten", "coste", "costo", "cout", "custo", "einkaufspreis", "成本", "费用", "花费", "进价", "进货价"]),
    (C::Channel, &[
        "channel", "source", "medium", "platform", "kanal", "canal", "渠道", "来源", "平台", "通路", "媒介", "채널",
    ]),
    (C::Store, &[
        "store", "shop", "outlet", "branch", "filiale", "tienda", "magasin", "negozio", "门店", "店铺", "店", "商店", "매장",
    ]),
    (C::Region, &[
        "country", "region", "city", "state", "province", "territory", "area", "location", "county", "land", "ort", "stadt",
        "pais", "ciudad", "pays", "ville", "citta", "paese", "regione", "cidade", "国家", "地区", "区域", "省份", "省", "城市",
        "市", "国别", "地域", "县市", "区县", "大区", "所在地", "국가", "지역",
    ]),
    (C::Name, &["name", "names", "fullname", "nombre", "nom", "nome", "naam", "姓名", "名称", "名字", "名", "昵称", "이름"]),
    (C::Churn, &["churn", "churned", "attrition", "exited", "churner", "流失", "离网", "退订", "이탈"]),
    (C::Tenure, &["tenure", "seniority", "在网时长", "合约期", "服务期", "入网时长", "在网月数", "合同期", "会员年限", "客龄"]),
    (C::Acquisition, &["acquisition", "acquire", "cac", "获客", "拉新", "招揽", "获取"]),
    (C::Id, &[
        "id", "ids", "no", "nr", "num", "number", "code", "key", "uid", "guid", "uuid", "ref", "identifier", "hash", "nummer",
        "numero", "codigo", "codice", "kennung", "kod", "编号", "号", "号码", "代码", "编码", "码", "标识", "卡号", "番号",
        "账号", "序号", "번호",
    ]),
    (C::Contact, &[
        "email", "mail", "phone", "mobile", "telephone", "tel", "openid", "wechat", "telefon", "telefono", "correo",
        "手机", "手机号", "电话", "邮箱", "微信", "联系电话", "联系方式", "电子邮件", "旺旺",
    ]),
    (C::Description, &["description", "desc", "title", "label", "beschreibung", "bezeichnung", "descripcion", "描述", "标题", "规格"]),
    (C::Paid, &["paid", "net", "netto", "actual", "bezahlt", "实付", "实收", "实际", "净", "支付", "付款", "应收", "成交价"]),
    (C::List, &["list", "gross", "brutto", "original", "msrp", "retail", "应付", "原价", "原始", "标价", "吊牌价", "订单总"]),
    (C::Side, &[
        "discount", "disc", "tax", "vat", "freight", "shipping", "refund", "refunded", "fee", "coupon", "tip", "balance",
        "rebate", "rabatt", "mwst", "steuer", "versand", "porto", "profit", "margin", "points", "descuento", "remise",
        "impuesto", "折扣", "优惠", "税", "税额", "税率", "运费", "邮费", "退款", "退货", "手续费", "佣金", "余额", "红包",
        "满减", "抵扣", "积分", "毛利", "利润", "差额", "积点",
    ]),
    (C::Average, &["average", "avg", "mean", "monthly", "daily", "yearly", "annual", "median", "max", "min", "平均", "月均", "年均", "人均", "客单", "每月", "月"]),
    (C::Score, &[
        "score", "scores", "rating", "ratings", "nps", "csat", "ces", "satisfaction", "stars", "star", "评分", "得分", "打分", "分数",
        "满意度", "满意", "推荐度", "推荐意愿", "净推荐值", "星级", "费力度", "评级",
    ]),
    (C::Question, &["question", "questions", "frage", "pregunta", "问题", "题目", "题号", "题项"]),
    (C::Prose, &[
        "text", "comment", "comments", "review", "reviews", "feedback", "verbatim", "message", "content", "sentence", "opinion",
        "kommentar", "comentario", "commentaire", "评论", "评价", "点评", "评语", "留言", "内容", "反馈", "意见", "文本", "诉求",
    ]),
    (C::Opened, &[
        "opened", "open", "submitted", "reported", "raised", "logged", "complaint", "投诉", "报修", "提交", "受理", "开单",
        "进线", "来电",
    ]),
    (C::Created, &["created", "create", "创建", "建立"]),
    (C::Responded, &["responded", "response", "reply", "replied", "answered", "acknowledged", "响应", "回应", "回复", "应答", "首响"]),
    (C::Resolved, &["resolved", "resolution", "closed", "solved", "fixed", "settled", "解决", "关闭", "结案", "办结"]),
    (C::Promised, &["promised", "promise", "due", "sla", "deadline", "committed", "承诺", "约定", "时限", "预计"]),
    (C::Agent, &[
        "agent", "assignee", "handler", "operator", "representative", "advisor", "staff", "employee", "客服", "坐席", "座席",
        "处理人", "经办人", "受理人", "负责人", "员工", "专员", "店员", "工程师",
    ]),
    (C::Recovery, &["recovery", "recovered", "remedy", "compensation", "compensated", "goodwill", "补偿", "赔偿", "补救", "挽回"]),
    (C::Elsewhen, &[
        "ship", "shipped", "shipment", "delivery", "delivered", "update", "updated", "modified", "end", "start",
        "expiry", "expire", "expired", "register", "registered", "registration", "signup", "joined", "join", "first", "last",
        "required", "return", "returned", "cancel", "cancelled", "campaign", "redemption", "login",
        "发货", "收货", "送达", "更新", "修改", "到期", "截止", "开始", "结束", "注册", "入会", "首次", "最近", "最后",
        "取消", "登录", "出库", "配送", "完成", "确认", "生效", "失效", "打印",
    ]),
    (C::Person, &["birth", "birthday", "birthdate", "dob", "age", "gender", "sex", "income", "生日", "出生", "年龄", "性别", "职业"]),
    (C::Property, &[
        "status", "method", "type", "size", "rank", "segment", "group", "level", "grade", "rate", "ratio", "percent",
        "pct", "count", "flag", "reason", "lines", "share", "note", "notes", "remark", "address", "zip", "postcode",
        "状态", "方式", "类型", "等级", "级别", "比例", "率", "备注", "地址", "邮编", "原因", "次数", "占比", "是否", "天数",
        "频率", "brand", "品牌", "系列", "颜色", "尺码", "单位", "币种", "currency",
    ]),
    (C::Link, &["of", "de", "du", "des", "del", "di", "do", "da"]),
    (C::Silent, &[
        "la", "le", "the", "das", "line", "的", "之", "元", "万元", "usd", "eur", "gbp", "cny", "rmb", "ntd", "twd", "jpy",
    ]),
];

/// The concept of a word, if it stands in the lexicon.
pub(super) fn concept(word: &str) -> Option<Concept> {
    LEXICON.iter().find(|(_, words)| words.contains(&word)).map(|(concept, _)| *concept)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mapping::fold::fold;

    #[test]
    fn words_are_folded_and_stand_once() {
        let mut seen = std::collections::BTreeSet::new();
        for word in LEXICON.iter().flat_map(|(_, words)| words.iter()) {
            assert_eq!(fold(word).joined, *word, "not folded");
            assert!(seen.insert(word), "{word} stands twice");
        }
    }
}
