//! Closed choices: a blank that takes one of a few words the form itself prints.

use std::fmt;

/// Declares a choice: an enum whose variants are the words of the form.
macro_rules! choice {
    (
        $(#[$about:meta])*
        $vis:vis enum $name:ident {
            $( $(#[$each:meta])* $variant:ident = $label:literal ),+ $(,)?
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        $vis enum $name {
            $( $(#[$each])* #[doc = $label] $variant ),+
        }

        impl $name {
            /// Every option, in the order of the form.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word the form prints.
            pub const fn label(self) -> &'static str {
                match self { $(Self::$variant => $label),+ }
            }
        }

        impl $crate::value::Value for $name {
            const KIND: $crate::value::Kind = $crate::value::Kind::Choice(&[$($label),+]);
            type Unreadable = $crate::value::NotAnOption;

            fn read(text: &str) -> Result<Self, $crate::value::NotAnOption> {
                let mut options = Self::ALL.iter().copied();
                options
                    .find(|option| $crate::value::same_name(option.label(), text))
                    .ok_or($crate::value::NotAnOption(&[$($label),+]))
            }

            fn shown(&self) -> String {
                self.label().to_string()
            }
        }
    };
}
pub(crate) use choice;

/// The text is none of these words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnOption(pub &'static [&'static str]);

impl fmt::Display for NotAnOption {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "请从以下选项中选一项：{}", self.0.join("、"))
    }
}
