//! The customers behind the figures of an analysis, with everything that it says of each.

use crate::parts::customer_grid::CustomerGrid;
use crate::session::Session;
use crate::tasks::run;
use leptos::prelude::*;

/// The table of an analysis.
#[component]
pub(crate) fn CustomerTable(#[prop(into)] analysis: String) -> impl IntoView {
    let session = Session::here();
    let question = Signal::derive(move || {
        session.view.track();
        session.analyses.track();
        run::whole_question(session)
    });
    view! {
        <CustomerGrid
            question=question
            order=Signal::derive(move || session.view.with(|view| view.order.clone()))
            on_order=move |order| session.change(|view| view.order = order)
            analysis=analysis
        />
    }
}

/// That of the analysis on the screen.
#[component]
pub(crate) fn ShownTable() -> impl IntoView {
    let session = Session::here();
    let id = Memo::new(move |_| session.analysis().map(|analysis| analysis.id));
    move || id.get().map(|id| view! { <CustomerTable analysis=id /> })
}
