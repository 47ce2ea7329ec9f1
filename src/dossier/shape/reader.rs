//! The strict reader: walks a value beside its shape, and names the first member that does not fit.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::{Fits, Member, Misfit, Names, Shape, Typed};
use crate::form::{Form, FormId, Table};

/// What the shapes of blanks and tables depend on.
#[derive(Clone, Copy, Default)]
struct Context {
    form: Option<&'static Form>,
    table: Option<&'static Table>,
    /// Whether members that the table does not know are passed over: a build of tomorrow may have stored them.
    lenient: bool,
}

/// The way from the whole to a value.
#[derive(Clone, Copy)]
enum Way<'a> {
    Whole,
    Member(&'a Way<'a>, &'a str),
    Item(&'a Way<'a>, usize),
}

impl Shape {
    /// Holds a value to the shape, in the form it fills if it fills one.
    ///
    /// # Errors
    /// The first member that does not fit.
    pub fn fit(&self, value: &Value, form: Option<&'static Form>) -> Fits {
        let context = Context {
            form,
            ..Context::default()
        };
        context.fit(self, value, &Way::Whole)
    }

    /// The same of what is stored on this machine: a member of tomorrow is no fault.
    ///
    /// # Errors
    /// As [`Shape::fit`].
    pub fn fit_stored(&self, value: &Value) -> Fits {
        let context = Context {
            lenient: true,
            ..Context::default()
        };
        context.fit(self, value, &Way::Whole)
    }
}

impl Context {
    fn fit(self, shape: &Shape, value: &Value, way: &Way) -> Fits {
        match shape {
            Shape::OrNull(_) if value.is_null() => Ok(()),
            Shape::OrNull(shape) => self.fit(shape, value, way),
            Shape::List(each, least, most) => self.list(each, (*least, *most), value, way),
            Shape::Each(_) => way.holds(value.is_array(), "不是一列"),
            Shape::Set(each) => {
                self.list(each, (0, usize::MAX), value, way)?;
                let items = value.as_array().into_iter().flatten();
                let mut seen = BTreeSet::new();
                let mut texts = items.filter_map(Value::as_str);
                way.holds(texts.all(|text| seen.insert(text)), "里有重复的内容")
            }
            Shape::Object(members) => self.object(members, value, way),
            Shape::Map(names, each) => self.map(names, each, value, way),
            single => {
                let fits = self.takes(single, value);
                fits.map_err(|expected| way.misfit(other_than(&expected)))
            }
        }
    }

    /// Whether a value that holds no others is what it should be; what that is called where it is not.
    fn takes(self, shape: &Shape, value: &Value) -> Result<(), String> {
        let text = value.as_str();
        let number = value.as_u64();
        let (fits, expected) = match shape {
            Shape::Exactly(word) => (text == Some(word), format!("“{word}”")),
            Shape::OneOf(words, called) => {
                let known = |text| words.contains(&text);
                (text.is_some_and(known), (*called).to_owned())
            }
            Shape::FormKey => {
                let known = |text| FormId::from_key(text).is_some();
                (text.is_some_and(known), "表的名字".to_owned())
            }
            Shape::FormVersion => {
                let most = self.form.map_or(u64::MAX, |form| form.version.into());
                let known = |number| (1..=most).contains(&number);
                (number.is_some_and(known), "表样的版本号".to_owned())
            }
            Shape::Flag => (value.is_boolean(), "true 或 false".to_owned()),
            Shape::Whole(least, most) => {
                let within = |number| (*least..=*most).contains(&number);
                let expected = if least == most {
                    format!("{least}")
                } else {
                    format!("{least} 至 {most} 的整数")
                };
                (number.is_some_and(within), expected)
            }
            Shape::Word(grammar) => {
                let takes = |text| grammar.takes(text);
                (text.is_some_and(takes), grammar.called.to_owned())
            }
            Shape::Brief(most) => {
                let brief = |text: &str| Typed::Words.takes(text) && text.chars().count() <= *most;
                (text.is_some_and(brief), format!("{most} 字以内的文字"))
            }
            Shape::Typed(typed) => (
                text.is_some_and(|text| typed.takes(text)),
                typed.called().to_owned(),
            ),
            _ => (true, String::new()),
        };
        if fits { Ok(()) } else { Err(expected) }
    }

