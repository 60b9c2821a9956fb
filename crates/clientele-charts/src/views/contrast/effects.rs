//! Penalties to the left, rewards to the right, a row a feature.

use super::{ID, Report, class, headline, ink, written};
use crate::figure::{
    Axis, AxisKind, Bar, ColumnKind, DataTable, Datum, Direction, Figure, Format, Key, Layer, Mark, Plot,
    Symbol,
};
use crate::views::context::Context;
use clientele_core::analysis::contrast::{Class, Effect, FeatureRow};
use clientele_core::filter::Clause;

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Figure {
    let rows = report.features.iter().enumerate();
    let bars: Vec<Bar> = rows.flat_map(|row| pair(row, context)).collect();
    let ends = report.features.iter().flat_map(|row| [&row.penalty, &row.reward]).flatten();
    let far = ends.fold(0.1, |far: f64, effect| far.max(effect.lo.abs()).max(effect.hi.abs()));
    let x = Axis::new(
        context.fill("contrast-points", &[("overall", &report.overall)]),
        AxisKind::Linear { lo: -far, hi: far, nice: true },
        Format::Number,
    );
    let names = report.features.iter().map(|row| row.feature.clone()).collect();
    let plot = Plot::new(x, Axis::bands("", names), vec![Layer::Bars { direction: Direction::Right, bars }]);
    let mut figure =
        context.figure(&format!("{ID}-effects"), headline(report, context), plot, table(report, context));
    let all = [Class::Basic, Class::OneDimensional, Class::Attractive, Class::Indifferent];
    figure.keys = all
        .into_iter()
        .filter(|own| report.features.iter().any(|row| row.class == *own))
        .map(|own| Key { label: class(own, context), ink: ink(own), symbol: Symbol::Square })
        .collect();
    let (n, share) = (context.count(report.n), context.share(report.r_squared));
    figure.notes.push(context.fill("contrast-fit", &[("n", &n), ("share", &share)]));
    figure
}

/// A bar for what low ratings cost, and one for what high ratings bring.
fn pair((at, row): (usize, &FeatureRow), context: &Context<'_>) -> Vec<Bar> {
    let range = |min, max| Clause::Range { column: row.feature.clone(), min, max };
    let bar = |part: &str, effect: &Option<Effect>, n: u64, pick: Clause| {
        let effect = effect.as_ref()?;
        let label = context.fill(&format!("contrast-{part}-of"), &[("feature", &row.feature)]);
        let mark = Mark::new(format!("{part}:{at}"), label, ink(row.class))
            .detail(context.say("contrast-effect"), written(Some(effect), context))
            .detail(context.say("contrast-p"), context.numbers().number(effect.p_adjusted, 3))
            .detail(context.say("contrast-rows"), context.count(n))
            .detail(context.say("contrast-class"), class(row.class, context))
            .picking(pick);
        let middle = at as f64;
        let along = if effect.value < 0.0 { (effect.value, 0.0) } else { (0.0, effect.value) };
        let interval = Some((effect.lo, effect.hi));
        // Side by side where both lie on the same side.
        let across =
            if part == "penalty" { (middle + 0.14, middle + 0.5) } else { (middle + 0.5, middle + 0.86) };
        Some(Bar { mark, across, along, interval })
    };
    // Ratings are whole numbers: up to `low_to` is below the next one.
    let low = bar("penalty", &row.penalty, row.n_low, range(None, Some(row.low_to.floor() + 1.0)));
    let high = bar("reward", &row.reward, row.n_high, range(Some(row.high_from), None));
    low.into_iter().chain(high).collect()
}

fn table(report: &Report, context: &Context<'_>) -> DataTable {
    let number = |id: &str, key: &str| context.column(id, key, ColumnKind::Number);
    let columns = vec![
        context.column("feature", "contrast-feature", ColumnKind::Text),
        context.column("class", "contrast-class", ColumnKind::Text),
        number("penalty", "contrast-penalty"),
        number("penalty_lo", "contrast-lo"),
        number("penalty_hi", "contrast-hi"),
        number("penalty_p", "contrast-p"),
        number("reward", "contrast-reward"),
        number("reward_lo", "contrast-lo"),
        number("reward_hi", "contrast-hi"),
        number("reward_p", "contrast-p"),
        number("asymmetry", "contrast-asymmetry"),
        number("n_low", "contrast-n-low"),
        number("n_high", "contrast-n-high"),
    ];
    let row = |row: &FeatureRow| {
        let mut cells = vec![Datum::text(&row.feature), Datum::text(class(row.class, context))];
        for effect in [&row.penalty, &row.reward] {
            let part = |of: fn(&Effect) -> f64| context.datum(&Format::Number, effect.as_ref().map(of));
            cells.extend([
                part(|own| own.value),
                part(|own| own.lo),
                part(|own| own.hi),
                part(|own| own.p_adjusted),
            ]);
        }
        cells.push(context.datum(&Format::Number, row.asymmetry.as_ref().map(|own| own.value)));
        cells.extend([context.count_datum(row.n_low), context.count_datum(row.n_high)]);
        cells
    };
    DataTable { columns, rows: report.features.iter().map(row).collect() }
}
