//! A made-up shop: a seeded file of order lines to try everything on. Only whole-number draws, so that every machine
//! writes the same bytes.

use crate::Day;
use crate::order::Order as _;
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{RngCore, SeedableRng};
use serde::{Deserialize, Serialize};
use std::fmt::Write;

mod goods;

/// The language of headers and goods.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    /// English.
    #[serde(rename = "en")]
    En,
    /// Simplified Chinese.
    #[serde(rename = "zh-Hans")]
    ZhHans,
    /// Traditional Chinese, as in Taiwan.
    #[serde(rename = "zh-Hant")]
    ZhHant,
}

/// What is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Options {
    /// The seed: the same seed makes the same file.
    pub seed: u64,
    /// How many customers.
    pub customers: u32,
    /// The language of headers and goods.
    pub locale: Language,
}

impl Default for Options {
    fn default() -> Self {
        Self { seed: 1, customers: 1200, locale: Language::En }
    }
}

/// First and last day of the made-up shop.
const FIRST: i32 = 19_358; // 2023-01-01
const DAYS: i32 = 731;

/// A kind of customer: share of all in per cent, orders per 10,000 days, chance per 10,000 orders to be the last,
/// most pieces of an article.
struct Habit {
    share: u64,
    orders: u64,
    leaves: u64,
    pieces: u64,
}

/// Devoted, regular, occasional, one-time and trade customers.
const HABITS: [Habit; 5] = [
    Habit { share: 7, orders: 600, leaves: 150, pieces: 3 },
    Habit { share: 20, orders: 260, leaves: 500, pieces: 3 },
    Habit { share: 38, orders: 90, leaves: 1_800, pieces: 2 },
    Habit { share: 32, orders: 400, leaves: 10_000, pieces: 2 },
    Habit { share: 3, orders: 350, leaves: 300, pieces: 24 },
];

/// Order lines of a tea shop over two years, as CSV: order, date, customer, product, category, quantity, price, channel,
/// region. With all that real files have: credit notes (their number begins with C), lines without a customer, a
/// season, customers who come once and customers who drift away.
///
/// ```
/// use clientele_core::sample;
/// let text = sample::orders(&sample::Options { customers: 50, ..Default::default() });
/// assert!(text.starts_with("Order,Date,Customer,"));
/// assert_eq!(text, sample::orders(&sample::Options { customers: 50, ..Default::default() }));
/// ```
pub fn orders(options: &Options) -> String {
    let mut draw = Draw(Xoshiro256PlusPlus::seed_from_u64(options.seed));
    let goods = goods::of(options.locale);
    let mut orders: Vec<Order> = Vec::new();
    for customer in 0..options.customers {
        visits(customer, &mut draw, &mut orders);
    }
    orders.order_by_key(|order| (order.day, order.minute, order.customer));
    let mut out = String::from(goods.header);
    out.push('\n');
    for (number, order) in orders.iter().enumerate() {
        let number = 10_001 + number;
        let mut lines = Vec::new();
        for _ in 0..1 + draw.below(4).min(draw.below(5)) {
            lines.push((draw.below(goods.products.len() as u64) as usize, 1 + draw.below(order.pieces)));
        }
        for &(product, pieces) in &lines {
            write_line(&mut out, &goods, order, &format!("{number}"), order.day, product, pieces as i64);
        }
        if draw.below(100) < 3
            && let Some(&(product, pieces)) = lines.first()
        {
            let day = order.day + 2 + draw.below(12) as i32;
            write_line(&mut out, &goods, order, &format!("C{number}"), day, product, -(pieces as i64));
        }
    }
    out
}

struct Order {
    customer: u32,
    walk_in: bool,
    day: i32,
    minute: u64,
    pieces: u64,
    channel: usize,
    region: usize,
}

struct Draw(Xoshiro256PlusPlus);

impl Draw {
    /// A whole number below `bound`.
    fn below(&mut self, bound: u64) -> u64 {
        self.0.next_u64() % bound.max(1)
    }
}

/// All orders of one customer, day by day from the first.
fn visits(customer: u32, draw: &mut Draw, orders: &mut Vec<Order>) {
    let mut lot = draw.below(100);
    let habit = HABITS.iter().find(|habit| match lot.checked_sub(habit.share) {
        Some(left) => {
            lot = left;
            false
        }
        None => true,
    });
    let Some(habit) = habit.or(HABITS.first()) else { return };
    let joined = draw.below(DAYS as u64 - 20).min(draw.below(DAYS as u64 - 20)) as i32;
    let (channel, region) = (draw.below(10).min(draw.below(10)) as usize / 3, draw.below(100) as usize);
    let region = [40, 65, 82, 93, 100].iter().position(|most| region < *most).unwrap_or(0);
    for day in joined..DAYS {
        let (_, month, _) = Day(FIRST + day).ymd();
        let season =
            [90, 85, 100, 105, 100, 90, 80, 85, 105, 110, 130, 165].get(month as usize - 1).unwrap_or(&100);
        if day > joined && draw.below(1_000_000) >= habit.orders * season {
            continue;
        }
        let minute = 9 * 60 + draw.below(11 * 60);
        let walk_in = draw.below(100) < 3;
        orders.push(Order { customer, walk_in, day, minute, pieces: habit.pieces, channel, region });
        if draw.below(10_000) < habit.leaves {
            break;
        }
    }
}

fn write_line(
    out: &mut String,
    goods: &goods::Goods,
    order: &Order,
    number: &str,
    day: i32,
    product: usize,
    pieces: i64,
) {
    let Some(&(name, category, cents)) = goods.products.get(product) else { return };
    let customer = if order.walk_in { String::new() } else { format!("T{:05}", order.customer + 1) };
    let (channel, region) = (goods.channels.get(order.channel), goods.regions.get(order.region));
    // Writing to a string cannot fail.
    let _ = writeln!(
        out,
        "{number},{} {:02}:{:02},{customer},{name},{category},{pieces},{}.{:02},{},{}",
        Day(FIRST + day),
        order.minute / 60,
        order.minute % 60,
        cents / 100,
        cents % 100,
        channel.unwrap_or(&""),
        region.unwrap_or(&""),
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_the_same_shop() {
        let text = |locale| orders(&Options { customers: 80, locale, seed: 3 });
        let shape = |text: String| text.lines().map(|line| line.matches(',').count()).collect::<Vec<_>>();
        let english = shape(text(Language::En));
        assert!(english.iter().all(|commas| *commas == 8), "no cell needs quotes");
        assert_eq!(english, shape(text(Language::ZhHans)));
        assert_eq!(english, shape(text(Language::ZhHant)));
        assert!(english.len() > 200);
    }
}
