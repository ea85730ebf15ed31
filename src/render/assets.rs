//! Where the files are that pages are made of: those in the skin's `static/` and the site's own.
//!
//! Not for the files beside sessions and pages, whose addresses are in the views.

use std::collections::BTreeMap;

use crate::i18n::slug::nfc;
use crate::i18n::suggest;
use crate::pages::route::Routes;
use crate::render::sources::{SkinFiles, Static};
use crate::source::{Content, Tree, Version};

/// The addresses of files, by their path below the output folder.
///
/// An address ends in a version made from the file's bytes: `/dialogues/assets/standard.css?v=3f2a9c1e`.
/// So a browser may keep the file as long as it likes, and asks for it anew when it is another. The
/// version is a query and not part of the name on purpose: static hosts drop old files the moment a
/// site is published, and a page that a reader still has must find its style sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assets {
    addresses: BTreeMap<String, String>,
}

/// The files of the site's `static/`, and those of the skin where the site has none of the name.
pub fn assets(tree: &Tree, skin: &SkinFiles, routes: &Routes) -> Assets {
    let version = |path: &str| match tree.get(path).map(|file| &file.content) {
        Some(Content::Copied(copied)) => copied.version,
        _ => None,
    };
    let address = |path: &str, version: Option<Version>| {
        let address = routes.below(path);
        version.map_or_else(|| address.clone(), |version| format!("{address}?v={version}"))
    };
    let of_skin = skin.statics.iter().map(|(path, file)| {
        let version = match file {
            Static::Embedded(bytes) => Some(Version::of(bytes)),
            Static::Made(bytes) => Some(Version::of(bytes)),
            Static::Own(source) => version(source),
        };
        (path.clone(), address(path, version))
    });
    let of_site = tree.below("static").map(|file| {
        let path = nfc(&file.path["static/".len()..]).into_owned();
        let address = address(&path, version(&file.path));
        (path, address)
    });
    // The last of a name stays.
    Assets { addresses: of_skin.chain(of_site).collect() }
}

impl Assets {
    /// The address of a file.
    ///
    /// # Errors
    ///
    /// If there is none at the path; the message names the one that may have been meant.
    pub fn address(&self, path: &str) -> Result<&str, String> {
        if let Some(address) = self.addresses.get(&*nfc(path)) {
            return Ok(address);
        }
        let nearest = suggest::nearest(path, self.addresses.keys().map(String::as_str));
        // The folder is what is forgotten first.
        let inside = format!("/{path}");
        let nearest = nearest
            .or_else(|| self.addresses.keys().map(String::as_str).find(|known| known.ends_with(&inside)));
        Err(match nearest {
            Some(nearest) => {
                format!("neither the skin nor `static/` has a file `{path}`; did you mean `{nearest}`?")
            }
            None => format!("neither the skin nor `static/` has a file `{path}`"),
        })
    }

    /// Every path with its address, sorted.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.addresses.iter().map(|(path, address)| (path.as_str(), address.as_str()))
    }
}
