//! What people do to whole pilots, in a workspace of which every nth operation fails in turn.

use std::fmt::Display;
use std::rc::Rc;
use std::sync::LazyLock;

use shidian::app::record::Change;
use shidian::app::workspace::{Extent, Found, NotDone, NotTakenIn, Workspace};
use shidian::app::{Offer, Taking, exercises};
use shidian::archive::backup::{Bundle, Choice, Chosen, Comparison, Parcel, Swap, Unread};
use shidian::archive::{self, Draft, MemoryStore, Store, StoreError, StoreName};
use shidian::dossier::{
    Answers, Event, Happening, Journal, Kept, Pilot, Place, Record, Stamp, is_of,
};
use shidian::form::FormId;
use shidian::signing::Opened;
use shidian::value::Day;

use super::faults::{Fault, FaultyStore, Machine};
use super::signing::Computing;
use super::world::{PAPER, PILOT, now_or_never};
use crate::archive::machine::{Snapshot, now, record, save, settle, snapshot};
use crate::executor::run;

/// Another pilot, of which nothing may ever change.
const OTHER: &str = "00000000000000b2";
const DAMAGED: &str = "断了";
const SIGNED: &str = include_str!("../../fixtures/stored/1/payload.signed.json");

/// A machine with two pilots on it, and one page over it.
struct Counter {
    store: FaultyStore,
    machine: Rc<Machine>,
    page: Workspace<FaultyStore>,
    /// The list as the page read it.
    pilots: Vec<Pilot>,
}

/// What one does.
type Act = fn(&Counter) -> Answer;

const ACTS: [(&str, Act); 18] = [
    ("rename", |counter| {
        counter.change(|pilot| pilot.title = Some("改过的名".to_owned()))
    }),
    ("throw away", |counter| {
        counter.change(|pilot| pilot.deleted = Some(Stamp::new("2026-11-25T10:00:00+08:00")))
    }),
    ("enter", |counter| {
        let event = Event::new(
            "e1".to_owned(),
            Happening::Consented,
            day(),
            Stamp::default(),
        );
        let change = Change::Enter(event);
        told(counter.page.change_record(&counter.pilot(), &change, day()))
    }),
    ("copy", |counter| told(counter.page.copy(&counter.pilot()))),
    ("erase", |counter| told(counter.page.erase(PILOT))),
    ("take a new paper in", |counter| {
        counter.takes(&coming(FormId::Report), Taking::In)
    }),
    ("take a paper in beside", |counter| {
        counter.takes(&coming(FormId::Application), Taking::Beside)
    }),
    ("take a paper in instead", |counter| {
        counter.takes(&coming(FormId::Application), Taking::Instead)
    }),
    ("receive a signed file", |counter| {
        let opened = Opened::read(SIGNED.as_bytes()).unwrap();
        told(async {
            let taken = counter.page.receive(&opened, (true, false)).await;
            taken.map_err(|(why, _)| why)
        })
    }),
    ("mend a paper", |counter| counter.mends(Kept::Paper)),
    ("mend a pilot", |counter| counter.mends(Kept::Pilot)),
    ("mend the key", |counter| counter.mends(Kept::Key)),
    ("throw what is laid aside away", |counter| {
        told(async {
            let mut aside = counter.page.laid_aside().await?;
            aside.retain(|(place, _)| is_of(Kept::Aside, place, PILOT));
            match aside.first() {
                Some(first) => counter.page.throw_aside(first.clone()).await,
                None => Ok(Vec::new()),
            }
        })
    }),
    ("restore everything", |counter| {
        counter.restores(Choice::Take)
    }),
    ("restore everything beside", |counter| {
        counter.restores(Choice::Both)
    }),
    ("open a paper", |counter| counter.opens(FormId::Application)),
    ("begin a paper", |counter| counter.opens(FormId::Report)),
    ("make a backup", |counter| {
        told(async {
            let kept = counter.page.kept(&Extent::All { keys: true }).await?;
            Ok::<_, StoreError>(kept.len())
        })
    }),
];

