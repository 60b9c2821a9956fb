//! `<clientele-view>`: one figure of an analysis, or headline and all figures.

use crate::elements::data::DataSource;
use crate::elements::element::{Content, Doing, Element, Look, Work};
use crate::elements::frame::{Waiting, WidgetFrame};
use crate::elements::linked::{change, linked};
use crate::elements::mounted::Mounted;
use crate::inquiry::Inquiry;
use crate::parts::controls::Controls;
use crate::parts::figure_host::{FigureHost, FigureTools};
use crate::parts::filter_chips::FilterChips;
use crate::parts::handle_fields::Params;
use crate::settings::{Settings, Toolbar};
use crate::state::Page;
use crate::tasks::run;
use crate::wire::{Analysis, Fault};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

/// Fill an element with the figures of an analysis.
pub(crate) fn mount(host: &HtmlElement, source: &DataSource, settings: &str) -> Result<Mounted, JsValue> {
    let (own, source, settings) = (host.clone(), source.shared(), settings.to_owned());
    Mounted::fill(host, move || {
        let (look, fault) =
            linked(own, &source, &settings, |session, own, link| (Work::analysis(session, own), link.fault));
        ask(look, fault);
        look.tell_config();
        provide_context(look.session);
        provide_context(look.session.shown);
        let element = Element { look, content: Content::Figures, source: Some(source) };
        (element, view! { <Figures look=look /> })
    })
}

/// Ask the analysis whenever attributes, data or filter change.
fn ask(look: Look, data: RwSignal<Option<Fault>>) {
    let Look { session, settings: own, work, .. } = look;
    let asked = Memo::new(move |_| {
        let found = work
            .analysis
            .with(|found| found.as_ref().ok().and_then(|found| Some(found.as_ref()?.id.clone())));
        own.with(|own| (found.or(own.analysis.clone()).unwrap_or_default(), own.options.clone()))
    });
    Effect::new(move |_| {
        let (id, options) = asked.get();
        change(session, |view| {
            view.page = Page::Analyse;
            view.params = options.into_iter().map(|options| (id.clone(), options)).collect();
            view.analysis = id;
        });
    });
    let analysis = Signal::derive(move || {
        let sound = own.with(Settings::fault).is_none() && data.with(Option::is_none);
        work.analysis.get().ok().flatten().filter(|_| sound)
    });
    run::keep(session, session.shown, analysis);
}

#[component]
fn Figures(look: Look) -> impl IntoView {
    provide_context(FigureTools {
        toolbar: Signal::derive(move || look.settings.with(|settings| settings.toolbar)),
        tabled: Signal::derive(move || look.settings.with(|settings| settings.data_table)),
    });
    let answered = Memo::new(move |_| look.session.shown.figures.with(|figures| !figures.is_empty()));
    let analysis = Memo::new(move |_| look.work.analysis.get().ok().flatten());
    view! {
        <WidgetFrame look=look>
            <Show when=move || !answered.get() && look.doing.get() != Doing::Done>
                <Waiting look=look />
            </Show>
            {move || analysis.get().map(|analysis| view! { <Answered look=look analysis=analysis /> })}
            <slot name="footer"></slot>
        </WidgetFrame>
    }
}

#[component]
fn Answered(look: Look, analysis: Analysis) -> impl IntoView {
    let session = look.session;
    let inquiry = Inquiry::here();
    let id = StoredValue::new(analysis.id.clone());
    let params = Params { id, inquiry };
    let one = Memo::new(move |_| look.figure());
    let ids = Memo::new(move |_| match one.get() {
        Some(id) => vec![id],
        None => inquiry.figures.with(|figures| figures.iter().map(|figure| figure.id.clone()).collect()),
    });
    let settings = look.settings;
    let controls = Memo::new(move |_| settings.with(|settings| settings.controls));
    let chips = move || settings.with(|settings| settings.toolbar == Toolbar::Full);
    let headline =
        move || one.with(Option::is_none) && inquiry.headline.with(|headline| !headline.is_empty());
    view! {
        <slot name="title">
            <Show when=headline>
                <header part="title">
                    <p class="cl-eyebrow">{move || session.t(&id.with_value(|id| format!("{id}-title")))}</p>
                    <h2 class="cl-headline" part="headline">{move || inquiry.headline.get()}</h2>
                </header>
            </Show>
        </slot>
        <Show when=chips>
            <FilterChips />
        </Show>
        {move || controls.get().then(|| view! { <Controls analysis=analysis.clone() /> })}
        <div class="cl-figures">
            <For each=move || ids.get() key=|id| id.clone() let:figure>
                <FigureHost id=figure params=params />
            </For>
        </div>
    }
}
