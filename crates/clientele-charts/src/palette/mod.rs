//! Colour: roles instead of colours in figures, three themes that give the roles their colours, and the arithmetic that
//! the contrast rules are checked with.
//!
//! The eight category colours were searched for, not picked: for each of the themes, the set in eight fixed hue
//! families with the greatest least distance (OKLab, x 100) between any two of them as seen with normal vision and with
//! simulated protanopia, deuteranopia and tritanopia (Machado, Oliveira & Fernandes 2009, severity 1), at 3:1 or more
//! against the surface. The least distance is 8.4 (light; blue, teal, green, red and purple also carry white text), 8.2 (dark) and 11.1 (high contrast; every
//! one carries black text at 7:1); Okabe & Ito's set has 7.6 and three colours
//! below 3:1 on white; Tableau 10 has 0.7.

mod color;
mod ink;
mod theme;

pub use color::Rgb;
pub use ink::Ink;
pub use theme::{CATEGORIES, Theme};
