//! A skin of the site's own: what it has replaces what comes with the program, file by file.

use crate::fixture::{Fixture, heading};
use crate::html;

fn site() -> Fixture {
    Fixture::site()
        .config("languages = [\"en\", \"ar\"]\nskin = \"own\"\n[skin_options]\nmotto = \"In good faith\"\nyears = [2020, 2021]")
        .session("s", "date = 2021-09-14\nextra = { room = \"Al Majlis\" }")
}

#[test]
fn one_template_may_be_replaced_and_the_others_stay() {
    let site = site().file(
        "themes/own/templates/years.html",
        "{% extends \"base.html\" %}{% block content %}<h1>Own years</h1>{% endblock content %}",
    );
    assert_eq!(heading(&site.build().main("years/index.html")), "Own years");
    assert_eq!(heading(&site.main("ar/years/index.html")), "Own years");
    assert_eq!(heading(&site.main("talks/s/index.html")), "s");
}

#[test]
fn the_layout_of_every_page_may_be_replaced() {
    let layout = "<!DOCTYPE html><html lang=\"{{ frame.lang }}\"><title>{% block title %}{% endblock title %}</title>{% block head %}{% endblock head %}<p>Own</p><main>{% block content %}{% endblock content %}</main></html>";
    let site = site().file("themes/own/templates/base.html", layout);
    site.build();
    for page in ["index.html", "ar/talks/s/index.html", "countries/index.html", "404.html"] {
        assert!(site.built(page).contains("<p>Own</p>"), "{page}");
    }
}

#[test]
fn a_skin_with_templates_of_its_own_needs_no_blocks_for_those_that_it_does_not_use() {
    let page = "{% extends \"base.html\" %}{% block content %}<h1>Own</h1>{% endblock content %}";
    let pages = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/themes/standard/templates"));
    let layout = "<!DOCTYPE html><title>Own</title><main>{% block content %}{% endblock content %}</main>";
    let mut site = site().file("themes/own/templates/base.html", layout);
    for name in pages.expect("templates").map(|file| file.expect("a file").file_name().into_string()) {
        let name = name.expect("UTF-8");
        let is_shared = ["base", "components", "pictures", "redirect", "row", "entry"]
            .iter()
            .chain(&["party", "list", "two-columns"])
            .any(|shared| name.strip_suffix(".html") == Some(shared));
        if !is_shared {
            site = site.file(&format!("themes/own/templates/{name}"), page);
        }
    }
    assert_eq!(heading(&site.build().main("countries/index.html")), "Own");
}

#[test]
fn a_message_may_be_added_or_said_in_other_words() {
    let site = site()
        .file(
            "themes/own/templates/years.html",
            "{% extends \"base.html\" %}{% block content %}<h1>{{ \"greeting\" | t(name=\"all\") }}</h1>{% endblock content %}",
        )
        .file("themes/own/i18n/en.ftl", "greeting = Welcome to { $name }\nnav-sessions = Meetings\n")
        .file("themes/own/i18n/ar.ftl", "nav-sessions = اللقاءات\n");
    site.build();
    assert_eq!(heading(&site.main("years/index.html")), "Welcome to all");
    // What a language lacks stands in the default one.
    assert_eq!(heading(&site.main("ar/years/index.html")), "Welcome to all");
    assert_eq!(heading(&site.main("sessions/index.html")), "Meetings");
    assert_eq!(heading(&site.main("ar/sessions/index.html")), "اللقاءات");
    assert_eq!(heading(&site.main("countries/index.html")), "Countries");
}

#[test]
fn a_template_is_handed_the_sites_options_and_the_sessions_free_keys() {
    let template = "{% extends \"base.html\" %}{% block content %}<h1>{{ frame.options.motto }} {{ frame.options.years[1] }} {{ extra.room }}</h1>{% endblock content %}";
    let site = site().file("themes/own/templates/session.html", template);
    assert_eq!(heading(&site.build().main("talks/s/index.html")), "In good faith 2021 Al Majlis");
}

#[test]
fn files_of_a_skin_are_published_and_those_of_the_site_go_before() {
    let site = site()
        .file("themes/own/static/assets/standard.css", "/* own */")
        .file("themes/own/static/fonts/a.woff2", "font")
        .file("themes/own/static/robot.svg", "of the skin")
        .file("static/robot.svg", "of the site");
    site.build();
    assert_eq!(site.built("assets/standard.css"), "/* own */");
    assert_eq!(site.built("fonts/a.woff2"), "font");
    assert_eq!(site.built("robot.svg"), "of the site");
    assert!(site.has("assets/favicon.svg"));
}

