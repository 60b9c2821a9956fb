//! A name cut into the words of the lexicon.

use super::concept::{Concept, concept};
use super::fold::{Name, fold};

/// The concepts of a name, its head last. Words written together (`customerid`, 客户编号) are cut where the lexicon
/// knows every piece; in Chinese, what it does not know becomes a word of its own. `fecha de pedido` is a date of
/// orders as `order date` is.
pub(super) fn concepts(name: &str) -> Vec<Concept> {
    let Name { words, .. } = fold(name);
    let all: Vec<Concept> = words.iter().flat_map(|word| word_concepts(word)).collect();
    let link = all.iter().position(|concept| *concept == Concept::Link).unwrap_or(0);
    let (before, after) = all.split_at_checked(link).unwrap_or_default();
    let counts = before == [Concept::Id] && words.get(1).is_some_and(|word| word == "of");
    // The number of items is no item number.
    let before = if counts { &[Concept::Property] } else { before };
    let says = |concept: &&Concept| !matches!(concept, Concept::Link | Concept::Silent);
    let mut concepts: Vec<Concept> = after.iter().chain(before).filter(says).copied().collect();
    concepts.dedup();
    concepts
}

/// Whether a column's name says that its values are dates or times. Numbers under such a name may be Excel serials
/// or unix time.
///
/// ```
/// use clientele_core::mapping::says_date;
/// assert!(says_date("InvoiceDate") && says_date("下單時間") && says_date("created_at"));
/// assert!(!says_date("Updates") && !says_date("amount"));
/// ```
pub fn says_date(name: &str) -> bool {
    concepts(name).contains(&Concept::Date)
}

fn word_concepts(word: &str) -> Vec<Concept> {
    if let Some(known) = concept(word) {
        return vec![known];
    }
    // Numbers at the end count columns: level2, product_1.
    let word = word.trim_end_matches(|c: char| c.is_ascii_digit());
    if word.is_empty() {
        Vec::new()
    } else if word.is_ascii() {
        whole(word).unwrap_or_else(|| vec![Concept::Other])
    } else {
        longest(word)
    }
}

/// Letters: every piece must be known, and the fewest pieces win. Two letters are only a piece when they are an
/// identifier's, or `casino` would be.
fn whole(word: &str) -> Option<Vec<Concept>> {
    if word.is_empty() {
        return None;
    }
    if let Some(known) = piece(word) {
        return Some(vec![known]);
    }
    (2..word.len().saturating_sub(1))
        .rev()
        .filter_map(|at| {
            let (head, tail) = word.split_at_checked(at)?;
            let mut pieces = vec![piece(head)?];
            pieces.extend(whole(tail)?);
            Some(pieces)
        })
        .min_by_key(Vec::len)
}

fn piece(word: &str) -> Option<Concept> {
    concept(word).filter(|_| word.len() > 2 || matches!(word, "id" | "no" | "nr"))
}

/// Characters: the longest known piece at each place, and one unknown word for what lies between.
fn longest(mut word: &str) -> Vec<Concept> {
    let mut pieces: Vec<Concept> = Vec::new();
    while let Some(first) = word.chars().next() {
        let ends = word.char_indices().map(|(at, c)| at + c.len_utf8());
        let found = ends.filter_map(|end| Some((end, concept(word.get(..end)?)?))).next_back();
        if found.is_none() && pieces.last() != Some(&Concept::Other) {
            pieces.push(Concept::Other);
        }
        let taken = found.map_or(first.len_utf8(), |(end, concept)| {
            pieces.push(concept);
            end
        });
        word = word.get(taken..).unwrap_or_default();
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use Concept as C;

    #[test]
    fn names_become_concepts() {
        assert_eq!(concepts("CustomerID"), [C::Customer, C::Id]);
        assert_eq!(concepts("customerid"), [C::Customer, C::Id]);
        assert_eq!(concepts("客戶編號"), [C::Customer, C::Id]);
        assert_eq!(concepts("客户ID"), [C::Customer, C::Id]);
        assert_eq!(concepts("會員卡號"), [C::Customer, C::Id]);
        assert_eq!(concepts("下单时间"), [C::Order, C::Date]);
        assert_eq!(concepts("實付金額（元）"), [C::Paid, C::Amount]);
        assert_eq!(concepts("InvoiceNo"), [C::Order, C::Id]);
        assert_eq!(concepts("unitprice"), [C::UnitPrice]);
        assert_eq!(concepts("StockCode"), [C::Product, C::Id]);
        assert_eq!(concepts("Código de cliente"), [C::Customer, C::Id]);
        assert_eq!(concepts("Fecha del pedido"), [C::Order, C::Date]);
        assert_eq!(concepts("number of items"), [C::Product, C::Property]);
        assert_eq!(concepts("line_total"), [C::Total]);
        assert_eq!(concepts("商品名称2"), [C::Product, C::Name]);
        assert_eq!(concepts("某某客户"), [C::Other, C::Customer]);
        assert_eq!(concepts("android"), [C::Other]);
        assert_eq!(concepts(""), []);
    }
}
