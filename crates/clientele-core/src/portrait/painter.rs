//! What makes portraits, as the part of the engine that is fetched when one is asked for first.

use super::{Everybody, Portrait, Subject};
use crate::analysis::{AnalysisError, to_json};
use crate::chunk;
use crate::cx::Cx;
use crate::model::{CustomerTable, Dataset, View};
use clientele_chunk::Chunk;
use serde_json::Value;
use std::collections::BTreeMap;
use std::rc::Rc;

/// The tables of the analyses, by id.
type Tables<'t> = &'t mut dyn FnMut(&str) -> Result<Rc<CustomerTable>, AnalysisError>;
type Params = BTreeMap<String, Value>;
type EverybodyFn = fn((&[Dataset], usize), Params, &View, &Cx, Tables) -> Result<Everybody, AnalysisError>;

struct Painter {
    everybody: EverybodyFn,
    portrait: fn(&Everybody, &View, &Subject, &Cx) -> Result<String, AnalysisError>,
}

static PAINTER: Chunk<Painter> = chunk!(portrait: Painter = Painter {
    everybody: |files, params, view, cx, tables| Everybody::of(files, params, view, cx, tables),
    portrait: |everybody, view, subject, cx| {
        let portrait = match subject {
            Subject::Customer(customer) => Portrait::of_customer(everybody, view, customer, cx)?,
            Subject::Group(group) => Portrait::of_group(everybody, view, group, cx)?,
        };
        to_json(&portrait)
    },
});

fn painter() -> Result<&'static Painter, AnalysisError> {
    PAINTER.now().ok_or(AnalysisError::PartMissing)
}

/// [`Everybody::of`].
pub fn everybody(
    files: (&[Dataset], usize),
    params: Params,
    view: &View,
    cx: &Cx,
    tables: Tables,
) -> Result<Everybody, AnalysisError> {
    (painter()?.everybody)(files, params, view, cx, tables)
}

/// The portrait of a subject, as JSON.
pub fn portrait(
    everybody: &Everybody,
    view: &View,
    subject: &Subject,
    cx: &Cx,
) -> Result<String, AnalysisError> {
    (painter()?.portrait)(everybody, view, subject, cx)
}
