//! How the scores are distributed.

use super::{ID, Report, headline, names};
use crate::figure::{
    Axis, AxisKind, Bar, ColumnKind, DataTable, Datum, Direction, Figure, Format, Key, Layer, Mark, Plot,
    Symbol,
};
use crate::views::context::{Context, any};
use clientele_core::analysis::sentiment::{Bin, Label};
use clientele_core::filter::Test;

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Figure {
    let most = report.bins.iter().map(|bin| bin.n).max().unwrap_or(0) as f64;
    let bars = report.bins.iter().filter(|bin| bin.n > 0).map(|bin| bar(bin, report, context)).collect();
    let x = AxisKind::Linear { lo: -1.0, hi: 1.0, nice: false };
    let x = Axis::new(context.say("sentiment-score"), x, Format::Number);
    let y = Axis::amounts(context.say("sentiment-texts"), most, Format::Number);
    let plot = Plot::new(x, y, vec![Layer::Bars { direction: Direction::Up, bars }]);
    let id = format!("{ID}-distribution");
    let mut figure = context.figure(&id, headline(report, context), plot, table(report, context));
    figure.keys = Label::ALL
        .map(|of| {
            let share =
                names::ends(&report.summary, of).0.map_or_else(String::new, |share| context.share(share));
            let args = [("label", names::label(of, context)), ("share", share)];
            let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
            let label = context.fill("sentiment-key", &args);
            Key { label, ink: names::ink(of), symbol: Symbol::Square }
        })
        .into();
    let coverage = [
        ("texts", context.share(report.coverage)),
        ("words", context.share(report.coverage_words)),
        ("n", context.count(report.n_without_hit)),
    ];
    let coverage: Vec<(&str, &str)> = coverage.iter().map(|(name, text)| (*name, text.as_str())).collect();
    figure.notes.push(context.fill("sentiment-coverage-note", &coverage));
    figure
}

fn bar(bin: &Bin, report: &Report, context: &Context<'_>) -> Bar {
    let share = bin.n as f64 / report.summary.n.max(1) as f64;
    let ends = [names::score(bin.from, context), names::score(bin.to, context)];
    let label = context.fill("sentiment-range", &[("lo", &ends[0]), ("hi", &ends[1])]);
    let mark = Mark::new(format!("bin:{:.3}", bin.from), label, names::ink(bin.label))
        .detail(context.say("sentiment-sentiment"), names::label(bin.label, context))
        .detail(context.say("sentiment-texts"), context.count(bin.n))
        .detail(context.say("sentiment-share"), context.share(share));
    let score = Test::Range { min: Some(bin.from), max: Some(bin.to).filter(|to| *to < 1.0) };
    let label = ("label", any(bin.label.id()));
    let pick = match bin.label {
        Label::Neutral => context.members(ID, [label]),
        _ => context.members(ID, [label, ("score", score)]),
    };
    let gap = (bin.to - bin.from) * 0.04;
    Bar {
        mark: mark.picking(pick),
        across: (bin.from + gap, bin.to - gap),
        along: (0.0, bin.n as f64),
        interval: None,
    }
}

fn table(report: &Report, context: &Context<'_>) -> DataTable {
    let columns = vec![
        context.column("from", "chart-from-name", ColumnKind::Number),
        context.column("to", "chart-below-name", ColumnKind::Number),
        context.column("label", "sentiment-sentiment", ColumnKind::Text),
        context.column("n", "sentiment-texts", ColumnKind::Number),
        context.column("share", "sentiment-share", ColumnKind::Share),
    ];
    let row = |bin: &Bin| {
        let share = bin.n as f64 / report.summary.n.max(1) as f64;
        vec![
            Datum::number(bin.from, names::score(bin.from, context)),
            Datum::number(bin.to, names::score(bin.to, context)),
            Datum::text(names::label(bin.label, context)),
            context.count_datum(bin.n),
            Datum::number(share, context.share(share)),
        ]
    };
    DataTable { columns, rows: report.bins.iter().map(row).collect() }
}
