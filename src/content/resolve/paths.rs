//! Resolves relative paths in `content/`.

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
