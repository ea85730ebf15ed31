//! `OpenDocument`: without properties, settings, thumbnails and revision ids; those with comments, tracked
//! changes, notes or hidden text are refused.

use super::super::uncleanable::{CleanInner, Result, Uncleanable};
use super::super::xml_filter::{FilterVerdict, Rules, XmlElement, filter};
use super::parts::{ArchiveFile, by, require_visible};

/// Removes metadata from the files of a document.
pub(super) fn clean(parts: Vec<ArchiveFile>, inner: &CleanInner<'_>) -> Result<Vec<ArchiveFile>> {
    if parts.iter().any(|part| part.name.starts_with("META-INF/") && part.name.ends_with("signatures.xml")) {
        return Err(Uncleanable::signed("publish a copy without the signature"));
    }
    let mut cleaned = Vec::new();
    let mut found = Vec::new();
    for part in parts.into_iter().filter(|part| !is_removed(&part.name)) {
        let bytes = if matches!(part.extension().as_str(), "xml" | "rdf") {
            let mut rules = DocumentRules::default();
            let bytes = filter(&part.bytes, &mut rules)?;
            if rules.is_encrypted {
                return Err(Uncleanable::new(
                    "is protected by a password, so its metadata cannot be removed",
                    "publish a file without a password",
                ));
            }
            found.append(&mut rules.found);
            bytes
        } else if part.name == "mimetype" {
            part.bytes
        } else {
            inner(part.bytes, &part.name)?
        };
        cleaned.push(ArchiveFile { name: part.name, bytes });
    }
    require_visible(found)?;
    Ok(cleaned)
}

/// Whether a file has only metadata, or settings of the program. Objects in a document have such files in their
/// folders.
fn is_removed(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or(name);
    matches!(file, "meta.xml" | "settings.xml" | "layout-cache" | "manifest.rdf")
        || name.starts_with("Thumbnails/")
        || name.starts_with("Configurations2/")
        || name.starts_with("VersionList")
        || name.starts_with("Versions/")
}

#[derive(Default)]
struct DocumentRules {
    found: Vec<String>,
    is_encrypted: bool,
}

impl Rules for DocumentRules {
    fn element(&mut self, _: &[String], element: &XmlElement<'_>) -> FilterVerdict {
        let is = |name: &str, value: &str| element.attribute(name).as_deref() == Some(value);
        match element.name() {
            "manifest:file-entry" => {
                let is_removed = element.attribute("full-path").is_some_and(|path| is_removed(&path));
                return if is_removed { FilterVerdict::Remove } else { FilterVerdict::Keep };
            }
            "manifest:encryption-data" => self.is_encrypted = true,
            "office:annotation" => self.found.push("comments".to_owned()),
            "text:changed-region" | "table:cell-content-change" | "table:insertion" | "table:deletion" => {
                self.found.push(by("tracked changes", None));
            }
            "text:hidden-text" | "text:hidden-paragraph" => self.found.push("hidden text".to_owned()),
            "style:text-properties" | "text:section" if is("display", "none") => {
                self.found.push("hidden text".to_owned());
            }
            "style:table-properties" if is("display", "false") => {
                self.found.push("a hidden sheet".to_owned());
            }
            "table:table-row" if is("visibility", "collapse") => self.found.push("hidden rows".to_owned()),
            "table:table-column" if is("visibility", "collapse") => {
                self.found.push("hidden columns".to_owned());
            }
            "style:drawing-page-properties" if is("visibility", "hidden") => {
                self.found.push("hidden slides".to_owned());
            }
            _ => {}
        }
        FilterVerdict::Keep
    }

    fn keeps_attribute(&self, _: &str, name: &str) -> bool {
        !matches!(
            name,
            "officeooo:rsid" | "officeooo:paragraph-rsid" | "loext:rsid" | "manifest:preferred-view-mode"
        )
    }

    fn text(&mut self, path: &[String], text: &str) {
        let in_notes = path.iter().any(|name| name == "notes") && path.iter().any(|name| name == "page");
        if in_notes && !text.trim().is_empty() && !path.iter().any(|name| name == "page-number") {
            self.found.push("speaker notes".to_owned());
        }
    }
}
