//! A text as the lexicon spells: lower case, half width, Simplified, one blank between words, straight apostrophes.

use crate::script::simplified;

/// A folded text, and where each of its bytes comes from.
#[derive(Debug, Default)]
pub(super) struct Folded {
    pub(super) text: String,
    /// Byte in the raw text of each byte of `text`, and its end.
    at: Vec<u32>,
}

impl Folded {
    /// Fold a text in place of the one before; its room is kept.
    pub(super) fn read(&mut self, raw: &str) {
        self.text.clear();
        self.at.clear();
        let mut blank = true;
        for (at, c) in raw.char_indices() {
            let c = plain(c);
            // A line's end ends a sentence; other blanks part words, once.
            if c == ' ' && std::mem::replace(&mut blank, true) || c == '\u{fe0f}' {
                continue;
            }
            blank = c == ' ';
            let before = self.text.len();
            self.text.push(c);
            self.at.resize(self.at.len() + self.text.len() - before, at as u32);
        }
        self.at.push(raw.len() as u32);
    }

    /// The byte of the raw text that a byte of the folded one comes from.
    pub(super) fn raw(&self, at: usize) -> usize {
        self.at.get(at).copied().unwrap_or_default() as usize
    }
}

#[inline]
fn plain(c: char) -> char {
    match c {
        'A'..='Z' => c.to_ascii_lowercase(),
        ' '..='~' | '\n' => c,
        '\u{ff01}'..='\u{ff5e}' => {
            char::from_u32(c as u32 - 0xfee0).map_or(c, |half| half.to_ascii_lowercase())
        }
        '’' | '‘' | '´' => '\'',
        '“' | '”' => '"',
        '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' => simplified(c),
        c if c.is_whitespace() => ' ',
        c if c.is_uppercase() => c.to_lowercase().next().unwrap_or(c),
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_text() {
        let mut folded = Folded::default();
        folded.read("  服務  很 Ｎｉｃｅ！don’t");
        assert_eq!(folded.text, "服务 很 nice!don't");
        let at = folded.text.find("nice").unwrap();
        assert_eq!("  服務  很 Ｎｉｃｅ！don’t".get(folded.raw(at)..), Some("Ｎｉｃｅ！don’t"));
        assert_eq!(folded.raw(folded.text.len()), "  服務  很 Ｎｉｃｅ！don’t".len());
    }
}
