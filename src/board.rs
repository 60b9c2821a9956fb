//! Boards: figures of several analyses on one page, arranged by the reader. Plain values, part of the [`View`](crate::state::View): a board is
//! in the link, in undo and in a recipe without further ado.

use serde::{Deserialize, Serialize};

/// Widths a tile can have, of twelve columns.
pub(crate) const SPANS: [u8; 5] = [3, 4, 6, 8, 12];
/// More tiles on a page than anyone looks at, and than a hostile link may bring.
const TILES: usize = 40;
/// The same for pages.
const PAGES: usize = 20;
/// And for the texts of titles and notes, in characters.
const TEXT: usize = 2_000;

/// A board: pages of tiles.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Board {
    /// The ready board that it began as, which names it until it has a title of its own.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub ready: String,
    /// Its own title.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Its pages, at least one where there is a board.
    pub pages: Vec<Sheet>,
    /// The page that is shown.
    #[serde(skip_serializing_if = "is_zero")]
    pub shown: usize,
}

/// One page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Sheet {
    /// Its name; empty: its number.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// The tiles in reading order.
    pub tiles: Vec<Tile>,
}

/// One place on a page: a figure of an analysis, its finding in a sentence, or just words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Tile {
    /// Tells it from the others of its page.
    pub id: u32,
    /// The analysis; empty: a tile of words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub analysis: String,
    /// The figure; empty: the main one. [`Tile::HEADLINE`]: the finding.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub figure: String,
    /// Columns of twelve.
    pub span: u8,
    /// Twice as high as usual.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub tall: bool,
    /// A title in the place of the figure's.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Words under it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

fn is_zero(number: &usize) -> bool {
    *number == 0
}

impl Tile {
    /// The finding of an analysis and nothing else.
    pub(crate) const HEADLINE: &str = "headline";

    /// A figure of an analysis.
    pub(crate) fn new(analysis: &str, figure: &str, span: u8) -> Self {
        Self { analysis: analysis.to_owned(), figure: figure.to_owned(), span, ..Self::default() }
    }

    /// The next wider (1) or narrower (-1) width.
    pub(crate) fn widen(&mut self, by: isize) {
        let at = SPANS.iter().position(|span| *span >= self.span).unwrap_or(SPANS.len() - 1);
        let to = at.saturating_add_signed(by).min(SPANS.len() - 1);
        self.span = SPANS.get(to).copied().unwrap_or(self.span);
    }
}

impl Sheet {
    /// Put a tile at the end, under an id of its own.
    pub(crate) fn add(&mut self, mut tile: Tile) -> u32 {
        tile.id = self.tiles.iter().map(|tile| tile.id).max().unwrap_or(0) + 1;
        let id = tile.id;
        self.tiles.push(tile);
        id
    }

    /// Take a tile to a place; the others keep their order.
    pub(crate) fn place(&mut self, id: u32, to: usize) {
        if let Some(from) = self.tiles.iter().position(|tile| tile.id == id) {
            let tile = self.tiles.remove(from);
            self.tiles.insert(to.min(self.tiles.len()), tile);
        }
    }

    /// Take a tile some places on (or back).
    pub(crate) fn step(&mut self, id: u32, by: isize) {
        if let Some(from) = self.tiles.iter().position(|tile| tile.id == id) {
            self.place(id, from.saturating_add_signed(by));
        }
    }
}

impl Board {
    /// Nothing on it.
    pub(crate) fn is_empty(&self) -> bool {
        self.pages.is_empty()
    }

    /// The page that is shown.
    pub(crate) fn sheet(&self) -> Option<&Sheet> {
        self.pages.get(self.shown)
    }

    /// The same, to change; a board that has none gets one.
    pub(crate) fn sheet_mut(&mut self) -> Option<&mut Sheet> {
        if self.pages.is_empty() {
            self.pages.push(Sheet::default());
        }
        self.shown = self.shown.min(self.pages.len() - 1);
        self.pages.get_mut(self.shown)
    }

    /// The tile of an id on the page that is shown.
    pub(crate) fn tile_mut(&mut self, id: u32) -> Option<&mut Tile> {
        self.sheet_mut()?.tiles.iter_mut().find(|tile| tile.id == id)
    }

    /// A new page, shown.
    pub(crate) fn add_page(&mut self) {
        self.pages.push(Sheet::default());
        self.shown = self.pages.len() - 1;
    }

    /// Take the shown page away; the last one leaves an empty board.
    pub(crate) fn remove_page(&mut self) {
        if self.shown < self.pages.len() {
            self.pages.remove(self.shown);
        }
        self.shown = self.shown.min(self.pages.len().saturating_sub(1));
    }

    /// What can be drawn without harm: few enough tiles and words, each tile under an id of its own.
    pub(crate) fn is_sane(&self) -> bool {
        let short = |text: &String| text.chars().count() <= TEXT;
        self.pages.len() <= PAGES
            && self.shown < self.pages.len().max(1)
            && short(&self.title)
            && self.pages.iter().all(|page| {
                let mut ids: Vec<u32> = page.tiles.iter().map(|tile| tile.id).collect();
                ids.sort_unstable();
                ids.dedup();
                ids.len() == page.tiles.len()
                    && ids.len() <= TILES
                    && short(&page.title)
                    && page
                        .tiles
                        .iter()
                        .all(|tile| SPANS.contains(&tile.span) && short(&tile.title) && short(&tile.note))
            })
    }
}

