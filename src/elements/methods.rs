//! Properties and methods of the elements, by their names in `js/elements.json`.

use crate::browser::engine::{plain, read_value};
use crate::browser::table;
use crate::elements::data::{summary, wanted};
use crate::elements::element::{Content, Element, Look, figures};
use crate::elements::mounted::value;
use crate::settings::{Config, Settings};
use crate::state::{Page, View};
use crate::tasks::load::{self, Others};
use crate::tasks::share::{self, Form};
use crate::wire::Fault;
use clientele_charts::figure::Figure;
use clientele_core::filter::{Clause, Filter};
use js_sys::Array;
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::{Value, json};
use std::pin::Pin;
use std::sync::Arc;
use wasm_bindgen::prelude::*;

type Answered = Result<JsValue, Fault>;

/// Answers a method, by its name and its arguments.
pub(crate) type Ask = fn(Element, String, Array) -> Pin<Box<dyn Future<Output = Answered>>>;

/// The methods of all elements.
pub(crate) const ASK: Ask =
    |element, name, arguments| Box::pin(async move { ask(&element, &name, &arguments).await });

/// A property; undefined where it has none of that name.
pub(crate) fn read(element: &Element, name: &str) -> JsValue {
    let look = element.look;
    if let Content::Filter(chooser) = &element.content
        && let Some(own) = chooser.read(name)
    {
        return own;
    }
    match name {
        "state" => value(&look.doing.get()),
        "result" => result(look),
        "selection" => value(&look.session.view.with(|view| view.filter.all.clone())),
        "config" => value(&look.config()),
        _ => JsValue::UNDEFINED,
    }
}

/// A method; undefined where it has nothing to say.
async fn ask(element: &Element, name: &str, arguments: &Array) -> Answered {
    let look = element.look;
    let first = || -> Value { read_value(&arguments.get(0)).unwrap_or(Value::Null) };
    if let Content::Filter(chooser) = &element.content
        && let Some(done) = chooser.ask(name, arguments)
    {
        return done.map(|()| JsValue::UNDEFINED);
    }
    match name {
        "load" => return load(look, arguments).await,
        "save" => {
            let config = json!(untrack(|| look.config()));
            return Ok(if first() == "string" { config.to_string().into() } else { plain(&config) });
        }
        "restore" => restore(element, Config::read(&first())?),
        "reset" => restore(
            element,
            Config::of(&View::default(), &untrack(|| look.config()).analysis, untrack(|| look.figure())),
        ),
        "select" => select(look, &first())?,
        "clearSelection" => clear(look),
        "flush" => look.settled().await?,
        "run" => {
            look.settled().await?;
            return untrack(|| look.fault.get()).map_or_else(|| Ok(untrack(|| result(look))), Err);
        }
        "resize" => look.again.notify(),
        "exportImage" => return image(look, options(first())).await,
        "exportData" => return data(look, options(first())).await,
        "toTable" => {
            let figure = shown(look, &options(first())).await?;
            return table::element(&figure.title, &clientele_charts::rows(&figure.table));
        }
        "describe" => {
            let figure = shown(look, &Options::default()).await?;
            let headline = look.session.shown.headline.get_untracked();
            return Ok([headline, figure.summary.clone()].join(" ").trim().into());
        }
        _ => return Err(Fault::new("no-such-method").with("name", name)),
    }
    Ok(JsValue::UNDEFINED)
}

/// What exports take.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Options {
    figure: Option<String>,
    r#type: Option<String>,
    format: Option<String>,
    scale: Option<u8>,
}

fn options(value: Value) -> Options {
    serde_json::from_value(value).unwrap_or_default()
}

fn unknown(name: &str, value: &str) -> Fault {
    Fault::new("bad-attribute").with("name", name).with("value", value)
}

fn result(look: Look) -> JsValue {
    let report = look.session.shown.answer.with(|answer| answer.report().map(|report| report.value.clone()));
    report.map_or(JsValue::NULL, |report| plain(&report))
}

