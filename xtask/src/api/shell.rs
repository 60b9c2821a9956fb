//! What the shell needs of the table, as a JavaScript module: attributes with their types, and the names that the wasm
//! answers to.

use super::table::{Attribute, Table};
use serde_json::{Map, Value, json};

pub(crate) fn module(table: &Table, version: &str) -> String {
    let elements: Map<String, Value> = table
        .elements
        .iter()
        .map(|element| {
            let attributes: Map<String, Value> = element
                .attributes
                .iter()
                .map(|attribute| (attribute.name.clone(), described(attribute)))
                .collect();
            let read: Vec<&str> = element
                .properties
                .iter()
                .filter(|property| property.readonly)
                .map(|property| property.name.as_str())
                .collect();
            let methods: Vec<&str> = element.methods.iter().map(|method| method.name.as_str()).collect();
            (element.tag.clone(), json!({ "attributes": attributes, "read": read, "methods": methods }))
        })
        .collect();
    format!("export default {};\n", json!({ "version": version, "elements": elements }))
}

fn described(attribute: &Attribute) -> Value {
    let mut described = json!({ "type": attribute.kind.id() });
    if let (Value::Object(fields), false) = (&mut described, attribute.values.is_empty()) {
        fields.insert("values".to_owned(), json!(attribute.values));
    }
    described
}
