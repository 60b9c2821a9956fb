//! Open a file: hand it to the engine, show how far it is, then decide what the user sees first.

use crate::browser::engine::{Cancel, Dataset};
use crate::browser::files;
use crate::recipe::Recipe;
use crate::session::{Busy, Data, Offer, Opened, Session};
use crate::state::{Page, Roles, Sample, View};
use crate::tasks::{map, recipe, save, start};
use crate::wire::{Analysis, Fault, Progress, Summary};
use clientele_core::analysis::FileKind;
use clientele_core::mapping::Mapping;
use leptos::prelude::*;
use serde_json::{Value, json};
use std::sync::Arc;
use wasm_bindgen::JsValue;
use web_sys::{Blob, File};

/// Where a table comes from; kept, so that it can be opened again.
#[derive(Clone)]
pub(crate) enum Origin {
    /// A file that was chosen or dropped.
    File(File),
    /// A file that was fetched from this page's own address.
    Blob(String, Blob),
    /// Cells that were pasted.
    Text(String),
    /// The sample of a seed.
    Sample(Sample),
}

pub(crate) use crate::project::How;

/// The sample that the page offers.
pub(crate) fn sample(session: Session) -> Origin {
    Origin::Sample(Sample {
        seed: 7,
        customers: 2_000,
        locale: session.locale.get_untracked().tag().to_owned(),
    })
}

/// What files to open are called.
pub(crate) const ACCEPTED: &str = ".csv,.tsv,.tab,.txt,.psv,.json,.ndjson,.jsonl,.xlsx,.xlsm,.xls,.ods";

/// Let the user choose files.
pub(crate) fn choose(session: Session) {
    if files::choose(ACCEPTED, move |files| open_files(session, files)).is_none() {
        session.go(Page::Load);
    }
}

/// Larger files are no recipes, in bytes.
const RECIPE: f64 = 1e6;

/// A file to be opened.
pub(crate) type Wanted = (Origin, How);

/// Open a file; see [`open_all`].
pub(crate) fn open(session: Session, origin: Origin, how: How) {
    open_all(session, vec![(origin, how)], Others::Keep);
}

/// Open files that were chosen or dropped together.
pub(crate) fn open_files(session: Session, files: Vec<File>) {
    if let [file] = files.as_slice()
        && file.name().ends_with(".json")
        && file.size() < RECIPE
    {
        let file = file.clone();
        return session.spawn(async move {
            match files::read(&file).await {
                Ok(text) if Recipe::is_meant(&text) => recipe::take(session, &text),
                _ => open(session, Origin::File(file), How::default()),
            }
        });
    }
    let wanted = files.into_iter().map(|file| (Origin::File(file), How::default())).collect();
    open_all(session, wanted, Others::Keep);
}

/// What becomes of the files that are loaded already.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Others {
    /// Those of other kinds than the new ones stay beside them; a file takes the place of one of its own kind.
    Keep,
    /// They go.
    Close,
}

/// Open files, all in a fresh engine: what is loaded stays until they are there. Of two tasks begun at once the later
/// one counts.
pub(crate) fn open_all(session: Session, wanted: Vec<Wanted>, others: Others) {
    open_then(session, wanted, others, move |opened| {
        if let Err(fault) = opened {
            session.tell_fault(&fault, None);
        }
    });
}

