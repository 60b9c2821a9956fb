use super::*;
use crate::document::lines::{counts as counts_of, lines};
use crate::figure::{Column, ColumnKind, Panel, Tile};
use clientele_text::Locale;
use proptest::prelude::*;

fn words() -> Words {
    Words::new(Locale::En)
}

/// A key, then columns of counts, then a share.
fn table(keys: &[&str], counts: &[Vec<u64>]) -> DataTable {
    let width = counts.first().map_or(0, Vec::len);
    let mut columns = vec![Column::new("key", "Key", ColumnKind::Text)];
    columns.extend((0..width).map(|at| Column::new(&format!("n{at}"), format!("N{at}"), ColumnKind::Number)));
    columns.push(Column::new("share", "Share", ColumnKind::Share));
    let row = |(key, counts): (&&str, &Vec<u64>)| {
        std::iter::once(Datum::text(*key))
            .chain(counts.iter().map(|n| Datum::count(*n, n.to_string())))
            .chain([Datum::number(0.123, "12.3%")])
            .collect()
    };
    DataTable { columns, rows: keys.iter().zip(counts).map(row).collect() }
}

fn figure(table: DataTable, panels: Vec<Panel>) -> Figure {
    Figure {
        id: "f".into(),
        title: String::new(),
        subtitle: String::new(),
        summary: String::new(),
        panels,
        keys: Vec::new(),
        notes: Vec::new(),
        table,
    }
}

fn texts(table: &DataTable) -> Vec<Vec<String>> {
    table.rows.iter().map(|row| row.iter().map(|cell| cell.text.clone()).collect()).collect()
}

#[test]
fn a_small_count_goes_with_its_neighbour_and_what_is_beside_them() {
    let table = table(&["a", "b", "c", "d"], &[vec![120], vec![3], vec![40], vec![0]]);
    let found = Hidden::below(10).figure(&figure(table, Vec::new()), &words());
    assert_eq!(
        texts(&found.table),
        [["a", "120", "12.3%"], ["b", "hidden", "–"], ["c", "hidden", "–"], ["d", "0", "12.3%"]]
    );
    assert!(found.table.rows[1][1].value.is_none(), "nor is it in a file");
}

#[test]
fn what_is_not_small_stays() {
    let before = figure(table(&["a", "b"], &[vec![10], vec![900]]), Vec::new());
    assert_eq!(Hidden::below(10).figure(&before, &words()), before);
    assert_eq!(Hidden::below(1).limit(), LEAST);
}

#[test]
fn ones_that_add_up_to_their_number_hide_one_more() {
    // Five cells of one: their sum alone would tell all of them.
    let counts = [vec![1], vec![1], vec![1], vec![1], vec![1], vec![50], vec![60]];
    let found = Hidden::below(5)
        .figure(&figure(table(&["a", "b", "c", "d", "e", "f", "g"], &counts), Vec::new()), &words());
    let hidden: Vec<bool> = texts(&found.table).iter().map(|row| row[1] == "hidden").collect();
    assert_eq!(hidden, [true, true, true, true, true, true, false]);
}

#[test]
fn parts_are_hidden_together_where_their_sum_stands_beside_them() {
    // The last column is the sum of the first two; the third belongs to neither.
    let counts = [vec![3, 80, 4, 83], vec![90, 70, 60, 160]];
    let found = Hidden::below(5).figure(&figure(table(&["a", "b"], &counts), Vec::new()), &words());
    assert_eq!(texts(&found.table)[0][1..5], ["hidden", "hidden", "hidden", "83"]);
}

#[test]
fn marks_that_show_it_lose_label_number_and_area() {
    let tile = |name: &str, n: &str, weight| Tile {
        mark: Mark::new(name, name, Ink::Primary).detail("Customers", n).detail("Revenue", "£9").line(n),
        weight,
    };
    let tiles = vec![tile("a", "120", 9.0), tile("b", "3", 2.0), tile("c", "4", 1.0)];
    let found = Hidden::below(10)
        .figure(&figure(DataTable::default(), vec![Panel::only(Body::Tree { tiles })]), &words());
    let spoken: Vec<String> = found.marks().map(Mark::spoken).collect();
    assert_eq!(spoken[0], "a. Customers: 120, Revenue: £9");
    assert_eq!(spoken[1], "b. Customers: hidden, Revenue: hidden");
    let Body::Tree { tiles } = &found.panels[0].body else { panic!("a treemap") };
    assert_eq!(tiles.iter().map(|tile| tile.weight).collect::<Vec<_>>(), [9.0, 1.5, 1.5]);
    assert!(tiles[1].mark.lines.is_empty() && !tiles[0].mark.lines.is_empty());
}

#[test]
fn records_of_the_file_do_not_leave() {
    let columns =
        vec![Column::new("text", "Text", ColumnKind::Text), Column::new("row", "Line", ColumnKind::Number)];
    let rows = vec![vec![Datum::text("call me at home"), Datum::number(7.0, "7")]];
    let found = Hidden::below(10).figure(&figure(DataTable { columns, rows }, Vec::new()), &words());
    assert!(found.table.rows.is_empty());
}

proptest! {
    /// In every line whose total a reader may know, no hidden count can be worked out: each of them may have been another
    /// number, and together they are at least the limit; or nothing of the line is left to see.
    #[test]
    fn a_total_never_reveals_a_hidden_cell(
        counts in prop::collection::vec(prop::collection::vec(0u64..40, 3), 1..12),
        groups in prop::collection::vec(0usize..3, 12),
        limit in 5u64..20,
    ) {
        let names = ["x", "y", "z"];
        let keys: Vec<&str> = groups.iter().map(|at| names[*at]).collect();
        let before = table(&keys, &counts);
        let hidden = Hidden::below(limit).places(&before);
        let counts = counts_of(&before);
        for (place, n) in &counts {
            prop_assert!(*n == 0.0 || *n >= limit as f64 || hidden.contains(place), "a small one is seen");
        }
        for line in lines(&before, &counts) {
            let inside: Vec<f64> = line.iter().filter(|place| hidden.contains(place)).map(|place| counts[place]).collect();
            if inside.is_empty() || inside.len() == line.len() {
                continue;
            }
            let sum: f64 = inside.iter().sum();
            // Hidden counts are at least one: the largest that one of them can be is above the least.
            let most = sum - (inside.len() as f64 - 1.0);
            prop_assert!(inside.len() >= 2 && most > 1.0, "{inside:?}");
            prop_assert!(sum >= limit as f64);
        }
    }

    /// What is hidden is the same whatever the order of the rows.
    #[test]
    fn hiding_does_not_depend_on_other_columns_order(counts in prop::collection::vec(0u64..200, 1..20)) {
        let rows: Vec<Vec<u64>> = counts.iter().map(|n| vec![*n]).collect();
        let keys: Vec<String> = (0..rows.len()).map(|at| format!("k{at}")).collect();
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        let total = |rows: &[Vec<u64>]| {
            let found = Hidden::below(10).places(&table(&keys, rows));
            let mut values: Vec<u64> = found.iter().map(|(row, _)| rows[*row][0]).collect();
            values.sort_unstable();
            values
        };
        let reversed: Vec<Vec<u64>> = rows.iter().rev().cloned().collect();
        prop_assert_eq!(total(&rows), total(&reversed));
    }
}
