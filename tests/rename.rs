//! `rapporteur rename`: files move, every link follows, the old address stays, and nothing else changes.

use std::fs;

use crate::fixture::{CONFIG, Fixture};

fn site() -> Fixture {
    Fixture::empty()
        .file("rapporteur.toml", format!("{CONFIG}languages = [\"en\", \"ar\"]\n[translation]\nhelp = \"about\"\n[[menu]]\nlabel = \"Talks\"\nurl = \"/talks/\"\n"))
        .file(
            "content/themes.toml",
            "[aid]\nlabel = \"Relief\"\n\n[food]\nlabel = \"Food\"\nbroader = \"aid\" # keep\n",
        )
        .file("content/talks/_index.md", "+++\ntitle = \"Talks\"\n+++\nFrom [one](1-old.md) on.\n")
        .file(
            "content/talks/1-old.md",
            "+++\ntitle = \"One\"\nnumber = 1\ndate = 2020-01-01\nthemes = [\"aid\"]\nparticipants = [\"QA\"]\n\n\
             [[recommendations]]\ntext = \"Meet.\"\nthemes = [ 'aid' ]\n+++\nSee [two](session:2-two).\n\n## X\n",
        )
        .file("content/talks/1-old.ar.md", "+++\ntitle = \"واحد\"\n+++\n[نفسه](1-old.ar.md#x)\n\n## X\n")
        .file(
            "content/talks/2-two/index.md",
            "+++\ntitle = \"Two\"\nnumber = 2\ndate = 2020-02-01\nthemes = [\"Relief\"]\n+++\n\
             [One](session:talks/1-old), [by number](session:talks/1), [path](../1-old.md \"Title\"),\n\
             [ref][one], <a href=\"session:talks/1-old#x\">html</a>, `session:talks/1-old` in code.\n\n\
             [](theme:aid) ![Room](room.png)\n\n[one]: <session:talks/1-old>\n",
        )
        .file("content/talks/2-two/room.png", include_bytes!("../.github/site.png"))
        .file("content/_index.md", "+++\n+++\n[One](session:talks/1-old), [series](talks/_index.md), [](theme:aid)\n")
        .file("content/about.md", "+++\ntitle = \"About\"\n+++\n[Room](talks/2-two/room.png) [Two](talks/2-two/index.md)\n")
}

#[track_caller]
fn renamed(site: &Fixture, arguments: &[&str]) -> String {
    let before = site.diagnostics();
    let arguments: Vec<&str> = ["rename"].iter().chain(arguments).copied().collect();
    let run = site.run(&arguments);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let errors = site.diagnostics().into_iter().filter(|line| !before.contains(line));
    let errors: Vec<String> = errors.filter(|line| line.contains("error")).collect();
    assert_eq!(errors, [""; 0]);
    run.stdout
}

