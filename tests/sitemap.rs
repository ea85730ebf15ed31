//! A sitemap of more pages than one file may list.

use std::collections::BTreeSet;
use std::sync::Arc;

use rapporteur::content::parse::{self, Overrides};
use rapporteur::content::resolve;
use rapporteur::index::Index;
use rapporteur::index::index;
use rapporteur::model::proceedings::Proceedings;
use rapporteur::model::session::Session;
use rapporteur::pages::Plan;
use rapporteur::render::formats::sitemap::sitemap_index;
use rapporteur::source::{Content, File, Tree};
use rapporteur::view::sitemap::{Location, locations};
use rapporteur::{atlas, pages};

const CONFIG: &str =
    "title = \"Dialogues\"\nbase_url = \"https://example.org/\"\nlanguages = [\"en\", \"ar\"]\n";
const SESSION: &str = "+++\ntitle = \"S\"\ndate = 2021-09-14\nupdated = 2022-01-02\n+++\n";

/// A record, and what is where.
struct Planned {
    proceedings: Proceedings,
    index: Arc<Index>,
    plan: Plan,
}

/// A record of so many sessions, all alike but for their ids.
fn record(sessions: usize) -> Planned {
    let file = |path: &str, text: &str| File {
        path: path.into(),
        content: Content::Text(Arc::from(text.as_bytes())),
    };
    let tree = Tree { files: vec![file("content/talks/s.md", SESSION), file("rapporteur.toml", CONFIG)] };
    let (atlas, mut found) = (atlas::atlas(), Vec::new());
    let parsed =
        parse::parse(&tree, &atlas, &Overrides::default(), &mut parse::ParseMemory::default(), &mut found)
            .expect("a configuration");
    let resolved =
        resolve::resolve(&parsed, &tree, &atlas, &mut resolve::ResolveMemory::default(), &mut found);
    let mut proceedings = Proceedings::clone(&resolved.proceedings);
    let first = proceedings.sessions.remove(0);
    for at in 0..sessions {
        let session = Session { id: format!("talks/s{at:05}").into(), ..Session::clone(&first) };
        proceedings.sessions.push(Arc::new(session));
    }
    let index = Arc::new(index(&proceedings));
    let plan = pages::plan(&proceedings, &index, &tree, &[], &mut found);
    assert!(!found.iter().any(rapporteur::diagnostic::Diagnostic::is_error), "{found:#?}");
    Planned { proceedings, index, plan }
}

impl Planned {
    fn sitemaps(&self) -> Vec<String> {
        let files = self.plan.files(&self.proceedings, &self.index).into_iter().map(|(path, _)| path);
        files.filter(|path| path.starts_with("sitemap")).collect()
    }

    fn locations(&self, part: usize) -> Vec<Location> {
        locations(&self.proceedings, &self.index, &self.plan, part).collect()
    }
}

#[test]
fn past_fifty_thousand_pages_the_sitemap_is_split() {
    let planned = record(25_000);
    assert_eq!(planned.sitemaps(), ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]);
    let parts = [planned.locations(1), planned.locations(2)];
    assert_eq!(parts[0].len(), 50_000);
    let all: BTreeSet<&str> = parts.iter().flatten().map(|location| location.loc.as_str()).collect();
    assert_eq!(all.len(), parts[0].len() + parts[1].len());
    assert!(
        all.contains("https://example.org/talks/s24999/")
            && all.contains("https://example.org/ar/talks/s00000/")
    );
    assert!(planned.locations(3).is_empty());
}

#[test]
fn up_to_fifty_thousand_pages_there_is_one_sitemap() {
    let planned = record(23_000);
    assert_eq!(planned.sitemaps(), ["sitemap.xml"]);
    let session = planned
        .locations(1)
        .into_iter()
        .find(|location| location.loc == "https://example.org/ar/talks/s00000/")
        .expect("a session");
    assert_eq!(session.lastmod.as_deref(), Some("2022-01-02"));
    let languages: Vec<&str> = session.alternates.iter().map(|(language, _)| language.as_str()).collect();
    assert_eq!(languages, ["en", "ar", "x-default"]);
}

#[test]
fn a_list_of_parts_names_each_of_them() {
    let parts =
        ["https://example.org/sitemap-1.xml".to_owned(), "https://example.org/sitemap-2.xml".to_owned()];
    let xml = String::from_utf8(sitemap_index(&parts)).expect("a text");
    assert!(xml.contains("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"));
    for part in parts {
        assert!(xml.contains(&format!("<loc>{part}</loc>")));
    }
}
