//! Headings of questionnaires: their words, and what is left of them without a mark such as "functional" or "expected".

/// Where a mark stands in a name: a word of its own in Latin letters, at the end or the beginning of a run in Han.
pub(super) fn places(name: &str, tokens: &[(usize, usize)], mark: &str) -> Vec<(usize, usize)> {
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
pub(super) fn tokens(name: &str) -> Vec<(usize, usize)> {
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
pub(super) fn without(name: &str, from: usize, to: usize) -> String {
    let joint = |c: char| !c.is_alphanumeric();
    let (head, tail) = (name.get(..from).unwrap_or_default(), name.get(to..).unwrap_or_default());
    let (head, tail) = (head.trim_matches(joint), tail.trim_matches(joint));
    let gap = if head.is_empty() || tail.is_empty() { "" } else { " " };
    format!("{head}{gap}{tail}")
}

/// Names of a column that says which feature a row of a long table is about.
#[rustfmt::skip]
const FEATURE: [&str; 27] = [
    "feature", "features", "featurename", "attribute", "attributename", "item", "requirement", "function", "question", "service",
    "need", "needs", "statement", "功能", "特性", "属性", "屬性", "项目", "項目", "需求", "题目", "題目", "题项", "題項", "问项", "問項",
    "要素",
];

/// Whether a column of this name says which feature a row is about.
pub(super) fn names_features(name: &str) -> bool {
    let plain = plain(name);
    FEATURE.iter().any(|known| plain == *known || (!known.is_ascii() && plain.contains(known)))
}

/// Letters and digits only, in lower case: what two headings are compared by.
pub(super) fn plain(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_what_is_left() {
        let words = |name: &'static str| -> Vec<&str> {
            tokens(name).into_iter().filter_map(|(from, to)| name.get(from..to)).collect()
        };
        assert_eq!(words("sq01_expect"), ["sq", "01", "expect"]);
        assert_eq!(words("designPos期望"), ["design", "Pos", "期望"]);
        let name = "T1_E";
        assert_eq!(places(name, &tokens(name), "e"), [(3, 4)]);
        assert_eq!(without("T1_E", 3, 4), "T1");
        assert_eq!(without("期望：准时", 0, "期望".len()), "准时");
    }

    #[test]
    fn columns_of_features() {
        assert!(names_features("Feature") && names_features("功能名称") && names_features("attribute_name"));
        assert!(!names_features("customer"));
    }
}
