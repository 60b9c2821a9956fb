//! Parts of a program that are files of their own in the browser, fetched when they are needed, and ordinary statics
//! everywhere else.
//!
//! A [`Chunk`] is a value and all that only it reaches: functions it points to, their texts and tables. [`chunk!`] makes one;
//! `cargo xtask` cuts the wasm at these marks. So code in a chunk is written like any other, and the cut is at the one list that
//! names it.
//!
//! ```
//! use clientele_chunk::{Chunk, chunk};
//! static GREETING: Chunk<fn() -> String> = chunk!(greeting: fn() -> String = || "Good morning".to_owned());
//! // Natively a chunk is always there; in the browser after `GREETING.fetch().await`.
//! assert_eq!(GREETING.get().map(|greet| greet()), Some("Good morning".to_owned()));
//! ```

#[cfg(target_family = "wasm")]
mod fetched;
#[cfg(not(target_family = "wasm"))]
mod native;

#[cfg(target_family = "wasm")]
pub use fetched::{Chunk, Coming, Missing, helpers, wanted};
#[cfg(not(target_family = "wasm"))]
pub use native::{Chunk, Missing, wanted};

/// A [`Chunk`] that is there from the beginning: as [`chunk!`].
#[macro_export]
macro_rules! here {
    ($name:ident: $type:ty = $value:expr) => {{
        static PART: $type = $value;
        $crate::Chunk::here(&PART)
    }};
}

/// A [`Chunk`]: the name of its file (an identifier, once in the program), its type and its value, a constant.
#[cfg(not(target_family = "wasm"))]
#[macro_export]
macro_rules! chunk {
    ($name:ident: $type:ty = $value:expr) => {
        $crate::here!($name: $type = $value)
    };
}

/// A [`Chunk`]: the name of its file (an identifier, once in the program), its type and its value, a constant.
#[cfg(target_family = "wasm")]
#[macro_export]
macro_rules! chunk {
    ($name:ident: $type:ty = $value:expr) => {{
        // The cut is between two symbols that the linker must see.
        #[allow(unsafe_code)]
        #[$crate::helpers::wasm_split($name, wasm_split_path = $crate::helpers, fallible)]
        fn $name() -> ::core::result::Result<&'static $type, $crate::Missing> {
            static PART: $type = $value;
            ::core::result::Result::Ok(&PART)
        }
        $crate::Chunk::new(stringify!($name), || ::std::boxed::Box::pin($name()))
    }};
}
