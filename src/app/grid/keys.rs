//! What each key does: while one goes from cell to cell, while one types over a cell, and while one edits its text.

use super::{Selection, Size, Spot, Way};

/// How far the page keys go.
const PAGE: usize = 10;

/// A key as the browser tells of it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Key<'a> {
    /// Its name: `ArrowUp`, `Enter`, `a`.
    pub name: &'a str,
    /// Control, or Command on a Mac.
    pub ctrl: bool,
    /// Shift.
    pub shift: bool,
    /// Alt.
    pub alt: bool,
}

/// What the machine must know of the table.
pub struct Layout<'a> {
    /// How large it is.
    pub size: Size,
    /// Whether something stands in a cell.
    pub filled: &'a dyn Fn(Spot) -> bool,
    /// Whether a column drops a list down.
    pub lists: &'a dyn Fn(usize) -> bool,
}

/// What the keyboard goes to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// From cell to cell; typing takes the place of what stands there.
    #[default]
    Moving,
    /// A cell is typed over; arrows go on to other cells.
    Typing,
    /// The text of a cell is edited; arrows move the caret.
    Editing,
}

/// What is to be done with the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Empty the selected cells.
    Clear,
    /// Copy the first selected row over the others, or the cell above into the current one.
    FillDown,
    /// Take the last step back.
    Undo,
    /// Take it again.
    Redo,
    /// Put an empty row in above the selected ones.
    InsertAbove,
    /// Put an empty row in below the selected ones.
    InsertBelow,
    /// Go on into a new row at the end.
    Append,
    /// Put the selected rows in once more.
    Double,
    /// Move the selected rows up.
    MoveUp,
    /// Move the selected rows down.
    MoveDown,
    /// Take the selected rows away.
    Remove,
    /// Show what can be done with the row.
    Menu,
}

/// What follows from a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Does {
    /// The browser does what it always does.
    Leave,
    /// The current cell, the block or the mode changed.
    Go,
    /// The text of the current cell is to be edited.
    Edit,
    /// The cell is to hold again what it held before.
    Cancel,
    /// A line break is to be put in where the caret is.
    Break,
    /// Something is to be done with the table.
    Do(Act),
}

/// Where one is in a table, and what the keyboard goes to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    /// The current cell and the block from it.
    pub selection: Selection,
    /// What the keyboard goes to.
    pub mode: Mode,
    /// The column in which a run of Tab keys began: Enter goes on below it.
    home: Option<usize>,
    /// Set by Escape: the next Tab leaves the table.
    leaving: bool,
}

impl Grid {
    /// Goes to a cell; what was written in another one stays written.
    pub fn go(&mut self, spot: Spot) {
        *self = Grid {
            selection: Selection::one(spot),
            ..Grid::default()
        };
    }

    /// Selects as far as a cell.
    pub fn extend(&mut self, spot: Spot) {
        self.mode = Mode::Moving;
        self.selection.to = spot;
        self.home = None;
    }

    /// Somebody begins to type over the current cell.
    pub fn type_over(&mut self) {
        if self.mode == Mode::Moving {
            self.mode = Mode::Typing;
        }
        self.selection = Selection::one(self.selection.at);
    }

    /// Somebody begins to edit the current cell.
    pub fn edit(&mut self) {
        self.mode = Mode::Editing;
        self.selection = Selection::one(self.selection.at);
    }

    /// Whether a cell is being written in.
    pub fn is_writing(&self) -> bool {
        self.mode != Mode::Moving
    }

    /// What a key does.
    pub fn key(&mut self, key: Key, table: &Layout) -> Does {
        if matches!(key.name, "Shift" | "Control" | "Alt" | "Meta") {
            return Does::Leave;
        }
        let leaving = std::mem::take(&mut self.leaving);
        if key.name == "Tab" && !key.ctrl && !key.alt {
            return if leaving {
                Does::Leave
            } else {
                self.tab(key.shift, table.size)
            };
        }
        if self.is_writing() {
            self.key_in_cell(key, table)
        } else {
            self.key_between(key, table)
        }
    }

