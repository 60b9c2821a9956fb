//! Measuring text: a trait, and the deterministic implementation for tests, files and the command line.

/// Size and weight; the family is the locale's.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Font {
    /// Size in css px.
    pub size: f32,
    /// Bold instead of regular.
    pub bold: bool,
}

impl Font {
    /// Regular text of a size.
    pub const fn regular(size: f32) -> Self {
        Self { size, bold: false }
    }

    /// Bold text of a size.
    pub const fn bold(size: f32) -> Self {
        Self { size, bold: true }
    }
}

/// Says how wide a text will be. The page measures with a canvas, and remembers.
pub trait TextMeasure {
    /// Width of one line in css px.
    fn width(&self, text: &str, font: Font) -> f32;
}

/// The same widths on every machine: the advances of Helvetica for ASCII, one em for what East Asian fonts draw on a
/// full square.
///
/// ```
/// use clientele_charts::{Font, PlainMeasure, TextMeasure};
/// assert_eq!(PlainMeasure.width("客户", Font::regular(12.0)), 24.0);
/// ```
#[derive(Debug, Clone, Copy, Default)]
pub struct PlainMeasure;

/// Advances of the printable ASCII characters, space to tilde, in thousandths of an em.
const ASCII: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
    556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
    500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
    556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
    278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/// The widest of the system fonts named in the locales' stacks are so much wider than Helvetica.
const SYSTEM: f32 = 1.06;
const BOLD: f32 = 1.07;

impl TextMeasure for PlainMeasure {
    fn width(&self, text: &str, font: Font) -> f32 {
        let weight = if font.bold { BOLD } else { 1.0 };
        text.chars().map(|char| advance(char, weight)).sum::<f32>() * font.size
    }
}

fn advance(char: char, weight: f32) -> f32 {
    if is_wide(char) {
        return 1.0;
    }
    let at = (char as usize).checked_sub(32).and_then(|at| ASCII.get(at));
    let thousandths = match (at, char) {
        (Some(advance), _) => *advance,
        (None, '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200d}') => 0,
        (None, '\u{2018}' | '\u{2019}') => 222,
        (None, '\u{201c}' | '\u{201d}') => 333,
        (None, '—' | '…') => 1000,
        _ => 556,
    };
    f32::from(thousandths) / 1000.0 * SYSTEM * weight
}

/// Whether East Asian fonts draw the character on a full square (Unicode's East Asian Width W and F, by block).
pub(crate) fn is_wide(char: char) -> bool {
    matches!(u32::from(char),
        0x1100..=0x115f | 0x2e80..=0x303e | 0x3041..=0x33ff | 0x3400..=0x4dbf | 0x4e00..=0x9fff | 0xa000..=0xa4cf
        | 0xac00..=0xd7a3 | 0xf900..=0xfaff | 0xfe30..=0xfe4f | 0xff00..=0xff60 | 0xffe0..=0xffe6
        | 0x1f300..=0x1f64f | 0x1f900..=0x1f9ff | 0x20000..=0x3fffd)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_have_one_width() {
        let font = Font::regular(10.0);
        let widths: Vec<f32> =
            ('0'..='9').map(|digit| PlainMeasure.width(&digit.to_string(), font)).collect();
        assert!(widths.windows(2).all(|pair| pair[0] == pair[1]), "{widths:?}");
    }

    #[test]
    fn chinese_is_measured_by_characters_and_not_by_bytes() {
        let font = Font::regular(12.0);
        assert_eq!(PlainMeasure.width("重要价值客户", font), 72.0);
        assert_eq!(PlainMeasure.width("重要價值客戶", Font::bold(12.0)), 72.0);
        assert!(PlainMeasure.width("RFM 分析", font) < PlainMeasure.width("客户分群", font) + 12.0);
    }
}
