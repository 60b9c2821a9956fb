//! Recipes: save how the files are looked at, and bring it to other files.

use crate::browser::{files, storage};
use crate::parts::board_head::title_of;
use crate::recipe::Recipe;
use crate::session::{Data, Session};
use crate::state::{Page, View};
use crate::tasks::export;
use crate::wire::Summary;
use leptos::prelude::*;
use serde_json::{Map, Value};
use web_sys::File;

/// Recipes that are remembered.
const RECENT: usize = 6;

/// Save the view as a recipe, and remember it.
pub(crate) fn save(session: Session) {
    let Some(recipe) = untrack(|| of(session)) else { return };
    keep_recent(&recipe);
    let saved = files::blob(&recipe.to_json(), "application/json");
    export::done(session, saved.and_then(|blob| session.hand_out("clientele-recipe.json", &blob)));
}

/// The recipe of what is shown now.
pub(crate) fn of(session: Session) -> Option<Recipe> {
    let view = session.view.get();
    let data = session.data.get()?;
    let files: Vec<&Summary> = data.files.iter().map(|file| file.summary.as_ref()).collect();
    let name = title_of(session, &view.board);
    Some(Recipe::of(&View { page: shown(&view), ..view }, &name, &files))
}

/// A recipe with a board opens on it.
fn shown(view: &View) -> Page {
    if view.board.is_empty() { Page::Analyse } else { Page::Board }
}

/// Read a recipe from a file.
pub(crate) fn open(session: Session, file: File) {
    session.spawn(async move {
        match files::read(&file).await {
            Ok(text) => take(session, &text),
            Err(fault) => session.tell_fault(&fault, None),
        }
    });
}

/// Use the text of a recipe.
pub(crate) fn take(session: Session, text: &str) {
    match Recipe::from_json(text) {
        Ok(recipe) => apply(session, &recipe),
        Err(error) => session.tell(error.key(), Map::new(), true, None),
    }
}

/// Bring a recipe to the files that are loaded; without files it waits for them.
pub(crate) fn apply(session: Session, recipe: &Recipe) {
    keep_recent(recipe);
    let Some(data) = session.data.get_untracked() else {
        session.recipe.set(Some(recipe.clone()));
        session.tell("recipe-waits", named(recipe), false, None);
        return;
    };
    bring(session, recipe, &data);
}

/// The files have come that a recipe waited for.
pub(crate) fn arrived(session: Session) {
    let waiting = session.recipe.try_update(Option::take).flatten();
    if let (Some(recipe), Some(data)) = (waiting, session.data.get_untracked()) {
        session.notices.update(|notices| notices.retain(|notice| notice.key != "recipe-waits"));
        bring(session, &recipe, &data);
    }
}

fn bring(session: Session, recipe: &Recipe, data: &Data) {
    let files: Vec<&Summary> = data.files.iter().map(|file| file.summary.as_ref()).collect();
    let applied = recipe.apply(&files);
    session.change(|now| {
        let page = shown(&applied.view);
        *now = View { sample: now.sample.clone(), page, ..applied.view.clone() };
    });
    if applied.is_whole() {
        return session.tell("recipe-applied", named(recipe), false, None);
    }
    let words = session.words.get_untracked();
    let roles = applied
        .missing
        .iter()
        .map(|(role, column)| format!("{} ({column})", words.get(&format!("role-{}", role.id()))));
    let kinds = applied.absent.iter().map(|kind| words.get(&crate::parts::file_tabs::kind_key(*kind)));
    let dropped = applied.dropped.len();
    let clauses = (dropped > 0)
        .then(|| words.with("recipe-dropped", &[("n", clientele_text::Arg::Number(dropped as f64))]));
    let what: Vec<String> = roles.chain(kinds).chain(clauses).collect();
    let mut args = named(recipe);
    args.insert("what".into(), what.join(" · ").into());
    session.tell("recipe-partly", args, true, None);
}

fn named(recipe: &Recipe) -> Map<String, Value> {
    Map::from_iter([("name".to_owned(), recipe.name.clone().into())])
}

/// The recipes used last, the newest first. What quotes cells of a file is not remembered.
pub(crate) fn recent() -> Vec<Recipe> {
    storage::get("recipes").and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}

fn keep_recent(recipe: &Recipe) {
    let mut recipe = recipe.clone();
    recipe.view = recipe.view.shareable().0;
    let mut kept = recent();
    kept.retain(|known| known.name != recipe.name);
    kept.insert(0, recipe);
    kept.truncate(RECENT);
    if let Ok(text) = serde_json::to_string(&kept) {
        storage::set("recipes", &text);
    }
}
