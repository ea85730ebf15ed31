//! The skin's Fluent messages in one language, with fallback to more general languages, the site's default
//! language and English.

mod depth;

use std::collections::BTreeSet;
use std::ops::Range;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Message};
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::lang::Lang;
use crate::i18n::locale::{self, Locale};

/// A Fluent file of the skin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageFile {
    /// Path, for diagnostics.
    pub path: String,
    /// Its language.
    pub lang: Lang,
    /// Source of the file.
    pub text: String,
}

/// Reports a file that is nested too deeply for the parser.
pub(super) fn too_deep(path: &str, text: &str) -> Option<Diagnostic> {
    let span = depth::too_deep(text)?;
    let message =
        format!("this message is nested more than {} levels deep, so this file is not used", depth::MOST);
    Some(
        Diagnostic::error(Code::NestedTooDeep, path, span, message)
            .help("remove unnecessary braces and parentheses"),
    )
}

/// The messages of a language.
pub struct Messages {
    /// In order of fallback, the language itself first.
    chain: Vec<FluentBundle<FluentResource>>,
}

/// Loads the messages of a language. Later files override earlier ones.
pub fn messages(files: &[MessageFile], lang: &Lang, default: &Lang, out: &mut Vec<Diagnostic>) -> Messages {
    let mut wanted: Vec<Lang> = Vec::new();
    for lang in lang.chain().chain(default.chain()).chain(Lang::parse("en")) {
        if !wanted.contains(&lang) {
            wanted.push(lang);
        }
    }
    let chain = wanted.iter().filter_map(|lang| {
        let own: Vec<&MessageFile> = files.iter().filter(|file| file.lang == *lang).collect();
        (!own.is_empty()).then(|| bundle(&own, lang, out))
    });
    Messages { chain: chain.collect() }
}

/// Warns of messages that are missing in a language. English is complete.
pub fn report_missing(files: &[MessageFile], lang: &Lang, skin: &str, out: &mut Vec<Diagnostic>) {
    let chain: Vec<Lang> = lang.chain().collect();
    let (own, other): (Vec<_>, Vec<_>) = files.iter().partition(|file| chain.contains(&file.lang));
    let own_ids: BTreeSet<&str> = own.iter().flat_map(|file| ids(&file.text)).collect();
    let english = other.iter().filter(|file| file.lang.as_str() == "en");
    let wanted: BTreeSet<&str> = english.flat_map(|file| ids(&file.text)).collect();
    let missing: Vec<&str> = wanted.difference(&own_ids).copied().collect();
    let own_file = format!("themes/{skin}/i18n/{lang}.ftl");
    match own.last() {
        _ if missing.is_empty() => {}
        None => out.push(
            Diagnostic::warning(
                Code::MissingMessages,
                "rapporteur.toml",
                None,
                format!("the interface has no translation into `{lang}`; readers see another language"),
            )
            .help(format!("create {own_file}, following the English messages")),
        ),
        Some(last) => {
            let named = missing.iter().take(5).map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ");
            let more = if missing.len() > 5 { ", …" } else { "" };
            let count = missing.len();
            out.push(
                Diagnostic::warning(
                    Code::MissingMessages,
                    &last.path,
                    None,
                    format!("{count} interface messages have no translation into `{lang}`: {named}{more}"),
                )
                .help(format!("add them to {own_file}; until then, readers see another language")),
            );
        }
    }
}

/// Ids of the messages with a value.
fn ids(text: &str) -> Vec<&str> {
    let (Ok(file) | Err((file, _))) = fluent_syntax::parser::parse_runtime(text);
    let id = |entry| match entry {
        Entry::Message(Message { id, value: Some(_), .. }) => Some(id.name),
        _ => None,
    };
    file.body.into_iter().filter_map(id).collect()
}

fn bundle(files: &[&MessageFile], lang: &Lang, out: &mut Vec<Diagnostic>) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(lang.cldr().parse().into_iter().collect());
    // Isolation characters would end up in attributes and titles; templates use `<bdi>` instead.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(count));
    for file in files {
        let resource = match FluentResource::try_new(file.text.clone()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                for error in errors {
                    out.push(
                        Diagnostic::error(
                            Code::InvalidMessage,
                            &file.path,
                            within(&file.text, &error.pos),
                            format!("this message cannot be read: {}", error.kind),
                        )
                        .help("write messages as `id = text`; see https://projectfluent.org"),
                    );
                }
                resource
            }
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// Formats a number in the language of the message.
fn count(value: &FluentValue<'_>, memoizer: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let number = number.as_string().parse::<i64>().ok()?;
    memoizer.with_try_get::<MessageLocale, _, _>((), |counts| counts.0.count(number)).ok()
}

/// Formatter for the language of a message, which may be a fallback.
struct MessageLocale(Locale);

impl Memoizable for MessageLocale {
    type Args = ();
    type Error = ();

    fn construct(lang: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        let lang = Lang::parse(&lang.to_string()).ok_or(())?;
        Ok(Self(locale::locale(&lang)))
    }
}

/// Limits a span to the text: the parser's may be out of bounds or inside a character.
fn within(text: &str, span: &Range<usize>) -> Range<usize> {
    let bound = |at: usize| (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let start = bound(span.start);
    start..bound(span.end).max(start)
}

impl Messages {
    /// Formats a message.
    ///
    /// # Errors
    ///
    /// If the message is missing in all languages, or an argument is missing.
    pub fn text(&self, id: &str, arguments: &FluentArgs<'_>) -> Result<String, String> {
        for bundle in &self.chain {
            let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else { continue };
            let mut errors = Vec::new();
            let text = bundle.format_pattern(pattern, Some(arguments), &mut errors).into_owned();
            return match errors.first() {
                Some(error) => Err(format!("the message `{id}` cannot be formatted: {error}")),
                None => Ok(text),
            };
        }
        Err(format!("the skin has no message `{id}`"))
    }
}

/// Converts a template value to a Fluent value.
pub fn value(value: &tera::Value) -> FluentValue<'static> {
    match value.as_i64() {
        Some(number) => FluentValue::from(number),
        None => match value.as_str() {
            Some(text) => FluentValue::from(text.to_owned()),
            None => FluentValue::from(value.to_string()),
        },
    }
}
