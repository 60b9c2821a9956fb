//! What a mark stands for, beside it.

use clientele_charts::display::SceneMark;
use leptos::prelude::*;

/// The tooltip of a mark on a picture of `width` css px.
#[component]
pub(crate) fn Tooltip(mark: SceneMark, width: f32) -> impl IntoView {
    let [x, _] = mark.bounds.middle();
    let side = if x < width * 0.3 {
        "start"
    } else if x > width * 0.7 {
        "end"
    } else {
        "middle"
    };
    const ROOM: f32 = 110.0;
    let above = mark.bounds.y > ROOM;
    let y = if above { mark.bounds.y - 8.0 } else { mark.bounds.bottom() + 8.0 };
    let details = mark.mark.details;
    view! {
        <div
            class="cl-tip"
            part="tooltip"
            aria-hidden="true"
            data-side=side
            data-above=above.then_some("")
            style:left=format!("{x}px")
            style:top=format!("{y}px")
        >
            <strong>{mark.mark.label}</strong>
            <dl>
                {details.into_iter().map(|detail| view! { <div><dt>{detail.name}</dt><dd>{detail.text}</dd></div> }).collect_view()}
            </dl>
        </div>
    }
}
