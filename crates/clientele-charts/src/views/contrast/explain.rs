//! How a feature's impact and asymmetry came about.

use super::{ID, Report};
use crate::explain::{Explanation, Source};
use crate::figure::Format;
use crate::views::context::Context;
use crate::views::explaining::{Explaining, after};

const SOURCES: &[Source] = &[
    Source {
        author: "Brandt",
        year: 1987,
        text: "Brandt, R. D. (1987). A Procedure for Identifying Value-Enhancing Service Components. In: Surprenant, C. (ed.), Add Value to Your Service, 61–65. Chicago: American Marketing Association.",
    },
    Source {
        author: "Mikulic",
        year: 2011,
        text: "Mikulić, J., Prebežac, D. (2011). A Critical Review of Techniques for Classifying Quality Attributes in the Kano Model. Managing Service Quality 21(1), 46–66.",
    },
];

/// Of the marked feature; of the one of the greatest impact otherwise.
pub(in crate::views) fn explain(report: &Report, marks: &[String], context: &Context<'_>) -> Explanation {
    let mut out = Explaining::new(ID, context);
    let at = after(marks, &["penalty", "reward"]).and_then(|at| at.parse::<usize>().ok());
    let both =
        |row: &&clientele_core::analysis::contrast::FeatureRow| row.penalty.is_some() && row.reward.is_some();
    let first = || report.features.iter().find(both).or(report.features.first());
    if let Some(row) = at.and_then(|at| report.features.get(at)).or_else(first) {
        out.about(&row.feature);
        let value = |effect: &Option<clientele_core::analysis::contrast::Effect>| {
            effect.as_ref().map_or(0.0, |effect| effect.value)
        };
        let (low, high) = (value(&row.penalty), value(&row.reward));
        let low = out.n("p", "explain-penalty", low);
        let high = out.n("r", "explain-reward", high);
        let (impact, asymmetry) = (high.clone() - low.clone(), high.clone() + low.clone());
        out.step(("impact", "penalty-reward"), &impact, &Format::Number, row.impact);
        if let Some(found) = &row.asymmetry {
            out.step(("asymmetry", "penalty-reward"), &asymmetry, &Format::Number, found.value);
            out.within(Some((found.lo, found.hi)), &Format::Number);
        }
        if row.penalty.is_some() {
            let level = out.n("", "explain-base-level", report.base) + low;
            out.step(("level-low", "penalty-reward"), &level, &Format::Number, None);
        }
        if row.reward.is_some() {
            let level = out.n("", "explain-base-level", report.base) + high;
            out.step(("level-high", "penalty-reward"), &level, &Format::Number, None);
        }
    }
    out.done(&report.caveats, SOURCES)
}