    /// A key while a cell is written in.
    fn key_in_cell(&mut self, key: Key, table: &Layout) -> Does {
        let lists = (table.lists)(self.selection.at.col);
        if let Some(act) = row_act(key).filter(|_| !lists || key.ctrl) {
            return Does::Do(act);
        }
        match key.name {
            "Enter" if key.alt => Does::Break,
            "Enter" if !key.ctrl => self.enter(key.shift, table.size),
            "Escape" => {
                self.mode = Mode::Moving;
                Does::Cancel
            }
            "F2" => {
                self.mode = Mode::Editing;
                Does::Leave
            }
            name if self.mode == Mode::Typing && !key.ctrl && !key.alt && !key.shift => {
                match way_of(name) {
                    Some(Way::Up | Way::Down) if lists => Does::Leave,
                    Some(way) => self.step(way, table.size),
                    None => Does::Leave,
                }
            }
            _ => Does::Leave,
        }
    }

    /// A key while one goes from cell to cell.
    fn key_between(&mut self, key: Key, table: &Layout) -> Does {
        if let Some(act) = row_act(key) {
            return Does::Do(act);
        }
        if let Some(way) = way_of(key.name) {
            return self.arrow(way, key, table);
        }
        match key.name {
            "Enter" if !key.ctrl && !key.alt => self.enter(key.shift, table.size),
            "F2" => self.begin(),
            " " if key.shift && !key.ctrl => self.set(self.selection.rows(table.size)),
            " " if !key.ctrl && (table.lists)(self.selection.at.col) => self.begin(),
            "Escape" => self.escape(),
            "F10" if key.shift => Does::Do(Act::Menu),
            "ContextMenu" => Does::Do(Act::Menu),
            "Home" | "End" | "PageUp" | "PageDown" => self.far(key, table.size),
            "Delete" | "Backspace" => Does::Do(Act::Clear),
            _ if key.ctrl => self.with_control(key, table.size),
            _ => Does::Leave,
        }
    }

    fn with_control(&mut self, key: Key, size: Size) -> Does {
        let letter = key.name.to_ascii_lowercase();
        let act = match (letter.as_str(), key.shift, key.alt) {
            ("a", false, false) => return self.set(Selection::all(size)),
            ("d", false, false) => Act::FillDown,
            ("z", false, false) => Act::Undo,
            ("z", true, false) | ("y", false, false) => Act::Redo,
            _ => return Does::Leave,
        };
        Does::Do(act)
    }

    fn arrow(&mut self, way: Way, key: Key, table: &Layout) -> Does {
        if key.alt {
            return Does::Leave;
        }
        let from = if key.shift {
            self.selection.to
        } else {
            self.selection.at
        };
        let to = if key.ctrl {
            from.jumped(way, table.size, table.filled)
        } else {
            from.stepped(way, table.size)
        };
        self.to(to, key.shift)
    }

    fn far(&mut self, key: Key, size: Size) -> Does {
        let from = if key.shift {
            self.selection.to
        } else {
            self.selection.at
        };
        let (last_row, last_col) = (size.rows.saturating_sub(1), size.cols.saturating_sub(1));
        let to = match (key.name, key.ctrl) {
            ("Home", false) => Spot::new(from.row, 0),
            ("Home", true) => Spot::default(),
            ("End", false) => Spot::new(from.row, last_col),
            ("End", true) => Spot::new(last_row, last_col),
            ("PageUp", _) => Spot::new(from.row.saturating_sub(PAGE), from.col),
            _ => Spot::new((from.row + PAGE).min(last_row), from.col),
        };
        self.to(to, key.shift)
    }

    /// On to the next cell, and from the last of a row to the first of the next; at the ends of the table out of it.
    fn tab(&mut self, back: bool, size: Size) -> Does {
        let Spot { row, col } = self.selection.at;
        let next = match (back, col) {
            (true, 0) => row.checked_sub(1).map(|row| Spot::new(row, size.cols - 1)),
            (true, _) => Some(Spot::new(row, col - 1)),
            (false, _) if col + 1 < size.cols => Some(Spot::new(row, col + 1)),
            (false, _) => (row + 1 < size.rows).then(|| Spot::new(row + 1, 0)),
        };
        let Some(next) = next else {
            self.mode = Mode::Moving;
            return Does::Leave;
        };
        let home = self.home.unwrap_or(col);
        self.go(next);
        self.home = Some(home);
        Does::Go
    }

