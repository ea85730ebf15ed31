//! Resolves references to recommendations: `followed` of a session and `repeats` of a recommendation.

use crate::content::parse::draft::{RecommendationDraft, SessionDraft};
use crate::content::resolve::context::Context;
use crate::content::resolve::link_targets::LinkTargets;
use crate::content::resolve::visibility::LinkedItem;
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::slug::nfc;
use crate::i18n::suggest;
use crate::i18n::text::Id;
use crate::model::session::{FollowUp, RecommendationId};
use crate::source::toml_tree::Spanned;
use crate::time::edtf::Edtf;

/// The entries whose recommendation is in a known session. Whether the session has it is checked with the whole
/// record.
pub(super) fn followed(
    draft: &SessionDraft,
    id: &Id,
    context: &Context<'_>,
    out: &mut Vec<Diagnostic>,
) -> Vec<FollowUp> {
    let mut all = Vec::new();
    for item in &draft.followed {
        let of = target(&item.of, id, &draft.path, context, out);
        let date = item.date.map(Edtf::from).or(draft.date.as_ref().map(|date| date.value));
        if let (Some(of), Some(status), Some(date)) = (of, item.status, date) {
            let (text, sources) = (item.text.clone(), item.sources.clone());
            all.push(FollowUp { of, status, date, text, sources });
        }
    }
    all
}

/// The recommendations that another one repeats, each once.
pub(super) fn repeats(
    item: &RecommendationDraft,
    owner: &Id,
    path: &str,
    context: &Context<'_>,
    out: &mut Vec<Diagnostic>,
) -> Vec<Spanned<RecommendationId>> {
    let mut all: Vec<Spanned<RecommendationId>> = Vec::new();
    for written in &item.repeats {
        let Some(of) = target(written, owner, path, context, out) else { continue };
        if all.iter().any(|other| other.value == of.value) {
            let message = format!("`repeats` already names `{}`", of.value);
            let found = Diagnostic::warning(Code::RepeatedReference, path, of.span, message);
            out.push(found.help("remove one of the two"));
        } else {
            all.push(of);
        }
    }
    all
}

/// The recommendation that a session `owner` names: `track-ii/9#2`, `track-ii/09-istanbul#2`, or without the series
/// for one of the same series.
pub(super) fn target(
    written: &Spanned<String>,
    owner: &Id,
    path: &str,
    context: &Context<'_>,
    out: &mut Vec<Diagnostic>,
) -> Option<Spanned<RecommendationId>> {
    let places = context.places;
    let error = |code, message| Diagnostic::error(code, path, written.span.clone(), message);
    let Some((series, name, number)) = parts(&written.value, owner) else {
        out.push(
            error(
                Code::NoSuchRecommendation,
                format!("`{}` is not the number of a recommendation", written.value),
            )
            .help(
                "write the series, the number or file name of the session, and the number of the recommendation, \
                 such as \"track-ii/9#2\"",
            ),
        );
        return None;
    };
    let Some(session) = places.session(&series, &name).cloned() else {
        // It may be one of the sessions that could not be read.
        if !places.unread_series.contains(&*series) {
            let help = session_help(&series, &name, number, places);
            out.push(
                error(Code::UnknownSession, format!("there is no session `{series}/{name}`")).help(help),
            );
        }
        return None;
    };
    let mut hidden = Vec::new();
    if places.report_hidden(LinkedItem::Page(&session), owner, written, path, &mut hidden) {
        let help = "remove this entry until that session is published, or publish this session at the same time or \
                    later: give it an embargo that ends no earlier, or make it a draft";
        out.extend(hidden.into_iter().map(|found| found.help(help)));
        return None;
    }
    Some(Spanned { value: RecommendationId { session, number }, span: written.span.clone() })
}

/// Help text for an unknown session: the sessions or series with a similar name, or what there is.
fn session_help(series: &str, name: &str, number: u32, places: &LinkTargets) -> String {
    let by_number = name.parse::<u32>().ok().and_then(|_| places.numbers_of(series));
    if let Some(help) = by_number {
        return help;
    }
    let question = |near: Vec<String>| {
        let near: Vec<String> = near.into_iter().take(3).map(|name| format!("{name}#{number}")).collect();
        suggest::question(&near.iter().map(String::as_str).collect::<Vec<_>>())
    };
    if !places.series.iter().any(|known| known.as_str() == series)
        && let Some(near) = suggest::nearest(series, places.series.iter().map(Id::as_str))
        && let Some(help) = question(vec![format!("{near}/{name}")])
    {
        return format!("there is no series `{series}`; {help}");
    }
    let names = places.session_names();
    let own = format!("{series}/");
    // File names often begin with a number that the writer leaves out.
    let without_number = |known: &str| {
        let stem = known.strip_prefix(&own)?.trim_start_matches(|c: char| c.is_ascii_digit() || c == '-');
        Some((suggest::fold(stem), known.to_owned()))
    };
    let written = format!("{own}{name}");
    let mut near: Vec<String> =
        suggest::closest(&written, names.iter().copied()).into_iter().map(str::to_owned).collect();
    if near.is_empty() {
        let stems: Vec<(String, String)> = names.iter().filter_map(|known| without_number(known)).collect();
        near = suggest::closest_folded(name, stems);
    }
    question(near)
        .or_else(|| places.numbers_of(series))
        .unwrap_or_else(|| "name the series and the session, such as \"track-ii/9#2\"".into())
}

/// Series, session and number.
fn parts(written: &str, owner: &Id) -> Option<(String, String, u32)> {
    let written = nfc(written.trim());
    let (session, number) = written.rsplit_once('#')?;
    let number = number.trim().parse().ok().filter(|number| *number > 0)?;
    let session = session.trim().trim_matches('/');
    let own = owner.as_str().split('/').next().unwrap_or_default();
    let (series, name) = session.split_once('/').unwrap_or((own, session));
    (!name.is_empty()).then(|| (series.to_owned(), name.to_owned(), number))
}
