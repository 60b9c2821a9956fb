//! Looking for a text: case, width and Chinese script do not matter.
//!
//! ```
//! use clientele_core::search::Needle;
//! let mut needle = Needle::new("陳");
//! assert!(needle.is_in("陈先生") && !needle.is_in("李先生"));
//! assert!(Needle::new("c-00１").is_in("Ｃ－００１"));
//! ```

use crate::script::simplified;
use memchr::memmem::Finder;

/// A text that is looked for.
pub struct Needle {
    finder: Finder<'static>,
    /// Room for what is looked through.
    folded: String,
}

impl Needle {
    /// Look for this text; blanks around it do not count.
    pub fn new(text: &str) -> Self {
        let mut folded = String::new();
        fold(text.trim(), &mut folded);
        Self { finder: Finder::new(folded.as_bytes()).into_owned(), folded }
    }

    /// The text as it is compared.
    pub fn text(&self) -> &str {
        std::str::from_utf8(self.finder.needle()).unwrap_or_default()
    }

    /// Whether it occurs in a text.
    pub fn is_in(&mut self, text: &str) -> bool {
        fold(text, &mut self.folded);
        self.finder.find(self.folded.as_bytes()).is_some()
    }
}

/// Lower case, half width, Simplified.
fn fold(text: &str, out: &mut String) {
    out.clear();
    if text.is_ascii() {
        out.push_str(text);
        out.make_ascii_lowercase();
        return;
    }
    for c in text.chars() {
        let half = match c {
            '\u{3000}' => ' ',
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
            c => simplified(c),
        };
        out.extend(half.to_lowercase());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_width_and_script_do_not_matter() {
        for (wanted, text) in [
            ("alice", "ALICE B."),
            (" LI ", "Wei-Li"),
            ("客户００７", "客戶007"),
            ("歐陽", "欧阳小姐"),
            ("欧阳", "歐陽小姐"),
            ("é", "CAFÉ"),
            ("", "anything"),
        ] {
            assert!(Needle::new(wanted).is_in(text), "{wanted} in {text}");
        }
        assert!(!Needle::new("欧阳").is_in("歐先生"));
        assert_eq!(Needle::new(" Ａb ").text(), "ab");
    }
}
