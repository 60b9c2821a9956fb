//! `<clientele-app>`: the whole workbench in one shadow root.

use crate::browser::events;
use crate::chunks;
use crate::commands;
use crate::elements::element::{Content, Element, Look, Work};
use crate::elements::frame::Probe;
use crate::elements::mounted::Mounted;
use crate::keys::Pressed;
use crate::learning::Learning;
use crate::panels::analyse::AnalysePanel;
use crate::panels::board::Inquiries;
use crate::panels::load::LoadPanel;
use crate::parts::drawer::Drawer;
use crate::parts::drop_zone;
use crate::parts::later::Later;
use crate::parts::layer::LayerDialog;
use crate::parts::main_thread::MainThread;
use crate::parts::notices::Notices;
use crate::parts::palette::Palette;
use crate::parts::progress::{ComputeProgress, LoadProgress};
use crate::parts::rail::Rail;
use crate::parts::status_line::StatusLine;
use crate::parts::top_bar::TopBar;
use crate::session::{Layer, Offer, Session, Theme};
use crate::settings::Settings;
use crate::state::Page;
use crate::tasks::{map, present, project, restore, run, save, start};
use leptos::prelude::*;
use serde_json::Value;
use wasm_bindgen::prelude::*;
use web_sys::{Event, HtmlElement, KeyboardEvent};

/// Fill an element.
pub(crate) fn mount(host: &HtmlElement, settings: &str) -> Result<Mounted, JsValue> {
    let (own, settings) = (host.clone(), Settings::read(settings));
    Mounted::fill(host, move || {
        let look = app(own, settings);
        (Element { look, content: Content::Figures, source: None }, view! { <Frame look=look /> })
    })
}

fn app(host: HtmlElement, settings: Settings) -> Look {
    let session = Session::new();
    on_cleanup(move || session.end());
    provide_context(session);
    provide_context(Learning::new());
    provide_context(Inquiries::new());
    // The page's own language is a default of ours, not a wish of the reader.
    save::load_settings(session, settings.lang.clone(), &settings.languages);
    // The address is the page's: only one that is nothing but this element lends it.
    let owns_page = settings.address.as_deref() == Some("own");
    let settings = RwSignal::new(settings);
    let look = Look::new(session, host.clone(), settings, None, Work::analysis(session, settings));
    look.tell_config();
    Effect::new(move |before: Option<Option<Theme>>| {
        let theme = look.settings.with(|settings| settings.theme.clone());
        let said = serde_json::from_value(Value::String(theme)).ok();
        if let Some(theme) = said.filter(|_| before != Some(said)) {
            session.theme.set(theme);
        }
        said
    });
    events::on_window("beforeprint", move |_| session.printing.set(true));
    events::on_window("afterprint", move |_| session.printing.set(false));
    events::on_window("keydown", move |event| keys(session, &host, event));
    announce_language(session);
    save::watch_settings(session);
    map::watch(session);
    run::watch(session);
    if owns_page {
        save::watch_address(session);
        restore::watch(session);
        events::on_window("clientele-update", move |_| {
            session.tell("update-there", Default::default(), false, Some(Offer::Update));
        });
    }
    let own = session.host.get_value();
    events::on_window("paste", move |event| {
        if own.as_ref().is_some_and(|own| events::is_for(own, event)) {
            drop_zone::pasted(session, event);
        }
    });
    // The engine starts while the user is still looking for a file.
    session.spawn(async move {
        if let Err(fault) = start::engine(session).await {
            session.tell_fault(&fault, None);
        }
    });
    if owns_page {
        project::open(session);
    }
    look
}