impl Counter {
    fn settled(stands: &Snapshot) -> Counter {
        let store = FaultyStore::default();
        for ((kept, key), text) in stands {
            run(store.disk.put(StoreName::of(*kept).unwrap(), key, text)).unwrap();
        }
        let machine = Machine::with(Rc::clone(&store.faults));
        for pilot in [PILOT, OTHER] {
            let journal = Journal::on(3).write();
            let name = format!("shidian/{pilot}/summary/00000000000000cc");
            machine.journals.borrow_mut().insert(name, journal);
        }
        let mut counter = Counter {
            page: page(&store, &machine),
            store,
            machine,
            pilots: Vec::new(),
        };
        counter.load();
        counter
    }

    /// The page is loaded anew: nothing fails any more, and what only it kept is gone.
    fn load(&mut self) {
        self.store.faults.mend();
        self.page = page(&self.store, &self.machine);
        let texts = run(self.store.disk.all(StoreName::Pilots, "")).unwrap();
        let read = |(id, text): &(String, String)| Pilot::read_at(id, text).ok();
        self.pilots = texts.iter().filter_map(read).collect();
        // Looking through everything finds what the list lacks.
        let lacks = self.pilots.len() < texts.len() || texts.len() < 2;
        for found in lacks.then(|| self.looked_through()).into_iter().flatten() {
            if let Found::Remains(remains) = found {
                self.pilots.push(*remains);
            }
        }
    }

    fn looked_through(&self) -> Vec<Found> {
        let mut all = Vec::new();
        let known = |id: &str| self.pilots.iter().any(|pilot| pilot.id == id);
        let tell = async |found: Vec<Found>| {
            all.extend(found);
            true
        };
        run(self.page.look_through(known, tell)).unwrap();
        all
    }

    fn pilot(&self) -> Pilot {
        self.page.pilot(&self.pilots, PILOT)
    }

    fn change(&self, change: fn(&mut Pilot)) -> Answer {
        told(self.page.change_pilot(&self.pilot(), change))
    }

    fn takes(&self, coming: &Record, taking: Taking) -> Answer {
        told(async {
            let Some(here) = self.page.beside(&self.pilots, coming).await? else {
                return self.goes_on(coming.form).await;
            };
            let offer = Offer {
                file: "某.draft.json".to_owned(),
                coming: coming.clone(),
                here,
            };
            let taken = self.page.take(&self.pilots, &offer, taking).await;
            taken.map(drop).map_err(|(why, _)| why)
        })
    }

    /// The paper is shown, and what is not stored of it is written.
    async fn goes_on(&self, form: FormId) -> Result<(), NotDone> {
        let opened = self.page.open_paper(&self.pilots, (PILOT, form), &[]);
        let opened = opened.await.unwrap();
        let Some(taken) = opened.left.taken else {
            return Ok(());
        };
        let draft = Draft {
            expected: (opened.record.rev > 0).then_some(opened.record.rev),
            record: Record {
                rev: opened.record.rev + 1,
                paper: taken.paper,
                ..opened.record
            },
            keep: false,
        };
        self.page.save(&draft, &self.pilot()).await?;
        Ok(())
    }

    fn mends(&self, kept: Kept) -> Answer {
        let key = match kept {
            Kept::Pilot => PILOT,
            Kept::Paper => PAPER,
            _ => "device",
        };
        told(async {
            let unread = Unread::look(kept, key, DAMAGED).unwrap();
            let mending = self.page.mending(&unread).await?;
            self.page.mend(&unread, &mending).await
        })
    }

    fn restores(&self, choice: Choice) -> Answer {
        let parcel = Parcel::read(OTHER_MACHINE.as_bytes(), false).unwrap();
        told(async {
            let here = self.page.here(&parcel).await?;
            let comparison = Comparison::of(&parcel, &here);
            let chosen = Chosen {
                papers: vec![choice; comparison.rows.len()],
                ..Chosen::default()
            };
            let seal = Computing(Rc::clone(&self.store.faults));
            let coming = (&parcel, &comparison, &here);
            self.page
                .take_in((&seal, &chosen), coming, async |_| true)
                .await
        })
    }

    fn opens(&self, form: FormId) -> Answer {
        told(self.page.open_paper(&self.pilots, (PILOT, form), &[]))
    }

    fn stands(&self) -> Snapshot {
        snapshot(&self.store.disk)
    }
}