#[test]
fn the_standard_skin_may_be_changed_in_place() {
    let site = Fixture::site().file(
        "themes/standard/templates/years.html",
        "{% extends \"base.html\" %}{% block content %}<h1>Own years</h1>{% endblock content %}",
    );
    assert_eq!(heading(&site.build().main("years/index.html")), "Own years");
}

#[test]
fn texts_of_the_record_are_escaped_wherever_they_stand() {
    let site = Fixture::site()
        .file("content/organisations.toml", "[chs]\nname = \"<b>Centre</b> & \\\"sons\\\"\"\n")
        .file(
            "content/talks/s.md",
            "+++\ntitle = \"<script>alert(1)</script>\"\nsummary = \"\\\"><img src=x>\"\ndate = 2021-09-14\norganisers = [\"chs\"]\n+++\n<script>alert(2)</script>\n",
        );
    for (path, bytes) in site.build().snapshot().iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = String::from_utf8_lossy(bytes);
        for raw in ["<script>alert", "<img src=x", "<b>Centre"] {
            assert!(!page.contains(raw), "{path} has {raw}");
        }
    }
    assert_eq!(heading(&site.main("talks/s/index.html")), "<script>alert(1)</script>");
}

#[test]
fn a_skin_changes_one_block_of_a_template_that_it_extends() {
    let site = site().file(
        "themes/own/templates/base.html",
        "{% extends \"standard/base.html\" %}{% block colophon %}<footer>Own foot, {{ frame.site_title.text }}</footer>{% endblock colophon %}",
    );
    site.build();
    for page in ["index.html", "ar/talks/s/index.html"] {
        let page = site.built(page);
        assert!(page.contains("<footer>Own foot") && page.contains("class=\"masthead\""), "{page}");
        assert!(!page.contains("class=\"colophon\""));
    }
}

#[test]
fn a_site_that_changes_the_standard_skin_can_still_extend_what_it_replaces() {
    let site = Fixture::site().session("s", "date = 2021-09-14").file(
        "themes/standard/templates/years.html",
        "{% extends \"standard/years.html\" %}{% block title %}Own title{% endblock title %}",
    );
    let page = site.build().built("years/index.html");
    assert!(page.contains("<title>Own title") && page.contains("class=\"trend\""), "{page}");
}

#[test]
fn a_skin_extends_another_of_the_sites_own() {
    let site = site()
        .file("themes/own/theme.toml", "extends = \"house\"\n")
        .file("themes/house/theme.toml", "extends = \"plain\"\n")
        .file("themes/house/templates/years.html", "<h1>House years</h1>")
        .file("themes/house/templates/matrix.html", "<h1>House matrix</h1>")
        .file(
            "themes/own/templates/matrix.html",
            "{% extends \"base.html\" %}{% block content %}<h1>Own matrix</h1>{% endblock content %}",
        )
        .file("themes/house/static/assets/own.css", "/* house */")
        .file("themes/own/static/assets/own.css", "/* own */");
    site.build();
    assert_eq!(heading(&site.built("years/index.html")), "House years");
    assert_eq!(heading(&site.main("matrix/index.html")), "Own matrix");
    assert_eq!(site.built("assets/own.css"), "/* own */");
    assert!(site.built("assets/standard.css").contains("The skin `plain`"));
}

#[test]
fn the_skin_plain_dresses_every_page_and_carries_no_more() {
    let site = Fixture::site().config("languages = [\"en\", \"fa-AF\"]\nskin = \"plain\"").session(
        "s",
        "date = 2021-09-14\nparticipants = [\"QA\"]\nplace = { name = \"Doha\", country = \"QA\" }",
    );
    site.build();
    assert_eq!(site.diagnostics(), Vec::<String>::new());
    let page = site.built("fa-AF/countries/qa/index.html");
    assert!(page.contains("<html lang=\"fa-AF\" dir=\"rtl\"") && page.contains("<article class=\"row\">"));
    assert!(!page.contains("class=\"inline\"><li><a hreflang"), "{page}");
    assert!(site.built("assets/standard.css").len() < 6000);
}

