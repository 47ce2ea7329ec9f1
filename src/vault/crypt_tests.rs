//! The computing behind a passphrase, held to the vectors of the standards and against every way to go wrong.

use argon2::{Algorithm, Argon2, AssociatedData, ParamsBuilder, Version};
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};

use super::crypt::{derive, open, seal};
use super::{About, Cost, KEY, Sealed, Vault, Wrapped, key_of, key_text};
use crate::codec::canonical;

/// As weak as can be, so that tests are quick.
const CHEAP: Cost = Cost {
    memory_kib: 8,
    passes: 1,
    lanes: 1,
};
const WRONG: &str = "加密内容打不开：口令（钥匙）不是当时的那个，或者内容被改动、换了位置。请核对口令；口令无误的，请使用未经改动的原件。";
const ABOUT: About<'_> = About {
    db: "shidian",
    shelf: "papers",
    key: "p1/application",
    rev: Some(7),
};

fn bytes(hex: &str) -> Vec<u8> {
    let pairs = hex.as_bytes().chunks(2);
    let pairs = pairs.map(|pair| std::str::from_utf8(pair).unwrap());
    pairs
        .map(|pair| u8::from_str_radix(pair, 16).unwrap())
        .collect()
}

#[test]
fn argon2id_gives_the_tag_that_rfc_9106_prints_in_section_5_3() {
    let params = ParamsBuilder::new()
        .m_cost(32)
        .t_cost(3)
        .p_cost(4)
        .data(AssociatedData::new(&[4; 12]).unwrap())
        .build()
        .unwrap();
    let argon2 =
        Argon2::new_with_secret(&[3; 8], Algorithm::Argon2id, Version::V0x13, params).unwrap();
    let mut tag = [0; 32];
    let mut blocks = vec![argon2::Block::default(); argon2.params().block_count()];
    argon2
        .hash_password_into_with_memory(&[1; 32], &[2; 16], &mut tag, &mut blocks)
        .unwrap();
    let printed = "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659";
    assert_eq!(tag.as_slice(), bytes(printed));
}

/// From the tests of the reference implementation, which have neither secret nor associated data, as we have none.
#[test]
fn a_passphrase_makes_the_key_that_the_reference_implementation_makes() {
    let key = |memory_kib, passes| {
        let cost = Cost {
            memory_kib,
            passes,
            lanes: 1,
        };
        derive("password", b"somesalt", cost).unwrap().to_vec()
    };
    let small = "9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe";
    assert_eq!(key(256, 2), bytes(small));
    let large = "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7";
    assert_eq!(key(65_536, 2), bytes(large));
}

/// The key, nonce, associated data and text of draft-irtf-cfrg-xchacha, appendix A.3.1.
#[test]
fn xchacha20_poly1305_gives_the_bytes_that_the_draft_prints_in_a_3_1() {
    let key = bytes("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f");
    let nonce = bytes("404142434445464748494a4b4c4d4e4f5051525354555657");
    let about = bytes("50515253c0c1c2c3c4c5c6c7");
    let text = "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.";
    let printed = bytes(
        "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49",
    );
    // The draft's associated data is no text, so the cipher is asked directly, as `seal` asks it.
    let cipher = XChaCha20Poly1305::new_from_slice(&key).unwrap();
    let nonce: [u8; 24] = nonce.try_into().unwrap();
    let payload = Payload {
        msg: text.as_bytes(),
        aad: &about,
    };
    let sealed = cipher.encrypt(&XNonce::from(nonce), payload).unwrap();
    assert_eq!(sealed, printed);
}

#[test]
fn a_sealed_text_opens_with_its_key_and_at_its_place_only() {
    let (key, nonce, text) = ([7; KEY], [9; 24], "某单位（示例）");
    let sealed = seal(&key, &nonce, &ABOUT.words(), text).unwrap();
    assert_eq!(open(&key, &nonce, &ABOUT.words(), &sealed).unwrap(), text);
    assert!(
        !sealed
            .windows(3)
            .any(|three| text.as_bytes().starts_with(three))
    );

    let refused = |key: &[u8], nonce: &[u8], about: &About<'_>, sealed: &[u8]| {
        open(key, nonce, &about.words(), sealed)
            .unwrap_err()
            .to_string()
    };
    assert_eq!(refused(&[8; KEY], &nonce, &ABOUT, &sealed), WRONG);
    assert_eq!(refused(&key, &[8; 24], &ABOUT, &sealed), WRONG);
    let swapped = [
        About {
            db: "shidian-drill",
            ..ABOUT
        },
        About {
            shelf: "history",
            ..ABOUT
        },
        About {
            key: "p2/application",
            ..ABOUT
        },
        About {
            rev: Some(6),
            ..ABOUT
        },
        About { rev: None, ..ABOUT },
    ];
    for other in swapped {
        assert_eq!(refused(&key, &nonce, &other, &sealed), WRONG, "{other:?}");
    }
    for length in 0..sealed.len() {
        assert_eq!(refused(&key, &nonce, &ABOUT, &sealed[..length]), WRONG);
    }
}

