//! Much of everything: large files, long lines, deep nesting, many parties, many mistakes.

use std::fmt::Write as _;

use crate::fixture::Fixture;

#[test]
fn front_matter_of_a_megabyte_and_a_body_of_five_are_read() {
    let extra: String = (0..20_000).fold(String::new(), |mut extra, n| {
        let _ = writeln!(extra, "key{n} = \"{}\"", "x".repeat(40));
        extra
    });
    let body =
        "A paragraph with a [link](country:QA) and some words of prose to fill the page.\n\n".repeat(62_500);
    assert!(extra.len() > 1_000_000 && body.len() > 5_000_000);
    let text = format!("+++\ntitle = \"Long\"\ndate = 2021-01-01\n[extra]\n{extra}+++\n{body}");
    let site = Fixture::site().file("content/talks/01.md", text);
    assert_eq!(site.build().main("talks/01/index.html").matches("/countries/qa/").count(), 62_500);
}

#[test]
fn a_mistake_behind_a_megabyte_is_found_at_its_place() {
    let line = "x".repeat(1_000_000);
    let text = format!(
        "+++\ntitle = \"Long\"\ndate = 2021-01-01\nsummary = \"{line}\"\nthemes = [\"none\"]\n+++\n\n{line} [a](b.md)\n"
    );
    let site = Fixture::site().file("content/talks/01.md", text);
    assert_eq!(
        site.diagnostics(),
        [
            "error content/talks/01.md:5:11 unknown theme `none`",
            "error content/talks/01.md:8:1000002 broken link: `b.md`"
        ]
    );
    let run = site.run(&["check"]);
    let longest = run.stderr.lines().map(str::len).max();
    assert!(longest < Some(1_000), "{longest:?}");
}

#[test]
fn thousands_of_parties_and_recommendations_are_taken() {
    let codes = ["QA", "US", "central-asia", "GB", "IR"];
    let participants: Vec<String> = (0..5_000)
        .map(|n| {
            format!(
                "{{ party = \"{}\", capacity = \"delegation {n}\", count = {} }}",
                codes[n % codes.len()],
                n + 1
            )
        })
        .collect();
    let recommendations = "[[recommendations]]\ntext = \"Meet again.\"\nto = [\"QA\"]\n".repeat(2_000);
    let site = Fixture::site().session(
        "01",
        &format!("date = 2021-01-01\nparticipants = [{}]\n{recommendations}", participants.join(", ")),
    );
    assert!(site.build().has("countries/qa/index.html"));
}

#[test]
fn thousands_of_mistakes_are_all_reported() {
    let parties: Vec<String> = (0..1_000).map(|n| format!("  \"nobody {n}\",\n")).collect();
    let links = "[x](gone.md)\n".repeat(1_000);
    let site = Fixture::site().file(
        "content/talks/01.md",
        format!(
            "+++\ntitle = \"One\"\ndate = 2021-01-01\nparticipants = [\n{}]\n+++\n{links}",
            parties.concat()
        ),
    );
    let found = site.diagnostics();
    assert_eq!(found.len(), 2_000);
    assert_eq!(found[999], "error content/talks/01.md:1004:3 unknown party `nobody 999`");
}

#[test]
fn ten_thousand_mistakes_in_one_file_are_all_shown() {
    let text =
        format!("+++\ntitle = \"One\"\ndate = 2021-01-01\n+++\n\n{}", "[x](gone.md)\n\n".repeat(10_000));
    let run = Fixture::site().file("content/talks/01.md", text).run(&["check"]);
    assert_eq!(run.stderr.matches(&"^".repeat("[x](gone.md)".len())).count(), 10_000);
}

#[test]
fn nesting_without_end_is_an_error_or_let_be_but_no_crash() {
    let deep = |open: &str, close: &str| format!("{}{}", open.repeat(20_000), close.repeat(20_000));
    for (front, body) in [
        (format!("x = {}", deep("[", "]")), String::new()),
        (format!("x = {}", deep("{ a = ", "}")), String::new()),
        (format!("{} = 1", vec!["a"; 20_000].join(".")), String::new()),
        (format!("[{}]\n", vec!["a"; 20_000].join(".")), String::new()),
        (String::new(), deep("> ", "")),
        (String::new(), deep("[", "](x.md)")),
        (String::new(), deep("*a ", "b*")),
        (String::new(), format!("{}{}", "<div>".repeat(2_000), "</div>".repeat(2_000))),
        (String::new(), (0..2_000).map(|n| format!("{}- x\n", "  ".repeat(n))).collect::<Vec<_>>().concat()),
        (String::new(), "![".repeat(20_000)),
        (String::new(), "[^".repeat(20_000)),
        (String::new(), "`".repeat(20_001)),
    ] {
        let text = format!("+++\ntitle = \"Deep\"\ndate = 2021-01-01\n[extra]\n{front}\n+++\n\n{body}\n");
        let site = Fixture::site().file("content/talks/01.md", text);
        let run = site.run(&["build"]);
        assert!(matches!(run.code, 0 | 1), "{} for {:.20}{:.20}: {}", run.code, front, body, run.stderr);
    }
}

