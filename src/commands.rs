//! Everything that can be done, as one list: the command palette shows it, the keyboard and its sheet read it. A new command is
//! a line in [`COMMANDS`]; analyses, boards, languages, themes and recipes come by themselves.

use crate::board;
use crate::browser::screen;
use crate::inquiry::Answer;
use crate::keys::{Chord, Pressed};
use crate::session::{Layer, Session, Theme};
use crate::state::Page;
use crate::tasks::load::{self, How};
use crate::tasks::share::{self, Form};
use crate::tasks::{export, present, recipe, restore};
use clientele_text::{Locale, Words};
use leptos::prelude::*;

/// What a command is about; the palette shows them in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Group {
    Go,
    Analysis,
    Change,
    Board,
    Share,
    Data,
    Language,
    Theme,
    Help,
}

impl Group {
    const ALL: [Self; 9] = [
        Self::Go,
        Self::Analysis,
        Self::Change,
        Self::Board,
        Self::Share,
        Self::Data,
        Self::Language,
        Self::Theme,
        Self::Help,
    ];

    /// Key of its name.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Go => "command-go",
            Self::Analysis => "analyse",
            Self::Change => "command-change",
            Self::Board => "nav-board",
            Self::Share => "share",
            Self::Data => "command-data",
            Self::Language => "language",
            Self::Theme => "command-theme",
            Self::Help => "help",
        }
    }
}

/// One command.
pub(crate) struct Command {
    /// Tells it from the others, in English.
    pub id: &'static str,
    /// Key of its name.
    pub words: &'static str,
    /// What it is about.
    pub group: Group,
    /// Keys that do it, the one to be shown first.
    pub chords: &'static [Chord],
    /// Whether it can be done now.
    pub can: fn(Session) -> bool,
    /// Do it.
    pub run: fn(Session),
}

const NO_KEYS: &[Chord] = &[];

fn always(_: Session) -> bool {
    true
}

fn loaded(session: Session) -> bool {
    session.data.with(Option::is_some)
}

fn answered(session: Session) -> bool {
    session.shown.answer.with(|answer| matches!(answer, Answer::Report(_)))
}

fn filtered(session: Session) -> bool {
    session.view.with(|view| !view.filter.all.is_empty())
}

fn hand_out(session: Session, form: Form) {
    share::save(session, session.shown, form, None);
}

macro_rules! commands {
    ($($id:literal, $words:literal, $group:ident, $chords:expr, $can:expr, $run:expr;)*) => {
        &[$(Command { id: $id, words: $words, group: Group::$group, chords: $chords, can: $can, run: $run }),*]
    };
}

/// The commands that are always the same.
#[rustfmt::skip]
pub(crate) const COMMANDS: &[Command] = commands![
    "palette", "palette", Help, &[Chord::command("k")], always, |session| session.layer.set(Layer::Palette);
    "page-load", "nav-load", Go, NO_KEYS, always, |session| session.go(Page::Load);
    "page-map", "nav-map", Go, NO_KEYS, loaded, |session| session.go(Page::Map);
    "page-board", "nav-board", Go, NO_KEYS, loaded, |session| session.go(Page::Board);
    "page-customers", "nav-customers", Go, NO_KEYS, loaded, |session| session.go(Page::Customers);
    "page-analysis", "analyse", Go, NO_KEYS, loaded, |session| session.go(Page::Analyse);
    "present", "present", Go, &[Chord::alone("p")], present::can, present::start;
    "print", "print", Share, NO_KEYS, loaded, |_| screen::print();
    "undo", "undo", Change, &[Chord::command("z")], |session| session.history.with(|history| history.can_undo()), restore::undo;
    "redo", "redo", Change, &[Chord::command_shift("z"), Chord::command("y")], |session| session.history.with(|history| history.can_redo()), restore::redo;
    "clear-filter", "command-clear-filter", Change, NO_KEYS, filtered, |session| session.change(|view| view.filter = Default::default());
    "highlight", "filter-highlight", Change, NO_KEYS, filtered, |session| session.change(|view| view.highlight = !view.highlight);
    "as-of-file", "command-as-of", Change, NO_KEYS, |session| session.view.with(|view| view.as_of.is_some()), |session| session.change(|view| view.as_of = None);
    "export-share", "command-share", Share, NO_KEYS, loaded, |session| session.layer.set(Layer::Share);
    "export-customers", "command-customers", Share, NO_KEYS, answered, |session| hand_out(session, Form::Customers);
    "export-rows", "command-rows", Share, NO_KEYS, answered, |session| hand_out(session, Form::Rows { exact: false });
    "export-report", "command-report", Share, NO_KEYS, answered, |session| hand_out(session, Form::Json);
    "export-slides", "share-slides", Share, NO_KEYS, answered, |session| hand_out(session, Form::Slides);
    "export-html", "share-html", Share, NO_KEYS, answered, |session| hand_out(session, Form::Html);
    "export-recipe", "recipe-save", Share, NO_KEYS, loaded, recipe::save;
    "copy-link", "share-copy", Share, NO_KEYS, loaded, export::copy_this;
    "open-file", "command-open", Data, &[Chord::command("o")], always, load::choose;
    "open-sample", "command-sample", Data, NO_KEYS, always, |session| load::open(session, load::sample(session), How::default());
    "open-paste", "load-paste", Data, NO_KEYS, always, |session| session.layer.set(Layer::Paste);
    "open-address", "load-address", Data, NO_KEYS, always, |session| session.layer.set(Layer::Address);
    "close-file", "load-close", Data, NO_KEYS, loaded, load::close;
    "keys", "keys", Help, &[Chord::alone("?")], always, |session| session.layer.set(Layer::Keys);
    "glossary", "glossary", Help, NO_KEYS, always, |session| session.layer.set(Layer::Glossary);
    "help", "help", Help, NO_KEYS, always, |session| session.layer.set(Layer::Help);
];

