//! [`Theme`]: the colours of the roles.

use super::{Ink, Rgb};

/// How many categories have a colour of their own.
pub const CATEGORIES: usize = 8;

/// Colours of every role. The fields are open so that a page can put its own in.
#[derive(Debug, Clone, PartialEq)]
pub struct Theme {
    /// Ground.
    pub surface: Rgb,
    /// Text.
    pub text: Rgb,
    /// Text that matters less.
    pub muted: Rgb,
    /// Grid lines.
    pub grid: Rgb,
    /// Axis lines.
    pub axis: Rgb,
    /// Marks of a figure with one series.
    pub primary: Rgb,
    /// Marks that are context.
    pub receding: Rgb,
    /// Selection and handles.
    pub accent: Rgb,
    /// Better.
    pub positive: Rgb,
    /// Worse.
    pub negative: Rgb,
    /// The rest of the categories.
    pub other: Rgb,
    /// A cell that stands for nothing.
    pub empty: Rgb,
    /// The categories: blue, teal, sky, green, gold, orange, red, purple.
    pub categories: [Rgb; CATEGORIES],
    /// Amounts, from none to most.
    pub sequential: [Rgb; 5],
    /// Deviations: far below zero, below, none, above, far above.
    pub diverging: [Rgb; 5],
}

const fn all<const N: usize>(codes: [u32; N]) -> [Rgb; N] {
    let mut out = [Rgb::BLACK; N];
    let mut at = 0;
    while at < N {
        #[allow(clippy::indexing_slicing, reason = "evaluated at compile time, below N")]
        {
            out[at] = Rgb::hex(codes[at]);
        }
        at += 1;
    }
    out
}

impl Theme {
    /// For screens in a lit room, print and files.
    pub const LIGHT: Self = Self {
        surface: Rgb::WHITE,
        text: Rgb::hex(0x1d232a),
        muted: Rgb::hex(0x5b6570),
        grid: Rgb::hex(0xe7eaee),
        axis: Rgb::hex(0x868f99),
        primary: Rgb::hex(0x2f6db5),
        receding: Rgb::hex(0x868f99),
        accent: Rgb::hex(0xd9480f),
        positive: Rgb::hex(0x008186),
        negative: Rgb::hex(0xad0030),
        other: Rgb::hex(0x68737e),
        empty: Rgb::hex(0xf4f6f8),
        categories: all([0x2a4cc1, 0x008186, 0x039ae0, 0x005903, 0xb09002, 0xaa650d, 0xad0030, 0x7e1c86]),
        sequential: all([0xe4eef9, 0xb3cfee, 0x72a7dc, 0x2f6db5, 0x0c3b7c]),
        diverging: all([0xa6400b, 0xe3a36c, 0xf3f2ef, 0x7fb0e0, 0x1c5aa6]),
    };

    /// For dark rooms.
    pub const DARK: Self = Self {
        surface: Rgb::hex(0x171b21),
        text: Rgb::hex(0xe9edf1),
        muted: Rgb::hex(0xa3adb8),
        grid: Rgb::hex(0x2b323b),
        axis: Rgb::hex(0x79838e),
        primary: Rgb::hex(0x66a3e8),
        receding: Rgb::hex(0x79838e),
        accent: Rgb::hex(0xff9f45),
        positive: Rgb::hex(0x3ecfae),
        negative: Rgb::hex(0xfa8180),
        other: Rgb::hex(0x8b95a0),
        empty: Rgb::hex(0x1e242b),
        categories: all([0x5977c9, 0x21c7ce, 0x06a3d3, 0x779d4e, 0xc7ae40, 0xab6200, 0xf19093, 0xcc73a3]),
        sequential: all([0x1f2f45, 0x264f80, 0x3676bd, 0x6fa8e6, 0xcfe4fb]),
        diverging: all([0xf0a05c, 0x9c5f2c, 0x2a3038, 0x3c74ad, 0x8cc0f4]),
    };

