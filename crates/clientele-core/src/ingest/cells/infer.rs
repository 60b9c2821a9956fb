//! Which kind of values a column holds, and how they are written.

use super::number::identifies;
use super::sample::{Sample, Share};
use super::{boolean, number, stamp, time};
use crate::mapping::says_date;
use crate::table::{Column, Currency, DateOrder, Kind, Reading};

/// What is known beside the column itself. Evidence in the column always comes first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Hints {
    /// The order of dates that two orders read: of another column of the file, or of the user's region.
    pub date_order: Option<DateOrder>,
    /// Other columns of the file write a decimal comma.
    pub decimal_comma: bool,
}

/// Guess how a column is read.
///
/// Definition: of the cells that are no placeholder ([`crate::model::is_missing`]),
/// - the two words of one pair of yes and no, both present: Boolean;
/// - at least 95% of the different texts and 98% of the rows (or all rows but one) are dates: Date, or DateTime
///   when any has a time other than midnight. Excel serials and unix time count only under a name that says date;
/// - as many are numbers: Money when any carries a sign of money, else Decimal when any has decimals, else Integer.
///   Digits with leading zeros and more than 15 digits are identifiers, not numbers;
/// - at most max(50, 1% of the rows) different texts, never more than 1,000, on average twice each: Category;
/// - anything else: Text; no cell: Empty.
///
/// The date order is the one that reads most rows; `ambiguous` when several read as many and differ, and then the
/// file's own order of rows decides, then years that lie
/// close together, then the hint, then day before month. The decimal comma is the convention that reads
/// more rows, then the hint. Numbers of `InvoiceNo` with `C536379` among them are text, and `TotalCharges` with
/// blanks is decimal.
///
/// Cost: at most 1,024 texts, each read up to six times, and one pass over the rows.
pub fn infer(column: &Column, hints: &Hints) -> Reading {
    const MOST_WORDS: usize = 16;
    let sample = Sample::of(column);
    if sample.texts.is_empty() {
        return Reading { kind: Kind::Empty, ..Reading::default() };
    }
    let texts = sample.texts.iter().map(|(text, _)| *text);
    if sample.complete && texts.len() <= MOST_WORDS && boolean::all_of_one_pair(texts) {
        return Reading { kind: Kind::Boolean, ..Reading::default() };
    }
    let (reading, share) = times(&sample, says_date(&column.name), hints);
    if sample.passes(share) {
        return reading;
    }
    let (reading, share) = numbers(&sample, hints);
    if sample.passes(share) {
        return reading;
    }
    Reading { kind: text_kind(&sample), ..Reading::default() }
}

/// How a column is best read as the kind that the user wants.
pub fn infer_as(column: &Column, kind: Kind, hints: &Hints) -> Reading {
    let sample = Sample::of(column);
    let reading = if kind.is_time() {
        times(&sample, true, hints).0
    } else if kind.is_number() {
        numbers(&sample, hints).0
    } else {
        Reading::default()
    };
    Reading { kind, ..reading }
}

fn text_kind(sample: &Sample) -> Kind {
    let Share { rows, texts } = sample.filled;
    let few = sample.complete && texts <= (rows / 100).clamp(50, 1000);
    if few && texts * 2 <= rows { Kind::Category } else { Kind::Text }
}

/// What one way to read dates makes of a sample.
#[derive(Default)]
struct Times {
    order: DateOrder,
    roc: bool,
    share: Share,
    ambiguous: bool,
    clock: bool,
    /// Steps forward and back from each text to the next, where the day changes.
    steps: (u32, u32),
    /// First and last day.
    days: Option<(i64, i64)>,
}

impl Times {
    fn of(sample: &Sample, order: DateOrder, roc: bool, named: bool) -> Self {
        let mut times = Self { order, roc, ..Self::default() };
        let mut last = None;
        for (text, rows) in &sample.texts {
            let read = time(text, order, roc).or_else(|| stamp(text).filter(|_| named));
            let Some(read) = read else { continue };
            let day = read.seconds.div_euclid(86_400);
            times.share.add(*rows);
            times.ambiguous |= read.ambiguous;
            times.clock |= read.seconds.rem_euclid(86_400) != 0;
            times.steps.0 += u32::from(last.is_some_and(|last| day > last));
            times.steps.1 += u32::from(last.is_some_and(|last| day < last));
            times.days = Some(times.days.map_or((day, day), |(first, end)| (first.min(day), end.max(day))));
            last = Some(day);
        }
        times
    }

    /// How far the texts are from being in order, from 0 to one half; `None` for too few to tell.
    fn disorder(&self) -> Option<f64> {
        let (up, down) = self.steps;
        (up + down >= 8).then(|| f64::from(up.min(down)) / f64::from(up + down))
    }

    fn span(&self) -> i64 {
        self.days.map_or(0, |(first, last)| last - first + 1)
    }
}

