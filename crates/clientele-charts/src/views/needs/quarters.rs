//! Importance against performance.

use super::{ID, Report, mark};
use crate::figure::Figure;
use crate::views::context::Context;
use crate::views::ratings::matrix::{self, Point, Titles};

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Option<Figure> {
    let split = report.split?;
    let titles =
        Titles { importance: context.say("needs-importance"), performance: context.say("needs-performance") };
    let point = |row: (usize, &clientele_core::analysis::needs::NeedRow)| Point {
        name: row.1.need.clone(),
        mark: mark(row, report, context),
        importance: (row.1.importance, row.1.importance_lo, row.1.importance_hi),
        performance: (row.1.performance, row.1.performance_lo, row.1.performance_hi),
        quadrant: row.1.quadrant,
        sure: row.1.quadrant_sure,
    };
    let points: Vec<Point> = report.needs.iter().enumerate().map(point).collect();
    let mut figure = matrix::figure(&format!("{ID}-matrix"), &points, split, titles, context);
    figure.notes.push(matrix::split_note(split, context));
    Some(figure)
}
