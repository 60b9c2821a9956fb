//! The grid itself: a head that stays, the rows that are seen, one cell that the keyboard is on.

use super::cells::{head, text, widths};
use super::pages::Pages;
use crate::browser::events::on_resize;
use crate::parts::icon::{Icon, icon};
use crate::session::Session;
use crate::sheet::{ROW, Sheet};
use crate::state::Order;
use crate::wire::{Field, FieldKind};
use clientele_core::filter::Clause;
use clientele_core::portrait::Subject;
use clientele_text::Arg;
use leptos::html;
use leptos::prelude::*;
use serde_json::Value;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

/// Height of the head in css px.
const HEAD: f64 = 47.0;

/// What the parts of the grid share.
#[derive(Clone, Copy)]
struct Board {
    session: Session,
    pages: Pages,
    /// The analysis around; empty where columns name theirs.
    around: StoredValue<String>,
    order: Signal<Order>,
    on_order: Callback<Order>,
    sheet: Memo<Sheet>,
    scrolled: RwSignal<f64>,
    /// Row (0: the head) and column that the keyboard is on.
    active: RwSignal<(usize, usize)>,
    node: NodeRef<html::Div>,
}

impl Board {
    fn look(self) {
        let range = self.sheet.get_untracked().range(self.scrolled.get_untracked());
        if self.pages.range.get_untracked() != range {
            self.pages.range.set(range);
        }
    }

    fn scroll_to(self, scrolled: f64) {
        if let Some(node) = self.node.get_untracked() {
            node.set_scroll_top(scrolled.round() as i32);
        }
        self.scrolled.set(scrolled);
        self.look();
    }

    fn cell(self, (row, column): (usize, usize)) -> Option<HtmlElement> {
        let found =
            self.node.try_get_untracked()??.query_selector(&format!("[data-cell=\"{row}-{column}\"]"));
        found.ok().flatten()?.dyn_into().ok()
    }

    /// Put the keyboard on a cell, and show it.
    fn go(self, to: (usize, usize), focus: bool) {
        self.active.set(to);
        if to.0 > 0 {
            let (sheet, scrolled) = (self.sheet.get_untracked(), self.scrolled.get_untracked());
            let there = sheet.reveal(to.0 - 1, scrolled);
            if there != scrolled {
                // The cell that has the keyboard may go with its row: the grid keeps it meanwhile.
                if let Some(node) = self.node.get_untracked().filter(|_| focus) {
                    let _ = node.focus();
                }
                self.scroll_to(there);
            }
        }
        // The row may have to be drawn first.
        request_animation_frame(move || {
            if let Some(cell) = self.cell(to).filter(|_| focus) {
                let _ = cell.focus();
            }
        });
    }

    fn sort(self, name: &str, kind: FieldKind) {
        let order = self.order.get_untracked();
        let descending = match order.sort == name {
            true => !order.descending,
            false => kind != FieldKind::Label,
        };
        self.on_order.run(Order { sort: name.to_owned(), descending });
    }

    /// Open the portrait of a row's customer.
    fn open(self, row: usize) {
        if let Some(customer) = self.pages.customer(row).filter(|customer| !customer.is_empty()) {
            self.session.portray(Subject::Customer(customer));
        }
    }

    /// Filter everything by a row's customer, or no longer.
    fn pick(self, row: usize) {
        if let Some(customer) = self.pages.customer(row) {
            self.session.change(|view| view.toggle_clause(Clause::Customers { any: vec![customer] }));
        }
    }

    fn key(self, event: &KeyboardEvent) {
        let (row, column) = self.active.get_untracked();
        let n_columns = self.pages.columns.with_untracked(Vec::len);
        let ctrl = event.ctrl_key() || event.meta_key();
        if event.alt_key() {
            return;
        }
        match (event.key().as_str(), row) {
            ("Enter" | " ", 0) => {
                let field = self.pages.columns.with_untracked(|columns| columns.get(column).cloned());
                if let Some(field) = field {
                    self.sort(&field.name, field.kind);
                }
            }
            ("Enter", row) => self.open(row - 1),
            (" ", row) => self.pick(row - 1),
            (key, _) => match self.sheet.get_untracked().walk((row, column), key, ctrl, n_columns) {
                Some(to) => self.go(to, true),
                None => return,
            },
        }
        event.prevent_default();
    }
}

