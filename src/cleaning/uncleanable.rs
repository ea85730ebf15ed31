//! Why a file cannot be cleaned.

/// Why a file cannot be cleaned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Uncleanable {
    /// It does not have the structure of its format.
    Damaged,
    /// What is in it.
    Content {
        /// The end of a sentence that begins with "this file".
        message: String,
        /// The remedy.
        help: &'static str,
    },
}

impl Uncleanable {
    pub(super) fn new(message: impl Into<String>, help: &'static str) -> Self {
        Self::Content { message: message.into(), help }
    }

    pub(super) fn signed(help: &'static str) -> Self {
        Self::new("is signed, and the signature would not be valid without the metadata", help)
    }

    pub(super) fn too_large() -> Self {
        Self::new(
            "is too large for its metadata to be removed",
            "publish a file of less than 256 MB, without metadata",
        )
    }
}

pub(super) type Result<T> = std::result::Result<T, Uncleanable>;

/// Cleans a file within another one, by its bytes and name.
pub(super) type CleanInner<'a> = dyn Fn(Vec<u8>, &str) -> Result<Vec<u8>> + 'a;
