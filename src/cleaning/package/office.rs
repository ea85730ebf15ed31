//! Word, Excel and `PowerPoint` (ECMA-376): without properties, revision ids, custom data, and parts and names that
//! nothing leads to; those with comments, tracked changes, notes or hidden text are refused.

use super::super::uncleanable::{CleanInner, Result, Uncleanable};
use super::super::xml_filter::{FilterVerdict, Rules, XmlElement, filter};
use super::parts::{ArchiveFile, by, require_visible};
use super::{hidden_names, hidden_styles, relationships};

/// Removes metadata from the parts of a document.
pub(super) fn clean(parts: Vec<ArchiveFile>, inner: &CleanInner<'_>) -> Result<Vec<ArchiveFile>> {
    if parts.iter().any(|part| part.name.starts_with("_xmlsignatures/")) {
        return Err(Uncleanable::signed("publish a copy without the signature"));
    }
    if parts.iter().any(|part| part.name.to_ascii_lowercase().starts_with("xl/pivotcache/pivotcacherecords"))
    {
        return Err(Uncleanable::new(
            "has the source data of a pivot table, which readers do not see",
            "copy the pivot table, paste it as values, delete the pivot table, and save the file again",
        ));
    }
    let (kept, removed): (Vec<ArchiveFile>, Vec<ArchiveFile>) =
        parts.into_iter().partition(|part| !is_removed(&part.name));
    let (kept, stray) = relationships::split(kept)?;
    let unused_names = hidden_names::unused(&kept)?;
    let mut found = Vec::new();
    if hidden_styles::are_used(&kept)? {
        found.push("hidden text".to_owned());
    }
    for part in &removed {
        // Lists of the authors of comments are removed with the comments, which are refused.
        if is_comments(&part.name) {
            found.extend(comments(part)?);
        }
    }
    let removed: Vec<String> = removed.into_iter().chain(stray).map(|part| part.name).collect();
    let mut cleaned = Vec::with_capacity(kept.len());
    for part in kept {
        let extension = part.extension();
        let is_xml = matches!(extension.as_str(), "xml" | "rels" | "vml");
        let bytes = if is_xml {
            let mut rules = OfficeRules {
                part: &part.name,
                removed: &removed,
                unused_names: &unused_names,
                found: Vec::new(),
                in_hidden: None,
            };
            let bytes = filter(&part.bytes, &mut rules)?;
            found.append(&mut rules.found);
            bytes
        } else {
            inner(part.bytes, &part.name)?
        };
        cleaned.push(ArchiveFile { name: part.name, bytes });
    }
    require_visible(found)?;
    Ok(cleaned)
}

/// Whether a part has only metadata.
fn is_removed(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    let in_folder = |folder: &str| lower.starts_with(folder);
    in_folder("docprops/")
        || in_folder("customxml/")
        || in_folder("docmetadata/")
        || in_folder("package/services/metadata/")
        || lower.ends_with(".psmdcp")
        || lower.contains("/printersettings/")
        || in_folder("ppt/tags/")
        || lower.contains("/revisions/")
        || lower.contains("/changesinfos/")
        || lower.ends_with("/revisioninfo.xml")
        || lower.ends_with("/people.xml")
        || lower.contains("/persons/")
        || is_comments(&lower)
        || lower.ends_with("authors.xml")
}

fn is_comments(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    let file = lower.rsplit('/').next().unwrap_or_default();
    lower.ends_with(".xml")
        && (file.starts_with("comment")
            || lower.contains("/comments/")
            || lower.contains("/threadedcomments/"))
        && !file.contains("authors")
}

/// The comments in a part that lists them.
fn comments(part: &ArchiveFile) -> Result<Vec<String>> {
    struct CommentRules(Vec<String>);
    impl Rules for CommentRules {
        fn element(&mut self, _: &[String], element: &XmlElement<'_>) -> FilterVerdict {
            if matches!(element.local(), "comment" | "cm" | "threadedComment") {
                self.0.push(by("comments", element.attribute("author")));
            }
            FilterVerdict::Keep
        }
    }
    let mut rules = CommentRules(Vec::new());
    filter(&part.bytes, &mut rules)?;
    Ok(rules.0)
}

struct OfficeRules<'a> {
    part: &'a str,
    /// The names of removed parts.
    removed: &'a [String],
    /// Hidden names that no formula uses.
    unused_names: &'a [String],
    found: Vec<String>,
    /// The depth of a run of hidden text.
    in_hidden: Option<usize>,
}

