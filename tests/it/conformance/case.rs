//! One file of the corpus: its bytes, and what every judge is expected to say of it.

use serde_json::json;

/// A file and what is expected of it.
pub(crate) struct Case {
    /// Folder and name.
    pub(crate) file: String,
    /// What is wrong with it, or what is odd about it, in a sentence without its full stop.
    pub(crate) about: String,
    /// What is in it.
    pub(crate) bytes: Vec<u8>,
    /// What our program says of it.
    pub(crate) verdict: Verdict,
    /// Why it is not taken, or not whole: a code of the list of reasons.
    pub(crate) reason: Option<&'static str>,
    /// The member that is named.
    pub(crate) member: Option<String>,
    /// Which verifiers of others let it pass.
    pub(crate) passes: Vec<&'static str>,
    /// Whether its content is of the published shape; nothing where it has no content that a schema is of.
    pub(crate) schema: Option<bool>,
}

/// What our program does with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It is taken whole.
    Taken,
    /// Some records in it are left out or laid aside.
    Partly,
    /// Nothing of it is taken.
    Refused,
}

/// Verifiers of others that look at the signature alone.
pub(crate) const JOSE: &str = "jose";
pub(crate) const JWCRYPTO: &str = "jwcrypto";

/// Files that are committed are small; larger ones are made when they are needed.
const LARGEST_COMMITTED: usize = 64 * 1024;

impl Case {
    /// A file that is taken whole, until something else is said of it.
    pub(crate) fn taken(file: &str, about: &str, bytes: impl Into<Vec<u8>>) -> Case {
        Case {
            file: file.to_owned(),
            about: about.to_owned(),
            bytes: bytes.into(),
            verdict: Verdict::Taken,
            reason: None,
            member: None,
            passes: Vec::new(),
            schema: None,
        }
    }

    /// A file of which nothing is taken.
    pub(crate) fn refused(
        file: &str,
        about: &str,
        bytes: impl Into<Vec<u8>>,
        reason: &'static str,
    ) -> Case {
        Case {
            verdict: Verdict::Refused,
            reason: Some(reason),
            ..Case::taken(file, about, bytes)
        }
    }

    /// A file of which some is taken.
    pub(crate) fn partly(
        file: &str,
        about: &str,
        bytes: impl Into<Vec<u8>>,
        reason: &'static str,
    ) -> Case {
        Case {
            verdict: Verdict::Partly,
            reason: Some(reason),
            ..Case::taken(file, about, bytes)
        }
    }

    /// The member that is named.
    pub(crate) fn at(self, member: &str) -> Case {
        let member = Some(member.to_owned());
        Case { member, ..self }
    }

    /// Who of the others lets it pass.
    pub(crate) fn passes(self, who: &[&'static str]) -> Case {
        let passes = who.to_vec();
        Case { passes, ..self }
    }

    /// What the schema says of its content.
    pub(crate) fn schema(self, valid: bool) -> Case {
        let schema = Some(valid);
        Case { schema, ..self }
    }

    /// It is no JSON, so no schema judges it.
    pub(crate) fn no_schema(self) -> Case {
        Case {
            schema: None,
            ..self
        }
    }

    /// Nothing of it is lost for all that.
    pub(crate) fn whole(self) -> Case {
        let (verdict, reason) = (Verdict::Taken, None);
        Case {
            verdict,
            reason,
            ..self
        }
    }

    /// Whether it is made when it is needed, and not committed.
    pub(crate) fn is_large(&self) -> bool {
        self.bytes.len() > LARGEST_COMMITTED
    }

    /// The folder it stands in: its kind.
    pub(crate) fn folder(&self) -> &str {
        self.file.split('/').next().unwrap_or_default()
    }

    /// Its line of the manifest.
    pub(crate) fn line(&self) -> String {
        let schema = self
            .schema
            .map(|valid| if valid { "valid" } else { "invalid" });
        let passes = (!self.passes.is_empty()).then(|| json!(self.passes));
        let members = [
            ("file", Some(json!(self.file))),
            ("about", Some(json!(self.about))),
            ("verdict", Some(json!(self.verdict.word()))),
            ("reason", self.reason.map(|reason| json!(reason))),
            ("member", self.member.as_ref().map(|member| json!(member))),
            ("passes", passes),
            ("schema", schema.map(|schema| json!(schema))),
            ("large", self.is_large().then_some(json!(true))),
        ];
        let there = members
            .into_iter()
            .filter_map(|(name, value)| Some((name, value?)));
        let words: Vec<String> = there
            .map(|(name, value)| format!("\"{name}\": {value}"))
            .collect();
        format!("{{ {} }}", words.join(", "))
    }
}

impl Verdict {
    /// The word for it in the manifest.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Verdict::Taken => "taken",
            Verdict::Partly => "partly",
            Verdict::Refused => "refused",
        }
    }
}
