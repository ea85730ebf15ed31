//! The contract between templates and views: what a template reads, its view has.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rapporteur::lang::Lang;
use rapporteur::model::party::{Country, Party};
use rapporteur::plan::route::Page;
use rapporteur::site::{self, Inputs, Site};
use rapporteur::source::{Content, File, Tree};
use rapporteur::view::{
    country, crossing, entry, group, home, lists, matrix, organisation, recommendations, row, search, series,
    session, standalone, theme, year,
};
use serde::Serialize;

/// A site with one page of every kind.
fn site() -> Arc<Site> {
    let files = [
        ("content/about.md", "+++\ntitle = \"About\"\n+++\n"),
        ("content/groups.toml", "[contact]\nname = \"Contact Group\"\nmembers = [\"KZ\"]\n"),
        ("content/organisations.toml", "[chs]\nname = \"Centre\"\n"),
        ("content/talks/_index.md", "+++\ntitle = \"Talks\"\n+++\n"),
        (
            "content/talks/s.md",
            "+++\ntitle = \"S\"\ndate = 2021-09-14\nparticipants = [\"QA\", \"contact\"]\norganisers = [\"chs\"]\nthemes = [\"security\"]\n+++\n",
        ),
        ("content/themes.toml", "[security]\nlabel = \"Security\"\n"),
        ("rapporteur.toml", "title = \"Dialogues\"\nbase_url = \"https://example.org/\"\n"),
    ];
    let file = |(path, text): (&str, &str)| File {
        path: path.into(),
        content: Content::Text(Arc::from(text.as_bytes())),
    };
    let tree = Tree { files: files.map(file).into() };
    let prepared = site::prepare(&Inputs { tree, ..Inputs::default() }, &rapporteur::atlas::atlas());
    prepared.site.unwrap_or_else(|| panic!("{:#?}", prepared.diagnostics))
}

/// The names of a view's fields.
fn fields(view: impl Serialize) -> BTreeSet<String> {
    let value = serde_json::to_value(view).expect("a view");
    value.as_object().expect("a table").keys().cloned().collect()
}

/// The fields of the view of each template.
fn views(site: &Site) -> BTreeMap<&'static str, BTreeSet<String>> {
    let english = Lang::parse("en").expect("a language");
    let scene = &site.scene(&english).expect("a language of the site");
    let qatar = Country::from_code("QA").expect("a country");
    let it = &site.proceedings.sessions[0];
    let security = "security".into();
    BTreeMap::from([
        ("404.html", fields(standalone::not_found(scene))),
        ("countries.html", fields(lists::countries(scene))),
        ("country.html", fields(country::country(scene, qatar, 1))),
        ("crossing.html", fields(crossing::crossing(scene, &Party::Country(qatar), &security, 1))),
        ("data.html", fields(standalone::data(scene))),
        ("entry.html", fields(entry::session(scene, it))),
        ("group.html", fields(group::group(scene, &"contact".into(), 1))),
        ("groups.html", fields(lists::groups(scene))),
        ("home.html", fields(home::home(scene))),
        ("matrix.html", fields(matrix::matrix(scene))),
        ("organisation.html", fields(organisation::organisation(scene, &"chs".into(), 1))),
        ("organisations.html", fields(lists::organisations(scene))),
        ("page.html", fields(standalone::page(scene, &"about".into()))),
        ("recommendations.html", fields(recommendations::recommendations(scene, 1))),
        ("redirect.html", fields(standalone::redirect(scene, &Page::Session(it.id.clone())))),
        ("row.html", fields(row::row(scene, it))),
        ("search.html", fields(search::search(scene))),
        ("series.html", fields(series::series(scene, &"talks".into(), 1))),
        ("session.html", fields(session::session(scene, it))),
        ("sessions.html", fields(lists::sessions(scene, 1))),
        ("theme.html", fields(theme::theme(scene, &security, 1))),
        ("themes.html", fields(theme::themes(scene))),
        ("year.html", fields(year::year(scene, 2021, 1))),
        ("years.html", fields(year::years(scene))),
    ])
}

#[test]
fn a_template_reads_nothing_that_its_view_has_not() {
    let site = site();
    let skin = site.skin(&Lang::parse("en").expect("a language")).expect("the skin");
    let views = views(&site);
    let templates = &site.skin_files.templates;
    let is_extended = |name: &str| {
        let tag = format!("{{% extends \"{name}\" %}}");
        templates.values().any(|template| template.text.contains(&tag))
    };
    for name in templates.keys() {
        let read = skin.variables(name).expect("what it reads is known");
        match views.get(name.as_str()) {
            Some(fields) => {
                let unknown: Vec<&String> =
                    read.iter().filter(|variable| !fields.contains(*variable)).collect();
                assert!(unknown.is_empty(), "{name} reads {unknown:?}");
                assert!(!read.is_empty(), "{name} reads nothing");
            }
            // What a template reads counts as read by those that extend it, too. The frame is in every view.
            None => assert!(
                is_extended(name) || read.iter().all(|variable| variable == "frame"),
                "{name} reads {read:?}"
            ),
        }
    }
    for name in views.keys() {
        assert!(templates.contains_key(*name), "there is no {name}");
    }
}
