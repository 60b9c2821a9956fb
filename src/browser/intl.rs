//! Numbers and dates through the browser's `Intl`.

use clientele_core::Day;
use clientele_text::{Date, Locale, Numbers, Words, is_there};
use js_sys::{Array, Function, Intl, JSON, Object};
use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;
use wasm_bindgen::prelude::*;

/// Numbers and dates of one language, by the browser.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Browser(pub Locale);

/// The words of a language that is there, with the browser's numbers.
pub(crate) fn words(locale: Locale) -> Words {
    let make = || Words::with_numbers(locale, Arc::new(Browser(locale)));
    if !is_there(locale) {
        return make();
    }
    WORDS.with_borrow_mut(|made| made.entry(locale).or_insert_with(make).clone())
}

thread_local! {
    /// Catalogues take long to read; every element of a page that speaks a language shares its words.
    static WORDS: RefCell<HashMap<Locale, Words>> = RefCell::default();
    /// Formatters are slow to make and quick to use; they are kept by language and options.
    static FORMATS: RefCell<HashMap<(Locale, String), Function>> = RefCell::default();
}

impl Browser {
    fn format(self, options: String, value: f64, make: fn(&Array, &Object) -> Function) -> String {
        let written = FORMATS.with_borrow_mut(|formats| {
            let format = formats.entry((self.0, options)).or_insert_with_key(|(locale, options)| {
                let options = JSON::parse(options).unwrap_or_else(|_| Object::new().into());
                make(&Array::of1(&locale.tag().into()), options.unchecked_ref())
            });
            format.call1(&JsValue::UNDEFINED, &value.into())
        });
        written.ok().and_then(|text| text.as_string()).unwrap_or_default()
    }

    fn digits(self, options: &str, value: f64) -> String {
        if !value.is_finite() {
            return "–".to_owned();
        }
        // Intl writes -0 with its sign.
        self.format(format!("{{{options}}}"), value + 0.0, |locales, options| {
            Intl::NumberFormat::new(locales, options).format()
        })
    }

    fn calendar(self, options: &str, date: Date) -> String {
        let Some(day) = Day::from_ymd(date.year, date.month.into(), date.day.into()) else {
            return String::new();
        };
        let options = format!(r#"{{"timeZone":"UTC","year":"numeric","month":"short"{options}}}"#);
        self.format(options, f64::from(day.0) * 86_400_000.0, |locales, options| {
            Intl::DateTimeFormat::new(locales, options).format()
        })
    }
}

/// The narrow symbol: one currency is on screen at a time.
fn currency(code: Option<&str>) -> String {
    let known = code.filter(|code| code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_alphabetic()));
    known.map_or_else(String::new, |code| {
        format!(r#""style":"currency","currency":"{code}","currencyDisplay":"narrowSymbol","#)
    })
}

fn decimals(count: usize) -> String {
    let count = count.min(20);
    format!(r#""minimumFractionDigits":{count},"maximumFractionDigits":{count}"#)
}

impl Numbers for Browser {
    fn locale(&self) -> Locale {
        self.0
    }

    fn number(&self, value: f64, places: usize) -> String {
        self.digits(&decimals(places), value)
    }

    fn percent(&self, share: f64, places: usize) -> String {
        self.digits(&format!(r#""style":"percent",{}"#, decimals(places)), share)
    }

    fn money_exact(&self, value: f64, places: usize, code: Option<&str>) -> String {
        self.digits(&format!("{}{}", currency(code), decimals(places)), value)
    }

    fn date(&self, date: Date) -> String {
        self.calendar(r#","day":"numeric""#, date)
    }

    fn month(&self, year: i32, month: u8) -> String {
        self.calendar("", Date { year, month, day: 1 })
    }
}
