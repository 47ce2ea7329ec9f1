//! Under which keys things are stored: made of checked identifiers only, so that no record of one pilot can name another's.

use super::Kept;
use crate::form::{FormId, Role};

/// The identifier of a pilot: 16 hexadecimal digits, drawn at random once.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PilotId(String);

impl PilotId {
    /// Reads an identifier; there is no other way to one.
    pub fn read(text: &str) -> Option<PilotId> {
        is_hexadecimal(text, 16).then(|| PilotId(text.to_owned()))
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether what is stored under a key is this pilot's own.
    pub fn owns(&self, kept: Kept, key: &str) -> bool {
        owner(kept, key).as_ref() == Some(self)
    }
}

/// The pilot whose things stand under a key; nothing where no pilot's do.
pub fn owner(kept: Kept, key: &str) -> Option<PilotId> {
    let words: Vec<&str> = key.split('/').collect();
    let pilot = match (kept, &words[..]) {
        (Kept::Pilot, [pilot]) => pilot,
        (Kept::Paper, [pilot, form]) if is_form(form) => pilot,
        (Kept::Version, [pilot, of, rev]) if is_form(of) && is_revision(rev) => pilot,
        (Kept::Journal, [pilot, form]) if is_form(form.trim_end_matches('~')) => pilot,
        (Kept::Journal, [pilot, form, window]) if is_form(form) && is_word(window) => pilot,
        (Kept::Aside, [kind, of @ .., head]) if is_hexadecimal(head, 8) => {
            let kind = Kept::from_key(kind).filter(|kind| *kind != Kept::Aside)?;
            return owner(kind, &of.join("/"));
        }
        _ => return None,
    };
    PilotId::read(pilot)
}

/// Whether what is stored under a key belongs to the pilot that is called so. Older builds took pilots in under any name:
/// of such a one only what no other pilot could own is its own, so that it can be removed without touching another's.
pub fn is_of(kept: Kept, key: &str, pilot: &str) -> bool {
    if let Some(pilot) = PilotId::read(pilot) {
        return pilot.owns(kept, key);
    }
    let below = key
        .strip_prefix(pilot)
        .and_then(|rest| rest.strip_prefix('/'));
    let names_form = |text: &str| FormId::from_key(text).is_some();
    let own = match (kept, below) {
        (Kept::Pilot, _) => key == pilot,
        (Kept::Paper | Kept::Journal, Some(form)) => names_form(form),
        (Kept::Version, Some(rest)) => rest
            .split_once('/')
            .is_some_and(|(of, rev)| (names_form(of) || of == "pilot") && is_revision(rev)),
        _ => false,
    };
    own && owner(kept, key).is_none()
}

/// Whether a version that stands under a key is one of what is called so: a paper's `pilot/form`, or `pilot/pilot` of a pilot's own record.
/// What stands deeper is another's, however alike it begins.
pub fn is_version_of(what: &str, key: &str) -> bool {
    let below = key
        .strip_prefix(what)
        .and_then(|below| below.strip_prefix('/'));
    below.is_some_and(is_revision)
}

/// Whether something of a kind may stand under a key in a file that comes: a pilot's own, or one of the few that are of no pilot.
pub fn may_stand(kept: Kept, key: &str) -> bool {
    let of_none = match kept {
        Kept::Key => key == "device",
        Kept::Setting => key == "role",
        Kept::Aside => ["keys/device/", "journal/screen/"].iter().any(|place| {
            let head = key.strip_prefix(place);
            head.is_some_and(|head| is_hexadecimal(head, 8))
        }),
        _ => false,
    };
    of_none || owner(kept, key).is_some()
}

/// Whether a choice of the user's is one that can be made.
pub fn may_be_chosen(setting: &str, text: &str) -> bool {
    setting == "role" && Role::from_key(text).is_some()
}

fn is_hexadecimal(text: &str, digits: usize) -> bool {
    text.len() == digits && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

/// A form of this build or another; a pilot's own record stands among the versions as `pilot`.
fn is_form(text: &str) -> bool {
    let letters = |b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-');
    (1..=32).contains(&text.len()) && text.bytes().all(letters)
}

/// Eight digits or more; where two versions have one number, the other is marked with `+`.
fn is_revision(text: &str) -> bool {
    let digits = text.trim_end_matches('+');
    (8..=10).contains(&digits.len())
        && digits.bytes().all(|b| b.is_ascii_digit())
        && text.len() < 32
}

/// The name that a window gives itself.
fn is_word(text: &str) -> bool {
    let letters = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b'~');
    (1..=64).contains(&text.len()) && text.bytes().all(letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: &str = "0123456789abcdef";

    #[test]
    fn a_pilot_is_sixteen_hexadecimal_digits_and_nothing_else() {
        assert_eq!(PilotId::read(ONE).unwrap().as_str(), ONE);
        let long = "a".repeat(300_000);
        for hostile in [
            "",
            "0123456789abcde",
            "0123456789abcdef0",
            "0123456789ABCDEF",
            "0123456789abcdeg",
            "0123456789abcdef/application",
            "../../../../../..",
            "__proto__",
            "<script>alert(1)</script>",
            "０123456789abcdef",
            &long,
        ] {
            assert_eq!(PilotId::read(hostile), None);
        }
    }

    #[test]
    fn every_key_of_ours_has_its_owner() {
        for (kept, key) in [
            (Kept::Pilot, ONE.to_owned()),
            (Kept::Paper, format!("{ONE}/application")),
            (Kept::Paper, format!("{ONE}/form-of-tomorrow")),
            (Kept::Version, format!("{ONE}/application/00000007")),
            (Kept::Version, format!("{ONE}/application/00000007++")),
            (Kept::Version, format!("{ONE}/pilot/00000007")),
            (Kept::Journal, format!("{ONE}/application")),
            (Kept::Journal, format!("{ONE}/application/w1")),
            (Kept::Aside, format!("papers/{ONE}/application/0badcafe")),
            (Kept::Aside, format!("pilots/{ONE}/0badcafe")),
        ] {
            assert_eq!(owner(kept, &key), PilotId::read(ONE), "{key}");
            assert!(may_stand(kept, &key));
        }
        assert!(may_stand(Kept::Key, "device") && may_stand(Kept::Setting, "role"));
        assert!(may_stand(Kept::Aside, "keys/device/0badcafe"));
        assert!(may_be_chosen("role", "panel") && !may_be_chosen("role", "admin"));
    }

    #[test]
    fn no_hostile_key_has_a_place_or_an_owner() {
        for (kept, key) in [
            (Kept::Pilot, "../keys".to_owned()),
            (Kept::Pilot, String::new()),
            (Kept::Pilot, format!("{ONE}/application")),
            (Kept::Paper, ONE.to_owned()),
            (Kept::Paper, format!("{ONE}/application/selfcheck")),
            (Kept::Paper, format!("{ONE}/../keys")),
            (Kept::Paper, format!("{ONE}/Application")),
            (
                Kept::Version,
                format!("{ONE}/application/selfcheck/00000001"),
            ),
            (Kept::Version, format!("{ONE}/application/1")),
            (Kept::Journal, format!("{ONE}/application/w/1")),
            (
                Kept::Aside,
                format!("quarantine/papers/{ONE}/application/0badcafe/0badcafe"),
            ),
            (Kept::Aside, "papers/x/application/0badcafe".to_owned()),
            (Kept::Key, "vault".to_owned()),
            (Kept::Key, "../device".to_owned()),
            (Kept::Setting, "notice".to_owned()),
        ] {
            assert_eq!(owner(kept, &key), None, "{key}");
            assert!(!may_stand(kept, &key), "{key}");
        }
    }

    #[test]
    fn a_pilot_of_a_hostile_name_can_be_removed_and_takes_nothing_of_another_along() {
        let keys = [
            (Kept::Pilot, ONE.to_owned()),
            (Kept::Paper, format!("{ONE}/application")),
            (Kept::Version, format!("{ONE}/application/00000001")),
            (Kept::Version, format!("{ONE}/pilot/00000001")),
            (Kept::Journal, format!("{ONE}/application/w1")),
            (Kept::Aside, format!("papers/{ONE}/application/0badcafe")),
        ];
        for hostile in [
            "",
            "..",
            "/",
            &format!("{ONE}/application"),
            &format!("{ONE}/pilot"),
            &ONE[..8],
        ] {
            for (kept, key) in &keys {
                assert!(!is_of(*kept, key, hostile), "{hostile} {key}");
                assert!(is_of(*kept, key, ONE), "{key}");
            }
            assert!(is_of(Kept::Pilot, hostile, hostile));
            let paper = format!("{hostile}/selfcheck");
            assert!(is_of(Kept::Paper, &paper, hostile), "{paper}");
            assert!(is_of(Kept::Version, &format!("{paper}/00000001"), hostile));
            assert!(!is_of(Kept::Paper, &paper, ONE));
        }
    }

    #[test]
    fn a_pilot_owns_its_own_and_never_what_only_begins_alike() {
        let hostile = [
            (Kept::Paper, format!("{ONE}/application/selfcheck")),
            (
                Kept::Version,
                format!("{ONE}/application/selfcheck/00000001"),
            ),
            (Kept::Paper, format!("{ONE}0/application")),
            (Kept::Pilot, format!("{ONE}/application")),
        ];
        let one = PilotId::read(ONE).unwrap();
        for (kept, key) in hostile {
            assert!(!one.owns(kept, &key), "{key}");
        }
        assert!(one.owns(Kept::Version, &format!("{ONE}/application/00000001")));
        let paper = format!("{ONE}/application");
        assert!(is_version_of(&paper, &format!("{paper}/00000001+")));
        for other in [
            "/selfcheck/00000001",
            "s/00000001",
            "/1",
            "/",
            "",
            "00000001",
        ] {
            assert!(
                !is_version_of(&paper, &format!("{paper}{other}")),
                "{other}"
            );
        }
    }
}
