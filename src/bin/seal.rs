//! The second binary: signs and verifies, and computes behind a passphrase; fetched when one of these is asked for.

fn main() {}

/// What the page may call. Refusals come back as sentences for the applicant.
#[cfg(target_family = "wasm")]
#[allow(unreachable_pub, reason = "wasm-bindgen exports only what is pub")]
mod call {
    use shidian::signing::{Envelope, SigningKey};
    use shidian::vault::{Cost, crypt};
    use shidian::{app::diagnosis, signing};
    use wasm_bindgen::prelude::wasm_bindgen;
    use zeroize::Zeroizing;

    /// The version of the program this part was built with.
    #[wasm_bindgen]
    pub fn version() -> String {
        env!("CARGO_PKG_VERSION").to_owned()
    }

    /// Turns 32 random bytes into the secret of a new key; refuses the few that are none.
    #[wasm_bindgen]
    pub fn new_key(entropy: &[u8]) -> Result<Vec<u8>, String> {
        Ok(key(entropy)?.secret().to_vec())
    }

    /// The public half of a secret, as a JWK in its canonical bytes.
    #[wasm_bindgen]
    pub fn public_jwk(secret: &[u8]) -> Result<String, String> {
        Ok(key(secret)?.public().jwk())
    }

    /// Signs a canonical payload; gives the bytes of the signed file.
    #[wasm_bindgen]
    pub fn sign(secret: &[u8], payload: &[u8]) -> Result<Vec<u8>, String> {
        let envelope = signing::sign(&key(secret)?, payload).map_err(|fault| fault.to_string())?;
        Ok(envelope.to_bytes())
    }

    /// Reads a signed file and verifies the author's signature.
    #[wasm_bindgen]
    pub fn verify(file: &[u8]) -> Result<(), String> {
        let envelope = Envelope::read(file).map_err(|fault| fault.to_string())?;
        signing::verify(&envelope).map_err(|fault| fault.to_string())
    }

    /// The key that a passphrase makes: a second or two of work, so it is called in a worker.
    #[wasm_bindgen]
    pub fn derive(
        passphrase: String,
        salt: &[u8],
        memory_kib: u32,
        passes: u32,
        lanes: u32,
    ) -> Result<Vec<u8>, String> {
        let passphrase = Zeroizing::new(passphrase);
        let cost = Cost {
            memory_kib,
            passes,
            lanes,
        };
        let key = crypt::derive(&passphrase, salt, cost).map_err(|fault| fault.to_string())?;
        Ok(key.to_vec())
    }

    /// Seals a text as what `about` says it is.
    #[wasm_bindgen]
    pub fn seal_text(
        key: Vec<u8>,
        nonce: &[u8],
        about: &str,
        text: String,
    ) -> Result<Vec<u8>, String> {
        let (key, text) = (Zeroizing::new(key), Zeroizing::new(text));
        crypt::seal(&key, nonce, about, &text).map_err(|fault| fault.to_string())
    }

    /// Opens what `seal_text` sealed.
    #[wasm_bindgen]
    pub fn open_text(
        key: Vec<u8>,
        nonce: &[u8],
        about: &str,
        sealed: &[u8],
    ) -> Result<String, String> {
        let key = Zeroizing::new(key);
        crypt::open(&key, nonce, about, sealed).map_err(|fault| fault.to_string())
    }

    /// Whether each question with a known answer came out right, in the order of `Answer::ALL`.
    #[wasm_bindgen]
    pub fn known_answers() -> Vec<u8> {
        diagnosis::answers()
    }

    fn key(secret: &[u8]) -> Result<SigningKey, String> {
        let secret = secret.try_into().map_err(|_| {
            format!(
                "密钥有 {} 字节：应当正好 32 字节，存储可能受损。请重新生成密钥或者从备份恢复。",
                secret.len()
            )
        })?;
        SigningKey::from_entropy(secret).map_err(|fault| fault.to_string())
    }
}
