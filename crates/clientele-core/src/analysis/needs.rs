//! Needs: what matters to customers against what they get, in two layers -- the basic needs that make them buy, and the human
//! ones (to feel, to be respected, to be safe) that make them stay.
//!
//! # Definition
//! Customers rate each need twice: how important it is (I) and how well it is met (P).
//! - Gap of a need: the mean of P - I over the complete pairs, with Student's paired t, its interval and Wilcoxon's
//!   signed-rank test, both adjusted for the number of needs by Benjamini and Hochberg.
//! - Matrix of importance and performance, split at the means of the needs: important and badly met is to be improved first.
//!   A need is sure of its quarter where both of its intervals lie in it.
//! - A layer's importance, performance and gap are the means of its needs', with intervals from what each respondent
//!   contributes.
//!
//! # Input
//! A wide table (two columns a need) or a long one (need, importance, performance; optionally layer). Columns are paired by
//! their names (`respect importance` and `respect satisfaction`, 尊重_重要性 and 尊重_满意度, or questions numbered 1-1 and 1-2)
//! and must hold numbers; `needs` names them instead. A need is human where a column, its name or `needs` says so: emotion, respect
//! and safety in three languages; else it is basic.
//!
//! # Output
//! [`Report`]; `group` adds the gaps in each group. Of customers: importance, performance, gap, and the gap of each layer.
//!
//! # Errors
//! No pair of questions; no complete pair of answers; an unknown column.
//!
//! # Edge cases
//! Half-answered pairs, texts and numbers off the scale are left out, counted and named in caveats. Importance and performance
//! on different scales are named: their difference then says nothing, their quarter still does.
//!
//! # Cost
//! Three steps a row and need.
//!
//! # Source
//! Martilla and James, Journal of Marketing 41 (1977), 77-79; intervals and tests as in [`super::servqual`]. Human needs: the
//! upper steps of Maslow, Psychological Review 50 (1943), as the course draws them together.
//!
//! # Example
//! ```
//! use clientele_core::{Cx, analysis::needs, ingest, mapping::Mapping, model::{Dataset, View}};
//! let text = "id,respect importance,respect satisfaction,price importance,price satisfaction\n\
//!             1,5,3,3,4\n2,5,2,3,4\n3,4,3,4,4\n";
//! let data = Dataset::new(ingest::read_text(text).unwrap().table, Mapping::default());
//! let report = needs::run(&View::all(&data, data.rows()), &needs::Params::default(), &Cx::silent()).unwrap();
//! let respect = &report.needs[0];
//! assert_eq!((respect.need.as_str(), respect.human), ("respect", Some(needs::Human::Respect)));
//! assert_eq!((respect.gap, respect.quadrant), (Some(-2.0), Some(needs::Quadrant::Concentrate)));
//! assert_eq!(report.layers[1].layer, "human");
//! ```

mod kinds;
mod params;
mod report;

pub use super::ratings::{GroupGap, Quadrant, Split, Tests};
pub use kinds::Human;
pub use params::{NeedColumns, Params, params};
pub use report::{GroupRow, LayerRow, NeedRow, Report};

use super::groups::{GroupBy, Groups};
use super::ratings::{
    Level, Limits, Measured, Named, PairRow, Part, Sheet, Wanted, adjust, customer_means, ends, interval,
    measure, place, rows_of,
};
use super::{AnalysisError, Caveat};
use crate::cx::Cx;
use crate::mapping::Role;
use crate::model::{CustomerTable, Dataset, View};

/// Importance, and how well the need is met.
const WANTED: Wanted =
    Wanted { first: &[Level::Importance], second: &[Level::Performance, Level::Perception], also: &[] };

/// Whether a data set holds such a questionnaire that is found without help.
pub fn fits(data: &Dataset) -> bool {
    Sheet::is_in(&data.table, &WANTED)
}

/// The layers of the needs.
struct Layers {
    names: Vec<String>,
    /// The needs of each, by position.
    items: Vec<Vec<usize>>,
    /// Whether anything says of a need that it is human.
    told: bool,
}

