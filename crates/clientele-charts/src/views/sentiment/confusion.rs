//! What the labels say against what the scores say.

use super::{ID, Report, names};
use crate::figure::{
    Axis, Body, Cell, Column, ColumnKind, DataTable, Datum, Figure, Format, Layer, Mark, Panel, Plot,
};
use crate::palette::Ink;
use crate::views::context::Context;
use clientele_core::analysis::sentiment::{Checked, Label};

/// One figure for each source of labels.
pub(super) fn figures(report: &Report, context: &Context<'_>) -> Vec<Figure> {
    let sources = [("own", &report.against_own), ("column", &report.against_column)];
    sources.into_iter().filter_map(|(source, checked)| figure(source, checked.as_ref()?, context)).collect()
}

fn figure(source: &str, checked: &Checked, context: &Context<'_>) -> Option<Figure> {
    let agreement = checked.agreement.as_ref()?;
    let kappa = agreement.kappa.map_or_else(|| "–".to_owned(), |kappa| context.numbers().number(kappa, 2));
    let decided = checked.accuracy_decided.map_or_else(|| "–".to_owned(), |share| context.share(share));
    let ends = Some((agreement.accuracy_lo, agreement.accuracy_hi));
    let args = [
        ("n", context.count(checked.n)),
        ("accuracy", context.interval(agreement.accuracy, ends)),
        ("f1", context.numbers().number(agreement.macro_f1, 2)),
        ("kappa", kappa),
        ("decided", decided),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let summary = context.fill("sentiment-confusion-summary", &args);
    let labels: Vec<String> = Label::ALL.map(|label| names::label(label, context)).into();
    let x = Axis::bands(context.say("sentiment-by-score"), labels);
    let given = given(checked).map(|(_, label)| names::label(label, context)).collect();
    let y = Axis::bands(context.say("sentiment-by-label"), given);
    let plot = Plot::new(x, y, vec![Layer::Cells { cells: cells(checked, context) }]);
    Some(Figure {
        id: format!("{ID}-confusion-{source}"),
        title: context.say(&format!("sentiment-confusion-{source}-title")),
        subtitle: summary.clone(),
        summary,
        panels: vec![Panel::only(Body::Plot(Box::new(plot)))],
        keys: Vec::new(),
        notes: Vec::new(),
        table: table(checked, context),
    })
}

/// The labels that somebody gave, with what the scores say of each.
fn given(checked: &Checked) -> impl Iterator<Item = (&[u64; 3], Label)> {
    checked.confusion.iter().zip(Label::ALL).filter(|(row, _)| row.iter().any(|n| *n > 0))
}

fn cells(checked: &Checked, context: &Context<'_>) -> Vec<Cell> {
    let mut out = Vec::new();
    for (y, (row, label)) in given(checked).enumerate() {
        let all = row.iter().sum::<u64>().max(1) as f64;
        for (x, (&n, found)) in row.iter().zip(Label::ALL).enumerate() {
            let share = n as f64 / all;
            let heads = [names::label(label, context), names::label(found, context)];
            let heads = [("label", heads[0].as_str()), ("found", heads[1].as_str())];
            let ink = if n == 0 { Ink::Empty } else { Ink::Sequential(share as f32) };
            let mark = Mark::new(
                format!("cell:{}:{}", label.id(), found.id()),
                context.fill("sentiment-cell", &heads),
                ink,
            )
            .detail(context.say("sentiment-texts"), context.count(n))
            .detail(context.say("sentiment-row-share"), context.share(share))
            .line(context.count(n))
            .line(context.share(share));
            let side = |at: usize| (at as f64, at as f64 + 1.0);
            out.push(Cell { mark, x: side(x), y: side(y) });
        }
    }
    out
}

fn table(checked: &Checked, context: &Context<'_>) -> DataTable {
    let mut columns = vec![context.column("label", "sentiment-by-label", ColumnKind::Text)];
    columns.extend(
        Label::ALL.map(|label| Column::new(label.id(), names::label(label, context), ColumnKind::Number)),
    );
    columns.push(context.column("recall", "sentiment-recall", ColumnKind::Share));
    let row = |(at, (row, label)): (usize, (&[u64; 3], Label))| {
        let all: u64 = row.iter().sum();
        let right = row.get(at).copied().unwrap_or(0);
        let recall = (all > 0).then(|| right as f64 / all as f64);
        let counts = row.iter().map(|&n| context.count_datum(n));
        std::iter::once(Datum::text(names::label(label, context)))
            .chain(counts)
            .chain([context.datum(&Format::Percent, recall)])
            .collect()
    };
    DataTable { columns, rows: checked.confusion.iter().zip(Label::ALL).enumerate().map(row).collect() }
}
