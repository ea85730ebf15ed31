//! Reads the file of names, which is never within the site's folder.

use std::fs;
use std::io::{self, Read as _};
use std::path::Path;

use anyhow::Context;

use crate::io::paths::plain;

/// Why a file of names is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NamesFileError {
    /// It is within the site's folder.
    InSite,
    /// It is not text.
    NotText,
}

/// The text of the file of names; `-` is standard input. The inner error is about what the file is.
pub fn read_names(root: &Path, path: &Path) -> anyhow::Result<Result<String, NamesFileError>> {
    let mut bytes = Vec::new();
    if path == Path::new("-") {
        io::stdin().read_to_end(&mut bytes).context("could not read the names from standard input")?;
    } else {
        if is_within(path, root)? {
            return Ok(Err(NamesFileError::InSite));
        }
        bytes = fs::read(path).with_context(|| format!("could not read {}", path.display()))?;
    }
    let (encoding, _) = encoding_rs::Encoding::for_bom(&bytes).unwrap_or((encoding_rs::UTF_8, 0));
    let (text, _, is_broken) = encoding.decode(&bytes);
    Ok(if is_broken || text.contains('\0') { Err(NamesFileError::NotText) } else { Ok(text.into_owned()) })
}

/// Whether a path is within a folder: as it is written, or where its links lead.
fn is_within(path: &Path, folder: &Path) -> anyhow::Result<bool> {
    let real_folder =
        folder.canonicalize().with_context(|| format!("could not find {}", folder.display()))?;
    let real = path.canonicalize().with_context(|| format!("could not find {}", path.display()))?;
    if real.starts_with(&real_folder) {
        return Ok(true);
    }
    // A link within the site to a file elsewhere.
    let written = plain(&std::path::absolute(path)?);
    let parent = written.parent().map(Path::to_owned).unwrap_or_default();
    let parent = parent.canonicalize().unwrap_or(parent);
    Ok(parent.starts_with(&real_folder) || written.starts_with(plain(&std::path::absolute(folder)?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_within_the_site_is_refused_however_it_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let (site, out) = (folder.path().join("site"), folder.path().join("out"));
        fs::create_dir_all(site.join("content")).unwrap();
        fs::create_dir_all(&out).unwrap();
        fs::write(out.join("names.csv"), "a").unwrap();
        fs::write(site.join("content/names.csv"), "a").unwrap();
        let read = |path: &Path| read_names(&site, path).unwrap();
        assert_eq!(read(&out.join("names.csv")), Ok("a".into()));
        assert_eq!(read(&out.join("../site/content/names.csv")), Err(NamesFileError::InSite));
        assert_eq!(read(&site.join("../out/names.csv")), Ok("a".into()));
        #[cfg(unix)]
        {
            use std::os::unix::fs::symlink;
            symlink(out.join("names.csv"), site.join("link.csv")).unwrap();
            symlink(site.join("content/names.csv"), out.join("link.csv")).unwrap();
            symlink(&site, out.join("folder")).unwrap();
            for inside in [site.join("link.csv"), out.join("link.csv"), out.join("folder/link.csv")] {
                assert_eq!(read(&inside), Err(NamesFileError::InSite), "{}", inside.display());
            }
        }
    }

    #[test]
    fn a_file_from_a_spreadsheet_is_read_in_its_encoding() {
        let folder = tempfile::tempdir().unwrap();
        let (site, path) = (folder.path().join("site"), folder.path().join("names.csv"));
        fs::create_dir(&site).unwrap();
        let utf_16: Vec<u8> = "\u{feff}نام".encode_utf16().flat_map(u16::to_le_bytes).collect();
        fs::write(&path, utf_16).unwrap();
        assert_eq!(read_names(&site, &path).unwrap(), Ok("نام".into()));
        fs::write(&path, b"caf\xe9").unwrap();
        assert_eq!(read_names(&site, &path).unwrap(), Err(NamesFileError::NotText));
    }
}
