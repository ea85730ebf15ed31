//! GitHub repositories: parses git URLs, and returns the address of GitHub Pages.
//!
//! GitHub Enterprise and other hosts are not supported, since the address of their pages is unknown.

use url::Url;

/// Suffix of the hosts of GitHub Pages.
const PAGES: &str = ".github.io";

/// Whether the host of a URL belongs to GitHub Pages.
pub(super) fn is_pages(url: &Url) -> bool {
    url.host_str().is_some_and(is_pages_host)
}

/// Whether a host belongs to GitHub Pages.
pub(super) fn is_pages_host(host: &str) -> bool {
    host.to_ascii_lowercase().ends_with(PAGES)
}

/// A repository on github.com.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GithubRepository {
    /// User or organisation.
    pub owner: String,
    /// Name without `.git`.
    pub name: String,
}

impl GithubRepository {
    /// Parses the URL of a remote; `None` if it is not on GitHub.
    pub fn of_remote(address: &str) -> Option<Self> {
        let (host, path) = parts(address.trim())?;
        let host = host.to_ascii_lowercase();
        // `ssh.github.com` is for SSH over the HTTPS port.
        if !matches!(host.as_str(), "github.com" | "www.github.com" | "ssh.github.com") {
            return None;
        }
        let (owner, name) = path.trim_matches('/').split_once('/')?;
        let name = name.strip_suffix(".git").unwrap_or(name);
        let is_name = |part: &str| !part.is_empty() && !part.contains(['/', '?', '#']);
        (is_name(owner) && is_name(name)).then(|| Self { owner: owner.to_owned(), name: name.to_owned() })
    }

    /// Address on GitHub Pages without a custom domain: the root for the user site, otherwise a folder.
    pub fn pages(&self) -> String {
        let host = self.owner.to_ascii_lowercase() + PAGES;
        if self.name.eq_ignore_ascii_case(&host) {
            format!("https://{host}/")
        } else {
            format!("https://{host}/{}/", self.name)
        }
    }
}

/// Host and path of a git URL.
fn parts(address: &str) -> Option<(String, String)> {
    if let Some((scheme, _)) = address.split_once("://") {
        if !matches!(scheme, "https" | "http" | "ssh" | "git" | "git+ssh") {
            return None;
        }
        let url = Url::parse(address).ok()?;
        return Some((url.host_str()?.to_owned(), url.path().to_owned()));
    }
    // The scp form: `git@github.com:owner/name.git`. A `/` before the colon makes it a local path.
    let (before, path) = address.split_once(':')?;
    let host = before.rsplit('@').next().unwrap_or(before);
    (!before.contains('/')).then(|| (host.to_owned(), path.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_a_remote_leads_to_its_repository() {
        for address in [
            "https://github.com/Heart-of-Asia/dialogues.git",
            "https://github.com/Heart-of-Asia/dialogues/",
            "https://someone:secret@github.com/Heart-of-Asia/dialogues",
            "http://www.github.com/Heart-of-Asia/dialogues.git",
            "git@github.com:Heart-of-Asia/dialogues.git",
            "github.com:/Heart-of-Asia/dialogues",
            "ssh://git@GitHub.com/Heart-of-Asia/dialogues.git\n",
            "ssh://git@ssh.github.com:443/Heart-of-Asia/dialogues.git",
            "git://github.com/Heart-of-Asia/dialogues.git",
        ] {
            let repository = GithubRepository::of_remote(address).unwrap_or_else(|| panic!("{address}"));
            assert_eq!(repository.pages(), "https://heart-of-asia.github.io/dialogues/", "{address}");
        }
    }

    #[test]
    fn the_repository_named_after_its_owners_site_is_served_at_the_root() {
        let repository = GithubRepository::of_remote("git@github.com:Someone/someone.github.io.git");
        assert_eq!(repository.map(|it| it.pages()).as_deref(), Some("https://someone.github.io/"));
    }

    #[test]
    fn what_is_not_on_github_leads_to_nothing() {
        for address in [
            "",
            "https://gitlab.com/a/b.git",
            "git@github.example.org:a/b.git",
            "https://example.org/github.com/a/b",
            "/srv/git/github.com:a/b.git",
            "../github.com/a/b",
            "file:///github.com/a/b",
            "https://github.com/a",
            "https://github.com/a/b/c",
            "git@github.com:",
            "work:a/b.git",
        ] {
            assert_eq!(GithubRepository::of_remote(address), None, "{address}");
        }
    }
}
