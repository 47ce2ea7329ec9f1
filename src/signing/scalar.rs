//! Which 64 bytes can be an ES256 signature in our files: r and s in range, and s in its lower half.

use std::fmt;

/// The order of P-256 (FIPS 186-5; SEC 2, section 2.4.2), big-endian.
const ORDER: [u8; 32] = [
    0xff, 0xff, 0xff, 0xff, 0x00, 0x00, 0x00, 0x00, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
    0xbc, 0xe6, 0xfa, 0xad, 0xa7, 0x17, 0x9e, 0x84, 0xf3, 0xb9, 0xca, 0xc2, 0xfc, 0x63, 0x25, 0x51,
];

/// Half of the order, rounded down.
const HALF: [u8; 32] = [
    0x7f, 0xff, 0xff, 0xff, 0x80, 0x00, 0x00, 0x00, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
    0xde, 0x73, 0x7d, 0x56, 0xd3, 0x8b, 0xcf, 0x42, 0x79, 0xdc, 0xe5, 0x61, 0x7e, 0x31, 0x92, 0xa8,
];

/// Why some bytes cannot be an ES256 signature of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadScalars {
    /// Not 64 bytes.
    Length(usize),
    /// r or s is zero, or not below the order of the curve.
    Range,
    /// s lies in the upper half: the twin of another signature that verifies just as well.
    UpperHalf,
}

impl fmt::Display for BadScalars {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Length(length) => write!(
                f,
                "签名值有 {length} 字节：ES256 的签名值只有 64 字节的，它被截断或者改动过。\
                 请使用未经改动的原件。"
            ),
            Self::Range => f.write_str(
                "签名值超出 ES256 允许的范围：没有密钥签得出这样的值，它被改动过。\
                 请使用未经改动的原件。",
            ),
            Self::UpperHalf => f.write_str(
                "签名值被换成了它的另一种等效写法：本程序只写其中一种，好让一份内容只有一个签名值。\
                 请使用未经改动的原件。",
            ),
        }
    }
}

impl std::error::Error for BadScalars {}

/// Takes `bytes` as r and s, 32 bytes each, big-endian.
pub(super) fn scalars(bytes: &[u8]) -> Result<[u8; 64], BadScalars> {
    let signature: [u8; 64] = bytes
        .try_into()
        .map_err(|_| BadScalars::Length(bytes.len()))?;
    let (r, s) = signature.split_at(32);
    let in_range = |scalar: &[u8]| scalar.iter().any(|byte| *byte != 0) && scalar < &ORDER[..];
    if !in_range(r) || !in_range(s) {
        Err(BadScalars::Range)
    } else if s > &HALF[..] {
        Err(BadScalars::UpperHalf)
    } else {
        Ok(signature)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ZERO: [u8; 32] = [0; 32];
    const MOST: [u8; 32] = [0xff; 32];

    fn one() -> [u8; 32] {
        beside(ZERO, 1)
    }

    fn beside(mut scalar: [u8; 32], step: i8) -> [u8; 32] {
        scalar[31] = scalar[31].wrapping_add_signed(step);
        scalar
    }

    fn judged(r: [u8; 32], s: [u8; 32]) -> Result<[u8; 64], BadScalars> {
        scalars(&[r, s].concat())
    }

    #[test]
    fn scalars_from_one_to_the_border_are_taken() {
        for (r, s) in [(one(), one()), (beside(ORDER, -1), HALF)] {
            assert_eq!(judged(r, s).unwrap()[..], [r, s].concat());
        }
    }

    #[test]
    fn zero_the_order_and_beyond_are_refused_on_either_side() {
        for outside in [ZERO, ORDER, beside(ORDER, 1), MOST] {
            assert_eq!(judged(outside, one()), Err(BadScalars::Range));
            assert_eq!(judged(one(), outside), Err(BadScalars::Range));
        }
    }

    #[test]
    fn the_upper_half_is_refused_for_s_alone() {
        for upper in [beside(HALF, 1), beside(ORDER, -1)] {
            assert_eq!(judged(one(), upper), Err(BadScalars::UpperHalf));
            assert!(judged(upper, one()).is_ok());
        }
    }

    #[test]
    fn any_other_length_is_refused() {
        for length in [0, 1, 32, 63, 65, 70, 72, 128] {
            assert_eq!(scalars(&vec![1; length]), Err(BadScalars::Length(length)));
        }
    }

    #[test]
    fn every_fault_says_what_why_and_what_to_do() {
        assert_eq!(
            BadScalars::Length(63).to_string(),
            "签名值有 63 字节：ES256 的签名值只有 64 字节的，它被截断或者改动过。请使用未经改动的原件。"
        );
        assert_eq!(
            BadScalars::Range.to_string(),
            "签名值超出 ES256 允许的范围：没有密钥签得出这样的值，它被改动过。请使用未经改动的原件。"
        );
        assert_eq!(
            BadScalars::UpperHalf.to_string(),
            "签名值被换成了它的另一种等效写法：本程序只写其中一种，好让一份内容只有一个签名值。请使用未经改动的原件。"
        );
    }
}
