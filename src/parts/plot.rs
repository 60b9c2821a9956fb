//! The picture of a figure: a canvas, and over it what moves. Hover ring, tooltip, brush and the keyboard's cursor are DOM;
//! the chart itself is redrawn only when it changes.

use crate::browser::canvas::{self, Measure};
use crate::browser::events;
use crate::learning::Learning;
use crate::parts::handle_fields::{Params, set_handle};
use crate::parts::plot_handles::PlotHandles;
use crate::parts::tooltip::Tooltip;
use crate::session::Session;
use crate::state::{Page, View};
use crate::story::Pace;
use clientele_charts::display::{Rect, Scene, SceneMark, Shape};
use clientele_charts::figure::{Figure, State};
use clientele_charts::{Grab, Hits, Stage, Step, drag, layout};
use clientele_text::Arg;
use leptos::html;
use leptos::prelude::*;
use std::sync::Arc;
use web_sys::{KeyboardEvent, PointerEvent};

/// What the pointer holds.
#[derive(Debug, Clone, Default)]
enum Held {
    #[default]
    Nothing,
    /// Pressed on the plot; a click unless it moves.
    Pressed([f32; 2]),
    /// Drawing a range.
    Brush { frame: usize, from: [f32; 2], to: [f32; 2] },
    /// Moving a handle; the view before it.
    Handle { grab: Grab, before: Box<View> },
}

/// A press that moves less is a click.
const CLICK: f32 = 4.0;