fn times(sample: &Sample, named: bool, hints: &Hints) -> (Reading, Share) {
    let of = |order, roc| Times::of(sample, order, roc, named);
    let all = [
        of(DateOrder::Ymd, false),
        of(DateOrder::Dmy, false),
        of(DateOrder::Mdy, false),
        of(DateOrder::Ymd, true),
    ];
    let most = all.iter().map(|times| times.share.rows).max().unwrap_or(0);
    // The Republic's years only where nothing else reads as much.
    let roc = !all.iter().any(|times| !times.roc && times.share.rows == most);
    let tied: Vec<&Times> = all.iter().filter(|times| times.share.rows == most && times.roc == roc).collect();
    let ambiguous = tied.len() > 1 && tied.iter().any(|times| times.ambiguous);
    let chosen = if ambiguous { decide(&tied, hints) } else { tied.first().copied() };
    let Some(chosen) = chosen else { return Default::default() };
    let reading = Reading {
        kind: if chosen.clock { Kind::DateTime } else { Kind::Date },
        date_order: chosen.order,
        ambiguous,
        roc_years: chosen.roc,
        ..Reading::default()
    };
    (reading, chosen.share)
}

/// Choose between orders that read equally much: the one under which the file is sorted, else the one whose years lie
/// close together (`24/05/31` and `24/06/01` are of one week, not of 2031 and 2001), else the hint's, else day before
/// month, as most of the world writes.
fn decide<'a>(tied: &[&'a Times], hints: &Hints) -> Option<&'a Times> {
    let only = |fits: &dyn Fn(&Times) -> bool| {
        let mut found = tied.iter().filter(|times| fits(times)).copied();
        found.next().filter(|_| found.next().is_none())
    };
    let within = |most: f64| move |times: &Times| times.disorder().is_some_and(|disorder| disorder <= most);
    let sorted = only(&within(0.02)).filter(|_| only(&within(0.05)).is_some());
    let shortest = tied.iter().map(|times| times.span()).min().unwrap_or(0);
    let close = only(&|times| times.span() < 400 + 4 * shortest);
    let of = |order| tied.iter().find(|times| times.order == order).copied();
    let hint = hints.date_order.and_then(of);
    sorted.or(close).or(hint).or_else(|| of(DateOrder::Dmy)).or_else(|| tied.first().copied())
}

/// What one convention makes of a sample's numbers.
#[derive(Default)]
struct Numbers {
    share: Share,
    decimals: u8,
    money: bool,
    /// The currencies seen: none, one, or a contradiction.
    currency: Option<Result<Currency, ()>>,
}

impl Numbers {
    fn of(sample: &Sample, comma: bool) -> Self {
        let mut numbers = Self::default();
        for (text, rows) in &sample.texts {
            let Some(read) = number(text, comma).filter(|_| !identifies(text)) else { continue };
            numbers.share.add(*rows);
            numbers.decimals = numbers.decimals.max(read.decimals.min(MOST_DECIMALS));
            numbers.money |= read.money_sign;
            if let Some(currency) = read.currency {
                let agree = numbers.currency.is_none_or(|known| known == Ok(currency));
                numbers.currency = Some(if agree { Ok(currency) } else { Err(()) });
            }
        }
        numbers
    }
}

/// More decimals are not kept: money is counted in units of at least a millionth.
pub(super) const MOST_DECIMALS: u8 = 6;

