//! Why a file cannot be imported, and what a person should know about one that was.

use std::fmt;

/// Something in a document that a person should know or decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportRemark {
    /// What it is about.
    pub kind: RemarkKind,
    /// A sentence without a full stop.
    pub text: String,
}

/// What a remark is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RemarkKind {
    /// A comment of a reviewer, which was left out.
    Comment,
    /// Text that the document hides, which was left out.
    Hidden,
    /// A part that repeats or frames the text, which was left out: a table of contents, a page's header.
    LeftOut,
    /// A picture that is not shown, or has no alternative text.
    Picture,
    /// The text may differ from what the document shows.
    Unverified,
    /// Changes of others were accepted.
    Changes,
    /// A format that Markdown does not have.
    Format,
    /// A column or cell of a spreadsheet.
    Column,
    /// A fact that the site does not accept as it is written.
    Fact,
    /// A name on the sealed roster, or that it could not be searched.
    Guard,
}

impl RemarkKind {
    /// Its name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Comment => "comment",
            Self::Hidden => "hidden-text",
            Self::LeftOut => "left-out",
            Self::Picture => "picture",
            Self::Unverified => "unverified",
            Self::Changes => "changes",
            Self::Format => "format",
            Self::Column => "column",
            Self::Fact => "fact",
            Self::Guard => "guard",
        }
    }
}

impl ImportRemark {
    /// A remark.
    pub fn new(kind: RemarkKind, text: impl Into<String>) -> Self {
        Self { kind, text: text.into() }
    }
}

/// Why a file cannot be imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// The format is not one that can be imported.
    Format(String),
    /// It is protected by a password.
    Password,
    /// It is damaged; says how.
    Damaged(String),
    /// It is larger than what is read.
    TooLarge(&'static str),
    /// It has tracked changes: how many, and the text of the first.
    TrackedChanges(usize, String),
    /// A PDF without text: a scan.
    Scan,
    /// It has no text.
    Empty,
    /// A spreadsheet without a row of heads that are known.
    Heads(Vec<String>),
    /// A spreadsheet without rows below its heads.
    NoRows,
    /// A table as text with a quotation mark that is not closed, in this line.
    OpenQuote(usize),
}

impl ImportError {
    /// Its name in JSON.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Format(_) => "format",
            Self::Password => "password",
            Self::Damaged(_) => "damaged",
            Self::TooLarge(_) => "too-large",
            Self::TrackedChanges(..) => "tracked-changes",
            Self::Scan => "scan",
            Self::Empty => "empty",
            Self::Heads(_) => "heads",
            Self::NoRows => "no-rows",
            Self::OpenQuote(_) => "open-quote",
        }
    }
}

/// The beginning of a head of a column.
fn short(head: &str) -> String {
    match head.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &head[..end]),
        None => head.to_owned(),
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Format(what) => f.write_str(what),
            Self::Password => f.write_str(
                "it is protected by a password; open it with its program and save it without a password",
            ),
            Self::Damaged(how) => {
                write!(f, "it is damaged ({how}); open it with its program and save it again")
            }
            Self::TooLarge(what) => write!(f, "{what}, which is more than Rapporteur reads; divide the file"),
            Self::TrackedChanges(1, first) => write!(
                f,
                "it has a tracked change ({first}); accept or reject it in its program, or use \
                 `--accept-changes` to keep insertions and drop deletions"
            ),
            Self::TrackedChanges(count, first) => write!(
                f,
                "it has {count} tracked changes, the first of which is {first}; accept or reject them in its \
                 program, or use `--accept-changes` to keep insertions and drop deletions"
            ),
            Self::Scan => f.write_str(
                "it has pictures of pages but no text; recognise its text first, for example with OCRmyPDF",
            ),
            Self::Empty => f.write_str("it has no text"),
            Self::Heads(heads) => write!(
                f,
                "none of its columns is known ({}); name them, such as `--map title=\"{}\"`",
                heads.iter().take(20).map(|head| short(head)).collect::<Vec<_>>().join(", "),
                heads.first().map_or("Topic".into(), |head| short(head))
            ),
            Self::NoRows => f.write_str("it has heads of columns, but no row below them that is shown"),
            Self::OpenQuote(line) => write!(
                f,
                "the quotation mark in line {line} is not closed, so the rows below it cannot be told apart; \
                 close or remove it"
            ),
        }
    }
}
