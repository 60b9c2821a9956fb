//! What is around the content of an element on somebody's page: language and colours of the host, errors, waiting.

use crate::browser::inks;
use crate::elements::element::{Doing, Look, watch_height};
use crate::parts::icon::{Icon, icon};
use crate::parts::later::AskAgain;
use crate::parts::main_thread::MainThread;
use clientele_text::Arg;
use leptos::html;
use leptos::prelude::*;

/// The frame of an element. `empty`: there is something to show before data is there.
#[component]
pub(crate) fn WidgetFrame(look: Look, children: ChildrenFn) -> impl IntoView {
    let session = look.session;
    let root = NodeRef::<html::Section>::new();
    Effect::new(move |_| {
        if let Some(root) = root.get() {
            watch_height(session, &root);
        }
    });
    let label = move || {
        let said = look.settings.with(|settings| settings.label.clone());
        said.unwrap_or_else(|| look.work.title.get())
    };
    let broken = move || look.fault.get();
    let sound = move || look.fault.with(Option::is_none);
    view! {
        <section
            class="cl-widget"
            part="root"
            lang=move || session.locale.get().tag()
            data-theme=move || session.shown_theme().id()
            aria-label=label
            aria-busy=move || matches!(look.doing.get(), Doing::Loading | Doing::Computing).then_some("true")
            node_ref=root
        >
            <Probe look=look />
            {move || broken().map(|fault| view! {
                <div class="cl-notice cl-bad" part="error" role="alert" data-code=fault.code.clone()>
                    {icon(Icon::Alert)}
                    <p>{session.fault(&fault)}</p>
                    <AskAgain inquiry=session.shown />
                </div>
            })}
            <MainThread />
            <Show when=sound>
                <div class="cl-widget-body">{children()}</div>
            </Show>
            <div class="cl-hidden" role="status" aria-live="polite">{move || session.said.get()}</div>
        </section>
    }
}

/// What is said while there is nothing to show.
#[component]
pub(crate) fn Waiting(look: Look) -> impl IntoView {
    let session = look.session;
    let text = move || match look.doing.get() {
        Doing::Idle => session.t(look.work.idle.get().unwrap_or("widget-empty")),
        Doing::Loading => {
            let name =
                session.busy.with(|busy| busy.as_ref().map(|busy| busy.name.clone())).unwrap_or_default();
            session.tn("widget-loading", &[("name", Arg::Text(&name))])
        }
        _ => session.t("phase-compute"),
    };
    let share = move || session.busy.with(|busy| busy.as_ref().and_then(|busy| busy.progress.share()));
    view! {
        <div class="cl-waiting" part="progress" role="status">
            {move || if look.doing.get() == Doing::Idle {
                view! { <slot name="empty"><p>{text}</p></slot> }.into_any()
            } else {
                view! {
                    <p>{text}</p>
                    <progress class="cl-bar" max="1" prop:value=move || share().unwrap_or(0.0) aria-label=text></progress>
                }.into_any()
            }}
        </div>
    }
}

/// An element nobody sees, through which the host's colours are read, and read again when they change.
#[component]
pub(crate) fn Probe(look: Look) -> impl IntoView {
    let session = look.session;
    let probe = NodeRef::<html::Span>::new();
    let read = move || {
        if let Some(wanted) = probe.get_untracked().as_deref().and_then(inks::wanted) {
            session.system_dark.set(wanted.dark);
            session.inks.set(wanted.theme);
        }
    };
    Effect::new(move |_| {
        look.again.track();
        session.theme.track();
        if probe.get().is_some() {
            read();
        }
    });
    view! { <span class="cl-probe" aria-hidden="true" node_ref=probe on:transitionend=move |_| read()></span> }
}
