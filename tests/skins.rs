//! A skin of the site's own: what it has replaces what comes with the program, file by file.

use crate::fixture::{Fixture, heading};

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
