//! Reads the files, several at a time.

use rayon::prelude::*;

use super::known::KnownImports;
use crate::cli::console::Console;
use crate::cli::progress::WorkProgress;
use crate::import::problem::{ImportError, ImportRemark, RemarkKind};
use crate::import::{self, file_format::ImportFormat};
use crate::import::{ImportOptions, ImportedFile, file_format};
use crate::io::import::{FoundFile, PdfProgram, pdf_text};

/// A file that was read.
pub(super) struct ReadSource {
    /// Its name for people.
    pub(super) shown: String,
    /// The folder that it is in.
    pub(super) folder: Option<std::path::PathBuf>,
    /// The digest of its bytes.
    pub(super) digest: String,
    pub(super) content: ReadContent,
}

/// What a file holds.
pub(super) enum ReadContent {
    Read(ImportedFile),
    /// It was imported before, to this file, and is not read again.
    Known(String),
    Failed(ImportError),
}

/// Reads files, with progress.
pub(super) fn read(
    console: Console,
    files: Vec<FoundFile>,
    known: &KnownImports,
    options: &ImportOptions,
) -> Vec<ReadSource> {
    let progress = WorkProgress::new(console, "reading", files.len());
    let is_pdf = |file: &FoundFile| {
        let bytes = file.bytes.as_ref().ok();
        bytes.is_some_and(|bytes| file_format::format(&file.shown, bytes) == Ok(ImportFormat::Pdf))
    };
    let program = if files.iter().any(is_pdf) { PdfProgram::find() } else { PdfProgram::Missing };
    let read = files
        .into_par_iter()
        .map(|file| {
            let is_pdf = is_pdf(&file);
            let FoundFile { shown, folder, bytes } = file;
            let (digest, content) = match bytes {
                Err(error) => (String::new(), ReadContent::Failed(error)),
                Ok(bytes) => {
                    let digest = blake3::hash(&bytes).to_hex().to_string();
                    let content = known.get(&digest).map_or_else(
                        || read_bytes(&shown, &bytes, is_pdf.then_some(program), options),
                        |path| ReadContent::Known(path.to_owned()),
                    );
                    (digest, content)
                }
            };
            progress.step();
            ReadSource { shown, folder, digest, content }
        })
        .collect();
    progress.finish();
    read
}

/// Reads a file. `program` is that for PDF, if it is one.
fn read_bytes(
    shown: &str,
    bytes: &[u8],
    program: Option<PdfProgram>,
    options: &ImportOptions,
) -> ReadContent {
    let is_installed = program == Some(PdfProgram::Installed);
    let extracted = is_installed.then(|| pdf_text(bytes)).flatten();
    let mut imported = import::read(shown, bytes, extracted.as_ref(), options);
    if let (Some(program), None) = (program, &extracted) {
        warn_of_missing_program(program, &mut imported);
    }
    imported.map_or_else(ReadContent::Failed, ReadContent::Read)
}

fn warn_of_missing_program(program: PdfProgram, imported: &mut Result<ImportedFile, ImportError>) {
    if let (PdfProgram::Missing, Ok(ImportedFile::Report(report))) = (program, imported) {
        report.remarks.push(ImportRemark::new(
            RemarkKind::Unverified,
            "`pdftotext` is not installed, so the text may lack spaces and be in the wrong order; install Poppler \
             (`poppler-utils`), delete this draft and import the file again",
        ));
    }
}
