//! Pareto: the Lorenz curve, top shares, pyramid and classes, the whale curve, and who stayed at the top.

mod borders;
mod explain;
mod headline;
mod lorenz;
mod pyramid;
mod stability;
mod tops;
mod whale;

pub(super) use clientele_core::analysis::pareto::Report;
pub(super) use explain::explain;
pub(super) use headline::headline;

use super::context::Context;
use crate::figure::{ColumnKind, DataTable, Figure, Format};
use clientele_core::analysis::pareto::Point;

/// The analysis's id, in picks and ids.
const ID: &str = "pareto";

/// All figures of a report, the main one first.
pub(super) fn figures(report: &Report, context: &Context<'_>) -> Vec<Figure> {
    let mut out = vec![
        lorenz::figure(report, context),
        tops::figure(report, context),
        pyramid::figure("tiers", "tier", &report.tiers, borders::of_tiers(report, context), context),
        pyramid::figure("classes", "class", &report.classes, borders::of_classes(report, context), context),
    ];
    out.extend(whale::figure(report, context));
    out.extend(stability::figure(report, context));
    out
}

/// The table of a curve.
fn points(points: &[Point], context: &Context<'_>) -> DataTable {
    let columns = vec![
        context.column("customers", "chart-share-customers-name", ColumnKind::Share),
        context.column("value", "chart-share-revenue-name", ColumnKind::Share),
    ];
    let cell = |share: f64| context.datum(&Format::Percent, Some(share));
    let rows = points.iter().map(|point| vec![cell(point.customers), cell(point.value)]);
    DataTable { columns, rows: rows.collect() }
}
