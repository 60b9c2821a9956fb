//! One filter for several marks: what a brush over them selects.

use clientele_core::filter::{Clause, Test};
use std::collections::BTreeMap;

/// The clause that lets through what any of these does: of the same column, the same analysis and fields, or days. Days and numbers
/// become one stretch. None when there are none, or when they do not speak of the same.
///
/// ```
/// use clientele_charts::figure::several;
/// use clientele_core::filter::Clause;
/// let country = |name: &str| Clause::Values { column: "Country".into(), any: vec![name.into()] };
/// let both = several([&country("France"), &country("Spain")]);
/// assert_eq!(both, Some(Clause::Values { column: "Country".into(), any: vec!["France".into(), "Spain".into()] }));
/// assert_eq!(several([&country("France"), &Clause::Dates { from: None, to: None }]), None);
/// ```
pub fn several<'a>(picks: impl IntoIterator<Item = &'a Clause>) -> Option<Clause> {
    let mut picks = picks.into_iter();
    let first = picks.next()?.clone();
    picks.try_fold(first, both)
}

fn both(all: Clause, pick: &Clause) -> Option<Clause> {
    match (all, pick) {
        (Clause::Dates { from, to }, Clause::Dates { from: start, to: end }) => {
            Some(Clause::Dates { from: from.min(*start), to: to.zip(*end).map(|(to, end)| to.max(end)) })
        }
        (Clause::Values { column, any }, Clause::Values { column: other, any: more }) if column == *other => {
            Some(Clause::Values { column, any: union(any, more) })
        }
        (Clause::Customers { any }, Clause::Customers { any: more }) => {
            Some(Clause::Customers { any: union(any, more) })
        }
        (
            Clause::Members { analysis, params, is },
            Clause::Members { analysis: other, params: own, is: more },
        ) if analysis == *other && params == *own && is.keys().eq(more.keys()) => {
            let tests = is.into_iter().zip(more.values());
            let is: Option<BTreeMap<String, Test>> =
                tests.map(|((field, test), more)| Some((field, either(test, more)?))).collect();
            Some(Clause::Members { analysis, params, is: is? })
        }
        _ => None,
    }
}

fn either(test: Test, more: &Test) -> Option<Test> {
    match (test, more) {
        (Test::Any(any), Test::Any(more)) => Some(Test::Any(union(any, more))),
        (Test::Range { min, max }, Test::Range { min: from, max: to }) => Some(Test::Range {
            min: min.zip(*from).map(|(min, from)| min.min(from)),
            max: max.zip(*to).map(|(max, to)| max.max(to)),
        }),
        _ => None,
    }
}

fn union(mut any: Vec<String>, more: &[String]) -> Vec<String> {
    for text in more {
        if !any.contains(text) {
            any.push(text.clone());
        }
    }
    any
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_grow_and_open_ends_stay_open() {
        let day = |text: &str| Some(text.parse().unwrap());
        let dates = |from, to| Clause::Dates { from, to };
        let [may, june] =
            [dates(day("2024-05-01"), day("2024-05-31")), dates(day("2024-06-01"), day("2024-06-30"))];
        assert_eq!(several([&june, &may]), Some(dates(day("2024-05-01"), day("2024-06-30"))));
        assert_eq!(several([&may, &dates(None, day("2024-01-01"))]), Some(dates(None, day("2024-05-31"))));
        assert_eq!(several([&may, &dates(day("2024-06-01"), None)]), Some(dates(day("2024-05-01"), None)));
        assert_eq!(several([]), None);
    }

    #[test]
    fn cells_of_a_rectangle_are_the_rectangle() {
        let cell = |r: &str, f: &str| Clause::Members {
            analysis: "rfm".into(),
            params: serde_json::Value::Null,
            is: [("f".to_owned(), Test::Any(vec![f.into()])), ("r".to_owned(), Test::Any(vec![r.into()]))]
                .into(),
        };
        let cells = [cell("1", "4"), cell("1", "5"), cell("2", "4"), cell("2", "5")];
        let Some(Clause::Members { is, .. }) = several(&cells) else { panic!() };
        assert_eq!(is["r"], Test::Any(vec!["1".into(), "2".into()]));
        assert_eq!(is["f"], Test::Any(vec!["4".into(), "5".into()]));
        let other =
            Clause::Members { analysis: "clv".into(), params: serde_json::Value::Null, is: is.clone() };
        assert_eq!(several([&cells[0], &other]), None, "another analysis");
    }
}
