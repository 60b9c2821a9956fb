//! The public API of the elements, from one table (`js/elements.json`): what the shell reads, types, editor data, the
//! reference page.

mod editor;
mod reference;
mod shell;
mod table;
mod types;

use crate::{Result, project::Project};
use std::{fs, path::Path};
use table::Table;

/// The shell's own view of the table, as a module.
pub(crate) const SHELL: &str = "clientele-attributes.js";

/// What is written into the repository, so that it is read and reviewed: path and text.
fn kept(table: &Table) -> [(&'static str, String); 2] {
    [("docs/elements.md", reference::page(table)), ("js/index.d.ts", types::declarations(table))]
}

/// What only the package has: file name and text.
pub(crate) fn editor_files(project: &Project) -> Result<[(&'static str, String); 2]> {
    let table = read(project)?;
    Ok([
        ("custom-elements.json", editor::manifest(&table)),
        ("vscode.html-custom-data.json", editor::html_data(&table)),
    ])
}

/// The module that the shell imports.
pub(crate) fn shell(project: &Project) -> Result<String> {
    Ok(shell::module(&read(project)?, env!("CARGO_PKG_VERSION")))
}

/// `api`: write reference page and types again.
pub(crate) fn command(project: &Project) -> Result {
    for (path, text) in kept(&read(project)?) {
        let path = project.root.join(path);
        fs::write(&path, text)
            .map_err(|error| format!("{} could not be written: {error}", path.display()))?;
    }
    Ok(())
}

fn read(project: &Project) -> Result<Table> {
    load(&project.root.join("js/elements.json"))
}

fn load(path: &Path) -> Result<Table> {
    let text =
        fs::read_to_string(path).map_err(|error| format!("{} could not be read: {error}", path.display()))?;
    Table::parse(&text).map_err(|error| format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reference_and_types_are_those_of_the_table() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        for (path, text) in kept(&load(&root.join("js/elements.json")).unwrap()) {
            let found = fs::read_to_string(root.join(path)).unwrap_or_default();
            assert!(found == text, "{path} is older than js/elements.json: run cargo xtask api");
        }
    }
}
