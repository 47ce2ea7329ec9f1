//! What was written as a Word document is read back into the same blanks.

use shidian::app::word_import::reading;
use shidian::codec::word;
use shidian::dossier::Paper;
use shidian::form::FormId;

use super::states::{STATES, paper};
use super::{document, docx};

#[test]
fn every_paper_that_was_written_is_read_back_and_nothing_differs_or_is_left() {
    let mut wrong = Vec::new();
    for form in FormId::ALL.iter().map(|id| id.form()) {
        for state in STATES {
            let paper = paper(form, state);
            let file = docx(&document(form, &paper, None));
            let reading = reading(&word::read(&file).unwrap());
            let Some(reading) = reading.filter(|reading| reading.form.id == form.id) else {
                wrong.push(format!("{} {state}: not recognised", form.short));
                continue;
            };
            let mut whole = Paper::default();
            let changes = reading.changes(&whole);
            for change in &changes {
                change.apply(&mut whole);
            }
            for change in reading.changes(&paper) {
                wrong.push(format!(
                    "{} {state}: {}\n  now {}\n  comes {}",
                    form.short,
                    change.label,
                    change.now.chars().take(60).collect::<String>(),
                    change.comes.chars().take(60).collect::<String>()
                ));
            }
            // A date without a label is known by its being one.
            let odd = |left: &&String| state != "nasty" || *left != "读不出来 <的> 东西";
            for left in reading.left.iter().filter(odd) {
                wrong.push(format!(
                    "{} {state} left: {}",
                    form.short,
                    left.chars().take(60).collect::<String>()
                ));
            }
            let found = letters_of(form, &whole);
            let wanted = letters_of(form, &paper);
            if found != wanted && state != "nasty" {
                wrong.push(format!("{} {state}: sheets differ", form.short));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong\n{}",
        wrong.len(),
        wrong[..wrong.len().min(60)].join("\n")
    );
}

fn letters_of(form: &'static shidian::form::Form, paper: &Paper) -> String {
    super::letters::expected(form, paper)
}
