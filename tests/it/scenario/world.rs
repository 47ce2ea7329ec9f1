//! One machine and the windows on it, driven as people would, and what must be true of it at any time.

use std::cell::{Cell, RefCell};
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use shidian::app::editor::{Editor, Said};
use shidian::app::workspace::Workspace;
use shidian::archive::{self, Store, StoreError, StoreName};
use shidian::dossier::{Paper, Pilot, Place, Record, Stamp};
use shidian::form::FormId;

use super::faults::{Fault, Faults, FaultyStore, Machine};
use super::window::Window;
use crate::executor::run;

pub(super) const PILOT: &str = "00000000000000a1";
pub(super) const PAPER: &str = "00000000000000a1/application";
/// What is typed later than this before the end of its window may be lost.
const SECOND: f64 = 1000.0;

pub(super) struct World {
    pub(super) store: FaultyStore,
    pub(super) machine: Rc<Machine>,
    windows: Vec<Option<Window>>,
    /// Whether the windows do not hear each other.
    pub(super) deaf: bool,
    /// What fails in it, for whoever reads that something is lost.
    pub(super) case: String,
    typed: Vec<Typed>,
    words: Cell<u32>,
    /// What stands on the disk, as it was looked at after so many changes.
    seen: RefCell<(u32, Rc<str>)>,
}

struct Typed {
    word: String,
    at: f64,
    window: usize,
    /// When the window ended.
    ended: Option<f64>,
}

impl World {
    pub(super) fn new() -> World {
        let store = FaultyStore::default();
        World {
            machine: Machine::with(Rc::clone(&store.faults)),
            store,
            windows: Vec::new(),
            deaf: false,
            case: String::new(),
            typed: Vec::new(),
            words: Cell::default(),
            seen: RefCell::new((0, "".into())),
        }
    }

    pub(super) fn faults(&self) -> &Faults {
        &self.store.faults
    }

    pub(super) fn plan(&self, nth: u32, fault: Fault) {
        self.faults().plan(Some((nth, fault)));
    }

    /// Opens the paper in a new window; nothing where the store does not give it.
    pub(super) fn open(&mut self) -> Option<usize> {
        self.windows.push(None);
        let at = self.windows.len() - 1;
        self.shows(at, Rc::new(self.workspace())).then_some(at)
    }

    /// The paper is left for the list, and opened again in the same window.
    pub(super) fn come_back(&mut self, at: usize) {
        let Some(window) = &self.windows[at] else {
            return;
        };
        let workspace = Rc::clone(&window.workspace);
        self.with(at, |window, now| {
            let steps = window.editor.hurry();
            window.take(steps, now);
        });
        self.windows[at] = None;
        if !self.shows(at, workspace) {
            self.die(at);
        }
    }

    /// Shows the paper in a window, if the store gives it.
    fn shows(&mut self, at: usize, workspace: Rc<Workspace<FaultyStore>>) -> bool {
        let Some(window) = self.opened(workspace) else {
            return false;
        };
        let here = window.editor.join();
        self.windows[at] = Some(window);
        self.with(at, |window, _| window.outbox.extend(here));
        true
    }

    fn opened(&self, workspace: Rc<Workspace<FaultyStore>>) -> Option<Window> {
        let at_work: Vec<String> = self.hearing().collect();
        let stored = run(self.store.disk.all(StoreName::Pilots, "")).unwrap();
        let mut pilots: Vec<Pilot> = stored
            .iter()
            .map(|(_, text)| Pilot::read(text).unwrap())
            .collect();
        if !pilots.iter().any(|pilot| pilot.id == PILOT) {
            pilots.push(Pilot::new(PILOT.to_owned(), Stamp::default()));
        }
        let asked = (PILOT, FormId::Application);
        let opened = now_or_never(workspace.open_paper(&pilots, asked, &at_work))?.ok()?;
        let (form, talk) = (FormId::Application.form(), workspace.talk(PAPER));
        let editor = Editor::open(self.machine.ports(), form, talk, opened.record);
        let mut window = Window::over(editor, workspace, opened.dossier.pilot);
        let steps = window.editor.take_up(opened.left);
        window.take(steps, self.now());
        Some(window)
    }

    fn workspace(&self) -> Workspace<FaultyStore> {
        Workspace {
            store: Ok(self.store.clone()),
            unstored: Rc::default(),
            ports: self.machine.ports(),
            db: "shidian",
        }
    }

