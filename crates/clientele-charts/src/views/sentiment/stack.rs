//! Rows of shares stacked to the whole: negative from the left, positive from the right.

use super::names;
use crate::figure::{Axis, AxisKind, Bar, Body, Direction, Format, Layer, Mark, Panel, Plot};
use crate::views::context::Context;
use clientele_core::analysis::sentiment::{Label, Summary};
use clientele_core::filter::Clause;

/// One row: its id in marks, its name, what it comes to, and the filter it stands for.
pub(super) struct Row<'a> {
    pub(super) id: &'a str,
    pub(super) name: String,
    pub(super) summary: &'a Summary,
    pub(super) pick: Option<Clause>,
}

/// A panel of rows that hold texts.
pub(super) fn panel(title: String, rows: &[Row<'_>], context: &Context<'_>) -> Panel {
    let bars = rows.iter().enumerate().flat_map(|(at, row)| bars(at as f64, row, context)).collect();
    let x = AxisKind::Linear { lo: 0.0, hi: 1.0, nice: false };
    let x = Axis::new(context.say("sentiment-share"), x, Format::Percent);
    let name = |row: &Row<'_>| {
        let n = context.count(row.summary.n);
        context.fill("sentiment-row", &[("name", &row.name), ("n", &n)])
    };
    let y = Axis::bands("", rows.iter().map(name).collect());
    let plot = Plot::new(x, y, vec![Layer::Bars { direction: Direction::Right, bars }]);
    Panel { title, body: Body::Plot(Box::new(plot)) }
}

fn bars(at: f64, row: &Row<'_>, context: &Context<'_>) -> Vec<Bar> {
    let mut foot = 0.0;
    let mut out = Vec::new();
    for label in Label::ALL {
        let share = names::ends(row.summary, label).0.unwrap_or(0.0);
        if share == 0.0 {
            continue;
        }
        let from = foot;
        foot = (foot + share).min(1.0);
        let mut mark = Mark::new(format!("{}:{}", row.id, label.id()), &row.name, names::ink(label))
            .detail(names::label(label, context), names::share(row.summary, label, context))
            .detail(context.say("sentiment-mean"), names::mean(row.summary, context))
            .detail(context.say("sentiment-texts"), context.count(row.summary.n));
        mark.pick.clone_from(&row.pick);
        out.push(Bar { mark, across: (at + 0.15, at + 0.85), along: (from, foot), interval: None });
    }
    out
}
