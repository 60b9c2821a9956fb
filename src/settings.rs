//! What the attributes of an element say, and what its `config` is: plain values, so that they are tested natively. The
//! shell has read each attribute by the table (`js/elements.json`); what it could not read comes as a fault.

use crate::state::View;
use crate::wire::Fault;
use clientele_core::Day;
use clientele_core::analysis::FileKind;
use clientele_core::filter::{Clause, Filter};
use clientele_core::mapping::Mapping;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// How much can be done with a figure.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Toolbar {
    /// Nothing.
    None,
    /// Only read it as a table.
    #[default]
    Minimal,
    /// Exports, and the filter in words.
    Full,
}

/// Where a figure's numbers are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Tabled {
    /// Nowhere.
    Hidden,
    /// Behind a switch.
    #[default]
    Toggle,
    /// Below the figure.
    Shown,
}

/// The attributes of any element; each reads those that are its own.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(crate) struct Settings {
    pub analysis: Option<String>,
    pub figure: Option<String>,
    pub options: Option<Value>,
    filter: Option<Value>,
    pub controls: bool,
    pub toolbar: Toolbar,
    pub data_table: Tabled,
    pub label: Option<String>,
    pub theme: String,
    pub group: Option<String>,
    pub column: Option<String>,
    pub segment: Option<String>,
    pub period: bool,
    pub address: Option<String>,
    /// The text of a report's recipe.
    pub recipe: Option<String>,
    /// It is on its way.
    pub waiting: bool,
    /// Of a file, or of the sample that a script names.
    pub name: Option<String>,
    pub sample: Option<String>,
    pub encoding: Option<String>,
    pub delimiter: Option<String>,
    pub sheet: Option<String>,
    mapping: Option<Value>,
    pub kind: Option<FileKind>,
    pub as_of: Option<Day>,
    /// Languages wished for, first the dearest.
    pub languages: Vec<String>,
    /// The element itself says its language.
    pub lang: Option<String>,
    /// Attributes that could not be read.
    pub faults: Vec<Fault>,
}

fn bad(name: &str, value: &Value) -> Fault {
    Fault::new("bad-attribute").with("name", name).with("value", value.to_string())
}

impl Settings {
    /// As the shell wrote them.
    pub(crate) fn read(json: &str) -> Self {
        match serde_json::from_str(json) {
            Ok(settings) => settings,
            Err(error) => {
                let fault = Fault::new("bad-attribute").with("name", "").with("value", error.to_string());
                Self { faults: vec![fault], ..Self::default() }
            }
        }
    }

    /// The same with what a script says over it.
    pub(crate) fn with(&self, json: &str) -> Self {
        let said = Self::read(json);
        Self {
            name: said.name.or(self.name.clone()),
            sample: said.sample,
            encoding: said.encoding.or(self.encoding.clone()),
            delimiter: said.delimiter.or(self.delimiter.clone()),
            sheet: said.sheet.or(self.sheet.clone()),
            mapping: said.mapping.or(self.mapping.clone()),
            kind: said.kind.or(self.kind),
            faults: [self.faults.as_slice(), &said.faults].concat(),
            ..self.clone()
        }
    }

    /// The filter of this element alone.
    pub(crate) fn filter(&self) -> Result<Filter, Fault> {
        let value = self.filter.clone().unwrap_or_else(|| Value::Object(Default::default()));
        serde_json::from_value(value.clone()).map_err(|_| bad("filter", &value))
    }

    /// The roles of columns; empty: as guessed.
    pub(crate) fn mapping(&self) -> Result<Mapping, Fault> {
        let value = self.mapping.clone().unwrap_or_else(|| Value::Object(Default::default()));
        serde_json::from_value(value.clone()).map_err(|_| bad("mapping", &value))
    }

    /// It says itself what the columns are.
    pub(crate) fn says_roles(&self) -> bool {
        self.mapping.is_some() || self.kind.is_some()
    }

    /// Seed and customers of the sample.
    pub(crate) fn sample(&self) -> Option<Result<(u32, u32), Fault>> {
        const CUSTOMERS: u32 = 2_000;
        const MOST: u32 = 200_000;
        let text = self.sample.as_deref()?;
        let (seed, customers) = text.split_once(':').map_or((text, None), |(seed, n)| (seed, Some(n)));
        let read = || {
            let customers = customers.map_or(Some(CUSTOMERS), |n| n.trim().parse().ok())?;
            Some((seed.trim().parse().ok()?, customers)).filter(|_| (1..=MOST).contains(&customers))
        };
        Some(read().ok_or_else(|| bad("sample", &text.into())))
    }

    /// What the attributes themselves have wrong: nothing is shown then, because it would not be what was meant.
    pub(crate) fn fault(&self) -> Option<Fault> {
        let first = self.faults.first().cloned();
        first.or_else(|| self.filter().err()).or_else(|| self.mapping().err())
    }
}

/// What `save` gives and `restore` takes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Config {
    clientele: u32,
    /// The analysis.
    #[serde(default)]
    pub analysis: String,
    /// One figure of it; none: all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figure: Option<String>,
    /// Parameters by analysis.
    #[serde(default)]
    pub params: BTreeMap<String, Value>,
    /// The filter in force.
    #[serde(default)]
    pub filter: Filter,
    /// The day to look from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Day>,
}