fn sheet<'a>(view: &View<'a>, params: &Params) -> Result<(Sheet<'a>, Layers), AnalysisError> {
    let named: Vec<Named<'_>> = params.needs.iter().map(NeedColumns::named).collect();
    let limits = Limits { lo: params.scale_lo, hi: params.scale_hi };
    let sheet = Sheet::of(&view.data.table, &WANTED, &named, limits)?;
    let of: Vec<String> =
        sheet.items.iter().map(|item| kinds::layer(item.said.as_deref(), &item.name)).collect();
    let mut names = vec![kinds::BASIC.to_owned(), kinds::HUMAN.to_owned()];
    for name in &of {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    names.retain(|name| of.contains(name));
    let own = |name: &String| (0..of.len()).filter(|at| of.get(*at) == Some(name)).collect();
    let told =
        sheet.items.iter().any(|item| item.said.is_some()) || of.iter().any(|name| name != kinds::BASIC);
    Ok((sheet, Layers { items: names.iter().map(own).collect(), names, told }))
}

/// Importance, performance and gap of each customer (means of the customer's layers), then the gap in each layer; NaN where the
/// customer answered no pair.
pub fn customers(view: &View, params: &Params, cx: &Cx) -> Result<CustomerTable, AnalysisError> {
    params.check()?;
    let (sheet, layers) = sheet(view, params)?;
    customer_means(&sheet, (&layers.names, &layers.items), ["importance", "performance"], view, cx)
}

/// Needs from the answers of a view.
pub fn run(view: &View, params: &Params, cx: &Cx) -> Result<Report, AnalysisError> {
    params.check()?;
    let (sheet, layers) = sheet(view, params)?;
    let measured = measure(&sheet, &layers.items, None, (view, &view.rows), cx)?;
    let n = measured.items.iter().map(|row| row.n).sum();
    if n == 0 {
        return Err(AnalysisError::NotEnough { what: "answers".to_owned(), needed: 1, found: 0 });
    }
    let by = params.group.as_ref().map(|name| GroupBy::of(view, name)).transpose()?;
    let groups = by.as_ref().map(|by| by.rows(view, cx)).transpose()?;
    let (split, needs) = needs(&sheet, &layers, &measured);
    let sum = |of: fn(&NeedRow) -> u64| needs.iter().map(of).sum();
    let (gap, gap_lo, gap_hi) = ends(measured.unweighted.gap);
    let mut report = Report {
        scale_lo: sheet.scale.lo,
        scale_hi: sheet.scale.hi,
        need_column: sheet.by.clone(),
        by_customer: view.data.mapping.get(Role::Customer).is_some(),
        n_rows: view.rows.count() as u64,
        n_respondents: measured.unweighted.n,
        n,
        n_half: sum(|row| row.n_half),
        n_unknown: sum(|row| row.n_unknown),
        n_off_scale: sum(|row| row.n_off_scale),
        adjustment: "benjamini_hochberg".to_owned(),
        importance: measured.unweighted.first.map(|mean| mean.value),
        performance: measured.unweighted.second.map(|mean| mean.value),
        gap,
        gap_lo,
        gap_hi,
        needs,
        layers: layers.names.iter().zip(&measured.parts).map(|(name, part)| layer(name, part)).collect(),
        split,
        group: by,
        groups: Vec::new(),
        caveats: Vec::new(),
    };
    if let Some(groups) = &groups {
        report.groups = group_rows(&sheet, &layers, groups, view, cx)?;
    }
    report.caveats =
        caveats(&report, (sheet.mixed, layers.told), groups.map_or(0, |groups| groups.n_left_out));
    Ok(report)
}

/// The needs, and where the quarters of importance and performance meet.
fn needs(sheet: &Sheet<'_>, layers: &Layers, measured: &Measured) -> (Option<Split>, Vec<NeedRow>) {
    let points: Vec<_> = (measured.items.iter())
        .map(|row| {
            let ends = |own: crate::stats::paired::PairedT| (own.mean, interval(Some(own)));
            Some((ends(row.first?), ends(row.second?)))
        })
        .collect();
    let (split, places) = place(&points);
    let mut out: Vec<NeedRow> = Vec::new();
    for (at, (item, row)) in sheet.items.iter().zip(&measured.items).enumerate() {
        let place = places.get(at).copied().flatten();
        let layer = layers.items.iter().position(|own| own.contains(&at));
        let [first, second, gap] = [row.first, row.second, row.gap].map(|own| {
            let ends = interval(own);
            (own.map(|own| own.mean), ends.map(|(lo, _)| lo), ends.map(|(_, hi)| hi))
        });
        out.push(NeedRow {
            need: item.name.clone(),
            layer: layer.and_then(|at| layers.names.get(at)).cloned().unwrap_or_default(),
            human: kinds::human(&item.name),
            importance_column: item.first.label.clone(),
            performance_column: item.second.label.clone(),
            n: row.n,
            n_half: row.n_half,
            n_unknown: row.n_unknown,
            n_off_scale: row.n_off_scale,
            importance: first.0,
            importance_lo: first.1,
            importance_hi: first.2,
            performance: second.0,
            performance_lo: second.1,
            performance_hi: second.2,
            gap: gap.0,
            gap_lo: gap.1,
            gap_hi: gap.2,
            gap_sd: row.gap.filter(|gap| gap.n > 1).map(|gap| gap.sd),
            tests: Tests::of(row),
            quadrant: place.map(|place| place.quadrant),
            quadrant_sure: place.and_then(|place| place.sure),
        });
    }
    adjust(out.iter_mut().map(|row| &mut row.tests));
    (split, out)
}

fn layer(name: &str, part: &Part) -> LayerRow {
    let [first, second, gap] = [part.first, part.second, part.gap].map(ends);
    LayerRow {
        layer: name.to_owned(),
        n_needs: part.n_items as u64,
        n: part.n,
        importance: first.0,
        importance_lo: first.1,
        importance_hi: first.2,
        performance: second.0,
        performance_lo: second.1,
        performance_hi: second.2,
        gap: gap.0,
        gap_lo: gap.1,
        gap_hi: gap.2,
    }
}

fn group_rows(
    sheet: &Sheet<'_>,
    layers: &Layers,
    groups: &Groups,
    view: &View<'_>,
    cx: &Cx,
) -> Result<Vec<GroupRow>, AnalysisError> {
    let mut out = Vec::new();
    for (at, label) in groups.labels.iter().enumerate() {
        let rows = rows_of(groups, at, view);
        let measured = measure(sheet, &layers.items, None, (view, &rows), cx)?;
        let gap = |row: &PairRow| {
            let ends = interval(row.gap);
            let (gap_lo, gap_hi) = (ends.map(|(lo, _)| lo), ends.map(|(_, hi)| hi));
            GroupGap { n: row.n, gap: row.gap.map(|gap| gap.mean), gap_lo, gap_hi }
        };
        let (value, lo, hi) = ends(measured.unweighted.gap);
        out.push(GroupRow {
            group: label.clone(),
            n: measured.unweighted.n,
            gap: value,
            gap_lo: lo,
            gap_hi: hi,
            needs: measured.items.iter().map(gap).collect(),
        });
    }
    Ok(out)
}

/// Fewer pairs than this about a need say little.
const FEW: u64 = 30;

fn caveats(report: &Report, (mixed, told): (u64, bool), groups_left_out: usize) -> Vec<Caveat> {
    let needs =
        |wanted: &dyn Fn(&NeedRow) -> bool| report.needs.iter().filter(|row| wanted(row)).count() as f64;
    let counts = [
        ("ratings-half-answered", "answers", report.n_half as f64),
        ("ratings-unknown", "answers", report.n_unknown as f64),
        ("ratings-off-scale", "answers", report.n_off_scale as f64),
        ("ratings-mixed-scales", "columns", mixed as f64),
        ("ratings-few", "items", needs(&|row| row.n < FEW)),
        ("ratings-no-variance", "items", needs(&|row| row.n > 1 && row.gap_sd == Some(0.0))),
        ("needs-no-layers", "needs", if told { 0.0 } else { report.needs.len() as f64 }),
        ("groups-left-out", "groups", groups_left_out as f64),
    ];
    let known = counts.into_iter().filter(|(_, _, n)| *n > 0.0);
    known.map(|(code, name, n)| Caveat::new(code, [(name, n)])).collect()
}

#[cfg(test)]
mod tests;
