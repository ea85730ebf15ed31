//! Where the menu of the configuration leads, and the picture for sharing, as [`super::configured`] resolves them.

use crate::i18n::lang::Lang;
use crate::i18n::text::Texts;
use crate::pages::route::Page;
use crate::source::Size;

/// An item of the menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MenuEntry {
    /// Its label.
    pub label: Texts,
    /// Where it leads.
    pub target: MenuTarget,
}

/// Where an item of the menu leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MenuTarget {
    /// A page, in the language of the reader unless one is given, with the query and fragment of the address.
    Page(Page, Option<Lang>, String),
    /// The feed of a page in the language of the reader, likewise.
    Feed(Page, String),
    /// The path of a file below the output folder, likewise.
    File(String, String),
    /// A URL.
    Address(String),
}

/// The picture that other sites show with links to this one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharingPicture {
    /// Path below the output folder.
    pub path: String,
    /// Its size.
    pub size: Size,
}