#[component]
fn Frame(look: Look) -> impl IntoView {
    let session = Session::here();
    let over = RwSignal::new(false);
    let page = Memo::new(move |_| session.view.with(|view| view.page));
    let presented = Memo::new(move |_| session.present.is_on());
    let drawer = move || {
        page.get() == Page::Analyse
            && session.data.with(|data| data.as_ref().is_some_and(|data| !data.homes.is_empty()))
    };
    view! {
        <div
            class="cl-app"
            part="root"
            lang=move || session.locale.get().tag()
            data-theme=move || session.shown_theme().id()
            data-page=move || match page.get() { Page::Load => "load", Page::Map => "map", Page::Analyse => "analyse", Page::Board => "board", Page::Customers => "customers" }
            data-present=move || presented.get().then_some("")
            class:cl-dragging=move || over.get()
            on:dragenter=move |event| drop_zone::dragged(&event, over)
            on:dragover=move |event| drop_zone::dragged(&event, over)
            on:dragleave=move |event| drop_zone::left(&event, over)
            on:drop=move |event| drop_zone::dropped(session, &event, over)
        >
            <Probe look=look />
            <TopBar />
            <Rail />
            <main class="cl-main" tabindex="-1">
                <MainThread />
                <Notices />
                {move || match page.get() {
                    _ if presented.get() => view! { <Later part=&chunks::PRESENT /> }.into_any(),
                    Page::Load => view! { <LoadPanel /> }.into_any(),
                    Page::Map => view! { <Later part=&chunks::MAP /> }.into_any(),
                    Page::Analyse => view! { <AnalysePanel /> }.into_any(),
                    Page::Board => view! { <Later part=&chunks::BOARD /> }.into_any(),
                    Page::Customers => view! { <Later part=&chunks::CUSTOMERS /> }.into_any(),
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
            <LayerDialog layer=Layer::Share title="share" part=&chunks::SHARE />
            <LayerDialog layer=Layer::Paste title="load-paste" part=&chunks::PASTE />
            <LayerDialog layer=Layer::Address title="load-address" part=&chunks::ADDRESS />
            <LayerDialog layer=Layer::Help title="help" part=&chunks::HELP />
            <LayerDialog layer=Layer::Glossary title="glossary" part=&chunks::GLOSSARY />
            <LayerDialog layer=Layer::Keys title="keys" part=&chunks::KEYS />
            <Palette />
            <LayerDialog layer=Layer::Analyses title="nav-analyses" part=&chunks::ANALYSES />
            <div class="cl-hidden" role="status" aria-live="polite">{move || session.said.get()}</div>
        </div>
    }
}

/// Keys that mean a command. Fields keep their own, but for the palette; so does the page around, and a dialog.
fn keys(session: Session, host: &HtmlElement, event: &Event) {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
    let target = event.composed_path().get(0).dyn_into::<web_sys::Element>().ok();
    let named =
        |names: &[&str]| target.as_ref().is_some_and(|element| names.contains(&element.tag_name().as_str()));
    if !events::is_for(host, event) || event.is_composing() || event.default_prevented() {
        return;
    }
    let pressed = Pressed {
        key: event.key().to_lowercase(),
        command: event.ctrl_key() || event.meta_key(),
        shift: event.shift_key(),
        alt: event.alt_key(),
    };
    let layer = session.layer.get_untracked();
    // The browser says a frame late that it closed a dialog; a key may come before.
    if pressed.key == "escape" && layer != Layer::None {
        session.layer.set(Layer::None);
        return event.prevent_default();
    }
    let presented = layer == Layer::None
        && !named(&["INPUT", "TEXTAREA", "SELECT"])
        // Space presses what has the focus.
        && !(pressed.key == " " && named(&["BUTTON", "SUMMARY"]));
    if presented && present::pressed(session, &pressed) {
        return event.prevent_default();
    }
    let Some(command) = commands::pressed(session, &pressed) else { return };
    let palette = command.id == "palette";
    // A letter in a list chooses from it.
    let field = named(&["INPUT", "TEXTAREA"]) || (named(&["SELECT"]) && !pressed.command);
    if palette && layer == Layer::Palette {
        session.layer.set(Layer::None);
    } else if palette || layer == Layer::None && !field && untrack(|| (command.can)(session)) {
        (command.run)(session);
    } else {
        return;
    }
    event.prevent_default();
}

/// Tell the page around which language is spoken: a page that is nothing but this element follows.
fn announce_language(session: Session) {
    Effect::new(move |_| session.announce("clientele-language", &session.locale.get().tag().into()));
}
