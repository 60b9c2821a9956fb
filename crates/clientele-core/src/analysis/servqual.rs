//! Service quality: what customers expected against what they got, and which of the five gaps opens between the two.
//!
//! # Definition
//! Customers rate the same items twice: what they expect of an excellent service (E) and what they perceive of this one (P).
//! - Gap of an item: the mean of P - E over the complete pairs; below zero is short of what is expected. Student's paired
//!   t with its interval and Wilcoxon's signed-rank test say whether it is more than chance, both adjusted for the number of
//!   items by Benjamini and Hochberg.
//! - A dimension's expectation, perception and gap are the means of its items'. `unweighted` is the mean of the dimensions'
//!   gaps, `weighted` their sum by weights that add up to 100, divided by 100: both are on the scale of the items. SERVPERF is
//!   the same of perceptions alone. Intervals add up what each respondent contributes, at a Student's quantile.
//! - Cronbach's alpha of each dimension, of gaps, expectations and perceptions, with Feldt's interval, over the respondents
//!   who answered every item; and the reliability of the gap as a difference of two scores.
//! - Zone of tolerance, where minimum and desired levels are asked for: adequacy MSA = P - minimum, superiority MSS = P -
//!   desired.
//! - Importance against performance, split at the means of the items: importance is stated (a column an item), else derived
//!   (Johnson's relative weights in overall satisfaction), else what is expected.
//! - The five gaps, where managers and staff filled in forms: 1 understanding = belief - expectation, 2 procedure = standard -
//!   belief, 3 behaviour = delivery - standard, 4 promotion = delivery - promise, 5 perception = perception - expectation.
//!   What the first four do not add up to is told as unexplained; the largest of the fifth's sign feeds it.
//!
//! # Input
//! A wide table (two columns an item) or a long one (item, expectation, perception; optionally dimension). Columns are paired
//! by their names (`E1` and `P1`, `q1_expected` and `q1_perceived`, 期望 and 感知 or 实际, or questions numbered 1-1 and 1-2) and
//! must hold numbers; `items` names them instead. Items belong to the dimension that a column, their name or `items` says; 22
//! of them without names are those of the original questionnaire: 4, 5, 4, 4, 5. Also read: columns of minimum, desired and
//! importance of the same items; of `weight` and a dimension. Forms, in this file or one beside it: columns `role, dimension,
//! belief, standard, delivery, promise` (one row a form and dimension) or a column a dimension and level.
//!
//! # Output
//! [`Report`]; `group` adds the gaps in each group. Of customers: expectation, perception, gap, and the gap of each dimension.
//!
//! # Errors
//! No pair of questions; no complete pair of answers; an unknown column or dimension; importance that the file does not have.
//!
//! # Edge cases
//! Half-answered pairs, texts and numbers off the scale are left out, counted and named in caveats. The scale is guessed from
//! the whole file; columns on another scale are named. A dimension with one item, or whose items do not vary, has no alpha; an
//! item whose gaps are all alike has no t.
//!
//! # Cost
//! Three steps a row and item.
//!
//! # Source
//! Parasuraman, Zeithaml and Berry, Journal of Marketing 49 (1985), 41-50 and Journal of Retailing 64 (1988), 12-40; Cronin
//! and Taylor, Journal of Marketing 56 (1992), 55-68 (SERVPERF); Zeithaml, Berry and Parasuraman, Journal of the Academy of
//! Marketing Science 21 (1993), 1-12 (zone of tolerance); Martilla and James, Journal of Marketing 41 (1977), 77-79.
//!
//! # Example
//! ```
//! use clientele_core::{Cx, analysis::servqual, ingest, mapping::Mapping, model::{Dataset, View}};
//! let text = "id,tan1_E,tan1_P,rel1_E,rel1_P\n1,7,5,6,6\n2,6,5,7,5\n3,7,4,7,5\n4,6,,7,5\n";
//! let data = Dataset::new(ingest::read_text(text).unwrap().table, Mapping::default());
//! let report = servqual::run(&View::all(&data, data.rows()), &servqual::Params::default(), &Cx::silent()).unwrap();
//! assert_eq!((report.dimensions[0].dimension.as_str(), report.dimensions[0].gap), ("tangibles", Some(-2.0)));
//! // (-2 + -1.5) / 2
//! assert_eq!((report.unweighted, report.weighted), (Some(-1.75), None));
//! assert_eq!((report.n, report.n_half), (7, 1));
//! ```

