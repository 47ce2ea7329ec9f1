//! What the unit's code and its registered address let the program offer for other blanks.

use crate::dossier::{Answers, Place};
use crate::form::{Blank, Fact, Form};
use crate::value::{Region, Regions, UnitCode, Value, is_blank};

/// A text that is offered for a blank, and the words on the button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggested {
    /// What is filled in.
    pub text: String,
    /// What the button says.
    pub words: String,
}

/// Whose standards authority is not called 市场监督管理局.
const OTHERWISE: [(&str, &str); 3] = [
    ("天津市", "天津市市场监督管理委员会"),
    ("吉林省", "吉林省市场监督管理厅"),
    ("宁夏回族自治区", "宁夏回族自治区市场监督管理厅"),
];

/// Whether something stands in this form from which a blank of it can be told.
pub fn is_grounded(form: &Form, blank: &Blank, answers: &dyn Answers) -> bool {
    let serves = matches!(blank.fact, Some(Fact::Registered | Fact::Supervisor));
    let stands = |fact| stated(form, fact, answers).is_some();
    serves && (stands(Fact::Code) || stands(Fact::Registered))
}

/// What can be offered for a blank of this form, from what stands in the others.
pub fn suggested(
    form: &Form,
    blank: &Blank,
    answers: &dyn Answers,
    regions: &Regions,
) -> Option<Suggested> {
    let mine = text_of(answers, blank);
    match blank.fact? {
        Fact::Registered => registered(&mine, &of_code(form, answers, regions)?, regions),
        Fact::Supervisor if is_blank(&mine) => {
            let written = stated(form, Fact::Registered, answers);
            let written = written.and_then(|text| Region::read(&text).ok());
            let region = written
                .map(|region| regions.completed(&region))
                .or_else(|| of_code(form, answers, regions))?;
            supervisor(region.province(), regions)
        }
        _ => None,
    }
}

/// The registered address by the code: where nothing stands, or another place does.
fn registered(mine: &str, by_code: &Region, regions: &Regions) -> Option<Suggested> {
    let mine = regions.prints(mine);
    // A code of a province or a city says less than an address that lies in it.
    let says_no_more = mine.starts_with(by_code.province()) && by_code.county().is_none();
    let text = by_code.shown();
    (mine != text && !says_no_more).then(|| Suggested {
        words: format!("按代码填：{text}"),
        text,
    })
}

fn supervisor(province: &str, regions: &Regions) -> Option<Suggested> {
    let is_known = regions.provinces().any(|row| row.name() == province);
    let other = OTHERWISE.iter().find(|(of, _)| *of == province);
    let text = other.map_or_else(
        || format!("{province}市场监督管理局"),
        |(_, name)| (*name).to_owned(),
    );
    is_known.then(|| Suggested {
        words: format!("填入“{text}”"),
        text,
    })
}

fn of_code(form: &Form, answers: &dyn Answers, regions: &Regions) -> Option<Region> {
    let code = UnitCode::read(&stated(form, Fact::Code, answers)?).ok()?;
    regions.of_code(code.as_credit()?.division())
}

fn stated(form: &Form, fact: Fact, answers: &dyn Answers) -> Option<String> {
    let blank = form.blanks().find(|blank| blank.fact == Some(fact))?;
    Some(text_of(answers, blank)).filter(|text| !is_blank(text))
}

fn text_of(answers: &dyn Answers, blank: &Blank) -> String {
    let mut text = String::new();
    answers.look(Place::blank(blank.key), &mut |typed| {
        typed.clone_into(&mut text);
    });
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::Paper;
    use crate::form::FormId;
    use crate::form::application::{CODE, REGISTERED, SUPERVISOR};

    fn offered(blank: &Blank, texts: &[(&Blank, &str)]) -> Option<(String, String)> {
        let regions = Regions::parse(include_str!("../../public/regions.txt")).unwrap();
        let mut paper = Paper::default();
        for &(blank, text) in texts {
            paper.write(Place::blank(blank.key), text);
        }
        let form = FormId::Application.form();
        suggested(form, blank, &paper, &regions).map(|offer| (offer.text, offer.words))
    }

    #[test]
    fn the_code_offers_the_registered_address() {
        let code = |text| (&CODE.blank, text);
        let zhangjiagang = Some((
            "江苏省 张家港市".to_owned(),
            "按代码填：江苏省 张家港市".to_owned(),
        ));
        let own = "12320582MB12345625";
        assert_eq!(offered(&REGISTERED.blank, &[code(own)]), zhangjiagang);
        let with = |text| offered(&REGISTERED.blank, &[code(own), (&REGISTERED.blank, text)]);
        assert_eq!(with("山东省 莱州市"), zhangjiagang);
        assert_eq!(with("江苏"), zhangjiagang);
        assert_eq!(with("江苏 张家港"), None);
        assert_eq!(with("江苏省 张家港市"), None);
        assert_eq!(offered(&REGISTERED.blank, &[code("MB123456-2")]), None);
        assert_eq!(
            offered(&REGISTERED.blank, &[code("12320000MB1234562J")]),
            Some(("江苏省".to_owned(), "按代码填：江苏省".to_owned()))
        );
    }

    #[test]
    fn only_blanks_that_a_code_or_an_address_tells_are_grounded() {
        let form = FormId::Application.form();
        let mut paper = Paper::default();
        assert!(!is_grounded(form, &REGISTERED.blank, &paper));
        paper.write(Place::blank(CODE.blank.key), "MB123456-2");
        assert!(is_grounded(form, &REGISTERED.blank, &paper));
        assert!(is_grounded(form, &SUPERVISOR.blank, &paper));
        assert!(!is_grounded(form, &CODE.blank, &paper));
    }

    #[test]
    fn the_province_offers_the_supervisor() {
        let supervisor =
            |blank, text| offered(&SUPERVISOR.blank, &[(blank, text)]).map(|(text, _)| text);
        for (region, name) in [
            ("江苏 张家港", "江苏省市场监督管理局"),
            ("北京市 西城区", "北京市市场监督管理局"),
            ("广西 阳朔", "广西壮族自治区市场监督管理局"),
            ("天津市 和平区", "天津市市场监督管理委员会"),
            ("吉林 农安", "吉林省市场监督管理厅"),
            ("宁夏 西吉", "宁夏回族自治区市场监督管理厅"),
        ] {
            assert_eq!(supervisor(&REGISTERED.blank, region).as_deref(), Some(name));
        }
        assert_eq!(
            supervisor(&CODE.blank, "12320582MB12345625").as_deref(),
            Some("江苏省市场监督管理局")
        );
        assert_eq!(supervisor(&REGISTERED.blank, "某省 某县"), None);
        let filled = [
            (&REGISTERED.blank, "江苏省 张家港市"),
            (&SUPERVISOR.blank, "江苏省市场监督管理局"),
        ];
        assert_eq!(offered(&SUPERVISOR.blank, &filled), None);
    }
}