fn page(store: &FaultyStore, machine: &Rc<Machine>) -> Workspace<FaultyStore> {
    Workspace {
        store: Ok(store.clone()),
        unstored: Rc::default(),
        ports: machine.ports(),
        db: "shidian",
    }
}

/// Nothing where it hangs, else whether it was done, or in words why not.
type Answer = Option<Result<(), String>>;

fn told<T, E: Display>(act: impl Future<Output = Result<T, E>>) -> Answer {
    now_or_never(act).map(|done| done.map(drop).map_err(|why| why.to_string()))
}

fn day() -> Day {
    Day::from_iso("2026-11-25").unwrap()
}

fn coming(form: FormId) -> Record {
    record(PILOT, form, 7, "文件里的名字")
}

/// A backup of another machine, with the same pilot further on.
static OTHER_MACHINE: LazyLock<String> = LazyLock::new(|| {
    let store = MemoryStore::default();
    settle(&store, PILOT);
    save(&store, &record(PILOT, FormId::Application, 4, "另一台的")).unwrap();
    let items = run(archive::everything(&store)).unwrap();
    Bundle::of(false, now(), items).unwrap().write("0.1.0")
});

/// What stands on the machine before an act.
fn before(act: &str) -> Snapshot {
    let store = MemoryStore::default();
    settle(&store, PILOT);
    settle(&store, OTHER);
    let damaged = match act {
        "mend a paper" => Some((StoreName::Papers, PAPER)),
        "mend a pilot" => Some((StoreName::Pilots, PILOT)),
        "mend the key" => Some((StoreName::Keys, "device")),
        _ => None,
    };
    if let Some((name, key)) = damaged {
        run(store.put(name, key, DAMAGED)).unwrap();
    }
    if act == "receive a signed file" {
        run(store.remove(StoreName::Papers, PAPER)).unwrap();
    }
    snapshot(&store)
}

fn of_other(stands: &Snapshot) -> Snapshot {
    let mut own = stands.clone();
    own.retain(|(kept, key), _| is_of(*kept, key, OTHER));
    own
}

#[test]
fn whatever_fails_is_said_and_leaves_all_as_it_was_until_it_is_done_again() {
    for (name, act) in ACTS {
        let before = before(name);
        let whole = Counter::settled(&before);
        whole.store.faults.plan(None);
        assert_eq!(act(&whole), Some(Ok(())), "{name}");
        let operations = whole.store.faults.count();
        let after = whole.stands();
        assert_eq!(of_other(&after), of_other(&before), "{name}");
        for fault in Fault::ALL {
            for nth in 0..operations {
                let mut counter = Counter::settled(&before);
                counter.store.faults.plan(Some((nth, fault)));
                let case = format!("{name}: {fault:?} at {nth}");
                let answered = act(&counter);
                let stands = counter.stands();
                match &answered {
                    Some(Ok(())) => assert!(stands == after, "{case}"),
                    Some(Err(why)) => {
                        assert!(stands == before && why.contains('请'), "{case}: {why}");
                    }
                    None => assert!(stands == before || stands == after, "{case}"),
                }
                if answered == Some(Ok(())) {
                    assert_eq!(counter.page.unstored.borrow().over(Vec::new()).len(), 0);
                    continue;
                }
                if answered.is_none() {
                    counter.load();
                }
                // The same identifiers come again, so that both ends are alike to the letter.
                counter.machine.drawn.set(0);
                let again = act(&counter);
                if stands == before {
                    assert_eq!(again, Some(Ok(())), "{case}");
                    assert!(counter.stands() == after, "{case}");
                }
                assert_eq!(of_other(&counter.stands()), of_other(&before), "{case}");
                assert_eq!(counter.page.unstored.borrow().over(Vec::new()).len(), 0);
            }
        }
    }
}