    fn enter(&mut self, up: bool, size: Size) -> Does {
        let Spot { row, col } = self.selection.at;
        let col = self.home.unwrap_or(col);
        if !up && row + 1 >= size.rows {
            self.go(Spot::new(row, col));
            return Does::Do(Act::Append);
        }
        let row = if up { row.saturating_sub(1) } else { row + 1 };
        self.go(Spot::new(row, col));
        Does::Go
    }

    fn escape(&mut self) -> Does {
        self.selection = Selection::one(self.selection.at);
        self.leaving = true;
        Does::Go
    }

    fn begin(&mut self) -> Does {
        self.edit();
        Does::Edit
    }

    fn step(&mut self, way: Way, size: Size) -> Does {
        self.to(self.selection.at.stepped(way, size), false)
    }

    fn to(&mut self, spot: Spot, extend: bool) -> Does {
        if extend {
            self.extend(spot);
        } else {
            self.go(spot);
        }
        Does::Go
    }

    fn set(&mut self, selection: Selection) -> Does {
        self.selection = selection;
        Does::Go
    }
}

/// What a key does with rows; no box of text has a use for it.
fn row_act(key: Key) -> Option<Act> {
    match (key.name, key.ctrl, key.shift, key.alt) {
        ("ArrowUp", false, _, true) => Some(Act::MoveUp),
        ("ArrowDown", false, _, true) => Some(Act::MoveDown),
        ("+" | "=", true, true, false) | ("+" | "=", true, _, true) => Some(Act::InsertAbove),
        ("-" | "_", true, _, true) => Some(Act::Remove),
        ("d" | "D", true, true, false) => Some(Act::Double),
        _ => None,
    }
}

