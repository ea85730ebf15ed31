//! How many bytes every file of a site will have, without writing it.
//!
//! Exact but for two things that take long to make. Resized copies of pictures and the index of the
//! search are as large as in the site that was built last; where none was, the copies are guessed at
//! and the index, which is small beside its pages, is left out.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::Path;

use crate::pages::Output;
use crate::render::sources::Static;
use crate::site::Site;

/// The bytes of each file of a site below `root` by its path, of which those that are `made` here are
/// known. `folder` may have the site as it was built last, with the files that are `written` there.
pub(crate) fn sizes(
    site: &Site,
    root: &Path,
    folder: &Path,
    written: &HashSet<String>,
    made: BTreeMap<String, u64>,
) -> BTreeMap<String, u64> {
    let built = |path: &str| written.contains(path).then(|| length(&folder.join(path))).flatten();
    let mut sizes = made;
    for (path, file) in site.files() {
        let bytes = match file {
            Output::Copy(source) => length(&root.join(source)),
            Output::Resized(source, width) => built(&path).or_else(|| guess(site, root, &source, width)),
            Output::Skin(name) => match site.skin_files.statics.get(&name) {
                Some(Static::Own(source)) => length(&root.join(source)),
                _ => None,
            },
            _ => None,
        };
        sizes.extend(bytes.map(|bytes| (path, bytes)));
    }
    let config = &site.proceedings.config;
    if config.search {
        let folders: Vec<String> =
            config.languages.iter().map(|lang| site.plan.routes.search_folder(lang)).collect();
        let index = written.iter().filter(|path| folders.iter().any(|folder| path.starts_with(folder)));
        sizes.extend(index.filter_map(|path| Some((path.clone(), built(path)?))));
    }
    sizes
}

fn length(place: &Path) -> Option<u64> {
    fs::metadata(place).ok().map(|it| it.len())
}

/// A photograph takes about a bit and a half a point, and no copy is to be larger than its original.
fn guess(site: &Site, root: &Path, source: &str, width: usize) -> Option<u64> {
    let picture = site.proceedings.pictures.get(source)?.size;
    let height = picture.height.saturating_mul(width) / picture.width.max(1);
    let guess = u64::try_from(width.saturating_mul(height) / 5).ok()?;
    Some(length(&root.join(source))?.min(guess))
}
