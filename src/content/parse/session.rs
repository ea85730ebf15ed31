//! Parses front matter into drafts of sessions, series, pages and translations.

use crate::content::parse::body::{self, BodyOptions};
use crate::content::parse::dates::{self, date, dates, when};
use crate::content::parse::draft::{
    Defaults, DocumentDraft, FollowUpDraft, PageDraft, ParticipantDraft, RecommendationDraft,
    RecommendationText, Record, SeriesDraft, SessionDraft, SpeakerDraft, TranslationDraft,
};
use crate::content::parse::texts::{self, texts};
use crate::content::parse::words::{format, rule, status};
use crate::content::parse::{fields, files, front_matter, placeholders};
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::lang::Lang;
use crate::i18n::slug::nfc;
use crate::i18n::text::{Age, Id, Texts};
use crate::markdown::BodyKind;
use crate::model::session::{Completeness, Correction, Source};
use crate::source::File;
use crate::source::revision::Revision;
use crate::source::schema::Field;
use crate::source::toml_tree::{Node, Spanned, Value};

/// Parses a session from its file in the default language.
pub fn session(
    file: &File,
    folder: &str,
    stem: &str,
    reading: &BodyOptions,
    out: &mut Vec<Diagnostic>,
) -> Option<SessionDraft> {
    let (node, written) = front_matter::read(file, fields::SESSION, "this session", out)?;
    let mut body = body::body(written, BodyKind::Report, &reading.language, reading, out);
    placeholders::report(file, &node, written, &body.comments, out);
    body.relative_dates = body::relative_dates(written, &body, &reading.language, reading);
    dates::report_embargo_of_another_calendar(&node, &file.path, out);
    let place = node.get("place");
    Some(SessionDraft {
        path: file.path.clone(),
        series: Id::from(folder),
        stem: stem.to_owned(),
        slug: slug(&node),
        start: node.span.clone(),
        number: node
            .count_at("number")
            .zip(node.get("number"))
            .map(|(value, at)| Spanned { value, span: at.span.clone() }),
        title: node.text_at("title").unwrap_or_default().to_owned(),
        summary: node.spanned_at("summary"),
        date: node.get("date").and_then(when),
        end_date: node.get("end_date").and_then(date),
        place_name: place.and_then(|place| match place.text() {
            Some(name) => Some(Texts::of(&reading.language, name)),
            None => texts(place, "name", file, reading, out),
        }),
        place_country: place.and_then(|place| place.spanned_at("country")),
        format: node.text_at("format").and_then(format),
        organisers: node.get("organisers").map(|_| node.texts_at("organisers")),
        participants: participants(&node, file, reading, out),
        participants_known: match node.text_at("participants_known") {
            Some("partial") => Completeness::Partial,
            _ => Completeness::Listed,
        },
        subjects: node.get("subjects").map(|_| node.texts_at("subjects")),
        themes: node.texts_at("themes"),
        rule: node.text_at("rule").and_then(rule),
        rule_basis: texts(&node, "rule_basis", file, reading, out),
        speakers: each(&node, "speakers", |speaker| {
            Some(SpeakerDraft {
                name: speaker.spanned_at("name")?,
                role: texts(speaker, "role", file, reading, out),
                party: speaker.spanned_at("party"),
                named_by: owned(speaker, "named_by"),
            })
        }),
        recommendations: each(&node, "recommendations", |item| {
            let notes = texts::notes(item, "note", file, reading, out);
            Some(RecommendationDraft {
                note: item.get("note").and_then(|note| texts::original(note, reading)).map(str::to_owned),
                notes,
                text: item.text_at("text").unwrap_or_default().to_owned(),
                to: item.texts_at("to"),
                themes: item.texts_at("themes"),
                status: item.text_at("status").and_then(status),
                repeats: item.texts_at("repeats"),
            })
        }),
        followed: followed(&node, file, reading, out),
        corrections: each(&node, "corrections", |item| {
            let date = item.get("date").and_then(Node::day)?;
            Some(Correction { date, text: texts(item, "text", file, reading, out)? })
        }),
        sources: sources(&node, file, reading, out),
        documents: each(&node, "documents", |document| {
            Some(DocumentDraft {
                file: document.spanned_at("file")?,
                title: texts(document, "title", file, reading, out),
                language: document.text_at("language").and_then(Lang::parse),
            })
        }),
        record: record(&node),
        dates: dates(&node),
        planned: node
            .get("planned")
            .filter(|_| node.bool_at("planned") == Some(true))
            .map(|planned| planned.span.clone()),
        report_keys: report_keys(&node),
        draft: node.bool_at("draft").unwrap_or(false),
        embargo: node.get("embargo").and_then(Node::moment),
        updated: node.get("updated").and_then(Node::day),
        aliases: node.texts_at("aliases"),
        extra: node
            .get("extra")
            .map(|extra| extra.entries().iter().map(|e| (e.key.clone(), e.node.json())).collect())
            .unwrap_or_default(),
        body,
        translations: Vec::new(),
    })
}

