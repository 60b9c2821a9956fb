//! Icons: strokes on a grid of 20, in the colour of the text around.

use leptos::prelude::*;

/// The pictures that are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Icon {
    Alert,
    Auto,
    Board,
    Back,
    Check,
    Chevron,
    Close,
    Columns,
    Contrast,
    Download,
    File,
    Filter,
    Grid,
    Grip,
    Help,
    Info,
    Link,
    Lock,
    Minus,
    Moon,
    Paste,
    Pen,
    Pin,
    Plus,
    Print,
    Redo,
    Search,
    Share,
    Screen,
    Spark,
    Spot,
    Sun,
    Table,
    Tall,
    Undo,
    Upload,
    Users,
}

impl Icon {
    fn path(self) -> &'static str {
        match self {
            Self::Alert => "M10 3 2.5 16.5h15L10 3ZM10 8v4M10 14.2v.1",
            Self::Auto => "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM10 3v14M12 5.5v9M14 7v6",
            Self::Board => "M3 3h8v8H3ZM13 3h4v4h-4ZM13 9h4v8h-4ZM3 13h8v4H3Z",
            Self::Back => "M12 4.5 6.5 10l5.5 5.5",
            Self::Check => "m4 10.5 4 4 8-9",
            Self::Chevron => "m6 8 4 4 4-4",
            Self::Close => "m5 5 10 10M15 5 5 15",
            Self::Columns => "M3 4h14v12H3ZM3 8h14M8 4v12M12.5 4v12",
            Self::Contrast => "M3 3h14v14H3ZM10 3v14M12.5 3v14M15 3v14",
            Self::Download => "M10 3v9M6.5 8.5 10 12l3.5-3.5M3.5 14v2.5h13V14",
            Self::File => "M5 2.5h6.5L15 6v11.5H5ZM11.5 2.5V6H15",
            Self::Filter => "M3 4h14l-5.5 6.5V16l-3-1.5v-4Z",
            Self::Grid => "M3 3h6v6H3ZM11 3h6v6h-6ZM3 11h6v6H3ZM11 11h6v6h-6Z",
            Self::Grip => "M7.5 5v.1M12.5 5v.1M7.5 10v.1M12.5 10v.1M7.5 15v.1M12.5 15v.1",
            Self::Help => {
                "M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM8 8a2 2 0 1 1 3 1.8c-.7.4-1 .8-1 1.7M10 14v.1"
            }
            Self::Info => "M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM10 9v5M10 6.2v.1",
            Self::Link => {
                "M8.5 11.5a3 3 0 0 0 4.2 0l3-3a3 3 0 0 0-4.2-4.2l-1 1M11.5 8.5a3 3 0 0 0-4.2 0l-3 3a3 3 0 0 0 4.2 4.2l1-1"
            }
            Self::Lock => "M5 9h10v8H5ZM7 9V6.5a3 3 0 0 1 6 0V9",
            Self::Minus => "M4.5 10h11",
            Self::Moon => "M16 11.8A6.5 6.5 0 0 1 8.2 4a6.5 6.5 0 1 0 7.8 7.8Z",
            Self::Paste => "M7 4H4.5v13h11V4H13M7 2.5h6v3H7ZM7.5 9.5h5M7.5 13h5",
            Self::Pen => "m4 16 1-4 8-8 3 3-8 8-4 1ZM11.5 5.5l3 3",
            Self::Pin => "M7 3h6l-1 5 3 3H5l3-3-1-5ZM10 11v6",
            Self::Plus => "M10 4.5v11M4.5 10h11",
            Self::Print => "M6 7V2.5h8V7M6 14H3V7h14v7h-3M6 11.5h8v6H6Z",
            Self::Redo => "M12.5 4 16 7.5 12.5 11M16 7.5H8a4 4 0 0 0 0 8h3",
            Self::Search => "M8.5 3a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM12.5 12.5 17 17",
            Self::Share => "M10 12.5V3M6.5 6 10 2.5 13.5 6M4.5 9.5v7h11v-7",
            Self::Spark => "M10 2.5 11.8 8 17.5 10l-5.7 2L10 17.5 8.2 12 2.5 10l5.7-2Z",
            Self::Screen => "M2.5 4h15v10h-15ZM7 17h6M10 14v3M8.5 7v4l3-2Z",
            Self::Spot => {
                "M10 6a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM3 3h3M3 3v3M17 3h-3M17 3v3M3 17h3M3 17v-3M17 17h-3M17 17v-3"
            }
            Self::Sun => {
                "M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM10 1.8v2M10 16.2v2M1.8 10h2M16.2 10h2M4.2 4.2l1.4 1.4M14.4 14.4l1.4 1.4M4.2 15.8l1.4-1.4M14.4 5.6l1.4-1.4"
            }
            Self::Table => "M3 4h14v12H3ZM3 8h14M3 12h14M8 8v8",
            Self::Tall => "M10 3v14M6.5 6.5 10 3l3.5 3.5M6.5 13.5 10 17l3.5-3.5",
            Self::Undo => "M7.5 4 4 7.5 7.5 11M4 7.5h8a4 4 0 0 1 0 8H9",
            Self::Users => {
                "M7.5 3.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM2 16.5c0-3 2.2-5 5.5-5s5.5 2 5.5 5M13 4a3 3 0 0 1 0 5.5M14.5 11.8c2 .6 3.5 2.2 3.5 4.7"
            }
            Self::Upload => "M10 13V4M6.5 7.5 10 4l3.5 3.5M3.5 14v2.5h13V14",
        }
    }
}

/// An icon; decoration, never the only name of a thing.
pub(crate) fn icon(icon: Icon) -> impl IntoView {
    view! {
        <svg class="cl-icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
            <path d=icon.path() />
        </svg>
    }
}
