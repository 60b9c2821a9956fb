//! Recognition: which columns hold which moments of a service, and which clocks these make.

use super::params::{Clock, Params, Spec};
use crate::analysis::AnalysisError;
use crate::analysis::names::ColumnName;
use crate::mapping::{Mapping, Role};
use crate::model::Dataset;
use crate::table::Table;
use std::collections::BTreeMap;

/// A moment of a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Moment {
    Booked,
    Confirmed,
    Arrived,
    Started,
    Ended,
    Ordered,
    Delivered,
    Sold,
    Claimed,
    Opened,
    Responded,
    Resolved,
    Promised,
    Paused,
    Resumed,
}

use Moment as M;

/// Names of promises, whatever they promise: an expected delivery is one.
const PROMISES: &[&str] = &[
    "promised",
    "promise",
    "due",
    "deadline",
    "eta",
    "expected",
    "estimated",
    "committed",
    "required",
    "承诺",
    "承諾",
    "约定",
    "約定",
    "预计",
    "預計",
    "应完成",
    "應完成",
    "截止",
    "期限",
    "允诺",
    "允諾",
    "要求送达",
    "要求送達",
];

/// What names of columns of other moments say. A bare start and end are those of surveys and contracts, too, and say nothing. The longest sign decides; signs of the same length in the order of the list.
#[rustfmt::skip]
const SIGNS: [(Moment, &[&str]); 14] = [
    (M::Paused, &["paused", "pause start", "on hold", "hold start", "pause from", "暂停", "暫停", "暂停开始", "暫停開始", "挂起", "掛起"]),
    (M::Resumed, &["resumed", "pause end", "hold end", "pause to", "恢复", "恢復", "暂停结束", "暫停結束"]),
    (M::Booked, &["booked", "booking", "reserved", "reservation", "预约", "預約", "预定", "預定", "预订", "預訂", "订位", "訂位"]),
    (M::Confirmed, &[
        "confirmed", "confirmation", "booking confirmed", "appointment", "scheduled",
        "确认", "確認", "预约确认", "預約確認", "预定确认", "預定確認", "预订确认", "預訂確認",
    ]),
    (M::Arrived, &["arrived", "arrival", "check in", "checked in", "queued", "enqueued", "到店", "到达", "到達", "抵达", "抵達", "取号", "取號", "排队", "排隊", "候位", "进店", "進店"]),
    (M::Started, &[
        "seated", "served", "started", "service start", "service started", "picked up",
        "入座", "带位", "帶位", "叫号", "叫號", "开始服务", "開始服務", "服务开始", "服務開始", "接待", "接单", "接單", "派工",
    ]),
    (M::Ended, &[
        "finished", "completed", "service end", "service ended",
        "服务结束", "服務結束", "结束", "結束", "完成", "离店", "離店",
    ]),
    (M::Ordered, &["ordered", "order", "order placed", "placed", "下单", "下單", "订购", "訂購", "订单时间", "訂單時間", "订单日期", "訂單日期", "点餐", "點餐"]),
    (M::Delivered, &[
        "delivered", "delivery", "received", "order delivered", "order received",
        "送达", "送達", "签收", "簽收", "收货", "收貨", "交货", "交貨", "到货", "到貨", "交付",
    ]),
    (M::Sold, &["sold", "purchased", "purchase", "bought", "warranty start", "购买", "購買", "购机", "購機", "售出", "销售", "銷售", "保修开始", "保固開始"]),
    (M::Claimed, &["claim", "claimed", "warranty claim", "failed", "failure", "repair", "报修", "報修", "返修", "送修", "保修", "保固", "故障", "索赔", "索賠"]),
    (M::Opened, &[
        "opened", "open", "created", "submitted", "reported", "raised", "requested", "complaint",
        "创建", "創建", "建立", "提交", "开单", "開單", "立案", "受理", "投诉", "投訴", "客诉", "客訴", "发起", "發起", "来电", "來電", "进线", "進線", "反馈时间", "提出",
    ]),
    (M::Responded, &[
        "responded", "response", "first response", "replied", "reply", "first reply", "answered", "acknowledged",
        "回应", "回應", "响应", "響應", "回复", "回覆", "首次回复", "首次回覆", "首次响应", "首次回應", "答复", "答覆", "应答", "接听", "接聽",
    ]),
    (M::Resolved, &[
        "resolved", "closed", "solved", "resolution", "fixed", "corrected",
        "解决", "解決", "关闭", "關閉", "结案", "結案", "办结", "辦結", "完结", "完結", "修正", "处理完", "處理完", "改正",
    ]),
];

/// From which moment to which a clock runs, the first pair that the file has.
#[rustfmt::skip]
const PAIRS: [(Clock, &[(Moment, Moment)]); 8] = [
    (Clock::Booking, &[(M::Booked, M::Confirmed)]),
    (Clock::Waiting, &[(M::Arrived, M::Started)]),
    (Clock::Response, &[(M::Opened, M::Responded)]),
    (Clock::Service, &[(M::Started, M::Ended), (M::Started, M::Resolved), (M::Responded, M::Resolved)]),
    (Clock::Delivery, &[(M::Ordered, M::Delivered)]),
    (Clock::Warranty, &[(M::Sold, M::Claimed), (M::Delivered, M::Claimed)]),
    (Clock::Correction, &[(M::Opened, M::Resolved), (M::Claimed, M::Resolved)]),
    (Clock::Delay, &[(M::Promised, M::Delivered), (M::Promised, M::Resolved), (M::Promised, M::Ended)]),
];

