//! Collects the files that a page links to or embeds, in Markdown or raw HTML, for publication.

use crate::content::parse::draft::{BodyDraft, TranslationDraft};
use crate::content::resolve::context::Context;
use crate::content::resolve::paths::{below, beside, relative_to};
use crate::content::resolve::visibility::LinkedItem;
use crate::diagnostic::Diagnostic;
use crate::i18n::slug::{nfc, percent_decode};
use crate::i18n::text::Id;
use crate::markdown::Body;
use crate::model::session::{Attachment, Reference, Target};
use crate::source::Content;
use crate::source::toml_tree::Spanned;

/// Adds the files of the page `owner`, without duplicates. `bodies` are its resolved texts, `original` and
/// `translations` their drafts.
pub(super) fn add_files<'a>(
    files: &mut Vec<Attachment>,
    bodies: impl Iterator<Item = &'a Body<Reference>>,
    original: &BodyDraft,
    translations: &[TranslationDraft],
    owner: &Id,
    context: &Context<'_>,
    out: &mut Vec<Diagnostic>,
) {
    for reference in bodies.flat_map(|body| &body.links) {
        let Reference { target: Target::File { address, source }, .. } = reference else { continue };
        // `static/` is published as a whole.
        if source.starts_with("content/") {
            add(files, Attachment { source: source.to_string(), address: address.to_string() });
        }
    }
    let drafts = std::iter::once(original).chain(translations.iter().map(|translation| &translation.body));
    for draft in drafts {
        for link in &draft.html_links {
            let span = link.span.start + draft.offset..link.span.end + draft.offset;
            let written = Spanned { value: link.destination.clone(), span };
            if let Some(file) = in_html(&written, draft, owner, context, out) {
                add(files, file);
            }
        }
    }
}

/// Adds a file unless its address is taken.
pub(super) fn add(files: &mut Vec<Attachment>, file: Attachment) {
    if !files.iter().any(|other| other.address == file.address) {
        files.push(file);
    }
}

/// The file of an address in raw HTML: relative to the Markdown file, or else relative to the page `owner`,
/// as in browsers. Reports targets that are not yet visible to readers. Missing targets are reported by the
/// link check of the output.
pub(super) fn in_html(
    written: &Spanned<String>,
    draft: &BodyDraft,
    owner: &Id,
    context: &Context<'_>,
    out: &mut Vec<Diagnostic>,
) -> Option<Attachment> {
    let places = context.places;
    if let Some(source) = beside_text(&written.value, draft, context) {
        if places.report_hidden(LinkedItem::File(source), owner, written, &draft.path, out) {
            return None;
        }
        let address = nfc(&places.published(source, &draft.path, owner)).into_owned();
        return Some(Attachment { source: source.to_owned(), address });
    }
    let address = below_root(&written.value, owner, context)?;
    let page = address.strip_suffix("index.html").unwrap_or(&address).trim_end_matches('/');
    let in_language = context.config.languages.iter().find_map(|lang| {
        page.strip_prefix(lang.as_str())?.strip_prefix('/').filter(|_| *lang != context.config.language)
    });
    for page in in_language.into_iter().chain([page]).map(Id::from) {
        if places.report_hidden(LinkedItem::Page(&page), owner, written, &draft.path, out)
            || places.report_hidden(LinkedItem::Series(&page), owner, written, &draft.path, out)
        {
            return None;
        }
    }
    let own = relative_to(owner, &address).and_then(|name| beside(&draft.path, name));
    let others = address.rmatch_indices('/').filter_map(|(at, _)| {
        let (page, name) = address.split_at(at);
        Some(format!("{}{name}", places.folders_of.get(page)?))
    });
    let source = own.into_iter().chain(others).find_map(|path| {
        let file = context.tree.find(&path).filter(|file| matches!(file.content, Content::Copied(_)))?;
        let target_address = places.published(&file.path, &draft.path, owner);
        (nfc(&target_address) == address).then(|| file.path.clone())
    })?;
    if places.report_hidden(LinkedItem::File(&source), owner, written, &draft.path, out) {
        return None;
    }
    Some(Attachment { source, address })
}

/// The file of an address relative to the Markdown file.
fn beside_text<'a>(written: &str, draft: &BodyDraft, context: &Context<'a>) -> Option<&'a str> {
    let path = written.split(['#', '?']).next().filter(|path| !path.is_empty())?;
    if path.starts_with('/') || path.contains(':') {
        return None;
    }
    let path = beside(&draft.path, &nfc(&percent_decode(path)))?;
    let file = context.tree.find(&path).filter(|file| matches!(file.content, Content::Copied(_)))?;
    Some(&file.path)
}

/// Path of an address below the site's root, resolved against the page `owner`, decoded; `None` if outside.
fn below_root(written: &str, owner: &Id, context: &Context<'_>) -> Option<String> {
    let base = &context.config.base_url;
    let mut page = base.clone();
    page.set_path(&format!("{}{}", base.path(), below(owner, "")));
    let url = page.join(written).ok().filter(|url| url.origin() == base.origin())?;
    let below = percent_decode(url.path().strip_prefix(base.path())?);
    Some(nfc(&below).into_owned())
}