fn way_of(name: &str) -> Option<Way> {
    match name {
        "ArrowUp" => Some(Way::Up),
        "ArrowDown" => Some(Way::Down),
        "ArrowLeft" => Some(Way::Left),
        "ArrowRight" => Some(Way::Right),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: Size = Size { rows: 20, cols: 3 };

    /// Presses keys written like `Ctrl+Shift+ArrowDown`; says what the last one did.
    fn press(grid: &mut Grid, keys: &[&str]) -> Does {
        let mut does = Does::Leave;
        for written in keys {
            let (modifiers, name) = match written.rsplit_once('+') {
                // The key + itself is written last.
                Some((before, "")) => (before.trim_end_matches('+'), "+"),
                Some((before, name)) => (before, name),
                None => ("", *written),
            };
            let held = |modifier| modifiers.split('+').any(|each| each == modifier);
            let key = Key {
                name,
                ctrl: held("Ctrl"),
                shift: held("Shift"),
                alt: held("Alt"),
            };
            // The first two columns of the first five rows are filled; the last one drops a list down.
            does = grid.key(
                key,
                &Layout {
                    size: SIZE,
                    filled: &|spot| spot.row < 5 && spot.col < 2,
                    lists: &|col| col == 2,
                },
            );
        }
        does
    }

    fn at(row: usize, col: usize) -> Grid {
        let mut grid = Grid::default();
        grid.go(Spot::new(row, col));
        grid
    }

    fn after(mut grid: Grid, keys: &[&str]) -> (usize, usize) {
        press(&mut grid, keys);
        (grid.selection.at.row, grid.selection.at.col)
    }

    fn block(mut grid: Grid, keys: &[&str]) -> (usize, usize, usize, usize) {
        press(&mut grid, keys);
        let range = grid.selection.range();
        (range.top, range.left, range.bottom, range.right)
    }

    #[test]
    fn arrows_home_end_and_pages_go_as_in_a_spreadsheet() {
        assert_eq!(after(at(1, 1), &["ArrowDown", "ArrowRight"]), (2, 2));
        assert_eq!(
            after(at(1, 1), &["ArrowUp", "ArrowUp", "ArrowLeft"]),
            (0, 0)
        );
        assert_eq!(after(at(3, 1), &["Home"]), (3, 0));
        assert_eq!(after(at(3, 1), &["End"]), (3, 2));
        assert_eq!(after(at(3, 1), &["Ctrl+Home"]), (0, 0));
        assert_eq!(after(at(3, 1), &["Ctrl+End"]), (19, 2));
        assert_eq!(after(at(3, 1), &["PageDown"]), (13, 1));
        assert_eq!(after(at(3, 1), &["PageDown", "PageDown"]), (19, 1));
        assert_eq!(after(at(3, 1), &["PageUp"]), (0, 1));
        assert_eq!(after(at(0, 0), &["Ctrl+ArrowDown"]), (4, 0));
        assert_eq!(
            after(at(0, 0), &["Ctrl+ArrowDown", "Ctrl+ArrowDown"]),
            (19, 0)
        );
        assert_eq!(after(at(0, 0), &["Ctrl+ArrowRight"]), (0, 1));
    }

    #[test]
    fn with_shift_the_block_grows_and_the_current_cell_stays() {
        let grid = at(2, 1);
        assert_eq!(
            block(grid, &["Shift+ArrowDown", "Shift+ArrowRight"]),
            (2, 1, 3, 2)
        );
        assert_eq!(
            after(grid, &["Shift+ArrowDown", "Shift+ArrowRight"]),
            (2, 1)
        );
        assert_eq!(block(grid, &["Shift+ArrowUp"]), (1, 1, 2, 1));
        assert_eq!(block(grid, &["Ctrl+Shift+ArrowDown"]), (2, 1, 4, 1));
        assert_eq!(block(grid, &["Shift+Home"]), (2, 0, 2, 1));
        assert_eq!(block(grid, &["Ctrl+Shift+End"]), (2, 1, 19, 2));
        assert_eq!(block(grid, &["Shift+ "]), (2, 0, 2, 2));
        assert_eq!(block(grid, &["Ctrl+a"]), (0, 0, 19, 2));
        assert_eq!(block(grid, &["Ctrl+a", "Escape"]), (0, 0, 0, 0));
        assert_eq!(block(grid, &["Shift+ArrowDown", "ArrowDown"]), (3, 1, 3, 1));
    }

    #[test]
    fn tab_goes_on_through_the_rows_and_leaves_at_both_ends() {
        assert_eq!(after(at(0, 2), &["Tab"]), (1, 0));
        assert_eq!(after(at(1, 0), &["Shift+Tab"]), (0, 2));
        assert_eq!(press(&mut at(19, 2), &["Tab"]), Does::Leave);
        assert_eq!(press(&mut at(0, 0), &["Shift+Tab"]), Does::Leave);
        // Nobody is caught in a table of 500 rows.
        assert_eq!(press(&mut at(5, 1), &["Escape", "Tab"]), Does::Leave);
        assert_eq!(
            press(&mut at(5, 1), &["Escape", "Shift", "Shift+Tab"]),
            Does::Leave
        );
        assert_eq!(
            press(&mut at(5, 1), &["Escape", "ArrowDown", "Tab"]),
            Does::Go
        );
    }

    #[test]
    fn enter_goes_down_and_after_tabs_to_the_column_they_began_in() {
        assert_eq!(after(at(1, 1), &["Enter"]), (2, 1));
        assert_eq!(after(at(1, 1), &["Shift+Enter"]), (0, 1));
        assert_eq!(after(at(1, 0), &["Tab", "Tab", "Enter"]), (2, 0));
        assert_eq!(after(at(1, 0), &["Tab", "ArrowRight", "Enter"]), (2, 2));
        let mut grid = at(19, 0);
        assert_eq!(press(&mut grid, &["Tab", "Enter"]), Does::Do(Act::Append));
        assert_eq!(grid.selection.at, Spot::new(19, 0));
    }

    #[test]
    fn typing_over_a_cell_ends_with_an_arrow_and_editing_does_not() {
        let mut grid = at(1, 1);
        grid.type_over();
        assert_eq!(
            (press(&mut grid, &["x"]), grid.mode),
            (Does::Leave, Mode::Typing)
        );
        assert_eq!(
            (press(&mut grid, &["ArrowRight"]), grid.mode),
            (Does::Go, Mode::Moving)
        );
        assert_eq!(grid.selection.at, Spot::new(1, 2));

        let mut grid = at(1, 1);
        assert_eq!(
            (press(&mut grid, &["F2"]), grid.mode),
            (Does::Edit, Mode::Editing)
        );
        assert_eq!(press(&mut grid, &["ArrowLeft"]), Does::Leave);
        assert_eq!(press(&mut grid, &["Home"]), Does::Leave);
        assert_eq!(
            (press(&mut grid, &["Tab"]), grid.mode),
            (Does::Go, Mode::Moving)
        );

        let mut grid = at(1, 1);
        grid.type_over();
        assert_eq!(press(&mut grid, &["F2", "ArrowLeft"]), Does::Leave);
        assert_eq!(grid.selection.at, Spot::new(1, 1));
    }

    #[test]
    fn escape_gives_the_old_text_back_and_alt_enter_breaks_the_line() {
        let mut grid = at(1, 1);
        grid.type_over();
        assert_eq!(press(&mut grid, &["Alt+Enter"]), Does::Break);
        assert_eq!(
            (press(&mut grid, &["Escape"]), grid.mode),
            (Does::Cancel, Mode::Moving)
        );
        assert_eq!(grid.selection.at, Spot::new(1, 1));
        assert_eq!(press(&mut grid, &["Delete"]), Does::Do(Act::Clear));
    }

    #[test]
    fn a_list_keeps_its_own_arrows_and_opens_by_the_space_bar() {
        let mut grid = at(1, 2);
        grid.type_over();
        assert_eq!(press(&mut grid, &["ArrowDown"]), Does::Leave);
        assert_eq!(press(&mut at(1, 2), &[" "]), Does::Edit);
        assert_eq!(press(&mut at(1, 1), &[" "]), Does::Leave);
    }

    #[test]
    fn rows_have_keys_that_browsers_leave_to_the_page() {
        let did = |key| press(&mut at(2, 1), &[key]);
        for (key, act) in [
            ("Ctrl+d", Act::FillDown),
            ("Ctrl+D", Act::FillDown),
            ("Ctrl+z", Act::Undo),
            ("Ctrl+Shift+Z", Act::Redo),
            ("Ctrl+y", Act::Redo),
            ("Ctrl+Shift++", Act::InsertAbove),
            ("Ctrl+Alt+=", Act::InsertAbove),
            ("Ctrl+Alt+-", Act::Remove),
            ("Ctrl+Shift+D", Act::Double),
            ("Alt+ArrowUp", Act::MoveUp),
            ("Alt+ArrowDown", Act::MoveDown),
            ("Backspace", Act::Clear),
            ("Shift+F10", Act::Menu),
            ("ContextMenu", Act::Menu),
        ] {
            assert_eq!(did(key), Does::Do(act), "{key}");
        }
        // Zooming, copying and pasting are the browser's.
        for key in [
            "Ctrl+-", "Ctrl+=", "Ctrl+c", "Ctrl+x", "Ctrl+v", "Ctrl+f", "F5", "x",
        ] {
            assert_eq!(did(key), Does::Leave, "{key}");
        }
    }

    #[test]
    fn while_a_cell_is_written_in_its_own_undo_is_the_browsers() {
        let mut grid = at(2, 1);
        grid.edit();
        for key in ["Ctrl+z", "Ctrl+a", "Delete", "Ctrl+d", "Shift+ArrowUp"] {
            assert_eq!(press(&mut grid, &[key]), Does::Leave, "{key}");
        }
        assert_eq!(press(&mut grid, &["Alt+ArrowUp"]), Does::Do(Act::MoveUp));
        assert_eq!(
            press(&mut grid, &["Ctrl+Alt+="]),
            Does::Do(Act::InsertAbove)
        );
        // A list that drops down opens by its own key.
        let mut list = at(2, 2);
        list.edit();
        assert_eq!(press(&mut list, &["Alt+ArrowDown"]), Does::Leave);
    }
}
