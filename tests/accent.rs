//! `accent` in `[skin_options]`: one colour from which the skin makes the others.

use crate::fixture::Fixture;
use crate::html::{self, Select as _};

fn site(options: &str) -> Fixture {
    Fixture::site().config(&format!("[skin_options]\n{options}")).session("01", "date = 2021-01-01")
}

#[test]
fn an_accent_gives_a_style_sheet_that_every_page_names() {
    let site = site("accent = \"#7a1f2b\"\nstylesheets = [\"own.css\"]").file("static/own.css", ":root {}");
    site.build();
    assert_eq!(site.diagnostics(), Vec::<String>::new());
    let css = site.built("assets/accent.css");
    let (light, dark) = css.split_once("prefers-color-scheme: dark").expect("two schemes");
    assert!(light.contains("--accent: #7a1f2b;"), "{css}");
    assert!(dark.contains("--accent: #") && !dark.contains("#7a1f2b"), "{css}");
    for scheme in [light, dark] {
        for level in 1..=5 {
            assert!(scheme.contains(&format!("--level-{level}: #")), "{css}");
        }
    }
    let page = site.built("talks/01/index.html");
    let page = html::parse(&page);
    let sheets = page.all("link[rel=stylesheet]").into_iter().map(|sheet| html::attribute(sheet, "href"));
    let names: Vec<&str> = sheets.filter_map(|address| address.split("?v=").next()).collect();
    assert_eq!(names, ["/assets/standard.css", "/assets/accent.css", "/own.css"]);
    assert!(page.all("style, [style]").is_empty());
}

#[test]
fn without_an_accent_there_is_no_such_file() {
    let site = site("motto = \"x\"");
    site.build();
    assert!(!site.has("assets/accent.css"));
    assert!(!site.built("index.html").contains("accent.css"));
}

#[test]
fn what_is_no_colour_is_an_error_at_its_line() {
    let help = "\n  write # and six hexadecimal digits: accent = \"#7a1f2b\"\n";
    for (written, message) in [
        ("\"maroon\"", "`accent` is not a colour: \"maroon\""),
        ("\"7a1f2b\"", "`accent` is not a colour: \"7a1f2b\""),
        ("\"#7a1f2\"", "`accent` is not a colour: \"#7a1f2\""),
        ("12", "`accent` must be a colour, not a whole number"),
    ] {
        let report = site(&format!("accent = {written}")).report();
        assert_eq!(report, format!("error rapporteur.toml:6:10 {message}{help}"));
    }
}

#[test]
fn an_accent_that_cannot_be_read_is_replaced_by_the_nearest_that_can() {
    let site = site("accent = \"#ffcc00\"");
    let report = site.report();
    let message = "warning rapporteur.toml:6:10 links in #ffcc00 are hard to read on a light page: \
                   the contrast is 1.3 to 1, but should be at least 4.5 to 1\n  use \"";
    assert!(report.starts_with(message), "{report}");
    let nearest = &report[message.len()..message.len() + 7];
    site.build();
    assert!(site.built("assets/accent.css").contains(&format!("--accent: {nearest};")));
    let better = site.config(&format!("[skin_options]\naccent = \"{nearest}\""));
    assert_eq!(better.report(), "");
}

#[test]
fn a_slip_in_the_name_of_an_option_is_reported_and_what_templates_use_is_not() {
    let site = site(
        "acent = \"#7a1f2b\"\nstylesheet = [\"a.css\"]\nLogo = \"x.svg\"\nlego = 1\nmotto = \"x\"\ncolour = \"red\"",
    );
    assert_eq!(
        site.report(),
        "warning rapporteur.toml:6:1 the skin has no option `acent`\n  did you mean `accent`?\n\
         warning rapporteur.toml:7:1 the skin has no option `stylesheet`\n  did you mean `stylesheets`?\n\
         warning rapporteur.toml:8:1 the skin has no option `Logo`\n  did you mean `logo`?\n\
         warning rapporteur.toml:9:1 the skin has no option `lego`\n  did you mean `logo`?\n"
    );
    let used = Fixture::site().config("skin = \"own\"\n[skin_options]\naccents = 2").file(
        "themes/own/templates/page.html",
        "{% extends \"standard/page.html\" %}{# {{ frame.options.accents }} #}",
    );
    assert_eq!(used.report(), "");
}
