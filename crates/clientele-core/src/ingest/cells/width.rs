//! Full-width digits, signs and blanks of Chinese and Japanese input methods as their plain counterparts.

use std::borrow::Cow;

/// The text in half width: `１２．５％` becomes `12.5%`. Borrowed when there is nothing to change.
pub(crate) fn half_width(text: &str) -> Cow<'_, str> {
    // Full-width forms begin with the byte EF, the ideographic blank with E3.
    if !text.bytes().any(|byte| byte == 0xef || byte == 0xe3) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(half).collect())
}

fn half(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{3000}' => ' ',
        '￠' => '¢',
        '￡' => '£',
        '￥' => '¥',
        '￦' => '₩',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_signs_and_blanks_become_plain() {
        assert_eq!(half_width("（￥１，２３４．５０）　％"), "(¥1,234.50) %");
        assert!(matches!(half_width("1,234.50 £"), Cow::Borrowed(_)));
    }
}
