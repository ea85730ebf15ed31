//! A session that is to be written.

use std::sync::Arc;

use crate::import::facts::draft_front_matter::DraftFrontMatter;
use crate::import::facts::extracted::VocabularyProposal;
use crate::import::problem::ImportRemark;
use crate::source::{Content, Copied, File};

/// A session that is to be written.
pub(super) struct NewDraft {
    /// The file with its facts.
    pub(super) path: String,
    pub(super) front_matter: DraftFrontMatter,
    /// Its text.
    pub(super) body: String,
    /// The file of its text, if that is not in the default language: path and content.
    pub(super) translation: Option<(String, String)>,
    /// Pictures: path and bytes.
    pub(super) pictures: Vec<(String, Vec<u8>)>,
    pub(super) title: String,
    /// The language of its text.
    pub(super) language: String,
    pub(super) words: usize,
    pub(super) remarks: Vec<ImportRemark>,
    /// Organisations and themes that the site does not have.
    pub(super) proposals: Vec<VocabularyProposal>,
}

impl NewDraft {
    /// The content of the file with its facts.
    pub(super) fn text(&self) -> String {
        let separator = if self.body.is_empty() { "" } else { "\n" };
        format!("{}{separator}{}", self.front_matter.text(), self.body)
    }

    /// Its files as sources of the site.
    pub(super) fn source_files(&self) -> Vec<File> {
        let text = |path: &str, text: &str| File {
            path: path.to_owned(),
            content: Content::Text(Arc::from(text.as_bytes())),
        };
        let mut files = vec![text(&self.path, &self.text())];
        files.extend(self.translation.iter().map(|(path, content)| text(path, content)));
        let pictures = self
            .pictures
            .iter()
            .map(|(path, _)| File { path: path.clone(), content: Content::Copied(Copied::default()) });
        files.extend(pictures);
        files
    }
}
