//! The parts of a Word document or workbook, and the relationships between them (Open Packaging Conventions).

use std::collections::BTreeMap;

use crate::import::package::Package;
use crate::import::problem::ImportError;
use crate::import::xml_tree::{self, XmlTag};

/// The parts of a document.
pub(in crate::import) struct DocxParts<'a> {
    package: Package<'a>,
    /// The relationships of each part that was asked for: id, type, target.
    relationships: BTreeMap<String, Vec<PartLink>>,
}

#[derive(Clone)]
struct PartLink {
    id: String,
    kind: String,
    target: String,
    is_external: bool,
}

impl<'a> DocxParts<'a> {
    pub(in crate::import) fn open(bytes: &'a [u8]) -> Result<Self, ImportError> {
        Ok(Self { package: Package::open(bytes)?, relationships: BTreeMap::new() })
    }

    /// The path of the main part.
    pub(in crate::import) fn main(&mut self) -> String {
        self.related("", "officeDocument").unwrap_or_else(|| "word/document.xml".to_owned())
    }

    /// A part as XML; `None` if there is none.
    pub(in crate::import) fn xml(&mut self, path: &str) -> Result<Option<XmlTag>, ImportError> {
        self.package.part(path)?.map(|bytes| xml_tree::read(&bytes)).transpose()
    }

    /// The bytes of a part.
    pub(in crate::import) fn bytes(&mut self, path: &str) -> Option<Vec<u8>> {
        self.package.part(path).ok().flatten()
    }

    /// The path of the first part that another is related to in a way: `styles`, `footnotes`.
    pub(in crate::import) fn related(&mut self, from: &str, kind: &str) -> Option<String> {
        let links = self.links(from);
        let found = links.iter().find(|link| link.kind.rsplit('/').next() == Some(kind))?;
        (!found.is_external).then(|| resolve(from, &found.target))
    }

    /// The first part that another is related to in a way, as XML; `None` if there is none.
    pub(in crate::import) fn related_xml(
        &mut self,
        from: &str,
        kind: &str,
    ) -> Result<Option<XmlTag>, ImportError> {
        self.related(from, kind).map_or(Ok(None), |path| self.xml(&path))
    }

    /// The path of the part with an id.
    pub(in crate::import) fn target(&mut self, from: &str, id: &str) -> Option<String> {
        let found = self.links(from).into_iter().find(|link| link.id == id)?;
        (!found.is_external).then(|| resolve(from, &found.target))
    }

    /// The address with an id.
    pub(in crate::import) fn address(&mut self, from: &str, id: &str) -> Option<String> {
        self.links(from).into_iter().find(|link| link.id == id && link.is_external).map(|link| link.target)
    }

    fn links(&mut self, part: &str) -> Vec<PartLink> {
        if let Some(known) = self.relationships.get(part) {
            return known.clone();
        }
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let separator = if folder.is_empty() { "" } else { "/" };
        let tree = self.xml(&format!("{folder}{separator}_rels/{name}.rels")).ok().flatten();
        let links: Vec<PartLink> = tree
            .iter()
            .flat_map(XmlTag::tags)
            .filter_map(|tag| {
                Some(PartLink {
                    id: tag.attribute("Id")?.to_owned(),
                    kind: tag.attribute("Type")?.to_owned(),
                    target: tag.attribute("Target")?.to_owned(),
                    is_external: tag.attribute("TargetMode") == Some("External"),
                })
            })
            .collect();
        self.relationships.insert(part.to_owned(), links.clone());
        links
    }
}

/// The path of a target that is relative to a part.
fn resolve(from: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut path: Vec<&str> = from.split('/').collect();
    path.pop();
    for part in target.split('/') {
        match part {
            "." | "" => {}
            ".." => drop(path.pop()),
            part => path.push(part),
        }
    }
    path.join("/")
}
