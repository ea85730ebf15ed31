//! Whether an address on a page is one of the site, of another site, or not of the web.

use url::Url;

use crate::i18n::slug::percent_decode;

/// Where an address leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Lead {
    /// To the site: the path below its base path, decoded.
    Inside(String),
    /// To another site. A site with a base path shares its host with others.
    Outside,
    /// From the root of the host to a path outside the base path, without a host. It is meant to be in the site, as what
    /// writes such addresses are templates that forgot the base path.
    BesideBase,
    /// To no page at all, such as `mailto:`.
    Other,
}

/// Where the address `written` on the page `own` leads, which is `url` in full. `base` is the base path,
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
    // Servers send whoever leaves out the last `/` to the folder.
    if base.strip_suffix('/') == Some(&*path) {
        return Lead::Inside(String::new());
    }
    if names_a_host(written) { Lead::Outside } else { Lead::BesideBase }
}

/// Whether two addresses are of one server. A server answers on the usual ports of `http` and `https` alike.
fn is_same_host(a: &Url, b: &Url) -> bool {
    let has_same_port =
        a.port_or_known_default() == b.port_or_known_default() || a.port().is_none() && b.port().is_none();
    a.host() == b.host() && has_same_port
}

/// Whether an address is written with its host: `https://…` or `//…`. Browsers take `\` for `/`.
fn names_a_host(written: &str) -> bool {
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
