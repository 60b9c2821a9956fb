//! The lines that can be dragged, as sliders: a grip that shows it, a name and a value for those who do not see it, arrows
//! for those who do not drag. The pointer is the plot's business.

use crate::parts::handle_fields::{Params, set_handle};
use crate::session::Session;
use clientele_charts::display::{Frame, Scene};
use clientele_charts::figure::{Dimension, Handle};
use leptos::prelude::*;
use std::sync::Arc;
use web_sys::KeyboardEvent;

/// The sliders of a picture.
#[component]
pub(crate) fn PlotHandles(scene: Memo<Option<Arc<Scene>>>, params: Params) -> impl IntoView {
    let ids = Memo::new(move |_| {
        scene.with(|scene| {
            scene.iter().flat_map(|scene| all(scene).map(|(_, handle)| handle.id.clone())).collect::<Vec<_>>()
        })
    });
    view! {
        <For each=move || ids.get() key=|id| id.clone() let:id>
            <Grip id=id scene=scene params=params />
        </For>
    }
}

fn all(scene: &Scene) -> impl Iterator<Item = (&Frame, &Handle)> {
    scene.frames.iter().flat_map(|frame| frame.handles.iter().map(move |handle| (frame, handle)))
}

#[component]
fn Grip(id: String, scene: Memo<Option<Arc<Scene>>>, params: Params) -> impl IntoView {
    let session = Session::here();
    let handle = Memo::new(move |_| {
        let scene = scene.get()?;
        let (frame, handle) = all(&scene).find(|(_, handle)| handle.id == id)?;
        let upright = handle.axis == Dimension::X;
        let place = if upright {
            [frame.x_of(handle.value), frame.area.y]
        } else {
            [frame.area.x, frame.y_of(handle.value)]
        };
        let length = if upright { frame.area.height } else { frame.area.width };
        Some((handle.clone(), place, length, upright))
    });
    let read = move |of: fn(&Handle) -> f64| handle.get().map(|(handle, ..)| of(&handle).to_string());
    let px = move |at: usize| handle.get().and_then(|(_, place, ..)| Some(format!("{}px", place.get(at)?)));
    let keys = move |event: KeyboardEvent| {
        let Some((handle, ..)) = handle.get_untracked() else { return };
        let by = match event.key().as_str() {
            "ArrowLeft" | "ArrowDown" => -handle.step,
            "ArrowRight" | "ArrowUp" => handle.step,
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        let value = handle.at(handle.value + by);
        session.change(|view| set_handle(view, params, &handle, value));
    };
    view! {
        <div
            class="cl-handle"
            class:cl-level=move || handle.get().is_some_and(|(.., upright)| !upright)
            role="slider"
            tabindex="-1"
            aria-label=move || handle.get().map(|(handle, ..)| handle.label)
            aria-valuenow=move || read(|handle| handle.value)
            aria-valuemin=move || read(|handle| handle.limits.0)
            aria-valuemax=move || read(|handle| handle.limits.1)
            style:left=move || px(0).unwrap_or_default()
            style:top=move || px(1).unwrap_or_default()
            style:--cl-length=move || handle.get().map(|(_, _, length, _)| format!("{length}px")).unwrap_or_default()
            on:keydown=keys
        ></div>
    }
}
