//! `<clientele-app>`: the whole workbench in one shadow root.

use crate::browser::{events, sheets};
use crate::learning::Learning;
use crate::panels::analyse::AnalysePanel;
use crate::panels::board::BoardPanel;
use crate::panels::load::LoadPanel;
use crate::panels::map::MapPanel;
use crate::parts::drawer::Drawer;
use crate::parts::drop_zone;
use crate::parts::entry::{AddressDialog, HelpDialog, PasteDialog};
use crate::parts::glossary::GlossaryDialog;
use crate::parts::notices::Notices;
use crate::parts::progress::{ComputeProgress, LoadProgress};
use crate::parts::rail::Rail;
use crate::parts::share::ShareDialog;
use crate::parts::status_line::StatusLine;
use crate::parts::top_bar::TopBar;
use crate::session::Session;
use crate::state::Page;
use crate::tasks::{map, restore, run, save, start};
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::any::Any;
use wasm_bindgen::prelude::*;
use web_sys::{
    CustomEvent, CustomEventInit, Element, Event, HtmlElement, KeyboardEvent, ShadowRootInit, ShadowRootMode,
};

/// What keeps the element alive; freeing it takes everything down.
#[wasm_bindgen]
pub struct Mounted {
    _handle: Box<dyn Any>,
}

/// Fill an element. The caller keeps what comes back and frees it when the element has left its page.
#[wasm_bindgen(js_name = mountApp)]
pub fn mount_app(host: &HtmlElement) -> Result<Mounted, JsValue> {
    let root = match host.shadow_root() {
        Some(root) => root,
        None => host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))?,
    };
    sheets::adopt(&root);
    let host = host.clone();
    // Leptos asks for an element and only appends to it; a shadow root takes children just as well.
    let handle = mount_to(root.unchecked_into(), move || view! { <App host=host /> });
    Ok(Mounted { _handle: Box::new(handle) })
}

#[component]
fn App(host: HtmlElement) -> impl IntoView {
    let session = Session::new();
    provide_context(session);
    provide_context(Learning::new());
    let page = host.closest("[lang]").ok().flatten().and_then(|element| element.get_attribute("lang"));
    // The page's own language is a default of ours, not a wish of the reader.
    let page = page.filter(|_| host.has_attribute("lang"));
    save::load_settings(session, page, &events::languages());
    session
        .system_dark
        .set(events::on_media("(prefers-color-scheme: dark)", move |dark| session.system_dark.set(dark)));
    let own = host.clone();
    events::on_window("keydown", move |event| keys(session, &own, event));
    announce_language(session, host);
    save::watch_settings(session);
    save::watch_address(session);
    map::watch(session);
    run::watch(session);
    restore::watch(session);
    events::on_window("paste", move |event| drop_zone::pasted(session, event));
    // The engine starts while the user is still looking for a file.
    spawn_local(async move {
        if let Err(fault) = start::engine(session).await {
            session.tell_fault(&fault, None);
        }
    });
    restore::from_address(session);
    view! { <Frame /> }
}

#[component]
fn Frame() -> impl IntoView {
    let session = Session::here();
    let over = RwSignal::new(false);
    let page = Memo::new(move |_| session.view.with(|view| view.page));
    let drawer = move || {
        page.get() == Page::Analyse
            && session.data.with(|data| data.as_ref().is_some_and(|data| !data.homes.is_empty()))
    };
    view! {
        <div
            class="cl-app"
            lang=move || session.locale.get().tag()
            data-theme=move || session.theme.get().id()
            data-page=move || match page.get() { Page::Load => "load", Page::Map => "map", Page::Analyse => "analyse", Page::Board => "board" }
            class:cl-dragging=move || over.get()
            on:dragenter=move |event| drop_zone::dragged(&event, over)
            on:dragover=move |event| drop_zone::dragged(&event, over)
            on:dragleave=move |event| drop_zone::left(&event, over)
            on:drop=move |event| drop_zone::dropped(session, &event, over)
        >
            <TopBar />
            <Rail />
            <main class="cl-main" tabindex="-1">
                <Notices />
                {move || match page.get() {
                    Page::Load => view! { <LoadPanel /> }.into_any(),
                    Page::Map => view! { <MapPanel /> }.into_any(),
                    Page::Analyse => view! { <AnalysePanel /> }.into_any(),
                    Page::Board => view! { <BoardPanel /> }.into_any(),
                }}
            </main>
            <Show when=drawer>
                <Drawer />
            </Show>
            <StatusLine />
            <LoadProgress />
            <ComputeProgress />
            <Show when=move || over.get()>
                <div class="cl-drop-veil" aria-hidden="true"><p>{move || session.t("load-drop-here")}</p></div>
            </Show>
            <ShareDialog />
            <PasteDialog />
            <AddressDialog />
            <HelpDialog />
            <GlossaryDialog />
            <div class="cl-hidden" role="status" aria-live="polite">{move || session.said.get()}</div>
        </div>
    }
}

/// Ctrl or Command with Z: undo; with Shift, or with Y: redo. Fields keep their own, and so does the page around.
fn keys(session: Session, host: &HtmlElement, event: &Event) {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
    let path = event.composed_path();
    let target = path.get(0);
    let field = target
        .dyn_ref::<Element>()
        .is_some_and(|element| matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA"));
    let nowhere = target.dyn_ref::<Element>().is_some_and(|element| element.tag_name() == "BODY");
    let ours = nowhere || path.includes(host, 0);
    if field || !ours || event.alt_key() || !(event.ctrl_key() || event.meta_key()) {
        return;
    }
    match (event.key().to_lowercase().as_str(), event.shift_key()) {
        ("z", false) => restore::undo(session),
        ("z", true) | ("y", false) => restore::redo(session),
        _ => return,
    }
    event.prevent_default();
}

/// Tell the page around which language is spoken: a page that is nothing but this element follows.
fn announce_language(session: Session, host: HtmlElement) {
    Effect::new(move |_| {
        let detail = CustomEventInit::new();
        detail.set_bubbles(true);
        detail.set_composed(true);
        detail.set_detail(&session.locale.get().tag().into());
        if let Ok(event) = CustomEvent::new_with_event_init_dict("clientele-language", &detail) {
            let _ = host.dispatch_event(&event);
        }
    });
}