/// The same, for who wants to know what became of it.
pub(crate) fn open_then(
    session: Session,
    wanted: Vec<Wanted>,
    others: Others,
    done: impl FnOnce(Result<(), Fault>) + 'static,
) {
    let before = session.busy.get_untracked();
    let turn = before.as_ref().map_or(0, |busy| busy.turn) + 1;
    if let Some(before) = before {
        before.cancel.now();
    }
    let cancel = match Cancel::new() {
        Ok(cancel) => cancel,
        Err(fault) => return done(Err(fault)),
    };
    let Some((first, _)) = wanted.first() else { return done(Err(Fault::new("nothing-loaded"))) };
    session.busy.set(Some(Busy {
        turn,
        name: name(session, first),
        progress: Progress::default(),
        cancel: cancel.clone(),
    }));
    session.spawn(async move {
        let n_new = wanted.len();
        let loaded = load(session, wanted, others, &cancel).await;
        let current =
            move || session.busy.with_untracked(|busy| busy.as_ref().is_some_and(|busy| busy.turn == turn));
        if !current() {
            // A later file is on its way.
            if let Ok(data) = loaded {
                data.dataset.dispose();
            }
            return done(Err(Fault::new("cancelled")));
        }
        let opened = match loaded {
            Ok(data) => {
                // What went wrong before is answered by a file that opened.
                session.notices.update(|notices| notices.retain(|notice| !notice.bad));
                arrive(session, data, n_new).await;
                Ok(())
            }
            Err(fault) => {
                // The last attempt's failure is the one to read; what is offered to be mended stays.
                session
                    .notices
                    .update(|notices| notices.retain(|notice| !notice.bad || notice.offer.is_some()));
                Err(fault)
            }
        };
        if current() {
            session.busy.set(None);
        }
        done(opened);
    });
}

/// Open what is loaded once more by a fresh engine; the file that is looked at read in another way, where it is given.
pub(crate) fn open_again(session: Session, how: Option<How>) {
    let file = untrack(|| session.file());
    let Some(data) = session.data.get_untracked() else { return };
    let mut wanted: Vec<Wanted> = data.files.into_iter().map(|file| (file.origin, file.how)).collect();
    if let (Some(how), Some(wanted)) = (how, wanted.get_mut(file)) {
        wanted.1 = how;
    }
    open_all(session, wanted, Others::Close);
}

/// Forget one of several files; the last one with everything.
pub(crate) fn forget(session: Session, file: usize) {
    let Some(data) = session.data.get_untracked().filter(|data| data.files.len() > 1) else {
        return close(session);
    };
    session.spawn(async move {
        match data.dataset.forget(file).await {
            Ok(said) => {
                session.data.update(|now| {
                    if let Some(now) = now.as_mut().filter(|now| file < now.files.len()) {
                        now.files.remove(file);
                        now.take(said);
                        now.revision += 1;
                    }
                });
                session.history.set(Default::default());
                session.view.update(|view| {
                    if file < view.roles.len() {
                        view.roles.remove(file);
                    }
                    view.file = 0;
                    view.filter = Default::default();
                });
            }
            Err(fault) => session.tell_fault(&fault, None),
        }
    });
}

/// Fetch a file from this page's own address and open it.
pub(crate) fn open_address(session: Session, address: String) {
    session.spawn(async move {
        match files::fetch(&address).await {
            Ok((name, blob)) => open(session, Origin::Blob(name, blob), How::default()),
            Err(fault) => session.tell_fault(&fault, None),
        }
    });
}

/// Forget the file: its engine ends, its memory goes back.
pub(crate) fn close(session: Session) {
    if let Some(data) = session.data.get_untracked() {
        data.dataset.dispose();
    }
    session.data.set(None);
    session.history.set(Default::default());
    session.view.set(View::default());
}

