//! Data for editors: the custom elements manifest (schema 2.1.0) and VS Code's custom data for HTML.

use super::table::{Attribute, Element, Kind, Table};
use serde_json::{Value, json};

pub(crate) fn manifest(table: &Table) -> String {
    let declarations: Vec<Value> = table.elements.iter().map(|element| declaration(table, element)).collect();
    let exports: Vec<Value> = table
        .elements
        .iter()
        .flat_map(|element| {
            let own = json!({ "name": element.class, "module": "dist/clientele.js" });
            [
                json!({ "kind": "js", "name": element.class, "declaration": own }),
                json!({ "kind": "custom-element-definition", "name": element.tag, "declaration": own }),
            ]
        })
        .collect();
    let module = json!({
        "kind": "javascript-module",
        "path": "dist/clientele.js",
        "declarations": declarations,
        "exports": exports,
    });
    pretty(&json!({ "schemaVersion": "2.1.0", "readme": "README.md", "modules": [module] }))
}

fn declaration(table: &Table, element: &Element) -> Value {
    let attributes: Vec<Value> = element
        .attributes
        .iter()
        .map(|attribute| {
            let mut said = json!({
                "name": attribute.name,
                "fieldName": attribute.property(),
                "type": { "text": attribute.type_of() },
                "description": attribute.doc,
            });
            if let (Value::Object(fields), Some(default)) = (&mut said, &attribute.default) {
                fields.insert("default".to_owned(), json!(format!("'{default}'")));
            }
            said
        })
        .collect();
    let reflected = element.attributes.iter().filter(|attribute| attribute.name != "lang").map(|attribute| {
        json!({
            "kind": "field", "name": attribute.property(), "attribute": attribute.name, "reflects": true,
            "type": { "text": attribute.type_of() }, "description": attribute.doc,
        })
    });
    let fields = element.properties.iter().map(|property| {
        json!({
            "kind": "field", "name": property.name, "readonly": property.readonly,
            "type": { "text": property.ts }, "description": property.doc,
        })
    });
    let methods = element.methods.iter().map(|method| {
        let returned = method.ts.rsplit_once("): ").map_or("void", |(_, returned)| returned);
        json!({
            "kind": "method", "name": method.name, "return": { "type": { "text": returned } },
            "description": format!("`{}` {}", method.ts, method.doc),
        })
    });
    let events = element.events.iter().filter_map(|name| table.event(name)).map(|event| {
        let kind = json!({ "text": format!("CustomEvent<{}>", event.ts) });
        json!({ "name": event.name, "type": kind, "description": event.doc })
    });
    json!({
        "kind": "class",
        "customElement": true,
        "name": element.class,
        "tagName": element.tag,
        "superclass": { "name": "HTMLElement" },
        "description": element.summary,
        "attributes": attributes,
        "members": reflected.chain(fields).chain(methods).collect::<Vec<_>>(),
        "events": events.collect::<Vec<_>>(),
        "slots": element.slots.iter().map(|slot| json!({ "name": slot.name, "description": slot.doc })).collect::<Vec<_>>(),
        "cssParts": element.parts.iter().map(|part| json!({ "name": part })).collect::<Vec<_>>(),
        "cssProperties": table.css.iter().map(|token| json!({ "name": token.name, "description": token.doc })).collect::<Vec<_>>(),
    })
}

pub(crate) fn html_data(table: &Table) -> String {
    let tag = |element: &Element| {
        json!({
            "name": element.tag,
            "description": element.summary,
            "attributes": element.attributes.iter().map(attribute).collect::<Vec<_>>(),
        })
    };
    pretty(&json!({ "version": 1.1, "tags": table.elements.iter().map(tag).collect::<Vec<_>>() }))
}

fn attribute(attribute: &Attribute) -> Value {
    let mut said = json!({ "name": attribute.name, "description": attribute.doc });
    if let Value::Object(fields) = &mut said {
        if attribute.kind == Kind::Boolean {
            fields.insert("valueSet".to_owned(), json!("v"));
        }
        if !attribute.values.is_empty() {
            let values: Vec<Value> = attribute.values.iter().map(|value| json!({ "name": value })).collect();
            fields.insert("values".to_owned(), json!(values));
        }
    }
    said
}

fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}