/// The clocks of a table, in the order of the course.
pub(super) struct Found {
    pub(super) clocks: Vec<Spec>,
    /// When a case came up: one from after the as-of moment is not known yet.
    pub(super) begun: Option<String>,
    /// When a case was closed: what had not happened by then never will.
    pub(super) closed: Option<String>,
}

impl Found {
    /// The clocks that parameters name, or else those that roles and names make. Errors: a named column that is not there or
    /// holds no times; no clock.
    pub(super) fn of(data: &Dataset, params: &Params) -> Result<Self, AnalysisError> {
        let moments = moments(&data.table, &data.mapping);
        let get = |moment: M| moments.get(&moment).cloned();
        let clocks =
            if params.clocks.is_empty() { by_moments(&data.table, &get) } else { params.clocks.clone() };
        for spec in &clocks {
            check(&data.table, spec)?;
        }
        if clocks.is_empty() {
            return Err(AnalysisError::NotEnough { what: "clocks".to_owned(), needed: 1, found: 0 });
        }
        let begun = get(M::Opened).or_else(|| get(M::Ordered)).or_else(|| get(M::Booked));
        Ok(Self { clocks, begun, closed: get(M::Resolved) })
    }
}

fn check(table: &Table, spec: &Spec) -> Result<(), AnalysisError> {
    let named = [Some(&spec.start), Some(&spec.end), spec.pause_from.as_ref(), spec.pause_to.as_ref()];
    let column = |name: &String| {
        table.column(name).ok_or_else(|| AnalysisError::NoSuchColumn { column: name.clone() })
    };
    for name in named.into_iter().flatten() {
        if !column(name)?.reading.kind.is_time() {
            return Err(AnalysisError::BadParameter { name: format!("clocks: {name}") });
        }
    }
    spec.paused_minutes.as_ref().map_or(Ok(()), |name| column(name).map(|_| ()))
}

fn by_moments(table: &Table, get: &impl Fn(M) -> Option<String>) -> Vec<Spec> {
    let minutes = paused_minutes(table);
    let clock = |&(clock, pairs): &(Clock, &[(M, M)])| {
        let (start, end) = pairs.iter().find_map(|&(start, end)| Some((get(start)?, get(end)?)))?;
        // Who waits for a claim, or for a promise, is not held up by a pause.
        let paused = !matches!(clock, Clock::Warranty | Clock::Delay);
        let pause = (get(M::Paused).filter(|_| paused), get(M::Resumed).filter(|_| paused));
        let (pause_from, pause_to) = if pause.0.is_some() { pause } else { (None, None) };
        let paused_minutes = minutes.clone().filter(|_| paused && pause_from.is_none());
        Some(Spec { clock, start, end, pause_from, pause_to, paused_minutes })
    };
    PAIRS.iter().filter_map(clock).collect()
}

/// The column of each moment: that of the role, or the one whose name says it most clearly, the first of equals.
fn moments(table: &Table, mapping: &Mapping) -> BTreeMap<Moment, String> {
    let roles = [
        (M::Opened, Role::Opened),
        (M::Responded, Role::Responded),
        (M::Resolved, Role::Resolved),
        (M::Promised, Role::Promised),
    ];
    let is_time = |name: &&str| table.column(name).is_some_and(|column| column.reading.kind.is_time());
    let role = |(moment, role): (M, Role)| Some((moment, mapping.get(role).filter(is_time)?.to_owned()));
    let mut found: BTreeMap<Moment, String> = BTreeMap::new();
    found.extend(roles.into_iter().filter_map(role));
    let mut best: BTreeMap<Moment, (usize, String)> = BTreeMap::new();
    for (at, column) in table.columns.iter().enumerate().filter(|(_, column)| column.reading.kind.is_time()) {
        let label = table.label(at);
        if found.values().any(|taken| *taken == label) {
            continue;
        }
        let Some((length, moment)) = said(&ColumnName::of(&column.name)) else { continue };
        if best.get(&moment).is_none_or(|(known, _)| *known < length) {
            best.insert(moment, (length, label));
        }
    }
    for (moment, (_, label)) in best {
        found.entry(moment).or_insert(label);
    }
    found
}

/// The moment that a name says, and how clearly.
fn said(name: &ColumnName) -> Option<(usize, Moment)> {
    let all = SIGNS.iter().filter_map(|(moment, signs)| Some((name.says(signs)?, *moment)));
    let best = all.reduce(|best, next| if next.0 > best.0 { next } else { best });
    match name.says(PROMISES) {
        // When the first reply is due is no promise to be done.
        Some(_) if best.is_some_and(|(_, moment)| moment == M::Responded) => None,
        Some(length) => Some((length, M::Promised)),
        None => best,
    }
}

fn paused_minutes(table: &Table) -> Option<String> {
    const SIGNS: [&str; 8] = [
        "paused minutes",
        "pause minutes",
        "hold minutes",
        "on hold minutes",
        "暂停分钟",
        "暫停分鐘",
        "挂起分钟",
        "掛起分鐘",
    ];
    let says = |at: &usize| {
        let column = table.columns.get(*at);
        column.is_some_and(|column| {
            column.reading.kind.is_number() && ColumnName::of(&column.name).says(&SIGNS).is_some()
        })
    };
    (0..table.columns.len()).find(says).map(|at| table.label(at))
}
