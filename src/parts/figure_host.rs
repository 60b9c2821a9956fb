//! A figure on the page: its words, its picture, its table twin, its exports.

use crate::inquiry::Inquiry;
use crate::panels::board;
use crate::parts::figure_menu::FigureMenu;
use crate::parts::handle_fields::{HandleFields, Params};
use crate::parts::icon::{Icon, icon};
use crate::parts::plot::PlotView;
use crate::session::Session;
use crate::settings::{Tabled, Toolbar};
use crate::state::Page;
use clientele_charts::figure::{Align, DataTable, Datum, Figure};
use clientele_charts::palette::Ink;
use clientele_text::Arg;
use leptos::prelude::*;
use std::sync::Arc;

/// What can be done with figures in an element on somebody's page; the app's own figures can do everything.
#[derive(Clone, Copy)]
pub(crate) struct FigureTools {
    pub toolbar: Signal<Toolbar>,
    pub tabled: Signal<Tabled>,
}

/// The figure of an id, as the newest report has it.
#[component]
pub(crate) fn FigureHost(
    id: String,
    params: Params,
    /// A title in the place of the figure's own; empty: its own.
    #[prop(optional, into)]
    title: Signal<String>,
) -> impl IntoView {
    let inquiry = Inquiry::here();
    let own = id.clone();
    let figure = Memo::new(move |before: Option<&Option<Arc<Figure>>>| {
        let found = inquiry.figures.with(|figures| figures.iter().find(|figure| figure.id == own).cloned());
        found.or_else(|| before.cloned().flatten())
    });
    let tabled = RwSignal::new(false);
    // The content is made once; what changes is in it.
    let there = Memo::new(move |_| figure.with(Option::is_some));
    let figure = Signal::derive(move || figure.get().unwrap_or_else(empty));
    view! {
        <section class="cl-figure" data-figure=id aria-busy=move || inquiry.asking.get().then_some("true")>
            <Show when=move || there.get()>
                <Content figure=figure params=params tabled=tabled title=title />
            </Show>
        </section>
    }
}

fn empty() -> Arc<Figure> {
    Arc::new(Figure {
        id: String::new(),
        title: String::new(),
        subtitle: String::new(),
        summary: String::new(),
        panels: Vec::new(),
        keys: Vec::new(),
        notes: Vec::new(),
        table: DataTable::default(),
    })
}

#[component]
fn Content(
    figure: Signal<Arc<Figure>>,
    params: Params,
    tabled: RwSignal<bool>,
    title: Signal<String>,
) -> impl IntoView {
    let session = Session::here();
    let name = move || {
        if title.with(String::is_empty) { figure.with(|figure| figure.title.clone()) } else { title.get() }
    };
    // A portrait is made of many analyses: it has no place on a board.
    let pinned = Memo::new(move |_| session.view.with(|view| view.page == Page::Analyse));
    let pin = move |_| {
        figure.with_untracked(|figure| {
            board::pin(session, &params.id.get_value(), &figure.id, &figure.title);
        })
    };
    let pictured = Memo::new(move |_| figure.with(|figure| !figure.panels.is_empty()));
    let tools = use_context::<FigureTools>();
    let may = move |least: Toolbar| tools.is_none_or(|tools| tools.toolbar.get() as u8 >= least as u8);
    let places = move || tools.map_or(Tabled::Toggle, |tools| tools.tabled.get());
    let shown = move || match places() {
        Tabled::Hidden => false,
        Tabled::Toggle => tabled.get(),
        Tabled::Shown => true,
    };
    let switch = Signal::derive(move || may(Toolbar::Minimal) && places() == Tabled::Toggle);
    let exports = Signal::derive(move || may(Toolbar::Full));
    view! {
        <header class="cl-figure-head">
            <div>
                <h2 part="title">{name}</h2>
                <p class="cl-muted" part="subtitle">{move || figure.with(|figure| figure.subtitle.clone())}</p>
            </div>
            <Show when=move || tools.is_none() && pinned.get()>
                <button class="cl-icon-button cl-pin" type="button" aria-label=move || session.tn("board-pin", &[("what", Arg::Text(&name()))]) title=move || session.t("board-pin-short") on:click=pin>
                    {icon(Icon::Pin)}
                </button>
            </Show>
            <FigureMenu figure=figure tabled=tabled switch=switch exports=exports />
        </header>
        <Show when=move || pictured.get()>
            <PlotView figure=figure params=params on_table=move |()| if switch.get_untracked() { tabled.update(|shown| *shown = !*shown) } />
        </Show>
        {move || figure.with(|figure| figure.notes.clone()).into_iter().map(|note| view! { <p class="cl-note" part="note">{note}</p> }).collect_view()}
        <HandleFields figure=figure params=params />
        <Show when=move || shown() || !pictured.get()>
            <Twin figure=figure />
        </Show>
    }
}

/// A cell's text; words with a colour of their own are marked.
fn words(datum: &Datum) -> AnyView {
    if datum.stretches.is_empty() {
        return datum.text.clone().into_any();
    }
    let piece = |(text, ink): (String, Option<Ink>)| match ink {
        None => text.into_any(),
        Some(ink) => {
            let class = match ink {
                Ink::Positive => "cl-word cl-good",
                Ink::Negative => "cl-word cl-bad",
                _ => "cl-word",
            };
            view! { <mark class=class>{text}</mark> }.into_any()
        }
    };
    datum.pieces().into_iter().map(piece).collect_view().into_any()
}

/// The same in figures.
#[component]
fn Twin(figure: Signal<Arc<Figure>>) -> impl IntoView {
    let class = |align: Align| if align == Align::End { "cl-number" } else { "" };
    view! {
        <div class="cl-scroll" tabindex="0" role="region" aria-label=move || figure.with(|figure| figure.title.clone())>
            <table class="cl-twin" part="table">
                <caption class="cl-hidden">{move || figure.with(|figure| figure.title.clone())}</caption>
                <thead>
                    <tr>
                        {move || figure.with(|figure| figure.table.columns.iter().map(|column| view! {
                            <th scope="col" class=class(column.kind.align())>{column.label.clone()}</th>
                        }).collect_view())}
                    </tr>
                </thead>
                <tbody>
                    {move || figure.with(|figure| figure.table.rows.iter().map(|row| {
                        let cells = row.iter().zip(&figure.table.columns).map(|(datum, column)| view! {
                            <td class=class(column.kind.align())>{words(datum)}</td>
                        });
                        view! { <tr>{cells.collect_view()}</tr> }
                    }).collect_view())}
                </tbody>
            </table>
        </div>
    }
}
