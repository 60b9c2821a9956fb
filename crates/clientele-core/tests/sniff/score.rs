//! The benchmark's measures: success, and precision, recall and F1 of header, records and cells. Ten at most.

use crate::read::cut;

/// What a file means.
pub(crate) struct Expected {
    header: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Expected {
    pub(crate) fn new(header: Vec<String>, rows: Vec<Vec<String>>) -> Self {
        Self { header, rows: rows.into_iter().map(cut).collect() }
    }
}

pub(crate) fn score(header: &[String], rows: &[Vec<String>], expected: &Expected) -> f64 {
    let join = |rows: &[Vec<String>]| -> Vec<String> {
        rows.iter()
            .map(|row| row.iter().map(|cell| if cell.is_empty() { "null" } else { cell }).collect())
            .collect()
    };
    1.0 + measures(&expected.header, header)
        + measures(&join(&expected.rows), &join(rows))
        + measures(&expected.rows.concat(), &rows.concat())
}

/// Precision + recall + F1 of two bags; 3 where nothing is expected.
fn measures(expected: &[String], found: &[String]) -> f64 {
    if expected.is_empty() {
        return 3.0;
    }
    let (mut a, mut b) = (expected.to_vec(), found.to_vec());
    a.sort();
    b.sort();
    let (mut i, mut j, mut both) = (0, 0, 0.0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        both += f64::from(u8::from(x == y));
        i += usize::from(x <= y);
        j += usize::from(y <= x);
    }
    if both == 0.0 {
        return 0.0;
    }
    let (precision, recall) = (both / a.len() as f64, both / b.len() as f64);
    precision + recall + 2.0 * precision * recall / (precision + recall)
}
