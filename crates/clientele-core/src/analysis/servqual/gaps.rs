//! The five gaps of Parasuraman, Zeithaml and Berry (1985): what lies between expecting a service and perceiving it.

use super::forms::{self, Forms, Sample, WHOLE};
use super::params::Params;
use crate::analysis::AnalysisError;
use crate::analysis::ratings::{Level, Mean, Measured, Part, Scale};
use crate::model::View;
use crate::stats::student::t95;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A gap of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gap {
    /// 1: what managers believe less what customers expect.
    Understanding,
    /// 2: what the standards ask for less what managers believe.
    Procedure,
    /// 3: what is delivered less what the standards ask for.
    Behaviour,
    /// 4: what is delivered less what was promised.
    Promotion,
    /// 5: what customers perceive less what they expect.
    Perception,
}

impl Gap {
    /// All five, in order.
    pub const ALL: [Self; 5] =
        [Self::Understanding, Self::Procedure, Self::Behaviour, Self::Promotion, Self::Perception];
}

/// The five gaps, over all and by dimension.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Gaps {
    /// Whether the forms are in a file beside this one.
    pub beside: bool,
    /// People who filled in a form.
    pub n_forms: u64,
    /// Of these, managers.
    pub n_managers: u64,
    /// Of these, staff.
    pub n_staff: u64,
    /// Answers in forms that are no number on the scale, left out.
    pub n_strange: u64,
    /// Dimensions of which everything is known: the whole is their mean.
    pub n_dimensions: u64,
    /// All of them together.
    pub whole: GapSet,
    /// Each dimension.
    pub dimensions: Vec<GapSet>,
}

/// The levels of one dimension, or of the whole, and the gaps between them.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct GapSet {
    /// The dimension; null for the whole.
    pub dimension: Option<String>,
    /// What customers expect.
    pub expectation: Option<f64>,
    /// What managers believe that customers expect.
    pub belief: Option<f64>,
    /// What the standards ask for.
    pub standard: Option<f64>,
    /// What is delivered.
    pub delivery: Option<f64>,
    /// What was promised.
    pub promise: Option<f64>,
    /// What customers perceive.
    pub perception: Option<f64>,
    /// The gaps that are known, in order.
    pub gaps: Vec<GapRow>,
    /// The fifth gap less the other four: what they do not explain; null unless all are known.
    pub unexplained: Option<f64>,
    /// The one of the first four that feeds the fifth most: the largest of its sign; null where none has its sign.
    pub feeds: Option<Gap>,
    /// Whether the interval of that gap keeps to its sign.
    pub feeds_sure: Option<bool>,
}

/// One gap.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct GapRow {
    /// Which.
    pub gap: Gap,
    /// Below zero: short of what is expected.
    pub value: f64,
    /// Lower end of its 95% interval; null where one person alone answered.
    pub lo: Option<f64>,
    /// Upper end.
    pub hi: Option<f64>,
    /// People behind its smaller side.
    pub n: u64,
}

/// The five gaps of a view, where there are forms in its file or in one beside it.
pub(super) fn of(
    view: &View<'_>,
    (names, measured): (&[String], &Measured),
    scale: Scale,
    params: &Params,
) -> Result<Option<Gaps>, AnalysisError> {
    let own = Forms::of(&view.data.table, &view.rows, scale, &params.forms);
    let other =
        view.files.iter().find(|data| !std::ptr::eq(*data, view.data) && forms::fits(data, &params.forms));
    let (forms, beside) = match (own, other) {
        (Ok(Some(forms)), _) => (forms, false),
        // Named columns may be those of the file beside.
        (_, Some(other)) => {
            match Forms::of(&other.table, &View::all(other, other.rows()).rows, scale, &params.forms)? {
                Some(forms) => (forms, true),
                None => return Ok(None),
            }
        }
        (Ok(None), None) => return Ok(None),
        (Err(error), None) => return Err(error),
    };
    if forms.n == 0 {
        return Ok(None);
    }
    Ok(Some(gaps(&forms, beside, names, measured)))
}

fn gaps(forms: &Forms, beside: bool, names: &[String], measured: &Measured) -> Gaps {
    let levels: Vec<Level> =
        forms::LEVELS.into_iter().filter(|level| forms.samples.keys().any(|(_, own)| own == level)).collect();
    let is_whole = forms.samples.keys().any(|(name, _)| name == WHOLE);
    let known =
        |name: &String| levels.iter().all(|level| forms.samples.contains_key(&(name.clone(), *level)));
    let parts = || names.iter().zip(&measured.parts).filter(|(_, part)| part.gap.is_some());
    let complete: Vec<(&String, &Part)> = parts().filter(|(name, _)| known(name)).collect();
    let with_forms =
        |name: &String| levels.iter().any(|level| forms.samples.contains_key(&(name.clone(), *level)));
    let dimensions = parts()
        .filter(|(name, _)| with_forms(name))
        .map(|(name, part)| set(Some(name), &[(name, part)], forms, part));
    let whole_name = WHOLE.to_owned();
    let whole = if is_whole {
        set(None, &[(&whole_name, &measured.unweighted)], forms, &measured.unweighted)
    } else if complete.is_empty() {
        GapSet::default()
    } else if complete.len() == parts().count() {
        set(None, &complete, forms, &measured.unweighted)
    } else {
        set(None, &complete, forms, &mean_of(&complete))
    };
    Gaps {
        beside,
        n_forms: forms.n,
        n_managers: forms.n_managers,
        n_staff: forms.n_staff,
        n_strange: forms.n_strange,
        n_dimensions: complete.len() as u64,
        whole,
        dimensions: dimensions.collect(),
    }
}

