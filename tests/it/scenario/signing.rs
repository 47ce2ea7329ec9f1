//! Signing with the key of this device, whichever operation of the store, of chance or of the part that computes fails.

use std::cell::RefCell;
use std::rc::Rc;

use shidian::app::Unstored;
use shidian::app::ports::{Seal, SealError};
use shidian::app::sign::{DEVICE, Keys, Made, NotSigned};
use shidian::archive::{Store, StoreName};
use shidian::dossier::{Dossier, Stamp, sample_paper};
use shidian::form::FormId;
use shidian::signing::{
    self, Circumstances, Envelope, KeyRecord, PublicKey, SigningKey, Submission,
};
use shidian::value::Day;

use super::faults::{Fault, Faults, FaultyStore, Machine};
use super::world::now_or_never;
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

    async fn sign(&self, secret: &[u8], payload: &[u8]) -> Result<Vec<u8>, SealError> {
        let key = self.key(secret).await?;
        let envelope = signing::sign(&key, payload).map_err(|_| refused())?;
        Ok(envelope.to_bytes())
    }
}

fn submission() -> Submission {
    let at = Circumstances {
        dossier: &Dossier::default(),
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
