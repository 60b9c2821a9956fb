//! How well a name fits a role.

use super::Role;
use super::concept::Concept::{self, *};

/// 0..1: how well a name made of these concepts, its head last, fits a role. Below .3 it says nothing.
pub(super) fn name_score(role: Role, concepts: &[Concept]) -> f64 {
    let id = concepts.contains(&Id);
    let base: Vec<Concept> = concepts.iter().filter(|concept| **concept != Id).copied().collect();
    let name = Parts { id, base: &base };
    match role {
        Role::Customer => name.customer(),
        Role::Date => name.date(),
        Role::Amount => name.amount(),
        Role::Quantity => name.quantity(),
        Role::Price => name.price(),
        Role::Order => name.of_thing(Order, 0.8),
        Role::Product => name.product(),
        Role::Category => name.category(),
        Role::Channel => name.channel(),
        Role::Cost => name.cost(),
        Role::Region => name.region(),
        Role::Name => name.person(),
        Role::AcquisitionCost => name.acquisition(),
        Role::Churned => name.churned(),
        Role::Tenure => {
            if name.has(Tenure) && !name.has(Date) {
                1.0
            } else {
                0.0
            }
        }
        Role::Score => name.score(),
        Role::Question => name.of_thing(Question, 1.0),
        Role::Text => name.text(),
        Role::Opened => name.moment(Opened).max(0.6 * name.moment(Created)),
        Role::Responded => name.moment(Responded),
        Role::Resolved => name.moment(Resolved),
        Role::Promised => name.moment(Promised),
        Role::Agent => name.agent(),
        Role::Recovery => name.recovery(),
    }
}

/// Moments other than the order's.
const OTHER_MOMENTS: [Concept; 6] = [Elsewhen, Opened, Created, Responded, Resolved, Promised];

struct Parts<'a> {
    /// The name says number, code or the like.
    id: bool,
    /// The other concepts.
    base: &'a [Concept],
}

