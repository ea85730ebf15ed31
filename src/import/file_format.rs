//! The format of a file, by its bytes, and by its name where these do not tell.

use super::encoding;
use super::package::Package;
use super::problem::ImportError;

/// A format that can be imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportFormat {
    /// Word.
    Docx,
    /// `OpenDocument` text.
    Odt,
    /// A web page.
    Html,
    /// Plain text.
    Text,
    /// Markdown.
    Markdown,
    /// PDF.
    Pdf,
    /// A table as text.
    Csv,
    /// Excel or an `OpenDocument` spreadsheet.
    Workbook,
    /// A ZIP archive of files.
    Archive,
}

/// The format of a file.
///
/// # Errors
///
/// If it cannot be imported; the error says what to do.
pub fn format(name: &str, bytes: &[u8]) -> Result<ImportFormat, ImportError> {
    let extension =
        file_name(name).rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase()).unwrap_or_default();
    let refuse = |text: &str| Err(ImportError::Format(text.to_owned()));
    match bytes {
        [] => return Err(ImportError::Empty),
        [b'%', b'P', b'D', b'F', ..] => return Ok(ImportFormat::Pdf),
        [b'P', b'K', 3 | 5, 4 | 6, ..] => return of_package(bytes, &extension),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => return of_compound_file(bytes, &extension),
        [b'{', b'\\', b'r', b't', b'f', ..] => {
            return refuse(
                "it is Rich Text (RTF); open it in Word or LibreOffice and save it as .docx or .odt",
            );
        }
        _ => {}
    }
    let head = &bytes[..bytes.len().min(1024)];
    if memchr::memmem::find(head, b"%PDF-").is_some() {
        return Ok(ImportFormat::Pdf);
    }
    let head = String::from_utf8_lossy(head).to_lowercase();
    let looks_like_html = head.contains("<!doctype html") || head.contains("<html");
    match extension.as_str() {
        "html" | "htm" | "xhtml" | "md" | "markdown" | "csv" | "tsv" | "tab" | "txt" | "text"
            if is_binary(bytes) =>
        {
            refuse("its encoding is not recognised; save it as UTF-8")
        }
        "html" | "htm" | "xhtml" => Ok(ImportFormat::Html),
        "md" | "markdown" => Ok(ImportFormat::Markdown),
        "csv" | "tsv" | "tab" => Ok(ImportFormat::Csv),
        "mht" | "mhtml" => refuse("it is a web archive; save the page as “Web page, complete” or as HTML"),
        "docx" | "odt" | "xlsx" | "ods" | "zip" | "pdf" => {
            Err(ImportError::Damaged(format!("it does not begin like .{extension}")))
        }
        "txt" | "text" => Ok(ImportFormat::Text),
        _ if looks_like_html => Ok(ImportFormat::Html),
        _ if !extension.is_empty() || is_binary(bytes) => Err(ImportError::Format(format!(
            "{} cannot be imported; save it as .docx, .odt, .html, .pdf, .txt, .md, .csv, .xlsx or .ods",
            if extension.is_empty() {
                "this format".into()
            } else {
                format!("a file of the type .{extension}")
            }
        ))),
        _ => Ok(ImportFormat::Text),
    }
}

/// The name of a file without the path and the archive that it is in.
fn file_name(shown: &str) -> &str {
    let name = shown.rsplit(['/', '\\']).next().unwrap_or(shown);
    name.rsplit(": ").next().unwrap_or(name)
}

/// The name of a file without its extension.
pub fn file_stem(shown: &str) -> &str {
    let name = file_name(shown);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// Whether a file is no text: it has characters that no text has.
fn is_binary(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(4096)];
    let is_control = |c: &u32| matches!(c, 0..=8 | 14..=26 | 28..=31);
    if let Some(text) = encoding::utf16_text(head) {
        let controls = text.chars().filter(|c| is_control(&u32::from(*c)) || *c == '\u{fffd}').count();
        return controls * 20 > text.chars().count();
    }
    let controls = head.iter().filter(|byte| is_control(&u32::from(**byte))).count();
    head.contains(&0) || controls * 20 > head.len()
}

fn of_package(bytes: &[u8], extension: &str) -> Result<ImportFormat, ImportError> {
    let mut package = Package::open(bytes)?;
    let mimetype = package.part("mimetype").ok().flatten().unwrap_or_default();
    let mimetype = String::from_utf8_lossy(&mimetype).trim().to_owned();
    let refuse = |text: &str| Err(ImportError::Format(text.to_owned()));
    match mimetype.strip_prefix("application/vnd.oasis.opendocument.") {
        Some(kind) if kind.starts_with("text") => return Ok(ImportFormat::Odt),
        Some(kind) if kind.starts_with("spreadsheet") => return Ok(ImportFormat::Workbook),
        Some(_) => return refuse("it is a presentation or drawing; save its text as .odt or .docx"),
        None if mimetype == "application/epub+zip" => {
            return refuse(
                "it is an e-book (EPUB), which cannot be imported; import the document it was made from",
            );
        }
        None => {}
    }
    if !package.has("[Content_Types].xml") {
        return match extension {
            "docx" | "docm" | "odt" | "xlsx" | "xlsm" | "ods" | "pptx" | "odp" => {
                Err(ImportError::Damaged(format!("it has not the parts of a .{extension}")))
            }
            _ => Ok(ImportFormat::Archive),
        };
    }
    let types = package.part("[Content_Types].xml").ok().flatten().unwrap_or_default();
    let types = String::from_utf8_lossy(&types).into_owned();
    if types.contains("ms-excel.sheet.binary") {
        return refuse(
            "it is a binary workbook (.xlsb), whose hidden rows cannot be told apart; save it as .xlsx",
        );
    }
    if types.contains("wordprocessingml") || types.contains("ms-word") {
        Ok(ImportFormat::Docx)
    } else if types.contains("spreadsheetml") || types.contains("ms-excel") {
        Ok(ImportFormat::Workbook)
    } else {
        refuse("it is a presentation or drawing; save its text as .docx")
    }
}

/// The message for a file of Office before 2007, or for one with a password.
fn of_compound_file(bytes: &[u8], extension: &str) -> Result<ImportFormat, ImportError> {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if memchr::memmem::find(bytes, &name).is_some() {
        return Err(ImportError::Password);
    }
    Err(ImportError::Format(match extension {
        "xls" | "xlsb" => "it is in the format of Excel before 2007 (.xls); open it and save it as .xlsx".into(),
        _ => "it is in the format of Word before 2007 (.doc); open it in Word or LibreOffice and save it as .docx"
            .into(),
    }))
}