mod caveats;
mod customers;
mod dimension;
mod forms;
mod gaps;
mod importance;
mod params;
mod report;
mod rows;
mod tolerance;
mod weights;

pub use super::ratings::{GroupGap, Quadrant, Split, Tests};
pub use customers::customers;
pub use gaps::{Gap, GapRow, GapSet, Gaps};
pub use params::{FormColumns, ImportanceFrom, ItemColumns, Params, params};
pub use report::{Assigned, DimensionRow, GroupRow, ImportanceKind, ItemRow, Report, WeightsFrom, Zone};

use super::AnalysisError;
use super::groups::{GroupBy, Groups};
use super::ratings::{
    Level, Limits, Measured, Named, Part, Sheet, SheetItem, Wanted, dimension_column, ends, measure, rows_of,
};
use crate::cx::Cx;
use crate::mapping::Role;
use crate::model::{Dataset, View};
use dimension::{DIMENSIONS, STANDARD, UNASSIGNED};
use importance::Importance;
use tolerance::Tolerance;
use weights::Weights;

/// Expectations and perceptions, and what else is asked of the same items.
const WANTED: Wanted = Wanted {
    first: &[Level::Expectation],
    second: &[Level::Perception, Level::Performance],
    also: &[Level::Minimum, Level::Desired, Level::Importance],
};

/// Whether a data set holds a questionnaire that is found without help.
pub fn fits(data: &Dataset) -> bool {
    Sheet::is_in(&data.table, &WANTED)
}

/// The dimensions of a questionnaire.
struct Parts {
    names: Vec<String>,
    /// The items of each, by position.
    items: Vec<Vec<usize>>,
    assigned: Assigned,
}

/// The questionnaire of a view with its dimensions.
fn sheet<'a>(view: &View<'a>, params: &Params) -> Result<(Sheet<'a>, Parts), AnalysisError> {
    let named: Vec<Named<'_>> = params.items.iter().map(named).collect();
    let limits = Limits { lo: params.scale_lo, hi: params.scale_hi };
    let sheet = Sheet::of(&view.data.table, &WANTED, &named, limits)?;
    let parts = parts(view, &sheet, !named.is_empty());
    Ok((sheet, parts))
}

fn named(item: &ItemColumns) -> Named<'_> {
    let also = [
        (Level::Minimum, &item.minimum),
        (Level::Desired, &item.desired),
        (Level::Importance, &item.importance),
    ];
    Named {
        name: &item.item,
        part: item.dimension.as_deref(),
        columns: [&item.expectation, &item.perception],
        also: also.into_iter().filter_map(|(level, name)| Some((level, name.as_deref()?))).collect(),
    }
}

fn parts(view: &View<'_>, sheet: &Sheet<'_>, is_named: bool) -> Parts {
    let by_dimension =
        sheet.by.is_some() && sheet.by == dimension_column(&view.data.table).map(|column| column.label);
    let said = |item: &SheetItem<'_>| match &item.said {
        Some(said) => Some(dimension::named(said)),
        None if by_dimension => Some(dimension::named(&item.name)),
        None => dimension::of(&item.name).map(str::to_owned),
    };
    let mut of: Vec<Option<String>> = sheet.items.iter().map(said).collect();
    let mut assigned = if is_named && sheet.items.iter().any(|item| item.said.is_some()) {
        Assigned::Parameter
    } else {
        Assigned::Names
    };
    if of.iter().all(Option::is_none) {
        assigned = Assigned::Nothing;
        if of.len() == STANDARD.iter().sum::<usize>() {
            assigned = Assigned::Standard;
            let order = DIMENSIONS.iter().zip(STANDARD).flat_map(|(name, n)| std::iter::repeat_n(*name, n));
            of = order.map(|name| Some(name.to_owned())).collect();
        }
    }
    let mut names: Vec<String> = DIMENSIONS.iter().map(|name| (*name).to_owned()).collect();
    for name in of.iter().flatten() {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    names.push(UNASSIGNED.to_owned());
    let of: Vec<String> = of.into_iter().map(|name| name.unwrap_or_else(|| UNASSIGNED.to_owned())).collect();
    names.retain(|name| of.contains(name));
    let own = |name: &String| (0..of.len()).filter(|at| of.get(*at) == Some(name)).collect();
    Parts { items: names.iter().map(own).collect(), names, assigned }
}

