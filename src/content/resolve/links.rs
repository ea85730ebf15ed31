//! Resolves links in bodies to their targets.

use std::sync::Arc;

use crate::content::parse::draft::BodyDraft;
use crate::content::resolve::context::Context;
use crate::content::resolve::html_files;
use crate::content::resolve::link_kinds;
use crate::content::resolve::link_targets::LinkTargets;
use crate::content::resolve::names::{NameMatch, Wanted};
use crate::content::resolve::paths::beside;
use crate::content::resolve::visibility::LinkedItem;
use crate::content::resolve::vocabulary::{COUNTRY, GROUP, ORGANISATION};
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::slug::nfc;
use crate::i18n::suggest;
use crate::i18n::text::Id;
use crate::markdown::{Body, WrittenLink};
use crate::model::party::Party;
use crate::model::session::{Attachment, Reference, Target};
use crate::source::toml_tree::Spanned;

/// Resolves all links of a body. Broken links are reported.
pub fn body(
    draft: &BodyDraft,
    body: &Body<WrittenLink>,
    owner: &Id,
    context: &Context<'_>,
    out: &mut Vec<Diagnostic>,
) -> Body<Reference> {
    let source: Arc<str> = draft.path.as_str().into();
    body.map(|link: &WrittenLink| {
        let span = link.span.start + draft.offset..link.span.end + draft.offset;
        let written = Spanned { value: link.destination.clone(), span };
        // Errors prevent the build, so a reported link may have any target.
        let found = if link.is_html {
            Some(in_html(&written, draft, owner, context, out))
        } else {
            resolve(&written, draft, owner, context, out)
        };
        let (target, fragment) = found.unwrap_or((Target::Home, None));
        Reference { target, fragment, source: Arc::clone(&source), span: written.span }
    })
}

/// Target of a relative address in raw HTML. If it is a file, pages in all languages use the file's own
/// address.
fn in_html(
    written: &Spanned<String>,
    draft: &BodyDraft,
    owner: &Id,
    context: &Context<'_>,
    out: &mut Vec<Diagnostic>,
) -> (Target, Option<String>) {
    match html_files::in_html(written, draft, owner, context, out) {
        Some(Attachment { source, address }) => {
            let fragment = written.value.split_once('#').map(|(_, fragment)| fragment.to_owned());
            (Target::File { address: address.into(), source: source.into() }, fragment)
        }
        None => (Target::Address(written.value.as_str().into()), None),
    }
}

fn resolve(
    written: &Spanned<String>,
    draft: &BodyDraft,
    owner: &Id,
    context: &Context<'_>,
    out: &mut Vec<Diagnostic>,
) -> Option<(Target, Option<String>)> {
    // A `#` in a file name is written `%23`, so the fragment can be split off first.
    let (destination, fragment) = match written.value.split_once('#') {
        Some((destination, fragment)) => (destination, Some(fragment)),
        None => (written.value.as_str(), None),
    };
    let decode = |text: &str| nfc(&crate::i18n::slug::percent_decode(text)).into_owned();
    let (decoded, fragment) = (decode(destination), fragment.map(decode));
    let destination = decoded.as_str();
    let name = |value: &str| Spanned { value: value.to_owned(), span: written.span.clone() };
    let vocabulary = context.vocabulary;
    let target = match destination.split_once(':') {
        Some(("session", rest)) => session(rest, written, owner, context.places, &draft.path, out)?,
        Some(("theme", rest)) => Target::Theme(vocabulary.theme(&name(rest), &draft.path, out)?),
        Some(("country", rest)) => party(rest, &COUNTRY, written, draft, context, out)?,
        Some(("group", rest)) => party(rest, &GROUP, written, draft, context, out)?,
        Some(("organisation", rest)) => party(rest, &ORGANISATION, written, draft, context, out)?,
        Some((kind @ ("series" | "page"), rest)) => {
            out.push(link_kinds::no_such_kind(kind, rest, written, &draft.path, context));
            return None;
        }
        _ => file(destination, written, draft, owner, context, out)?,
    };
    Some((target, fragment))
}

/// A party of the kind given in the link.
fn party(
    name: &str,
    wanted: &Wanted<Party>,
    written: &Spanned<String>,
    draft: &BodyDraft,
    context: &Context<'_>,
    out: &mut Vec<Diagnostic>,
) -> Option<Target> {
    let names = &context.vocabulary.party_names;
    match names.find(name, wanted.fits) {
        NameMatch::One(party) => Some(Target::Party(party.clone())),
        NameMatch::Unfit(other) => {
            out.push(
                Diagnostic::error(
                    Code::NameOfAnotherKind,
                    &draft.path,
                    written.span.clone(),
                    format!("`{name}` is {other}, not {}", wanted.one),
                )
                .help(format!("write `{other}`")),
            );
            None
        }
        NameMatch::Several(_) | NameMatch::None => {
            let name = Spanned { value: name.to_owned(), span: written.span.clone() };
            names.resolve(&name, wanted, &draft.path, out).map(Target::Party)
        }
    }
}

