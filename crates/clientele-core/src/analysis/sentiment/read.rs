//! A text as tokens: what the lexicon knows of it, where it pauses and stops, and how long it is.

use super::fold::Folded;
use super::lexicon::{Before, Lexicon, Meaning, Turn};
use super::{Language, stem};

/// A word or turn of the lexicon, or a pause.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    /// Bytes of the folded text.
    pub(super) from: u32,
    pub(super) to: u32,
    /// How many words, or Chinese characters of no known word, come before it.
    pub(super) place: u32,
    pub(super) kind: Kind,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Kind {
    /// An entry that does something.
    Word(Meaning),
    /// A comma or the like.
    Pause,
    /// The end of a sentence.
    Stop,
}

/// What a text is made of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Makeup {
    /// Chinese characters.
    pub(super) han: u32,
    /// Words of Latin letters or digits.
    pub(super) latin: u32,
    /// Characters and words within words that are good or bad.
    pub(super) hit: u32,
    /// Signs such as emoji that are good or bad.
    pub(super) signs: u32,
    /// Exclamation marks.
    pub(super) exclamations: u32,
}

/// Read a folded text. Cost: a search among the entries of its first letter for each word and each Chinese character.
pub(super) fn tokens(folded: &Folded, lexicon: &Lexicon, language: Language, out: &mut Vec<Token>) -> Makeup {
    out.clear();
    let text = folded.text.as_str();
    let mut makeup = Makeup::default();
    let mut reader = Reader { text, lexicon, language, place: 0, scratch: String::new() };
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        at += reader.step(at, rest, &mut makeup, out);
    }
    makeup
}

struct Reader<'a> {
    text: &'a str,
    lexicon: &'a Lexicon,
    language: Language,
    place: u32,
    scratch: String,
}

impl Reader<'_> {
    /// Read what stands at `at`, and say how many bytes that was.
    fn step(&mut self, at: usize, rest: &str, makeup: &mut Makeup, out: &mut Vec<Token>) -> usize {
        let Some(c) = rest.chars().next() else { return 1 };
        let latin = is_word(c);
        let han = is_han(c);
        let known = if (latin && !self.language.latin()) || (han && !self.language.han()) {
            None
        } else {
            self.longest(rest)
        };
        if let Some((length, meaning)) = known.or_else(|| self.stemmed(latin, rest)) {
            let from = self.text.get(..at).unwrap_or_default();
            let found = rest.get(..length).unwrap_or_default();
            let size = self.count(found, makeup);
            if meaning.valence != 0.0 {
                makeup.hit += size;
                makeup.signs += u32::from(size == 0);
            }
            if meaning != Meaning::NONE {
                let kind = Kind::Word(meaning);
                out.push(Token {
                    from: from.len() as u32,
                    to: (at + length) as u32,
                    place: self.place,
                    kind,
                });
            }
            self.place += 1;
            return length;
        }
        if latin {
            makeup.latin += 1;
            self.place += 1;
            return word_length(rest);
        }
        if han {
            makeup.han += 1;
            self.place += 1;
            return c.len_utf8();
        }
        makeup.exclamations += u32::from(c == '!');
        if let Some(kind) = self.mark(at, c, rest) {
            let same = out.last().is_some_and(|last| matches!((last.kind, kind), (Kind::Stop, Kind::Stop)));
            if !same {
                out.push(Token { from: at as u32, to: (at + c.len_utf8()) as u32, place: self.place, kind });
            }
        }
        c.len_utf8()
    }

    /// The longest entry that ends where a word does.
    fn longest(&self, rest: &str) -> Option<(usize, Meaning)> {
        self.lexicon.prefixes(rest).find(|(length, _)| {
            let (inside, after) = (rest.get(..*length), rest.get(*length..));
            let letter = |c: Option<char>| c.is_some_and(is_word);
            !(letter(inside.and_then(|text| text.chars().next_back()))
                && letter(after.and_then(|text| text.chars().next())))
        })
    }

    /// What the lexicon knows of a Latin word without its ending.
    fn stemmed(&mut self, latin: bool, rest: &str) -> Option<(usize, Meaning)> {
        if !latin || !self.language.latin() {
            return None;
        }
        let length = word_length(rest);
        let word = rest.get(..length)?;
        Some((length, stem::meaning(word, self.lexicon, &mut self.scratch)?))
    }

    /// Count what an entry is made of; how much of it are words and characters.
    fn count(&self, found: &str, makeup: &mut Makeup) -> u32 {
        let han = found.chars().filter(|&c| is_han(c)).count() as u32;
        let latin = found.split(|c: char| !is_word(c)).filter(|word| !word.is_empty()).count() as u32;
        makeup.han += han;
        makeup.latin += latin;
        han + latin
    }

    fn mark(&self, at: usize, c: char, rest: &str) -> Option<Kind> {
        let next = rest.chars().nth(1);
        let before = self.text.get(..at).and_then(|text| text.chars().next_back());
        match c {
            '。' | '!' | '?' | '\n' | '｡' => Some(Kind::Stop),
            // A point within a number or an address ends nothing.
            '.' if next.is_some_and(|c| c.is_ascii_alphanumeric())
                && before.is_some_and(|c| c.is_ascii_alphanumeric()) =>
            {
                None
            }
            '.' => Some(Kind::Stop),
            // Chinese needs no blanks: where there is one, it stands for a comma.
            ' ' if next.is_some_and(is_han) && before.is_some_and(is_han) => Some(Kind::Pause),
            ',' | ';' | ':' | '，' | '；' | '：' | '…' | '—' | '~' | '(' | ')' | '"' | '《' | '》' | '【'
            | '】' | '|' | '/' | '·' | '「' | '」' => Some(Kind::Pause),
            _ => None,
        }
    }
}

/// Part of a Latin word.
pub(super) fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '\'' || ('\u{c0}'..='\u{24f}').contains(&c)
}

pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}')
}

fn word_length(rest: &str) -> usize {
    rest.find(|c| !is_word(c)).unwrap_or(rest.len())
}

impl Kind {
    pub(super) fn meaning(self) -> Meaning {
        match self {
            Self::Word(meaning) => meaning,
            Self::Pause | Self::Stop => Meaning::NONE,
        }
    }

    /// Whether it stands before a word and changes it.
    pub(super) fn before(self) -> Option<Before> {
        Some(self.meaning().before).filter(|before| *before != Before::Nothing)
    }

    pub(super) fn turn(self) -> Turn {
        self.meaning().turn
    }
}