    /// The names of the windows that answer that they edit the paper.
    fn hearing(&self) -> impl Iterator<Item = String> {
        let open = self.windows.iter().flatten().filter(|_| !self.deaf);
        let at_work = open.filter(|window| !window.editor.is_held());
        at_work.filter_map(|window| match window.editor.join()? {
            Said::Here { tab } => Some(tab),
            _ => None,
        })
    }

    /// Types a word that occurs only once behind what stands in a blank.
    pub(super) fn types(&mut self, window: usize, blank: &'static str) {
        let place = Place::blank(blank);
        self.puts(window, |open, word, at| {
            let text = open.text(place) + word;
            open.enter(place, &text, at)
        });
    }

    /// Puts a row in with a word that occurs only once.
    pub(super) fn adds_row(&mut self, window: usize) {
        self.puts(window, Window::add_row);
    }

    /// Takes the first row away, or puts it last.
    pub(super) fn turns_rows(&mut self, window: usize, keep: bool) {
        self.with(window, |window, now| window.turn_rows(keep, now));
    }

    fn puts(&mut self, window: usize, put: impl FnOnce(&mut Window, &str, f64) -> bool) {
        let nth = self.words.get();
        self.words.set(nth + 1);
        let (word, at) = (format!("<{nth}>"), self.now());
        let Some(open) = self.windows[window].as_mut() else {
            return;
        };
        if put(open, &word, at) {
            let ended = None;
            self.typed.push(Typed {
                word,
                at,
                window,
                ended,
            });
        }
        self.go_on();
    }

    /// Time passes, and what is to ring rings.
    pub(super) fn pass(&mut self, millis: f64) {
        let end = self.now() + millis;
        loop {
            let alarms = self.windows.iter().enumerate().filter_map(|(at, window)| {
                let (when, _) = window.as_ref()?.alarm?;
                (when <= end).then_some((when, at))
            });
            let Some((when, at)) = alarms.min_by(|one, other| one.0.total_cmp(&other.0)) else {
                break;
            };
            self.machine.time.set(when.max(self.now()));
            self.with(at, |window, now| {
                if let Some((_, bell)) = window.alarm.take() {
                    let steps = window.editor.rings(bell);
                    window.take(steps, now);
                }
            });
        }
        self.machine.time.set(end);
        self.go_on();
    }

    /// The page is left: what is not written is written at once, and nobody waits for it.
    pub(super) fn leave(&mut self, window: usize) {
        self.with(window, |window, now| {
            let steps = window.editor.hurry();
            window.take(steps, now);
        });
        self.die(window);
    }

    /// The process of the page ends without a word.
    pub(super) fn die(&mut self, window: usize) {
        self.windows[window] = None;
        let now = self.now();
        for typed in &mut self.typed {
            if typed.window == window {
                typed.ended = typed.ended.or(Some(now));
            }
        }
    }

    /// The window takes the pen, and has it when the others have had time to write.
    pub(super) fn take_over(&mut self, window: usize) {
        self.with(window, |window, now| {
            let steps = window.editor.take_over();
            window.take(steps, now);
        });
        self.pass(400.0);
        let Some(read) = now_or_never(self.store.get(StoreName::Papers, PAPER)) else {
            return;
        };
        let stored = read.ok().flatten();
        let stored = stored.and_then(|text| Record::read_at(PAPER, &text).ok());
        self.with(window, |window, now| {
            let paper = window.screen.clone();
            let steps = window.editor.took_over(stored, paper);
            window.take(steps, now);
        });
    }

    /// Another paper is put in the place of the open one.
    pub(super) fn replace(&mut self, window: usize, paper: Paper) {
        self.with(window, |window, now| {
            let steps = window.editor.replace(paper);
            window.take(steps, now);
        });
    }

    /// The first text laid aside takes the place of what is stored.
    pub(super) fn take_aside(&mut self, window: usize) {
        let first = self.window(window).editor.aside().first().cloned();
        let Some(offered) = first else { return };
        self.replace(window, offered.paper);
        self.with(window, |window, _| {
            if std::mem::take(&mut window.replaced) {
                window.editor.drop_aside(&offered.journal);
            }
        });
    }

    /// The first text laid aside is stored as a pilot of its own.
    pub(super) fn keep_aside(&mut self, window: usize) {
        let aside = self.window(window).editor.aside_as_pilot("某试点");
        let Some((pilot, record, journal)) = aside else {
            return;
        };
        let workspace = Rc::clone(&self.window(window).workspace);
        let done = now_or_never(workspace.adopt(pilot, record));
        if matches!(done, Some(Ok(_))) {
            self.with(window, |window, _| window.editor.drop_aside(&journal));
        }
    }

