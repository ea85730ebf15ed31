//! Reads the files, several at a time.

use rayon::prelude::*;

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
    /// What it holds.
    pub(super) imported: Result<ImportedFile, ImportError>,
}

/// Reads files, with progress.
pub(super) fn read(console: Console, files: Vec<FoundFile>, options: &ImportOptions) -> Vec<ReadSource> {
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
            let source = match bytes {
                Err(error) => ReadSource { shown, folder, digest: String::new(), imported: Err(error) },
                Ok(bytes) => {
                    let digest = blake3::hash(&bytes).to_hex().to_string();
                    let extracted =
                        (is_pdf && program == PdfProgram::Installed).then(|| pdf_text(&bytes)).flatten();
                    let mut imported = import::read(&shown, &bytes, extracted.as_ref(), options);
                    if is_pdf && extracted.is_none() {
                        warn_of_missing_program(program, &mut imported);
                    }
                    ReadSource { shown, folder, digest, imported }
                }
            };
            progress.step();
            source
        })
        .collect();
    progress.finish();
    read
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