#[test]
fn no_bit_of_a_sealed_record_can_be_turned_unnoticed() {
    let key = [7; KEY];
    let record = Sealed {
        rev: Some(7),
        nonce: [9; 24],
        text: seal(&key, &[9; 24], &ABOUT.words(), "甲").unwrap(),
    };
    let opened = |text: &str| {
        let sealed = Sealed::read(text).ok()?;
        let about = About {
            rev: sealed.rev,
            ..ABOUT
        };
        open(&key, &sealed.nonce, &about.words(), &sealed.text).ok()
    };
    let text = record.write();
    assert_eq!(opened(&text).as_deref(), Some("甲"));
    for place in 0..text.len() * 8 {
        let mut turned = text.clone().into_bytes();
        turned[place / 8] ^= 1 << (place % 8);
        let Ok(turned) = String::from_utf8(turned) else {
            continue;
        };
        assert_eq!(opened(&turned), None, "bit {place}");
    }
}

#[test]
fn a_passphrase_opens_the_vault_and_a_wrong_one_is_told() {
    let mut vault = Vault {
        id: "0123456789abcdef".to_owned(),
        key: None,
    };
    let kek = derive("mao qing lian hua feng yue", &[1; 16], CHEAP).unwrap();
    let text = seal(&*kek, &[2; 24], &vault.about(), &key_text(&[5; KEY])).unwrap();
    vault.key = Some(Wrapped {
        cost: CHEAP,
        salt: [1; 16],
        nonce: [2; 24],
        text,
    });

    let vault = Vault::read(&vault.write()).unwrap();
    let wrapped = vault.key.clone().unwrap();
    let tried = |passphrase: &str, about: &str| {
        let kek = derive(passphrase, &wrapped.salt, wrapped.cost).unwrap();
        open(&*kek, &wrapped.nonce, about, &wrapped.text)
    };
    let opened = tried("mao qing lian hua feng yue", &vault.about()).unwrap();
    assert_eq!(key_of(&opened), Ok([5; KEY]));
    let wrong = tried("mao qing lian hua feng yun", &vault.about());
    assert_eq!(wrong.unwrap_err().to_string(), WRONG);
    // The key of one vault does not pass for that of another, nor for a backup.
    for other in [
        Wrapped::about("vault/fedcba9876543210"),
        Wrapped::about("backup"),
    ] {
        assert!(tried("mao qing lian hua feng yue", &other).is_err());
    }
}

#[test]
fn what_cannot_be_computed_is_refused_before_any_work() {
    let greedy = Cost {
        memory_kib: 4_194_304,
        passes: 100,
        lanes: 1,
    };
    let refused = "加密部分收到的参数不合要求，没有进行。请刷新本页后再试；已填写的内容不会丢失。";
    assert_eq!(
        derive("口令", &[1; 16], greedy).unwrap_err().to_string(),
        refused
    );
    assert_eq!(
        derive("口令", &[1; 7], CHEAP).unwrap_err().to_string(),
        refused
    );
    assert_eq!(
        seal(&[1; 31], &[1; 24], "", "甲").unwrap_err().to_string(),
        refused
    );
    assert_eq!(
        seal(&[1; 32], &[1; 23], "", "甲").unwrap_err().to_string(),
        refused
    );
    assert_eq!(
        open(&[1; 33], &[1; 24], "", &[]).unwrap_err().to_string(),
        refused
    );
}

#[test]
fn the_places_are_spelt_as_canonical_json() {
    let place: serde_json::Value = serde_json::from_str(&ABOUT.words()).unwrap();
    assert_eq!(canonical(&place).unwrap(), ABOUT.words().into_bytes());
}
