//! A number that stays the same for files of one shape, to remember their mapping by.

use crate::table::{Column, Kind, Table};

/// The signature of a table's columns: the same for every file with the same header, next month too.
///
/// Definition: 64-bit FNV-1a over the columns' names in order, trimmed. Cells do not count, for a column that was
/// whole numbers this month may hold a decimal the next; only a column without a name is told by what it holds:
/// numbers, times or text.
pub fn signature(table: &Table) -> u64 {
    table.columns.iter().fold(FNV_OFFSET, |hash, column| {
        let hash = token(column).bytes().fold(hash, step);
        // No name holds this byte: "ab", "c" is not "a", "bc".
        step(hash, 0xff)
    })
}

const FNV_OFFSET: u64 = 0xcbf2_9ce4_8422_2325;

fn step(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
}

fn token(column: &Column) -> &str {
    match column.name.trim() {
        "" if column.reading.kind.is_number() || column.reading.kind == Kind::Boolean => "#number",
        "" if column.reading.kind.is_time() => "#time",
        "" => "#text",
        name => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::Reading;

    fn of(columns: &[(&str, Kind)]) -> u64 {
        let column = |&(name, kind): &(&str, Kind)| Column {
            name: name.to_owned(),
            reading: Reading { kind, ..Reading::default() },
            ..Column::default()
        };
        signature(&Table { columns: columns.iter().map(column).collect(), ..Table::default() })
    }

    #[test]
    fn names_count_and_cells_do_not() {
        let file = of(&[("id", Kind::Integer), ("amount", Kind::Decimal)]);
        assert_eq!(file, of(&[("id ", Kind::Text), ("amount", Kind::Integer)]));
        assert_ne!(file, of(&[("amount", Kind::Decimal), ("id", Kind::Integer)]));
        assert_ne!(
            of(&[("ab", Kind::Text), ("c", Kind::Text)]),
            of(&[("a", Kind::Text), ("bc", Kind::Text)])
        );
        assert_ne!(of(&[("", Kind::Text)]), of(&[("", Kind::Date)]));
        // Published test vector of FNV-1a.
        assert_eq!("foobar".bytes().fold(FNV_OFFSET, step), 0x8594_4171_f739_67e8);
    }
}
