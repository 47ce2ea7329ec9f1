//! A workbook but for its cells: which sheets there are, the texts they share, and their formats.

use super::super::plain_text;
use super::super::xml::{Piece, attribute, walk};
use super::super::zip::{BadZip, Zip};
use super::number::{Epoch, Format};
use super::text::Text;
use super::{BadWorkbook, LARGEST_UNPACKED};

/// The parts of a workbook, unpacked when they are asked for and within one measure together.
pub(super) struct Package<'a> {
    zip: Zip<'a>,
    left: usize,
}

/// What stands beside the cells.
#[derive(Default)]
pub(super) struct Book {
    /// Where the sheets stand that are read: those that show, or the hidden ones where there is no other.
    pub(super) sheets: Vec<Place>,
    /// The texts that cells name by their number.
    pub(super) strings: Vec<String>,
    /// The formats that cells name by their number.
    pub(super) formats: Vec<Format>,
    /// From when days count.
    pub(super) epoch: Epoch,
}

/// Where a sheet stands.
pub(super) struct Place {
    /// What it is called.
    pub(super) name: String,
    /// Its part.
    pub(super) path: String,
}

/// How a part names another.
struct Relation {
    id: String,
    /// The last word of the address that says what it is.
    kind: String,
    path: String,
}

impl<'a> Package<'a> {
    pub(super) fn of(bytes: &'a [u8]) -> Result<Self, BadWorkbook> {
        let zip = Zip::read(bytes).map_err(|_| BadWorkbook::Damaged)?;
        Ok(Self {
            zip,
            left: LARGEST_UNPACKED,
        })
    }

    /// The text of a part, if it is there. Programs do not agree on great and small letters in names of parts.
    pub(super) fn part(&mut self, path: &str) -> Result<Option<String>, BadWorkbook> {
        let is_it = |name: &str| name.replace('\\', "/").eq_ignore_ascii_case(path);
        let mut files = self.zip.files();
        let Some(entry) = files.find(|entry| entry.name.as_deref().is_some_and(is_it)) else {
            return Ok(None);
        };
        let part = self.zip.unpack(entry, self.left).map_err(|why| match why {
            BadZip::TooLarge => BadWorkbook::TooLarge,
            _ => BadWorkbook::Damaged,
        })?;
        self.left -= part.len();
        let (text, _) = plain_text(&part).ok_or(BadWorkbook::Damaged)?;
        Ok(Some(text.into_owned()))
    }

    /// What a part names, with the places as the package counts them.
    fn relations(&mut self, path: &str) -> Result<Vec<Relation>, BadWorkbook> {
        let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
        let beside = resolved(folder, &format!("_rels/{file}.rels"));
        let mut relations = Vec::new();
        let Some(text) = self.part(&beside)? else {
            return Ok(relations);
        };
        walk(&text, |piece| -> Result<(), BadWorkbook> {
            if let Piece::Begin(tag) = piece
                && tag.local_name().as_ref() == "Relationship"
            {
                let value = |name| attribute(tag, name).map(Option::unwrap_or_default);
                let kind = value("Type")?;
                relations.push(Relation {
                    id: value("Id")?,
                    kind: kind.rsplit('/').next().unwrap_or_default().to_owned(),
                    path: resolved(folder, &value("Target")?),
                });
            }
            Ok(())
        })?;
        Ok(relations)
    }
}

impl Book {
    pub(super) fn read(package: &mut Package<'_>) -> Result<Book, BadWorkbook> {
        let main = package.relations("")?;
        let main = main.into_iter().find(|each| each.kind == "officeDocument");
        let path = main.map_or_else(|| "xl/workbook.xml".to_owned(), |main| main.path);
        let text = package.part(&path)?.ok_or(BadWorkbook::Damaged)?;
        let relations = package.relations(&path)?;
        let mut book = Book::default();
        book.contents(&text, &relations)?;
        for relation in relations {
            match &relation.kind[..] {
                "sharedStrings" => book.strings = strings(package, &relation.path)?,
                "styles" => book.formats = formats(package, &relation.path)?,
                _ => {}
            }
        }
        Ok(book)
    }