impl Parts<'_> {
    fn has(&self, concept: Concept) -> bool {
        self.base.contains(&concept)
    }

    fn has_any(&self, concepts: &[Concept]) -> bool {
        concepts.iter().any(|concept| self.has(*concept))
    }

    fn head(&self) -> Option<Concept> {
        self.base.last().copied()
    }

    fn alone(&self) -> bool {
        self.base.len() == 1
    }

    /// An identifier of a thing, the thing alone, or the thing among other words.
    fn of_thing(&self, thing: Concept, alone: f64) -> f64 {
        match (self.head() == Some(thing), self.id, self.alone()) {
            (false, ..) => 0.0,
            (true, true, _) => 1.0,
            (true, false, true) => alone,
            (true, false, false) => 0.6,
        }
    }

    fn customer(&self) -> f64 {
        match self.base {
            [] if self.id => 0.5,
            [Other] if self.id => 0.3,
            [Name] => 0.35,
            [.., Contact] => 0.5,
            [.., Name] if self.has(Customer) && !self.has(Elsewhen) => 0.55,
            _ => self.of_thing(Customer, 0.9),
        }
    }

    fn date(&self) -> f64 {
        if self.head() != Some(Date) || self.has_any(&[Person, Churn]) {
            return 0.0;
        }
        let order = self.has_any(&[Order, Paid]);
        match (order, self.has_any(&OTHER_MOMENTS), self.alone()) {
            (true, false, _) => 1.0,
            (true, true, _) => 0.7,
            (false, true, _) => 0.4,
            (false, false, true) => 0.95,
            (false, false, false) => 0.6,
        }
    }

    fn amount(&self) -> f64 {
        let none = [
            Side,
            Cost,
            Unit,
            UnitPrice,
            Acquisition,
            Churn,
            Person,
            Property,
            Date,
            Quantity,
            Score,
            Recovery,
        ];
        if self.id || self.has_any(&none) {
            return 0.0;
        }
        match self.head() {
            Some(Amount) if self.has(Average) => 0.4,
            Some(Amount) if self.has(Elsewhen) => 0.45,
            Some(Amount) if self.has(List) => 0.8,
            Some(Amount) if self.has(Other) => 0.85,
            Some(Amount) => 1.0,
            Some(Price) if self.has(Total) => 0.95,
            Some(Total) if self.alone() => 0.8,
            Some(Total) if self.has(Amount) || self.has(Order) => 0.95,
            Some(Paid) => 0.8,
            _ => 0.0,
        }
    }

    fn quantity(&self) -> f64 {
        match self.base {
            _ if self.id => 0.0,
            [Product, Property] => 0.6,
            [.., Quantity] if self.has_any(&[Elsewhen, Side]) => 0.5,
            [.., Quantity] => 1.0,
            _ => 0.0,
        }
    }

    fn price(&self) -> f64 {
        if self.id || self.has_any(&[Total, Side, Property, Date]) {
            return 0.0;
        }
        match self.head() {
            Some(UnitPrice) => 1.0,
            _ if self.has(Price) && self.has(Unit) => 1.0,
            Some(Price) if self.has(Cost) => 0.3,
            Some(Price) if self.has_any(&[List, Average]) => 0.6,
            Some(Price) => 0.9,
            Some(Amount) if self.has(Unit) => 0.6,
            _ => 0.0,
        }
    }

    fn product(&self) -> f64 {
        match self.base {
            [.., Name] if self.has(Product) => 0.85,
            [.., Description] if self.has(Product) => 0.7,
            [Description] => 0.45,
            _ => self.of_thing(Product, 0.95),
        }
    }

    fn category(&self) -> f64 {
        match self.base {
            [Product, Category] | [Product, Category, Name] => 1.0,
            [.., Category] | [.., Category, Name] => 0.95,
            [Product, Property] => 0.6,
            _ => 0.0,
        }
    }

    fn channel(&self) -> f64 {
        match self.base {
            [.., Channel] | [.., Channel, Name] => 1.0,
            [.., Store] | [.., Store, Name] => 0.7,
            _ => 0.0,
        }
    }

    fn cost(&self) -> f64 {
        match self.head() {
            Some(Cost) if self.has(Acquisition) => 0.0,
            Some(Cost) if self.has_any(&[Unit, Side, Average]) => 0.35,
            Some(Cost) if self.alone() => 1.0,
            Some(Cost) => 0.85,
            Some(Amount) if self.has(Cost) => 0.9,
            _ => 0.0,
        }
    }

    fn region(&self) -> f64 {
        match self.base {
            [Region] | [Region, Name] => {
                if self.id {
                    0.5
                } else {
                    1.0
                }
            }
            [.., Region] => {
                if self.has_any(&[Store, Channel]) {
                    0.5
                } else {
                    0.9
                }
            }
            _ => 0.0,
        }
    }

    fn person(&self) -> f64 {
        match self.base {
            _ if self.id => 0.0,
            [Name] => 0.8,
            [.., Name] if self.has(Customer) => 1.0,
            _ => 0.0,
        }
    }

    fn acquisition(&self) -> f64 {
        match self.base {
            [Acquisition] => 0.9,
            _ if self.has(Acquisition) && self.has_any(&[Cost, Amount]) => 1.0,
            _ => 0.0,
        }
    }

    fn churned(&self) -> f64 {
        match self.base {
            _ if self.has(Date) => 0.0,
            [.., Churn] => 1.0,
            _ if self.has(Churn) => 0.8,
            _ => 0.0,
        }
    }

    fn score(&self) -> f64 {
        match self.base {
            _ if self.id || self.has(Date) => 0.0,
            [Score] => 1.0,
            [.., Score] if self.has_any(&[Other, Property]) => 0.75,
            [.., Score] => 0.95,
            [Score, ..] => 0.6,
            // A review in figures.
            [.., Prose] => 0.5,
            _ => 0.0,
        }
    }

    fn text(&self) -> f64 {
        match self.base {
            _ if self.id || self.has(Date) => 0.0,
            [.., Prose] => 1.0,
            [Prose, ..] => 0.6,
            [Opened] => 0.5,
            _ => 0.0,
        }
    }

    /// A moment of a ticket, whether its name says "date" or not; how long something took is no moment.
    fn moment(&self, which: Concept) -> f64 {
        match self.base {
            _ if self.id || !self.has(which) || self.has_any(&[Property, Score, Prose, Person]) => 0.0,
            [one] if *one == which => 0.95,
            [.., Date] => 1.0,
            _ => 0.5,
        }
    }

    fn agent(&self) -> f64 {
        match self.base {
            [.., Name] if self.has(Agent) => 0.95,
            _ => self.of_thing(Agent, 1.0),
        }
    }

    fn recovery(&self) -> f64 {
        match self.base {
            _ if self.id || self.has(Date) => 0.0,
            [.., Recovery] => 1.0,
            _ if self.has(Recovery) => 0.8,
            _ => 0.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mapping::words::concepts;

    /// The role that a name fits best.
    fn best(name: &str) -> Option<Role> {
        let concepts = concepts(name);
        let score = |role: &Role| name_score(*role, &concepts);
        Role::ALL
            .into_iter()
            .rev()
            .max_by(|a, b| score(a).total_cmp(&score(b)))
            .filter(|role| score(role) >= 0.5)
    }

    #[test]
    fn names_in_three_languages() {
        #[rustfmt::skip]
        let cases = [
            (Role::Customer, "CustomerID customer_no cust_no 客户编号 客戶編號 会员号 會員卡號 买家ID user_id household_id Kundennummer numero_cliente 手机号 client 用户ID CUSTOMERID 顧客番号 member_code email"),
            (Role::Date, "InvoiceDate order_date 订单日期 下单时间 購買日期 交易時間 date Datum Bestelldatum fecha_de_pedido transaction_timestamp 日期 付款时间 成交日期 订单创建时间 orderdate purchased_at"),
            (Role::Amount, "amount revenue sales_value 实付金额 實付金額 消费金额 总价 total_price TotalAmount line_total 订单金额 Umsatz montant 销售额 total gmv order_value 应付金额 net_sales payment_value spend 小計"),
            (Role::Quantity, "quantity Qty 数量 購買數量 Menge cantidad units order_qty 件数"),
            (Role::Price, "UnitPrice unit_price 单价 單價 price 商品单价 Einzelpreis price_per_unit 售价"),
            (Role::Order, "InvoiceNo order_id 订单号 訂單編號 OrderNumber basket_id transaction_id 交易单号 receipt_no invoice 发票号码 流水号 Rechnungsnummer"),
            (Role::Product, "StockCode sku product_id 商品名称 商品編號 item 产品 product_name ArticleNo 条码 ProductDescription"),
            (Role::Category, "category 类别 商品类目 product_category 品類 department"),
            (Role::Channel, "channel 渠道 销售渠道 來源 store_id 门店名称 platform sales_channel"),
            (Role::Cost, "cost 成本 cogs total_cost 商品成本"),
            (Role::Region, "Country region 国家 地區 城市 省份 customer_city Land"),
            (Role::Name, "customer_name 姓名 客户姓名 会员名称"),
            (Role::AcquisitionCost, "acquisition_cost CAC 获客成本"),
            (Role::Churned, "Churn churned 是否流失 is_churned"),
            (Role::Tenure, "tenure 在网时长 tenure_months"),
            (Role::Score, "score rating nps NPS评分 csat_score satisfaction 满意度 滿意度評分 推荐意愿 stars"),
            (Role::Question, "question question_id 问题 題目 题号"),
            (Role::Text, "comment review_text 评论 評論內容 feedback 留言 客户反馈 text 投诉内容"),
            (Role::Opened, "opened_at opened 投诉时间 報修時間 complaint_date reported_on"),
            (Role::Responded, "first_response_at responded 首次响应时间 回覆時間 first_reply_time"),
            (Role::Resolved, "resolved_at closed_at 解决时间 結案時間 resolution_time resolved"),
            (Role::Promised, "promised_at due_date 承诺时间 sla_deadline"),
            (Role::Agent, "agent agent_id assignee 客服 处理人 客服姓名 受理人"),
            (Role::Recovery, "recovery compensation 补偿 補償方式 是否补偿 remedy_offered"),
        ];
        for (role, names) in cases {
            for name in names.split(' ') {
                assert_eq!(best(name), Some(role), "{name}");
            }
        }
    }

    #[test]
    fn names_of_no_role() {
        let names = "discount 优惠金额 运费 tax_amount birth_date gender 性别 payment_method 支付方式 订单状态 order_status \
                     first_name number_of_orders week retail_disc 退款金额 churn_date 备注 积分 income";
        for name in names.split_whitespace() {
            assert_eq!(best(name), None, "{name}");
        }
    }
}
