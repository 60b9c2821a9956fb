//! Start the engine, once, and wait for it wherever it is needed.

use crate::browser::engine::{Engine, Starting};
use crate::session::Session;
use crate::wire::Fault;
use leptos::prelude::*;
use std::cell::RefCell;

thread_local! {
    /// One engine serves every element on the page.
    static ENGINE: RefCell<Option<Starting>> = const { RefCell::new(None) };
}

/// The engine, started if it is not. After a failure the next call tries again.
pub(crate) async fn engine(session: Session) -> Result<Engine, Fault> {
    let starting = ENGINE.with_borrow_mut(|engine| engine.get_or_insert_with(Starting::now).clone());
    let ready = starting.ready().await;
    match &ready {
        Ok(engine) => {
            session.on_main_thread.set(engine.is_on_main_thread());
            if session.analyses.with_untracked(Vec::is_empty) {
                session.analyses.set(engine.analyses());
            }
        }
        Err(_) => ENGINE.with_borrow_mut(|engine| *engine = None),
    }
    ready
}
