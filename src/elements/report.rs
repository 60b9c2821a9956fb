//! `<clientele-report>`: the board of a recipe over somebody's data, to be read and clicked, not to be arranged.

use crate::board::Board;
use crate::elements::data::DataSource;
use crate::elements::element::{Content, Element, Link, Look, Work};
use crate::elements::frame::{Waiting, WidgetFrame};
use crate::elements::linked::{change, linked};
use crate::elements::mounted::Mounted;
use crate::inquiry::Answer;
use crate::panels::board::{Inquiries, Tiles};
use crate::parts::board_head::{Pages, title_of};
use crate::parts::figure_host::FigureTools;
use crate::parts::filter_chips::FilterChips;
use crate::recipe::{Applied, Recipe};
use crate::session::Session;
use crate::settings::{Settings, Toolbar};
use crate::state::Page;
use crate::wire::{Fault, Summary};
use clientele_core::filter::Filter;
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

/// Fill an element with a board.
pub(crate) fn mount(host: &HtmlElement, source: &DataSource, settings: &str) -> Result<Mounted, JsValue> {
    let (own, source, settings) = (host.clone(), source.shared(), settings.to_owned());
    Mounted::fill(host, move || {
        let inquiries = Inquiries::new();
        let data = source.session;
        let (look, ()) = linked(own, &source, &settings, |session, own, link| {
            let report = Report::new(session, own, link);
            report.keep_bringing(data, link);
            (report.work(inquiries.clone()), ())
        });
        provide_context(look.session);
        provide_context(inquiries);
        let element = Element { look, content: Content::Report, source: Some(source) };
        (element, view! { <Shown look=look /> })
    })
}

/// A recipe and what it becomes on the data.
#[derive(Clone, Copy)]
struct Report {
    session: Session,
    settings: RwSignal<Settings>,
    /// None: none was named.
    recipe: Memo<Result<Option<Recipe>, Fault>>,
    /// It on the files that are loaded, or what these lack.
    applied: Memo<Result<Option<Applied>, Fault>>,
}

impl Report {
    fn new(session: Session, settings: RwSignal<Settings>, link: Link) -> Self {
        let recipe = Memo::new(move |_| {
            let text = settings.with(|settings| settings.recipe.clone());
            let read = text.map(|text| Recipe::from_json(&text)).transpose();
            read.map_err(|error| Fault::new(error.key()))
        });
        let applied = Memo::new(move |_| {
            let Some(recipe) = recipe.get()? else { return Ok(None) };
            let said = link.settings.with(Settings::says_roles);
            // On the files as they were guessed: what it brings must not change what it brings.
            let applied = session.data.with(|data| {
                let files: Vec<&Summary> =
                    data.as_ref()?.files.iter().map(|file| file.base.as_ref()).collect();
                Some(recipe.apply(&files))
            });
            let Some(applied) = applied else { return Ok(None) };
            match lacking(&applied, &recipe, said) {
                Some(fault) => Err(fault),
                None => Ok(Some(applied)),
            }
        });
        Self { session, settings, recipe, applied }
    }

    /// Put it in force: its board and parameters here, its roles and filter where nobody said otherwise; once for each file.
    fn keep_bringing(self, data: Session, link: Link) {
        let Self { session, applied, .. } = self;
        let brought = StoredValue::new(None::<(Applied, Arc<Summary>)>);
        let ours = StoredValue::new(Filter::default());
        Effect::new(move |_| {
            let Ok(Some(now)) = applied.get() else {
                brought.set_value(None);
                return change(session, |view| view.board = Board::default());
            };
            let Some(base) = session.data.with(|data| Some(data.as_ref()?.files.first()?.base.clone()))
            else {
                return;
            };
            let done = |before: &Option<(Applied, Arc<Summary>)>| {
                before.as_ref().is_some_and(|(before, file)| *before == now && Arc::ptr_eq(file, &base))
            };
            if brought.with_value(done) {
                return;
            }
            brought.set_value(Some((now.clone(), base)));
            if !link.settings.with_untracked(Settings::says_roles) {
                change(data, |view| view.roles.clone_from(&now.view.roles));
            }
            // What somebody filters by stays; what the recipe before brought does not.
            if link.filter.with_untracked(|filter| filter.all.is_empty() || *filter == ours.get_value()) {
                ours.set_value(now.view.filter.clone());
                link.filter.set(now.view.filter.clone());
            }
            change(session, |view| {
                view.page = Page::Board;
                view.params.clone_from(&now.view.params);
                view.analysis.clone_from(&now.view.analysis);
                view.board.clone_from(&now.view.board);
            });
            // Without a board: what the recipe's one analysis says.
            if now.view.board.is_empty() {
                let analysis = untrack(|| session.analysis()).map(|analysis| analysis.id).unwrap_or_default();
                change(session, |view| view.board = Board::of_analysis(&analysis));
            }
        });
    }