/// The keys of what only a report has, where they have entries.
fn report_keys(node: &Node) -> Vec<Spanned<&'static str>> {
    let of = |key: &'static str| {
        let written = node.entries().iter().find(|entry| entry.key == key)?;
        let has_entries = !written.node.items().is_empty();
        has_entries.then(|| Spanned { value: key, span: written.key_span.clone() })
    };
    fields::OF_REPORTS.iter().filter_map(|key| of(key)).collect()
}

fn followed(
    node: &Node,
    file: &File,
    reading: &BodyOptions,
    out: &mut Vec<Diagnostic>,
) -> Vec<FollowUpDraft> {
    each(node, "followed", |item| {
        Some(FollowUpDraft {
            of: item.spanned_at("of")?,
            status: item.text_at("status").and_then(status),
            date: item.get("date").and_then(date).map(|date| date.value),
            text: texts(item, "text", file, reading, out),
            sources: sources(item, file, reading, out),
        })
    })
}

fn sources(node: &Node, file: &File, reading: &BodyOptions, out: &mut Vec<Diagnostic>) -> Vec<Source> {
    each(node, "sources", |source| {
        Some(Source {
            title: texts(source, "title", file, reading, out),
            url: source.text_at("url")?.to_owned(),
            language: source.text_at("language").and_then(Lang::parse),
            published: source.get("published").and_then(when).map(|date| date.value),
        })
    })
}

/// Parses a series from its `_index.md`.
pub fn series(file: &File, reading: &BodyOptions, out: &mut Vec<Diagnostic>) -> SeriesDraft {
    let Some((node, written)) = front_matter::read(file, fields::SERIES, "this series", out) else {
        return SeriesDraft { path: file.path.clone(), ..SeriesDraft::default() };
    };
    let body = body::body(written, BodyKind::Page, &reading.language, reading, out);
    placeholders::report(file, &node, written, &body.comments, out);
    SeriesDraft {
        path: file.path.clone(),
        title: node.text_at("title").unwrap_or_default().to_owned(),
        summary: owned(&node, "summary"),
        former_addresses: node.texts_at("former_addresses"),
        unrecorded: each(&node, "unrecorded", |item| {
            let number = Spanned { value: item.count_at("number")?, span: item.get("number")?.span.clone() };
            Some((number, texts(item, "note", file, reading, out)))
        }),
        defaults: Defaults {
            organisers: node.texts_at("organisers"),
            subjects: node.texts_at("subjects"),
            rule: node.text_at("rule").and_then(rule),
            format: node.text_at("format").and_then(format),
            record: record(&node),
        },
        body,
        translations: Vec::new(),
    }
}

fn record(node: &Node) -> Option<Record> {
    match node.text_at("record")? {
        "verbatim" => Some(Record::Verbatim),
        "edited" => Some(Record::Edited),
        _ => None,
    }
}

/// Parses a standalone page or the text of the home page. `None` if it has no front matter.
pub fn page(file: &File, name: &str, reading: &BodyOptions, out: &mut Vec<Diagnostic>) -> Option<PageDraft> {
    let (fields, what, id, old_addresses) = match name {
        files::HOME => (fields::HOME, "the home page's text", "", "former_addresses"),
        name => (fields::PAGE, "this page", name, "aliases"),
    };
    let (node, written) = front_matter::read(file, fields, what, out)?;
    let body = body::body(written, BodyKind::Page, &reading.language, reading, out);
    placeholders::report(file, &node, written, &body.comments, out);
    Some(PageDraft {
        path: file.path.clone(),
        id: Id::from(slug(&node).map_or_else(|| id.to_owned(), |slug| slug.value)),
        slug: slug(&node),
        start: node.span.clone(),
        title: node.text_at("title").unwrap_or_default().to_owned(),
        summary: owned(&node, "summary"),
        draft: node.bool_at("draft").unwrap_or(false),
        aliases: node.texts_at(old_addresses),
        dates: dates(&node),
        body,
        translations: Vec::new(),
    })
}

/// Keys of a translation.
#[derive(Clone, Copy)]
pub struct Keys {
    /// Keys that are allowed.
    pub allowed: &'static [Field],
    /// Keys of the original: those not allowed are reported as belonging to the original.
    pub facts: &'static [Field],
    /// What the body is.
    pub body: BodyKind,
}

/// The original of a translation.
#[derive(Clone, Copy)]
pub struct Of<'a> {
    /// Name in commands: `track-ii/12`, `about`.
    pub name: &'a str,
    /// Current revision; `None` if the original is unreadable.
    pub revision: Option<Revision>,
}

