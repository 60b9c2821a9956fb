//! A header's text folded to what matters: one case, one width, one script, words apart.

use crate::ingest::cells::half_width;
use crate::script::simplified;

/// A folded name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Name {
    /// The words, lower case, Simplified where the script differs, without accents.
    pub(crate) words: Vec<String>,
    /// All words as one.
    pub(crate) joined: String,
}

/// Fold a name: `CustomerID`, `customer_id`, `ＣＵＳＴＯＭＥＲ　ＩＤ` are the words customer and id; `客戶編號` is 客户编号.
pub(crate) fn fold(name: &str) -> Name {
    let half = half_width(name);
    let mut words: Vec<String> = Vec::new();
    let mut open = false;
    let mut before: Option<char> = None;
    let mut chars = half.chars().peekable();
    while let Some(c) = chars.next() {
        if !c.is_alphanumeric() {
            (open, before) = (false, None);
            continue;
        }
        let ends = before.is_some_and(|before| {
            let hump = before.is_lowercase() && c.is_uppercase();
            // The last capital of a run belongs to the word that follows: IDNumber is ID and Number.
            let run = before.is_uppercase()
                && c.is_uppercase()
                && chars.peek().is_some_and(|next| next.is_lowercase());
            hump || run || is_han(before) != is_han(c)
        });
        if !open || ends {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            plain(c, word);
        }
        (open, before) = (true, Some(c));
    }
    let joined = words.concat();
    Name { words, joined }
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
}

/// Append a letter in lower case, without its accent, Simplified.
fn plain(c: char, word: &mut String) {
    for c in simplified(c).to_lowercase() {
        match c {
            'à' | 'á' | 'â' | 'ã' | 'å' | 'ä' => word.push('a'),
            'ç' => word.push('c'),
            'è' | 'é' | 'ê' | 'ë' => word.push('e'),
            'ì' | 'í' | 'î' | 'ï' => word.push('i'),
            'ñ' => word.push('n'),
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => word.push('o'),
            'ù' | 'ú' | 'û' | 'ü' => word.push('u'),
            'ß' => word.push_str("ss"),
            _ => word.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name() {
        for name in [
            "CustomerID",
            "customer_id",
            "Customer Id",
            "CUSTOMER ID",
            "ＣＵＳＴＯＭＥＲ　ＩＤ",
            "customer.id",
        ] {
            assert_eq!(fold(name).words, ["customer", "id"], "{name}");
        }
        assert_eq!(fold("customerid").joined, "customerid");
        assert_eq!(fold("IDNumber").words, ["id", "number"]);
        assert_eq!(fold("客戶編號"), fold("客户编号"));
        assert_eq!(fold("客户ID").words, ["客户", "id"]);
        assert_eq!(fold("Código de Cliente").words, ["codigo", "de", "cliente"]);
        assert_eq!(fold("金额（元）").words, ["金额", "元"]);
        assert_eq!(fold(" - "), Name::default());
    }
}