/// The grid.
#[component]
pub(super) fn Rows(
    pages: Pages,
    around: StoredValue<String>,
    order: Signal<Order>,
    on_order: Callback<Order>,
) -> impl IntoView {
    let session = Session::here();
    let height = RwSignal::new(0.0);
    let sheet = Memo::new(move |_| Sheet { total: pages.total.get(), height: height.get() });
    let board = Board {
        session,
        pages,
        around,
        order,
        on_order,
        sheet,
        scrolled: RwSignal::new(0.0),
        active: RwSignal::new((0, 0)),
        node: NodeRef::new(),
    };
    Effect::new(move |_| {
        if let Some(node) = board.node.get() {
            on_resize(&node, move |_, tall| height.set((tall - HEAD).max(ROW)));
        }
    });
    // Rows of another question are read from the top.
    Effect::new(move |before: Option<u64>| {
        let turn = pages.turn.get();
        if before.is_some_and(|before| before != turn) {
            board.active.update(|(row, column)| (*row, *column) = ((*row).min(1), *column));
            board.scroll_to(0.0);
        }
        turn
    });
    Effect::new(move |_| {
        sheet.track();
        board.look();
    });
    let scrolled = move |_| {
        let Some(node) = board.node.get_untracked() else { return };
        board.scrolled.set(f64::from(node.scroll_top()));
        // Focus must not fall out of the page with a row that is no longer drawn.
        let (first, end) = sheet.get_untracked().range(board.scrolled.get_untracked());
        let row = board.active.get_untracked().0;
        let leaves = row > 0 && !(first..end).contains(&(row - 1));
        if leaves
            && board
                .cell(board.active.get_untracked())
                .is_some_and(|cell| cell.matches(":focus").unwrap_or(false))
        {
            let _ = node.focus();
        }
        board.look();
    };
    // The grid itself takes the keyboard where the cell that has it is not drawn.
    let drawn = Memo::new(move |_| {
        let ((first, end), (row, _)) = (pages.range.get(), board.active.get());
        row == 0 || (first..end).contains(&(row - 1))
    });
    let columns = pages.columns;
    let from = Memo::new(move |_| pages.range.get().0);
    // Rows are drawn once and told which they are: a jump writes texts anew and makes nothing.
    let seats = Memo::new(move |most: Option<&usize>| {
        let (first, end) = pages.range.get();
        (end - first).max(most.copied().unwrap_or(0)).min(pages.total.get())
    });
    let top = move || format!("translateY({:.2}px)", sheet.get().top(from.get(), board.scrolled.get()));
    view! {
        <div
            class="cl-sheet"
            role="grid"
            node_ref=board.node
            tabindex=move || if drawn.get() { "-1" } else { "0" }
            aria-label=move || session.t("customers-title")
            aria-description=move || session.t("customers-keys")
            aria-rowcount=move || pages.total.get() + 1
            aria-colcount=move || columns.with(Vec::len)
            aria-busy=move || pages.waiting.get().then_some("true")
            on:scroll=scrolled
            on:keydown=move |event| board.key(&event)
        >
            <div class="cl-sheet-table" role="presentation" style:--cl-columns=move || columns.with(|columns| widths(columns))>
                <div class="cl-sheet-row cl-sheet-head" role="row" aria-rowindex="1">
                    {move || columns.get().into_iter().enumerate().map(|(at, field)| view! { <Head board=board field=field at=at /> }).collect_view()}
                </div>
                <div class="cl-sheet-body" role="rowgroup" style:height=move || format!("{}px", sheet.get().tall())>
                    <div class="cl-sheet-rows" role="presentation" style:transform=top>
                        <For
                            each=move || 0..seats.get()
                            key=|seat| *seat
                            let:seat
                        >
                            <Row board=board seat=seat seats=seats />
                        </For>
                    </div>
                </div>
            </div>
        </div>
    }
}

