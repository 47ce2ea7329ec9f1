//! A value of the file that knows the way to it, read strictly: what does not fit is written down, and reading goes on.

use std::cell::RefCell;
use std::ops::RangeInclusive;

use serde_json::{Map, Value as Json};

use super::near::nearest;
use super::place::Step;
use crate::codec::unreadable::shown;
use crate::value::{Day, Score, Value, doubtful, is_blank, named, one_line};

/// What does not fit, and the way to it.
pub(super) struct Objection {
    pub(super) way: Vec<Step>,
    pub(super) called: &'static str,
    pub(super) says: String,
}

/// A member an object may have.
pub(super) struct Member {
    pub(super) name: &'static str,
    pub(super) called: &'static str,
    pub(super) must: bool,
}

impl Member {
    pub(super) const fn may(name: &'static str, called: &'static str) -> Member {
        Member {
            name,
            called,
            must: false,
        }
    }

    pub(super) const fn must(name: &'static str, called: &'static str) -> Member {
        Member {
            name,
            called,
            must: true,
        }
    }
}

/// A value of the file.
#[derive(Clone)]
pub(super) struct Node<'a> {
    json: &'a Json,
    way: Vec<Step>,
    called: &'static str,
    objections: &'a RefCell<Vec<Objection>>,
}

/// An object of the file, with the members it may have.
pub(super) struct Members<'a> {
    node: Node<'a>,
    map: &'a Map<String, Json>,
    known: &'static [Member],
}

