//! Names of columns: which of them ask about the same feature, once as if it were there and once as if it were not.

use crate::analysis::headings::{places, plain, tokens, without};

/// What a name can be read as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reading {
    /// It asks about the feature being there.
    pub(super) functional: bool,
    /// What both names of a pair have in common: the way of marking, and the name without its mark.
    pub(super) key: (usize, String),
    /// The name without its mark, as it is written.
    pub(super) feature: String,
    /// Characters of the mark: the longer, the surer.
    pub(super) length: usize,
}

/// Ways of marking: the marks of a functional question, then of a dysfunctional one. Single letters count at either end of a
/// name only.
#[rustfmt::skip]
const WAYS: [(&[&str], &[&str]); 7] = [
    (&["functional", "funct", "func", "fun", "f"], &["dysfunctional", "disfunctional", "dysfunct", "dysfunc", "dysf", "dys", "df", "d"]),
    (&["positive", "pos", "p"], &["negative", "neg", "n"]),
    (&["with", "has", "have", "having", "present", "provided"], &["without", "lacks", "lacking", "absent", "missing", "no", "not"]),
    (&["a"], &["b"]),
    (&["正向", "正面", "正"], &["反向", "反面", "负向", "負向", "负面", "負面", "反"]),
    (&["具备", "具備", "提供"], &["不具备", "不具備", "不提供"]),
    (&["有"], &["没有", "沒有", "无", "無"]),
];

/// Every way in which a name can be read.
pub(super) fn readings(name: &str) -> Vec<Reading> {
    let tokens = tokens(name);
    let mut out = Vec::new();
    for (way, (functional, dysfunctional)) in WAYS.iter().enumerate() {
        for (marks, is_functional) in [(functional, true), (dysfunctional, false)] {
            for mark in *marks {
                for (from, to) in places(name, &tokens, mark) {
                    let feature = without(name, from, to);
                    let key = (way, plain(&feature));
                    let length = mark.chars().count();
                    let reading = Reading { functional: is_functional, key, feature, length };
                    if !out.contains(&reading) {
                        out.push(reading);
                    }
                }
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The feature on which two names agree as a pair.
    fn pair(functional: &str, dysfunctional: &str) -> Option<String> {
        let (with, without) = (readings(functional), readings(dysfunctional));
        with.into_iter()
            .find(|a| a.functional && without.iter().any(|b| !b.functional && a.key == b.key))
            .map(|reading| reading.feature)
    }

    #[test]
    fn ways_of_naming_a_pair() {
        for (functional, dysfunctional, feature) in [
            ("F1_functional", "F1_dysfunctional", "F1"),
            ("Wi-Fi (Functional)", "Wi-Fi (Dysfunctional)", "Wi-Fi"),
            ("functional: Camera", "dysfunctional: Camera", "Camera"),
            ("with parking", "without parking", "parking"),
            ("designPos", "designNeg", "design"),
            ("Q3F", "Q3D", "Q3"),
            ("1a", "1b", "1"),
            ("外观_有", "外观_没有", "外观"),
            ("有无线上网", "没有无线上网", "无线上网"),
            ("具備停車場", "不具備停車場", "停車場"),
            ("续航（正向）", "续航（反向）", "续航"),
            ("如果有自动续杯", "如果没有自动续杯", "如果 自动续杯"),
            ("functional", "dysfunctional", ""),
        ] {
            assert_eq!(pair(functional, dysfunctional).as_deref(), Some(feature), "{functional}");
        }
        assert_eq!(pair("F1_functional", "F2_dysfunctional"), None);
        assert_eq!(pair("Q3F", "Q3B"), None, "ways are not mixed");
        assert!(readings("Country").is_empty());
    }
}
