//! The files of a new session, from what was read.

use super::known::KnownImports;
use super::names::FreeNames;
use super::new_draft::NewDraft;
use super::numbers::{NumberClaim, TakenNumbers};
use super::outcome::{ImportOutcome, ImportStatus, SheetRow, with_row};
use super::read::{ReadContent, ReadSource};
use super::series::SeriesChoice;
use crate::i18n::lang::Lang;
use crate::i18n::text::Id;
use crate::import::content::PictureSource;
use crate::import::facts;
use crate::import::facts::cells::read_row;
use crate::import::facts::extracted::{SessionFacts, UnreadValue};
use crate::import::facts::front_matter::DraftContext;
use crate::import::facts::knowledge::Knowledge;
use crate::import::facts::row_cell::CellKey;
use crate::import::file_format::file_stem;
use crate::import::pictures::PictureFile;
use crate::import::problem::{ImportRemark, RemarkKind};
use crate::import::sheet::{SheetSession, SheetSessions};
use crate::import::stated;
use crate::import::{ImportedFile, ImportedReport};
use crate::io::import::beside;
use crate::model::config::Config;
use crate::source::toml_tree::basic_string;

/// Makes drafts of what was read.
pub(super) struct DraftMaker<'a> {
    pub(super) config: &'a Config,
    /// What the site knows, for the search for facts.
    pub(super) knowledge: &'a Knowledge,
    /// The language that was asked for.
    pub(super) language: Option<Lang>,
    pub(super) series: &'a SeriesChoice,
    pub(super) known: KnownImports,
    pub(super) names: FreeNames,
    pub(super) numbers: TakenNumbers,
}

impl DraftMaker<'_> {
    /// The drafts of a file: one, or one a row.
    pub(super) fn outcomes(&mut self, file: ReadSource) -> Vec<ImportOutcome> {
        let ReadSource { shown, folder, digest, content } = file;
        let outcome = |row, status| ImportOutcome { source: shown.clone(), row, status };
        let report = match content {
            ReadContent::Failed(error) => return vec![outcome(None, ImportStatus::Failed(error))],
            ReadContent::Known(path) => return vec![outcome(None, ImportStatus::Known(path))],
            ReadContent::Read(ImportedFile::Report(report)) => *report,
            ReadContent::Read(ImportedFile::Sessions(SheetSessions { sessions, remarks })) => {
                let remarks = Some(remarks).filter(|remarks| !remarks.is_empty());
                let remarks = remarks.map(|remarks| outcome(None, ImportStatus::Remarks(remarks)));
                let rows = sessions.iter().map(|session| {
                    let row = SheetRow { sheet: session.sheet.clone(), row: session.row };
                    let status = self.row(&shown, &row, session);
                    outcome(Some(row), status)
                });
                return remarks.into_iter().chain(rows).collect();
            }
        };
        if let Some(path) = self.known.get(&digest) {
            return vec![outcome(None, ImportStatus::Known(path.to_owned()))];
        }
        let status = self.report(&shown, &digest, folder.as_deref(), report);
        vec![outcome(None, status)]
    }

    fn row(&mut self, source: &str, row: &SheetRow, session: &SheetSession) -> ImportStatus {
        if let Some(path) = self.known.get(&session.digest) {
            return ImportStatus::Known(path.to_owned());
        }
        let text = session.text();
        let given = SessionFacts { language: self.language.clone(), ..SessionFacts::default() };
        let given = read_row(given, &session.cells, self.knowledge);
        let remarks = given.unread.iter().map(not_understood).collect();
        let (title, stated_series) = (given.title.clone(), given.series.first().cloned());
        let mut facts = facts::find(&session.document(), self.knowledge, given);
        // The text of a row has no title.
        facts.title = title;
        let named = facts.title.as_ref().map_or("", |title| &title.value).to_owned();
        let fallback = match sure_number(&facts) {
            Some(number) => format!("Session {number}"),
            None => format!("Row {}", session.row),
        };
        self.draft(DraftParts {
            source,
            name: &named,
            fallback: &fallback,
            facts,
            stated_series: stated_series.map(|series| series.value),
            row: Some(row),
            text: &text,
            body: |front_matter: &str| session.markdown(front_matter),
            pictures: Vec::new(),
            remarks,
            digest: &session.digest,
        })
    }

    fn report(
        &mut self,
        source: &str,
        digest: &str,
        folder: Option<&std::path::Path>,
        report: ImportedReport,
    ) -> ImportStatus {
        let ImportedReport { heading, stated, mut document, pictures, mut remarks } = report;
        let fallback = file_stem(source).replace(['_', '-'], " ").trim().to_owned();
        let mut read = Vec::new();
        for PictureFile { name, source } in pictures {
            let (bytes, path) = match source {
                PictureSource::Bytes(bytes) => (Some(bytes), None),
                PictureSource::Beside(path) => (folder.and_then(|folder| beside(folder, &path)), Some(path)),
                PictureSource::Web(_) | PictureSource::Missing => (None, None),
            };
            match bytes {
                Some(bytes) => read.push((name, bytes)),
                None => {
                    document.markdown = without_picture(&document.markdown, &name);
                    remarks.push(ImportRemark::new(
                        RemarkKind::Picture,
                        format!(
                            "{} is not beside the document, so only its alternative text is kept",
                            path.as_ref().unwrap_or(&name)
                        ),
                    ));
                }
            }
        }
        let text = document.text();
        let given = SessionFacts { language: self.language.clone(), ..SessionFacts::default() };
        let facts = stated::find(&document, &stated, self.knowledge, given);
        remarks.extend(facts.unread.iter().map(not_understood));
        let is_stated = stated.iter().any(|cell| cell.key == Some(CellKey::Series));
        let stated_series = facts.series.first().filter(|_| is_stated).map(|series| series.value.clone());
        // A line such as "Title: …" goes before the heading, which then stays in the text.
        let found = facts.title.as_ref().map(|title| &title.value);
        let is_heading = found == document.title.as_ref().map(|title| &title.text);
        if let Some(heading) = heading.filter(|_| !is_heading) {
            document.markdown = format!("{}\n\n{}", heading.trim_end(), document.markdown);
        }
        let name = facts.title.as_ref().map_or_else(|| fallback.clone(), |title| title.value.clone());
        self.draft(DraftParts {
            source,
            name: &name,
            fallback: &fallback,
            facts,
            stated_series,
            row: None,
            text: &text,
            body: |_: &str| document.markdown.clone(),
            pictures: read,
            remarks,
            digest,
        })
    }

    fn draft(&mut self, parts: DraftParts<'_, impl FnOnce(&str) -> String>) -> ImportStatus {
        let DraftParts {
            source,
            name,
            fallback,
            mut facts,
            stated_series,
            row,
            text,
            body,
            pictures,
            mut remarks,
            digest,
        } = parts;
        let title = facts.title.as_ref().map_or(fallback, |title| &title.value).to_owned();
        let series = match self.series.of(stated_series.as_ref(), &facts.series) {
            Ok(series) => series,
            Err(error) => return ImportStatus::Failed(error),
        };
        remarks.extend(other_language(&facts));
        let text_language = facts.text_language.filter(|_| facts.language.is_none());
        let language = facts.language.clone().unwrap_or_else(|| self.config.language.clone());
        let context =
            DraftContext { language: &self.config.language, fallback_title: fallback, imported: digest };
        let file = if row.is_none() { source } else { "" };
        let name = self.names.take(&series, sure_number(&facts), name, file);
        let (path, folder) = if pictures.is_empty() {
            (format!("content/{series}/{name}.md"), String::new())
        } else {
            (format!("content/{series}/{name}/index.md"), format!("content/{series}/{name}/"))
        };
        self.known.insert(digest, &path);
        let source = with_row(source, row);
        let claim = NumberClaim { series: &series, path: &path, source: &source };
        remarks.extend(self.numbers.claim(&claim, &mut facts));
        let front_matter = facts::front_matter::front_matter(&facts, &context);
        let body = body(&front_matter.text());
        let mut draft = NewDraft {
            path,
            front_matter,
            body,
            translation: None,
            pictures: pictures.into_iter().map(|(name, bytes)| (format!("{folder}{name}"), bytes)).collect(),
            title,
            language: text_language.unwrap_or(language.as_str()).to_owned(),
            words: text.split_whitespace().count(),
            remarks,
            proposals: std::mem::take(&mut facts.proposals),
        };
        if language != self.config.language && !draft.body.is_empty() {
            self.translate(&mut draft, &language);
        }
        ImportStatus::Imported(Box::new(draft))
    }

    /// Moves the text to a file of its language: that of the default language has the facts.
    fn translate(&self, draft: &mut NewDraft, language: &Lang) {
        let stem = draft.path.strip_suffix(".md").unwrap_or(&draft.path);
        let path = format!("{stem}.{language}.md");
        let body = std::mem::take(&mut draft.body);
        let content = format!("+++\ntitle = {}\n+++\n\n{body}", basic_string(&draft.title));
        draft.remarks.push(ImportRemark::new(
            RemarkKind::Format,
            format!(
                "its text is in `{language}`, so it stands in {path}; write the title in `{}` in {}",
                self.config.language, draft.path
            ),
        ));
        draft.translation = Some((path, content));
    }
}