/// The picture.
#[component]
pub(crate) fn PlotView(
    figure: Signal<Arc<Figure>>,
    params: Params,
    #[prop(into)] on_table: Callback<()>,
) -> impl IntoView {
    let session = Session::here();
    let plot = NodeRef::<html::Div>::new();
    let paper = NodeRef::<html::Canvas>::new();
    let size = RwSignal::new((0.0_f64, 0.0_f64));
    // A portrait arranges its figures on the page itself.
    let own = Memo::new(move |_| session.view.with(|view| view.page == Page::Customers));
    let alone = move || session.printing.get() && !own.get();
    let width = Memo::new(move |_| if alone() { PAPER } else { size.get().0 });
    let ratio = RwSignal::new(events::pixel_ratio());
    let hovered = RwSignal::new(None::<String>);
    let cursor = RwSignal::new(None::<String>);
    let held = RwSignal::new(Held::Nothing);
    Effect::new(move |_| {
        if let Some(plot) = plot.get() {
            events::on_resize(&plot, move |wide, high| size.set((wide.floor(), high.floor())));
        }
    });
    events::on_window("resize", move |_| ratio.set(events::pixel_ratio()));
    // What suits it, or more where its neighbour in the row is higher.
    let text = Memo::new(move |_| text_size(session, width.get()));
    let least = Memo::new(move |_| {
        // Larger texts want more room around them.
        let larger = f64::from(text.get()) / f64::from(TEXT);
        figure.with(|figure| (figure.height(width.get() / larger) * larger).round())
    });
    let height = Memo::new(move |_| {
        let least = least.get();
        if alone() { least } else { least.max(size.get().1) }
    });
    let scene = Memo::new_with_compare(
        move |_| lay_out(session, figure, width.get(), height.get(), text.get()),
        |_, _| true,
    );
    Effect::new(move |_| {
        let theme = session.palette();
        let ratio = if session.printing.get() { INK } else { ratio.get() };
        if let (Some(paper), Some(scene)) = (paper.get(), scene.get()) {
            canvas::draw(&paper, &scene, &theme, ratio, false);
        }
    });

    let with = move |id: &RwSignal<Option<String>>| -> Option<(usize, SceneMark)> {
        let id = id.get()?;
        let scene = scene.get()?;
        let at = scene.marks.iter().position(|mark| mark.mark.id == id)?;
        Some((at, scene.marks.get(at)?.clone()))
    };
    let shown = Memo::new_with_compare(
        move |_| with(&hovered).or_else(|| with(&cursor)).map(|(_, mark)| mark),
        |_, _| true,
    );
    let learning = Learning::here();
    let pick = move |mark: &SceneMark| match mark.mark.pick.clone() {
        Some(clause) => {
            learning.mark.set(None);
            session.change(|view| view.toggle_clause(clause));
        }
        None => learning.toggle(&mark.mark.id),
    };
    let pointer = Pointer { session, scene, plot, hovered, cursor, held, params };
    let keys = move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let step = match event.key().as_str() {
            "ArrowLeft" => Step::Left,
            "ArrowRight" => Step::Right,
            "ArrowUp" => Step::Up,
            "ArrowDown" => Step::Down,
            "Home" => Step::Home,
            "End" => Step::End,
            "Enter" | " " => {
                if let Some((_, mark)) = untrack(|| with(&cursor)) {
                    event.prevent_default();
                    pick(&mark);
                }
                return;
            }
            "Escape" => {
                hovered.set(None);
                if cursor.get_untracked().is_some() {
                    // It leaves the mark, not a presentation.
                    event.prevent_default();
                    cursor.set(None);
                    if let Some(plot) = plot.get_untracked() {
                        let _ = plot.focus();
                    }
                }
                return;
            }
            "t" | "T" => return on_table.run(()),
            _ => return,
        };
        event.prevent_default();
        let Some(scene) = scene.get_untracked() else { return };
        let from = untrack(|| with(&cursor)).map(|(at, _)| at);
        let to = Hits::new(&scene).step(from, step).and_then(|at| scene.marks.get(at));
        hovered.set(None);
        cursor.set(to.map(|mark| mark.mark.id.clone()));
    };
    let role = move || {
        let marks = scene.with(|scene| scene.as_ref().map_or(0, |scene| scene.marks.len()));
        session.tn("figure-role", &[("n", Arg::Number(marks as f64))])
    };
    view! {
        <div
            class="cl-plot"
            part="plot"
            role="group"
            tabindex="0"
            aria-roledescription=role
            aria-label=move || figure.with(|figure| figure.title.clone())
            aria-describedby=move || figure.with(|figure| format!("{}-summary", figure.id))
            node_ref=plot
            data-cursor=move || pointer.shape()
            style:min-height=move || format!("{}px", least.get())
            on:keydown=keys
            on:pointerdown=move |event| pointer.down(&event)
            on:pointermove=move |event| pointer.moved(&event)
            on:pointerup=move |event| pointer.up(&event, &pick)
            on:pointercancel=move |_| pointer.cancel()
            on:pointerleave=move |_| hovered.set(None)
        >
            <canvas class="cl-paper" aria-hidden="true" node_ref=paper></canvas>
            <p class="cl-hidden" id=move || figure.with(|figure| format!("{}-summary", figure.id))>
                {move || figure.with(|figure| figure.summary.clone())}
            </p>
            <PlotHandles scene=scene params=params />
            {move || shown.get().map(|mark| view! { <Ring mark=mark.clone() scene=scene /> <Tooltip mark=mark width=width.get() as f32 /> })}
            {move || cursor.get().map(|id| view! { <Cursor id=id scene=scene /> })}
            {move || match held.get() {
                Held::Brush { frame, from, to } => scene.get().and_then(|scene| brushed(&scene, frame, from, to)),
                _ => None,
            }.map(|rect| view! { <Patch class="cl-brush" rect=rect /> })}
        </div>
    }
}

/// Width of a figure on paper, in css px: what A4 and Letter have between their margins.
const PAPER: f64 = 660.0;
/// Pixels of a printer to a css px.
const INK: f64 = 3.0;
/// Size of the texts in a figure in css px.
const TEXT: f32 = 12.0;

/// The same now: larger for an audience, as far as there is room.
fn text_size(session: Session, width: f64) -> f32 {
    match (session.present.is_on(), session.present.pace.get()) {
        (true, Pace::Tile) if width > 700.0 => 18.0,
        (true, _) if width > 420.0 => 15.0,
        _ => TEXT,
    }
}

