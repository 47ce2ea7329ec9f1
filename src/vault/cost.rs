//! What it costs to try one passphrase: stored beside what it protects, and bounded when read.

use serde_json::Value;

use super::BadVault;
use crate::codec::members::Members;

const PLACE: &str = "口令参数";
const NAME: &str = "argon2id";

/// Argon2id: how much memory, how many passes over it, how many lanes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over the memory.
    pub passes: u32,
    /// Lanes, which in a browser run one after the other.
    pub lanes: u32,
}

impl Cost {
    /// What is written today, as RFC 9106 advises where memory is scarce, but for its lanes: half a second here, two on
    /// a processor four times slower.
    pub const TODAY: Cost = Cost {
        memory_kib: 65_536,
        passes: 3,
        lanes: 1,
    };
    /// No file may ask for more: a hostile one could otherwise hold the page for minutes.
    pub const MOST: Cost = Cost {
        memory_kib: 131_072,
        passes: 8,
        lanes: 4,
    };
    /// Argon2 needs eight blocks of a KiB for each lane.
    const LEAST_MEMORY: u32 = 8;

    /// Whether it can be computed, and within the bounds.
    pub fn is_fair(self) -> bool {
        let most = Self::MOST;
        (1..=most.lanes).contains(&self.lanes)
            && (1..=most.passes).contains(&self.passes)
            && (Self::LEAST_MEMORY * self.lanes..=most.memory_kib).contains(&self.memory_kib)
    }

    pub(super) fn read(value: &Value) -> Result<Cost, BadVault> {
        let names = ["lanes", "memory_kib", "name", "passes"];
        let members = Members::of(value, PLACE, &names)?;
        if members.text("name")? != NAME {
            return Err(BadVault::Kind);
        }
        let number = |name| members.typed(name, whole);
        let cost = Cost {
            memory_kib: number("memory_kib")?,
            passes: number("passes")?,
            lanes: number("lanes")?,
        };
        cost.is_fair().then_some(cost).ok_or(BadVault::Cost)
    }

    pub(super) fn json(self) -> String {
        let Self {
            memory_kib,
            passes,
            lanes,
        } = self;
        format!(
            r#"{{"lanes":{lanes},"memory_kib":{memory_kib},"name":"{NAME}","passes":{passes}}}"#
        )
    }
}

pub(super) fn whole(value: &Value) -> Option<u32> {
    value.as_u64().and_then(|number| u32::try_from(number).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bounds_hold_on_both_sides() {
        let least = Cost {
            memory_kib: 8,
            passes: 1,
            lanes: 1,
        };
        let most = Cost::MOST;
        assert!(Cost::TODAY.is_fair() && most.is_fair() && least.is_fair());
        let (memory_kib, passes, lanes) = (7, 0, 0);
        assert!(
            !Cost {
                memory_kib,
                ..least
            }
            .is_fair()
        );
        assert!(!Cost { passes, ..least }.is_fair());
        assert!(!Cost { lanes, ..least }.is_fair());
        assert!(!Cost { lanes: 2, ..least }.is_fair());
        let (memory_kib, passes, lanes) = (131_073, 9, 5);
        assert!(!Cost { memory_kib, ..most }.is_fair());
        assert!(!Cost { passes, ..most }.is_fair());
        assert!(!Cost { lanes, ..most }.is_fair());
    }

    #[test]
    fn what_is_written_is_read_again_and_anything_else_refused_in_words() {
        let read = |text: &str| Cost::read(&serde_json::from_str(text).unwrap());
        assert_eq!(read(&Cost::TODAY.json()), Ok(Cost::TODAY));
        let greedy = r#"{"lanes":1,"memory_kib":4194304,"name":"argon2id","passes":100}"#;
        assert_eq!(
            read(greedy).unwrap_err().to_string(),
            "加密内容要求的运算量超出本程序的上限：照做可能使浏览器停住，本程序写出的内容不会这样要求。请使用未经改动的原件。"
        );
        let other = r#"{"lanes":1,"memory_kib":19456,"name":"scrypt","passes":2}"#;
        assert_eq!(
            read(other).unwrap_err().to_string(),
            "加密内容用的口令算法不是 argon2id：本程序只认这一种。请使用本程序写出的原件。"
        );
    }
}
