//! How often each step was taken, all of them, and how many complaints count as recovered.

use super::{ID, Report, headline};
use crate::figure::{
    Axis, AxisKind, Bar, ColumnKind, DataTable, Datum, Direction, Figure, Format, Layer, Mark, Plot,
};
use crate::palette::Ink;
use crate::views::context::Context;
use clientele_core::analysis::recovery::{Rule, StepShare};

/// A bar: its id, its name, and its share.
type Row = (String, String, StepShare, Ink);

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Figure {
    let rows = rows(report, context);
    let bars = rows.iter().enumerate().filter_map(|(at, row)| bar(at, row, context)).collect();
    let x = AxisKind::Linear { lo: 0.0, hi: 1.0, nice: false };
    let x = Axis::new(context.say("recovery-share"), x, Format::Percent);
    let y = Axis::bands("", rows.iter().map(|(_, name, ..)| name.clone()).collect());
    let plot = Plot::new(x, y, vec![Layer::Bars { direction: Direction::Right, bars }]);
    context.figure(&format!("{ID}-steps"), headline(report, context), plot, table(&rows, context))
}

fn rows(report: &Report, context: &Context<'_>) -> Vec<Row> {
    let step = |row: &clientele_core::analysis::recovery::StepRow| {
        let name = context.say(&format!("recovery-step-{}", row.step.id()));
        (row.step.id().to_owned(), name, row.share, Ink::Primary)
    };
    let rule = match report.rule {
        Rule::Remedy => "remedy",
        Rule::AllSteps => "all_steps",
        Rule::Score => "score",
    };
    let mut rows: Vec<Row> = report.steps.iter().map(step).collect();
    if report.steps.len() > 1 {
        rows.push(("all".to_owned(), context.say("recovery-all-steps"), report.all_steps, Ink::Receding));
    }
    let name = context.fill("recovery-by-rule", &[("rule", &context.say(&format!("recovery-rule-{rule}")))]);
    rows.push(("recovered".to_owned(), name, report.recovered, Ink::Category(0)));
    rows
}

fn bar(at: usize, (id, name, share, ink): &Row, context: &Context<'_>) -> Option<Bar> {
    let known = share.share?;
    let interval = share.lo.zip(share.hi);
    let mark = Mark::new(format!("step:{id}"), name, *ink)
        .detail(context.say("recovery-share"), context.interval(known, interval))
        .detail(context.say("recovery-done"), context.count(share.done))
        .detail(context.say("recovery-complaints"), context.count(share.n))
        .line(context.share(known));
    let at = at as f64;
    Some(Bar { mark, across: (at + 0.18, at + 0.82), along: (0.0, known), interval })
}

fn table(rows: &[Row], context: &Context<'_>) -> DataTable {
    let columns = vec![
        context.column("step", "recovery-step", ColumnKind::Text),
        context.column("n", "recovery-complaints", ColumnKind::Number),
        context.column("done", "recovery-done", ColumnKind::Number),
        context.column("share", "recovery-share", ColumnKind::Share),
        context.column("lo", "recovery-lo", ColumnKind::Share),
        context.column("hi", "recovery-hi", ColumnKind::Share),
    ];
    let row = |(_, name, share, _): &Row| {
        vec![
            Datum::text(name),
            context.count_datum(share.n),
            context.count_datum(share.done),
            context.datum(&Format::Percent, share.share),
            context.datum(&Format::Percent, share.lo),
            context.datum(&Format::Percent, share.hi),
        ]
    };
    DataTable { columns, rows: rows.iter().map(row).collect() }
}
