//! The rows at hand: asked for a page at a time, ahead of the scrolling, the old ones shown until new ones are there.

use crate::session::Session;
use crate::sheet::{PAGE, Sheet};
use crate::wire::{Customers, Fault, Field};
use leptos::prelude::*;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Pages kept behind and ahead of what is seen.
const KEPT: usize = 24;

/// A question about customers, of one revision of the data; without its window.
pub(super) type Asked = Option<(u64, Value)>;
type Page = Arc<Vec<Vec<Value>>>;

/// The rows at hand.
#[derive(Clone, Copy)]
pub(super) struct Pages {
    asked: Memo<Asked>,
    /// Rows in all.
    pub total: RwSignal<usize>,
    pub columns: RwSignal<Vec<Field>>,
    rows: RwSignal<BTreeMap<usize, Page>>,
    /// Counts the questions whose rows are shown.
    pub turn: RwSignal<u64>,
    /// A first answer to the present question is awaited.
    pub waiting: RwSignal<bool>,
    pub fault: RwSignal<Option<Fault>>,
    /// The rows to draw.
    pub range: RwSignal<(usize, usize)>,
    busy: StoredValue<bool>,
}

impl Pages {
    /// Keep the rows of a question at hand.
    pub(super) fn of(session: Session, columns: RwSignal<Vec<Field>>, asked: Memo<Asked>) -> Self {
        let pages = Self {
            asked,
            total: RwSignal::new(0),
            columns,
            rows: RwSignal::new(BTreeMap::new()),
            turn: RwSignal::new(0),
            waiting: RwSignal::new(true),
            fault: RwSignal::new(None),
            range: RwSignal::new((0, 0)),
            busy: StoredValue::new(false),
        };
        Effect::new(move |_| {
            if asked.get().is_some() {
                pages.waiting.set(true);
                pages.fill(session);
            }
        });
        Effect::new(move |_| {
            pages.range.track();
            pages.fill(session);
        });
        pages
    }

    /// One of the rows, when it is at hand.
    pub(super) fn row(self, row: usize) -> Option<Vec<Value>> {
        self.rows.with(|rows| rows.get(&(row / PAGE))?.get(row % PAGE).cloned())
    }

    /// The customer of a row.
    pub(super) fn customer(self, row: usize) -> Option<String> {
        let row = untrack(|| self.row(row))?;
        row.first()?.as_str().map(str::to_owned)
    }

    fn missing(self) -> Option<usize> {
        if self.waiting.get_untracked() {
            return Some(0);
        }
        let sheet = Sheet { total: self.total.get_untracked(), height: 0.0 };
        let wanted = sheet.pages(self.range.get_untracked());
        self.rows.with_untracked(|rows| wanted.into_iter().find(|page| !rows.contains_key(page)))
    }

    fn fill(self, session: Session) {
        if self.busy.get_value() {
            return;
        }
        self.busy.set_value(true);
        session.spawn(async move {
            while let Some((asked, page)) = self.asked.try_get_untracked().flatten().zip(self.missing()) {
                let Some(data) = session.data.get_untracked().filter(|data| !data.lost) else { break };
                let mut question = asked.1.clone();
                if let Value::Object(fields) = &mut question {
                    fields.insert("offset".into(), (page * PAGE).into());
                    fields.insert("limit".into(), PAGE.into());
                }
                let reply = data.dataset.customers(&question).await;
                session.computing.set(None);
                // The panel may be gone, or something else be asked meanwhile.
                match self.asked.try_get_untracked() {
                    None => return,
                    Some(now) if now.as_ref() != Some(&asked) => continue,
                    Some(_) => {}
                }
                match reply {
                    Ok(reply) => self.take(page, reply),
                    Err(fault) => {
                        self.fault.set(Some(fault).filter(|fault| !fault.is_cancelled()));
                        self.waiting.set(false);
                        break;
                    }
                }
            }
            self.busy.try_set_value(false);
        });
    }

    fn take(self, page: usize, reply: Customers) {
        let first = self.waiting.get_untracked();
        let centre = self.range.get_untracked().0 / PAGE;
        self.rows.update(|rows| {
            if first {
                rows.clear();
            }
            rows.insert(page, Arc::new(reply.rows));
            rows.retain(|known, _| first || known.abs_diff(centre) <= KEPT || *known == page);
        });
        if first {
            self.fault.set(None);
            if self.columns.with_untracked(|columns| *columns != reply.columns) {
                self.columns.set(reply.columns);
            }
            self.total.set(reply.total);
            self.waiting.set(false);
            self.turn.update(|turn| *turn += 1);
        }
    }
}