fn lay_out(
    session: Session,
    figure: Signal<Arc<Figure>>,
    width: f64,
    height: f64,
    text: f32,
) -> Option<Arc<Scene>> {
    if width < 1.0 {
        return None;
    }
    session.words.with(|words| {
        let measure = Measure(words.locale());
        let stage = Stage { text, ..Stage::new(width as f32, height as f32, &measure, words) };
        figure.with(|figure| layout(figure, &stage)).ok().map(Arc::new)
    })
}

/// The stretch that a brush covers: over the whole height where it selects on one axis.
fn brushed(scene: &Scene, frame: usize, from: [f32; 2], to: [f32; 2]) -> Option<Rect> {
    let frame = scene.frames.get(frame)?;
    let inside = |[x, y]: [f32; 2]| {
        let area = &frame.area;
        [x.clamp(area.x, area.right()), y.clamp(area.y, area.bottom())]
    };
    let rect = Rect::between(inside(from), inside(to));
    let both = frame.brush.as_ref().is_some_and(|brush| brush.has_y());
    Some(if both { rect } else { Rect { y: frame.area.y, height: frame.area.height, ..rect } })
}

/// What the pointer does.
#[derive(Clone, Copy)]
struct Pointer {
    session: Session,
    scene: Memo<Option<Arc<Scene>>>,
    plot: NodeRef<html::Div>,
    hovered: RwSignal<Option<String>>,
    cursor: RwSignal<Option<String>>,
    held: RwSignal<Held>,
    params: Params,
}

impl Pointer {
    fn place(&self, event: &PointerEvent) -> Option<[f32; 2]> {
        let rect = self.plot.get_untracked()?.get_bounding_client_rect();
        Some([
            (f64::from(event.client_x()) - rect.left()) as f32,
            (f64::from(event.client_y()) - rect.top()) as f32,
        ])
    }

    fn scene(&self) -> Option<Arc<Scene>> {
        self.scene.get_untracked()
    }

    fn down(&self, event: &PointerEvent) {
        let (Some(point), Some(scene)) = (self.place(event), self.scene()) else { return };
        if event.button() != 0 {
            return;
        }
        // Whoever takes the pointer has left the keyboard's walk.
        self.cursor.set(None);
        // Moves keep coming when the pointer leaves the plot.
        if let Some(plot) = self.plot.get_untracked() {
            let _ = plot.set_pointer_capture(event.pointer_id());
        }
        self.held.set(match Hits::new(&scene).handle_at(point) {
            Some(grab) => Held::Handle { grab, before: Box::new(self.session.view.get_untracked()) },
            None => Held::Pressed(point),
        });
    }

    fn moved(&self, event: &PointerEvent) {
        let (Some(point), Some(scene)) = (self.place(event), self.scene()) else { return };
        let hits = Hits::new(&scene);
        match self.held.get_untracked() {
            Held::Nothing => {
                let near_handle = hits.handle_at(point).is_some();
                let mark = hits.mark_at(point).filter(|_| !near_handle).and_then(|at| scene.marks.get(at));
                let id = mark.map(|mark| mark.mark.id.clone());
                if self.hovered.with_untracked(|hovered| *hovered != id) {
                    self.hovered.set(id);
                }
            }
            Held::Pressed(from) if (point[0] - from[0]).hypot(point[1] - from[1]) < CLICK => {}
            Held::Pressed(from) => {
                self.hovered.set(None);
                if let Some(frame) = hits.brush_at(from) {
                    self.held.set(Held::Brush { frame, from, to: point });
                }
            }
            Held::Brush { frame, from, .. } => self.held.set(Held::Brush { frame, from, to: point }),
            Held::Handle { grab, .. } => {
                let frame = scene.frames.get(grab.frame);
                if let Some((frame, handle)) =
                    frame.and_then(|frame| Some((frame, frame.handles.get(grab.handle)?)))
                {
                    let value = drag(frame, handle, point);
                    self.session.view.update(|view| set_handle(view, self.params, handle, value));
                }
            }
        }
    }

