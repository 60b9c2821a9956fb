//! Segments: their names, their colours, what is said of each.

use super::ID;
use crate::figure::{Column, ColumnKind, DataTable, Datum, Format, Mark};
use crate::palette::Ink;
use crate::views::context::{Context, any};
use clientele_core::analysis::rfm::SegmentRow;
use clientele_core::filter::Clause;

/// The name of a segment.
pub(super) fn name(segment: &str, context: &Context<'_>) -> String {
    context.say(&format!("rfm-segment-{}", segment.replace('_', "-")))
}

/// The name of a segment as the subject of a sentence.
pub(super) fn subject(segment: &str, context: &Context<'_>) -> String {
    context.say(&format!("rfm-segment-{}.subject", segment.replace('_', "-")))
}

/// The colour of a segment, the same on every figure and for the same kind of customer on every map: blue and teal buy,
/// sky and green may become good, gold to red slip away, purple are the dear ones among those; who is gone has none.
pub(super) fn ink(segment: &str) -> Ink {
    match segment {
        "champions" | "important_value" | "premium" => Ink::Category(0),
        "loyal" | "general_value" | "repeat" | "active" => Ink::Category(1),
        "potential_loyalist" | "important_develop" | "top_spender" => Ink::Category(2),
        "new" | "promising" | "general_develop" => Ink::Category(3),
        "need_attention" | "needs_attention" | "general_keep" => Ink::Category(4),
        "about_to_sleep" | "almost_lost" => Ink::Category(5),
        "at_risk" | "important_win_back" => Ink::Category(6),
        "cant_lose" | "important_keep" | "previously_loyal" => Ink::Category(7),
        _ => Ink::Other,
    }
}

/// The filter of a segment.
pub(super) fn pick(segment: &str, context: &Context<'_>) -> Clause {
    context.members(ID, [("segment", any(segment))])
}

/// A segment's share of revenue with its interval.
pub(super) fn share_revenue(row: &SegmentRow, context: &Context<'_>) -> Option<String> {
    let value = context.share(row.share_revenue?);
    match row.share_revenue_lo.zip(row.share_revenue_hi) {
        None => Some(value),
        Some((lo, hi)) => {
            let (lo, hi) = (context.share(lo), context.share(hi));
            Some(context.fill("chart-interval", &[("value", &value), ("lo", &lo), ("hi", &hi)]))
        }
    }
}

/// A mark of a segment, with all that is said of it.
pub(super) fn mark(id: &str, row: &SegmentRow, context: &Context<'_>) -> Mark {
    let say = |key: &str| context.say(key);
    let number = |value: f64| Format::Number.full(value, context.numbers());
    let mut mark = Mark::new(format!("{id}:{}", row.segment), name(&row.segment, context), ink(&row.segment))
        .detail(say("chart-customers-name"), context.count(row.n_customers))
        .detail(say("chart-share-customers-name"), context.share(row.share_customers))
        .detail(say("chart-revenue-name"), context.money(row.revenue));
    if let Some(share) = share_revenue(row, context) {
        mark = mark.detail(say("chart-share-revenue-name"), share);
    }
    let medians = [
        ("rfm-median-recency", row.median_recency_days.map(number)),
        ("rfm-median-frequency", row.median_frequency.map(number)),
        ("rfm-median-monetary", row.median_monetary.map(|value| context.money(value))),
    ];
    for (key, text) in medians {
        if let Some(text) = text {
            mark = mark.detail(say(key), text);
        }
    }
    mark.picking(pick(&row.segment, context))
}

/// The table of segments, which several figures show in their own way.
pub(super) fn table(rows: &[SegmentRow], context: &Context<'_>) -> DataTable {
    use ColumnKind::{Money, Number, Share, Text};
    let column = |id: &str, key: &str, kind| context.column(id, key, kind);
    let columns: Vec<Column> = vec![
        column("segment", "rfm-segment", Text),
        column("n_customers", "chart-customers-name", Number),
        column("n_orders", "chart-orders-name", Number),
        column("revenue", "chart-revenue-name", Money),
        column("share_customers", "chart-share-customers-name", Share),
        column("share_revenue", "chart-share-revenue-name", Share),
        column("share_revenue_lo", "rfm-interval-lo", Share),
        column("share_revenue_hi", "rfm-interval-hi", Share),
        column("median_recency_days", "rfm-median-recency", Number),
        column("median_frequency", "rfm-median-frequency", Number),
        column("median_monetary", "rfm-median-monetary", Money),
    ];
    let money = context.money_format();
    let cells = |row: &SegmentRow| {
        vec![
            Datum::text(name(&row.segment, context)),
            context.count_datum(row.n_customers),
            context.tally_datum(row.n_orders),
            context.datum(&money, Some(row.revenue)),
            context.datum(&Format::Percent, Some(row.share_customers)),
            context.datum(&Format::Percent, row.share_revenue),
            context.datum(&Format::Percent, row.share_revenue_lo),
            context.datum(&Format::Percent, row.share_revenue_hi),
            context.datum(&Format::Number, row.median_recency_days),
            context.datum(&Format::Number, row.median_frequency),
            context.datum(&money, row.median_monetary),
        ]
    };
    DataTable { columns, rows: rows.iter().map(cells).collect() }
}
