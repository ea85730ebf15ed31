//! Static files of a skin.

/// A static file of the skin.
#[derive(Clone, Debug)]
pub enum Static {
    /// Content of a built-in file.
    Embedded(&'static [u8]),
    /// Path of a file of the site.
    Own(String),
    /// Generated content: from the configuration, or a style sheet joined from its parts.
    Made(Vec<u8>),
}
