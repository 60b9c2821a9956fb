//! Text in markup.

use std::fmt::{Display, Formatter, Result, Write};

/// Text as it may stand in an element or an attribute of XML and HTML. Left out are characters that XML forbids, and
/// those that would turn the words around them to another direction.
pub(crate) struct Escaped<'a>(pub(crate) &'a str);

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        self.0.chars().try_for_each(|char| match char {
            '&' => f.write_str("&amp;"),
            '<' => f.write_str("&lt;"),
            '>' => f.write_str("&gt;"),
            '"' => f.write_str("&quot;"),
            '\'' => f.write_str("&#39;"),
            '\t' | '\n' | '\r' => f.write_str(" "),
            '\u{0}'..='\u{1f}' | '\u{7f}' | '\u{fffe}' | '\u{ffff}' => Ok(()),
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => Ok(()),
            char => f.write_char(char),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Escaped;

    #[test]
    fn nothing_is_left_that_markup_or_direction_could_be_made_of() {
        let text = Escaped("<a href='x' title=\"y\">&\u{0}\u{202e}evil\u{2066}]]>").to_string();
        assert_eq!(text, "&lt;a href=&#39;x&#39; title=&quot;y&quot;&gt;&amp;evil]]&gt;");
    }
}
