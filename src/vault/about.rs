//! What a sealed text is of: bound to the text, so that it opens nowhere else.

use crate::codec::canonical::quoted;

/// The place of a record. A sealed text that is moved to another one does not open there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct About<'a> {
    /// The database, or the name of the purpose.
    pub db: &'a str,
    /// The shelf in it.
    pub shelf: &'a str,
    /// The key on the shelf.
    pub key: &'a str,
    /// The revision that stands beside the text in the clear.
    pub rev: Option<u32>,
}

impl About<'_> {
    /// The associated data: one spelling for each place.
    pub fn words(&self) -> String {
        let place = [self.db, self.shelf, self.key].map(quoted).join(",");
        let rev = self.rev.map_or("null".to_owned(), |rev| rev.to_string());
        format!(r#"["shidian-sealed",1,{place},{rev}]"#)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAPER: About<'_> = About {
        db: "shidian",
        shelf: "papers",
        key: "p1/application",
        rev: Some(7),
    };

    #[test]
    fn each_place_has_one_spelling() {
        assert_eq!(
            PAPER.words(),
            r#"["shidian-sealed",1,"shidian","papers","p1/application",7]"#
        );
        let without = About { rev: None, ..PAPER };
        assert_eq!(
            without.words(),
            r#"["shidian-sealed",1,"shidian","papers","p1/application",null]"#
        );
    }

    #[test]
    fn no_key_can_spell_another_place() {
        let sly = About {
            shelf: r#"papers","p1"#,
            key: "application",
            ..PAPER
        };
        let plain = About {
            key: r#"p1","application"#,
            ..PAPER
        };
        assert_ne!(sly.words(), plain.words());
    }
}
