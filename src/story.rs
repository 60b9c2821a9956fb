//! A presentation: views in their order, and how keys walk them. Plain values.

use crate::board::{Board, Tile};
use crate::keys::Chord;

/// What is shown at a time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Pace {
    /// One tile.
    #[default]
    Tile,
    /// One page of the board.
    Page,
}

/// One view of a story.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Stop {
    /// A page of the board.
    Page(usize),
    /// A tile of a page, by its id.
    Tile(usize, u32),
    /// The finding of the analysis that is shown.
    Finding,
    /// One of its figures.
    Figure(String),
}

/// The views of a board. Pages without tiles are not shown to anybody.
pub(crate) fn of_board(board: &Board, pace: Pace) -> Vec<Stop> {
    let pages = board.pages.iter().enumerate().filter(|(_, page)| !page.tiles.is_empty());
    let stops = |(at, page): (usize, &crate::board::Sheet)| match pace {
        Pace::Page => vec![Stop::Page(at)],
        Pace::Tile => page.tiles.iter().map(|tile| Stop::Tile(at, tile.id)).collect(),
    };
    pages.flat_map(stops).collect()
}

/// The views of an analysis: what was found, then each figure.
pub(crate) fn of_analysis<'a>(figures: impl IntoIterator<Item = &'a str>) -> Vec<Stop> {
    std::iter::once(Stop::Finding).chain(figures.into_iter().map(|id| Stop::Figure(id.to_owned()))).collect()
}

/// The tiles that a stop shows.
pub(crate) fn tiles<'a>(board: &'a Board, stop: &Stop) -> Vec<&'a Tile> {
    match *stop {
        Stop::Page(page) => board.pages.get(page).map_or_else(Vec::new, |page| page.tiles.iter().collect()),
        Stop::Tile(page, id) => board
            .pages
            .get(page)
            .into_iter()
            .flat_map(|page| &page.tiles)
            .filter(|tile| tile.id == id)
            .collect(),
        Stop::Finding | Stop::Figure(_) => Vec::new(),
    }
}

/// The page of the board that a stop is on.
pub(crate) fn page(stop: &Stop) -> Option<usize> {
    match stop {
        Stop::Page(page) | Stop::Tile(page, _) => Some(*page),
        Stop::Finding | Stop::Figure(_) => None,
    }
}

/// What a key does in a presentation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Move {
    Next,
    Back,
    First,
    Last,
    /// The light around the pointer.
    Spotlight,
    /// The speaker's notes.
    Notes,
    /// Tile by tile, or page by page.
    Pace,
    Leave,
}

/// The keys of a presentation, with the key of their words; presenters' remotes press Page Up and Page Down.
pub(crate) const KEYS: [(Move, &[Chord], &str); 8] = [
    (
        Move::Next,
        &[Chord::alone("arrowright"), Chord::alone("pagedown"), Chord::alone("arrowdown"), Chord::alone(" ")],
        "present-next",
    ),
    (
        Move::Back,
        &[Chord::alone("arrowleft"), Chord::alone("pageup"), Chord::alone("arrowup")],
        "present-back",
    ),
    (Move::First, &[Chord::alone("home")], "present-first"),
    (Move::Last, &[Chord::alone("end")], "present-last"),
    (Move::Spotlight, &[Chord::alone("s")], "present-spotlight"),
    (Move::Notes, &[Chord::alone("n")], "present-notes"),
    (Move::Pace, &[Chord::alone("b")], "present-pace"),
    (Move::Leave, &[Chord::alone("escape")], "present-leave"),
];

/// Where a move leads from a place among `n`; none where it leads nowhere.
pub(crate) fn step(at: usize, n: usize, by: Move) -> Option<usize> {
    let last = n.checked_sub(1)?;
    let to = match by {
        Move::Next => at.saturating_add(1).min(last),
        Move::Back => at.saturating_sub(1).min(last),
        Move::First => 0,
        Move::Last => last,
        Move::Spotlight | Move::Notes | Move::Pace | Move::Leave => return None,
    };
    (to != at).then_some(to)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::board::Sheet;

    fn board(tiles: &[usize]) -> Board {
        let page = |n: &usize| {
            let mut page = Sheet::default();
            for _ in 0..*n {
                page.add(Tile::new("rfm", "", 6));
            }
            page
        };
        Board { pages: tiles.iter().map(page).collect(), ..Board::default() }
    }

    #[test]
    fn a_board_is_told_tile_by_tile_or_page_by_page() {
        let board = board(&[2, 0, 1]);
        assert_eq!(of_board(&board, Pace::Tile), [Stop::Tile(0, 1), Stop::Tile(0, 2), Stop::Tile(2, 1)]);
        assert_eq!(of_board(&board, Pace::Page), [Stop::Page(0), Stop::Page(2)]);
        assert_eq!(tiles(&board, &Stop::Page(0)).len(), 2);
        assert_eq!(tiles(&board, &Stop::Tile(2, 1)).len(), 1);
        assert_eq!(tiles(&board, &Stop::Tile(9, 1)).len(), 0);
        assert_eq!(of_board(&Board::default(), Pace::Page), []);
    }

    #[test]
    fn an_analysis_begins_with_what_was_found() {
        assert_eq!(of_analysis(["a"]), [Stop::Finding, Stop::Figure("a".into())]);
    }

    #[test]
    fn walking_stops_at_both_ends() {
        assert_eq!(step(0, 3, Move::Next), Some(1));
        assert_eq!((step(2, 3, Move::Next), step(0, 3, Move::Back)), (None, None));
        assert_eq!((step(1, 3, Move::Last), step(1, 3, Move::First)), (Some(2), Some(0)));
        assert_eq!((step(0, 0, Move::Next), step(5, 3, Move::Next)), (None, Some(2)));
    }

    #[test]
    fn no_key_does_two_things() {
        let mut all: Vec<_> =
            KEYS.iter().flat_map(|(_, chords, _)| chords.iter().map(|chord| chord.key)).collect();
        let n = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), n);
    }
}
