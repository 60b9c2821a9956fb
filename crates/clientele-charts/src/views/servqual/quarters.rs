//! Importance against performance of the items.

use super::{ID, Report, names};
use crate::figure::{Figure, Mark};
use crate::palette::Ink;
use crate::views::context::Context;
use crate::views::ratings::interval;
use crate::views::ratings::matrix::{self, Point, Titles};
use clientele_core::analysis::servqual::{ImportanceKind, ItemRow};

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let split = report.split?;
    if report.items.len() < 2 {
        return None;
    }
    let kind = match report.importance {
        ImportanceKind::Stated => "stated",
        ImportanceKind::Derived => "derived",
        ImportanceKind::Expectation => "expectation",
    };
    let titles = Titles {
        importance: context.say(&format!("servqual-importance-{kind}")),
        performance: context.say("servqual-perception"),
    };
    let points: Vec<Point> =
        report.items.iter().enumerate().map(|row| point(row, &titles, report, context)).collect();
    let mut figure = matrix::figure(&format!("{ID}-matrix"), &points, split, titles, context);
    figure.notes.push(context.say(&format!("servqual-importance-{kind}-note")));
    if let Some(share) = report.r_squared {
        figure.notes.push(context.fill("servqual-r-squared", &[("share", &context.share(share))]));
    }
    figure.notes.push(matrix::split_note(split, context));
    Some(figure)
}

fn point((at, row): (usize, &ItemRow), titles: &Titles, report: &Report, context: &Context<'_>) -> Point {
    let importance = (row.importance, row.importance_lo, row.importance_hi);
    let performance = (row.perception, row.perception_lo, row.perception_hi);
    let label = names::item(row, context);
    let mut mark = Mark::new(format!("item:{at}"), label, Ink::Primary)
        .detail(&titles.importance, interval(importance, context))
        .detail(&titles.performance, interval(performance, context))
        .detail(context.say("servqual-question"), &row.perception_column);
    mark.pick = names::pick(row, report);
    Point {
        name: row.item.clone(),
        mark,
        importance,
        performance,
        quadrant: row.quadrant,
        sure: row.quadrant_sure,
    }
}
