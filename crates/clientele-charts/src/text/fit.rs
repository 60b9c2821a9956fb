//! Making text fit: lines where they may break, an ellipsis where nothing else helps.

use super::measure::is_wide;
use super::{Font, TextMeasure};

/// Closing punctuation does not begin a line, opening punctuation does not end one.
const NOT_FIRST: &str = "，。、；：？！）」』》】”’,.;:?!)%";
const NOT_LAST: &str = "（「『《【“‘(";

/// The text in at most `limit` lines of at most `width`, broken at spaces, after hyphens and slashes, and between East
/// Asian characters. A piece too long for a line, or a text too long for the lines, ends in an ellipsis.
pub(crate) fn wrap(
    text: &str,
    font: Font,
    width: f32,
    limit: usize,
    measure: &dyn TextMeasure,
) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for piece in pieces(text) {
        let joined = format!("{line}{piece}");
        if line.is_empty() || measure.width(joined.trim_end(), font) <= width {
            line = joined;
        } else if lines.len() + 1 < limit {
            lines.push(std::mem::replace(&mut line, piece.trim_start().to_owned()));
        } else {
            // No further line: what remains is added to the last one and shortened.
            line = joined;
        }
    }
    lines.push(line);
    lines.iter().map(|line| shorten(line.trim(), font, width, measure)).collect()
}

/// The same in as many lines, but of lengths as equal as they come: no single word or character in the last one.
pub(crate) fn balance(
    text: &str,
    font: Font,
    width: f32,
    limit: usize,
    measure: &dyn TextMeasure,
) -> Vec<String> {
    let mut best = wrap(text, font, width, limit, measure);
    let whole = |lines: &[String]| !lines.iter().any(|line| line.ends_with('…') || line.is_empty());
    if best.len() < 2 || !whole(&best) {
        return best;
    }
    let mut narrower = width - font.size / 2.0;
    while narrower > 0.0 {
        let lines = wrap(text, font, narrower, limit, measure);
        if lines.len() != best.len() || !whole(&lines) {
            break;
        }
        best = lines;
        narrower -= font.size / 2.0;
    }
    best
}

/// The text, or as much of its beginning as fits with an ellipsis.
pub(crate) fn shorten(text: &str, font: Font, width: f32, measure: &dyn TextMeasure) -> String {
    if measure.width(text, font) <= width {
        return text.to_owned();
    }
    let mut kept: Vec<char> = text.chars().collect();
    while kept.pop().is_some() {
        let candidate: String = kept.iter().collect::<String>().trim_end().to_owned() + "…";
        if measure.width(&candidate, font) <= width {
            return candidate;
        }
    }
    String::new()
}

/// The greatest width of some lines.
pub(crate) fn widest<'a>(
    lines: impl IntoIterator<Item = &'a str>,
    font: Font,
    measure: &dyn TextMeasure,
) -> f32 {
    lines.into_iter().map(|line| measure.width(line, font)).fold(0.0, f32::max)
}

/// The pieces between which a line may break; spaces belong to the piece before.
fn pieces(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut before: Option<char> = None;
    for char in text.chars() {
        let may_break = before.is_some_and(|before| {
            let after_break = matches!(before, ' ' | '-' | '/' | '–') && char != ' ';
            let between_wide = (is_wide(before) || is_wide(char)) && char != ' ' && before != ' ';
            (after_break || between_wide || before == ' ')
                && !NOT_FIRST.contains(char)
                && !NOT_LAST.contains(before)
                && !(char.is_ascii_digit() && matches!(before, '-' | '–'))
        });
        match out.last_mut() {
            Some(piece) if !may_break => piece.push(char),
            _ => out.push(char.to_string()),
        }
        before = Some(char);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::PlainMeasure;

    const FONT: Font = Font::regular(10.0);

    fn wrapped(text: &str, width: f32, limit: usize) -> Vec<String> {
        wrap(text, FONT, width, limit, &PlainMeasure)
    }

    #[test]
    fn words_stay_whole_and_characters_do_not() {
        assert_eq!(wrapped("Potential loyalists", 60.0, 3), ["Potential", "loyalists"]);
        assert_eq!(wrapped("重要价值客户", 25.0, 3), ["重要", "价值", "客户"]);
        assert_eq!(wrapped("short", 60.0, 3), ["short"]);
    }

    #[test]
    fn lines_of_a_label_are_of_like_length() {
        let balanced = |text: &str, width| balance(text, FONT, width, 2, &PlainMeasure);
        assert_eq!(balanced("潜在忠诚客户", 52.0), ["潜在忠", "诚客户"]);
        assert_eq!(balanced("Important: win back", 74.0), ["Important:", "win back"]);
        assert_eq!(balanced("short", 74.0), ["short"]);
    }

    #[test]
    fn punctuation_keeps_its_neighbour() {
        assert_eq!(wrapped("客户，订单", 30.0, 2), ["客户，", "订单"]);
        assert_eq!(wrapped("客户（位）", 30.0, 3), ["客户", "（位）"]);
    }

    #[test]
    fn what_does_not_fit_ends_in_an_ellipsis() {
        let lines = wrapped("Potential loyalists of the north", 60.0, 2);
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with('…'), "{lines:?}");
        for line in lines {
            assert!(PlainMeasure.width(&line, FONT) <= 60.0);
        }
        assert_eq!(shorten("anything", FONT, 3.0, &PlainMeasure), "");
    }
}