/// The mean of some dimensions, whose interval is not known.
fn mean_of(parts: &[(&String, &Part)]) -> Part {
    let mean = |of: fn(&Part) -> Option<Mean>| {
        let values: Vec<f64> = parts.iter().filter_map(|(_, part)| Some(of(part)?.value)).collect();
        let value = values.iter().sum::<f64>() / values.len().max(1) as f64;
        Some(Mean { value, ends: None })
    };
    let n = parts.iter().map(|(_, part)| part.n).min().unwrap_or(0);
    Part { n, first: mean(|p| p.first), second: mean(|p| p.second), gap: mean(|p| p.gap), ..Part::default() }
}

/// The gaps of some dimensions together; `customers` is what their customers say.
fn set(name: Option<&String>, parts: &[(&String, &Part)], forms: &Forms, customers: &Part) -> GapSet {
    let sample = |level: Level| together(parts, level, forms);
    let (belief, standard) = (sample(Level::Belief), sample(Level::Standard));
    let (delivery, promise) = (sample(Level::Delivery), sample(Level::Promise));
    let expected = customers.first;
    let value = |sample: &Option<Sample>| sample.as_ref().map(|sample| sample.mean);
    let between = |gap: Gap, from: &Option<Sample>, to: &Option<Sample>| {
        Some(difference(gap, from.as_ref()?, to.as_ref()?))
    };
    let understanding = belief.as_ref().zip(expected).map(|(belief, expected)| {
        let zero = Sample { mean: expected.value, parts: BTreeMap::new() };
        let row = difference(Gap::Understanding, &zero, belief);
        widened(row, expected, customers.n)
    });
    let perception = customers.gap.map(|gap| GapRow {
        gap: Gap::Perception,
        value: gap.value,
        lo: gap.ends.map(|(lo, _)| lo),
        hi: gap.ends.map(|(_, hi)| hi),
        n: customers.n,
    });
    let rows = [
        understanding,
        between(Gap::Procedure, &belief, &standard),
        between(Gap::Behaviour, &standard, &delivery),
        between(Gap::Promotion, &promise, &delivery),
        perception,
    ];
    let all: Option<Vec<f64>> = rows.iter().map(|row| row.map(|row| row.value)).collect();
    let unexplained = all.and_then(|all| {
        let (fifth, others) = all.split_last()?;
        Some(fifth - others.iter().sum::<f64>())
    });
    let feeds = perception.and_then(|fifth| {
        let same_sign = |row: &&GapRow| row.gap != Gap::Perception && row.value * fifth.value > 0.0;
        let own = rows.iter().flatten().filter(same_sign);
        own.max_by(|a, b| a.value.abs().total_cmp(&b.value.abs()).then(b.gap.cmp(&a.gap))).copied()
    });
    GapSet {
        dimension: name.cloned(),
        expectation: expected.map(|mean| mean.value),
        belief: value(&belief),
        standard: value(&standard),
        delivery: value(&delivery),
        promise: value(&promise),
        perception: customers.second.map(|mean| mean.value),
        gaps: rows.into_iter().flatten().collect(),
        unexplained,
        feeds: feeds.map(|row| row.gap),
        feeds_sure: feeds.and_then(|row| Some(row.lo? * row.hi? > 0.0)),
    }
}

/// The mean of one level over dimensions; `None` where one of them lacks it.
fn together(parts: &[(&String, &Part)], level: Level, forms: &Forms) -> Option<Sample> {
    let n = parts.len() as f64;
    let mut out = Sample::default();
    for (name, _) in parts {
        let sample = forms.samples.get(&((*name).clone(), level))?;
        out.mean += sample.mean / n;
        for (who, part) in &sample.parts {
            *out.parts.entry(*who).or_default() += part / n;
        }
    }
    (n > 0.0).then_some(out)
}

/// To less from: people who answered both count as pairs.
fn difference(gap: Gap, from: &Sample, to: &Sample) -> GapRow {
    let mut parts = to.parts.clone();
    for (who, part) in &from.parts {
        *parts.entry(*who).or_default() -= part;
    }
    let mut squares: Vec<f64> = parts.values().map(|part| part * part).collect();
    squares.sort_unstable_by(f64::total_cmp);
    let n = squares.len() as f64;
    let value = to.mean - from.mean;
    let sizes = [&from.parts, &to.parts].map(|parts| parts.len() as u64);
    let fewest = sizes.into_iter().filter(|n| *n > 0).min().unwrap_or(0);
    let half =
        (fewest > 1).then(|| t95((fewest - 1) as f64) * (squares.iter().sum::<f64>() * n / (n - 1.0)).sqrt());
    GapRow { gap, value, lo: half.map(|half| value - half), hi: half.map(|half| value + half), n: fewest }
}

/// The same with the customers' own uncertainty.
fn widened(row: GapRow, customers: Mean, n_customers: u64) -> GapRow {
    let half = row.hi.zip(customers.ends).map(|(hi, (_, customers_hi))| {
        // Both in standard errors, then the width of the smaller sample.
        let t = t95(row.n.saturating_sub(1) as f64);
        let theirs = (customers_hi - customers.value) / t95(n_customers.saturating_sub(1) as f64);
        let ours = (hi - row.value) / t;
        t * ours.hypot(theirs)
    });
    let n = row.n.min(n_customers);
    GapRow { lo: half.map(|half| row.value - half), hi: half.map(|half| row.value + half), n, ..row }
}