#[test]
fn what_was_erased_is_nowhere_and_no_window_that_still_lists_it_brings_it_back() {
    let counter = Counter::settled(&before("erase"));
    let stale = counter.pilot();
    // What no store took is erased with it.
    counter.store.faults.fill(true);
    assert!(
        counter
            .takes(&coming(FormId::Report), Taking::In)
            .unwrap()
            .is_err()
    );
    counter.store.faults.fill(false);
    assert_eq!(told(counter.page.erase(PILOT)), Some(Ok(())));
    let own = |(kept, key): &(Kept, String)| is_of(*kept, key, PILOT);
    assert!(!counter.stands().keys().any(own));
    let kept = run(counter.page.kept(&Extent::All { keys: true })).unwrap();
    assert!(!kept.iter().any(|item| is_of(item.kept, &item.key, PILOT)));
    let journals = counter.machine.journals.borrow().clone();
    assert!(!journals.keys().any(|name| name.contains(PILOT)));
    assert!(journals.keys().any(|name| name.contains(OTHER)));

    let other_window = page(&counter.store, &counter.machine);
    let renamed = run(other_window.change_pilot(&stale, |pilot| pilot.title = None));
    assert_eq!(renamed, Err(StoreError::Erased));
    assert!(!counter.stands().keys().any(own));
    // What is typed there is kept, and nothing else of it comes back.
    let draft = Draft {
        record: coming(FormId::Report),
        expected: None,
        keep: false,
    };
    let pilot = run(other_window.save(&draft, &stale)).unwrap();
    assert_eq!(pilot.cards.keys().collect::<Vec<_>>(), ["report"]);
    assert_eq!(pilot.title, None);
}

#[test]
fn a_pilot_of_which_only_the_papers_are_left_is_changed_with_all_of_them() {
    let mut stands = before("rename");
    stands.remove(&(Kept::Pilot, PILOT.to_owned())).unwrap();
    let counter = Counter::settled(&stands);
    let renamed = run(counter.page.change_pilot(&counter.pilot(), |pilot| {
        pilot.title = Some("又有名了".to_owned());
    }));
    let cards = |pilot: Pilot| pilot.cards.into_keys().collect::<Vec<_>>();
    assert_eq!(cards(renamed.unwrap()), ["application", "summary"]);
}

#[test]
fn what_is_refused_or_changes_nothing_is_not_written() {
    let counter = Counter::settled(&before("enter"));
    let stood = counter.stands();
    let event = Event::new("e1".to_owned(), Happening::Passed, day(), Stamp::default());
    let change = Change::Enter(event);
    let refused = run(counter.page.change_record(&counter.pilot(), &change, day()));
    assert!(matches!(refused, Err(NotDone::Record(_))), "{refused:?}");
    let same = run(counter.page.change_pilot(&counter.pilot(), |_| ()));
    assert_eq!(same.unwrap(), counter.pilot());
    assert!(counter.stands() == stood);
}

#[test]
fn a_file_that_took_the_place_of_a_paper_and_a_restore_are_undone_to_the_letter() {
    let counter = Counter::settled(&before("undo"));
    let stood = counter.stands();
    assert_eq!(
        counter.takes(&coming(FormId::Application), Taking::Instead),
        Some(Ok(()))
    );
    let name = |counter: &Counter| {
        run(counter.page.paper(PAPER))
            .unwrap()
            .unwrap()
            .paper
            .text(Place::blank("pilot.name"))
    };
    assert_eq!(name(&counter), "文件里的名字");
    let stands = run(counter.page.paper(PAPER)).unwrap().unwrap();
    let was = record(PILOT, FormId::Application, 3, "第3稿").paper;
    run(counter.page.put_instead((stands, &counter.pilot()), was)).unwrap();
    assert_eq!(name(&counter), "第3稿");

    let counter = Counter::settled(&stood);
    let parcel = Parcel::read(OTHER_MACHINE.as_bytes(), false).unwrap();
    let here = run(counter.page.here(&parcel)).unwrap();
    let comparison = Comparison::of(&parcel, &here);
    let chosen = Chosen {
        papers: vec![Choice::Take; comparison.rows.len()],
        ..Chosen::default()
    };
    let seal = Computing(Rc::clone(&counter.store.faults));
    let coming = (&parcel, &comparison, &here);
    let stopped = run(counter
        .page
        .take_in((&seal, &chosen), coming, async |_| false));
    assert_eq!(stopped.unwrap_err(), NotTakenIn::Stopped);
    assert!(counter.stands() == stood);
    let outcome = run(counter
        .page
        .take_in((&seal, &chosen), coming, async |_| true))
    .unwrap();
    assert_eq!(name(&counter), "另一台的");
    let back = outcome.swaps.into_iter().rev().map(Swap::back).collect();
    run(counter.page.change(back)).unwrap();
    assert!(counter.stands() == stood);
}

