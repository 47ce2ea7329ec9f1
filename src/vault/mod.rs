//! What a passphrase keeps: the sealed texts, the key that seals them, and how both are written down.
//!
//! A random data key of 32 bytes seals every record (XChaCha20-Poly1305); the passphrase only wraps
//! that key (Argon2id), so that changing the passphrase changes one record and no draft.
//!
//! | noun | what it is |
//! |---|---|
//! | `Sealed` | a record as it stands in the store: revision and nonce in the clear, the text sealed |
//! | `About` | what a sealed text is of; bound to it, so that no record can stand in another's place |
//! | `Wrapped` | a text under a passphrase, with the cost of trying one and the salt |
//! | `Vault` | the store's own record: the data key under the passphrase |
//! | `Passphrase` | what may be one, and `spelt`, which makes one up |
//! | `Gate` | the way in: choose, give the passphrase, go on |
//! | `Rescued` | a file of the rescue page whose records are sealed |
//! | `Idle`, `Unfiled` | when to lock; what only memory holds |
//!
//! Only `crypt` computes; a binary that does not call it carries none of it.

mod about;
mod cost;
pub mod crypt;
#[cfg(test)]
mod crypt_tests;
mod fault;
mod gate;
mod idle;
mod passphrase;
mod record;
mod rescued;
mod sealed;
mod unfiled;
mod words;
mod wrapped;

pub use about::About;
pub use cost::Cost;
pub use fault::BadVault;
pub use gate::{Found, Gate, Mode};
pub use idle::{Idle, LockAfter};
pub use passphrase::{BadPassphrase, Passphrase, SHORTEST};
pub use record::{Vault, key_of, key_text};
pub use rescued::Rescued;
pub use sealed::{LARGEST_SEALED, Sealed};
pub use unfiled::Unfiled;
pub use words::{SYLLABLES, spelt};
pub use wrapped::Wrapped;

/// The bytes of a key, of the data or of a passphrase.
pub const KEY: usize = 32;
/// The bytes of a nonce, drawn anew for every sealing: with 24 no two are ever the same.
pub const NONCE: usize = 24;
/// The bytes of a salt.
pub const SALT: usize = 16;