/// Service quality from the answers of a view.
pub fn run(view: &View, params: &Params, cx: &Cx) -> Result<Report, AnalysisError> {
    params.check()?;
    let (sheet, parts) = sheet(view, params)?;
    let weights = Weights::of(view, &parts.names, params)?;
    let shares = weights.as_ref().map(|weights| weights.shares.as_slice());
    let measured = measure(&sheet, &parts.items, shares, (view, &view.rows), cx)?;
    let n = measured.items.iter().map(|row| row.n).sum();
    if n == 0 {
        return Err(AnalysisError::NotEnough { what: "answers".to_owned(), needed: 1, found: 0 });
    }
    let importance = Importance::of(view, &sheet, &measured, params, cx)?;
    let tolerance: Vec<Tolerance> =
        sheet.items.iter().map(|item| Tolerance::of(&sheet, item, view)).collect();
    let (split, items) = rows::items(&sheet, &parts, &measured, &importance, &tolerance);
    let dimensions = rows::dimensions(&parts, &measured, &tolerance, weights.as_ref());
    let by = params.group.as_ref().map(|name| GroupBy::of(view, name)).transpose()?;
    let groups = by.as_ref().map(|by| by.rows(view, cx)).transpose()?;
    let sum = |of: fn(&ItemRow) -> u64| items.iter().map(of).sum();
    let (unweighted, unweighted_lo, unweighted_hi) = ends(measured.unweighted.gap);
    let (weighted, weighted_lo, weighted_hi) = ends(measured.weighted.as_ref().and_then(|part| part.gap));
    let (servperf, servperf_lo, servperf_hi) = ends(measured.unweighted.second);
    let mut report = Report {
        scale_lo: sheet.scale.lo,
        scale_hi: sheet.scale.hi,
        item_column: sheet.by.clone(),
        assigned: parts.assigned,
        by_customer: view.data.mapping.get(Role::Customer).is_some(),
        n_rows: view.rows.count() as u64,
        n_respondents: measured.unweighted.n,
        n,
        n_half: sum(|row| row.n_half),
        n_unknown: sum(|row| row.n_unknown),
        n_off_scale: sum(|row| row.n_off_scale),
        adjustment: "benjamini_hochberg".to_owned(),
        unweighted,
        unweighted_lo,
        unweighted_hi,
        weighted,
        weighted_lo,
        weighted_hi,
        expectation: measured.unweighted.first.map(|mean| mean.value),
        servperf,
        servperf_lo,
        servperf_hi,
        servperf_weighted: measured.weighted.as_ref().and_then(|part| Some(part.second?.value)),
        weights_sum: weights.as_ref().map(|weights| weights.sum),
        weights_from: weights.as_ref().map(|weights| weights.from),
        dimensions,
        items,
        importance: importance.kind,
        r_squared: importance.r_squared,
        split,
        gaps: gaps::of(view, (&parts.names, &measured), sheet.scale, params)?,
        group: by,
        groups: Vec::new(),
        caveats: Vec::new(),
    };
    if let Some(groups) = &groups {
        report.groups = group_rows(&sheet, &parts, groups, view, cx)?;
    }
    report.caveats = caveats::caveats(&report, sheet.mixed, groups.map_or(0, |groups| groups.n_left_out));
    Ok(report)
}

fn group_rows(
    sheet: &Sheet<'_>,
    parts: &Parts,
    groups: &Groups,
    view: &View<'_>,
    cx: &Cx,
) -> Result<Vec<GroupRow>, AnalysisError> {
    let mut out = Vec::new();
    for (at, label) in groups.labels.iter().enumerate() {
        let rows = rows_of(groups, at, view);
        let Measured { parts: own, unweighted, .. } = measure(sheet, &parts.items, None, (view, &rows), cx)?;
        let gap = |part: &Part| {
            let (gap, gap_lo, gap_hi) = ends(part.gap);
            GroupGap { n: part.n, gap, gap_lo, gap_hi }
        };
        let (value, lo, hi) = ends(unweighted.gap);
        out.push(GroupRow {
            group: label.clone(),
            n: unweighted.n,
            unweighted: value,
            unweighted_lo: lo,
            unweighted_hi: hi,
            dimensions: own.iter().map(gap).collect(),
        });
    }
    Ok(out)
}

#[cfg(test)]
mod tests;