    /// For readers who need the strongest contrast: every fill carries black text at 7:1, and stands out from the black
    /// ground, which also lies between neighbours, at 7:1.
    pub const HIGH_CONTRAST: Self = Self {
        surface: Rgb::BLACK,
        text: Rgb::WHITE,
        muted: Rgb::hex(0xe6e6e6),
        grid: Rgb::hex(0x595959),
        axis: Rgb::WHITE,
        primary: Rgb::hex(0x7db8ff),
        receding: Rgb::hex(0xb3b3b3),
        accent: Rgb::hex(0xffd60a),
        positive: Rgb::hex(0x4ee6c2),
        negative: Rgb::hex(0xff9a99),
        other: Rgb::hex(0xb3b3b3),
        empty: Rgb::hex(0x1a1a1a),
        categories: all([0x5d96fa, 0xbafcf5, 0x5dcaf7, 0xb5d3b4, 0xfef563, 0xfdb241, 0xf26f56, 0xb08dad]),
        sequential: all([0x3f9bff, 0x6fb5ff, 0x9ccdff, 0xcbe4ff, 0xffffff]),
        diverging: all([0xffd9b0, 0xffa64d, 0x969696, 0x6cb2ff, 0xd0e6ff]),
    };

    /// The colour of a role.
    pub fn colour(&self, ink: Ink) -> Rgb {
        match ink {
            Ink::Surface => self.surface,
            Ink::Text => self.text,
            Ink::Muted => self.muted,
            Ink::Grid => self.grid,
            Ink::Axis => self.axis,
            Ink::Primary => self.primary,
            Ink::Receding => self.receding,
            Ink::Accent => self.accent,
            Ink::Positive => self.positive,
            Ink::Negative => self.negative,
            Ink::Other => self.other,
            Ink::Empty => self.empty,
            Ink::Category(index) => self.categories.get(usize::from(index)).copied().unwrap_or(self.other),
            Ink::Sequential(share) => ramp(&self.sequential, f64::from(share)),
            Ink::Diverging(share) => ramp(&self.diverging, (f64::from(share) + 1.0) / 2.0),
            Ink::OnSequential(share) => self.colour(Ink::Sequential(share)).readable(),
            Ink::OnDiverging(share) => self.colour(Ink::Diverging(share)).readable(),
            Ink::OnCategory(index) => self.colour(Ink::Category(index)).readable(),
            Ink::OnOther => self.other.readable(),
            Ink::OnPrimary => self.primary.readable(),
        }
    }
}

