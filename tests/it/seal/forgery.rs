//! Makes files in which one thing is wrong and all else, the signature too, is right.

use super::fixture::{GOOD, PAYLOAD, key};
use p256::ecdsa::{Signature, SigningKey, signature::Signer};
use serde_json::Value;
use shidian::codec::base64;
use shidian::signing::Envelope;

/// The parts of a signed file before they are encoded.
#[derive(Clone)]
pub(crate) struct Parts {
    pub(crate) header: Vec<u8>,
    pub(crate) payload: Vec<u8>,
    pub(crate) signature: Vec<u8>,
}

impl Parts {
    /// The parts of the good sample.
    pub(crate) fn good() -> Self {
        let file: Value = serde_json::from_slice(GOOD).unwrap();
        let part = |text: &Value| base64::decode(text.as_str().unwrap()).unwrap();
        Self {
            header: part(&file["signatures"][0]["protected"]),
            payload: PAYLOAD.to_vec(),
            signature: part(&file["signatures"][0]["signature"]),
        }
    }

    /// The sample with another header, signed anew.
    pub(crate) fn with_header(header: &str) -> Self {
        let header = header.as_bytes().to_vec();
        Self {
            header,
            ..Self::good()
        }
        .signed()
    }

    /// The sample with another payload, signed anew.
    pub(crate) fn with_payload(payload: &[u8]) -> Self {
        let payload = payload.to_vec();
        Self {
            payload,
            ..Self::good()
        }
        .signed()
    }

    /// The sample with another signature.
    pub(crate) fn with_signature(signature: &[u8]) -> Self {
        let signature = signature.to_vec();
        Self {
            signature,
            ..Self::good()
        }
    }

    /// The file of these parts.
    pub(crate) fn file(&self) -> Vec<u8> {
        let [payload, protected, signature] =
            [&self.payload, &self.header, &self.signature].map(|part| base64::encode(part));
        format!(
            r#"{{"payload":"{payload}","signatures":[{{"protected":"{protected}","signature":"{signature}"}}]}}"#
        )
        .into_bytes()
    }

    /// The same parts, signed anew.
    pub(crate) fn signed(mut self) -> Self {
        let input = format!(
            "{}.{}",
            base64::encode(&self.header),
            base64::encode(&self.payload)
        );
        let key = SigningKey::from_slice(&key().secret()).unwrap();
        let signature: Signature = key.sign(input.as_bytes());
        self.signature = signature.normalize_s().to_bytes().to_vec();
        self
    }
}

/// The words for a file that is not read.
pub(crate) fn refused(file: &[u8]) -> String {
    Envelope::read(file).unwrap_err().to_string()
}

/// The words for the good file after `from`, which stands in it, became `to`.
pub(crate) fn file_with(from: &str, to: &str) -> String {
    let good = String::from_utf8_lossy(GOOD);
    assert!(good.contains(from), "{from}");
    refused(good.replacen(from, to, 1).as_bytes())
}

/// The words for the sample signed under a header in which `from` became `to`.
pub(crate) fn header_with(from: &str, to: &str) -> String {
    let good = String::from_utf8(Parts::good().header).unwrap();
    assert!(good.contains(from), "{from}");
    refused(&Parts::with_header(&good.replacen(from, to, 1)).file())
}

/// The words for another payload, correctly signed.
pub(crate) fn payload_of(payload: &str) -> String {
    refused(&Parts::with_payload(payload.as_bytes()).file())
}

#[test]
fn the_good_parts_make_the_good_file() {
    assert_eq!(Parts::good().file(), GOOD);
    assert_eq!(Parts::with_payload(PAYLOAD).file(), GOOD);
}
