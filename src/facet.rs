//! What a filter control chooses from, and the clause that a choice is: plain values.

use crate::settings::Settings;
use crate::state::View;
use crate::wire::Fault;
use clientele_core::Day;
use clientele_core::filter::{Clause, Filter, Test};
use serde_json::Value;
use std::collections::BTreeMap;

/// What a control filters by.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Facet {
    /// The texts of a column.
    Column(String),
    /// What an analysis says of each customer.
    Segment {
        /// The analysis.
        analysis: String,
        /// Its parameters; null: all defaults.
        params: Value,
        /// The field of its customer table.
        field: String,
    },
    /// First and last day.
    Period,
}

impl Facet {
    /// The one that the attributes name; none or several is a fault.
    pub(crate) fn of(settings: &Settings) -> Result<Self, Fault> {
        match (&settings.column, &settings.segment, settings.period) {
            (Some(column), None, false) => Ok(Self::Column(column.clone())),
            (None, None, true) => Ok(Self::Period),
            (None, Some(segment), false) => {
                let (analysis, field) = segment.split_once('.').ok_or_else(|| {
                    Fault::new("bad-attribute").with("name", "segment").with("value", segment.clone())
                })?;
                let params = settings.options.clone().unwrap_or(Value::Null);
                Ok(Self::Segment { analysis: analysis.to_owned(), params, field: field.to_owned() })
            }
            _ => Err(Fault::new("filter-by-what")),
        }
    }

    /// Its attribute's value, for programs.
    pub(crate) fn id(&self) -> String {
        match self {
            Self::Column(column) => column.clone(),
            Self::Segment { analysis, field, .. } => format!("{analysis}.{field}"),
            Self::Period => "period".to_owned(),
        }
    }

    /// What a filter chooses of it: texts, or first and last day, empty where open.
    pub(crate) fn chosen(&self, filter: &Filter) -> Vec<String> {
        filter.all.iter().find_map(|clause| self.chosen_by(clause)).unwrap_or_default()
    }

    fn chosen_by(&self, clause: &Clause) -> Option<Vec<String>> {
        match (self, clause) {
            (Self::Column(column), Clause::Values { column: other, any }) => {
                (column == other).then(|| any.clone())
            }
            (
                Self::Segment { analysis, params, field },
                Clause::Members { analysis: other, params: with, is },
            ) => match (is.len(), is.get(field)) {
                (1, Some(Test::Any(any))) if analysis == other && params == with => Some(any.clone()),
                _ => None,
            },
            (Self::Period, Clause::Dates { from, to }) => {
                let text = |day: &Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
                Some(vec![text(from), text(to)])
            }
            _ => None,
        }
    }

    /// Make a view choose these and nothing else; without any, everything passes.
    pub(crate) fn choose(&self, view: &mut View, chosen: &[String]) -> Result<(), Fault> {
        match self.clause(chosen)? {
            Some(clause) => view.set_clause(clause),
            None => view.filter.all.retain(|clause| self.chosen_by(clause).is_none()),
        }
        Ok(())
    }

    fn clause(&self, chosen: &[String]) -> Result<Option<Clause>, Fault> {
        if chosen.iter().all(String::is_empty) {
            return Ok(None);
        }
        Ok(Some(match self {
            Self::Column(column) => Clause::Values { column: column.clone(), any: chosen.to_vec() },
            Self::Segment { analysis, params, field } => Clause::Members {
                analysis: analysis.clone(),
                params: params.clone(),
                is: BTreeMap::from([(field.clone(), Test::Any(chosen.to_vec()))]),
            },
            Self::Period => {
                let bad = |text: &str| Fault::new("bad-day").with("value", text);
                let day = |text: Option<&String>| match text.map_or("", String::as_str) {
                    "" => Ok(None),
                    text => text.parse().map(Some).map_err(|_| bad(text)),
                };
                let (from, to): (Option<Day>, Option<Day>) = (day(chosen.first())?, day(chosen.get(1))?);
                match (from, to) {
                    (Some(from), Some(to)) if from > to => return Err(Fault::new("period-backwards")),
                    _ => Clause::Dates { from, to },
                }
            }
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn facet(json: &str) -> Result<Facet, Fault> {
        Facet::of(&Settings::read(json))
    }

    fn texts(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    #[test]
    fn the_attributes_name_one_thing() {
        assert_eq!(facet(r#"{"column":"Country"}"#), Ok(Facet::Column("Country".into())));
        assert_eq!(facet(r#"{"period":true}"#), Ok(Facet::Period));
        assert_eq!(facet(r#"{"segment":"rfm.segment"}"#).map(|facet| facet.id()), Ok("rfm.segment".into()));
        for (wrong, code) in [
            ("{}", "filter-by-what"),
            (r#"{"column":"a","period":true}"#, "filter-by-what"),
            (r#"{"segment":"rfm"}"#, "bad-attribute"),
        ] {
            assert_eq!(facet(wrong).unwrap_err().code, code, "{wrong}");
        }
    }

    #[test]
    fn what_is_chosen_is_read_back_and_taken_out_again() {
        for (json, chosen) in [
            (r#"{"column":"Country"}"#, ["France", "Spain"]),
            (r#"{"segment":"rfm.segment"}"#, ["champions", "at_risk"]),
            (r#"{"period":true}"#, ["2024-01-01", "2024-06-30"]),
            (r#"{"period":true}"#, ["", "2024-06-30"]),
        ] {
            let (facet, mut view) = (facet(json).unwrap(), View::default());
            facet.choose(&mut view, &texts(&chosen)).unwrap();
            assert_eq!(facet.chosen(&view.filter), chosen, "{json}");
            facet.choose(&mut view, &[]).unwrap();
            assert_eq!(view, View::default(), "{json}");
        }
    }

    #[test]
    fn a_click_in_a_figure_is_the_same_clause() {
        let click = |params: Value, is: &[&str]| Clause::Members {
            analysis: "rfm".into(),
            params,
            is: is.iter().map(|field| ((*field).to_owned(), Test::Any(texts(&["5"])))).collect(),
        };
        let segment = facet(r#"{"segment":"rfm.segment"}"#).unwrap();
        let chosen = |clause: Clause| segment.chosen(&Filter { all: vec![clause] });
        assert_eq!(chosen(click(Value::Null, &["segment"])), ["5"]);
        // Another map has other segments, and a cell of the grid is no segment.
        assert!(chosen(click(json!({"map": "b"}), &["segment"])).is_empty());
        assert!(chosen(click(Value::Null, &["r_score", "segment"])).is_empty());
        // But there is one clause of an analysis.
        let mut view = View::default();
        view.set_clause(click(Value::Null, &["r_score"]));
        segment.choose(&mut view, &texts(&["champions"])).unwrap();
        assert_eq!(view.filter.all.len(), 1);
    }

    #[test]
    fn days_are_days_and_in_their_order() {
        let mut view = View::default();
        let mut code = |days: &[&str]| Facet::Period.choose(&mut view, &texts(days)).unwrap_err().code;
        assert_eq!(code(&["2024-13-01"]), "bad-day");
        assert_eq!(code(&["2024-02-01", "2024-01-01"]), "period-backwards");
        assert_eq!(view, View::default());
    }
}