/// What an entry of the palette does.
#[derive(Debug, Clone, PartialEq)]
enum Act {
    Command(&'static str),
    Analysis(String),
    Board(&'static str),
    Language(Locale),
    Theme(Theme),
    Recipe(usize),
}

/// A command as the palette lists it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry {
    /// Tells it from the others, in English.
    pub id: String,
    /// What it is about.
    pub group: Group,
    /// Its name in the present language.
    pub name: String,
    /// Its name in English, for those who type it so.
    pub english: String,
    /// The keys that do the same.
    pub chord: Option<Chord>,
    act: Act,
}

impl Entry {
    /// Do it.
    pub(crate) fn run(&self, session: Session) {
        match &self.act {
            Act::Command(id) => {
                if let Some(command) = COMMANDS.iter().find(|command| command.id == *id) {
                    (command.run)(session);
                }
            }
            Act::Analysis(id) => {
                session.view.update(|view| view.analysis.clone_from(id));
                session.go(Page::Analyse);
            }
            Act::Board(id) => {
                if let Some(ready) = board::ready(id, |analysis| untrack(|| session.serves(analysis))) {
                    session.change(|view| view.board = ready);
                    session.go(Page::Board);
                }
            }
            Act::Language(locale) => session.locale.set(*locale),
            Act::Theme(theme) => session.theme.set(*theme),
            Act::Recipe(at) => {
                if let Some(kept) = recipe::recent().get(*at) {
                    recipe::apply(session, kept);
                }
            }
        }
    }
}

/// What can be done now, group by group.
pub(crate) fn possible(session: Session, english: &Words) -> Vec<Entry> {
    let entry = |id: String, group: Group, words: &str, chord: Option<Chord>, act: Act| Entry {
        id,
        group,
        name: session.t(words),
        english: english.get(words),
        chord,
        act,
    };
    let mut entries: Vec<Entry> = COMMANDS
        .iter()
        .filter(|command| command.id != "palette" && (command.can)(session))
        .map(|command| {
            let chord = command.chords.first().copied();
            entry(command.id.to_owned(), command.group, command.words, chord, Act::Command(command.id))
        })
        .collect();
    session.analyses.with(|list| {
        for analysis in list.iter().filter(|analysis| session.serves(&analysis.id)) {
            let words = format!("{}-title", analysis.id);
            let act = Act::Analysis(analysis.id.clone());
            entries.push(entry(analysis.id.clone(), Group::Analysis, &words, None, act));
        }
    });
    for (id, _) in board::READY {
        if board::ready(id, |analysis| session.serves(analysis)).is_some() {
            let name = format!("board-{id}");
            entries.push(entry(name.clone(), Group::Board, &name, None, Act::Board(id)));
        }
    }
    let own = |id: &str, group: Group, name: String, act: Act| Entry {
        id: id.to_owned(),
        group,
        english: name.clone(),
        name,
        chord: None,
        act,
    };
    for (at, kept) in recipe::recent().into_iter().enumerate() {
        entries.push(own("recipe", Group::Board, kept.name, Act::Recipe(at)));
    }
    for locale in Locale::ALL {
        entries.push(own(locale.tag(), Group::Language, locale.own_name().to_owned(), Act::Language(locale)));
    }
    for theme in Theme::ALL {
        let words = format!("theme-{}", theme.id());
        entries.push(entry(words.clone(), Group::Theme, &words, None, Act::Theme(theme)));
    }
    // Stable: the order within a group stays.
    entries.sort_by_key(|entry| Group::ALL.iter().position(|group| *group == entry.group));
    entries
}

/// The command that a key means now.
pub(crate) fn pressed(session: Session, pressed: &Pressed) -> Option<&'static Command> {
    let alone = session.single_keys.get_untracked();
    COMMANDS.iter().find(|command| {
        command.chords.iter().any(|chord| chord.is(pressed) && (alone || !chord.is_character()))
    })
}