#[test]
fn what_is_wrong_with_what_a_skin_extends_is_reported_at_its_line() {
    let own = |text: &str| site().file("themes/own/theme.toml", text).report();
    insta::assert_snapshot!(own("extends = \"standrad\"\n"), @r#"
    error themes/own/theme.toml:1:11 there is no skin "standrad"
      did you mean "standard"?
    "#);
    insta::assert_snapshot!(own("extends = \"own\"\n"), @r#"
    error themes/own/theme.toml:1:11 this skin extends itself
      remove `extends` from one of the skins
    "#);
    insta::assert_snapshot!(own("extend = \"plain\"\n"), @r#"
    error themes/own/theme.toml:1:1 the skin has no key `extend`
      did you mean `extends`?
    "#);
}

#[test]
fn a_site_has_its_own_logo_and_style_sheet_by_two_lines_of_configuration() {
    let site = Fixture::site()
        .config("[skin_options]\nlogo = \"logo.svg\"\nstylesheets = [\"own.css\"]")
        .session("s", "date = 2021-09-14")
        .file("static/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
        .file("static/own.css", ":root { --accent: #7a1f2b; }");
    let page = site.build().built("talks/s/index.html");
    assert!(page.contains("<link rel=\"stylesheet\" href=\"/own.css?v="), "{page}");
    assert!(page.contains("<img class=\"logo\" src=\"/logo.svg?v="), "{page}");
    assert_eq!(site.diagnostics(), Vec::<String>::new());
}

#[test]
fn a_skin_is_begun_by_a_command_and_works_as_it_is() {
    let site = Fixture::site().session("s", "date = 2021-09-14");
    let run = site.run(&["init", "--skin", "ministry"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert!(
        run.stdout.contains("themes/ministry") && run.stdout.contains("skin = \"ministry\""),
        "{}",
        run.stdout
    );
    let site = site.config("skin = \"ministry\"");
    let page = site.build().built("talks/s/index.html");
    let sheets = "link[href^='/assets/standard.css?v='] ~ link[href^='/assets/ministry.css?v=']";
    assert_eq!(html::count(&page, sheets), 1, "{page}");
    assert!(site.built("assets/ministry.css").contains("--accent"));
    assert_eq!(site.diagnostics(), Vec::<String>::new());
    for (name, what) in
        [("ministry", "exists already"), ("plain", "is a built-in skin"), ("Our Skin", "lower-case letters")]
    {
        let run = site.run(&["init", "--skin", name]);
        assert!(run.code == 2 && run.stderr.contains(what), "{name}: {}", run.stderr);
    }
}

#[test]
fn a_style_sheet_is_joined_from_its_parts_in_the_order_of_the_list() {
    let site = site()
        .file("themes/own/theme.toml", "[styles]\n\"assets/own.css\" = [\"b.css\", \"a/a.css\", \"c.css\"]\n")
        .file("themes/own/styles/a/a.css", "a {}")
        .file("themes/own/styles/b.css", "\u{feff}b {}\n")
        .file("themes/own/styles/c.css", "c {}\n")
        .file(
            "themes/own/templates/base.html",
            "{% extends \"standard/base.html\" %}{% block style %}<link rel=\"stylesheet\" href=\"{{ \"assets/own.css\" | asset }}\">{% endblock style %}",
        );
    assert!(site.build().built("years/index.html").contains("href=\"/assets/own.css?v="));
    assert_eq!(site.built("assets/own.css"), "b {}\n\na {}\n\nc {}\n");
    assert!(!site.has("styles/b.css") && !site.has("b.css"));
    assert_eq!(site.diagnostics(), Vec::<String>::new());
}

#[test]
fn one_part_of_a_style_sheet_may_be_replaced() {
    let standard = Fixture::site().build().built("assets/standard.css");
    let site = site().file("themes/own/styles/print.css", "@media print {}\n");
    let own = site.build().built("assets/standard.css");
    assert_eq!(site.diagnostics(), Vec::<String>::new());
    assert!(own.contains("\n\n@media print {}\n\n") && own.len() < standard.len());
    let (before, _) = standard.split_once("/* For the briefing folder").expect("the part that is replaced");
    assert!(own.starts_with(before));
}

#[test]
fn a_list_of_parts_replaces_that_of_the_skin_which_is_extended() {
    let site = site()
        .file("themes/own/theme.toml", "[styles]\n\"assets/standard.css\" = [\"tokens.css\", \"own.css\"]\n")
        .file("themes/own/styles/own.css", "a {}\n");
    let css = site.build().built("assets/standard.css");
    assert!(css.starts_with("/*\n * The standard skin") && css.ends_with("}\n\na {}\n"), "{css}");
    assert!(!css.contains(".masthead"));
}
