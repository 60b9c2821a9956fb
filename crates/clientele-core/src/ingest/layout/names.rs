//! The names of the columns.

use std::collections::BTreeSet;

/// One name a column: the header's records joined with a blank, trimmed, made different by ` (2)`. `grouped`: the
/// first record holds titles over several columns and is continued to the right.
pub(super) fn names(rows: &[Vec<&str>], below: &[Vec<&str>], width: usize, grouped: bool) -> Vec<String> {
    let mut names = joined(rows, grouped);
    if rows.len() == 1 && names.len() + 1 == width && is_numbered(below, width) {
        // R writes no name over its row numbers.
        names.insert(0, String::new());
    }
    names.resize(names.len().max(width), String::new());
    if !rows.is_empty() {
        // Delimiters at the end of every line make no column. Without a header nothing tells them from an empty one.
        let in_use =
            |at: usize| below.iter().any(|row| row.get(at).is_some_and(|cell| !cell.trim().is_empty()));
        while names.len() > 1 && names.last().is_some_and(String::is_empty) && !in_use(names.len() - 1) {
            names.pop();
        }
    }
    distinct(names)
}

fn joined(rows: &[Vec<&str>], grouped: bool) -> Vec<String> {
    let width = rows.iter().map(|row| row.len()).max().unwrap_or(0);
    let mut names = vec![String::new(); width];
    for (depth, row) in rows.iter().enumerate() {
        let mut title = "";
        for (at, name) in names.iter_mut().enumerate() {
            let mut cell = row.get(at).map_or("", |cell| {
                cell.trim_matches(|char: char| char.is_whitespace() || char == '\u{feff}')
            });
            if grouped && depth == 0 {
                title = if cell.is_empty() { title } else { cell };
                cell = title;
            }
            if !cell.is_empty() {
                name.push_str(if name.is_empty() { "" } else { " " });
                name.push_str(cell);
            }
        }
    }
    names
}

/// The first column counts the rows.
fn is_numbered(below: &[Vec<&str>], width: usize) -> bool {
    let rows = || below.iter().filter(|row| row.len() == width);
    let first = |row: &Vec<&str>| row.first().and_then(|cell| cell.trim().parse::<u64>().ok());
    let ascending = rows().zip(rows().skip(1)).all(|(a, b)| first(a).is_some() && first(a) < first(b));
    rows().count() > 1 && ascending
}

fn distinct(names: Vec<String>) -> Vec<String> {
    let mut taken: BTreeSet<String> = names.iter().cloned().collect();
    let mut seen = BTreeSet::new();
    names
        .into_iter()
        .map(|name| {
            if name.is_empty() || seen.insert(name.clone()) {
                return name;
            }
            let free = (2u64..).map(|n| format!("{name} ({n})")).find(|other| !taken.contains(other));
            let name = free.unwrap_or(name);
            taken.insert(name.clone());
            name
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn joins_fills_and_drops() {
        let (group, header) =
            (vec!["", "2023", "", "2024", ""], vec![" id ", "cost", "sales", "cost", "sales"]);
        assert_eq!(
            names(&[group, header], &[], 5, true),
            ["id", "2023 cost", "2023 sales", "2024 cost", "2024 sales"]
        );
        assert_eq!(
            names(&[vec!["a", "a", "a (2)", ""]], &[vec!["1", "2", "3", ""]], 4, false),
            ["a", "a (3)", "a (2)"]
        );
        assert_eq!(names(&[vec!["a", ""]], &[vec!["1", "2"]], 2, false), ["a", ""]);
        assert_eq!(names(&[], &[vec!["1", ""]], 2, false), ["", ""]);
        let rows = [vec!["1", "x", "2"], vec!["2", "y", "3"]];
        assert_eq!(names(&[vec!["name", "n"]], &rows, 3, false), ["", "name", "n"]);
    }

    proptest! {
        #[test]
        fn names_differ(header in proptest::collection::vec("[ab]{0,1}( \\(2\\))?", 1..12)) {
            let header: Vec<&str> = header.iter().map(String::as_str).collect();
            let width = header.len();
            let names = names(&[header], &[], width, false);
            let filled: Vec<&String> = names.iter().filter(|name| !name.is_empty()).collect();
            prop_assert_eq!(filled.iter().collect::<BTreeSet<_>>().len(), filled.len());
        }
    }
}