async fn load(session: Session, wanted: Vec<Wanted>, others: Others, cancel: &Cancel) -> Result<Data, Fault> {
    let old = session.data.get_untracked();
    let old = || old.iter().flat_map(|data| &data.files);
    let mut dataset: Option<Dataset> = None;
    let mut files = Vec::new();
    for (origin, how) in wanted {
        let (now, summary) = load_one(session, dataset.take(), &origin, &how, cancel).await?;
        dataset = Some(now);
        files.push(opened(summary, origin, how));
    }
    if others == Others::Keep {
        let taken: Vec<FileKind> = files.iter().map(|file| file.summary.kind).collect();
        for file in old().filter(|file| !taken.contains(&file.summary.kind)) {
            let (origin, how) = (file.origin.clone(), file.how.clone());
            let (now, summary) = load_one(session, dataset.take(), &origin, &how, cancel).await?;
            dataset = Some(now);
            files.push(opened(summary, origin, how));
        }
    }
    let revision = session.data.with_untracked(|data| data.as_ref().map_or(0, |data| data.revision)) + 1;
    let dataset = dataset.ok_or_else(|| Fault::new("nothing-loaded"))?;
    let said = dataset.summary();
    let mut data = Data { dataset, files, homes: Default::default(), revision, lost: false };
    data.take(said);
    Ok(data)
}

fn opened(summary: Summary, origin: Origin, how: How) -> Opened {
    let summary = Arc::new(summary);
    Opened { base: summary.clone(), summary, origin, how }
}

/// Load one file into a data set, or into a new one; with what is known of it then.
async fn load_one(
    session: Session,
    dataset: Option<Dataset>,
    origin: &Origin,
    how: &How,
    cancel: &Cancel,
) -> Result<(Dataset, Summary), Fault> {
    let name = name(session, origin);
    let engine = start::engine(session).await?;
    let source = match origin {
        Origin::File(file) => JsValue::from(file),
        Origin::Blob(_, blob) => JsValue::from(blob),
        Origin::Text(text) => JsValue::from(text),
        Origin::Sample(sample) => engine.sample_csv(&json!(sample)).await?,
    };
    let options = options(session, &name, how);
    let progress = move |progress| {
        session.busy.update(|busy| {
            if let Some(busy) = busy {
                busy.name.clone_from(&name);
                busy.progress = progress;
            }
        });
    };
    let dataset = match dataset {
        None => engine.open(&source, &options, progress, cancel).await?,
        Some(dataset) => match dataset.open_beside(&source, &options, progress, cancel).await {
            Ok(()) => dataset,
            Err(fault) => {
                dataset.dispose();
                return Err(fault);
            }
        },
    };
    let mut said = dataset.summary();
    let summary = said.beside.pop().unwrap_or(said);
    Ok((dataset, summary))
}

fn name(session: Session, origin: &Origin) -> String {
    match origin {
        Origin::File(file) => file.name(),
        Origin::Blob(name, _) => name.clone(),
        Origin::Text(_) => session.words.with_untracked(|words| words.get("load-pasted-name")),
        Origin::Sample(_) => session.words.with_untracked(|words| words.get("load-sample-name")),
    }
}

fn options(session: Session, name: &str, how: &How) -> Value {
    let mut options = json!(how);
    if let Value::Object(fields) = &mut options {
        fields.insert("name".into(), name.into());
        fields.insert("hint".into(), session.locale.get_untracked().tag().into());
    }
    options
}

