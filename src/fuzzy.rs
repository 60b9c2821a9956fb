//! How well a few typed letters fit a name. Plain values; the command palette sorts by it.

/// How well every word of `query` fits `text`: more is better, none where one does not fit. An empty query fits everything
/// equally. Letters are compared without case, and full-width ones as the usual ones.
pub(crate) fn score(query: &str, text: &str) -> Option<u32> {
    let text = fold(text);
    fold(&query.replace('\u{3000}', " ")).split_whitespace().map(|word| fit(word, &text)).sum()
}

fn fold(text: &str) -> String {
    let usual = |letter: char| match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(letter as u32 - 0xfee0).unwrap_or(letter),
        other => other,
    };
    text.chars().map(usual).flat_map(char::to_lowercase).collect()
}

/// One word: the whole, its beginning, the beginning of a word in it, a stretch of it, first letters, letters in order.
fn fit(word: &str, text: &str) -> Option<u32> {
    if text == word {
        return Some(100);
    }
    if text.starts_with(word) {
        return Some(90);
    }
    let begins_word = |at: usize| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        before.is_none_or(|letter| !letter.is_alphanumeric())
    };
    if text.match_indices(word).any(|(at, _)| begins_word(at)) {
        return Some(75);
    }
    if text.contains(word) {
        return Some(60);
    }
    let firsts: String =
        text.split(|letter: char| !letter.is_alphanumeric()).filter_map(|w| w.chars().next()).collect();
    let letters = word.chars().count();
    if letters > 1 && firsts.contains(word) {
        return Some(50);
    }
    // Letters that are far apart fit everything.
    let span = span(word, text)?;
    (letters > 2 && span <= letters * 2).then(|| 40_u32.saturating_sub((span - letters) as u32 * 2))
}

/// Over how many letters of a text the letters of a word are spread, in their order, from where the first one is.
fn span(word: &str, text: &str) -> Option<usize> {
    let first = word.chars().next()?;
    let starts = text.char_indices().filter(|(_, letter)| *letter == first).map(|(at, _)| at);
    starts
        .filter_map(|at| {
            let mut rest = text.get(at..)?.chars();
            let mut passed = 0;
            for letter in word.chars() {
                passed += rest.by_ref().position(|other| other == letter)? + 1;
            }
            Some(passed)
        })
        .min()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_closer_the_better() {
        let fits = ["value", "value map", "customer value", "overvalued", "v a l u e"];
        let scores: Vec<_> = fits.map(|text| score("value", text)).to_vec();
        assert!(scores.is_sorted_by(|a, b| a > b), "{scores:?}");
        assert_eq!(score("value", "survival"), None);
    }

    #[test]
    fn first_letters_and_letters_in_order() {
        assert_eq!(score("cfm", "Customer figures monthly"), Some(50));
        assert!(score("chrt", "Cohorts").is_some());
        assert_eq!(score("ab", "a tale of b"), None, "too short to be spread");
    }

    #[test]
    fn every_word_must_fit_in_any_order() {
        assert!(score("clear filter", "Filter: clear all").is_some());
        assert_eq!(score("clear nothing", "Filter: clear all"), None);
    }

    #[test]
    fn both_scripts_and_full_width_letters() {
        assert_eq!(score("客户", "客户价值"), Some(90));
        assert!(score("價值", "客戶價值").is_some());
        assert_eq!(score("ＲＦＭ", "rfm"), Some(100));
    }

    proptest! {
        #[test]
        fn a_name_fits_itself_and_nothing_panics(query in ".{0,20}", text in ".{0,40}") {
            let _ = score(&query, &text);
            prop_assert!(score(&text, &text).is_some());
        }
    }
}