    fn list(self, each: &Shape, (least, most): (usize, usize), value: &Value, way: &Way) -> Fits {
        let items = value
            .as_array()
            .ok_or_else(|| way.misfit("不是一列".to_owned()))?;
        way.holds(items.len() >= least, "是空的，这一项要有内容")?;
        if items.len() > most {
            return Err(way.misfit(format!("超过 {most} 项")));
        }
        for (nth, item) in items.iter().enumerate() {
            self.fit(each, item, &Way::Item(way, nth))?;
        }
        Ok(())
    }

    fn object(self, members: &[Member], value: &Value, way: &Way) -> Fits {
        let map = object_of(value, way)?;
        for member in members {
            let way = Way::Member(way, member.name);
            match map.get(member.name) {
                Some(value) => self.fit(&member.shape, value, &way)?,
                None => way.holds(!member.must, "缺少，这一项要有")?,
            }
        }
        let known = |name: &str| members.iter().any(|member| member.name == name);
        match map.keys().find(|name| !known(name)) {
            Some(unknown) if !self.lenient => {
                Way::Member(way, unknown).holds(false, "是多出来的，格式里没有它")
            }
            _ => Ok(()),
        }
    }

    fn map(self, names: &Names, each: &Shape, value: &Value, way: &Way) -> Fits {
        for (name, value) in object_of(value, way)? {
            let way = Way::Member(way, name);
            let within = self.below(names, name);
            let within = within.map_err(|expected| way.misfit(other_than(expected)))?;
            within.fit(each, value, &way)?;
        }
        Ok(())
    }

    /// What the member of that name is read by, or what it is called that a name should be.
    fn below(self, names: &Names, name: &str) -> Result<Context, &'static str> {
        let table = || self.form.and_then(|form| form.table(name));
        let (fits, expected) = match names {
            Names::Like(grammar) => (grammar.takes(name), grammar.called),
            Names::Forms => (FormId::from_key(name).is_some(), "表的名字"),
            Names::Blanks => {
                let known = self.form.is_some_and(|form| form.blank(name).is_some());
                (known, "这张表要填的栏目")
            }
            Names::Tables => (table().is_some(), "这张表里的表格"),
            Names::Columns => {
                let known = self.table.is_some_and(|table| table.column(name).is_some());
                (known, "这个表格的列")
            }
        };
        let table = if matches!(names, Names::Tables) {
            table()
        } else {
            self.table
        };
        if fits {
            Ok(Context { table, ..self })
        } else {
            Err(expected)
        }
    }
}

fn other_than(expected: &str) -> String {
    // Chinese and Latin stand a space apart.
    let apart = if expected.starts_with(|c: char| c.is_ascii()) {
        " "
    } else {
        ""
    };
    format!("不是{apart}{expected}")
}

fn object_of<'a>(value: &'a Value, way: &Way) -> Result<&'a Map<String, Value>, Misfit> {
    let map = value.as_object();
    map.ok_or_else(|| way.misfit("不是一组项目".to_owned()))
}

impl Typed {
    fn takes(self, text: &str) -> bool {
        match self {
            Typed::Any => true,
            Typed::Some => !text.is_empty(),
            Typed::Words => !text.trim().is_empty(),
        }
    }

    const fn called(self) -> &'static str {
        match self {
            Typed::Any => "一段文字",
            Typed::Some => "填了内容的文字",
            Typed::Words => "写了内容的文字",
        }
    }
}

impl Way<'_> {
    fn misfit(&self, why: String) -> Misfit {
        let mut member = String::new();
        self.write(&mut member);
        Misfit::of(member, why)
    }

    fn holds(&self, holds: bool, why: &str) -> Fits {
        if holds {
            Ok(())
        } else {
            Err(self.misfit(why.to_owned()))
        }
    }

    fn write(&self, text: &mut String) {
        match self {
            Way::Whole => {}
            Way::Member(above, name) => {
                above.write(text);
                if !text.is_empty() {
                    text.push('.');
                }
                text.push_str(name);
            }
            Way::Item(above, nth) => {
                above.write(text);
                text.extend(["[", &nth.to_string(), "]"]);
            }
        }
    }
}
