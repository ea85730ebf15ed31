//! Static files of a skin.

/// A static file of the skin.
#[derive(Clone, Debug)]
pub enum Static {
    /// Content of a built-in file.
    Embedded(&'static [u8]),
    /// Path of a file of the site.
    Own(String),
    /// Generated content without texts of the site: from the accent colour, or a style sheet of built-in parts.
    Made(Vec<u8>),
    /// A style sheet with parts of the site.
    Styled(Vec<u8>),
}

impl Static {
    /// Whether it comes with the program and has no text of the site.
    pub const fn is_built_in(&self) -> bool {
        matches!(self, Self::Embedded(_) | Self::Made(_))
    }
}
