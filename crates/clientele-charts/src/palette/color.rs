//! sRGB colours, their contrast (WCAG 2.2) and their mixture (OKLab).

use std::fmt;

/// An sRGB colour. Displays as `#rrggbb`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Rgb(
    /// Red.
    pub u8,
    /// Green.
    pub u8,
    /// Blue.
    pub u8,
);

impl Rgb {
    /// Black.
    pub const BLACK: Self = Self(0, 0, 0);
    /// White.
    pub const WHITE: Self = Self(255, 255, 255);

    /// From `0xrrggbb`.
    pub const fn hex(code: u32) -> Self {
        let [_, red, green, blue] = code.to_be_bytes();
        Self(red, green, blue)
    }

    /// From `#rgb` or `#rrggbb`, as custom properties of a page are written.
    ///
    /// ```
    /// use clientele_charts::palette::Rgb;
    /// assert_eq!(Rgb::parse(" #0a0 "), Some(Rgb::hex(0x00aa00)));
    /// assert_eq!(Rgb::parse("red"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.trim().strip_prefix('#')?;
        let value = u32::from_str_radix(digits, 16).ok()?;
        match digits.len() {
            6 => Some(Self::hex(value)),
            3 => {
                let wide = |shift: u32| (((value >> shift) & 0xf) * 17) as u8;
                Some(Self(wide(8), wide(4), wide(0)))
            }
            _ => None,
        }
    }

    /// Red, green and blue as light, 0 to 1.
    pub fn linear(self) -> [f64; 3] {
        [self.0, self.1, self.2].map(|channel| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        })
    }

    /// From light, clamped.
    pub fn from_linear(light: [f64; 3]) -> Self {
        let [red, green, blue] = light.map(|light| {
            let light = light.clamp(0.0, 1.0);
            let share =
                if light <= 0.003_130_8 { 12.92 * light } else { 1.055 * light.powf(1.0 / 2.4) - 0.055 };
            (share * 255.0).round() as u8
        });
        Self(red, green, blue)
    }

    /// Relative luminance (WCAG 2.2).
    pub fn luminance(self) -> f64 {
        let [red, green, blue] = self.linear();
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Contrast ratio (WCAG 2.2), 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// White where it reads on this colour, else black: 4.5:1 or better on any.
    pub fn readable(self) -> Self {
        if self.contrast(Self::WHITE) >= 4.5 { Self::WHITE } else { Self::BLACK }
    }

    /// The colour a share of the way to another, even to the eye.
    pub fn mix(self, other: Self, share: f64) -> Self {
        let ([l0, a0, b0], [l1, a1, b1]) = (self.oklab(), other.oklab());
        let at = |from: f64, to: f64| from + (to - from) * share;
        Self::from_oklab([at(l0, l1), at(a0, a1), at(b0, b1)])
    }

    /// Lightness, green-red and blue-yellow (Ottosson 2020).
    pub fn oklab(self) -> [f64; 3] {
        let [red, green, blue] = self.linear();
        let cone = |r: f64, g: f64, b: f64| (r * red + g * green + b * blue).max(0.0).cbrt();
        let l = cone(0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9);
        let m = cone(0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6);
        let s = cone(0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5);
        [
            0.210_454_255_3 * l + 0.793_617_785 * m - 0.004_072_046_8 * s,
            1.977_998_495_1 * l - 2.428_592_205 * m + 0.450_593_709_9 * s,
            0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766 * s,
        ]
    }

    fn from_oklab([lightness, a, b]: [f64; 3]) -> Self {
        let l = (lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
        let m = (lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
        let s = (lightness - 0.089_484_177_5 * a - 1.291_485_548 * b).powi(3);
        Self::from_linear([
            4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
            -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
            -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701 * s,
        ])
    }
}

impl fmt::Display for Rgb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_the_standard() {
        assert!((Rgb::BLACK.contrast(Rgb::WHITE) - 21.0).abs() < 1e-9);
        // WCAG's often quoted limit grey on white.
        assert!((Rgb::hex(0x767676).contrast(Rgb::WHITE) - 4.54).abs() < 0.01);
    }

    #[test]
    fn mixing_ends_at_both_colours_and_passes_between() {
        let (from, to) = (Rgb::hex(0x2056c0), Rgb::hex(0xb68d20));
        assert_eq!(from.mix(to, 0.0), from);
        assert_eq!(from.mix(to, 1.0), to);
        let [l0, l1, l] = [from, to, from.mix(to, 0.5)].map(|colour| colour.oklab()[0]);
        assert!((l - (l0 + l1) / 2.0).abs() < 0.01);
    }

    #[test]
    fn black_or_white_reads_on_every_grey() {
        for level in 0..=255u8 {
            let grey = Rgb(level, level, level);
            assert!(grey.contrast(grey.readable()) >= 4.5, "{grey}");
        }
    }
}