/// The files are there, the new ones first: bring back what is known of their columns, and show what the user needs to
/// see.
async fn arrive(session: Session, mut data: Data, n_new: usize) {
    watch_loss(session, &data.dataset, data.revision);
    data.dataset.on_progress(move |progress| session.computing.set(Some(progress)));
    let link = session.view.get_untracked();
    let old = session.data.get_untracked();
    let mut view = View { roles: Vec::new(), file: 0, ..link.clone() };
    for at in 0..data.files.len() {
        let Some(file) = data.files.get(at) else { continue };
        let known = known_roles(session, &link, at, &file.summary);
        view.settle(at, |roles| *roles = known);
        let wanted = map::wanted(&view, at, file);
        if map::differs(&wanted, file) {
            match data.dataset.remap(&wanted).await {
                Ok(said) => data.take(said),
                Err(fault) => session.tell_fault(&fault, None),
            }
        }
    }
    let Some(first) = data.files.first().map(|file| file.summary.clone()) else { return };
    view.sample = match data.files.as_slice() {
        [Opened { origin: Origin::Sample(sample), .. }] => Some(sample.clone()),
        _ => None,
    };
    if !data.homes.contains_key(&view.analysis)
        || (old.is_some() && data.homes.get(&view.analysis) != Some(&0))
    {
        view.analysis = session.analyses.with_untracked(|list| made_for(list, &data));
    }
    let (before, now) = (old.as_ref().map(shapes), shapes(&data));
    // What a link brought was meant for these files.
    if let Some(before) = &before {
        let has = |column: &str| data.files.iter().any(|file| file.summary.column(column).is_some());
        view.follow_files(before, &now, has);
    }
    // Earlier steps speak of files by their places.
    if before.as_ref() != Some(&now) {
        session.history.set(Default::default());
    }
    view.file = data.files.iter().take(n_new).position(|file| !is_settled(&file.summary, &view)).unwrap_or(0);
    view.page = match data.files.get(view.file) {
        Some(file) if is_settled(&file.summary, &view) => Page::Analyse,
        _ => Page::Map,
    };
    session.say(session.words.with_untracked(|words| {
        words.with("load-said", &[("rows", clientele_text::Arg::Number(first.rows as f64))])
    }));
    if data.files.len() > n_new {
        let named = [("name", first.name.as_str()), ("n", &data.files.len().to_string())]
            .map(|(name, value)| (name.to_owned(), Value::from(value)));
        session.tell("load-beside", named.into_iter().collect(), false, None);
    }
    session.data.set(Some(data));
    session.view.set(view);
    recipe::arrived(session);
    if let Some(old) = old.filter(|old| !old.lost) {
        old.dataset.dispose();
    }
}

/// What the columns of each file look like.
fn shapes(data: &Data) -> Vec<&str> {
    data.files.iter().map(|file| file.summary.signature.as_str()).collect()
}

/// What a link, or the last time, says of a file's columns.
fn known_roles(session: Session, link: &View, at: usize, summary: &Summary) -> Roles {
    if !session.remembers {
        let said = link.roles_of(at);
        let mapping = if map::fits(&said.mapping, summary) { said.mapping } else { Mapping::default() };
        return Roles { mapping, ..said };
    }
    let fitting = |roles: &&Roles| !roles.mapping.0.is_empty() && map::fits(&roles.mapping, summary);
    let linked = link.roles.iter().find(fitting).cloned();
    linked.or_else(|| save::roles_of(&summary.signature)).unwrap_or_default()
}

/// The first analysis that is made for the first file, or else the first that can be asked.
fn made_for(list: &[Analysis], data: &Data) -> String {
    let kind = data.files.first().map(|file| file.summary.kind).unwrap_or_default();
    let can = |analysis: &&Analysis| data.homes.contains_key(&analysis.id);
    let own = list.iter().filter(can).find(|analysis| analysis.kind == kind);
    own.or_else(|| list.iter().find(can)).or(list.first()).map(|found| found.id.clone()).unwrap_or_default()
}

/// Nothing of a file needs a decision: straight to the picture.
fn is_settled(summary: &Summary, view: &View) -> bool {
    let chosen =
        view.roles.iter().any(|roles| !roles.mapping.0.is_empty() && roles.mapping == summary.mapping);
    summary.is_settled() && summary.ambiguous_date().is_none() && (chosen || is_sure(summary))
}

/// Every role that is mapped was guessed with confidence.
fn is_sure(summary: &Summary) -> bool {
    const SURE: f64 = 0.6;
    summary.mapping.0.keys().all(|role| summary.confidence(*role).is_none_or(|confidence| confidence >= SURE))
}

fn watch_loss(session: Session, dataset: &Dataset, revision: u64) {
    dataset.on_lost(move |fault| {
        session.data.update(|data| {
            if let Some(data) = data
                && data.revision >= revision
            {
                data.lost = true;
            }
        });
        session.tell_fault(&fault, Some(Offer::OpenAgain));
    });
}
