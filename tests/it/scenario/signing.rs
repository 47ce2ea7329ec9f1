//! Signing with the key of this device, whichever operation of the store, of chance or of the part that computes fails.

use std::cell::RefCell;
use std::rc::Rc;

use shidian::app::ports::{Seal, SealError};
use shidian::app::sign::{DEVICE, Keys, Made, NotSigned};
use shidian::app::verify::{Beside, Judged, judge};
use shidian::app::{Arrived, Barred, Unstored, received, revision_of};
use shidian::archive::{Store, StoreName};
use shidian::dossier::{Dossier, Pilot, Stamp, sample_paper};
use shidian::form::FormId;
use shidian::signing::{
    self, Circumstances, Envelope, KeyRecord, PublicKey, SigningKey, Submission,
};
use shidian::value::Day;

use super::faults::{Fault, Faults, FaultyStore, Machine};
use super::world::{PILOT, now_or_never};
use crate::executor::run;

/// The part that computes, which may fail to come.
pub(super) struct Computing(pub(super) Rc<Faults>);

impl Computing {
    async fn key(&self, secret: &[u8]) -> Result<SigningKey, SealError> {
        let unanswered = self.0.pass().await;
        if unanswered != Ok(false) {
            return Err(SealError::NotLoaded("net::ERR_FAILED".to_owned()));
        }
        let secret = secret.try_into().map_err(|_| refused())?;
        SigningKey::from_entropy(secret).map_err(|_| refused())
    }
}

fn refused() -> SealError {
    SealError::Refused("no key".to_owned())
}

impl Seal for Computing {
    async fn new_key(&self, seed: &[u8]) -> Result<Vec<u8>, SealError> {
        Ok(self.key(seed).await?.secret().to_vec())
    }

    async fn public_jwk(&self, secret: &[u8]) -> Result<String, SealError> {
        Ok(self.key(secret).await?.public().jwk())
    }

    async fn verify(&self, file: &[u8]) -> Result<(), SealError> {
        if self.0.pass().await != Ok(false) {
            return Err(SealError::NotLoaded("net::ERR_FAILED".to_owned()));
        }
        let envelope = Envelope::read(file).map_err(|_| refused())?;
        signing::verify(&envelope).map_err(|why| SealError::Refused(why.to_string()))
    }

    async fn sign(&self, secret: &[u8], payload: &[u8]) -> Result<Vec<u8>, SealError> {
        let key = self.key(secret).await?;
        let envelope = signing::sign(&key, payload).map_err(|_| refused())?;
        Ok(envelope.to_bytes())
    }
}

fn submission() -> Submission {
    let dossier = Dossier {
        pilot: Pilot::new(PILOT.to_owned(), Stamp::default()),
        ..Dossier::default()
    };
    let at = Circumstances {
        dossier: &dossier,
        revision: 3,
        now: &Stamp::new("2026-11-25T09:00:00+08:00"),
        today: Day::from_iso("2026-11-25").unwrap(),
        demonstration: false,
        regions: None,
    };
    let form = FormId::Application.form();
    Submission::of(form, &sample_paper(at.today), &at).unwrap()
}

/// Signs over a store, or where there is none; nothing where something never comes back.
fn sign(
    store: Option<&FaultyStore>,
    faults: &Rc<Faults>,
    unstored: &RefCell<Unstored>,
) -> Option<Result<Made, NotSigned>> {
    let keys = Keys { store, unstored };
    let ports = Machine::with(Rc::clone(faults)).ports();
    let seal = Computing(Rc::clone(faults));
    let name = |short: &str| format!("{short}.json");
    now_or_never(keys.sign((&seal, &ports), &submission(), name))
}

fn kept(store: &FaultyStore) -> Option<KeyRecord> {
    let text = run(store.disk.get(StoreName::Keys, DEVICE)).unwrap()?;
    Some(KeyRecord::read(text.as_bytes()).unwrap())
}

