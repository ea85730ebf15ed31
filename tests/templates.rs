//! The contract between templates and views: what a template reads, its view has.

use std::collections::BTreeMap;
use std::sync::Arc;

use rapporteur::i18n::lang::Lang;
use rapporteur::model::party::{Country, Party};
use rapporteur::pages::route::Page;
use rapporteur::site::{self, Inputs, Site};
use rapporteur::source::{Content, File, Tree};
use rapporteur::view::charts::matrix;
use rapporteur::view::context::Variables;
use rapporteur::view::{
    View, countries, country, crossing, data, entry, group, groups, home, line, organisation, organisations,
    recommendations, row, search, series, session, sessions, standalone, theme, year,
};
use rustc_hash::FxHashSet;

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

/// What a view shows, by the name of its template.
fn shown<V: View>(view: &V) -> (&'static str, serde_json::Map<String, serde_json::Value>) {
    let value = serde_json::to_value(view).expect("a view");
    (V::TEMPLATE, value.as_object().expect("a table").clone())
}

/// What the view of each template shows to templates that read these names.
fn views(
    site: &Site,
    variables: &Variables,
) -> BTreeMap<&'static str, serde_json::Map<String, serde_json::Value>> {
    let english = Lang::parse("en").expect("a language");
    let ctx = &site.context(&english).expect("a language of the site").with_variables(variables);
    let qatar = Country::from_code("QA").expect("a country");
    let it = &site.proceedings.sessions[0];
    let security = "security".into();
    BTreeMap::from([
        shown(&standalone::not_found(ctx)),
        shown(&countries::countries(ctx)),
        shown(&country::country(ctx, qatar, 1)),
        shown(&crossing::crossing(ctx, &Party::Country(qatar), &security, 1)),
        shown(&data::data(ctx)),
        shown(&entry::session(ctx, it)),
        shown(&group::group(ctx, &"contact".into(), 1)),
        shown(&groups::groups(ctx)),
        shown(&home::home(ctx)),
        shown(&line::line(ctx, it)),
        shown(&matrix::matrix(ctx)),
        shown(&organisation::organisation(ctx, &"chs".into(), 1)),
        shown(&organisations::organisations(ctx)),
        shown(&standalone::page(ctx, &"about".into())),
        shown(&recommendations::recommendations(ctx, 1)),
        shown(&standalone::redirect(ctx, &Page::Session(it.id.clone()))),
        shown(&row::row(ctx, it)),
        shown(&search::search(ctx)),
        shown(&series::series(ctx, &"talks".into(), 1)),
        shown(&session::session(ctx, it)),
        shown(&sessions::sessions(ctx, 1)),
        shown(&theme::theme(ctx, &security, 1)),
        shown(&theme::themes(ctx)),
        shown(&year::year(ctx, 2021, 1)),
        shown(&year::years(ctx)),
    ])
}

#[test]
fn what_a_template_reads_is_in_its_view_whatever_else_it_reads() {
    let site = site();
    for (template, whole) in views(&site, &Variables::All) {
        for (name, value) in &whole {
            let only = Variables::Some([name.clone()].into_iter().collect());
            assert_eq!(&views(&site, &only)[template][name], value, "`{name}` of {template}");
        }
    }
}

#[test]
fn what_a_template_does_not_read_is_not_made() {
    let site = site();
    let none = views(&site, &Variables::Some(FxHashSet::default()));
    for (template, name) in [("session.html", "json_ld"), ("home.html", "map"), ("country.html", "themes")] {
        assert_ne!(views(&site, &Variables::All)[template][name], none[template][name], "{name}");
    }
}

#[test]
fn a_template_reads_nothing_that_its_view_has_not() {
    let site = site();
    let skin = site.skin(&Lang::parse("en").expect("a language")).expect("the skin");
    let views = views(&site, &Variables::All);
    let templates = &site.skin_files.templates;
    let is_extended = |name: &str| {
        let tag = format!("{{% extends \"{name}\" %}}");
        templates.values().any(|template| template.text.contains(&tag))
    };
    for name in templates.keys() {
        let Variables::Some(read) = skin.variables(name) else { panic!("what {name} reads is not known") };
        match views.get(name.as_str()) {
            Some(fields) => {
                let unknown: Vec<&String> =
                    read.iter().filter(|variable| !fields.contains_key(*variable)).collect();
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