/// The remark on a text in a language that the site does not have.
fn other_language(facts: &SessionFacts) -> Option<ImportRemark> {
    let tag = facts.text_language.filter(|_| facts.language.is_none())?;
    let text = format!(
        "its text seems to be in `{tag}`, which is not among the languages of the site; add it to `languages` in \
         rapporteur.toml, or say the language with `--lang`"
    );
    Some(ImportRemark::new(RemarkKind::Format, text))
}

/// The remark on a part of a cell that is behind `#`, or in the text.
fn not_understood(part: &UnreadValue) -> ImportRemark {
    let text = format!("`{}` is not certain: “{}” ({})", part.key.name(), part.text, part.position);
    ImportRemark::new(RemarkKind::Fact, text)
}

/// The number of a session, if it is sure.
fn sure_number(facts: &SessionFacts) -> Option<u32> {
    facts.number.iter().find(|number| number.is_sure()).map(|number| number.value)
}

/// What a draft is made of.
struct DraftParts<'a, B: FnOnce(&str) -> String> {
    source: &'a str,
    /// What its file is named after.
    name: &'a str,
    /// Its title, if it has none.
    fallback: &'a str,
    facts: SessionFacts,
    /// The series that a column names.
    stated_series: Option<Id>,
    /// The row of the source, if it is a spreadsheet.
    row: Option<&'a SheetRow>,
    /// All its text.
    text: &'a str,
    /// Its Markdown, which can depend on what the front matter says.
    body: B,
    pictures: Vec<(String, Vec<u8>)>,
    remarks: Vec<ImportRemark>,
    digest: &'a str,
}

/// Markdown with the alternative text of a picture in its place.
fn without_picture(markdown: &str, name: &str) -> String {
    let mut out = markdown.to_owned();
    let destination = format!("]({name})");
    while let Some(end) = out.find(&destination) {
        let Some(start) = out[..end].rfind("![") else { break };
        let alt = out[start + 2..end].to_owned();
        out.replace_range(start..end + destination.len(), &alt);
    }
    out
}