/// A file that was handed out verifies, and is signed with the key that is kept.
fn holds(made: &Made, key: &KeyRecord) {
    let envelope = Envelope::read(made.text.as_bytes()).unwrap();
    assert_eq!(signing::verify(&envelope), Ok(()));
    assert_eq!(made.key, key.public.fingerprint());
    assert_eq!(made.name, format!("{}.json", &made.digest_hex[..6]));
}

#[test]
fn no_file_is_handed_out_whose_key_is_not_kept_and_no_key_is_ever_lost() {
    let whole = FaultyStore::default();
    whole.faults.plan(None);
    let made = sign(Some(&whole), &whole.faults, &RefCell::default()).unwrap();
    holds(&made.unwrap(), &kept(&whole).unwrap());
    let steps = whole.faults.count();
    assert_eq!(steps, 9);
    for fault in Fault::ALL {
        for nth in 0..steps {
            let store = FaultyStore::default();
            store.faults.plan(Some((nth, fault)));
            let unstored = RefCell::default();
            let first = sign(Some(&store), &store.faults, &unstored);
            let key = kept(&store);
            assert_eq!(unstored.borrow().key(DEVICE), None);
            match &first {
                Some(Ok(made)) => holds(made, key.as_ref().unwrap()),
                Some(Err(why)) => assert_ne!(why.to_string(), "", "{fault:?} at {nth}"),
                None => {}
            }
            store.faults.mend();
            let again = sign(Some(&store), &store.faults, &unstored);
            let now = kept(&store).unwrap();
            holds(&again.unwrap().unwrap(), &now);
            assert!(key.is_none_or(|key| key == now), "{fault:?} at {nth}");
        }
    }
}

#[test]
fn a_kept_key_signs_with_the_public_half_that_is_its_own() {
    let store = FaultyStore::default();
    let unstored = RefCell::default();
    sign(Some(&store), &store.faults, &unstored)
        .unwrap()
        .unwrap();
    let right = kept(&store).unwrap();
    let public = PublicKey::new([1; 32], [2; 32]);
    let wrong = KeyRecord {
        public,
        ..right.clone()
    };
    let text = String::from_utf8(wrong.to_bytes()).unwrap();
    run(store.disk.put(StoreName::Keys, DEVICE, &text)).unwrap();
    let made = sign(Some(&store), &store.faults, &unstored)
        .unwrap()
        .unwrap();
    assert_eq!(kept(&store), Some(right.clone()));
    holds(&made, &right);
}

#[test]
fn a_kept_key_that_cannot_be_read_is_told_and_never_written_over() {
    let store = FaultyStore::default();
    run(store.disk.put(StoreName::Keys, DEVICE, "{}")).unwrap();
    let done = sign(Some(&store), &store.faults, &RefCell::default()).unwrap();
    assert!(matches!(done, Err(NotSigned::Key(_))), "{done:?}");
    let stands = run(store.disk.get(StoreName::Keys, DEVICE)).unwrap();
    assert_eq!(stands.as_deref(), Some("{}"));
}

#[test]
fn without_a_store_the_key_lives_as_long_as_the_page() {
    let (faults, unstored) = (Rc::<Faults>::default(), RefCell::default());
    let first = sign(None, &faults, &unstored).unwrap().unwrap();
    let again = sign(None, &faults, &unstored).unwrap().unwrap();
    assert_eq!(first, again);
    let key = unstored.borrow().key(DEVICE).unwrap();
    holds(&first, &KeyRecord::read(key.as_bytes()).unwrap());
}

/// Judges a file as 验证 does, on the day it was signed.
fn judged(text: &str, faults: &Rc<Faults>, beside: &Beside) -> Option<Judged> {
    let arrived = Arrived::look("某.json", text.as_bytes(), false).remove(0);
    let day = Day::from_iso("2026-11-25").unwrap();
    let seal = Computing(Rc::clone(faults));
    now_or_never(judge(&seal, &arrived.what, (day, beside), async |_| true)).flatten()
}

