//! Compares `base_url` with the address of GitHub Pages: a custom domain, a user site or a project site.
//!
//! Other hosts are not checked.

use url::{Host, Url};

use super::github::{GithubRepository, is_pages, is_pages_host};
use crate::content::parse::files::CONFIG;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::config::Config;
use crate::source::toml_tree::{Node, Spanned};

/// Diagnostics about `base_url` and `cname`, located in the configuration.
pub(super) fn diagnostics(
    written: &Node,
    config: &Config,
    repository: Option<&GithubRepository>,
) -> Vec<Diagnostic> {
    let base = written.spanned_at("base_url");
    if let Some(cname) = written.get("publish").and_then(|publish| publish.spanned_at("cname")) {
        return match domain(&cname.value) {
            Ok(domain) => base.and_then(|base| at_domain(base, &config.base_url, &domain)),
            Err(wrong) => Some(no_domain(cname, wrong)),
        }
        .into_iter()
        .collect();
    }
    let found = base.zip(repository).and_then(|(base, it)| at_github(base, &config.base_url, it));
    found.into_iter().collect()
}

/// Why `cname` is not a custom domain.
enum CnameError {
    /// It is a domain of GitHub Pages, which needs no `cname`.
    Pages,
    /// It contains a domain.
    Near(String),
    Nothing,
}

/// The custom domain in `cname`.
fn domain(cname: &str) -> Result<String, CnameError> {
    let host = |url: &str| match Url::parse(url).ok()?.host()? {
        Host::Domain(name) if name.contains('.') => Some(name.to_owned()),
        _ => None,
    };
    let whole = if cname.contains("://") { cname.to_owned() } else { format!("https://{cname}") };
    match host(whole.trim()) {
        Some(name) if is_pages_host(&name) => Err(CnameError::Pages),
        // Case and Punycode do not matter.
        Some(name) if !cname.contains(['/', ':', '?', '#', '@']) && cname.trim() == cname => Ok(name),
        Some(name) => Err(CnameError::Near(name)),
        None => Err(CnameError::Nothing),
    }
}

fn no_domain(cname: Spanned<String>, wrong: CnameError) -> Diagnostic {
    let no_domain = || format!("`cname` is not a domain: `{}`", cname.value);
    let (message, help) = match wrong {
        CnameError::Pages => (
            "`cname` is a domain of GitHub; it must be your own".to_owned(),
            "remove `cname`: a site without it is published at its GitHub address".to_owned(),
        ),
        CnameError::Near(near) => (no_domain(), format!("did you mean `{near}`?")),
        CnameError::Nothing => {
            (no_domain(), "write only the host name, such as `dialogues.example.org`".to_owned())
        }
    };
    Diagnostic::warning(Code::InvalidCname, CONFIG, cname.span, message).help(help)
}

fn at_domain(base: Spanned<String>, url: &Url, domain: &str) -> Option<Diagnostic> {
    let is_there = url.host_str() == Some(domain) && url.path() == "/" && url.port().is_none();
    (!is_there).then(|| {
        Diagnostic::warning(
            Code::WrongBaseUrl,
            CONFIG,
            base.span,
            format!("`base_url` does not match `cname`, which publishes the site at the root of {domain}"),
        )
        .help(format!("did you mean `https://{domain}/`?"))
    })
}

fn at_github(base: Spanned<String>, url: &Url, repository: &GithubRepository) -> Option<Diagnostic> {
    let served = repository.pages();
    // Project sites are also served below the custom domain of the user site.
    let is_project = || url.path() == format!("/{}/", repository.name) && !is_placeholder(url);
    let is_github = is_pages(url);
    if url.as_str() == served || (!is_github && is_project()) {
        return None;
    }
    let GithubRepository { owner, name } = repository;
    let own = url.domain().filter(|_| !is_github && !is_placeholder(url));
    let help = match own {
        Some(host) => format!(
            "did you mean `{served}`? To publish the site at {host}, add `cname = \"{host}\"` to \
             `[publish]`"
        ),
        None => format!("did you mean `{served}`?"),
    };
    let message = format!("`base_url` is not the address at which GitHub Pages publishes {owner}/{name}");
    Some(Diagnostic::warning(Code::WrongBaseUrl, CONFIG, base.span, message).help(help))
}

/// Whether the host is reserved for examples (RFC 2606) or local.
fn is_placeholder(url: &Url) -> bool {
    is_example(url)
        || url.domain().is_none_or(|host| is_below(host, &["example", "invalid", "test", "localhost"]))
}

/// Whether the host is one of the second-level domains for examples (RFC 2606), at which nobody can publish.
pub fn is_example(url: &Url) -> bool {
    url.domain().is_some_and(|host| is_below(host, &["example.org", "example.com", "example.net"]))
}

/// Whether a host is one of these domains or below one.
fn is_below(host: &str, domains: &[&str]) -> bool {
    domains
        .iter()
        .any(|name| host.strip_suffix(name).is_some_and(|before| before.is_empty() || before.ends_with('.')))
}
