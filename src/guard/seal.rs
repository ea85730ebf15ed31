//! The file `guard.sealed`: a roster that nobody can read without its key.
//!
//! The file is text. Its first lines say what it is and which key opens it; then come the encrypted roster in
//! base64, and a checksum. The roster is padded to a power of two and encrypted and authenticated with
//! XChaCha20-Poly1305 under a new nonce each time, together with the lines before it. So two versions of a file
//! in a Git history show nothing of what was added or removed, except when the padded size doubles.

mod bytes;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chacha20poly1305::aead::{Aead as _, Payload};
use chacha20poly1305::{KeyInit as _, XChaCha20Poly1305, XNonce};

use super::roster::{Digester, Roster};

/// The name of the file, beside `rapporteur.toml`.
pub const SEALED: &str = "guard.sealed";

const HEADING: &str = "Rapporteur sealed roster, version 1";
const ABOUT: &str = "Names as keyed digests, encrypted. Without the key, only the padded size can be read.";

/// The least bytes of a padded roster.
const LEAST: usize = 16 * 1024;

/// The characters of a line of base64.
const LINE: usize = 76;

/// The bytes of a salt.
pub const SALT: usize = 16;
/// The bytes of a nonce.
pub const NONCE: usize = 24;

/// The key of a roster.
#[derive(Clone, PartialEq, Eq)]
pub struct GuardKey([u8; 32]);

/// How the key of a roster is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeySource {
    /// Drawn at random.
    Random,
    /// Derived from a passphrase with Argon2id and this salt.
    Passphrase([u8; SALT]),
}

/// Why a text or a passphrase is not a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidKey;

impl GuardKey {
    /// A key of random bytes.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// A key in hexadecimal digits or base64.
    ///
    /// # Errors
    ///
    /// If the text is not 32 bytes.
    pub fn parse(text: &str) -> Result<Self, InvalidKey> {
        let text = text.trim();
        let bytes = match blake3::Hash::from_hex(text) {
            Ok(hash) => Some(*hash.as_bytes()),
            Err(_) => STANDARD.decode(text).ok().and_then(|bytes| bytes.try_into().ok()),
        };
        bytes.map(Self).ok_or(InvalidKey)
    }

    /// The key of a passphrase. Slow, so that passphrases cannot be tried in numbers.
    ///
    /// # Errors
    ///
    /// If the passphrase is empty or far too long.
    pub fn of_passphrase(passphrase: &str, salt: &[u8; SALT]) -> Result<Self, InvalidKey> {
        // RFC 9106, second recommended option: 64 MiB, three passes.
        let params = argon2::Params::new(64 * 1024, 3, 4, Some(32)).map_err(|_| InvalidKey)?;
        let argon = argon2::Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, params);
        let mut key = [0; 32];
        let passphrase: String =
            unicode_normalization::UnicodeNormalization::nfc(passphrase.trim()).collect();
        if passphrase.is_empty() {
            return Err(InvalidKey);
        }
        argon.hash_password_into(passphrase.as_bytes(), salt, &mut key).map_err(|_| InvalidKey)?;
        Ok(Self(key))
    }

    /// The key as hexadecimal digits, to be kept.
    pub fn text(&self) -> String {
        blake3::Hash::from_bytes(self.0).to_hex().to_string()
    }

    /// A name of the key, from which the key cannot be found.
    pub fn id(&self) -> String {
        let id = blake3::derive_key("Rapporteur guard 2026: id of the key", &self.0);
        blake3::Hash::from_bytes(id).to_hex()[..16].to_owned()
    }

    /// Makes the digests of a roster with this key.
    pub fn digester(&self) -> Digester {
        Digester::new(blake3::derive_key("Rapporteur guard 2026: digests of names", &self.0))
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&blake3::derive_key("Rapporteur guard 2026: encryption", &self.0).into())
    }
}

/// A roster file, not yet opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seal {
    /// The id of the key.
    pub key_id: String,
    /// How the key is kept.
    pub key_source: KeySource,
    /// The size of the padded roster in bytes.
    pub padded_size: usize,
    head: String,
    nonce: [u8; NONCE],
    encrypted: Vec<u8>,
}