async fn load(look: Look, arguments: &Array) -> Answered {
    let session = look.session;
    let said: Value = read_value(&arguments.get(1)).unwrap_or_else(|| json!({}));
    let settings = Settings::default().with(&said.to_string());
    let (wanted, roles) = wanted(session, arguments.get(0), &settings)?;
    session.view.update(|view| view.roles = vec![roles]);
    let (done, opened) = crate::browser::events::promised();
    load::open_then(session, vec![wanted], Others::Close, done);
    opened.await?;
    Ok(plain(&summary(session)))
}

fn restore(element: &Element, config: Config) {
    let look = element.look;
    // An element on somebody's page shows what its attributes say; the app what its reader chose last.
    if element.source.is_some() {
        look.settings.update(|settings| {
            settings.options = config.params.get(&config.analysis).cloned();
            settings.analysis = Some(config.analysis.clone()).filter(|id| !id.is_empty());
            settings.figure.clone_from(&config.figure);
        });
    }
    look.session.change(|view| {
        config.apply(view);
        if look.session.data.with_untracked(Option::is_some) {
            view.page = Page::Analyse;
        }
    });
}

/// Marks by their ids, or a filter.
fn select(look: Look, what: &Value) -> Result<(), Fault> {
    let session = look.session;
    let clauses: Vec<Clause> = match what {
        Value::Array(ids) => {
            let ids: Vec<&str> = ids.iter().filter_map(Value::as_str).collect();
            let figures = untrack(|| figures(session));
            let marks = figures.iter().flat_map(|figure| figure.marks());
            let named = marks.filter(|mark| ids.contains(&mark.id.as_str()));
            named.filter_map(|mark| mark.pick.clone()).collect()
        }
        other => {
            let filter: Filter =
                serde_json::from_value(other.clone()).map_err(|_| unknown("filter", &other.to_string()))?;
            filter.all
        }
    };
    if clauses.is_empty() {
        return Err(unknown("ids", &what.to_string()));
    }
    session.change(|view| clauses.into_iter().for_each(|clause| view.set_clause(clause)));
    Ok(())
}

/// All but what the attributes themselves ask for.
fn clear(look: Look) {
    let own = look.settings.with_untracked(Settings::filter).unwrap_or_default();
    look.session.change(|view| view.filter = own);
}

/// The figure that is meant, once nothing is being computed.
async fn shown(look: Look, options: &Options) -> Result<Arc<Figure>, Fault> {
    look.settled().await?;
    if let Some(fault) = untrack(|| look.fault.get()) {
        return Err(fault);
    }
    let wanted = options.figure.clone().or_else(|| untrack(|| look.figure()));
    let found = look.session.shown.figures.with_untracked(|figures| match &wanted {
        Some(id) => figures.iter().find(|figure| figure.id == *id).cloned(),
        None => figures.first().cloned(),
    });
    found.ok_or_else(|| match wanted {
        Some(id) => Fault::new("no-such-figure").with("id", id),
        None => Fault::new("nothing-loaded"),
    })
}

async fn image(look: Look, options: Options) -> Answered {
    let form = match options.r#type.as_deref() {
        None | Some("png") => Form::Png(options.scale.unwrap_or(2).clamp(1, 4)),
        Some("svg") => Form::Svg,
        Some(other) => return Err(unknown("type", other)),
    };
    let figure = shown(look, &options).await?;
    let (session, only) = (look.session, Some(figure.id.clone()));
    share::make(session, session.shown, form, only).await.map(JsValue::from)
}

async fn data(look: Look, options: Options) -> Answered {
    let form = match options.format.as_deref() {
        None | Some("csv") => Form::Csv,
        Some("xlsx") => Form::Xlsx,
        Some("json") => {
            look.settled().await?;
            let text = look
                .session
                .shown
                .answer
                .with_untracked(|answer| answer.report().map(|report| report.text.clone()));
            let text = text.ok_or_else(|| Fault::new("nothing-loaded"))?;
            return crate::browser::files::blob(&text, "application/json").map(JsValue::from);
        }
        Some(other) => return Err(unknown("format", other)),
    };
    let figure = shown(look, &options).await?;
    let (session, only) = (look.session, Some(figure.id.clone()));
    share::make(session, session.shown, form, only).await.map(JsValue::from)
}
