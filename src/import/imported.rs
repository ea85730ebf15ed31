//! A file as it is imported: its format found, its text read and written as Markdown.

use super::content::{DocBlock, DocContent};
use super::document::ImportedDocument;
use super::file_format::{ImportFormat, format};
use super::pdf::PdfText;
use super::pictures::PictureFile;
use super::problem::{ImportError, ImportRemark};
use super::sheet::{ColumnMap, SheetSessions};
use super::{docx, html, markdown_file, odt, pdf, pictures, segments, sheet, text_file, title, write};

/// What to do with tracked changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RevisionPolicy {
    /// A document with tracked changes is not imported.
    #[default]
    Refuse,
    /// Insertions stay, deletions go.
    Accept,
}

/// How to read files.
#[derive(Clone, Debug, Default)]
pub struct ImportOptions {
    /// What to do with tracked changes.
    pub revisions: RevisionPolicy,
    /// The columns of spreadsheets that were named.
    pub columns: ColumnMap,
}

/// A file as it is imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportedFile {
    /// A report.
    Report(Box<ImportedReport>),
    /// A list of sessions.
    Sessions(SheetSessions),
}

/// A report as it is imported.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportedReport {
    /// Its title, which is not in the Markdown if it was the first heading.
    pub title: Option<String>,
    /// Its text.
    pub document: ImportedDocument,
    /// Its pictures.
    pub pictures: Vec<PictureFile>,
    /// What a person should know.
    pub remarks: Vec<ImportRemark>,
}

/// Reads a file. `pdf_text` is the text of a PDF where a program has extracted it.
pub fn read(
    name: &str,
    bytes: &[u8],
    pdf_text: Option<&PdfText>,
    options: &ImportOptions,
) -> Result<ImportedFile, ImportError> {
    let content = match format(name, bytes)? {
        ImportFormat::Docx => docx::read(bytes, options.revisions)?,
        ImportFormat::Odt => odt::read(bytes, options.revisions)?,
        ImportFormat::Html => html::read(bytes)?,
        ImportFormat::Text => text_file::read(bytes),
        ImportFormat::Pdf => pdf::read(bytes, pdf_text)?,
        ImportFormat::Markdown => {
            return markdown_file::read(bytes).map(|report| ImportedFile::Report(Box::new(report)));
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

/// The report that content makes.
fn report(mut content: DocContent) -> Result<ImportedReport, ImportError> {
    let has_text = |blocks: &[DocBlock]| write::texts(blocks).chars().any(char::is_alphanumeric);
    let notes_have_text = content.notes.iter().any(|note| has_text(note));
    if !has_text(&content.blocks) && !notes_have_text && content.pictures.is_empty() {
        return Err(ImportError::Empty);
    }
    let segments = segments::segments(&content);
    let title = title::take(&mut content);
    title::below_title(&mut content.blocks);
    let (names, files, picture_remarks) = pictures::files(&content);
    let markdown = write::markdown(&content, names);
    let mut remarks = content.remarks;
    remarks.extend(picture_remarks);
    Ok(ImportedReport {
        title,
        document: ImportedDocument {
            declared_title: content.declared_title,
            declared_language: content.declared_language,
            declared_date: content.declared_date,
            address: content.address,
            segments,
            markdown,
        },
        pictures: files,
        remarks,
    })
}
