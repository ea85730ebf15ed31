//! Resolves relative paths in `content/`, and paths of files below their page.

use crate::i18n::text::Id;

/// Resolves `relative` against the file `from`; `None` if it leaves `content/`.
pub fn beside(from: &str, relative: &str) -> Option<String> {
    let (folder, _) = from.rsplit_once('/')?;
    let mut parts: Vec<&str> = folder.split('/').collect();
    for part in relative.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    (parts.first() == Some(&"content")).then(|| parts.join("/"))
}

/// The path `to` relative to the file `from`, as a link in it.
pub fn from_file(from: &str, to: &str) -> String {
    let folders: Vec<&str> = from.rsplit_once('/').map_or("", |(folder, _)| folder).split('/').collect();
    let parts: Vec<&str> = to.split('/').collect();
    let common = folders.iter().zip(&parts).take_while(|(a, b)| a == b).count();
    format!("{}{}", "../".repeat(folders.len() - common), parts[common..].join("/"))
}

/// Path of a file below a page. The id of the home page is empty.
pub fn below(page: &Id, name: &str) -> String {
    if page.as_str().is_empty() { name.to_owned() } else { format!("{page}/{name}") }
}

/// Inverse of [`below`]: the path relative to the page, if the file is below it.
pub fn relative_to<'a>(page: &Id, path: &'a str) -> Option<&'a str> {
    if page.as_str().is_empty() {
        return Some(path);
    }
    path.strip_prefix(page.as_str())?.strip_prefix('/')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_leads_from_one_folder_to_another() {
        assert_eq!(from_file("content/a/1.md", "content/a/2.md"), "2.md");
        assert_eq!(from_file("content/a/1/index.md", "content/b/2.md"), "../../b/2.md");
        assert_eq!(from_file("content/about.md", "content/b/2.md"), "b/2.md");
    }
}