fn text(site: &Fixture, path: &str) -> String {
    fs::read_to_string(site.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn a_session_moves_with_its_translations_and_every_link_follows() {
    let site = site();
    renamed(&site, &["talks/1", "1-new"]);
    assert!(!site.path("content/talks/1-old.md").exists());
    let two = text(&site, "content/talks/2-two/index.md");
    assert!(
        two.contains(
            "[One](session:talks/1-new), [by number](session:talks/1), [path](../1-new.md \"Title\")"
        ),
        "{two}"
    );
    assert!(
        two.contains("<a href=\"session:talks/1-new#x\">html</a>, `session:talks/1-old` in code"),
        "{two}"
    );
    assert!(two.contains("[one]: <session:talks/1-new>"), "{two}");
    assert!(text(&site, "content/talks/1-new.ar.md").contains("[نفسه](1-new.ar.md#x)"));
    assert!(text(&site, "content/talks/_index.md").contains("[one](1-new.md)"));
    let one = text(&site, "content/talks/1-new.md");
    assert!(one.starts_with("+++\ntitle = \"One\"\naliases = [\"/talks/1-old/\"]\nnumber = 1\n"), "{one}");
    site.build();
    for old in ["talks/1-old/index.html", "ar/talks/1-old/index.html"] {
        assert!(site.built(old).contains("talks/1-new/"), "{old}");
    }
}

#[test]
fn the_way_back_leaves_no_address_that_redirects_to_itself() {
    let site = site();
    let before = text(&site, "content/talks/2-two/index.md");
    renamed(&site, &["talks/1-old", "1-new"]);
    renamed(&site, &["talks/1-new", "talks/1-old"]);
    assert!(text(&site, "content/talks/1-old.md").contains("aliases = [\"/talks/1-new/\"]\n"));
    assert_eq!(text(&site, "content/talks/2-two/index.md"), before);
}

#[test]
fn a_session_in_a_folder_moves_with_its_files() {
    let plan = "<a href=\"/2-two/plan.pdf\">Plan</a>";
    let site = site()
        .file("content/talks/3.md", format!("+++\ntitle = \"Three\"\ndate = 2020-03-01\n+++\n{plan}\n"))
        .file("static/2-two/plan.pdf", "plan");
    renamed(&site, &["talks/2", "2-second"]);
    assert!(site.path("content/talks/2-second/room.png").exists());
    let about = text(&site, "content/about.md");
    assert!(about.contains("[Room](talks/2-second/room.png) [Two](talks/2-second/index.md)"), "{about}");
    assert!(text(&site, "content/talks/1-old.md").contains("[two](session:2-second)"));
    assert!(text(&site, "content/talks/3.md").contains(plan));
}

#[test]
fn a_series_moves_and_every_address_of_its_sessions_stays() {
    let site = site();
    renamed(&site, &["talks", "kabul-dialogue"]);
    assert!(
        text(&site, "content/kabul-dialogue/2-two/index.md")
            .contains("[One](session:kabul-dialogue/1-old), [by number](session:kabul-dialogue/1)")
    );
    assert!(text(&site, "content/about.md").contains("[Room](kabul-dialogue/2-two/room.png)"));
    assert!(
        text(&site, "content/_index.md")
            .contains("session:kabul-dialogue/1-old), [series](kabul-dialogue/_index.md)")
    );
    assert!(text(&site, "rapporteur.toml").contains("url = \"/kabul-dialogue/\""));
    site.build();
    for old in ["talks/index.html", "talks/1-old/index.html", "ar/talks/2-two/index.html"] {
        assert!(site.built(old).contains("kabul-dialogue/"), "{old}");
    }
}

#[test]
fn a_theme_keeps_its_labels_and_its_old_crossings_redirect() {
    let site = site();
    renamed(&site, &["aid", "relief-aid"]);
    let vocabulary = text(&site, "content/themes.toml");
    assert_eq!(
        vocabulary,
        "[relief-aid]\nformer_addresses = [\"/themes/aid/\"]\nlabel = \"Relief\"\n\n[food]\nlabel = \"Food\"\nbroader = \"relief-aid\" # keep\n"
    );
    let one = text(&site, "content/talks/1-old.md");
    assert!(
        one.contains("themes = [\"relief-aid\"]") && one.contains("themes = [ \"relief-aid\" ]"),
        "{one}"
    );
    let two = text(&site, "content/talks/2-two/index.md");
    assert!(two.contains("themes = [\"Relief\"]") && two.contains("[](theme:relief-aid)"), "{two}");
    site.build();
    assert!(site.built("themes/aid/index.html").contains("themes/relief-aid/"));
    assert!(site.built("ar/countries/qa/aid/index.html").contains("countries/qa/relief-aid/"));
}

#[test]
fn a_page_keeps_its_place_in_the_configuration() {
    let site = site();
    renamed(&site, &["about", "about-us"]);
    assert!(text(&site, "rapporteur.toml").contains("help = \"about-us\""));
    assert!(site.path("content/about-us.md").exists());
}

#[test]
fn a_changed_link_does_not_make_translations_older() {
    let site = site();
    assert_eq!(site.run(&["translate", "talks/1", "ar", "--reviewed"]).code, 0);
    renamed(&site, &["talks/2", "2-second"]);
    let older = site.diagnostics().into_iter().filter(|line| line.contains("translation"));
    assert_eq!(older.collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn a_dry_run_shows_every_change_and_writes_none() {
    let site = site();
    let before = site.snapshot();
    let shown = renamed(&site, &["talks/1", "1-new", "--dry-run"]);
    assert!(shown.contains("content/talks/1-old.md → content/talks/1-new.md\n"), "{shown}");
    assert!(
        shown.contains("content/talks/2-two/index.md:7: session:talks/1-old → session:talks/1-new\n"),
        "{shown}"
    );
    assert_eq!(site.snapshot(), before);
}

#[test]
fn what_cannot_be_renamed_is_refused_and_nothing_changes() {
    let site = site();
    let source = |site: &Fixture| text(site, "content/talks/2-two/index.md");
    let before = source(&site);
    for (arguments, code, reason) in [
        (["talks/9", "x"], 2, "there is no session, series, page or theme `talks/9`"),
        (["talks/1", "a b"], 2, "cannot be a name"),
        (["talks/1", "other/1-new"], 2, "stays in its series"),
        (["talks/1", "1-old"], 2, "is its name already"),
        (["talks/1", "2-two"], 1, "nothing was renamed"),
        (["talks", "countries"], 1, "nothing was renamed"),
        (["aid", "food"], 1, "nothing was renamed"),
    ] {
        let run = site.run(&["rename", arguments[0], arguments[1]]);
        assert_eq!(run.code, code, "{arguments:?}: {}", run.stderr);
        assert!(run.stderr.contains(reason), "{arguments:?}: {}", run.stderr);
    }
    assert_eq!(source(&site), before);
    assert!(site.path("content/talks/1-old.md").exists());
}

#[test]
fn the_links_of_the_bundled_site_follow_in_every_language() {
    let site = Fixture::bundled();
    // It ends well only if the renamed site has no errors.
    let run = site.run(&["rename", "track-ii/12", "12-august-2021", "--dry-run"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stdout.contains("content/track-ii/12-after-the-fall.ps.md → "), "{}", run.stdout);
}

#[test]
fn a_refusal_prints_only_the_errors_that_are_its_reason() {
    let site = Fixture::site()
        .session("01", "date = 2021-01-01\nnumber = 1")
        .session("03", "date = 2021-03-01\nnumber = 3\nthemes = [\"none\"]");
    let run = site.run(&["rename", "talks/1", "02-new"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("unknown theme `none`") && !run.stderr.contains("warning"), "{}", run.stderr);
}

#[test]
fn references_to_recommendations_follow_by_name_and_stay_by_number() {
    let site = site().file(
        "content/talks/3-three.md",
        "+++\ntitle = \"Three\"\nnumber = 3\ndate = 2020-03-01\n\n[[followed]]\nof = 'talks/1-old#1' # kept\n\
         status = \"met\"\n\n[[recommendations]]\ntext = \"Meet.\"\nrepeats = [\"talks/1#1\"]\n+++\n",
    );
    renamed(&site, &["talks/1", "1-new"]);
    let three = text(&site, "content/talks/3-three.md");
    assert!(
        three.contains("of = \"talks/1-new#1\" # kept") && three.contains("repeats = [\"talks/1#1\"]"),
        "{three}"
    );
    renamed(&site, &["talks", "meetings"]);
    let three = text(&site, "content/meetings/3-three.md");
    assert!(
        three.contains("of = \"meetings/1-new#1\"") && three.contains("repeats = [\"meetings/1#1\"]"),
        "{three}"
    );
}

#[test]
fn what_has_a_slug_keeps_its_address() {
    let site = Fixture::site()
        .session("01-old", "date = 2020-01-01\nslug = \"first\"")
        .file("content/about.md", "+++\ntitle = \"About\"\nslug = \"who-we-are\"\n+++\nText.\n");
    for arguments in [["talks/01-old", "01-new"], ["about", "us"]] {
        let told = renamed(&site, &arguments);
        assert!(told.contains("the address stays the same, since `slug` gives it"), "{told}");
        assert!(!told.contains("redirects"), "{told}");
    }
    assert!(renamed(&site, &["talks/01-new", "02"]).contains("1 move and"));
}

#[test]
fn a_document_in_the_folder_of_what_moves_is_named_as_it_is() {
    let site = site().file("content/talks/2-two/my note (1).pdf", "note").session(
        "3",
        "number = 3\ndate = 2020-03-01\ndocuments = [{ title = \"Note\", file = \"2-two/my note (1).pdf\" }]",
    );
    renamed(&site, &["talks/2", "2-new"]);
    assert!(text(&site, "content/talks/3.md").contains("file = \"2-new/my note (1).pdf\""));
}
