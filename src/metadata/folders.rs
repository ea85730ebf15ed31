//! Folders of a computer in what readers of a document do not see: field codes, formulas, attributes.

use quick_xml::XmlVersion;
use quick_xml::events::Event;

use super::facts::{FactKind, Facts};
use super::patterns;
use super::text::decode_xml;
use super::xml::{lenient_reader, resolved};

/// What every path has in some form. Files without any of these are not read.
const SIGNS: [&[u8]; 5] = [b"Users", b"/home/", b"Documents and Settings", b"file:", b":\\"];

/// The most bytes of a field code.
const MAX_CODE: usize = 10_000;

/// Elements whose text is not shown.
fn is_code(local: &str) -> bool {
    matches!(
        local,
        "f" | "definedName" | "formula" | "formula1" | "formula2" | "oldFormula" | "config-item" | "script"
    )
}

/// Reads the folders in a part of a document.
pub(super) fn read(bytes: &[u8], name: &str, facts: &mut Facts) {
    let text = decode_xml(bytes);
    if !SIGNS.iter().any(|sign| memchr::memmem::find(text.as_bytes(), sign).is_some()) {
        return;
    }
    let mut reader = lenient_reader(&text);
    let mut folders = FolderSearch { name, facts, code: String::new(), is_in_code: false };
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => {
                let local = element.local_name().into_inner();
                folders.attributes(&element, local);
                match local {
                    "instrText" | "delInstrText" => folders.is_in_code = true,
                    // A field code is divided into runs, and ends with a mark.
                    "fldChar" => folders.end("field"),
                    _ if is_code(local) => {
                        folders.end("formula");
                        folders.is_in_code = true;
                    }
                    _ => {}
                }
            }
            Ok(Event::Empty(element)) => {
                let local = element.local_name().into_inner();
                folders.attributes(&element, local);
                if local == "fldChar" {
                    folders.end("field");
                }
            }
            Ok(Event::End(element)) => match element.local_name().into_inner() {
                "instrText" | "delInstrText" => folders.is_in_code = false,
                "p" => folders.end("field"),
                local if is_code(local) => folders.end("formula"),
                _ => {}
            },
            Ok(Event::Text(part)) => folders.text(&part.xml_content(XmlVersion::Implicit1_0)),
            Ok(Event::CData(part)) => folders.text(&part.xml_content(XmlVersion::Implicit1_0)),
            Ok(Event::GeneralRef(part)) => folders.text(&resolved(&part).unwrap_or_default()),
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

struct FolderSearch<'a> {
    name: &'a str,
    facts: &'a mut Facts,
    code: String,
    is_in_code: bool,
}

impl FolderSearch<'_> {
    fn text(&mut self, text: &str) {
        if self.is_in_code && self.code.len() < MAX_CODE {
            self.code.push_str(text);
        }
    }

    /// Reads the code up to here.
    fn end(&mut self, kind: &str) {
        let code = std::mem::take(&mut self.code);
        self.is_in_code = false;
        if let Some(path) = patterns::local_path(&code) {
            self.facts.add(FactKind::Folder, &path, format!("{} {kind}", self.name));
        }
    }

    fn attributes(&mut self, element: &quick_xml::events::BytesStart<'_>, local: &str) {
        for attribute in element.attributes().with_checks(false).filter_map(Result::ok) {
            let key = attribute.key.into_inner();
            // The names of pictures are emptied if they are paths.
            if key.starts_with("xmlns") {
                continue;
            }
            let Ok(value) = attribute.normalized_value(XmlVersion::Implicit1_0) else { continue };
            if let Some(path) = patterns::local_path(&value) {
                self.facts.add(FactKind::Folder, &path, format!("{} {local} {key}", self.name));
            }
        }
    }
}
