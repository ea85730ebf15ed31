//! Addresses of static files of the skin and the site.
//!
//! Addresses of attachments are in the views instead.

use std::collections::BTreeMap;

use crate::i18n::slug::nfc;
use crate::i18n::suggest;
use crate::pages::route::Routes;
use crate::render::sources::{SkinFiles, Static};
use crate::source::{Content, Tree, Version};

/// Addresses of static files, by path below the output folder.
///
/// An address ends in a version, a hash of the content: `/dialogues/assets/standard.css?v=3f2a9c1e`. Browsers
/// can cache the file indefinitely. The version is a query rather than part of the name, because static hosts
/// remove old files at once, and pages that readers have open still need their style sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assets {
    addresses: BTreeMap<String, String>,
}

/// Collects the files of the site's `static/` and of the skin's; the site's take precedence.
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
            Static::Made(bytes) | Static::Styled(bytes) => Some(Version::of(bytes)),
            Static::Own(source) => version(source),
        };
        (path.clone(), address(path, version))
    });
    let of_site = tree.below("static").map(|file| {
        let path = nfc(&file.path["static/".len()..]).into_owned();
        let address = address(&path, version(&file.path));
        (path, address)
    });
    // Later entries replace earlier ones.
    Assets { addresses: of_skin.chain(of_site).collect() }
}

impl Assets {
    /// The address of a file.
    ///
    /// # Errors
    ///
    /// If there is no file at the path; the message suggests a similar one.
    pub fn address(&self, path: &str) -> Result<&str, String> {
        if let Some(address) = self.addresses.get(&*nfc(path)) {
            return Ok(address);
        }
        let nearest = suggest::nearest(path, self.addresses.keys().map(String::as_str));
        // A common mistake is to omit the folder.
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

    /// Paths with addresses, sorted by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.addresses.iter().map(|(path, address)| (path.as_str(), address.as_str()))
    }
}
