//! What is on the screen now: the signals the page is made of, and the few ways to change them.

use crate::browser::engine::{self, Cancel, Dataset};
use crate::browser::{events, files, intl};
use crate::history::History;
use crate::inquiry::Inquiry;
use crate::presenting::Presenting;
use crate::recipe::Recipe;
use crate::state::{Page, View};
use crate::tasks::load::{How, Origin};
use crate::tasks::speak;
use crate::wire::{Analysis, Counts, Fault, Progress, Summary, distinct};
use clientele_charts::palette;
use clientele_core::Day;
use clientele_core::portrait::Subject;
use clientele_text::{Arg, Date, Locale, Words};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use std::future::poll_fn;
use std::sync::Arc;
use std::task::Poll;
use wasm_bindgen::JsValue;
use web_sys::{Blob, HtmlElement};

/// Light, dark, the strongest contrast, or as the page around and the system want it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Theme {
    #[default]
    Auto,
    Light,
    Dark,
    Contrast,
}

impl Theme {
    /// All, in the order of the switch.
    pub(crate) const ALL: [Self; 4] = [Self::Auto, Self::Light, Self::Dark, Self::Contrast];

    /// Its id in the catalogues and in the style sheet.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
        }
    }
}

/// A loaded file.
#[derive(Clone)]
pub(crate) struct Opened {
    /// What is known of it, under the roles and readings now in force.
    pub summary: Arc<Summary>,
    /// The same as it was guessed.
    pub base: Arc<Summary>,
    /// Where it came from, to be opened again.
    pub origin: Origin,
    /// How the user had it read.
    pub how: How,
}

/// What is loaded: one file, or several of the same customers.
#[derive(Clone)]
pub(crate) struct Data {
    /// Handle into the engine.
    pub dataset: Dataset,
    /// The files, in the engine's order.
    pub files: Vec<Opened>,
    /// Which file answers for each analysis that can be asked.
    pub homes: BTreeMap<String, usize>,
    /// Counts loads and changes of roles or readings: a report belongs to one revision.
    pub revision: u64,
    /// The engine behind it died; what was computed stays on the screen.
    pub lost: bool,
}

impl Data {
    /// Take what the engine says of its files now.
    pub(crate) fn take(&mut self, mut said: Summary) {
        let beside = std::mem::take(&mut said.beside);
        self.homes = std::mem::take(&mut said.homes);
        for (file, summary) in self.files.iter_mut().zip(std::iter::once(said).chain(beside)) {
            file.summary = Arc::new(summary);
        }
    }
}

/// A task that the user waits for.
#[derive(Clone)]
pub(crate) struct Busy {
    /// Which task: of two begun at once the later one counts.
    pub turn: u64,
    /// The file's name.
    pub name: String,
    /// How far it is.
    pub progress: Progress,
    /// Stops it.
    pub cancel: Cancel,
}

/// The modal layer that is open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Layer {
    #[default]
    None,
    Share,
    Paste,
    Address,
    Help,
    Glossary,
    Keys,
    Palette,
    Analyses,
}

/// What a notice offers to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Offer {
    /// Open the same file again.
    OpenAgain,
    /// Load the new version of the program.
    Update,
}

/// A message that stays until it is dismissed or answered.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Notice {
    /// Which one.
    pub id: u64,
    /// `error-<code>` or another key of the catalogues.
    pub key: String,
    /// What its sentence needs.
    pub args: serde_json::Map<String, Value>,
    /// It is about something that went wrong.
    pub bad: bool,
    /// What can be done about it.
    pub offer: Option<Offer>,
}

