//! Predicts the size of every file of a site without writing it.
//!
//! Exact except for resized pictures and the search index, which take long to build: their sizes
//! are those of the last build. Without one, pictures are estimated, and the index, which is small,
//! is left out.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::Path;

use crate::pages::Output;
use crate::site::Site;

/// The size in bytes of each file by path. `made` has the sizes known so far; `folder` may have the
/// last build, with the files `written`.
pub(crate) fn sizes(
    site: &Site,
    root: &Path,
    folder: &Path,
    written: &HashSet<String>,
    mut made: BTreeMap<String, u64>,
) -> BTreeMap<String, u64> {
    let built = |path: &str| written.contains(path).then(|| length(&folder.join(path))).flatten();
    for (path, file) in site.files() {
        let bytes = match file {
            Output::Copy(source) => length(&root.join(source)),
            Output::Resized(source, width) => built(&path).or_else(|| guess(site, root, &source, width)),
            Output::Skin(name) => site.own_static(&name).and_then(|source| length(&root.join(source))),
            _ => None,
        };
        made.extend(bytes.map(|bytes| (path, bytes)));
    }
    let config = &site.proceedings.config;
    if config.search {
        let folders: Vec<String> =
            config.languages.iter().map(|lang| site.plan.routes.search_folder(lang)).collect();
        let index = written.iter().filter(|path| folders.iter().any(|folder| path.starts_with(folder)));
        made.extend(index.filter_map(|path| Some((path.clone(), built(path)?))));
    }
    made
}

fn length(place: &Path) -> Option<u64> {
    fs::metadata(place).ok().map(|it| it.len())
}

/// A photograph takes about 1.6 bits a pixel, and no copy is larger than its original.
fn guess(site: &Site, root: &Path, source: &str, width: usize) -> Option<u64> {
    let picture = site.proceedings.pictures.get(source)?.size;
    let height = picture.height.saturating_mul(width) / picture.width.max(1);
    let guess = u64::try_from(width.saturating_mul(height) / 5).ok()?;
    Some(length(&root.join(source))?.min(guess))
}