fn says<'a>(judged: &'a Judged, label: &str) -> &'a str {
    let found = judged.lines.iter().find(|line| line.label == label);
    &found.unwrap().says
}

#[test]
fn what_was_signed_is_verified_and_what_could_not_be_computed_is_called_neither_good_nor_bad() {
    let store = FaultyStore::default();
    let made = sign(Some(&store), &store.faults, &RefCell::default()).unwrap();
    let text = made.unwrap().text;
    let mine = Beside {
        mine: Some(kept(&store).unwrap().public.thumbprint()),
        ..Beside::default()
    };
    let good = judged(&text, &store.faults, &mine).unwrap();
    assert!(good.good && good.is_clean(), "{:?}", good.lines);
    assert_eq!(
        good.sentence,
        "内容自签名以后没有改动；签名人的身份要另行核实"
    );
    assert_eq!(says(&good, "完整性"), "签名相符：自签名以后一字未改");
    assert!(says(&good, "签名钥匙").ends_with("是本机的钥匙"));
    let strange = judged(&text, &store.faults, &Beside::default()).unwrap();
    assert!(says(&strange, "签名钥匙").ends_with("不是本机的钥匙，身份未核实"));

    for fault in Fault::ALL {
        store.faults.plan(Some((0, fault)));
        let unsure = judged(&text, &store.faults, &mine);
        store.faults.mend();
        // A part that never comes is waited for; whoever waits sees that.
        let Some(unsure) = unsure else { continue };
        assert!(!unsure.good, "{fault:?}");
        assert_eq!(unsure.sentence, "这次没能核对签名，对文件不下结论");
        assert!(says(&unsure, "完整性").starts_with("没能核对："));
    }
}

#[test]
fn a_file_signed_by_another_key_than_it_names_is_called_bad_and_barred_from_both_ways_in() {
    let one = FaultyStore::default();
    let made = sign(Some(&one), &one.faults, &RefCell::default()).unwrap();
    let text = made.unwrap().text;
    let mut file: serde_json::Value = serde_json::from_str(&text).unwrap();
    let signature = file["signatures"][0]["signature"].as_str().unwrap();
    let flipped = if signature.starts_with('A') { "B" } else { "A" };
    file["signatures"][0]["signature"] = format!("{flipped}{}", &signature[1..]).into();
    let bad = judged(&file.to_string(), &one.faults, &Beside::default()).unwrap();
    assert!(!bad.good && !bad.is_clean());
    assert_eq!(
        bad.sentence,
        "签名与内容不符：文件被改动过，或者不是这把钥匙签的"
    );
    let opened = bad.opened.unwrap();
    let now = Stamp::new("2026-11-25T09:00:00+08:00");
    assert_eq!(
        revision_of(&opened, bad.good, true, now),
        Err(Barred::NoGround)
    );
    assert_eq!(received(&opened, bad.good, true), Err(Barred::NotKept));
}

#[test]
fn what_is_no_signed_file_is_told_what_it_is_and_a_judging_that_is_stopped_gives_no_verdict() {
    let faults = Rc::<Faults>::default();
    let draft = include_str!("../../fixtures/stored/1/paper.draft.json");
    let told = judged(draft, &faults, &Beside::default()).unwrap();
    assert_eq!(told.sentence, "这不是一份可以验证的签名文件");
    assert!(says(&told, "格式").starts_with("这是草稿文件，里面没有签名"));
    let signed = include_str!("../../fixtures/stored/1/payload.signed.json");
    let arrived = Arrived::look("", signed.as_bytes(), false).remove(0);
    let day = Day::from_iso("2026-11-25").unwrap();
    let beside = Beside::default();
    let seal = Computing(faults);
    let stopped = judge(&seal, &arrived.what, (day, &beside), async |_| false);
    assert!(run(stopped).is_none());
}
