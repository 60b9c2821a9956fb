//! A formula as MathML. Its pieces wrap where the drawer is narrow, which one `<math>` cannot.

use clientele_charts::explain::Notation;
use leptos::math::{math, mfrac, mi, mn, mo, mrow, msqrt, msub, msup, mtext};
use leptos::prelude::*;

/// Signs that fit into the drawer for certain.
const WIDE: usize = 36;

/// The formula; one line of text for those who hear it.
#[component]
pub(crate) fn Formula(notation: Notation) -> impl IntoView {
    let text = notation.text();
    let pieces = notation.pieces();
    // One that may be wider than the drawer is scrolled, with the keyboard, too.
    let wide = pieces.iter().any(|piece| piece.text().chars().count() > WIDE);
    let pieces: Vec<AnyView> =
        pieces.into_iter().map(|piece| math().child(write(piece)).into_any()).collect();
    view! { <div class="cl-formula" role="math" aria-label=text tabindex=wide.then_some("0")>{pieces}</div> }
}

fn write(notation: &Notation) -> AnyView {
    match notation {
        Notation::Word(text) => mtext().child(text.clone()).into_any(),
        Notation::Symbol(letters, None) => mi().child(letters.clone()).into_any(),
        Notation::Symbol(letters, Some(index)) => {
            msub().child((mi().child(letters.clone()), mi().child(index.clone()))).into_any()
        }
        Notation::Number(text) => mn().child(text.clone()).into_any(),
        Notation::Sign(sign) => mo().child(*sign).into_any(),
        Notation::Row(parts) => mrow().child(parts.iter().map(write).collect::<Vec<_>>()).into_any(),
        Notation::Over(a, b) => mfrac().child((write(a), write(b))).into_any(),
        Notation::Power(a, b) => msup().child((write(a), write(b))).into_any(),
        Notation::Root(of) => msqrt().child(write(of)).into_any(),
    }
}
