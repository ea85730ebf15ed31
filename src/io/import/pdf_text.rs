//! The text of a PDF by `pdftotext` of Poppler, where it is installed.

use std::io::Write as _;
use std::process::{Command, Stdio};

use crate::import::PdfText;

/// Whether the program that reads PDF is installed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PdfProgram {
    /// `pdftotext` answers.
    Installed,
    /// It does not.
    Missing,
}

impl PdfProgram {
    /// Looks for the program.
    pub fn find() -> Self {
        let found = Command::new("pdftotext").arg("-v").stdout(Stdio::null()).stderr(Stdio::null()).status();
        if found.is_ok_and(|status| status.success()) { Self::Installed } else { Self::Missing }
    }
}

/// The text of a PDF; `None` if the program cannot read it.
pub fn pdf_text(bytes: &[u8]) -> Option<PdfText> {
    let mut file = tempfile::NamedTempFile::new().ok()?;
    file.write_all(bytes).ok()?;
    let run = |arguments: &[&str]| {
        let mut command = Command::new("pdftotext");
        command.args(["-q", "-enc", "UTF-8", "-eol", "unix"]).args(arguments).arg(file.path()).arg("-");
        let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    };
    Some(PdfText { layout: run(&["-layout"])?, reading: run(&[])? })
}