impl<'a> Node<'a> {
    /// The whole file.
    pub(super) fn whole(json: &'a Json, objections: &'a RefCell<Vec<Objection>>) -> Node<'a> {
        Node {
            json,
            way: Vec::new(),
            called: "",
            objections,
        }
    }

    /// Writes down what does not fit.
    pub(super) fn refuse<T>(&self, says: impl Into<String>) -> Option<T> {
        self.refuse_at(self.way.clone(), self.called, says.into())
    }

    /// How many things were written down so far.
    pub(super) fn objected(&self) -> usize {
        self.objections.borrow().len()
    }

    fn refuse_at<T>(&self, way: Vec<Step>, called: &'static str, says: String) -> Option<T> {
        self.objections
            .borrow_mut()
            .push(Objection { way, called, says });
        None
    }

    /// An object with these members and no others.
    pub(super) fn members(&self, known: &'static [Member]) -> Option<Members<'a>> {
        let Some(map) = self.json.as_object() else {
            return self.refuse("应当是花括号括起的一组项目");
        };
        for name in map.keys() {
            if known.iter().all(|member| member.name != name) {
                let mut way = self.way.clone();
                way.push(Step::Name(name.clone()));
                self.refuse_at::<()>(way, "", unknown(name, known));
            }
        }
        for member in known.iter().filter(|member| member.must) {
            if !map.contains_key(member.name) {
                let Member { name, called, .. } = member;
                self.refuse::<()>(format!("缺少“{name}”（{called}）一项，请补上"));
            }
        }
        Some(Members {
            node: self.clone(),
            map,
            known,
        })
    }

    /// One line of at most so many characters.
    pub(super) fn line(&self, most: usize) -> Option<String> {
        let text = self.text()?;
        if doubtful(text).is_empty() && one_line(text.trim()) != text.trim() {
            return self.refuse("这里只能写一行，请去掉换行");
        }
        self.prose(most)
    }

    /// Several lines of at most so many characters together.
    pub(super) fn prose(&self, most: usize) -> Option<String> {
        let text = self.text()?;
        if is_blank(text) {
            return self.refuse("没有写内容；用不着这一项，请整项删去");
        }
        if let Some(found) = doubtful(text).first() {
            let what = named(found.character);
            return self.refuse(format!("含有{what}，请删去"));
        }
        let count = text.trim().chars().count();
        if count > most {
            return self.refuse(format!("有 {count} 个字，超过 {most} 个字的上限，请写短些"));
        }
        Some(text.trim().to_owned())
    }

    /// A word of small letters, digits and hyphens, of at most so many characters.
    pub(super) fn word(&self, most: usize) -> Option<String> {
        let text = self.text()?;
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if text.is_empty() || text.len() > most || !text.chars().all(fits) {
            return self.refuse(format!(
                "应当是 1 至 {most} 个小写字母、数字和短横线，如 no-failure"
            ));
        }
        Some(text.to_owned())
    }

    /// True or false.
    pub(super) fn flag(&self) -> Option<bool> {
        let flag = self.json.as_bool();
        flag.or_else(|| self.refuse("应当是 true 或 false，不加引号"))
    }

    /// Points: a whole number, or one with a decimal in quotation marks, since the file has no others.
    pub(super) fn score(&self) -> Option<Score> {
        let whole = self.json.as_u64().map(|number| number.to_string());
        let Some(text) = whole.as_deref().or(self.json.as_str()) else {
            return self.refuse("应当是分数，如 3；带小数的写在引号里，如 \"0.5\"");
        };
        match Score::read(text) {
            Ok(score) => Some(score),
            Err(why) => self.refuse(why.to_string()),
        }
    }

    /// A day as `2026-12-20`.
    pub(super) fn day(&self) -> Option<Day> {
        let text = self.text()?;
        match (Day::from_iso(text), Day::read(text)) {
            (Some(day), _) => Some(day),
            (None, Ok(day)) => self.refuse(format!("日期请写成 {} 的样式", day.iso())),
            (None, Err(why)) => self.refuse(format!("{why}；日期请写成 2026-12-20 的样式")),
        }
    }

    /// Whether it is this number.
    pub(super) fn is(&self, number: u64) -> bool {
        self.json.as_u64() == Some(number)
    }

    /// A whole number in a range.
    pub(super) fn number(&self, range: RangeInclusive<u64>) -> Option<u64> {
        let number = self.json.as_u64().filter(|number| range.contains(number));
        if number.is_none() {
            let (least, most) = (range.start(), range.end());
            return self.refuse(format!("应当是 {least} 至 {most} 的整数，不加引号"));
        }
        number
    }

    /// One of some words, by what each is called in the file.
    pub(super) fn one_of<T: Copy>(&self, all: &[(&str, T)]) -> Option<T> {
        let text = self.text()?;
        if let Some((_, one)) = all.iter().find(|(key, _)| *key == text) {
            return Some(*one);
        }
        let names: Vec<&str> = all.iter().map(|(key, _)| *key).collect();
        let near = nearest(text, &names);
        self.refuse(format!(
            "没有“{}”这一种{near}；可以写的是 {}",
            shown(text),
            names.join("、")
        ))
    }

    /// A list of at most so many items.
    pub(super) fn list(&self, most: usize) -> Vec<Node<'a>> {
        let Some(items) = self.json.as_array() else {
            self.refuse::<()>("应当是方括号括起的一列");
            return Vec::new();
        };
        if items.len() > most {
            let count = items.len();
            self.refuse::<()>(format!("有 {count} 项，超过 {most} 项的上限，请删去一些"));
            return Vec::new();
        }
        let item = |(index, json)| Node {
            json,
            way: [&self.way[..], &[Step::Item(index)]].concat(),
            ..self.clone()
        };
        items.iter().enumerate().map(item).collect()
    }

    fn text(&self) -> Option<&'a str> {
        let text = self.json.as_str();
        text.or_else(|| self.refuse("应当是一段文字，写在英文双引号里"))
    }
}

impl<'a> Members<'a> {
    /// The member of that name, where the file has it.
    pub(super) fn get(&self, name: &'static str) -> Option<Node<'a>> {
        let json = self.map.get(name)?;
        let member = self.known.iter().find(|member| member.name == name)?;
        let step = [Step::Member(name.to_owned())];
        Some(Node {
            json,
            way: [&self.node.way[..], &step].concat(),
            called: member.called,
            objections: self.node.objections,
        })
    }

    /// The member, one line of at most so many characters.
    pub(super) fn line(&self, name: &'static str, most: usize) -> Option<String> {
        self.get(name)?.line(most)
    }

    /// The member, several lines of at most so many characters together.
    pub(super) fn prose(&self, name: &'static str, most: usize) -> Option<String> {
        self.get(name)?.prose(most)
    }

    /// The member, a list of so many lines of so many characters; empty where the file has none.
    pub(super) fn lines(&self, name: &'static str, (items, most): (usize, usize)) -> Vec<String> {
        let list = self.get(name).map(|node| node.list(items));
        let items = list.into_iter().flatten();
        items.filter_map(|item| item.line(most)).collect()
    }
}

fn unknown(name: &str, known: &[Member]) -> String {
    let names: Vec<&str> = known.iter().map(|member| member.name).collect();
    let near = nearest(name, &names);
    let names = names.join("、");
    format!("格式里没有这一项{near}；这里可以写的是 {names}")
}