    fn up(&self, event: &PointerEvent, pick: &impl Fn(&SceneMark)) {
        let (Some(point), Some(scene)) = (self.place(event), self.scene()) else { return };
        let hits = Hits::new(&scene);
        match self.held.try_update(std::mem::take).unwrap_or_default() {
            Held::Nothing => {}
            Held::Pressed(_) => {
                if let Some(mark) = hits.mark_at(point).and_then(|at| scene.marks.get(at)) {
                    pick(mark);
                }
            }
            Held::Brush { frame, from, to } => {
                let clause = brushed(&scene, frame, from, to).and_then(|rect| hits.brushed(frame, rect));
                if let Some(clause) = clause {
                    self.session.change(|view| view.set_clause(clause));
                }
            }
            Held::Handle { before, .. } => self.keep(*before),
        }
    }

    /// A drag is one step of undo.
    fn keep(&self, before: View) {
        if self.session.view.with_untracked(|now| *now != before) {
            self.session.history.update(|history| history.record(before));
        }
    }

    fn cancel(&self) {
        if let Held::Handle { before, .. } = self.held.try_update(std::mem::take).unwrap_or_default() {
            self.session.view.set(*before);
        }
    }

    /// The shape of the cursor says what a press will do.
    fn shape(&self) -> &'static str {
        match self.held.get() {
            Held::Handle { .. } => "handle",
            Held::Brush { .. } => "brush",
            _ if self.hovered.get().is_some() => "mark",
            _ => "plain",
        }
    }
}

/// A rectangle over the picture.
#[component]
fn Patch(class: &'static str, rect: Rect) -> impl IntoView {
    view! {
        <div
            class=class
            aria-hidden="true"
            style:left=format!("{}px", rect.x)
            style:top=format!("{}px", rect.y)
            style:width=format!("{}px", rect.width)
            style:height=format!("{}px", rect.height)
        ></div>
    }
}

/// The ring around the mark that is meant; round around a circle.
#[component]
fn Ring(mark: SceneMark, scene: Memo<Option<Arc<Scene>>>) -> impl IntoView {
    let round = scene.with_untracked(|scene| {
        let scene = scene.as_ref()?;
        let at = scene.marks.iter().position(|other| other.mark.id == mark.mark.id)?;
        Some(
            scene
                .items
                .iter()
                .any(|item| item.mark == Some(at) && matches!(item.shape, Shape::Circle { .. })),
        )
    });
    let class = if round == Some(true) { "cl-ring cl-round" } else { "cl-ring" };
    let rect = mark.bounds.inset(-2.0, -2.0, -2.0, -2.0);
    view! { <Patch class=class rect=Rect { width: mark.bounds.width + 4.0, height: mark.bounds.height + 4.0, ..rect } /> }
}

/// The keyboard's place: a real element with the mark's name, so that a screen reader and a magnifier follow it. It is a
/// new element for each mark, and takes the focus once.
#[component]
fn Cursor(id: String, scene: Memo<Option<Arc<Scene>>>) -> impl IntoView {
    let element = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        if let Some(element) = element.get() {
            // Fails only on elements that cannot take focus.
            let _ = element.focus();
        }
    });
    let mark = Memo::new_with_compare(
        move |_| scene.with(|scene| scene.as_ref()?.marks.iter().find(|mark| mark.mark.id == id).cloned()),
        |_, _| true,
    );
    let read = move |of: fn(&SceneMark) -> String| mark.with(|mark| mark.as_ref().map(of));
    view! {
        <div
            class="cl-cursor"
            role="button"
            tabindex="-1"
            aria-label=move || read(|mark| mark.mark.spoken())
            aria-pressed=move || read(|mark| (mark.mark.state == State::Selected).to_string())
            node_ref=element
            style:left=move || read(|mark| format!("{}px", mark.bounds.x)).unwrap_or_default()
            style:top=move || read(|mark| format!("{}px", mark.bounds.y)).unwrap_or_default()
            style:width=move || read(|mark| format!("{}px", mark.bounds.width)).unwrap_or_default()
            style:height=move || read(|mark| format!("{}px", mark.bounds.height)).unwrap_or_default()
        ></div>
    }
}