/// `track-ii/12`, `track-ii/12-after-the-fall`, or without the series for one of the same series.
fn session(
    rest: &str,
    written: &Spanned<String>,
    owner: &Id,
    places: &LinkTargets,
    path: &str,
    out: &mut Vec<Diagnostic>,
) -> Option<Target> {
    let rest = rest.trim_matches('/');
    let own_series = owner.as_str().split('/').next().unwrap_or_default();
    let (series, name) = rest.split_once('/').unwrap_or((own_series, rest));
    match places.session(series, name) {
        Some(id) if places.report_hidden(LinkedItem::Page(id), owner, written, path, out) => None,
        Some(id) => Some(Target::Session(id.clone())),
        // It may be one of the sessions that could not be read.
        None if places.unread_series.contains(series) => None,
        None => {
            let is_number = name.parse::<u32>().is_ok();
            let help = if let Some(help) = places.numbers_of(series).filter(|_| is_number) {
                help
            } else if places.series.iter().any(|id| id.as_str() == series) {
                let near = suggest::closest(&format!("{series}/{name}"), places.session_names());
                let near: Vec<String> = near.iter().take(3).map(|name| format!("session:{name}")).collect();
                match suggest::question(&near.iter().map(String::as_str).collect::<Vec<_>>()) {
                    Some(question) => question,
                    None => format!("write `session:{series}/` and the session's number or file name"),
                }
            } else {
                let near = suggest::nearest(series, places.series.iter().map(Id::as_str));
                // Only links between the sessions of a series can leave the series out.
                let first = places.series.first().filter(|_| !rest.contains('/'));
                match near.or(first.map(Id::as_str)) {
                    Some(series) if first.is_some() => {
                        format!("name the series, too: `session:{series}/{name}`")
                    }
                    Some(nearest) => {
                        format!("there is no series `{series}`; did you mean `session:{nearest}/{name}`?")
                    }
                    None => format!("there is no series `{series}`"),
                }
            };
            out.push(
                Diagnostic::error(
                    Code::UnknownSession,
                    path,
                    written.span.clone(),
                    format!("there is no session `{rest}`"),
                )
                .help(help),
            );
            None
        }
    }
}

/// A path relative to the file, or from the site's root into `static/`.
fn file(
    destination: &str,
    written: &Spanned<String>,
    draft: &BodyDraft,
    owner: &Id,
    context: &Context<'_>,
    out: &mut Vec<Diagnostic>,
) -> Option<Target> {
    let dead = |help: String| {
        Diagnostic::error(
            Code::LinkToNothing,
            &draft.path,
            written.span.clone(),
            format!("broken link: `{}`", written.value),
        )
        .help(help)
    };
    if let Some(from_root) = destination.strip_prefix('/') {
        let source = format!("static/{from_root}");
        if let Some(file) = context.tree.find(&source) {
            return Some(Target::File { address: from_root.into(), source: file.path.as_str().into() });
        }
        out.push(dead(
            "link to a page by its Markdown file, such as `../about.md`; an address that begins with / \
             must be a file in static/"
                .into(),
        ));
        return None;
    }
    if destination.is_empty() {
        out.push(dead("write the address between the round brackets".into()));
        return None;
    }
    let Some(path) = beside(&draft.path, destination) else {
        out.push(dead("the path is outside the content folder".into()));
        return None;
    };
    let places = context.places;
    if let Some(target) = places.files.get(&*nfc(&path)) {
        let is_hidden = match target {
            Target::Session(id) | Target::Page(id) => {
                places.report_hidden(LinkedItem::Page(id), owner, written, &draft.path, out)
            }
            Target::Series(id) => {
                places.report_hidden(LinkedItem::Series(id), owner, written, &draft.path, out)
            }
            _ => false,
        };
        return (!is_hidden).then(|| target.clone());
    }
    if let Some(file) = context.tree.find(&path).filter(|_| !path.ends_with(".md")) {
        if places.report_hidden(LinkedItem::File(&file.path), owner, written, &draft.path, out) {
            return None;
        }
        let address = places.published(&file.path, &draft.path, owner);
        let source = file.path.as_str().into();
        return Some(Target::File { address: nfc(&address).into(), source });
    }
    if places.unread.contains(&*nfc(&path)) {
        return None;
    }
    let near = suggest::nearest(&path, context.tree.below("content").map(|file| file.path.as_str()));
    out.push(dead(match near {
        Some(near) => format!("did you mean {near}?"),
        None => format!("the file {path} does not exist"),
    }));
    None
}
