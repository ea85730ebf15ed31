//! `OpenDocument`: without properties, thumbnails, revision ids, and files and variables that nothing uses;
//! those with comments, tracked changes, notes or hidden text are refused.

use std::collections::BTreeSet;

use super::super::uncleanable::{CleanInner, Result, Uncleanable};
use super::super::xml_filter::{FilterVerdict, Rules, XmlElement, filter};
use super::open_document_settings::SettingsRules;
use super::parts::{ArchiveFile, by, require_visible};
use super::variables;

/// Removes metadata from the files of a document.
pub(super) fn clean(parts: Vec<ArchiveFile>, inner: &CleanInner<'_>) -> Result<Vec<ArchiveFile>> {
    if parts.iter().any(|part| part.name.starts_with("META-INF/") && part.name.ends_with("signatures.xml")) {
        return Err(Uncleanable::signed("publish a copy without the signature"));
    }
    let manifest = Manifest::read(&parts)?;
    if manifest.is_encrypted {
        return Err(Uncleanable::new(
            "is protected by a password, so its metadata cannot be removed",
            "publish a file without a password",
        ));
    }
    let kept = parts.into_iter().filter(|part| !is_removed(&part.name) && !manifest.is_stray(&part.name));
    let kept: Vec<ArchiveFile> = kept.collect();
    let unused_variables = variables::unused(&kept)?;
    let mut cleaned = Vec::new();
    let mut found = Vec::new();
    for part in kept {
        let bytes = if is_settings(&part.name) {
            filter(&part.bytes, &mut SettingsRules)?
        } else if matches!(part.extension().as_str(), "xml" | "rdf") {
            let mut rules = DocumentRules::new(&unused_variables);
            let bytes = filter(&part.bytes, &mut rules)?;
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

/// What the manifest says of the files.
#[derive(Default)]
struct Manifest {
    /// The files that it lists. Programs do not read others.
    listed: BTreeSet<String>,
    is_encrypted: bool,
}

impl Manifest {
    fn read(parts: &[ArchiveFile]) -> Result<Self> {
        let mut manifest = Self::default();
        if let Some(part) = parts.iter().find(|part| part.name == "META-INF/manifest.xml") {
            filter(&part.bytes, &mut manifest)?;
        }
        Ok(manifest)
    }

    fn is_stray(&self, name: &str) -> bool {
        let is_needed = name == "mimetype" || name.starts_with("META-INF/");
        !self.listed.is_empty() && !self.listed.contains(name) && !is_needed
    }
}

impl Rules for Manifest {
    fn element(&mut self, _: &[String], element: &XmlElement<'_>) -> FilterVerdict {
        match element.local() {
            "file-entry" => {
                self.listed.extend(element.attribute("full-path").filter(|path| !path.ends_with('/')));
            }
            "encryption-data" => self.is_encrypted = true,
            _ => {}
        }
        FilterVerdict::Keep
    }
}

fn is_settings(name: &str) -> bool {
    name.rsplit('/').next() == Some("settings.xml")
}

/// Whether a file has only metadata. Objects in a document have such files in their folders.
fn is_removed(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or(name);
    matches!(file, "meta.xml" | "layout-cache" | "manifest.rdf")
        || name.starts_with("Thumbnails/")
        || name.starts_with("Configurations2/")
        || name.starts_with("VersionList")
        || name.starts_with("Versions/")
}

struct DocumentRules<'a> {
    unused_variables: &'a BTreeSet<String>,
    found: Vec<String>,
}

impl<'a> DocumentRules<'a> {
    fn new(unused_variables: &'a BTreeSet<String>) -> Self {
        Self { unused_variables, found: Vec::new() }
    }
}

impl Rules for DocumentRules<'_> {
    fn element(&mut self, _: &[String], element: &XmlElement<'_>) -> FilterVerdict {
        let is = |name: &str, value: &str| element.attribute(name).as_deref() == Some(value);
        match element.name() {
            "manifest:file-entry" => {
                let is_removed = element.attribute("full-path").is_some_and(|path| is_removed(&path));
                return if is_removed { FilterVerdict::Remove } else { FilterVerdict::Keep };
            }
            name if variables::is_declaration(name) => {
                let is_unused =
                    element.attribute("name").is_some_and(|it| self.unused_variables.contains(&it));
                return if is_unused { FilterVerdict::Remove } else { FilterVerdict::Keep };
            }
            // A text in a variable that is set where it is not shown.
            "text:variable-set" | "text:user-field-get"
                if is("display", "none") && element.attribute("string-value").is_some() =>
            {
                self.found.push("hidden text".to_owned());
            }
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
