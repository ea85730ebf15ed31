//! The command `rapporteur translate`: creates translations, marks them as reviewed, and shows
//! their status.

mod changed;
pub(in crate::cli) mod originals;
mod refusal;
mod reviewed;
mod skeleton;
mod status;
mod table;

use std::path::Path;

use crate::atlas;
use crate::cli::args::Translate;
use crate::cli::console::Console;
use crate::cli::exit_status::{ExitStatus, Usage};
use crate::cli::new_file;
use crate::content::parse::{self, Parsed};
use crate::diagnostic::Diagnostic;
use crate::i18n::lang::Lang;
use crate::i18n::suggest;
use crate::io::load;
use crate::model::config::Config;
use crate::site::Overrides;
use crate::source::Tree;
use changed::Changed;
use originals::{OriginalText, Sought, find};
use refusal::refuse;

/// Runs the requested action.
pub(super) fn run(
    console: Console,
    root: &Path,
    overrides: &Overrides,
    asked: &Translate,
) -> anyhow::Result<ExitStatus> {
    let (tree, mut diagnostics) = load::load(root)?;
    let atlas = atlas::atlas();
    let Some(parsed) =
        parse::parse(&tree, &atlas, overrides, &mut parse::ParseMemory::default(), &mut diagnostics)
    else {
        return refuse(console, root, &tree, diagnostics);
    };
    let config = &parsed.config;
    let (what, tag) = match (&asked.what, &asked.lang) {
        (Some(what), Some(tag)) if !asked.status => (what, tag),
        (Some(_), Some(_)) => {
            return Err(Usage("`--status` lists all texts; it takes a language only".into()).into());
        }
        // The argument is a language.
        (tag, _) => {
            let lang = tag.as_deref().map(|tag| language(tag, config)).transpose()?;
            let site = status::ReadSite { root, tree: &tree, parsed: &parsed, atlas: &atlas };
            return status::run(console, site, lang.as_ref(), diagnostics);
        }
    };
    let lang = language(tag, config)?;
    let original = match find(&parsed, root, what) {
        Sought::Found(original) => original,
        // The file has errors, so its content is uncertain.
        Sought::Broken(path) => {
            diagnostics.retain(|diagnostic| diagnostic.path == path);
            return refuse(console, root, &tree, diagnostics);
        }
        Sought::Nowhere(message) => return Err(Usage(message).into()),
    };
    let is_its_error = |diagnostic: &Diagnostic| diagnostic.path == original.path() && diagnostic.is_error();
    if diagnostics.iter().any(is_its_error) {
        diagnostics.retain(|diagnostic| diagnostic.path == original.path());
        return refuse(console, root, &tree, diagnostics);
    }
    if asked.reviewed {
        reviewed::run(console, root, &tree, &original, &lang)
    } else {
        begin(console, root, &tree, &original, &lang, &parsed)
    }
}

/// Parses a language of the site other than the default.
fn language(tag: &str, config: &Config) -> Result<Lang, Usage> {
    let others: Vec<&str> =
        config.languages.iter().filter(|lang| **lang != config.language).map(Lang::as_str).collect();
    let lang = Lang::parse(tag);
    match lang {
        Some(lang) if lang == config.language => {
            Err(Usage(format!("`{lang}` is the default language of this site; choose another language")))
        }
        Some(lang) if config.languages.contains(&lang) => Ok(lang),
        _ if others.is_empty() => Err(Usage(format!(
            "this site has one language; add others in rapporteur.toml: languages = [\"{}\", \"{}\"]",
            config.language,
            lang.as_ref().map_or("fa-AF", Lang::as_str)
        ))),
        lang => Err(Usage(
            match of_tongue(lang.as_ref(), config).or_else(|| suggest::nearest(tag, others.iter().copied())) {
                Some(meant) => format!("this site has no language `{tag}`; did you mean `{meant}`?"),
                None if lang.is_none() => {
                    format!(
                        "`{tag}` is not a language tag; this site is translated into {}",
                        others.join(", ")
                    )
                }
                None => format!(
                    "this site has no language `{tag}`; choose one of {}, or add it to `languages` in \
                     rapporteur.toml",
                    others.join(", ")
                ),
            },
        )),
    }
}

/// A language of the site that is a variant of the given one, or the reverse.
fn of_tongue<'a>(lang: Option<&Lang>, config: &'a Config) -> Option<&'a str> {
    let named = lang?;
    let others = config.languages.iter().filter(|lang| **lang != config.language);
    let mut akin = others.filter(|other| other.is_served_by(named) || named.is_served_by(other));
    akin.next().map(Lang::as_str)
}

/// The message for a translation whose original has changed.
fn outdated(path: &str, original: &OriginalText<'_>, lang: &Lang, changed: Option<Changed>) -> String {
    let (called, of) = (&original.called, original.path());
    match changed {
        Some(Changed { parts, diff }) => format!(
            "{path} was translated from an earlier version of {of}. Changed since then: {}.\n\n\
             {diff}\n\
             Update the translation, then run `rapporteur translate {called} {lang} --reviewed`.\n",
            parts.join(", ")
        ),
        None => format!(
            "{path} was translated from an earlier version of {of}. That version is not in the git \
             history, so the changes cannot be shown.\n\
             Compare the two files, then run `rapporteur translate {called} {lang} --reviewed`.\n"
        ),
    }
}

/// Creates a skeleton and prints its path. For an existing, outdated translation, prints what has
/// changed.
fn begin(
    console: Console,
    root: &Path,
    tree: &Tree,
    original: &OriginalText<'_>,
    lang: &Lang,
    parsed: &Parsed,
) -> anyhow::Result<ExitStatus> {
    let exists = |path: &str| {
        Usage(format!(
            "{path} exists already and was not changed; if it is up to date with its original, run \
             `rapporteur translate {} {lang} --reviewed`",
            original.called
        ))
    };
    if let Some(path) = original.translation(lang) {
        let made_from = changed::made_from(original, lang, tree);
        return match made_from.filter(|made_from| *made_from != original.revision(tree)) {
            Some(made_from) => {
                let changed = changed::since(made_from, original, root, tree, parsed);
                console.print(&outdated(path, original, lang, changed))?;
                Ok(ExitStatus::Fine)
            }
            None => Err(exists(path).into()),
        };
    }
    let path = original.path_in(lang, &parsed.config);
    let place = root.join(&path);
    let text = skeleton::skeleton(original, tree);
    match new_file::write(&place, &text) {
        Ok(()) => console.print(&format!("{}\n", place.display()))?,
        Err(error) if new_file::is_taken(&error) => return Err(exists(&path).into()),
        Err(error) => return Err(error),
    }
    Ok(ExitStatus::Fine)
}
