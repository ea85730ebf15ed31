//! A file as it is imported: its format found, its text read and written as Markdown.

use super::content::{DocBlock, DocContent};
use super::document::{ImportedDocument, Segment};
use super::file_format::{ImportFormat, format};
use super::options::ImportOptions;
use super::pdf::PdfText;
use super::problem::{ImportError, RemarkKind};
use super::report::ImportedReport;
use super::sheet::SheetSessions;
use super::{docx, html, markdown_file, odt, pdf, pictures, segments, sheet, text_file, title, write};

/// The most bytes of text of a report.
const MAX_TEXT: usize = 5_000_000;

/// A file as it is imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportedFile {
    /// A report.
    Report(Box<ImportedReport>),
    /// A list of sessions.
    Sessions(SheetSessions),
}

/// Reads a file. `pdf_text` is the text of a PDF where a program has extracted it.
pub fn read(
    name: &str,
    bytes: &[u8],
    pdf_text: Option<&PdfText>,
    options: &ImportOptions,
) -> Result<ImportedFile, ImportError> {
    let format = format(name, bytes)?;
    let is_plain = matches!(format, ImportFormat::Text | ImportFormat::Markdown);
    // In UTF-16, each letter has two bytes.
    if is_plain && bytes.len() > 2 * MAX_TEXT {
        return Err(too_much_text());
    }
    let content = match format {
        ImportFormat::Docx => docx::read(bytes, options.revisions)?,
        ImportFormat::Odt => odt::read(bytes, options.revisions)?,
        ImportFormat::Html => html::read(bytes)?,
        ImportFormat::Text => text_file::read(bytes),
        ImportFormat::Pdf => pdf::read(bytes, pdf_text)?,
        ImportFormat::Markdown => {
            let report = markdown_file::read(bytes)?;
            check_length(&report.document.segments)?;
            return Ok(ImportedFile::Report(Box::new(report)));
        }
        ImportFormat::Csv => return sheet::csv(bytes, &options.columns).map(ImportedFile::Sessions),
        ImportFormat::Workbook => {
            return sheet::workbook(bytes, &options.columns).map(ImportedFile::Sessions);
        }
        ImportFormat::Archive => {
            return Err(ImportError::Format("it is an archive within an archive: unpack it first".into()));
        }
    };
    report(content).map(|report| ImportedFile::Report(Box::new(report)))
}

fn check_length(segments: &[Segment]) -> Result<(), ImportError> {
    let length: usize = segments.iter().map(|segment| segment.text.len()).sum();
    if length > MAX_TEXT { Err(too_much_text()) } else { Ok(()) }
}

fn too_much_text() -> ImportError {
    ImportError::TooLarge("it has more than 5 MB of text")
}

/// The report that content makes.
fn report(mut content: DocContent) -> Result<ImportedReport, ImportError> {
    let has_text = |blocks: &[DocBlock]| write::texts(blocks).chars().any(char::is_alphanumeric);
    let notes_have_text = content.notes.iter().any(|note| has_text(note));
    if !has_text(&content.blocks) && !notes_have_text && content.pictures.is_empty() {
        return Err(ImportError::Empty);
    }
    let segments = segments::segments(&content);
    check_length(&segments)?;
    // What was put together from a page is right for letters that run from left to right.
    let is_unverified = content.remarks.iter().any(|remark| remark.kind == RemarkKind::Unverified)
        && write::is_rtl(&write::texts(&content.blocks)) == Some(true);
    let (title, heading) = title::take(&mut content).unzip();
    let title = title.or_else(|| title::find(&segments, content.declared_title.as_deref()));
    let heading = heading.map(|block| {
        let mut blocks = vec![block];
        title::below_title(&mut blocks);
        write::markdown(&DocContent { blocks, ..DocContent::default() }, Vec::new())
    });
    title::below_title(&mut content.blocks);
    let (names, files, picture_remarks) = pictures::files(&content);
    let markdown = write::markdown(&content, names);
    let mut remarks = content.remarks;
    remarks.extend(picture_remarks);
    Ok(ImportedReport {
        heading,
        stated: Vec::new(),
        document: ImportedDocument {
            title,
            declared_language: content.declared_language,
            declared_date: content.declared_date,
            address: content.address,
            segments,
            markdown,
            is_unverified,
        },
        pictures: files,
        remarks,
    })
}
