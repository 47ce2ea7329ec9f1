//! The answers of a paper put into sentences, as a first draft of a report.

use super::{Answers, Place, asked};
use crate::form::{Form, Item};

/// Every answer of a paper under the headings of its parts; what is empty is left out.
pub fn drawn_up(form: &Form, answers: &dyn Answers) -> String {
    let mut lines = Vec::new();
    for part in form.parts {
        let items = part.steps.iter().flat_map(|step| step.items);
        let said: Vec<String> = items.filter_map(|item| line(item, answers)).collect();
        if !said.is_empty() {
            lines.push(part.short.to_owned());
            lines.extend(said);
        }
    }
    lines.join("\n")
}

/// One answer with its label; a table is the business of its own paper.
fn line(item: &Item, answers: &dyn Answers) -> Option<String> {
    let Item::Blank(blank) = item else {
        return None;
    };
    let text = blank.prints(&answers.text(Place::blank(blank.key)));
    let wanted = asked(blank, answers) && !text.is_empty();
    wanted.then(|| format!("{}：{text}", blank.asks()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::Paper;
    use crate::form::FormId;

    #[test]
    fn what_was_answered_stands_under_the_heading_of_its_part() {
        let mut paper = Paper::default();
        paper.write(Place::blank("pilot.name"), "某某综合标准化试点");
        paper.write(Place::blank("unit.function"), "有");
        paper.write(Place::blank("record.accident.day"), "2025-01-01");
        let text = drawn_up(FormId::Application.form(), &paper);
        assert_eq!(
            text,
            "封面\n试点名称：某某综合标准化试点\n基本信息\n有没有明确的社会管理、公共服务职能：有"
        );
    }
}
