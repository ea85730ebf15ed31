//! Visibility of link targets. Pages must not link to targets that become visible later than themselves.

use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;

use crate::content::parse::Parsed;
use crate::content::parse::draft::SessionDraft;
use crate::content::resolve::link_targets::{LinkTargets, Visibility};
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::slug::nfc;
use crate::i18n::text::Id;
use crate::source::toml_tree::Spanned;
use crate::time::moment::Moment;

/// The target of a link that may not be visible.
#[derive(Clone, Copy, Debug)]
pub(super) enum LinkedItem<'a> {
    /// A session or standalone page.
    Page(&'a Id),
    Series(&'a Id),
    /// A file of the site, by its path.
    File(&'a str),
}

/// From when a session is visible.
pub(super) fn session(draft: &SessionDraft, parsed: &Parsed) -> Visibility {
    if draft.draft && !parsed.config.build.drafts {
        return Visibility::Never;
    }
    parsed.embargoes.until(draft.embargo).map_or(Visibility::Now, Visibility::From)
}

/// Stores the visibility unless it is `Now`.
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
    /// What is not visible now: sessions, pages and series by their ids, with the end of the embargo or `None` for
    /// drafts.
    pub(super) fn unpublished(&self) -> BTreeMap<Id, Option<Moment>> {
        let hidden = self.hidden_series.iter().chain(&self.hidden);
        let until = |shown: &Visibility| match shown {
            Visibility::From(until) => Some(*until),
            Visibility::Now | Visibility::Never => None,
        };
        hidden.map(|(id, shown)| (id.clone(), until(shown))).collect()
    }

    /// From when a session or page is visible, or else a series with this id.
    fn shown(&self, owner: &Id) -> Visibility {
        let own = self.hidden.get(owner);
        let of_series = || self.hidden_series.get(owner).filter(|_| !self.pages.contains(owner));
        own.or_else(of_series).copied().unwrap_or_default()
    }

    /// From when a file is visible: with the session, page or series whose folder contains it, or with the
    /// first session that has it as a document.
    fn shown_with(&self, path: &str) -> Visibility {
        if let Some((keeper, _)) = self.keeper(path) {
            return self.hidden.get(keeper).copied().unwrap_or_default();
        }
        let path = nfc(path);
        let folder = path.strip_prefix("content/").and_then(|path| path.split_once('/'));
        let of_series = folder.and_then(|(folder, _)| self.hidden_series.get(folder));
        of_series.or_else(|| self.hidden_documents.get(&*path)).copied().unwrap_or_default()
    }

    /// Reports a link from `owner` to something that is not visible when `owner` is, and returns whether it
    /// did.
    pub(super) fn report_hidden(
        &self,
        target: LinkedItem<'_>,
        owner: &Id,
        written: &Spanned<String>,
        path: &str,
        out: &mut Vec<Diagnostic>,
    ) -> bool {
        let shown = match target {
            LinkedItem::Page(id) => self.hidden.get(id).copied().unwrap_or_default(),
            LinkedItem::Series(id) => self.hidden_series.get(id).copied().unwrap_or_default(),
            LinkedItem::File(source) => self.shown_with(source),
        };
        if shown <= self.shown(owner) {
            return false;
        }
        let name = &written.value;
        let (message, help) = match (shown, target) {
            (Visibility::From(until), _) if self.sessions.contains_key(owner) => (
                format!("`{name}` is under embargo until {until}"),
                "remove the link until then, or put this report under an embargo that ends at the same \
                 time or later",
            ),
            (Visibility::From(until), _) => (
                format!("`{name}` is under embargo until {until}"),
                "remove the link until then; only reports of sessions can be under an embargo themselves",
            ),
            (_, LinkedItem::File(_)) => (
                format!("`{name}` belongs to a draft, and drafts are not published"),
                "remove the link until the draft is published; to publish the file now, move it out of \
                 the draft's folder, or list it in the `documents` of a published session",
            ),
            (_, LinkedItem::Series(_)) => (
                format!("`{name}` is a series that has only drafts, and drafts are not published"),
                "remove the link until one of its sessions is published; --drafts shows drafts in a preview",
            ),
            (_, LinkedItem::Page(_)) => (
                format!("`{name}` is a draft, and drafts are not published"),
                "remove the link, or publish the draft: remove `draft = true` from it; --drafts shows drafts in a \
                 preview",
            ),
        };
        out.push(Diagnostic::error(Code::LinkToUnpublished, path, written.span.clone(), message).help(help));
        true
    }
}
