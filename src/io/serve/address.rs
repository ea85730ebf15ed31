//! What an address leads to, as GitHub Pages would have it.
//!
//! Only what the plan has can be asked for: an address is looked up, never walked.

use crate::plan::{Output, Plan};

/// Where an address leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// To the file at this path below the output folder.
    File(String, Output),
    /// To another address.
    Elsewhere(String),
    /// To nothing. The path below the site's root, decoded.
    Nowhere(String),
    /// To nothing, as it is not below the site's root.
    Outside,
}

/// Looks an address up: the path of a URL, without query.
pub(super) fn find(plan: &Plan, address: &str) -> Place {
    let base = plan.routes.base.as_str();
    if address == "/" && base != "/" || address == base.trim_end_matches('/') && address != base {
        return Place::Elsewhere(base.to_owned());
    }
    let Some(below) = address.strip_prefix(base) else { return Place::Outside };
    let Some(path) = decoded(below) else { return Place::Nowhere(below.to_owned()) };
    let get = |path: String| {
        let at = plan.files.binary_search_by(|(other, _)| other.as_str().cmp(&path)).ok()?;
        plan.files.get(at).map(|(_, output)| Place::File(path, output.clone()))
    };
    if path.is_empty() || path.ends_with('/') {
        return get(format!("{path}index.html")).unwrap_or(Place::Nowhere(path));
    }
    if let Some(place) = get(path.clone()).or_else(|| get(format!("{path}.html"))) {
        return place;
    }
    let folder = format!("{path}/");
    let first = plan.files.partition_point(|(other, _)| *other < folder);
    if plan.files.get(first).is_some_and(|(other, _)| other.starts_with(&folder)) {
        return Place::Elsewhere(plan.routes.below(&folder));
    }
    Place::Nowhere(path)
}

/// A path without percent-encoding; nothing if that makes no text.
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::lang::Lang;
    use crate::plan::route::Routes;

    fn plan(base: &str) -> Plan {
        let paths = [
            "a b/page.txt",
            "about.html",
            "about/index.html",
            "index.html",
            "only/deep/x.txt",
            "صلح/index.html",
        ];
        Plan {
            files: paths.iter().map(|path| ((*path).to_owned(), Output::Copy((*path).to_owned()))).collect(),
            routes: Routes {
                base: base.into(),
                origin: "https://example.org".into(),
                default: Lang::parse("en").expect("a language"),
            },
            pages: BTreeMap::new(),
        }
    }

    fn found(address: &str) -> String {
        match find(&plan("/talks/"), address) {
            Place::File(path, _) => path,
            Place::Elsewhere(address) => format!("→ {address}"),
            Place::Nowhere(path) => format!("nothing at {path}"),
            Place::Outside => "outside".into(),
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
        assert_eq!(find(&plan("/"), "/elsewhere"), Place::Nowhere("elsewhere".into()));
    }

    #[test]
    fn nothing_outside_of_the_plan_can_be_named() {
        for address in
            ["/talks/../Cargo.toml", "/talks/%2e%2e/Cargo.toml", "/talks//etc/passwd", "/talks/%00"]
        {
            assert!(found(address).starts_with("nothing at"), "{address}");
        }
    }
}
