//! Which parts of an Office document its relationships lead to (ECMA-376, part 2).

use std::collections::HashSet;

use super::super::uncleanable::Result;
use super::super::xml_filter::{FilterVerdict, Rules, XmlElement, filter};
use super::parts::ArchiveFile;
use crate::i18n::slug::percent_decode;

const ROOT: &str = "_rels/.rels";

/// The parts that belong to the document, and those that nothing leads to, which no program shows.
pub(super) fn split(parts: Vec<ArchiveFile>) -> Result<(Vec<ArchiveFile>, Vec<ArchiveFile>)> {
    // In other packages, such as XPS, the text leads to further parts.
    let is_office = |part: &ArchiveFile| ["word/", "xl/", "ppt/"].iter().any(|it| part.name.starts_with(it));
    if !parts.iter().any(is_office) || !parts.iter().any(|part| part.name == ROOT) {
        return Ok((parts, Vec::new()));
    }
    let mut reached: HashSet<String> = HashSet::from(["[content_types].xml".to_owned()]);
    let mut open = vec![ROOT.to_owned()];
    while let Some(name) = open.pop() {
        if !reached.insert(name.clone()) {
            continue;
        }
        let Some(part) = parts.iter().find(|part| part.name.eq_ignore_ascii_case(&name)) else { continue };
        if part.extension() == "rels" {
            open.extend(targets(part)?);
        } else {
            open.push(relationships_of(&name));
        }
    }
    Ok(parts.into_iter().partition(|part| reached.contains(&part.name.to_ascii_lowercase())))
}

/// The name of the part with the relationships of another one, in lower case.
fn relationships_of(name: &str) -> String {
    let (folder, file) = name.rsplit_once('/').map_or(("", name), |(folder, file)| (folder, file));
    let start = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    format!("{start}_rels/{file}.rels")
}

/// The names of the parts that a part with relationships leads to, in lower case.
fn targets(part: &ArchiveFile) -> Result<Vec<String>> {
    struct TargetRules<'a> {
        part: &'a str,
        found: Vec<String>,
    }
    impl Rules for TargetRules<'_> {
        fn element(&mut self, _: &[String], element: &XmlElement<'_>) -> FilterVerdict {
            let is_external = element.attribute("TargetMode").is_some_and(|it| it == "External");
            if element.local() == "Relationship"
                && !is_external
                && let Some(target) = element.attribute("Target")
            {
                self.found.push(target_name(self.part, &target).to_ascii_lowercase());
            }
            FilterVerdict::Keep
        }
    }
    let mut rules = TargetRules { part: &part.name, found: Vec::new() };
    filter(&part.bytes, &mut rules)?;
    Ok(rules.found)
}

/// The name of the part that a target means in a part with relationships.
pub(super) fn target_name(relationships: &str, target: &str) -> String {
    let target = percent_decode(target.split('#').next().unwrap_or_default());
    let folder = relationships.split_once("_rels/").map_or("", |(folder, _)| folder);
    let mut path: Vec<&str> = if target.starts_with('/') {
        Vec::new()
    } else {
        folder.split('/').filter(|it| !it.is_empty()).collect()
    };
    for step in target.split(['/', '\\']).filter(|step| !matches!(*step, "" | ".")) {
        if step == ".." {
            path.pop();
        } else {
            path.push(step);
        }
    }
    path.join("/")
}
