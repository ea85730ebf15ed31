//! Classifies URLs: of the site, of another site, or not on the web.

use url::Url;

use crate::i18n::slug::percent_decode;

/// Destination of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Lead {
    /// In the site: the decoded path below the base path.
    Inside(String),
    /// On another site, possibly on the same host outside the base path.
    Outside,
    /// A path without a host outside the base path. It is an error: a template has omitted the base path.
    BesideBase,
    /// Not a web page, such as `mailto:`.
    Other,
}

/// Classifies the link `written` on the page `own`; `url` is its absolute form. `base` is the base path,
/// ending in `/`.
pub(super) fn lead(written: &str, url: &Url, own: &Url, base: &str) -> Lead {
    if !matches!(url.scheme(), "http" | "https") {
        return Lead::Other;
    }
    if !is_same_host(url, own) {
        return Lead::Outside;
    }
    let (path, base) = (percent_decode(url.path()), percent_decode(base));
    if let Some(inside) = path.strip_prefix(&*base) {
        return Lead::Inside(inside.to_owned());
    }
    // Servers redirect a folder without the final `/`.
    if base.strip_suffix('/') == Some(&*path) {
        return Lead::Inside(String::new());
    }
    if names_a_host(written) { Lead::Outside } else { Lead::BesideBase }
}

/// Whether two URLs have the same server; the default ports of `http` and `https` count as equal.
fn is_same_host(a: &Url, b: &Url) -> bool {
    let has_same_port =
        a.port_or_known_default() == b.port_or_known_default() || a.port().is_none() && b.port().is_none();
    a.host() == b.host() && has_same_port
}

/// Whether a URL includes its host: `https://…` or `//…`. Browsers treat `\` as `/`.
pub(super) fn names_a_host(written: &str) -> bool {
    let is_slash = |c: char| matches!(c, '/' | '\\');
    Url::parse(written).is_ok() || written.starts_with(is_slash) && written[1..].starts_with(is_slash)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(written: &str) -> Lead {
        let own = Url::parse("https://institute.github.io/dialogues/s/01-a/").unwrap();
        lead(written, &own.join(written).unwrap(), &own, "/dialogues/")
    }

    fn inside(path: &str) -> Lead {
        Lead::Inside(path.to_owned())
    }

    #[test]
    fn an_absolute_address_outside_the_base_path_is_another_site() {
        for written in [
            "https://institute.github.io/",
            "https://institute.github.io/agreement/",
            "https://institute.github.io/dialogues-2/",
            "https://institute.github.io/dialogue",
            "https://institute.github.io/dialogues/../agreement/",
            "http://institute.github.io/agreement/",
            "HTTPS://INSTITUTE.GITHUB.IO/agreement/",
            "//institute.github.io/agreement/",
            "\\\\institute.github.io\\agreement\\",
            "https://institute.github.io:8443/dialogues/s/",
            "https://other.github.io/dialogues/s/",
            "//other.github.io/dialogues/s/",
        ] {
            assert_eq!(of(written), Lead::Outside, "{written}");
        }
    }

    #[test]
    fn an_absolute_address_below_the_base_path_is_one_of_the_site() {
        for written in [
            "https://institute.github.io/dialogues/s/",
            "http://institute.github.io/dialogues/s/",
            "https://institute.github.io:443/dialogues/s/",
            "https://Institute.GitHub.io/dialogues/s/",
            "https://institute.github.io/dialogue%73/s/",
            "//institute.github.io/dialogues/s/",
            "/dialogues/s/",
            "../",
        ] {
            assert_eq!(of(written), inside("s/"), "{written}");
        }
        assert_eq!(of("https://institute.github.io/dialogues"), inside(""));
        assert_eq!(of("/dialogues/s/%D8%B5/"), inside("s/ص/"));
    }

    #[test]
    fn an_address_from_the_root_that_leaves_the_base_path_is_a_slip() {
        for written in ["/", "/agreement/", "../../../agreement/", "/dialogues-2/"] {
            assert_eq!(of(written), Lead::BesideBase, "{written}");
        }
    }

    #[test]
    fn what_is_not_of_the_web_is_not_looked_for() {
        for written in ["mailto:office@example.org", "tel:+97400", "data:text/plain,a"] {
            assert_eq!(of(written), Lead::Other, "{written}");
        }
    }
}