    fn contents(&mut self, text: &str, relations: &[Relation]) -> Result<(), BadWorkbook> {
        let mut hidden = Vec::new();
        walk(text, |piece| -> Result<(), BadWorkbook> {
            let Piece::Begin(tag) = piece else {
                return Ok(());
            };
            match tag.local_name().as_ref() {
                "workbookPr" if is_on(attribute(tag, "date1904")?.as_deref()) => {
                    self.epoch = Epoch::Of1904;
                }
                "sheet" => {
                    let id = attribute(tag, "id")?.unwrap_or_default();
                    let named = relations.iter().find(|each| each.id == id);
                    // Charts and the dialogues of old macros are sheets too.
                    if let Some(relation) = named.filter(|each| each.kind == "worksheet") {
                        let place = Place {
                            name: attribute(tag, "name")?.unwrap_or_default(),
                            path: relation.path.clone(),
                        };
                        let state = attribute(tag, "state")?;
                        if state.is_none_or(|state| state == "visible") {
                            self.sheets.push(place);
                        } else {
                            hidden.push(place);
                        }
                    }
                }
                _ => {}
            }
            Ok(())
        })?;
        if self.sheets.is_empty() {
            self.sheets = hidden;
        }
        Ok(())
    }
}

/// The texts that cells share, in their order.
fn strings(package: &mut Package<'_>, path: &str) -> Result<Vec<String>, BadWorkbook> {
    let mut strings = Vec::new();
    let text = package.part(path)?.unwrap_or_default();
    let mut current = Text::default();
    walk(&text, |piece| -> Result<(), BadWorkbook> {
        if let Piece::End("si") = piece {
            strings.push(current.take());
        } else {
            current.take_in(&piece);
        }
        Ok(())
    })?;
    Ok(strings)
}

/// The formats of cells in the order in which these name them.
fn formats(package: &mut Package<'_>, path: &str) -> Result<Vec<Format>, BadWorkbook> {
    let text = package.part(path)?.unwrap_or_default();
    let mut custom: Vec<(u32, Format)> = Vec::new();
    let mut formats = Vec::new();
    let mut of_cells = false;
    walk(&text, |piece| -> Result<(), BadWorkbook> {
        let id = |tag| -> Result<u32, BadWorkbook> {
            let id = attribute(tag, "numFmtId")?;
            Ok(id.and_then(|id| id.parse().ok()).unwrap_or_default())
        };
        match piece {
            Piece::Begin(tag) => match tag.local_name().as_ref() {
                "numFmt" => {
                    let code = attribute(tag, "formatCode")?.unwrap_or_default();
                    custom.push((id(tag)?, Format::of(&code)));
                }
                "cellXfs" => of_cells = true,
                "xf" if of_cells => {
                    let id = id(tag)?;
                    let own = custom.iter().find(|(each, _)| *each == id);
                    formats.push(own.map_or_else(|| Format::built_in(id), |(_, format)| *format));
                }
                _ => {}
            },
            Piece::End("cellXfs") => of_cells = false,
            Piece::End(_) | Piece::Text(_) => {}
        }
        Ok(())
    })?;
    Ok(formats)
}

fn is_on(value: Option<&str>) -> bool {
    matches!(value, Some("1" | "true" | "on"))
}

/// Where a target lies that is named in this folder.
fn resolved(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let mut steps: Vec<&str> = if target.starts_with('/') {
        Vec::new()
    } else {
        folder.split('/').collect()
    };
    for step in target.split('/') {
        match step {
            ".." => {
                steps.pop();
            }
            "" | "." => {}
            step => steps.push(step),
        }
    }
    steps.retain(|step| !step.is_empty());
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_is_found_from_its_folder_and_from_the_root() {
        for (folder, target, path) in [
            ("xl", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
            (
                "xl",
                "/xl/worksheets/sheet1.xml",
                "xl/worksheets/sheet1.xml",
            ),
            ("xl", "..\\a/./b.xml", "a/b.xml"),
            ("", "xl/workbook.xml", "xl/workbook.xml"),
            ("xl", "../../../a.xml", "a.xml"),
        ] {
            assert_eq!(resolved(folder, target), path);
        }
    }
}