/// An opened roster file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedSeal {
    /// The roster.
    pub roster: Roster,
    /// When it was sealed, in seconds since 1970.
    pub sealed_at: i64,
}

/// Why a roster file cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SealError {
    /// It is not what Rapporteur wrote.
    Damaged,
    /// A later version of Rapporteur wrote it.
    UnknownVersion,
    /// The key is that of another roster.
    WrongKey,
}

impl Seal {
    /// Reads a file.
    ///
    /// # Errors
    ///
    /// If the file is damaged.
    pub fn read(bytes: &[u8]) -> Result<Self, SealError> {
        let text = std::str::from_utf8(bytes).map_err(|_| SealError::Damaged)?;
        // Git may change line ends.
        let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
        if text.starts_with("Rapporteur sealed roster, version ")
            && !text.starts_with(&format!("{HEADING}\n"))
        {
            return Err(SealError::UnknownVersion);
        }
        Self::parse(&text).ok_or(SealError::Damaged)
    }

    /// Reads the text of a file with line ends of Unix.
    fn parse(text: &str) -> Option<Self> {
        let (body, check) = text.trim_end().rsplit_once('\n')?;
        let mut lines = body.splitn(5, '\n');
        if check.strip_prefix("check ")? != checksum(body) || lines.next()? != HEADING {
            return None;
        }
        lines.next()?;
        let key_id = lines.next()?.strip_prefix("key ")?.to_owned();
        let key_source = match lines.next()? {
            "random" => KeySource::Random,
            other => {
                let salt = STANDARD.decode(other.strip_prefix("argon2id ")?).ok()?;
                KeySource::Passphrase(salt.try_into().ok()?)
            }
        };
        let sealed = STANDARD.decode(lines.next()?.replace('\n', "")).ok()?;
        let (nonce, encrypted) = sealed.split_first_chunk::<NONCE>()?;
        Some(Self {
            head: head(&key_id, &key_source),
            key_id,
            key_source,
            padded_size: encrypted.len().saturating_sub(16),
            nonce: *nonce,
            encrypted: encrypted.to_vec(),
        })
    }

    /// Opens the roster.
    ///
    /// # Errors
    ///
    /// If this is not its key, or if somebody without the key has changed the file.
    pub fn open(&self, key: &GuardKey) -> Result<OpenedSeal, SealError> {
        if key.id() != self.key_id {
            return Err(SealError::WrongKey);
        }
        let payload = Payload { msg: &self.encrypted, aad: self.head.as_bytes() };
        let nonce = XNonce::from(self.nonce);
        let plain = key.cipher().decrypt(&nonce, payload).map_err(|_| SealError::Damaged)?;
        let (sealed_at, roster) = bytes::decode(&plain).ok_or(SealError::Damaged)?;
        Ok(OpenedSeal { roster, sealed_at })
    }
}

/// The text of the file. `nonce` must be new each time.
///
/// # Errors
///
/// If the roster is larger than memory allows.
pub fn seal(
    opened: &OpenedSeal,
    key: &GuardKey,
    key_source: &KeySource,
    nonce: [u8; NONCE],
) -> Result<String, SealError> {
    let mut plain = bytes::encode(opened.sealed_at, &opened.roster);
    plain.resize(plain.len().next_power_of_two().max(LEAST), 0);
    let head = head(&key.id(), key_source);
    let payload = Payload { msg: &plain, aad: head.as_bytes() };
    let encrypted = key.cipher().encrypt(&XNonce::from(nonce), payload).map_err(|_| SealError::Damaged)?;
    let encoded = STANDARD.encode([nonce.as_slice(), &encrypted].concat());
    let mut body = head;
    for (at, c) in encoded.chars().enumerate() {
        if at % LINE == 0 {
            body.push('\n');
        }
        body.push(c);
    }
    let check = checksum(&body);
    Ok(format!("{body}\ncheck {check}\n"))
}

