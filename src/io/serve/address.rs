//! Resolves the path of a URL to a file, as GitHub Pages does.
//!
//! Paths are looked up in the plan, never on disk, so path traversal is impossible.

use crate::pages::Output;
use crate::pages::route::Routes;
use crate::site::Site;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Destination {
    /// The file at this path below the output folder.
    File(String, Output),
    /// A redirect to this address.
    Elsewhere(String),
    /// Not found. The decoded path below the site's root.
    Nowhere(String),
    /// Not below the site's root.
    Outside,
}

/// The files that can be requested.
pub(super) trait ServedFiles {
    fn routes(&self) -> &Routes;
    /// The file at a path below the output folder.
    fn at(&self, path: &str) -> Option<Output>;
    /// Whether any file is below a folder, whose path ends in `/`.
    fn has_below(&self, folder: &str) -> bool;
}

impl ServedFiles for Site {
    fn routes(&self) -> &Routes {
        &self.plan.routes
    }

    fn at(&self, path: &str) -> Option<Output> {
        self.output_at(path)
    }

    fn has_below(&self, folder: &str) -> bool {
        self.at(&format!("{folder}index.html")).is_some()
            || self.plan.assets().any(|(path, _)| path.starts_with(folder))
    }
}

/// Resolves the path of a URL, without its query.
pub(super) fn find(files: &impl ServedFiles, address: &str) -> Destination {
    let base = files.routes().base.as_str();
    if address == "/" && base != "/" || address == base.trim_end_matches('/') && address != base {
        return Destination::Elsewhere(base.to_owned());
    }
    let Some(below) = address.strip_prefix(base) else { return Destination::Outside };
    let Some(path) = decoded(below) else { return Destination::Nowhere(below.to_owned()) };
    let get = |path: String| files.at(&path).map(|output| Destination::File(path, output));
    if path.is_empty() || path.ends_with('/') {
        return get(format!("{path}index.html")).unwrap_or(Destination::Nowhere(path));
    }
    if let Some(place) = get(path.clone()).or_else(|| get(format!("{path}.html"))) {
        return place;
    }
    let folder = format!("{path}/");
    if files.has_below(&folder) {
        return Destination::Elsewhere(files.routes().below(&folder));
    }
    Destination::Nowhere(path)
}

/// Percent-decodes a path; `None` if the result is not UTF-8.
pub(super) fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let mut digit = || char::from(rest.next()?).to_digit(16);
            let (high, low) = (digit()?, digit()?);
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

/// Whether this is the address of the desk, also below an earlier base path.
pub(super) fn is_desk(address: &str) -> bool {
    address.ends_with("/__rapporteur/")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::lang::Lang;

    struct Few(Routes);

    const PATHS: [&str; 6] =
        ["a b/page.txt", "about.html", "about/index.html", "index.html", "only/deep/x.txt", "صلح/index.html"];

    impl ServedFiles for Few {
        fn routes(&self) -> &Routes {
            &self.0
        }

        fn at(&self, path: &str) -> Option<Output> {
            PATHS.contains(&path).then(|| Output::Copy(path.to_owned()))
        }

        fn has_below(&self, folder: &str) -> bool {
            PATHS.iter().any(|path| path.starts_with(folder))
        }
    }

    fn below(base: &str) -> Few {
        Few(Routes {
            base: base.into(),
            origin: "https://example.org".into(),
            default: Lang::parse("en").expect("a language"),
        })
    }

    fn found(address: &str) -> String {
        match find(&below("/talks/"), address) {
            Destination::File(path, _) => path,
            Destination::Elsewhere(address) => format!("→ {address}"),
            Destination::Nowhere(path) => format!("nothing at {path}"),
            Destination::Outside => "outside".into(),
        }
    }

    #[test]
    fn folders_have_an_index_and_lead_to_their_last_slash() {
        assert_eq!(found("/talks/"), "index.html");
        assert_eq!(found("/talks/only"), "→ /talks/only/");
        assert_eq!(found("/talks/only/deep"), "→ /talks/only/deep/");
        assert_eq!(found("/talks/only/"), "nothing at only/");
        assert_eq!(found("/talks/about/"), "about/index.html");
        assert_eq!(found("/talks/about"), "about.html");
    }

    #[test]
    fn names_may_be_encoded_and_in_any_script() {
        assert_eq!(found("/talks/a%20b/page.txt"), "a b/page.txt");
        assert_eq!(found("/talks/a%20b"), "→ /talks/a%20b/");
        assert_eq!(found("/talks/%D8%B5%D9%84%D8%AD/"), "صلح/index.html");
        assert_eq!(found("/talks/%D8"), "nothing at %D8");
        assert_eq!(found("/talks/%zz%"), "nothing at %zz%");
    }

    #[test]
    fn the_root_leads_to_the_site_and_the_rest_of_the_host_nowhere() {
        assert_eq!(found("/"), "→ /talks/");
        assert_eq!(found("/talks"), "→ /talks/");
        assert_eq!(found("/talksx/"), "outside");
        assert_eq!(find(&below("/"), "/elsewhere"), Destination::Nowhere("elsewhere".into()));
    }

    #[test]
    fn nothing_outside_of_the_site_can_be_named() {
        for address in
            ["/talks/../Cargo.toml", "/talks/%2e%2e/Cargo.toml", "/talks//etc/passwd", "/talks/%00"]
        {
            assert!(found(address).starts_with("nothing at"), "{address}");
        }
    }
}