#[component]
fn Head(board: Board, field: Field, at: usize) -> impl IntoView {
    let session = board.session;
    let name = StoredValue::new(field.name.clone());
    let sorted = move || {
        let order = board.order.get();
        name.with_value(|name| {
            let by_customer = order.sort.is_empty() && name == "customer";
            (order.sort == *name || by_customer).then_some(order.descending)
        })
    };
    let aria = move || match sorted() {
        Some(true) => "descending",
        Some(false) => "ascending",
        None => "none",
    };
    let (above, words) = head(session, &field.name);
    let problem = field.problem.map(|fault| session.fault(&fault));
    let active = move || board.active.get() == (0, at);
    view! {
        <div
            class="cl-sheet-cell"
            class:cl-number=field.kind != FieldKind::Label
            role="columnheader"
            aria-sort=aria
            aria-colindex=at + 1
            tabindex=move || if active() { "0" } else { "-1" }
            data-cell=format!("0-{at}")
            title=problem.clone()
            on:click=move |_| { board.go((0, at), true); name.with_value(|name| board.sort(name, field.kind)) }
        >
            {above.map(|above| view! { <span class="cl-sheet-above">{above}</span> })}
            <span class="cl-sheet-name">
                {problem.is_some().then(|| icon(Icon::Alert))}
                {words}
                <span class="cl-sort-mark" aria-hidden="true">{move || match sorted() { Some(true) => "↓", Some(false) => "↑", None => "" }}</span>
            </span>
        </div>
    }
}

#[component]
fn Row(board: Board, seat: usize, seats: Memo<usize>) -> impl IntoView {
    let session = board.session;
    // A row keeps its seat while it is seen, and with it the keyboard.
    let row = Memo::new(move |_| {
        let (first, n) = (board.pages.range.get().0, seats.get().max(seat + 1));
        first + (seat + n - first % n) % n
    });
    let place = move || row.get().saturating_sub(board.pages.range.get().0);
    let gone = move || row.get() >= board.pages.range.get().1;
    let values = Memo::new(move |_| board.pages.row(row.get()));
    let picked = Memo::new(move |_| {
        let customer = values.with(|values| Some(values.as_ref()?.first()?.as_str()?.to_owned()));
        customer.is_some_and(|customer| {
            let is = |clause: &Clause| matches!(clause, Clause::Customers { any } if any.contains(&customer));
            session.view.with(|view| view.filter.all.iter().any(is))
        })
    });
    // Cells stay when their texts arrive, so that none loses the keyboard.
    let cells = move || {
        let cell = |(at, field): (usize, Field)| {
            let number = field.kind != FieldKind::Label;
            let words = move || {
                let written =
                    |value: &Value| board.around.with_value(|around| text(session, around, &field, value));
                values.with(|values| values.as_ref()?.get(at).map(written)).unwrap_or_else(|| "…".to_owned())
            };
            let place = move || (row.get() + 1, at);
            view! {
                <div
                    class="cl-sheet-cell"
                    class:cl-number=number
                    role=if at == 0 { "rowheader" } else { "gridcell" }
                    aria-colindex=at + 1
                    tabindex=move || if board.active.get() == place() { "0" } else { "-1" }
                    data-cell=move || format!("{}-{at}", row.get() + 1)
                    on:click=move |_| board.open(row.get_untracked())
                >
                    <span class="cl-sheet-text">{words}</span>
                    {(at == 0).then(|| tools(board, row, values))}
                </div>
            }
        };
        board.pages.columns.get().into_iter().enumerate().map(cell).collect_view()
    };
    view! {
        <div class="cl-sheet-row" role="row" hidden=gone style:order=move || place().to_string() aria-rowindex=move || row.get() + 2 aria-selected=move || picked.get().then_some("true")>
            {cells}
        </div>
    }
}

/// The second thing to do with a customer, for the pointer; the keyboard has the space bar.
fn tools(board: Board, row: Memo<usize>, values: Memo<Option<Vec<Value>>>) -> impl IntoView {
    let label = Memo::new(move |_| {
        let customer = values.with(|values| Some(values.as_ref()?.first()?.as_str()?.to_owned()));
        board.session.tn("customers-pick", &[("customer", Arg::Text(&customer.unwrap_or_default()))])
    });
    view! {
        <button
            class="cl-sheet-tool"
            type="button"
            tabindex="-1"
            title=move || label.get()
            aria-label=move || label.get()
            on:click=move |event| { event.stop_propagation(); board.pick(row.get_untracked()) }
        >
            {icon(Icon::Filter)}
        </button>
    }
}