fn ramp(stops: &[Rgb; 5], share: f64) -> Rgb {
    let at = share.clamp(0.0, 1.0) * 4.0;
    let below = (at.floor() as usize).min(3);
    match (stops.get(below), stops.get(below + 1)) {
        (Some(from), Some(to)) => from.mix(*to, at - below as f64),
        _ => Rgb::BLACK,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const THEMES: [(&str, Theme); 3] =
        [("light", Theme::LIGHT), ("dark", Theme::DARK), ("high contrast", Theme::HIGH_CONTRAST)];

    /// Simulations of colour blindness in linear light: Machado, Oliveira & Fernandes (2009), severity 1.
    const VISIONS: [(&str, [[f64; 3]; 3]); 4] = [
        ("normal", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
        (
            "protanopia",
            [
                [0.152286, 1.052583, -0.204868],
                [0.114503, 0.786281, 0.099216],
                [-0.003882, -0.048116, 1.051998],
            ],
        ),
        (
            "deuteranopia",
            [
                [0.367322, 0.860646, -0.227968],
                [0.280085, 0.672501, 0.047413],
                [-0.011820, 0.042940, 0.968881],
            ],
        ),
        (
            "tritanopia",
            [
                [1.255528, -0.076749, -0.178779],
                [-0.078411, 0.930809, 0.147602],
                [0.004733, 0.691367, 0.303900],
            ],
        ),
    ];

    fn seen(colour: Rgb, vision: &[[f64; 3]; 3]) -> [f64; 3] {
        let light = colour.linear();
        Rgb::from_linear(vision.map(|row| row.iter().zip(light).map(|(weight, part)| weight * part).sum()))
            .oklab()
    }

    fn distance(a: [f64; 3], b: [f64; 3]) -> f64 {
        100.0 * a.iter().zip(b).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt()
    }

    #[test]
    fn categories_differ_under_every_vision() {
        for (name, theme) in &THEMES {
            for (vision, matrix) in &VISIONS {
                for (at, a) in theme.categories.iter().enumerate() {
                    for b in theme.categories.iter().skip(at + 1) {
                        let apart = distance(seen(*a, matrix), seen(*b, matrix));
                        assert!(apart >= 8.0, "{name}, {vision}: {a} and {b} are {apart:.1} apart");
                    }
                }
            }
        }
    }

    #[test]
    fn marks_stand_out_from_the_surface() {
        for (name, theme) in &THEMES {
            let mut inks = vec![
                Ink::Primary,
                Ink::Receding,
                Ink::Accent,
                Ink::Positive,
                Ink::Negative,
                Ink::Other,
                Ink::Axis,
                Ink::Sequential(1.0),
                Ink::Diverging(-1.0),
                Ink::Diverging(1.0),
            ];
            inks.extend((0..CATEGORIES as u8).map(Ink::Category));
            for ink in inks {
                let ratio = theme.colour(ink).contrast(theme.surface);
                assert!(ratio >= 3.0, "{name}: {ink:?} has {ratio:.2}:1");
            }
        }
    }

    #[test]
    fn text_is_readable_wherever_it_lies() {
        for (name, theme) in &THEMES {
            for ink in [Ink::Text, Ink::Muted] {
                for ground in [Ink::Surface, Ink::Empty] {
                    let ratio = theme.colour(ink).contrast(theme.colour(ground));
                    assert!(ratio >= 4.5, "{name}: {ink:?} on {ground:?} has {ratio:.2}:1");
                }
            }
            let shares = || (0..=100u8).map(|percent| f32::from(percent) / 100.0);
            let fills = (0..CATEGORIES as u8)
                .map(Ink::Category)
                .chain([Ink::Other, Ink::Primary])
                .chain(shares().map(Ink::Sequential))
                .chain(shares().map(|share| Ink::Diverging(share * 2.0 - 1.0)));
            for fill in fills {
                let ratio = theme.colour(fill).contrast(theme.colour(fill.on()));
                assert!(ratio >= 4.5, "{name}: text on {fill:?} has {ratio:.2}:1");
            }
        }
    }

    #[test]
    fn high_contrast_keeps_the_strictest_rules() {
        let theme = Theme::HIGH_CONTRAST;
        for ground in [Ink::Surface, Ink::Empty] {
            for ink in [Ink::Text, Ink::Muted] {
                let ratio = theme.colour(ink).contrast(theme.colour(ground));
                assert!(ratio >= 7.0, "{ink:?} on {ground:?} has {ratio:.2}:1");
            }
        }
        let shares = || (0..=100u8).map(|percent| f32::from(percent) / 100.0);
        let fills = (0..CATEGORIES as u8)
            .map(Ink::Category)
            .chain([Ink::Other, Ink::Primary, Ink::Receding, Ink::Accent, Ink::Positive, Ink::Negative])
            .chain(shares().map(Ink::Sequential))
            .chain(shares().map(|share| Ink::Diverging(share * 2.0 - 1.0)));
        for fill in fills {
            let colour = theme.colour(fill);
            // Neighbours are apart by a line of the ground.
            let ratio = colour.contrast(theme.surface);
            assert!(ratio >= 3.0, "{fill:?} has {ratio:.2}:1 against the ground");
            let ratio = colour.contrast(colour.readable());
            assert!(ratio >= 7.0, "text on {fill:?} has {ratio:.2}:1");
        }
    }

    #[test]
    fn amounts_grow_evenly_away_from_the_surface() {
        for (name, theme) in &THEMES {
            let ratios: Vec<f64> = (0..=20u8)
                .map(|step| theme.colour(Ink::Sequential(f32::from(step) / 20.0)).contrast(theme.surface))
                .collect();
            assert!(ratios.is_sorted(), "{name}: {ratios:?}");
        }
    }
}