/// Everything that the page shows, as signals. Cheap to copy; one per element.
#[derive(Clone, Copy)]
pub(crate) struct Session {
    pub view: RwSignal<View>,
    pub history: RwSignal<History>,
    pub locale: RwSignal<Locale>,
    pub theme: RwSignal<Theme>,
    /// The page around is dark.
    pub system_dark: RwSignal<bool>,
    /// The system prefers more contrast, or gives colours of its own.
    pub system_contrast: RwSignal<bool>,
    /// Keys that are single characters do something; a reader who dictates may not want it.
    pub single_keys: RwSignal<bool>,
    pub words: Memo<Words>,
    /// The engine runs in the page itself.
    pub on_main_thread: RwSignal<bool>,
    pub analyses: RwSignal<Vec<Analysis>>,
    pub data: RwSignal<Option<Data>, LocalStorage>,
    pub busy: RwSignal<Option<Busy>, LocalStorage>,
    /// The analysis of the analysis page.
    pub shown: Inquiry,
    /// The analyses of the board.
    pub asked: StoredValue<BTreeMap<String, Inquiry>>,
    /// Counts below it are hidden in what leaves; none: nothing is.
    pub small_cells: RwSignal<Option<u64>>,
    /// How far a long computation is; none where nothing is computed, or briefly.
    pub computing: RwSignal<Option<Progress>>,
    /// The address of a report that came inside this page in the place of data.
    pub report: RwSignal<Option<String>>,
    /// A recipe that waits for files.
    pub recipe: RwSignal<Option<Recipe>>,
    /// What passes the whole filter.
    pub counts: RwSignal<Option<Counts>>,
    pub notices: RwSignal<Vec<Notice>>,
    /// What a screen reader is told next.
    pub said: RwSignal<String>,
    pub layer: RwSignal<Layer>,
    /// The drawer is open where it is not always there.
    pub drawer: RwSignal<bool>,
    /// Colours of figures, where the page around wants its own.
    pub inks: RwSignal<Option<palette::Theme>>,
    /// What is settled is kept for the next visit: by the app, not by an element on somebody's page.
    pub remembers: bool,
    /// The element that all this is shown in.
    pub host: StoredValue<Option<HtmlElement>, LocalStorage>,
    pub present: Presenting,
    /// The page is being printed.
    pub printing: RwSignal<bool>,
}

impl Session {
    /// A fresh one.
    pub(crate) fn new() -> Self {
        Self::on(RwSignal::new_local(None))
    }

    /// A further look at the same data: with a language, a view and answers of its own.
    pub(crate) fn beside(self) -> Self {
        let own = Self::on(self.data);
        Self {
            analyses: self.analyses,
            busy: self.busy,
            computing: self.computing,
            on_main_thread: self.on_main_thread,
            remembers: self.remembers,
            ..own
        }
    }

    fn on(data: RwSignal<Option<Data>, LocalStorage>) -> Self {
        let spoken = Locale::ALL.into_iter().find(|locale| clientele_text::is_there(*locale));
        let locale = RwSignal::new(spoken.unwrap_or_default());
        let fetched = RwSignal::new(None);
        let words = Memo::new_with_compare(
            move |before: Option<&Words>| {
                fetched.track();
                let locale = locale.get();
                // Until the others are there, those before stay.
                before
                    .filter(|_| !clientele_text::is_there(locale))
                    .cloned()
                    .unwrap_or_else(|| intl::words(locale))
            },
            |before, now| before.map(Words::locale) != now.map(Words::locale),
        );
        let view = RwSignal::new(View::default());
        let shown = Inquiry::new(view, data, words);
        let session = Self {
            view,
            history: RwSignal::new(History::default()),
            locale,
            theme: RwSignal::new(Theme::default()),
            system_dark: RwSignal::new(false),
            system_contrast: RwSignal::new(false),
            single_keys: RwSignal::new(true),
            words,
            on_main_thread: RwSignal::new(false),
            analyses: RwSignal::new(Vec::new()),
            data,
            busy: RwSignal::new_local(None),
            shown,
            asked: StoredValue::new(BTreeMap::new()),
            small_cells: RwSignal::new(None),
            computing: RwSignal::new(None),
            report: RwSignal::new(None),
            recipe: RwSignal::new(None),
            counts: RwSignal::new(None),
            notices: RwSignal::new(Vec::new()),
            said: RwSignal::new(String::new()),
            layer: RwSignal::new(Layer::None),
            drawer: RwSignal::new(false),
            inks: RwSignal::new(None),
            remembers: true,
            host: StoredValue::new_local(None),
            present: Presenting::new(),
            printing: RwSignal::new(false),
        };
        speak::keep(session, fetched);
        session
    }

    /// Do something that takes time, as long as the session lives: what it would change is gone with it.
    pub(crate) fn spawn(self, task: impl Future<Output = ()> + 'static) {
        let mut task = Box::pin(task);
        spawn_local(poll_fn(
            move |cx| {
                if self.view.is_disposed() { Poll::Ready(()) } else { task.as_mut().poll(cx) }
            },
        ));
    }

