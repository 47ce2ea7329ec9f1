//! Published examples and hostile keys and signatures, against the curve itself.

use super::{
    fixture::{GOOD, key},
    forgery::Parts,
};
use p256::ecdsa::{
    Signature, SigningKey as Raw, VerifyingKey,
    signature::{Signer, Verifier},
};
use serde_json::{Value, json};
use shidian::codec::{Digest, base64};
use shidian::signing::{BadSignature, Envelope, PublicKey, sign, verify};

/// The order of the curve, which a twin of s adds up to.
const ORDER: &str = "_____wAAAAD__________7zm-q2nF56E87nKwvxjJVE";

/// The file of `parts` as our verifier judges it; it must be well-formed.
fn judged(parts: &Parts) -> Result<(), BadSignature> {
    verify(&Envelope::read(&parts.file()).unwrap())
}

/// The good header naming another key, with the identifier that belongs to it.
fn header_naming(key: &PublicKey) -> String {
    let mut header: Value = serde_json::from_slice(&Parts::good().header).unwrap();
    header["jwk"] = serde_json::from_str(&key.jwk()).unwrap();
    header["kid"] = json!(key.thumbprint());
    String::from_utf8(shidian::codec::canonical(&header).unwrap()).unwrap()
}

#[test]
fn the_es256_example_of_rfc_7515_verifies_and_its_neighbour_does_not() {
    let point = [
        vec![4],
        base64::decode("f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU").unwrap(),
        base64::decode("x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0").unwrap(),
    ]
    .concat();
    let key = VerifyingKey::from_sec1_bytes(&point).unwrap();
    let input = "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
    let signature = base64::decode(
        "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q",
    )
    .unwrap();
    let signature = Signature::from_slice(&signature).unwrap();
    assert!(key.verify(input.as_bytes(), &signature).is_ok());
    assert!(key.verify(&input.as_bytes()[1..], &signature).is_err());
}

#[test]
fn the_nonce_is_that_of_rfc_6979() {
    // Appendix A.2.5, SHA-256, message "sample".
    let secret = hex("c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721");
    let signature: Signature = Raw::from_slice(&secret).unwrap().sign(b"sample");
    assert_eq!(
        signature.to_bytes().to_vec(),
        hex(
            "efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716\
             f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8"
        )
    );
}

#[test]
fn signing_twice_gives_the_same_file_and_s_in_the_lower_half() {
    for payload in 0..64 {
        let payload = payload.to_string();
        let first = sign(&key(), payload.as_bytes()).unwrap();
        assert_eq!(sign(&key(), payload.as_bytes()), Ok(first.clone()));
        assert!(first.author().signature()[32] < 0x80);
        assert_eq!(verify(&first), Ok(()));
    }
}

#[test]
fn the_twin_of_a_signature_is_refused_although_the_curve_takes_it() {
    let good = Parts::good().signature;
    let order = base64::decode(ORDER).unwrap();
    let twin = [&good[..32], &difference(&order, &good[32..])].concat();
    let input = Envelope::read(GOOD).unwrap().signing_input();
    let raw = Raw::from_slice(&key().secret()).unwrap();
    let taken = raw
        .verifying_key()
        .verify(&input, &Signature::from_slice(&twin).unwrap());
    assert!(taken.is_ok());
    assert_eq!(
        Envelope::read(&Parts::with_signature(&twin).file())
            .unwrap_err()
            .to_string(),
        "签名值被换成了它的另一种等效写法：本程序只写其中一种，好让一份内容只有一个签名值。请使用未经改动的原件。"
    );
}

#[test]
fn a_changed_payload_is_told_so() {
    let payload = b"{\"demonstration\":false}".to_vec();
    let words = judged(&Parts {
        payload,
        ..Parts::good()
    })
    .unwrap_err()
    .to_string();
    assert_eq!(
        words,
        "签名与内容对不上：签名之后内容或者签名被改动过。请不要采用这份文件，向出文件的单位索取原件。"
    );
}

#[test]
fn small_and_swapped_scalars_do_not_verify() {
    let good = Parts::good().signature;
    let mut one = [0; 32];
    one[31] = 1;
    for (r, s) in [
        (&one[..], &one[..]),
        (&good[..32], &one[..]),
        (&one[..], &good[32..]),
    ] {
        assert_eq!(
            judged(&Parts::with_signature(&[r, s].concat())),
            Err(BadSignature::Mismatch)
        );
    }
}

#[test]
fn a_key_off_the_curve_is_told_so() {
    let of_the_sample = key().public();
    let (x, y) = of_the_sample.coordinates();
    let mut beside = *y;
    beside[31] ^= 1;
    for key in [
        PublicKey::new(*x, beside),
        PublicKey::new(*y, *x),
        PublicKey::new([0; 32], [0; 32]),
        PublicKey::new([0xff; 32], *y),
    ] {
        let forged = Parts::with_header(&header_naming(&key));
        assert_eq!(
            judged(&forged).unwrap_err().to_string(),
            "公钥不在 P-256 曲线上：这样的公钥没有对应的密钥，它被改动过或者是伪造的。请使用未经改动的原件。"
        );
    }
}

#[test]
fn another_key_in_the_header_does_not_fit_the_signature() {
    let other = shidian::signing::SigningKey::from_entropy(&[9; 32]).unwrap();
    let header = header_naming(&other.public());
    assert_eq!(
        judged(&Parts::with_header(&header)),
        Err(BadSignature::Mismatch)
    );
}

#[test]
fn the_payload_fingerprint_is_that_of_the_payload_bytes() {
    let envelope = sign(&key(), b"{}").unwrap();
    assert_eq!(Digest::of(envelope.payload()).short(), "44136fa355b3");
}

fn hex(text: &str) -> Vec<u8> {
    (0..text.len())
        .step_by(2)
        .map(|place| u8::from_str_radix(&text[place..place + 2], 16).unwrap())
        .collect()
}

/// `a − b` for big-endian numbers of one length, `a` being the larger.
fn difference(a: &[u8], b: &[u8]) -> Vec<u8> {
    let mut borrow = false;
    let mut digits: Vec<u8> = a
        .iter()
        .zip(b)
        .rev()
        .map(|(a, b)| {
            let (first, under) = a.overflowing_sub(*b);
            let (digit, again) = first.overflowing_sub(u8::from(borrow));
            borrow = under || again;
            digit
        })
        .collect();
    digits.reverse();
    digits
}
