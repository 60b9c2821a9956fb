//! What spending brings: the rate and the value by spending, with today and the best.

use super::{Report, sentence, unit};
use crate::figure::{
    Axis, AxisKind, Body, ColumnKind, DataTable, Dimension, Dot, Figure, Format, Key, Layer, Line, Mark,
    Panel, Plot, Rule, Symbol,
};
use crate::palette::Ink;
use crate::views::context::Context;
use clientele_core::analysis::economics::{Response, ResponsePoint};

/// The words of one of the two responses: keys begin with it.
struct Words<'a> {
    key: &'static str,
    unit: String,
    context: &'a Context<'a>,
}

impl Words<'_> {
    fn say(&self, what: &str) -> String {
        self.context.fill(&format!("economics-{}-{what}", self.key), &[("unit", &self.unit)])
    }
}

/// Winning customers.
pub(super) fn acquisition(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let words = Words { key: "acquisition", unit: unit(report, context), context };
    let mut figure = figure(report.acquisition.as_ref()?, &words);
    if let Some(equity) = &report.equity {
        let args = [("present", context.money(equity.present)), ("best", context.money(equity.best))];
        figure.notes.push(sentence("economics-equity-note", args, context));
    }
    Some(figure)
}

/// Keeping customers.
pub(super) fn keeping(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let words = Words { key: "keeping", unit: unit(report, context), context };
    Some(figure(report.keeping.as_ref()?, &words))
}

fn figure(response: &Response, words: &Words<'_>) -> Figure {
    let context = words.context;
    let panel = |id: &str, format: Format, of: fn(&ResponsePoint) -> f64| {
        let title = words.say(id);
        let plot = plot(response, (id, format, of), words);
        Panel { title, body: Body::Plot(Box::new(plot)) }
    };
    let [today, best] = both(response, words);
    let summary = context.fill("economics-both", &[("first", &today), ("second", &best)]);
    Figure {
        id: format!("economics-{}", words.key),
        title: words.say("title"),
        subtitle: words.say("subtitle"),
        summary,
        panels: vec![
            panel("rate", Format::Percent, |point| point.rate),
            panel("value", context.money_format(), |point| point.value),
        ],
        keys: vec![
            Key { label: context.say("economics-today"), ink: Ink::Receding, symbol: Symbol::Dot },
            Key { label: context.say("economics-best"), ink: Ink::Accent, symbol: Symbol::Dot },
        ],
        notes: vec![today, best, marginal(response, words)],
        table: table(response, words),
    }
}

fn plot(
    response: &Response,
    (id, format, of): (&str, Format, fn(&ResponsePoint) -> f64),
    words: &Words<'_>,
) -> Plot {
    let context = words.context;
    let dot = |what: &str, label: String, ink, point: &ResponsePoint| {
        let cost = |cost: Option<f64>| cost.map_or_else(|| "–".to_owned(), |cost| context.money(cost));
        let mark = Mark::new(format!("{id}:{what}"), label, ink)
            .detail(words.say("spend"), context.money(point.spend))
            .detail(words.say("rate"), context.share(point.rate))
            .detail(words.say("value"), context.money(point.value))
            .detail(context.say("economics-average-cost"), cost(point.average_cost))
            .detail(context.say("economics-marginal-cost"), cost(point.marginal_cost))
            .detail(context.say("economics-worth"), context.money(point.worth));
        Dot::new(mark, point.spend, of(point))
    };
    let curve = response.curve.iter().enumerate();
    let curve = curve.map(|(at, point)| dot(&at.to_string(), words.say("spend"), Ink::Primary, point));
    let line = Line { dotted: false, ..Line::new("", Ink::Primary, curve.collect()) };
    let present = dot("present", context.say("economics-today"), Ink::Receding, &response.present);
    let best = dot("best", context.say("economics-best"), Ink::Accent, &response.best);
    let spends = Some((response.best_spend_lo, response.best_spend_hi));
    let best = Dot { x_interval: spends.filter(|(lo, hi)| hi > lo), ..best };
    let points = || response.curve.iter().chain([&response.present, &response.best]);
    let right = points().map(|point| point.spend).fold(response.best_spend_hi, f64::max);
    let values = || points().map(of);
    let (lo, hi) = (values().fold(0.0, f64::min), values().fold(0.0, f64::max));
    let x = Axis::new(
        words.say("spend"),
        AxisKind::Linear { lo: 0.0, hi: if right > 0.0 { right } else { 1.0 }, nice: false },
        context.money_format(),
    );
    let y = Axis::new(
        "",
        AxisKind::Linear { lo, hi: if hi > lo { hi } else { lo + 1.0 }, nice: true },
        format.clone(),
    );
    let mut plot = Plot::new(x, y, vec![Layer::Line(line), Layer::Points { dots: vec![present, best] }]);
    if id == "rate" {
        let label = context.fill("economics-ceiling", &[("rate", &context.share(response.ceiling))]);
        // The ceiling itself only where the curve comes near it.
        let near = hi > 0.7 * response.ceiling;
        plot.rules.extend(near.then_some(Rule { axis: Dimension::Y, at: response.ceiling, label }));
        if near && let AxisKind::Linear { hi, .. } = &mut plot.y.kind {
            *hi = hi.max(response.ceiling);
        }
    }
    plot
}

/// Today, and the best.
fn both(response: &Response, words: &Words<'_>) -> [String; 2] {
    let context = words.context;
    let of = |point: &ResponsePoint| {
        [
            ("spend", context.money(point.spend)),
            ("rate", context.share(point.rate)),
            ("value", context.money(point.value)),
            ("unit", words.unit.clone()),
        ]
    };
    let [spend, rate, value, unit] = of(&response.best);
    let lo = ("lo", context.money(response.best_spend_lo));
    let hi = ("hi", context.money(response.best_spend_hi));
    let key = |what: &str| format!("economics-{}-{what}", words.key);
    [
        sentence(&key("today"), of(&response.present), context),
        sentence(&key("best"), [spend, rate, value, unit, lo, hi], context),
    ]
}

/// What the next customer costs today, and what one is worth.
fn marginal(response: &Response, words: &Words<'_>) -> String {
    let context = words.context;
    let money = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| context.money(value));
    let args = [
        ("average", money(response.present.average_cost)),
        ("marginal", money(response.present.marginal_cost)),
        ("worth", context.money(response.present.worth)),
        ("unit", words.unit.clone()),
    ];
    sentence(&format!("economics-{}-marginal", words.key), args, context)
}

fn table(response: &Response, words: &Words<'_>) -> DataTable {
    let context = words.context;
    let column = |id: &str, label: String, kind| crate::figure::Column::new(id, label, kind);
    let columns = vec![
        column("spend", words.say("spend"), ColumnKind::Money),
        column("rate", words.say("rate"), ColumnKind::Share),
        column("value", words.say("value"), ColumnKind::Money),
        context.column("average_cost", "economics-average-cost", ColumnKind::Money),
        context.column("marginal_cost", "economics-marginal-cost", ColumnKind::Money),
        context.column("worth", "economics-worth", ColumnKind::Money),
    ];
    let form = context.money_format();
    let row = |point: &ResponsePoint| {
        let money = |value: Option<f64>| context.datum(&form, value);
        vec![
            money(Some(point.spend)),
            context.datum(&Format::Percent, Some(point.rate)),
            money(Some(point.value)),
            money(point.average_cost),
            money(point.marginal_cost),
            money(Some(point.worth)),
        ]
    };
    DataTable { columns, rows: response.curve.iter().map(row).collect() }
}