fn head(key_id: &str, key_source: &KeySource) -> String {
    let source = match key_source {
        KeySource::Random => "random".to_owned(),
        KeySource::Passphrase(salt) => format!("argon2id {}", STANDARD.encode(salt)),
    };
    format!("{HEADING}\n{ABOUT}\nkey {key_id}\n{source}")
}

/// Tells a damaged file from one with another key.
fn checksum(body: &str) -> String {
    blake3::hash(body.as_bytes()).to_hex()[..32].to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::names::list;
    use super::*;

    fn sealed(names: &str) -> String {
        let key = GuardKey::new([3; 32]);
        let mut roster = Roster::default();
        roster.add(&list::read(names).unwrap().people, &key.digester());
        seal(&OpenedSeal { roster, sealed_at: 5 }, &key, &KeySource::Random, [9; NONCE]).unwrap()
    }

    #[test]
    fn a_roster_opens_with_its_key_only() {
        let text = sealed("Ahmad Karimi\n");
        let seal = Seal::read(text.as_bytes()).unwrap();
        let opened = seal.open(&GuardKey::new([3; 32])).unwrap();
        assert_eq!((opened.roster.entries.len(), opened.sealed_at), (1, 5));
        assert_eq!(seal.open(&GuardKey::new([4; 32])), Err(SealError::WrongKey));
    }

    #[test]
    fn every_damaged_byte_is_noticed() {
        let text = sealed("Ahmad Karimi\n");
        for at in (0..text.len() - 1).step_by(97).chain([0, 40, 130, 140, text.len() - 2]) {
            let mut bytes = text.clone().into_bytes();
            bytes[at] ^= 1;
            let opened = Seal::read(&bytes).and_then(|seal| seal.open(&GuardKey::new([3; 32])));
            assert!(opened.is_err(), "byte {at}");
        }
        assert_eq!(Seal::read(&text.as_bytes()[..text.len() / 2]), Err(SealError::Damaged));
        assert_eq!(Seal::read(b""), Err(SealError::Damaged));
        let later = text.replace("version 1", "version 2");
        assert_eq!(Seal::read(later.as_bytes()), Err(SealError::UnknownVersion));
    }

    #[test]
    fn a_forged_checksum_does_not_help() {
        let text = sealed("Ahmad Karimi\n").replace("\nrandom\n", "\nargon2id AAAAAAAAAAAAAAAAAAAAAA==\n");
        let body = text.rsplit_once("\ncheck").unwrap().0;
        let forged = format!("{body}\ncheck {}\n", checksum(body));
        let seal = Seal::read(forged.as_bytes()).unwrap();
        assert_eq!(seal.open(&GuardKey::new([3; 32])), Err(SealError::Damaged));
    }

    #[test]
    fn the_size_is_padded_and_line_ends_do_not_matter() {
        let few = sealed("Ahmad Karimi\n");
        let more = sealed("Ahmad Karimi\nSara Rahimi\nJohn Smith\n");
        assert_eq!(few.len(), more.len());
        assert!(Seal::read(few.replace('\n', "\r\n").as_bytes()).is_ok());
        assert!(!few.to_lowercase().contains("karimi"));
    }

    #[test]
    fn a_key_is_written_and_read_and_a_passphrase_makes_the_same_one() {
        let key = GuardKey::new([0xab; 32]);
        assert!(GuardKey::parse(&key.text()) == Ok(key.clone()));
        assert!(GuardKey::parse(&STANDARD.encode([0xab; 32])) == Ok(key));
        for wrong in ["", "ab", &"g".repeat(64), &"a".repeat(63)] {
            assert!(GuardKey::parse(wrong).is_err(), "{wrong}");
        }
        let of = |passphrase: &str| GuardKey::of_passphrase(passphrase, &[1; SALT]).map(|key| key.id());
        assert_eq!(of("four old words "), of("four old words"));
        assert_ne!(of("four old words"), of("four new words"));
        assert_eq!(of(" "), Err(InvalidKey));
    }
}