    /// Nobody looks any more: the engine of the data ends, and what is on its way is given up.
    pub(crate) fn end(self) {
        if let Some(data) = self.data.try_get_untracked().flatten() {
            data.dataset.dispose();
        }
        if let Some(busy) = self.busy.try_get_untracked().flatten() {
            busy.cancel.now();
        }
    }

    /// Tell the page around, by an event of the element; false when it took the matter into its own hands.
    pub(crate) fn announce(self, name: &str, detail: &JsValue) -> bool {
        let host = self.host.try_get_value().flatten();
        host.is_none_or(|host| events::dispatch(&host, name, detail))
    }

    /// Give the reader a file, unless the page around takes it.
    pub(crate) fn hand_out(self, name: &str, blob: &Blob) -> Result<(), Fault> {
        let detail = engine::object(&[("blob", blob), ("filename", &name.into())]);
        if self.announce("clientele-export", &detail) { files::save(name, blob) } else { Ok(()) }
    }

    /// The session of the element around.
    pub(crate) fn here() -> Self {
        use_context().unwrap_or_else(Self::new)
    }

    /// Change the view as one step that can be undone.
    pub(crate) fn change(&self, change: impl FnOnce(&mut View)) {
        let before = self.view.get_untracked();
        let mut after = before.clone();
        change(&mut after);
        if after != before {
            self.history.update(|history| history.record(before));
            self.view.set(after);
        }
    }

    /// Show another page. Not a step: Back walks pages, undo walks changes.
    pub(crate) fn go(&self, page: Page) {
        self.view.update(|view| (view.page, view.subject) = (page, None));
        self.drawer.set(false);
    }

    /// Show the portrait of a customer or a group.
    pub(crate) fn portray(&self, subject: Subject) {
        self.view.update(|view| (view.page, view.subject) = (Page::Customers, Some(subject)));
        self.drawer.set(false);
    }

    /// Words for a key, in the present language.
    pub(crate) fn t(&self, key: &str) -> String {
        self.words.with(|words| words.get(key))
    }

    /// Words with arguments.
    pub(crate) fn tn(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.words.with(|words| words.with(key, args))
    }

    /// A whole number.
    pub(crate) fn count(&self, number: u64) -> String {
        self.words.with(|words| words.numbers().number(number as f64, 0))
    }

    /// A day.
    pub(crate) fn day(&self, day: Day) -> String {
        self.words.with(|words| words.numbers().date(date(day)))
    }