/// A ready board: its id and its tiles (analysis, figure, span).
type Ready = (&'static str, &'static [(&'static str, &'static str, u8)]);

/// The ready boards, in the order of the choice. Tiles whose analysis no file serves are left out when one is taken.
pub(crate) const READY: [Ready; 4] = [
    (
        "value",
        &[
            ("rfm", Tile::HEADLINE, 6),
            ("pareto", Tile::HEADLINE, 6),
            ("rfm", "rfm-tree", 8),
            ("rfm", "rfm-bars", 4),
            ("pareto", "pareto-lorenz", 6),
            ("rfm", "rfm-grid", 6),
        ],
    ),
    (
        "lifecycle",
        &[
            ("lifecycle", Tile::HEADLINE, 6),
            ("survival", Tile::HEADLINE, 6),
            ("lifecycle", "lifecycle-flows", 12),
            ("cohorts", "cohorts-grid", 6),
            ("survival", "", 6),
        ],
    ),
    (
        "satisfaction",
        &[
            ("satisfaction", Tile::HEADLINE, 6),
            ("sentiment", Tile::HEADLINE, 6),
            ("satisfaction", "", 6),
            ("clocks", "", 6),
            ("kano", "", 6),
            ("servqual", "", 6),
        ],
    ),
    (
        "boss",
        &[
            ("rfm", Tile::HEADLINE, 6),
            ("satisfaction", Tile::HEADLINE, 6),
            ("rfm", "rfm-tree", 6),
            ("pareto", "pareto-lorenz", 6),
            ("cohorts", "cohorts-curves", 6),
            ("satisfaction", "", 6),
        ],
    ),
];

impl Board {
    /// What one analysis says: its finding, and its main figure.
    pub(crate) fn of_analysis(id: &str) -> Self {
        let mut page = Sheet::default();
        page.add(Tile::new(id, Tile::HEADLINE, 12));
        page.add(Tile::new(id, "", 12));
        Self { pages: vec![page], ..Self::default() }
    }
}

/// A ready board as far as the files serve it.
pub(crate) fn ready(id: &str, serves: impl Fn(&str) -> bool) -> Option<Board> {
    let (id, tiles) = READY.iter().find(|(known, _)| *known == id)?;
    let mut page = Sheet::default();
    for (analysis, figure, span) in tiles.iter().filter(|(analysis, ..)| serves(analysis)) {
        page.add(Tile::new(analysis, figure, *span));
    }
    (!page.tiles.is_empty()).then(|| Board { ready: (*id).to_owned(), pages: vec![page], ..Board::default() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn page(n: u32) -> Sheet {
        let mut page = Sheet::default();
        for _ in 0..n {
            page.add(Tile::new("rfm", "", 6));
        }
        page
    }

    #[test]
    fn ready_boards_leave_out_what_no_file_serves() {
        let board = ready("boss", |id| id == "rfm").unwrap();
        assert!(board.is_sane());
        assert!(board.pages[0].tiles.iter().all(|tile| tile.analysis == "rfm"));
        assert_eq!(ready("boss", |_| false), None);
        assert_eq!(ready("none-such", |_| true), None);
        for (id, tiles) in READY {
            let board = ready(id, |_| true).unwrap();
            assert!(board.is_sane() && board.pages[0].tiles.len() == tiles.len(), "{id}");
            for (analysis, ..) in tiles {
                assert!(clientele_core::analysis::find(analysis).is_some(), "{id}: {analysis}");
            }
        }
    }

    #[test]
    fn widths_stop_at_both_ends() {
        let mut tile = Tile::new("rfm", "", 6);
        (0..9).for_each(|_| tile.widen(1));
        assert_eq!(tile.span, 12);
        (0..9).for_each(|_| tile.widen(-1));
        assert_eq!(tile.span, 3);
    }

    #[test]
    fn a_board_without_pages_gets_one_when_something_is_put_on_it() {
        let mut board = Board::default();
        board.sheet_mut().unwrap().add(Tile::new("rfm", "", 6));
        board.add_page();
        assert_eq!((board.pages.len(), board.shown), (2, 1));
        board.remove_page();
        board.remove_page();
        board.remove_page();
        assert!(board.is_empty() && board.is_sane());
    }

    #[test]
    fn what_a_link_may_not_bring() {
        let sane = Board { pages: vec![page(3)], ..Board::default() };
        assert!(sane.is_sane());
        let mut twice = sane.clone();
        twice.pages[0].tiles[1].id = 1;
        let mut wide = sane.clone();
        wide.pages[0].tiles[0].span = 200;
        let mut long = sane.clone();
        long.pages[0].tiles[0].note = "x".repeat(TEXT + 1);
        let many = Board { pages: vec![page(TILES as u32 + 1)], ..Board::default() };
        let beyond = Board { shown: 4, ..sane };
        for board in [twice, wide, long, many, beyond] {
            assert!(!board.is_sane());
        }
    }

    proptest! {
        #[test]
        fn moving_tiles_loses_none(moves in prop::collection::vec((1_u32..6, 0_usize..9), 0..20)) {
            let mut page = page(5);
            for (id, to) in moves {
                page.place(id, to);
                prop_assert_eq!(page.tiles.iter().position(|tile| tile.id == id), Some(to.min(4)));
            }
            let mut ids: Vec<u32> = page.tiles.iter().map(|tile| tile.id).collect();
            ids.sort_unstable();
            prop_assert_eq!(ids, [1, 2, 3, 4, 5]);
        }
    }
}
