//! Changes every bit and byte of the sample, encoded and decoded: nothing may pass but white space
//! between tokens.

use super::{fixture::GOOD, forgery::Parts};
use shidian::signing::{Envelope, verify};

const WHITE_SPACE: &[u8] = b" \t\n\r";

fn accepted(file: &[u8]) -> bool {
    Envelope::read(file).is_ok_and(|envelope| verify(&envelope).is_ok())
}

/// Every copy of `bytes` with one bit turned.
fn bit_flips(bytes: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    (0..bytes.len() * 8).map(|bit| {
        let mut flipped = bytes.to_vec();
        flipped[bit / 8] ^= 1 << (bit % 8);
        flipped
    })
}

/// Every place of the sample that lies between two tokens; its only tokens are marks and texts
/// without escapes.
fn between_tokens() -> Vec<usize> {
    let mut inside_text = false;
    let mut places = vec![0];
    for (place, byte) in GOOD.iter().enumerate() {
        inside_text ^= *byte == b'"';
        if !inside_text {
            places.push(place + 1);
        }
    }
    places
}

#[test]
fn no_bit_of_the_file_may_change() {
    assert!(accepted(GOOD));
    assert_eq!(bit_flips(GOOD).filter(|file| accepted(file)).count(), 0);
}

#[test]
fn no_bit_of_the_decoded_payload_may_change() {
    let good = Parts::good();
    let files = bit_flips(&good.payload).map(|payload| {
        Parts {
            payload,
            ..good.clone()
        }
        .file()
    });
    assert_eq!(files.filter(|file| accepted(file)).count(), 0);
}

#[test]
fn no_bit_of_the_decoded_header_may_change() {
    let good = Parts::good();
    let files = bit_flips(&good.header).map(|header| {
        Parts {
            header,
            ..good.clone()
        }
        .file()
    });
    assert_eq!(files.filter(|file| accepted(file)).count(), 0);
}

#[test]
fn no_bit_of_the_decoded_signature_may_change() {
    let good = Parts::good().signature;
    let files = bit_flips(&good).map(|bytes| Parts::with_signature(&bytes).file());
    assert_eq!(files.filter(|file| accepted(file)).count(), 0);
}

#[test]
fn no_byte_may_be_left_out() {
    let files = (0..GOOD.len()).map(|place| [&GOOD[..place], &GOOD[place + 1..]].concat());
    assert_eq!(files.filter(|file| accepted(file)).count(), 0);
}

#[test]
fn nothing_may_be_put_in_but_white_space_between_tokens() {
    let marks = [&b"A0_-=+/\"\\{}[],:\0\x0b\x0c\xa0\xff"[..], WHITE_SPACE].concat();
    let passing: Vec<(usize, u8)> = (0..=GOOD.len())
        .flat_map(|place| marks.iter().map(move |mark| (place, *mark)))
        .filter(|(place, mark)| accepted(&[&GOOD[..*place], &[*mark], &GOOD[*place..]].concat()))
        .collect();
    let allowed: Vec<(usize, u8)> = between_tokens()
        .into_iter()
        .flat_map(|place| WHITE_SPACE.iter().map(move |mark| (place, *mark)))
        .collect();
    assert_eq!(passing, allowed);
    assert_eq!(allowed.len() / WHITE_SPACE.len(), 20);
}