    /// The sentence of a key whose arguments came as JSON.
    pub(crate) fn sentence(&self, key: &str, args: &serde_json::Map<String, Value>) -> String {
        let texts: Vec<(&str, String)> =
            args.iter().map(|(name, value)| (name.as_str(), self.argument(name, value))).collect();
        let args: Vec<(&str, Arg<'_>)> = args
            .iter()
            .zip(&texts)
            .map(|((name, value), (_, text))| {
                (name.as_str(), value.as_f64().map_or(Arg::Text(text), Arg::Number))
            })
            .collect();
        self.tn(key, &args)
    }

    /// An argument as text: roles and kinds of files have names, everything else stands for itself.
    fn argument(&self, name: &str, value: &Value) -> String {
        match value {
            Value::String(text) if name == "role" => self.t(&format!("role-{}", text.replace('_', "-"))),
            Value::String(text) if name == "kind" => self.t(&format!("kind-of-{}", text.replace('_', "-"))),
            Value::String(text) => text.clone(),
            other => other.to_string(),
        }
    }

    /// The sentence of a fault.
    pub(crate) fn fault(&self, fault: &Fault) -> String {
        let key = format!("error-{}", fault.code);
        let known = self.words.with(|words| words.find(&key, &[]).is_some());
        if known {
            self.sentence(&key, &fault.args)
        } else {
            self.tn("error-unexpected", &[("message", Arg::Text(&fault.code))])
        }
    }

    /// Tell the user something that stays until it is dismissed.
    pub(crate) fn tell(
        &self,
        key: &str,
        args: serde_json::Map<String, Value>,
        bad: bool,
        offer: Option<Offer>,
    ) {
        self.notices.update(|notices| {
            let id = notices.iter().map(|notice| notice.id).max().unwrap_or(0) + 1;
            notices.retain(|notice| notice.key != key);
            notices.push(Notice { id, key: key.to_owned(), args, bad, offer });
        });
    }

    /// Tell the user what went wrong. What he stopped himself needs no words.
    pub(crate) fn tell_fault(&self, fault: &Fault, offer: Option<Offer>) {
        if !fault.is_cancelled() {
            let key = format!("error-{}", fault.code);
            let known = self.words.with_untracked(|words| words.find(&key, &[]).is_some());
            if known {
                self.tell(&key, fault.args.clone(), true, offer);
            } else {
                let fault = Fault::new("unexpected").with("message", fault.code.clone());
                self.tell("error-unexpected", fault.args, true, offer);
            }
        }
    }

    /// Tell a screen reader.
    pub(crate) fn say(&self, text: String) {
        self.said.set(text);
    }

    /// The theme that is shown; [`Theme::Auto`] is then that of the page around.
    pub(crate) fn shown_theme(&self) -> Theme {
        match self.theme.get() {
            Theme::Auto if self.system_contrast.get() => Theme::Contrast,
            chosen => chosen,
        }
    }

    /// The colours that figures are drawn in.
    pub(crate) fn palette(&self) -> palette::Theme {
        let wanted = |own: palette::Theme| self.inks.get().unwrap_or(own);
        match self.shown_theme() {
            _ if self.printing.get() => palette::Theme::LIGHT,
            Theme::Contrast => palette::Theme::HIGH_CONTRAST,
            Theme::Dark => wanted(palette::Theme::DARK),
            Theme::Auto if self.system_dark.get() => wanted(palette::Theme::DARK),
            Theme::Light | Theme::Auto => wanted(palette::Theme::LIGHT),
        }
    }

    /// The file that is looked at: the one that answers for the analysis on the screen, or the one whose columns are
    /// shown.
    pub(crate) fn file(&self) -> usize {
        let (page, shown) = self.view.with(|view| (view.page, view.file));
        let analysis = self.analysis().filter(|_| page == Page::Analyse);
        self.data.with(|data| {
            let Some(data) = data else { return 0 };
            let home = analysis.and_then(|analysis| data.homes.get(&analysis.id).copied());
            home.unwrap_or(shown).min(data.files.len().saturating_sub(1))
        })
    }

    /// It, and how it was opened.
    pub(crate) fn opened(&self) -> Option<Opened> {
        let file = self.file();
        self.data.with(|data| data.as_ref()?.files.get(file).cloned())
    }

    /// What the files are called; of equal names the later ones have numbers.
    pub(crate) fn file_names(&self) -> Vec<String> {
        self.data.with(|data| {
            distinct(data.iter().flat_map(|data| &data.files).map(|file| file.summary.name.clone()))
        })
    }

    /// What is known of it.
    pub(crate) fn summary(&self) -> Option<Arc<Summary>> {
        self.opened().map(|opened| opened.summary)
    }

    /// Some file answers for an analysis.
    pub(crate) fn serves(&self, analysis: &str) -> bool {
        self.data.with(|data| data.as_ref().is_some_and(|data| data.homes.contains_key(analysis)))
    }

    /// Some analysis says something of each customer.
    pub(crate) fn knows_customers(&self) -> bool {
        self.analyses.with(|list| list.iter().any(|one| one.customers && self.serves(&one.id)))
    }

    /// The currency on the screen, if the file names one.
    pub(crate) fn currency(&self) -> Option<String> {
        currency(self.data)
    }

    /// The analysis that is shown.
    pub(crate) fn analysis(&self) -> Option<Analysis> {
        let id = self.view.with(|view| view.analysis.clone());
        let none = self.data.with(Option::is_none);
        let serves = |analysis: &&Analysis| none || self.serves(&analysis.id);
        self.analyses.with(|list| {
            let wanted = list.iter().find(|analysis| analysis.id == id);
            // A link, or the file before, may name one that cannot be asked of this file.
            wanted.filter(serves).or_else(|| list.iter().find(serves)).or(wanted).or(list.first()).cloned()
        })
    }
}

/// The currency that a file names.
pub(crate) fn currency(data: RwSignal<Option<Data>, LocalStorage>) -> Option<String> {
    let money = |data: &Data| data.files.iter().find_map(|file| Some(file.summary.currency()?.to_owned()));
    data.with(|data| data.as_ref().and_then(money))
}

/// A day as the catalogues want it.
pub(crate) fn date(day: Day) -> Date {
    let (year, month, day) = day.ymd();
    Date { year, month: month as u8, day: day as u8 }
}
