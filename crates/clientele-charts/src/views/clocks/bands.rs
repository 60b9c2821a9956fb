//! What follows by how long it took: means with intervals, the fit that only falls, and the cliff.

use super::{ID, Report, names};
use crate::figure::{
    Axis, AxisKind, ColumnKind, DataTable, Dimension, Dot, Figure, Format, Key, Layer, Line, Mark, Plot,
    Rule, Symbol,
};
use crate::palette::Ink;
use crate::views::context::{Context, range};
use clientele_core::analysis::clocks::{Band, Bands, Cliff, Outcome};

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let bands = report.bands.as_ref().filter(|bands| bands.bands.len() > 1)?;
    let clock = names::clock(names::shown(report)?, context);
    let format = format(bands);
    let dots =
        bands.bands.iter().enumerate().map(|(at, band)| dot(at, band, bands, report, context)).collect();
    let fit = bands.bands.iter().enumerate().map(|(at, band)| fitted(at, band, bands, context)).collect();
    let fit = Line { stepped: false, dotted: false, ..Line::new("", Ink::Category(1), fit) };
    let names = bands.bands.iter().map(|band| names::time(band.to, report, context)).collect();
    let (lo, hi) = ends(bands);
    let y = Axis::new(outcome(bands, context), AxisKind::Linear { lo, hi, nice: true }, format);
    let x = Axis::bands(context.fill("clocks-bands-axis", &[("clock", &clock)]), names);
    let mut plot = Plot::new(x, y, vec![Layer::Line(fit), Layer::Points { dots }]);
    plot.rules.extend(cliff(bands, context));
    let summary = summary(bands, report, context);
    let mut figure = context.figure(&format!("{ID}-bands"), summary.clone(), plot, table(bands, context));
    figure.title =
        context.fill("clocks-bands-title", &[("outcome", &outcome(bands, context)), ("clock", &clock)]);
    let label = context.say("clocks-fitted");
    figure.keys.push(Key { label, ink: Ink::Category(1), symbol: Symbol::Line });
    figure.notes.push(summary);
    Some(figure)
}

fn format(bands: &Bands) -> Format {
    if bands.outcome == Outcome::Return { Format::Percent } else { Format::Number }
}

fn outcome(bands: &Bands, context: &Context<'_>) -> String {
    match bands.outcome {
        Outcome::Return => {
            context.fill("clocks-came-back", &[("days", &context.count(bands.window.unwrap_or(0.0) as u64))])
        }
        Outcome::Auto | Outcome::Score => context.say("clocks-score"),
    }
}

fn value(value: f64, bands: &Bands, context: &Context<'_>) -> String {
    if bands.outcome == Outcome::Return { context.share(value) } else { context.numbers().number(value, 2) }
}

/// Shares from zero, scores from just below the lowest.
fn ends(bands: &Bands) -> (f64, f64) {
    let lo = bands.bands.iter().map(|band| band.lo).fold(f64::INFINITY, f64::min);
    let hi = bands.bands.iter().map(|band| band.hi).fold(f64::NEG_INFINITY, f64::max);
    let lo = if bands.outcome == Outcome::Return { 0.0 } else { lo };
    if hi > lo { (lo, hi) } else { (lo - 0.5, lo + 0.5) }
}

fn dot(at: usize, band: &Band, bands: &Bands, report: &Report, context: &Context<'_>) -> Dot {
    let span = [band.from, band.to].map(|hours| names::time(hours, report, context));
    let [from, to] = &span;
    let [mean, lo, hi] = [band.mean, band.lo, band.hi].map(|number| value(number, bands, context));
    let label = context.fill("chart-range", &[("lo", from), ("hi", to)]);
    let interval = context.fill("chart-interval", &[("value", &mean), ("lo", &lo), ("hi", &hi)]);
    let mut mark = Mark::new(format!("band:{at}"), label, Ink::Primary)
        .detail(outcome(bands, context), interval)
        .detail(context.say("clocks-fitted"), value(band.fitted, bands, context))
        .detail(context.say("clocks-n"), context.count(band.n));
    if report.by_customer {
        // The next time above the band: the range is open there.
        let above = band.to + band.to.abs().max(1.0) * 1e-9;
        mark = mark.picking(context.members(ID, [("longest_hours", range(band.from, above))]));
    }
    Dot { y_interval: Some((band.lo, band.hi)), ..Dot::new(mark, at as f64 + 0.5, band.mean) }
}

fn fitted(at: usize, band: &Band, bands: &Bands, context: &Context<'_>) -> Dot {
    let mark = Mark::new(format!("fit:{at}"), context.say("clocks-fitted"), Ink::Category(1))
        .detail(outcome(bands, context), value(band.fitted, bands, context));
    Dot::new(mark, at as f64 + 0.5, band.fitted)
}

/// A line at the border where the fit falls most, if it is more than chance makes.
fn cliff(bands: &Bands, context: &Context<'_>) -> Option<Rule> {
    let cliff = bands.cliff.as_ref().filter(|cliff| cliff.real)?;
    let border = bands.bands.iter().position(|band| band.to >= cliff.at)? + 1;
    let label = context.fill("clocks-cliff", &[("drop", &value(cliff.drop, bands, context))]);
    Some(Rule { axis: Dimension::X, at: border as f64, label })
}

fn summary(bands: &Bands, report: &Report, context: &Context<'_>) -> String {
    let Some(Cliff { at, before, after, drop, lo, hi, real }) = bands.cliff.clone() else {
        return context.say("clocks-bands-level");
    };
    let value = |number: f64| value(number, bands, context);
    let args = [
        ("at", names::time(at, report, context)),
        ("before", value(before)),
        ("after", value(after)),
        ("drop", value(drop)),
        ("lo", value(lo)),
        ("hi", value(hi)),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    context.fill(if real { "clocks-bands-cliff" } else { "clocks-bands-unsure" }, &args)
}

fn table(bands: &Bands, context: &Context<'_>) -> DataTable {
    let format = format(bands);
    let kind = if bands.outcome == Outcome::Return { ColumnKind::Share } else { ColumnKind::Number };
    let columns = vec![
        context.column("from", "clocks-from-hours", ColumnKind::Number),
        context.column("to", "clocks-to-hours", ColumnKind::Number),
        context.column("n", "clocks-n", ColumnKind::Number),
        context.column("mean", "clocks-mean-outcome", kind),
        context.column("lo", "clocks-mean-lo", kind),
        context.column("hi", "clocks-mean-hi", kind),
        context.column("fitted", "clocks-fitted", kind),
    ];
    let row = |band: &Band| {
        let mut cells: Vec<_> =
            [band.from, band.to].map(|hours| context.datum(&Format::Number, Some(hours))).into();
        cells.push(context.count_datum(band.n));
        cells.extend(
            [band.mean, band.lo, band.hi, band.fitted].map(|value| context.datum(&format, Some(value))),
        );
        cells
    };
    DataTable { columns, rows: bands.bands.iter().map(row).collect() }
}
