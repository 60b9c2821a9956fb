//! The TypeScript declarations.

use super::table::{Element, Table};
use std::fmt::Write as _;

/// Types that the table names, and the functions of the module.
const HEAD: &str = include_str!("types_head.d.ts");

pub(crate) fn declarations(table: &Table) -> String {
    let mut text = HEAD.to_owned();
    text += "\n/** Details of the events by name. */\nexport interface ClienteleEventMap {\n";
    for event in &table.events {
        let _ = writeln!(text, "  /** {} */\n  '{}': CustomEvent<{}>;", event.doc, event.name, event.ts);
    }
    text += "}\n";
    for element in &table.elements {
        class(&mut text, element);
    }
    text += "\ndeclare global {\n  interface HTMLElementTagNameMap {\n";
    for element in &table.elements {
        let _ = writeln!(text, "    '{}': {};", element.tag, element.class);
    }
    text += "  }\n}\n";
    text
}

fn class(text: &mut String, element: &Element) {
    let _ = writeln!(
        text,
        "\n/** {} */\nexport class {} extends ClienteleElement {{",
        element.summary, element.class
    );
    // `lang` is every element's own.
    for attribute in element.attributes.iter().filter(|attribute| attribute.name != "lang") {
        // What is read may be empty where an attribute is missing; null takes the attribute away.
        let kind = attribute.type_of();
        let (name, doc) = (attribute.property(), &attribute.doc);
        let _ =
            writeln!(text, "  /** {doc} */\n  get {name}(): {kind};\n  set {name}(value: {kind} | null);");
    }
    for property in &element.properties {
        let read_only = if property.readonly { "readonly " } else { "" };
        let _ = writeln!(text, "  /** {} */\n  {read_only}{}: {};", property.doc, property.name, property.ts);
    }
    for method in &element.methods {
        let _ = writeln!(text, "  /** {} */\n  {};", method.doc, method.ts);
    }
    *text += "}\n";
}
