//! The reference page.

use super::table::{Element, Kind, Table};
use std::fmt::Write as _;

pub(crate) fn page(table: &Table) -> String {
    let mut page = format!(
        "# Elements\n\n<!-- Made by `cargo xtask api` of js/elements.json; a test says when it is old. -->\n\n\
         `{}` defines {} elements. Every attribute is a property too, in camel case; properties may be set before the \
         script is there, and methods may be called: they wait.\n",
        table.package,
        table.elements.len()
    );
    for element in &table.elements {
        section(&mut page, table, element);
    }
    heading(&mut page, "## Events");
    page += "All bubble and leave the shadow root.\n\n| event | detail | |\n| --- | --- | --- |\n";
    for event in &table.events {
        let cancelable = if event.cancelable { " (cancelable)" } else { "" };
        row(&mut page, &[&code(&event.name), &code(&event.ts), &format!("{}{cancelable}", event.doc)]);
    }
    heading(&mut page, "## Custom properties");
    page += "Set on the element or anywhere above it. Figures follow them too.\n\n| property | |\n| --- | --- |\n";
    for token in &table.css {
        row(&mut page, &[&code(&token.name), &token.doc]);
    }
    page
}

fn section(page: &mut String, table: &Table, element: &Element) {
    heading(page, &format!("## `<{}>`", element.tag));
    let _ = writeln!(page, "{}\n\n| attribute | value | |\n| --- | --- | --- |", element.summary);
    for attribute in &element.attributes {
        let values: Vec<String> = attribute
            .values
            .iter()
            .map(|value| {
                if attribute.default.as_ref() == Some(value) { format!("**`{value}`**") } else { code(value) }
            })
            .collect();
        let values = match attribute.kind {
            Kind::Choice => values.join(", "),
            Kind::Json => "JSON".to_owned(),
            Kind::Boolean => "present or not".to_owned(),
            Kind::Date => "`YYYY-MM-DD`".to_owned(),
            Kind::String => "text".to_owned(),
        };
        row(page, &[&code(&attribute.name), &values, &attribute.doc]);
    }
    if !element.properties.is_empty() {
        *page += "\n| property | type | |\n| --- | --- | --- |\n";
    }
    for property in &element.properties {
        let kind =
            if property.readonly { format!("{}, read only", code(&property.ts)) } else { code(&property.ts) };
        row(page, &[&code(&property.name), &kind, &property.doc]);
    }
    if !element.methods.is_empty() {
        *page += "\n| method | |\n| --- | --- |\n";
    }
    for method in &element.methods {
        row(page, &[&code(&method.ts), &method.doc]);
    }
    if !element.slots.is_empty() {
        *page += "\n| slot | |\n| --- | --- |\n";
    }
    for slot in &element.slots {
        row(
            page,
            &[&if slot.name.is_empty() { "(default)".to_owned() } else { code(&slot.name) }, &slot.doc],
        );
    }
    let listed = |names: &[String]| names.iter().map(|name| code(name)).collect::<Vec<_>>().join(", ");
    if !element.events.is_empty() {
        let known: Vec<String> =
            element.events.iter().filter(|name| table.event(name).is_some()).cloned().collect();
        let _ = writeln!(page, "\nEvents: {}.", listed(&known));
    }
    if !element.parts.is_empty() {
        let _ = writeln!(page, "\nParts (`::part(...)`): {}.", listed(&element.parts));
    }
}

fn heading(page: &mut String, text: &str) {
    let _ = writeln!(page, "\n{text}\n");
}

fn code(text: &str) -> String {
    format!("`{text}`")
}

/// A bar would end the cell.
fn row(page: &mut String, cells: &[&str]) {
    let cells: Vec<String> = cells.iter().map(|cell| cell.replace('|', "\\|")).collect();
    let _ = writeln!(page, "| {} |", cells.join(" | "));
}