#[test]
fn messages_and_templates_nested_without_end_are_errors_but_no_crash() {
    let deep = |open: &str, close: &str| format!("{}x{}", open.repeat(20_000), close.repeat(20_000));
    for (file, text) in [
        ("i18n/en.ftl", format!("home = {}", deep("{", "}"))),
        ("i18n/en.ftl", format!("home = {{ {}", deep("F(", ")"))),
        ("i18n/en.ftl", format!("home = {}", deep("{ $x ->\n *[a] ", "\n}"))),
        ("i18n/en.ftl", format!("home = {}", "{".repeat(3_000))),
        ("templates/home.html", format!("{{{{ {} }}}}", deep("(", ")"))),
        ("templates/home.html", format!("{{{{ {} }}}}", deep("[", "]"))),
        ("templates/home.html", format!("{{{{ {} }}}}", deep("not ", ""))),
        ("templates/home.html", format!("{{{{ {} }}}}", deep("-", ""))),
        ("templates/home.html", format!("{{{{ 1{} }}}}", deep("+1", ""))),
        ("templates/home.html", format!("{{{{ {} }}}}", deep("a[", "]"))),
        ("templates/home.html", format!("{{{{ {} }}}}", deep("range(end=", ")"))),
        ("templates/home.html", format!("{{{{ x{} }}}}", deep(".a", ""))),
        ("templates/home.html", format!("{{{{ x{} }}}}", deep("|upper", ""))),
        ("templates/home.html", deep("{% if true %}", "{% endif %}")),
        ("templates/home.html", deep("{% for a in [1] %}", "{% endfor %}")),
        ("templates/home.html", format!("{{{{ {} }}}}", deep("1 if 1 else ", ""))),
        ("templates/home.html", format!("{{% if x %}}{}{{% endif %}}", deep("{% elif x %}", ""))),
        ("theme.toml", format!("[extra]\nx = {}", deep("[", "]"))),
    ] {
        let site = Fixture::site()
            .session("01", "date = 2021-01-01")
            .file(&format!("themes/standard/{file}"), &text);
        let run = site.run(&["build"]);
        assert!(matches!(run.code, 0 | 1), "{} for {text:.40}: {}", run.code, run.stderr);
        if file.ends_with(".ftl") {
            assert!(run.stderr.contains("nested more than 100 levels deep"), "{text:.40}: {}", run.stderr);
        }
    }
    let config = format!("{}[skin_options]\nx = {}\n", crate::fixture::CONFIG, deep("[", "]"));
    let run = Fixture::site().file("rapporteur.toml", config).run(&["build"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
}

#[test]
fn templates_in_templates_without_end_are_an_error_but_no_crash() {
    let chain = |length: usize, text: &dyn Fn(usize) -> String| {
        let site = Fixture::site().session("01", "date = 2021-01-01");
        let last = format!("themes/standard/templates/i{length}.html");
        let site = (0..length).fold(site.file(&last, "{% block a %}the end{% endblock %}"), |site, n| {
            let name = if n == 0 { "home".to_owned() } else { format!("i{n}") };
            site.file(&format!("themes/standard/templates/{name}.html"), text(n + 1))
        });
        site.run(&["build"])
    };
    let blocks = |n: usize| (0..30).map(|b| format!("{{% block b{n}x{b} %}}")).collect::<Vec<_>>().concat();
    let include =
        |n: usize| format!("{}{{% include \"i{n}.html\" %}}{}", blocks(n), "{% endblock %}".repeat(30));
    let extend =
        |n: usize| format!("{{% extends \"i{n}.html\" %}}{{% block a %}}{{{{ super() }}}}{{% endblock %}}");
    for text in [&include as &dyn Fn(usize) -> String, &extend] {
        let run = chain(20, text);
        assert_eq!(run.code, 0, "{}", run.stderr);
        let run = chain(200, text);
        assert_eq!(run.code, 1, "{}", run.stderr);
        assert!(run.stderr.contains("more than 20 levels deep"), "{}", run.stderr);
    }
    let again = "{% component again(n) %}{{ <again n={n} /> }}{% endcomponent %}{{ <again n={1} /> }}";
    let run = Fixture::site().file("themes/standard/templates/home.html", again).run(&["build"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(run.stderr.contains("recursion depth"), "{}", run.stderr);
}
