//! The files of a skin that are published as they are.

/// A file of the skin that is published as it is.
#[derive(Clone, Debug)]
pub enum Static {
    /// It comes with Rapporteur.
    Embedded(&'static [u8]),
    /// It is a file of the site, at this path.
    Own(String),
    /// It is made from the configuration, or a style sheet that is joined from its parts.
    Made(Vec<u8>),
}
