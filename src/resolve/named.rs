//! The files that a page names, and that are published for that reason: what its texts link to or show, in
//! Markdown or in raw HTML.

use crate::diagnostic::Diagnostic;
use crate::markdown::{Body, Link};
use crate::model::session::{Attachment, Reference, Target};
use crate::model::text::Id;
use crate::parse::draft::{BodyDraft, TranslationDraft};
use crate::resolve::Context;
use crate::resolve::links::{beside, published};
use crate::slug::{nfc, percent_decode};
use crate::source::Content;
use crate::toml_tree::Spanned;

/// Adds the files that the texts of the page `owner` name, each address once. `bodies` are its resolved
/// texts, `original` and `translations` what they are made from.
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
        // What is in `static/` is published anyway.
        if source.starts_with("content/") {
            add(files, Attachment { source: source.to_string(), address: address.to_string() });
        }
    }
    let drafts = std::iter::once(original).chain(translations.iter().map(|translation| &translation.body));
    for draft in drafts {
        for link in &draft.html_links {
            if let Some(file) = in_html(link, draft, owner, context, out) {
                add(files, file);
            }
        }
    }
}

/// Adds a file, unless something is published at its address already.
pub(super) fn add(files: &mut Vec<Attachment>, file: Attachment) {
    if !files.iter().any(|other| other.address == file.address) {
        files.push(file);
    }
}

/// The file that an address in raw HTML leads to from the page `owner`. One that readers do not see yet,
/// or a page of that kind, is reported. Whether there is anything at all is for who checks finished pages.
fn in_html(
    link: &Link,
    draft: &BodyDraft,
    owner: &Id,
    context: &Context<'_>,
    out: &mut Vec<Diagnostic>,
) -> Option<Attachment> {
    let places = context.places;
    let span = link.span.start + draft.offset..link.span.end + draft.offset;
    let written = Spanned { value: link.destination.clone(), span };
    let address = below_root(&link.destination, owner, context)?;
    let page = address.strip_suffix("index.html").unwrap_or(&address).trim_end_matches('/');
    let in_language = context.config.languages.iter().find_map(|lang| {
        page.strip_prefix(lang.as_str())?.strip_prefix('/').filter(|_| *lang != context.config.language)
    });
    for page in in_language.into_iter().chain([page]).map(Id::from) {
        if places.report_page(&page, owner, &written, &draft.path, out)
            || places.report_series(&page, owner, &written, &draft.path, out)
        {
            return None;
        }
    }
    let own = address.strip_prefix(owner.as_str()).and_then(|rest| rest.strip_prefix('/'));
    let own = own.and_then(|name| beside(&draft.path, name));
    let others = address.rmatch_indices('/').filter_map(|(at, _)| {
        let (page, name) = address.split_at(at);
        Some(format!("{}{name}", places.folders_of.get(page)?))
    });
    let source = own.into_iter().chain(others).find_map(|path| {
        let file = context.tree.find(&path).filter(|file| matches!(file.content, Content::Copied(_)))?;
        let there = published(&file.path, &draft.path, owner, places);
        (nfc(&there) == address).then(|| file.path.clone())
    })?;
    if places.report_file(&source, owner, &written, &draft.path, out) {
        return None;
    }
    Some(Attachment { source, address })
}

/// Where an address leads from the page `owner`, below the site's root and decoded, if it stays there.
fn below_root(written: &str, owner: &Id, context: &Context<'_>) -> Option<String> {
    let base = &context.config.base_url;
    let mut page = base.clone();
    page.set_path(&format!("{}{owner}/", base.path()));
    let url = page.join(written).ok().filter(|url| url.origin() == base.origin())?;
    let below = percent_decode(url.path().strip_prefix(base.path())?);
    Some(nfc(&below).into_owned())
}