impl Config {
    const VERSION: u32 = 1;

    /// Of a view.
    pub(crate) fn of(view: &View, analysis: &str, figure: Option<String>) -> Self {
        Self {
            clientele: Self::VERSION,
            analysis: analysis.to_owned(),
            figure,
            params: view.params.clone(),
            filter: view.filter.clone(),
            as_of: view.as_of,
        }
    }

    /// From an object, or from its text.
    pub(crate) fn read(value: &Value) -> Result<Self, Fault> {
        let parsed = match value {
            Value::String(text) => serde_json::from_str(text),
            other => serde_json::from_value(other.clone()),
        };
        let config: Self =
            parsed.map_err(|error| Fault::new("bad-config").with("message", error.to_string()))?;
        if config.clientele == Self::VERSION {
            Ok(config)
        } else {
            Err(Fault::new("bad-config").with("message", format!("version {}", config.clientele)))
        }
    }

    /// Into a view.
    pub(crate) fn apply(self, view: &mut View) {
        view.analysis = self.analysis;
        view.params = self.params;
        view.filter = self.filter;
        view.as_of = self.as_of;
    }
}

/// The linked filter as an element sees it: with its own on top.
pub(crate) fn seen(own: &Filter, linked: &Filter) -> Filter {
    Filter { all: own.all.iter().chain(&linked.all).cloned().collect() }
}

/// What of an element's filter others see: each clause of its own stays with it, once.
pub(crate) fn shared(own: &Filter, seen: &Filter) -> Filter {
    let mut own: Vec<&Clause> = own.all.iter().collect();
    let mut shared = seen.clone();
    shared.all.retain(|clause| match own.iter().position(|other| *other == clause) {
        Some(at) => {
            own.remove(at);
            false
        }
        None => true,
    });
    shared
}

#[cfg(test)]
mod tests {
    use super::*;
    use clientele_core::mapping::Role;
    use serde_json::json;

    fn country(name: &str) -> Clause {
        Clause::Values { column: "Country".into(), any: vec![name.into()] }
    }

    #[test]
    fn attributes_are_read_as_the_shell_writes_them() {
        let settings = Settings::read(
            r#"{"analysis":"rfm","controls":true,"dataTable":"shown","asOf":"2011-12-10","unknown":1,
                "mapping":{"customer":"Id"},"languages":["zh-TW"],"faults":[]}"#,
        );
        assert_eq!(settings.fault(), None);
        assert_eq!(settings.data_table, Tabled::Shown);
        assert_eq!(settings.toolbar, Toolbar::Minimal);
        assert_eq!(settings.as_of, Day::from_ymd(2011, 12, 10));
        assert_eq!(settings.mapping().unwrap().get(Role::Customer), Some("Id"));
    }

    #[test]
    fn what_cannot_be_read_has_a_code() {
        let code = |json: &str| Settings::read(json).fault().map(|fault| fault.code);
        for wrong in [
            r#"{"filter":{"everything":[]}}"#,
            r#"{"filter":[1]}"#,
            r#"{"mapping":{"captain":"a"}}"#,
            r#"{"asOf":"2011-13-40"}"#,
            r#"{"faults":[{"code":"bad-attribute","name":"theme","value":"pink"}]}"#,
            "no json",
        ] {
            assert_eq!(code(wrong).as_deref(), Some("bad-attribute"), "{wrong}");
        }
    }

    #[test]
    fn a_sample_is_a_seed_and_a_size() {
        let sample = |text: &str| Settings { sample: Some(text.into()), ..Settings::default() }.sample();
        assert_eq!(sample("7"), Some(Ok((7, 2_000))));
        assert_eq!(sample("7:300"), Some(Ok((7, 300))));
        assert!(
            ["", "shop", "7:", "7:0", "7:1000000", "-1"].iter().all(|text| sample(text).unwrap().is_err())
        );
        assert_eq!(Settings::default().sample(), None);
    }

    #[test]
    fn a_config_comes_back_as_object_and_as_text() {
        let mut view = View { analysis: "rfm".into(), ..View::default() };
        view.set_param("rfm", "map", json!("b"), &json!("a"));
        view.set_clause(country("France"));
        let config = Config::of(&view, "rfm", Some("rfm-segments".into()));
        let object = json!(config);
        assert_eq!(Config::read(&object), Ok(config.clone()));
        assert_eq!(Config::read(&Value::String(object.to_string())), Ok(config.clone()));
        let mut other = View::default();
        config.apply(&mut other);
        assert_eq!(other, view);
    }

    #[test]
    fn a_config_that_is_none_is_refused() {
        for wrong in
            [json!(null), json!("{"), json!({"clientele":2}), json!({}), json!({"clientele":1,"x":1})]
        {
            assert_eq!(Config::read(&wrong).unwrap_err().code, "bad-config", "{wrong}");
        }
    }

    #[test]
    fn a_filter_of_its_own_stays_with_the_element() {
        let own = Filter { all: vec![country("France")] };
        let linked = Filter { all: vec![country("Spain")] };
        let seen_now = seen(&own, &linked);
        assert_eq!(seen_now.all.len(), 2);
        assert_eq!(shared(&own, &seen_now), linked);
        // The same clause from outside is not lost.
        assert_eq!(shared(&own, &seen(&own, &own)), own);
    }
}
