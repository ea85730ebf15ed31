//! Resolves old addresses, as written, into paths below the site's root.

use std::borrow::Cow;

use url::Url;

use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::slug::{SHORTER, nfc, percent_decode, too_long};
use crate::model::config::Config;
use crate::source::toml_tree::Spanned;

enum OldAddressError {
    NoPath,
    OtherSite,
    AboveBase(String),
    Control(char),
    TooLong(String),
}

/// Paths below the site's root, without a leading `/`, not percent-encoded. `path` is the file that declares
/// them. Addresses without a leading `/` are relative to the folder `beside`: empty, or without a final `/`.
pub(super) fn old_addresses(
    written: &[Spanned<String>],
    beside: &str,
    path: &str,
    config: &Config,
    out: &mut Vec<Diagnostic>,
) -> Vec<Spanned<String>> {
    let mut found = Vec::new();
    // Empty texts are already reported.
    for written in written.iter().filter(|written| !written.value.trim().is_empty()) {
        match below_root(written.value.trim(), beside, config) {
            Ok(address) => {
                found.push(Spanned { value: nfc(&address).into_owned(), span: written.span.clone() });
            }
            Err(problem) => out.push(report(&problem, written, path)),
        }
    }
    found
}

fn report(problem: &OldAddressError, written: &Spanned<String>, path: &str) -> Diagnostic {
    let (what, help) = match problem {
        OldAddressError::Control(odd) => (
            format!("contains a control character, U+{:04X}, which file names cannot have", u32::from(*odd)),
            "remove it",
        ),
        OldAddressError::TooLong(message) => {
            return Diagnostic::error(Code::NameTooLong, path, written.span.clone(), message.as_str())
                .help(SHORTER);
        }
        OldAddressError::NoPath => (
            "is not a valid old address of this site".to_owned(),
            "write the path below the site's root, such as \"/reports/12.html\" or \"/dialogue/12/\"",
        ),
        OldAddressError::OtherSite => (
            "is an address of another site".to_owned(),
            "write an address of this site; only the server of the other site can redirect its addresses",
        ),
        OldAddressError::AboveBase(base) => (
            format!("is outside the site, which is published at {base}"),
            "write an address of this site; only the server of that host can redirect other addresses",
        ),
    };
    Diagnostic::error(
        Code::InvalidOldAddress,
        path,
        written.span.clone(),
        format!("`{}` {what}", written.value),
    )
    .help(help)
}

fn below_root(written: &str, beside: &str, config: &Config) -> Result<String, OldAddressError> {
    if written.contains(['?', '#', '\\']) {
        return Err(OldAddressError::NoPath);
    }
    let decoded = percent_decode(written);
    let path = if written.contains("://") || written.starts_with("//") {
        of_url(written, config)?
    } else if let Some(inner) = decoded.strip_prefix('/') {
        // Addresses copied from a browser begin with the base path.
        let mut bases: Vec<Cow<'_, str>> = bases(config).map(|base| percent_decode(base.path())).collect();
        bases.sort_by_key(|base| std::cmp::Reverse(base.len()));
        bases.iter().find_map(|base| below(&decoded, base)).unwrap_or(inner).to_owned()
    } else {
        relative(&decoded, beside).ok_or(OldAddressError::NoPath)?
    };
    let is_odd = |part: &str| matches!(part, "" | "." | "..");
    let is_bad = path.contains(['?', '#', '\\']) || path.trim_end_matches('/').split('/').any(is_odd);
    if is_bad {
        return Err(OldAddressError::NoPath);
    }
    if let Some(odd) = path.chars().find(|c| c.is_control()) {
        return Err(OldAddressError::Control(odd));
    }
    let long = nfc(&path).split('/').find_map(too_long);
    long.map_or(Ok(path), |message| Err(OldAddressError::TooLong(message)))
}

/// The base URL of this build, and that of the configuration.
fn bases(config: &Config) -> impl Iterator<Item = &Url> {
    std::iter::once(&config.base_url).chain(&config.declared_url)
}

/// An absolute URL of this site.
fn of_url(written: &str, config: &Config) -> Result<String, OldAddressError> {
    let mut problem = OldAddressError::OtherSite;
    for base in bases(config) {
        let url = base.join(written).map_err(|_| OldAddressError::NoPath)?;
        if !matches!(url.scheme(), "http" | "https") || url.host() != base.host() || url.port() != base.port()
        {
            continue;
        }
        let (path, base) = (percent_decode(url.path()), percent_decode(base.path()));
        match below(&path, &base) {
            Some(inside) => return Ok(inside.to_owned()),
            None => problem = OldAddressError::AboveBase(base.into_owned()),
        }
    }
    Err(problem)
}

/// Removes a base path.
fn below<'a>(path: &'a str, base: &str) -> Option<&'a str> {
    let is_base = base.strip_suffix('/') == Some(path);
    path.strip_prefix(base).or_else(|| is_base.then_some(""))
}

/// Resolves a relative path; `None` if it leaves the site.
fn relative(written: &str, beside: &str) -> Option<String> {
    let mut parts: Vec<&str> = beside.split('/').filter(|part| !part.is_empty()).collect();
    let mut rest = written;
    loop {
        if let Some(after) = rest.strip_prefix("./") {
            rest = after;
        } else if let Some(after) = rest.strip_prefix("../") {
            parts.pop()?;
            rest = after;
        } else {
            break;
        }
    }
    parts.push(rest);
    Some(parts.join("/"))
}
