//! Names of columns: which of them ask about the same feature, once as if it were there and once as if it were not.

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
                    let plain = feature.chars().filter(|c| c.is_alphanumeric());
                    let key = (way, plain.flat_map(char::to_lowercase).collect());
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

/// Where a mark stands in a name: a word of its own in Latin letters, at the end or the beginning of a run in Han.
fn places(name: &str, tokens: &[(usize, usize)], mark: &str) -> Vec<(usize, usize)> {
    if !mark.is_ascii() {
        let ends = [name.rfind(mark), name.find(mark)];
        return ends.into_iter().flatten().map(|from| (from, from + mark.len())).collect();
    }
    let last = tokens.len().saturating_sub(1);
    let is_mark = |&(at, &(from, to)): &(usize, &(usize, usize))| {
        let ends = at == 0 || at == last;
        (mark.len() > 1 || ends) && name.get(from..to).is_some_and(|token| token.eq_ignore_ascii_case(mark))
    };
    tokens.iter().enumerate().filter(is_mark).map(|(_, &place)| place).collect()
}

/// Runs of letters, cut at humps, and of digits, by their places.
fn tokens(name: &str) -> Vec<(usize, usize)> {
    let mut out: Vec<(usize, usize)> = Vec::new();
    let mut before: Option<char> = None;
    for (at, c) in name.char_indices() {
        if c.is_alphanumeric() {
            let goes_on = before.is_some_and(|before| {
                let hump = before.is_lowercase() && c.is_uppercase();
                !hump && before.is_numeric() == c.is_numeric() && before.is_ascii() == c.is_ascii()
            });
            match out.last_mut() {
                Some((_, to)) if goes_on => *to = at + c.len_utf8(),
                _ => out.push((at, at + c.len_utf8())),
            }
            before = Some(c);
        } else {
            before = None;
        }
    }
    out
}

/// A name without a part of it, trimmed of what joined them.
fn without(name: &str, from: usize, to: usize) -> String {
    let joint = |c: char| !c.is_alphanumeric();
    let (head, tail) = (name.get(..from).unwrap_or_default(), name.get(to..).unwrap_or_default());
    let (head, tail) = (head.trim_matches(joint), tail.trim_matches(joint));
    let gap = if head.is_empty() || tail.is_empty() { "" } else { " " };
    format!("{head}{gap}{tail}")
}

/// Names of a column that says which feature a row of a long table is about.
#[rustfmt::skip]
const FEATURE: [&str; 20] = [
    "feature", "features", "featurename", "attribute", "attributename", "item", "requirement", "function", "question", "service",
    "功能", "特性", "属性", "屬性", "项目", "項目", "需求", "题目", "題目", "要素",
];

/// Whether a column of this name says which feature a row is about.
pub(super) fn names_features(name: &str) -> bool {
    let plain: String = name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    FEATURE.iter().any(|known| plain == *known || (!known.is_ascii() && plain.contains(known)))
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

    #[test]
    fn columns_of_features() {
        assert!(names_features("Feature") && names_features("功能名称") && names_features("attribute_name"));
        assert!(!names_features("customer"));
    }
}
