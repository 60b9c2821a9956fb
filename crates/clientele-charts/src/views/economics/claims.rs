//! Claims that are often quoted: how many times as much winning costs, as claimed and as it is here.

use super::{Report, sentence, unit};
use crate::figure::{Axis, ColumnKind, DataTable, Datum, Dot, Figure, Format, Layer, Mark, Plot};
use crate::palette::Ink;
use crate::views::context::Context;
use clientele_core::analysis::economics::{Claim, ClaimKind, Verdict};

/// Room for the label of the greatest.
const ROOM: f64 = 1.15;

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Figure {
    let claims = &report.claims;
    let ratios = || claims.rows.iter().filter(|claim| claim.kind == ClaimKind::CostRatio);
    let mut rows: Vec<(String, Dot)> = ratios()
        .enumerate()
        .map(|(at, claim)| {
            let claimed = context.numbers().number(claim.claimed, 0);
            let name = context.fill("economics-claimed", &[("n", &claimed)]);
            let mark = Mark::new(format!("claim:{}", claim.claimed), name.clone(), Ink::Receding)
                .detail(context.say("economics-ratio"), times(claim.claimed, context))
                .detail(context.say("economics-verdict"), verdict(claim, context))
                .line(times(claim.claimed, context));
            (name, Dot { hollow: true, ..dot(mark, claim.claimed, at) })
        })
        .collect();
    let interval = ratios().next().and_then(|claim| claim.found_lo.zip(claim.found_hi));
    let here = [
        ("average", claims.average_ratio, interval),
        ("marginal", claims.marginal_ratio, None),
        ("at-best", claims.average_ratio_at_best, None),
    ];
    for (id, found, interval) in here {
        let Some(ratio) = found else { continue };
        let name = context.say(&format!("economics-ratio-{id}"));
        let ink = if id == "average" { Ink::Accent } else { Ink::Primary };
        let mark = Mark::new(format!("ratio:{id}"), name.clone(), ink)
            .detail(context.say("economics-ratio"), times(ratio, context))
            .line(times(ratio, context));
        rows.push((name, Dot { x_interval: interval, ..dot(mark, ratio, rows.len()) }));
    }
    let most = rows.iter().map(|(_, dot)| dot.x_interval.map_or(dot.x, |(_, hi)| hi)).fold(0.0, f64::max);
    let (names, dots): (Vec<String>, Vec<Dot>) = rows.into_iter().unzip();
    let x = Axis::amounts(context.say("economics-ratio"), most * ROOM, Format::Number);
    let plot = Plot::new(x, Axis::bands("", names), vec![Layer::Points { dots }]);
    let notes: Vec<String> = claims.rows.iter().map(|claim| note(claim, report, context)).collect();
    let mut figure = context.figure("economics-claims", notes.join(" "), plot, table(report, context));
    figure.notes = notes;
    figure.notes.push(context.say("economics-claims-note"));
    figure
}

fn dot(mark: Mark, x: f64, at: usize) -> Dot {
    Dot::new(mark, x, at as f64 + 0.5)
}

fn times(ratio: f64, context: &Context<'_>) -> String {
    let number =
        if ratio < 100.0 { context.numbers().number(ratio, 1) } else { context.numbers().compact(ratio) };
    context.fill("economics-times", &[("n", &number)])
}

fn name(claim: &Claim, context: &Context<'_>) -> String {
    match claim.kind {
        ClaimKind::CostRatio => {
            let claimed = context.numbers().number(claim.claimed, 0);
            context.fill("economics-claim-ratio", &[("n", &claimed)])
        }
        ClaimKind::FivePoints => {
            let range = context.shares(claim.claimed, claim.claimed_hi);
            context.fill("economics-claim-five", &[("range", &range)])
        }
    }
}

fn verdict(claim: &Claim, context: &Context<'_>) -> String {
    context.say(match claim.verdict {
        Verdict::Holds => "economics-verdict-holds",
        Verdict::Higher => "economics-verdict-higher",
        Verdict::Lower => "economics-verdict-lower",
        Verdict::Unknown => "economics-verdict-unknown",
    })
}

/// What was found, in the unit of the claim.
fn found(claim: &Claim, context: &Context<'_>) -> Option<String> {
    let write = |value: f64| match claim.kind {
        ClaimKind::CostRatio => times(value, context),
        ClaimKind::FivePoints => context.numbers().percent(value, 1),
    };
    let value = write(claim.found?);
    Some(match claim.found_lo.zip(claim.found_hi) {
        None => value,
        Some((lo, hi)) => {
            context.fill("chart-interval", &[("value", &value), ("lo", &write(lo)), ("hi", &write(hi))])
        }
    })
}

/// One claim in a sentence: what is found, or what would have to be true.
fn note(claim: &Claim, report: &Report, context: &Context<'_>) -> String {
    let (claimed, verdict) = (name(claim, context), verdict(claim, context));
    if let Some(found) = found(claim, context) {
        let args = [("claim", claimed), ("found", found), ("verdict", verdict)];
        return sentence("economics-claim-found", args, context);
    }
    let Some(implied) = claim.implied_retention_cost else {
        return sentence("economics-claim-unknown", [("claim", claimed)], context);
    };
    let args = [("claim", claimed), ("cost", context.money(implied)), ("unit", unit(report, context))];
    sentence("economics-claim-implied", args, context)
}

fn table(report: &Report, context: &Context<'_>) -> DataTable {
    let columns = vec![
        context.column("claim", "economics-claim", ColumnKind::Text),
        context.column("found", "economics-found", ColumnKind::Text),
        context.column("verdict", "economics-verdict", ColumnKind::Text),
        context.column("implied_retention_cost", "economics-implied", ColumnKind::Money),
    ];
    let row = |claim: &Claim| {
        vec![
            Datum::text(name(claim, context)),
            Datum::text(found(claim, context).unwrap_or_else(|| "–".to_owned())),
            Datum::text(verdict(claim, context)),
            context.datum(&context.money_format(), claim.implied_retention_cost),
        ]
    };
    DataTable { columns, rows: report.claims.rows.iter().map(row).collect() }
}
