//! How far every page is from the home page.

use std::collections::{BTreeMap, VecDeque};

use crate::bundled;
use crate::fixture::Fixture;
use crate::html::{self, Select as _};

/// The addresses that a reader can follow from a page, without their fragments.
fn ways(html: &str) -> Vec<String> {
    let page = html::parse(html);
    let addresses = page.all("a[href]").into_iter().map(|link| html::attribute(link, "href"));
    addresses.filter_map(|address| address.split('#').next()).map(str::to_owned).collect()
}

/// The file that an address on a site under `base` means.
fn file(address: &str, base: &str) -> Option<String> {
    let path = address.strip_prefix(base)?;
    let decoded = rapporteur::i18n::slug::percent_decode(path).into_owned();
    Some(if decoded.is_empty() || decoded.ends_with('/') { decoded + "index.html" } else { decoded })
}

/// Every page with the number of clicks that it is from the home page; `None` if it cannot be reached.
fn clicks(pages: &BTreeMap<String, Vec<u8>>, base: &str) -> BTreeMap<String, Option<usize>> {
    let mut clicks: BTreeMap<String, Option<usize>> =
        pages.keys().filter(|path| path.ends_with("index.html")).map(|path| (path.clone(), None)).collect();
    let mut queue = VecDeque::from([("index.html".to_owned(), 0)]);
    while let Some((path, distance)) = queue.pop_front() {
        match clicks.get_mut(&path) {
            Some(known @ None) => *known = Some(distance),
            _ => continue,
        }
        let html = String::from_utf8_lossy(&pages[&path]).into_owned();
        queue.extend(ways(&html).iter().filter_map(|way| file(way, base)).map(|path| (path, distance + 1)));
    }
    clicks
}

#[track_caller]
fn assert_three_clicks(pages: &BTreeMap<String, Vec<u8>>, base: &str) {
    let clicks = clicks(pages, base);
    assert!(clicks.len() > 50, "{}", clicks.len());
    for (path, clicks) in clicks {
        let clicks = clicks.unwrap_or_else(|| panic!("no link leads to {path}"));
        // The page of all passages goes on with a list that has begun on the page above it.
        let is_continuation = path.contains("/page/") || path.ends_with("/passages/index.html");
        assert!(
            clicks <= 3 + usize::from(is_continuation) || path.contains("/page/"),
            "{path} is {clicks} clicks away"
        );
    }
}

#[test]
fn every_page_of_the_bundled_site_is_three_clicks_from_the_home_page() {
    assert_three_clicks(&bundled::BUILT, "/dialogues/");
}

#[test]
fn every_page_of_a_site_with_long_lists_is_three_clicks_from_the_home_page() {
    let mut site = Fixture::site()
        .config("languages = [\"en\", \"ar\"]\n[build]\npaginate = 10")
        .file("content/themes.toml", "[a]\nlabel = \"A\"\n[b]\nlabel = \"B\"\nbroader = \"a\"\n[unused]\nlabel = \"Unused\"\n")
        .file("content/organisations.toml", "[chs]\nname = \"Centre\"\ncountry = \"NO\"\n")
        .file("content/groups.toml", "[contact]\nname = \"Contact Group\"\nmembers = [\"UZ\"]\n[idle]\nname = \"Idle\"\nmembers = []\n")
        .file("content/about.md", "+++\ntitle = \"About\"\n+++\n[](country:FJ)\n")
        .file("content/صلح/_index.md", "+++\ntitle = \"صلح\"\n+++\n")
        .file("content/صلح/نشست.md", "+++\ntitle = \"نشست\"\ndate = 2021-09-14\n+++\n");
    for at in 10..40 {
        let facts = format!(
            "date = \"20{at}\"\nparticipants = [\"QA\", \"contact\"]\nthemes = [\"b\"]\n[[recommendations]]\ntext = \"Go on.\"\nto = [\"SE\"]"
        );
        site = site.session(&format!("s{at}"), &facts);
    }
    assert_three_clicks(&site.build().snapshot().into_iter().collect(), "/");
}
