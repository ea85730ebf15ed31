//! Hidden names of a workbook, which programs and add-ins leave behind.

use memchr::memmem;

use super::super::uncleanable::Result;
use super::super::xml_filter::{FilterVerdict, Rules, XmlElement, filter};
use super::parts::ArchiveFile;

/// The hidden names that no formula uses.
pub(super) fn unused(parts: &[ArchiveFile]) -> Result<Vec<String>> {
    let is_workbook = |part: &&ArchiveFile| part.name.eq_ignore_ascii_case("xl/workbook.xml");
    let Some(workbook) = parts.iter().find(is_workbook) else { return Ok(Vec::new()) };
    let mut hidden = HiddenNames::default();
    filter(&workbook.bytes, &mut hidden)?;
    let sheets = || parts.iter().filter(|part| part.name.starts_with("xl/") && !is_workbook(part));
    let is_used = |name: &String| {
        let finder = memmem::Finder::new(name);
        hidden.formulas.contains(name.as_str())
            || sheets().any(|part| part.extension() == "xml" && finder.find(&part.bytes).is_some())
    };
    let mut names = std::mem::take(&mut hidden.names);
    names.retain(|name| !is_used(name));
    Ok(names)
}

#[derive(Default)]
struct HiddenNames {
    names: Vec<String>,
    /// What all names stand for.
    formulas: String,
}

impl Rules for HiddenNames {
    fn element(&mut self, _: &[String], element: &XmlElement<'_>) -> FilterVerdict {
        let is_hidden = matches!(element.attribute("hidden").as_deref(), Some("1" | "true"));
        if element.local() == "definedName"
            && is_hidden
            // Those of Excel itself, such as the range of a filter.
            && let Some(name) = element.attribute("name").filter(|name| !name.starts_with("_xl"))
        {
            self.names.push(name);
        }
        FilterVerdict::Keep
    }

    fn text(&mut self, path: &[String], text: &str) {
        if path.last().is_some_and(|name| name == "definedName") {
            self.formulas.push_str(text);
            self.formulas.push('\n');
        }
    }
}
