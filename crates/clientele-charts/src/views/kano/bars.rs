//! The classes of each feature's answers, stacked to the whole, with the feature's class and the doubt beside its name.

use super::{ID, Report, headline, names};
use crate::figure::{
    Axis, AxisKind, Bar, Column, ColumnKind, DataTable, Datum, Direction, Figure, Format, Layer, Plot, Symbol,
};
use crate::views::context::Context;
use clientele_core::analysis::kano::{Class, FeatureRow};

/// The order in a bar: what moves satisfaction first.
const ORDER: [Class; 6] = [
    Class::MustBe,
    Class::OneDimensional,
    Class::Attractive,
    Class::Indifferent,
    Class::Reverse,
    Class::Questionable,
];

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Figure {
    let rows = report.features.iter().enumerate();
    let bars = rows.flat_map(|row| stack(row, report, context)).collect();
    let name = |row: &FeatureRow| {
        context.fill("kano-row", &[("feature", &row.feature), ("class", &names::letters(&row.summary))])
    };
    let x = Axis::new(
        context.say("kano-share"),
        AxisKind::Linear { lo: 0.0, hi: 1.0, nice: false },
        Format::Percent,
    );
    let y = Axis::bands("", report.features.iter().map(name).collect());
    let plot = Plot::new(x, y, vec![Layer::Bars { direction: Direction::Right, bars }]);
    let mut figure =
        context.figure(&format!("{ID}-bars"), headline(report, context), plot, table(report, context));
    let answered = |class: Class| {
        report.features.iter().any(|row| row.summary.counts.get(&class).is_some_and(|n| *n > 0))
    };
    figure.keys = names::keys(Symbol::Square, answered, context);
    figure
}

fn stack((at, row): (usize, &FeatureRow), report: &Report, context: &Context<'_>) -> Vec<Bar> {
    let n = row.summary.n.max(1) as f64;
    let mut foot = 0.0;
    let mut out = Vec::new();
    for class in ORDER {
        let count = row.summary.counts.get(&class).copied().unwrap_or(0);
        if count == 0 {
            continue;
        }
        let (from, share) = (foot, count as f64 / n);
        foot = (foot + share).min(1.0);
        let mut mark = names::mark(&format!("class-{}", class.letter()), (at, row), report, context)
            .detail(names::class(class, context), context.count(count))
            .detail(context.say("kano-share"), context.share(share));
        mark.ink = names::ink(class);
        mark.pick = names::pick_class(row, class, report, context).or(mark.pick);
        let middle = at as f64;
        out.push(Bar { mark, across: (middle + 0.15, middle + 0.85), along: (from, foot), interval: None });
    }
    out
}

fn table(report: &Report, context: &Context<'_>) -> DataTable {
    let number = |id: &str, key: &str| context.column(id, key, ColumnKind::Number);
    let mut columns = vec![
        context.column("feature", "kano-feature", ColumnKind::Text),
        context.column("class", "kano-class", ColumnKind::Text),
        number("n", "kano-answers"),
    ];
    let class = |class: Class| Column::new(class.letter(), names::class(class, context), ColumnKind::Number);
    columns.extend(ORDER.map(class));
    columns.extend([
        number("fong_difference", "kano-fong-difference"),
        number("fong_critical", "kano-fong-critical"),
        context.column("category_strength", "kano-category-strength", ColumnKind::Share),
        context.column("total_strength", "kano-total-strength", ColumnKind::Share),
        number("n_half", "kano-half"),
        number("n_unknown", "kano-unknown"),
    ]);
    let row = |row: &FeatureRow| {
        let summary = &row.summary;
        let count = |class: Class| context.count_datum(summary.counts.get(&class).copied().unwrap_or(0));
        let mut cells = vec![
            Datum::text(&row.feature),
            Datum::text(names::verdict(summary, context)),
            context.count_datum(summary.n),
        ];
        cells.extend(ORDER.map(count));
        cells.extend([
            context.datum(&Format::Number, summary.fong_difference.map(|difference| difference as f64)),
            context.datum(&Format::Number, summary.fong_critical),
            context.datum(&Format::Percent, summary.category_strength),
            context.datum(&Format::Percent, summary.total_strength),
            context.count_datum(summary.n_half),
            context.count_datum(summary.n_unknown),
        ]);
        cells
    };
    DataTable { columns, rows: report.features.iter().map(row).collect() }
}