    pub(super) fn window(&self, at: usize) -> &Window {
        self.windows[at].as_ref().unwrap()
    }

    pub(super) fn open_windows(&self) -> impl Iterator<Item = &Window> {
        self.windows.iter().flatten()
    }

    fn now(&self) -> f64 {
        self.machine.time.get()
    }

    /// Something happens in a window that is open, and all that follows from it.
    fn with(&mut self, at: usize, happens: impl FnOnce(&mut Window, f64)) {
        let now = self.now();
        if let Some(window) = self.windows[at].as_mut() {
            happens(window, now);
        }
        self.go_on();
    }

    fn go_on(&mut self) {
        let now = self.now();
        loop {
            for window in self.windows.iter_mut().flatten() {
                window.go_on(now);
            }
            let mut said = Vec::new();
            for (at, window) in self.windows.iter_mut().enumerate() {
                let outbox = window.iter_mut().flat_map(|window| window.outbox.drain(..));
                said.extend(outbox.map(|said| (at, said)));
            }
            if said.is_empty() {
                break;
            }
            for (from, said) in said.iter().filter(|_| !self.deaf) {
                for (at, window) in self.windows.iter_mut().enumerate() {
                    if let Some(window) = window.as_mut().filter(|_| at != *from) {
                        let steps = window.editor.hears(said);
                        window.take(steps, now);
                    }
                }
            }
        }
        self.check();
    }

    /// What a window calls saved is on the disk, whatever becomes of the window.
    fn check(&self) {
        let kept = self.on_disk();
        for (at, window) in self.windows.iter().enumerate() {
            let Some(window) = window.as_ref() else {
                continue;
            };
            if window.editor.saver().is_open() {
                continue;
            }
            for typed in self.typed.iter().filter(|typed| typed.window == at) {
                // Of what was laid aside the journal is the keeper, or else this window, which says so.
                let beside = window.editor.aside();
                let aside = beside.iter().any(|each| holds(&each.paper, &typed.word));
                assert!(
                    kept.contains(&typed.word) || aside,
                    "{} is called saved and is not stored ({})",
                    typed.word,
                    self.case
                );
            }
        }
    }

    fn on_disk(&self) -> Rc<str> {
        let mut seen = self.seen.borrow_mut();
        let changes = self.store.changes.get();
        if seen.0 != changes {
            let items = run(archive::everything(&self.store.disk)).unwrap();
            let texts: String = items.into_iter().map(|item| item.text).collect();
            *seen = (changes, texts.into());
        }
        Rc::clone(&seen.1)
    }

    /// All windows end and the browser is started anew: what was typed is found by whoever opens the paper.
    pub(super) fn all_is_found(&mut self) {
        let excused = self.faults().hit_journal();
        for at in 0..self.windows.len() {
            self.die(at);
        }
        self.faults().mend();
        let at = self.open().unwrap();
        let shown = &self.window(at).screen;
        let aside = self.window(at).editor.aside();
        let kept = self.on_disk();
        for Typed {
            word, at, ended, ..
        } in &self.typed
        {
            let found = holds(shown, word)
                || aside.iter().any(|each| holds(&each.paper, word))
                || kept.contains(word);
            let late = ended.is_none_or(|ended| ended - at <= SECOND);
            assert!(found || excused && late, "{word} is lost ({})", self.case);
        }
    }
}

fn holds(paper: &Paper, word: &str) -> bool {
    let rows = paper.tables.values().flatten();
    let cells = rows.flat_map(|row| row.cells.values());
    let mut texts = paper.blanks.values().chain(cells);
    texts.any(|text| text.contains(word))
}

/// What a future comes to, unless it waits for what never comes.
pub(super) fn now_or_never<T>(future: impl Future<Output = T>) -> Option<T> {
    let mut future = pin!(future);
    match future
        .as_mut()
        .poll(&mut Context::from_waker(Waker::noop()))
    {
        Poll::Ready(done) => Some(done),
        Poll::Pending => None,
    }
}

/// What the store says to an operation of which nothing else is asked.
pub(super) fn answer<T>(future: impl Future<Output = Result<T, StoreError>>) -> Option<bool> {
    now_or_never(future).map(|done| done.is_ok())
}
