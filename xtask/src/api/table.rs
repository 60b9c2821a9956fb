//! The table as it is read: each element with what it shares with others put in.

use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Table {
    pub package: String,
    pub elements: Vec<Element>,
    pub uses: BTreeMap<String, Shared>,
    pub events: Vec<Event>,
    pub css: Vec<Named>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Element {
    pub tag: String,
    pub class: String,
    pub summary: String,
    #[serde(default)]
    pub uses: Vec<String>,
    #[serde(default)]
    pub attributes: Vec<Attribute>,
    #[serde(default)]
    pub properties: Vec<Property>,
    #[serde(default)]
    pub methods: Vec<Method>,
    #[serde(default)]
    pub events: Vec<String>,
    #[serde(default)]
    pub parts: Vec<String>,
    #[serde(default)]
    pub slots: Vec<Named>,
}

/// What several elements have.
#[derive(Deserialize, Clone, Default)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Shared {
    pub attributes: Vec<Attribute>,
    pub properties: Vec<Property>,
    pub methods: Vec<Method>,
    pub events: Vec<String>,
}

#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub(crate) struct Attribute {
    pub name: String,
    #[serde(rename = "type")]
    pub kind: Kind,
    #[serde(default)]
    pub values: Vec<String>,
    #[serde(default)]
    pub default: Option<String>,
    #[serde(default)]
    pub ts: Option<String>,
    pub doc: String,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Kind {
    String,
    Boolean,
    Choice,
    Date,
    Json,
}

impl Kind {
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::String => "string",
            Self::Boolean => "boolean",
            Self::Choice => "choice",
            Self::Date => "date",
            Self::Json => "json",
        }
    }
}

#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub(crate) struct Property {
    pub name: String,
    pub ts: String,
    #[serde(default)]
    pub readonly: bool,
    pub doc: String,
}

#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub(crate) struct Method {
    pub name: String,
    pub ts: String,
    pub doc: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Event {
    pub name: String,
    pub ts: String,
    #[serde(default)]
    pub cancelable: bool,
    pub doc: String,
}

#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub(crate) struct Named {
    pub name: String,
    pub doc: String,
}

impl Table {
    /// Elements say by name what they share; what is not there is an error, and so is an event nobody describes.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let mut table: Self = serde_json::from_str(text).map_err(|error| error.to_string())?;
        for element in &mut table.elements {
            for name in &element.uses {
                let shared =
                    table.uses.get(name).ok_or_else(|| format!("nothing is called `{name}`"))?.clone();
                element.attributes.extend(shared.attributes);
                element.properties.extend(shared.properties);
                element.methods.extend(shared.methods);
                element.events.extend(shared.events);
            }
            for name in &element.events {
                if !table.events.iter().any(|event| event.name == *name) {
                    return Err(format!("the event `{name}` is not described"));
                }
            }
        }
        Ok(table)
    }

    pub(crate) fn event(&self, name: &str) -> Option<&Event> {
        self.events.iter().find(|event| event.name == name)
    }
}

impl Attribute {
    /// Name of the property that reflects it.
    pub(crate) fn property(&self) -> String {
        let mut words = self.name.split('-');
        let first = words.next().unwrap_or_default().to_owned();
        words.fold(first, |name, word| {
            let mut letters = word.chars();
            let head = letters.next().map(|letter| letter.to_ascii_uppercase());
            name + &head.into_iter().chain(letters).collect::<String>()
        })
    }

    /// Type of the property.
    pub(crate) fn type_of(&self) -> String {
        match self.kind {
            Kind::Boolean => "boolean".to_owned(),
            Kind::Choice => {
                let values = self.values.iter().map(|value| format!("'{value}'"));
                values.chain(self.default.is_none().then(|| "''".to_owned())).collect::<Vec<_>>().join(" | ")
            }
            Kind::Json => format!("{} | null", self.ts.as_deref().unwrap_or("unknown")),
            Kind::String | Kind::Date => "string".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shared_is_put_in_and_what_is_not_there_is_told() {
        let table = |uses: &str, event: &str| {
            format!(
                r#"{{"package":"p","elements":[{{"tag":"x-y","class":"X","summary":"s","uses":["{uses}"]}}],
                "uses":{{"a":{{"attributes":[{{"name":"data-table","type":"string","doc":"d"}}],"events":["{event}"]}}}},
                "events":[{{"name":"e","ts":"null","doc":"d"}}],"css":[]}}"#
            )
        };
        let read = Table::parse(&table("a", "e")).unwrap();
        let attributes = read.elements.iter().flat_map(|element| &element.attributes);
        assert_eq!(attributes.map(Attribute::property).collect::<Vec<_>>(), ["dataTable"]);
        assert!(Table::parse(&table("b", "e")).is_err());
        assert!(Table::parse(&table("a", "f")).is_err());
    }
}
