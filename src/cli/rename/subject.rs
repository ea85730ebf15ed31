//! Interprets the arguments of `rapporteur rename`.

use std::path::Path;

use crate::cli::names;
use crate::cli::translate::originals::{self, Sought};
use crate::content::parse::Parsed;
use crate::content::rename::Subject;
use crate::i18n::slug::nfc;
use crate::i18n::suggest;

/// What is renamed, and the last part of its new name. The error has a remedy.
pub(super) fn find(parsed: &Parsed, root: &Path, old: &str, new: &str) -> Result<(Subject, String), String> {
    let subject = subject(parsed, root, old)?;
    let new = new_name(&subject, new)?;
    Ok((subject, new))
}

fn subject(parsed: &Parsed, root: &Path, old: &str) -> Result<Subject, String> {
    let (kind, name) = match old.split_once(':') {
        Some((kind @ ("session" | "series" | "page" | "theme"), name)) => (Some(kind), name),
        _ => (None, old),
    };
    let theme = parsed.drafts.vocabularies.themes.iter().find(|theme| theme.id.value == name);
    let theme = theme.filter(|_| matches!(kind, None | Some("theme")));
    let document = match kind {
        Some("theme") => None,
        _ => match originals::find(parsed, root, name) {
            Sought::Found(original) if original.name() == "_index" => {
                return Err("the home page cannot be renamed".to_owned());
            }
            Sought::Found(original) => Some(match original.name().strip_suffix("/_index") {
                Some(folder) => Subject::Series(folder.to_owned()),
                None => Subject::Document(original.name().to_owned()),
            }),
            Sought::Broken(path) => return Err(format!("{path} has errors; fix them first")),
            // A series may have no text of its own.
            Sought::Nowhere(_) => {
                let folder = name.trim_end_matches('/');
                let folder = folder.strip_prefix("content/").unwrap_or(folder);
                let known = parsed.layout.folders.iter().find(|known| *known == folder);
                known.map(|folder| Subject::Series(folder.clone()))
            }
        },
    };
    match (document, theme) {
        (Some(_), Some(_)) => Err(format!(
            "`{name}` is the name of a theme and of something else; write `theme:{name}`, or `series:{name}`"
        )),
        (Some(document), None) => Ok(document),
        (None, Some(theme)) => Ok(Subject::Theme(theme.id.value.clone())),
        (None, None) => Err(unknown(parsed, name)),
    }
}

fn unknown(parsed: &Parsed, name: &str) -> String {
    if name.starts_with("organisation:") || name.starts_with("group:") {
        return "organisations and groups cannot be renamed; change the id where it is used, and write \
                `former_addresses`"
            .to_owned();
    }
    let drafts = &parsed.drafts;
    let sessions = drafts.sessions.iter().map(|draft| format!("{}/{}", draft.series, draft.stem));
    let series = drafts.series.keys().map(ToString::to_string);
    let pages = drafts.pages.iter().map(|page| page.id.to_string());
    let themes = drafts.vocabularies.themes.iter().map(|theme| theme.id.value.clone());
    let names: Vec<String> = sessions.chain(series).chain(pages).chain(themes).collect();
    let message = format!("there is no session, series, page or theme `{name}`");
    match suggest::nearest(name, names.iter().map(String::as_str)) {
        Some(nearest) => format!("{message}; did you mean `{nearest}`?"),
        None => message,
    }
}

/// The last part of the new name, which may be written in full.
fn new_name(subject: &Subject, new: &str) -> Result<String, String> {
    let plain = match new.split_once(':') {
        Some(("session" | "series" | "page" | "theme", name)) => name,
        _ => new,
    };
    let plain = plain.strip_prefix("content/").unwrap_or(plain);
    let plain = plain.strip_suffix(".md").unwrap_or(plain).trim_end_matches('/');
    let plain = nfc(plain).into_owned();
    let (last, old) = match subject {
        Subject::Document(old) => {
            let (folder, last) = plain.rsplit_once('/').unwrap_or(("", &plain));
            let (own, old) = old.rsplit_once('/').unwrap_or(("", old));
            if !folder.is_empty() && folder != own {
                return Err(format!(
                    "a session stays in its series, and a page where it is: give only the new name, such as `{last}`"
                ));
            }
            (last.to_owned(), old)
        }
        Subject::Series(old) | Subject::Theme(old) => (plain.clone(), old.as_str()),
    };
    if last == old {
        return Err(format!("`{last}` is its name already"));
    }
    names::checked(&last)
}
