//! What is typical of each cluster: medians, coloured by how far the cluster lies above or below all customers.

use super::{ID, Report, headline, names};
use crate::figure::{Axis, Cell, Column, ColumnKind, DataTable, Datum, Figure, Layer, Plot};
use crate::palette::Ink;
use crate::views::context::Context;
use clientele_core::analysis::clusters::{ClusterRow, FeatureRow, Profile};

/// This many standard deviations have the full colour.
const FULL: f64 = 1.5;

pub(super) fn figure(report: &Report, context: &Context<'_>) -> Figure {
    let cells = report.clusters.iter().enumerate().flat_map(|(at, row)| {
        let profiles = row.profile.iter().zip(&report.features).enumerate();
        profiles.map(move |(column, (profile, feature))| {
            draw((column, at), row, profile, feature, report, context)
        })
    });
    let name = |row: &ClusterRow| {
        let share = context.share(row.share_customers);
        context.fill("clusters-row", &[("name", &names::cluster(row.cluster, context)), ("share", &share)])
    };
    let x = Axis::bands("", report.features.iter().map(|row| names::feature(row, context)).collect());
    let y = Axis::bands("", report.clusters.iter().map(name).collect());
    let plot = Plot::new(x, y, vec![Layer::Cells { cells: cells.collect() }]);
    let mut figure =
        context.figure(&format!("{ID}-profile"), headline(report, context), plot, table(report, context));
    figure.notes.push(note(report, context));
    figure
}

fn draw(
    (column, row): (usize, usize),
    cluster: &ClusterRow,
    profile: &Profile,
    feature: &FeatureRow,
    report: &Report,
    context: &Context<'_>,
) -> Cell {
    let ink = profile.z.map_or(Ink::Empty, |z| Ink::Diverging((z / FULL).clamp(-1.0, 1.0) as f32));
    let id = format!("profile-{}", profile.feature);
    let mut mark = names::mark(&id, cluster, report, context)
        .detail(median_name(feature, context), names::value(feature, profile.median, context))
        .line(names::value(feature, profile.median, context));
    if let Some(z) = profile.z {
        mark = mark.detail(context.say("clusters-z"), signed(z, context));
    }
    mark.ink = ink;
    let (x, y) = (column as f64, row as f64);
    Cell { mark, x: (x, x + 1.0), y: (y, y + 1.0) }
}

/// `Orders, median`.
fn median_name(feature: &FeatureRow, context: &Context<'_>) -> String {
    context.fill("clusters-median", &[("feature", &names::feature(feature, context))])
}

fn signed(z: f64, context: &Context<'_>) -> String {
    let text = context.numbers().number(z, 2);
    if z > 0.0 { format!("+{text}") } else { text }
}

fn note(report: &Report, context: &Context<'_>) -> String {
    let scaling = serde_json::to_value(report.scaling).ok();
    let scaling = scaling.as_ref().and_then(|value| value.as_str()).unwrap_or_default().replace('_', "-");
    let silhouette = report.silhouette.map_or("–".to_owned(), |value| context.numbers().number(value, 2));
    let args = [
        ("scaling", context.say(&format!("clusters-scaling-{scaling}"))),
        ("explained", report.explained.map_or("–".to_owned(), |share| context.share(share))),
        ("silhouette", silhouette),
        ("starts", context.count(report.n_starts.into())),
        ("seed", report.seed.to_string()),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
    context.fill("clusters-profile-note", &args)
}

fn table(report: &Report, context: &Context<'_>) -> DataTable {
    let mut columns = vec![
        context.column("cluster", "clusters-cluster", ColumnKind::Text),
        context.column("n_customers", "chart-customers-name", ColumnKind::Number),
    ];
    for feature in &report.features {
        let label = median_name(feature, context);
        columns.push(Column::new(&feature.feature, label, ColumnKind::Number));
        let label = context.fill("clusters-z-of", &[("feature", &names::feature(feature, context))]);
        columns.push(Column::new(&format!("{}_z", feature.feature), label, ColumnKind::Number));
    }
    let row = |row: &ClusterRow| {
        let mut cells =
            vec![Datum::text(names::cluster(row.cluster, context)), context.count_datum(row.n_customers)];
        for (profile, feature) in row.profile.iter().zip(&report.features) {
            cells.push(context.datum(&names::format(feature, context), Some(profile.median)));
            cells.push(match profile.z {
                Some(z) => Datum::number(z, signed(z, context)),
                None => Datum::text("–"),
            });
        }
        cells
    };
    DataTable { columns, rows: report.clusters.iter().map(row).collect() }
}