fn numbers(sample: &Sample, hints: &Hints) -> (Reading, Share) {
    let (point, comma) = (Numbers::of(sample, false), Numbers::of(sample, true));
    let decimal_comma = match comma.share.rows.cmp(&point.share.rows) {
        std::cmp::Ordering::Greater => true,
        std::cmp::Ordering::Equal => hints.decimal_comma,
        std::cmp::Ordering::Less => false,
    };
    let chosen = if decimal_comma { comma } else { point };
    let kind = match (chosen.money, chosen.decimals) {
        (true, _) => Kind::Money,
        (false, 0) => Kind::Integer,
        (false, _) => Kind::Decimal,
    };
    let currency =
        chosen.currency.and_then(Result::ok).map(|code| code.iter().map(|&b| char::from(b)).collect());
    (Reading { kind, decimal_comma, decimals: chosen.decimals, currency, ..Reading::default() }, chosen.share)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::ColumnBuilder;

    fn column<'a>(name: &str, cells: impl IntoIterator<Item = &'a str>) -> Column {
        let mut builder = ColumnBuilder::default();
        cells.into_iter().for_each(|cell| builder.push(cell.as_bytes()));
        builder.finish(name.into())
    }

    fn reading(name: &str, cells: &[&str]) -> Reading {
        infer(&column(name, cells.iter().copied()), &Hints::default())
    }

    fn kind(cells: &[&str]) -> Kind {
        reading("x", cells).kind
    }

    #[test]
    fn kinds() {
        assert_eq!(kind(&["", "NA", "null"]), Kind::Empty);
        assert_eq!(kind(&["Yes", "No", "", "Yes"]), Kind::Boolean);
        assert_eq!(kind(&["1", "2", ""]), Kind::Integer);
        assert_eq!(kind(&["1", "2.5", "-"]), Kind::Decimal);
        assert_eq!(kind(&["00123", "00124", "01999"]), Kind::Text);
        assert_eq!(kind(&["20240105123456789", "20240105123456790"]), Kind::Text);
        assert_eq!(kind(&["2024-01-05", "2024-01-06 00:00:00"]), Kind::Date);
        assert_eq!(kind(&["2024-01-05", "2024-01-06 08:00"]), Kind::DateTime);
        assert_eq!(kind(&["19970101", "19970118"]), Kind::Date);
        assert_eq!(kind(&["a", "b", "a", "b"]), Kind::Category);
        assert_eq!(kind(&["a", "b", "c", "b"]), Kind::Text);
        assert_eq!(kind(&["536365", "C536379", "536366", "C536383"]), Kind::Text);
    }

    #[test]
    fn one_odd_cell_in_twenty_is_let_through() {
        let cells: Vec<String> = (1..20).map(|n| n.to_string()).chain(["oops".into()]).collect();
        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        assert_eq!(kind(&cells), Kind::Integer);
        assert_ne!(kind(&cells[1..]), Kind::Integer);
    }

    #[test]
    fn serials_need_a_name() {
        let cells = ["40513", "40514.5"];
        assert_eq!(reading("InvoiceDate", &cells).kind, Kind::DateTime);
        assert_eq!(reading("下单日期", &["40513", "40514"]).kind, Kind::Date);
        assert_eq!(reading("amount", &cells).kind, Kind::Decimal);
        assert_eq!(reading("created_at", &["1291192000", "1291192001"]).kind, Kind::DateTime);
    }

    #[test]
    fn money_and_its_currency() {
        let money = reading("x", &["$1,234.50", "$2.5", "($3.00)"]);
        assert_eq!((money.kind, money.currency.as_deref(), money.decimals), (Kind::Money, Some("USD"), 2));
        assert_eq!(reading("x", &["$5.00", "€6.00"]).currency, None);
        assert_eq!(reading("x", &["12元", "13元"]).kind, Kind::Money);
    }

    #[test]
    fn the_convention_that_reads_more_wins() {
        assert!(reading("x", &["1.234,50", "12,30"]).decimal_comma);
        assert!(!reading("x", &["1,234.50", "12.30"]).decimal_comma);
        assert!(!reading("x", &["1,234", "5,678"]).decimal_comma);
        assert!(reading("x", &["0,123", "5,678"]).decimal_comma);
        let comma = Hints { decimal_comma: true, ..Hints::default() };
        assert!(infer(&column("x", ["1.234", "5.678"]), &comma).decimal_comma);
        assert!(!infer(&column("x", ["1.23", "5.678"]), &comma).decimal_comma);
    }

    #[test]
    fn orders_from_evidence() {
        let order = |cells: &[&str]| {
            let reading = reading("x", cells);
            assert!(reading.kind.is_time(), "{cells:?}");
            (reading.date_order, reading.ambiguous)
        };
        assert_eq!(order(&["05/01/2024", "25/01/2024"]), (DateOrder::Dmy, false));
        assert_eq!(order(&["05/01/2024", "05/13/2024"]), (DateOrder::Mdy, false));
        assert_eq!(order(&["05/01/2024", "06/01/2024"]), (DateOrder::Dmy, true));
        assert_eq!(order(&["05/05/2024", "06/06/2024"]), (DateOrder::Dmy, false));
        assert_eq!(order(&["2024-05-01", "2024-06-01"]), (DateOrder::Ymd, false));
        assert_eq!(order(&["24/05/31", "24/06/01"]), (DateOrder::Ymd, true));
        let hint = Hints { date_order: Some(DateOrder::Mdy), ..Hints::default() };
        assert_eq!(infer(&column("x", ["05/01/2024", "06/01/2024"]), &hint).date_order, DateOrder::Mdy);
    }

    #[test]
    fn a_sorted_file_decides() {
        // The first ten days of three months, as a sorted file writes them.
        let cells: Vec<String> =
            (1..=3).flat_map(|month| (1..=10).map(move |day| format!("{month}/{day}/2024"))).collect();
        let found = infer(&column("x", cells.iter().map(String::as_str)), &Hints::default());
        assert_eq!((found.date_order, found.ambiguous), (DateOrder::Mdy, true));
    }

    #[test]
    fn years_of_the_republic() {
        let found = reading("日期", &["113/01/05", "99/12/31"]);
        assert_eq!((found.kind, found.roc_years), (Kind::Date, true));
        assert!(!reading("日期", &["2024/01/05"]).roc_years);
    }

    #[test]
    fn the_users_kind_gets_the_best_reading() {
        let found = infer_as(&column("x", ["25/12/2024", "word", "other"]), Kind::Date, &Hints::default());
        assert_eq!((found.kind, found.date_order), (Kind::Date, DateOrder::Dmy));
        let found = infer_as(&column("x", ["007", "1.234,5"]), Kind::Decimal, &Hints::default());
        assert!(found.decimal_comma);
    }
}
