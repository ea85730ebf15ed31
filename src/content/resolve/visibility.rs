//! From when readers see a page. It may lead to nothing that they see later.

use std::collections::HashMap;
use std::hash::Hash;

use crate::content::parse::Parsed;
use crate::content::parse::draft::SessionDraft;
use crate::content::resolve::link_targets::{LinkTargets, Visibility};
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::slug::nfc;
use crate::i18n::text::Id;
use crate::source::toml_tree::Spanned;

/// What a link leads to, for the words of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LinkKind {
    Page,
    Series,
    File,
}

/// From when readers see a session.
pub(super) fn session(draft: &SessionDraft, parsed: &Parsed) -> Visibility {
    if draft.draft && !parsed.config.build.drafts {
        return Visibility::Never;
    }
    parsed.embargoes.until(draft.embargo).map_or(Visibility::Now, Visibility::From)
}

/// Notes when something is seen, unless it is seen now.
pub(super) fn note<K: Eq + Hash, S: std::hash::BuildHasher>(
    hidden: &mut HashMap<K, Visibility, S>,
    key: K,
    shown: Visibility,
) {
    if shown != Visibility::Now {
        hidden.insert(key, shown);
    }
}

impl LinkTargets {
    /// From when readers see a session or a page, or a series if there is no such page.
    fn shown(&self, owner: &Id) -> Visibility {
        let known = self.hidden.get(owner);
        let of_series = || self.hidden_series.get(owner).filter(|_| !self.pages.contains(owner));
        known.or_else(of_series).copied().unwrap_or_default()
    }

    /// From when readers see a file: with the session, the page or the series in whose folder it lies, or
    /// with the first session that has it as a document.
    fn shown_with(&self, path: &str) -> Visibility {
        if let Some((keeper, _)) = self.keeper(path) {
            return self.hidden.get(keeper).copied().unwrap_or_default();
        }
        let folder = path.strip_prefix("content/").and_then(|path| path.split_once('/'));
        let of_series = folder.and_then(|(folder, _)| self.hidden_series.get(folder));
        of_series.or_else(|| self.hidden_documents.get(&*nfc(path))).copied().unwrap_or_default()
    }

    /// Reports a link of the page `owner` to a session or a page that readers do not see when they see
    /// that page, and says whether it is one.
    pub(super) fn report_page(
        &self,
        target: &Id,
        owner: &Id,
        written: &Spanned<String>,
        path: &str,
        out: &mut Vec<Diagnostic>,
    ) -> bool {
        let shown = self.hidden.get(target).copied().unwrap_or_default();
        self.report(shown, LinkKind::Page, owner, written, path, out)
    }

    /// The same of a series.
    pub(super) fn report_series(
        &self,
        target: &Id,
        owner: &Id,
        written: &Spanned<String>,
        path: &str,
        out: &mut Vec<Diagnostic>,
    ) -> bool {
        let shown = self.hidden_series.get(target).copied().unwrap_or_default();
        self.report(shown, LinkKind::Series, owner, written, path, out)
    }

    /// The same of the file `source`.
    pub(super) fn report_file(
        &self,
        source: &str,
        owner: &Id,
        written: &Spanned<String>,
        path: &str,
        out: &mut Vec<Diagnostic>,
    ) -> bool {
        self.report(self.shown_with(source), LinkKind::File, owner, written, path, out)
    }

    fn report(
        &self,
        shown: Visibility,
        kind: LinkKind,
        owner: &Id,
        written: &Spanned<String>,
        path: &str,
        out: &mut Vec<Diagnostic>,
    ) -> bool {
        if shown <= self.shown(owner) {
            return false;
        }
        let name = &written.value;
        let (message, help) = match (shown, kind) {
            (Visibility::From(until), _) => (
                format!("`{name}` is under embargo until {until}"),
                "take it out until then, or put this report under an embargo that ends no sooner",
            ),
            (_, LinkKind::File) => (
                format!("`{name}` belongs to a draft, and drafts are not published"),
                "take it out until the draft is published; if the file is for the public, move it out of the draft's folder, or name it in the `documents` of a published session",
            ),
            (_, LinkKind::Series) => (
                format!("`{name}` is a series of drafts, and drafts are not published"),
                "take the link out until one of its sessions is published, or build with --drafts",
            ),
            (_, LinkKind::Page) => (
                format!("`{name}` is a draft, and drafts are not published"),
                "take the link out until it is published, or build with --drafts",
            ),
        };
        out.push(Diagnostic::error(Code::LinkToUnpublished, path, written.span.clone(), message).help(help));
        true
    }
}