/// Parses a translation. `None` if it has no front matter.
pub fn translation(
    file: &File,
    lang: &Lang,
    Keys { allowed, facts, body: kind }: Keys,
    of: Of<'_>,
    reading: &BodyOptions,
    out: &mut Vec<Diagnostic>,
) -> Option<TranslationDraft> {
    let before = out.len();
    let (node, written) = front_matter::read(file, allowed, "this translation", out)?;
    explain_repeated_facts(&node, allowed, facts, &mut out[before..]);
    let is_unfinished = placeholders::report_commented(file, written, out);
    let mut body = body::body(written, kind, lang, reading, out);
    placeholders::report(file, &node, written, &body.comments, out);
    // Only reports of sessions are checked for relative dates.
    if kind == BodyKind::Translation {
        body.relative_dates = body::relative_dates(written, &body, lang, reading);
    }
    let mut next = 1;
    let recommendations = each(&node, "recommendations", |item| {
        let number = item.count_at("number").unwrap_or(next);
        next = number.saturating_add(1);
        Some(RecommendationText {
            number,
            span: item.get("number").or(item.get("text")).unwrap_or(item).span.clone(),
            text: owned(item, "text"),
            note: item.get("note").map(|note| texts::note(note, file, lang, reading, out)),
        })
    });
    let original = node
        .spanned_at("original")
        .and_then(|original| Some(Spanned { value: Revision::parse(&original.value)?, span: original.span }));
    let age = age(original.as_ref(), of, &file.path, lang, out);
    Some(TranslationDraft {
        path: file.path.clone(),
        lang: lang.clone(),
        title: owned(&node, "title"),
        summary: owned(&node, "summary"),
        translator: owned(&node, "translator"),
        age,
        recommendations,
        is_unfinished,
        body,
    })
}

/// Age of a translation relative to its original. Outdated ones are reported.
fn age(
    made_from: Option<&Spanned<Revision>>,
    of: Of<'_>,
    path: &str,
    lang: &Lang,
    out: &mut Vec<Diagnostic>,
) -> Age {
    let (Some(made_from), Some(now)) = (made_from, of.revision) else { return Age::Undated };
    if made_from.value == now {
        return Age::Current;
    }
    out.push(
        Diagnostic::warning(
            Code::OutdatedTranslation,
            path,
            made_from.span.clone(),
            "the original has changed since it was translated",
        )
        .help(format!(
            "run `rapporteur translate {0} {lang}` to see the changes, update the translation, then run `rapporteur translate {0} {lang} --reviewed`",
            quoted(of.name)
        )),
    );
    Age::Older
}

/// Quotes a name for a POSIX shell if needed.
fn quoted(name: &str) -> String {
    let is_plain =
        |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '/' | '\u{200c}' | '\u{200d}');
    if name.chars().all(is_plain) { name.to_owned() } else { format!("'{}'", name.replace('\'', r"'\''")) }
}

/// Replaces "unknown key" errors for keys that belong to the original.
fn explain_repeated_facts(node: &Node, allowed: &[Field], facts: &[Field], found: &mut [Diagnostic]) {
    let is_fact = |key: &str| {
        facts.iter().any(|field| field.key == key) && !allowed.iter().any(|field| field.key == key)
    };
    for entry in node.entries().iter().filter(|entry| is_fact(&entry.key)) {
        for diagnostic in found.iter_mut().filter(|d| d.span.as_ref() == Some(&entry.key_span)) {
            diagnostic.message =
                format!("a translation cannot have `{}`; facts are written in the original only", entry.key);
            diagnostic.help = Some("remove it; the value in the original applies to all languages".into());
        }
    }
}

/// `slug`, which replaces the file's name in the address.
fn slug(node: &Node) -> Option<Spanned<String>> {
    let written = node.spanned_at("slug")?;
    Some(Spanned { value: nfc(&written.value).into_owned(), ..written })
}

fn owned(node: &Node, key: &str) -> Option<String> {
    node.text_at(key).map(str::to_owned)
}

fn each<T>(node: &Node, key: &str, read: impl FnMut(&Node) -> Option<T>) -> Vec<T> {
    node.get(key).map(|list| list.items().iter().filter_map(read).collect()).unwrap_or_default()
}

fn participants(
    node: &Node,
    file: &File,
    reading: &BodyOptions,
    out: &mut Vec<Diagnostic>,
) -> Vec<ParticipantDraft> {
    each(node, "participants", |item| match &item.value {
        Value::Text(_) => Some(ParticipantDraft { party: item.spanned()?, capacity: None, count: None }),
        _ => Some(ParticipantDraft {
            party: item.spanned_at("party")?,
            capacity: texts(item, "capacity", file, reading, out),
            count: item.count_at("count"),
        }),
    })
}