#[test]
fn of_a_file_that_no_store_takes_the_words_are_shown_said_and_stored_when_there_is_room() {
    let mut counter = Counter::settled(&before("take"));
    counter.store.faults.fill(true);
    let why = counter
        .takes(&coming(FormId::Report), Taking::In)
        .unwrap()
        .unwrap_err();
    assert!(why.starts_with("本机存储空间已满"), "{why}");
    let asked = (PILOT, FormId::Report);
    let opened = run(counter.page.open_paper(&counter.pilots, asked, &[])).unwrap();
    // It stands on nothing, and what came is still to be written.
    assert_eq!(
        (opened.record.rev, opened.record.paper.is_empty()),
        (0, true)
    );
    assert_eq!(
        opened.left.taken.unwrap().paper,
        coming(FormId::Report).paper
    );
    let kept = run(counter.page.kept(&Extent::Pilot(PILOT.to_owned()))).unwrap();
    assert!(kept.iter().any(|item| item.text.contains("文件里的名字")));
    counter.store.faults.fill(false);
    let again = counter.takes(&coming(FormId::Report), Taking::In);
    assert_eq!(again, Some(Ok(())));
    counter.load();
    // The very same is here: nothing is written once more, nothing is asked.
    let beside = run(counter
        .page
        .beside(&counter.pilots, &coming(FormId::Report)));
    assert_eq!(beside, Ok(None));
}

#[test]
fn exercises_are_laid_out_anew_whatever_failed_the_first_time() {
    let exercises = exercises(day(), &now());
    let stood = before("lay out");
    let lay = |counter: &Counter| told(counter.page.lay_out(&[counter.pilot()], &exercises));
    let whole = Counter::settled(&stood);
    whole.store.faults.plan(None);
    assert_eq!(lay(&whole), Some(Ok(())));
    let after = whole.stands();
    for nth in 0..whole.store.faults.count() {
        for fault in Fault::ALL {
            let mut counter = Counter::settled(&stood);
            counter.store.faults.plan(Some((nth, fault)));
            let answered = lay(&counter);
            if let Some(Err(why)) = &answered {
                assert!(why.contains('请'), "{why}");
            }
            counter.load();
            let listed = counter.pilots.iter();
            let mine: Vec<Pilot> = listed.filter(|pilot| pilot.id != OTHER).cloned().collect();
            assert_eq!(told(counter.page.lay_out(&mine, &exercises)), Some(Ok(())));
            assert!(counter.stands() == after, "{fault:?} at {nth}");
        }
    }
}

#[test]
fn exercises_are_of_one_time_whatever_the_clock_says_meanwhile() {
    let counter = Counter::settled(&before("lay out"));
    counter.store.faults.plan(None);
    counter.machine.ticking.set(Some(0));
    let exercises = exercises(day(), &now());
    let laid = run(counter.page.lay_out(&[], &exercises)).unwrap();
    assert_eq!(laid.len(), exercises.len());
    assert!(laid.iter().all(|pilot| pilot.changed == laid[0].changed));
}

#[test]
fn a_damaged_pilot_is_found_listed_with_all_that_is_left_and_never_with_less() {
    let stood = before("mend a pilot");
    let counter = Counter::settled(&stood);
    let remains = counter.pilot();
    let cards: Vec<&str> = remains.cards.keys().map(String::as_str).collect();
    assert_eq!(cards, ["application", "summary"]);
    counter.store.faults.plan(None);
    counter.looked_through();
    for nth in 0..counter.store.faults.count() {
        let counter = Counter::settled(&stood);
        counter.store.faults.plan(Some((nth, Fault::Error)));
        let mut listed = Vec::new();
        let tell = async |found: Vec<Found>| {
            listed.extend(found);
            true
        };
        let looked = run(counter.page.look_through(|_| true, tell));
        let remains = listed.into_iter().filter_map(|found| match found {
            Found::Remains(remains) => Some(*remains),
            Found::Unread(_) => None,
        });
        for found in remains {
            assert_eq!(found.cards.len(), 2, "at {nth}");
        }
        assert!(looked.is_err(), "at {nth}");
    }
}
