//! What the configuration says of something that is renamed: addresses in the menu, and the page for
//! translators.

use crate::content::parse::Parsed;
use crate::content::parse::files::CONFIG;
use crate::content::rename::renaming::{Renaming, Subject};
use crate::source::edit::Edit;
use crate::source::toml_tree::{Spanned, basic_string};

/// Edits addresses and names of pages in the configuration.
pub(super) fn edit(parsed: &Parsed, subject: &Subject, new: &str, renaming: &mut Renaming) {
    let mut replace = |written: &Spanned<String>, value: String| {
        renaming.edit(CONFIG, Edit { span: written.span.clone(), text: basic_string(&value) });
    };
    for item in parsed.config.menu.iter().flatten() {
        if let Some(address) = address(&item.url.value, subject, new) {
            replace(&item.url, address);
        }
    }
    if let (Some(help), Subject::Document(name)) = (&parsed.config.translation_help, subject)
        && help.value == *name
    {
        replace(help, new.to_owned());
    }
}

/// The new form of an address from the site's root, if it changes: `/track-ii/`, `/sessions/?theme=aid`.
fn address(written: &str, subject: &Subject, new: &str) -> Option<String> {
    let (path, rest) = written.split_at(written.find(['?', '#']).unwrap_or(written.len()));
    let inner = path.strip_prefix('/')?;
    let mut parts: Vec<&str> = inner.split('/').collect();
    let mut rest = rest.to_owned();
    match (subject, parts.as_mut_slice()) {
        (Subject::Series(old), [series, ..]) if *series == old.as_str() => *series = new,
        (Subject::Document(old), [name] | [name, ""]) if *name == old.as_str() => *name = new,
        (Subject::Document(old), [series, name] | [series, name, ""])
            if old.split_once('/') == Some((*series, *name)) =>
        {
            *name = new;
        }
        (Subject::Theme(old), ["themes", id, ..] | ["countries" | "groups", _, id, ..])
            if *id == old.as_str() =>
        {
            *id = new;
        }
        _ => {}
    }
    if let (Subject::Theme(old), Some((query, fragment))) = (subject, rest.strip_prefix('?').map(query_of)) {
        let (before, after) = (format!("theme={old}"), format!("theme={new}"));
        let pairs = query.split('&').map(|pair| if pair == before { after.as_str() } else { pair });
        rest = format!("?{}{fragment}", pairs.collect::<Vec<_>>().join("&"));
    }
    let renamed = format!("/{}{rest}", parts.join("/"));
    (renamed != written).then_some(renamed)
}

/// Divides the part after `?` at its fragment.
fn query_of(rest: &str) -> (&str, &str) {
    rest.split_at(rest.find('#').unwrap_or(rest.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_changes_where_it_leads_to_what_is_renamed() {
        let series = Subject::Series("talks".into());
        assert_eq!(address("/talks/1-old/#x", &series, "kabul"), Some("/kabul/1-old/#x".into()));
        assert_eq!(address("/talks-ii/", &series, "kabul"), None);
        let session = Subject::Document("talks/1-old".into());
        assert_eq!(address("/talks/1-old/", &session, "1-new"), Some("/talks/1-new/".into()));
        assert_eq!(address("https://example.org/talks/1-old/", &session, "1-new"), None);
        let theme = Subject::Theme("aid".into());
        for (written, renamed) in [
            ("/themes/aid/", "/themes/relief/"),
            ("/countries/qa/aid/", "/countries/qa/relief/"),
            ("/sessions/?country=QA&theme=aid#x", "/sessions/?country=QA&theme=relief#x"),
        ] {
            assert_eq!(address(written, &theme, "relief").as_deref(), Some(renamed));
        }
    }
}