    fn work(self, inquiries: Inquiries) -> Work {
        let Self { session, settings, recipe, applied } = self;
        let title = move || {
            let named = session.view.with(|view| {
                let board = &view.board;
                (!board.title.is_empty() || !board.ready.is_empty()).then(|| title_of(session, board))
            });
            let own = || recipe.with(|recipe| Some(recipe.as_ref().ok()?.as_ref()?.name.clone()));
            named.or_else(own).filter(|name| !name.is_empty()).unwrap_or_else(|| session.t("board-untitled"))
        };
        let fault = move || recipe.with(|recipe| recipe.clone().err()).or_else(|| applied.get().err());
        let busy = move || {
            let tiles = session.view.with(|view| view.board.sheet().map(|sheet| sheet.tiles.clone()));
            let asked: BTreeSet<String> = tiles.into_iter().flatten().map(|tile| tile.analysis).collect();
            let waits = |id: &String| {
                let inquiry = untrack(|| inquiries.of(session, id));
                inquiry.asking.get() || inquiry.answer.with(|answer| matches!(answer, Answer::None))
            };
            let brought = !session.view.with(|view| view.board.is_empty());
            let coming = applied.with(|applied| matches!(applied, Ok(Some(_)))) && !brought;
            settings.with(|settings| settings.waiting)
                || coming
                || asked.iter().filter(|id| session.serves(id)).any(waits)
        };
        Work {
            title: Signal::derive(title),
            about: Signal::stored("report".to_owned()),
            analysis: Signal::stored(Ok(None)),
            fault: Signal::derive(fault),
            busy: Signal::derive(busy),
            idle: Signal::derive(move || {
                let none =
                    recipe.with(|recipe| *recipe == Ok(None)) && !settings.with(|settings| settings.waiting);
                none.then_some("widget-no-report")
            }),
            as_of: Signal::derive(move || recipe.with(|recipe| recipe.as_ref().ok()?.as_ref()?.view.as_of)),
        }
    }
}

/// What the files lack that the recipe cannot do without. `said`: the page says itself what the columns are.
fn lacking(applied: &Applied, recipe: &Recipe, said: bool) -> Option<Fault> {
    let roles = applied.missing.iter().filter(|_| !said).map(|(_, column)| column);
    let columns: BTreeSet<&String> = roles.chain(&applied.dropped).collect();
    if let (true, Some(kind)) = (applied.absent.len() == recipe.files.len(), applied.absent.first()) {
        return Some(Fault::new("recipe-kind").with("wanted", kind.id()));
    }
    let named = columns.into_iter().map(String::as_str).collect::<Vec<_>>().join(", ");
    (!named.is_empty()).then(|| Fault::new("recipe-columns").with("columns", named))
}

#[component]
fn Shown(look: Look) -> impl IntoView {
    let session = look.session;
    provide_context(FigureTools {
        toolbar: Signal::derive(move || look.settings.with(|settings| settings.toolbar)),
        tabled: Signal::derive(move || look.settings.with(|settings| settings.data_table)),
    });
    let there = Memo::new(move |_| {
        session.data.with(Option::is_some) && session.view.with(|view| !view.board.is_empty())
    });
    let chips = move || look.settings.with(|settings| settings.toolbar == Toolbar::Full);
    let (editing, moving) = (RwSignal::new(false), RwSignal::new(None));
    view! {
        <WidgetFrame look=look>
            <Show when=move || there.get() fallback=move || view! { <Waiting look=look /> }>
                <slot name="title">
                    <header part="title">
                        <h2 class="cl-headline" part="headline">{move || look.work.title.get()}</h2>
                    </header>
                </slot>
                <Show when=chips>
                    <FilterChips />
                </Show>
                <Pages editing=editing />
                <Tiles editing=editing moving=moving />
            </Show>
            <slot name="footer"></slot>
        </WidgetFrame>
    }
}