impl OfficeRules<'_> {
    /// Whether the target of a relationship of this part is removed.
    fn is_removed_target(&self, target: &str) -> bool {
        let path = relationships::target_name(self.part, target);
        self.removed.iter().any(|name| name.eq_ignore_ascii_case(&path))
    }

    fn report(&mut self, path: &[String], element: &XmlElement<'_>) {
        let is_true = |name: &str| matches!(element.attribute(name).as_deref(), Some("1" | "true" | "on"));
        let is_zero = |name: &str| {
            element
                .attribute(name)
                .and_then(|size| size.trim().parse::<f64>().ok())
                .is_some_and(|size| size <= 0.0)
        };
        let parent = path.last().map(String::as_str).unwrap_or_default();
        let in_word = self.part.starts_with("word/");
        match element.local() {
            "ins" | "del" | "moveFrom" | "moveTo" | "cellIns" | "cellDel" | "cellMerge"
            | "numberingChange"
                if in_word =>
            {
                self.found.push(by("tracked changes", element.attribute("author")));
            }
            name if in_word && name.ends_with("PrChange") => {
                self.found.push(by("tracked changes", element.attribute("author")));
            }
            "tblGridChange" if in_word => self.found.push("tracked changes".to_owned()),
            // Not that of the mark at the end of a paragraph.
            "vanish" | "specVanish"
                if in_word
                    && parent == "rPr"
                    && path.iter().rev().nth(1).is_some_and(|name| name == "r")
                    && !hidden_styles::is_off(element) =>
            {
                self.in_hidden = Some(path.len() - 1);
            }
            "sheet" if matches!(element.attribute("state").as_deref(), Some("hidden" | "veryHidden")) => {
                let name = element.attribute("name").unwrap_or_default();
                self.found.push(format!("a hidden sheet, \"{name}\""));
            }
            "row" if self.part.starts_with("xl/worksheets/") && (is_true("hidden") || is_zero("ht")) => {
                self.found.push("hidden rows".to_owned());
            }
            "col" if self.part.starts_with("xl/worksheets/") && (is_true("hidden") || is_zero("width")) => {
                self.found.push("hidden columns".to_owned());
            }
            "sld" if element.attribute("show").is_some_and(|show| matches!(show.as_str(), "0" | "false")) => {
                self.found.push("hidden slides".to_owned());
            }
            _ => {}
        }
    }
}

impl Rules for OfficeRules<'_> {
    fn element(&mut self, path: &[String], element: &XmlElement<'_>) -> FilterVerdict {
        self.in_hidden = self.in_hidden.filter(|depth| path.len() >= *depth);
        self.report(path, element);
        let is_removed = match element.local() {
            "Relationship" => {
                let target = element.attribute("Target").unwrap_or_default();
                let kind = element.attribute("Type").unwrap_or_default();
                self.is_removed_target(&target)
                    || kind.ends_with("/attachedTemplate")
                    || kind.ends_with("/printerSettings")
            }
            "Override" => element.attribute("PartName").is_some_and(|name| {
                self.removed.iter().any(|removed| removed.eq_ignore_ascii_case(name.trim_start_matches('/')))
            }),
            "definedName" => element.attribute("name").is_some_and(|name| self.unused_names.contains(&name)),
            // The names of a content control, and which data, which are removed, fill it.
            "alias" | "tag" | "dataBinding" => path.last().is_some_and(|parent| parent == "sdtPr"),
            "rsids" | "rsid" | "rsidRoot" | "docVars" | "attachedTemplate" | "trackRevisions"
            | "mailMerge" | "permStart" | "permEnd" | "docId" => self.part.starts_with("word/"),
            // References to removed comments, and lists of custom data in presentations, which are removed, too.
            "commentRangeStart" | "commentRangeEnd" | "commentReference" | "annotationRef"
            | "custDataLst" | "absPath" | "fileSharing" | "documentId" | "revisionPtr" => true,
            _ => false,
        };
        if is_removed { FilterVerdict::Remove } else { FilterVerdict::Keep }
    }

    fn keeps_attribute(&self, element: &str, name: &str) -> bool {
        let local = name.rsplit(':').next().unwrap_or(name);
        let is_revision = match self.part.split('/').next() {
            Some("word") => local.starts_with("rsid") || matches!(name, "w14:paraId" | "w14:textId"),
            Some("xl") => local == "uid" && name.starts_with("xr"),
            _ => false,
        };
        // Who last read the source of a pivot table, and when.
        let is_refresh = element.ends_with("pivotCacheDefinition")
            && matches!(name, "refreshedBy" | "refreshedDate" | "refreshedDateIso");
        let is_comment = element.ends_with("definedName") && matches!(name, "comment" | "description");
        let is_printer = element.ends_with("pageSetup") && name == "r:id";
        !is_revision && !is_refresh && !is_comment && !is_printer
    }

    fn value(&self, element: &str, name: &str, value: &str) -> Option<String> {
        // The name of a picture may be where its file was. It must have one, which may be empty.
        let is_picture = matches!(element.rsplit(':').next(), Some("cNvPr" | "docPr"));
        (is_picture && name == "name" && value.contains(['/', '\\'])).then(String::new)
    }

    fn text(&mut self, path: &[String], text: &str) {
        if text.trim().is_empty() {
            return;
        }
        if self.in_hidden.is_some_and(|depth| path.len() > depth)
            && path.last().is_some_and(|name| name == "t")
        {
            self.found.push("hidden text".to_owned());
        }
        let is_notes =
            self.part.starts_with("ppt/notesSlides/") && path.last().is_some_and(|name| name == "t");
        // The number of the slide is a field.
        if is_notes && !path.iter().any(|name| name == "fld") {
            self.found.push("speaker notes".to_owned());
        }
    }
}
