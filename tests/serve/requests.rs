//! Single requests: addresses, headers, refusals.

use std::net::TcpListener;

use super::client::Preview;
use crate::fixture::{CONFIG, Fixture};

fn site() -> Fixture {
    Fixture::site()
        .session("01", "date = 2021-01-01\nnumber = 1")
        .file("static/notes.txt", "0123456789")
        .file("static/page.html", "<!doctype html><title>x</title><p>Own page")
        .file("static/a b/room.JPG", "x")
}

fn preview() -> Preview {
    Preview::of(site(), &[])
}

fn below(base: &str) -> Preview {
    let config = CONFIG.replace("https://example.org/", &format!("https://example.org{base}"));
    Preview::of(site().file("rapporteur.toml", config), &[])
}

#[test]
fn a_page_is_what_a_build_writes_but_for_the_script_and_its_permission() {
    let preview = preview();
    preview.site.build();
    let built = preview.site.built("talks/01/index.html");
    assert!(!built.contains("__rapporteur"));
    let shown = preview.get("talks/01/").text();
    let script = shown.lines().find(|line| line.contains("__rapporteur")).expect("the script");
    let unscripted = shown.replacen(&format!("{script}\n"), "", 1);
    // The page may run scripts of its own already; what is added is to ask the preview for news.
    let policy = "; connect-src 'self'";
    assert_eq!(unscripted.replacen(policy, "", 1), built);
    assert!(preview.get("page.html").text().contains("__rapporteur"));
    assert!(!preview.get("feed.xml").text().contains("__rapporteur"));
}

#[test]
fn the_site_is_below_its_base_path_and_all_else_leads_there() {
    let preview = below("/dialogues/");
    assert_eq!(preview.base, "/dialogues/");
    assert_eq!(preview.get("talks/01/").status, 200);
    for (target, location) in [
        ("/", "/dialogues/"),
        ("/dialogues", "/dialogues/"),
        ("/dialogues/talks?x=1", "/dialogues/talks/?x=1"),
        ("/__rapporteur", "/dialogues/__rapporteur/"),
    ] {
        let answer = preview.ask("GET", target, &[]);
        assert_eq!((answer.status, answer.header("location")), (302, Some(location)), "{target}");
    }
    let outside = preview.ask("GET", "/talks/01/", &[]);
    assert_eq!(outside.status, 404);
    assert!(outside.text().contains("href=\"/dialogues/\""));
}

#[test]
fn a_page_is_found_without_its_ending_and_a_slip_is_shown_the_way() {
    let preview = preview();
    assert_eq!(preview.get("page").text(), preview.get("page.html").text());
    let missing = preview.get("taks/");
    assert_eq!(missing.status, 404);
    assert!(missing.text().contains("Did you mean <a href=\"/talks/\">"), "{}", missing.text());
    assert!(!preview.site.build().built("404.html").contains("Did you mean"));
}

#[test]
fn kinds_of_files_are_told_by_their_names() {
    let preview = preview();
    for (path, kind) in [
        ("", "text/html; charset=utf-8"),
        ("nowhere", "text/html; charset=utf-8"),
        ("assets/standard.css", "text/css; charset=utf-8"),
        ("feed.xml", "application/xml; charset=utf-8"),
        ("data/sessions.json", "application/json; charset=utf-8"),
        ("data/sessions.csv", "text/csv; charset=utf-8"),
        ("assets/favicon.svg", "image/svg+xml; charset=utf-8"),
        ("a%20b/room.JPG", "image/jpeg"),
        (".nojekyll", "application/octet-stream"),
    ] {
        assert_eq!(preview.get(path).header("content-type"), Some(kind), "{path}");
    }
}

#[test]
fn what_a_browser_has_is_not_sent_again_until_it_changes() {
    let preview = preview();
    for path in ["talks/01/", "notes.txt", "assets/standard.css"] {
        let first = preview.get(path);
        assert_eq!(first.header("cache-control"), Some("no-cache"), "{path}");
        let tag = first.header("etag").expect("a tag");
        let again = preview.get_with(path, &[("If-None-Match", &format!("\"x\", W/{tag}"))]);
        assert_eq!((again.status, again.body.len()), (304, 0), "{path}");
        assert_eq!(preview.get_with(path, &[("If-None-Match", "\"x\"")]).status, 200, "{path}");
    }
    let tag = preview.get("talks/01/").version();
    preview.save("content/talks/01.md", "+++\ntitle = \"Other\"\ndate = 2021-01-01\nnumber = 1\n+++\n");
    preview.until("talks/01/", |answer| answer.text().contains("Other"));
    assert_eq!(preview.get_with("talks/01/", &[("If-None-Match", &format!("\"{tag}\""))]).status, 200);
}

#[test]
fn parts_of_files_can_be_asked_for() {
    let preview = preview();
    let part = |range: &str| preview.get_with("notes.txt", &[("Range", range)]);
    let middle = part("bytes=2-4");
    assert_eq!((middle.status, middle.text().as_str()), (206, "234"));
    assert_eq!(middle.header("content-range"), Some("bytes 2-4/10"));
    assert_eq!(part("bytes=-3").text(), "789");
    let beyond = part("bytes=10-");
    assert_eq!((beyond.status, beyond.header("content-range")), (416, Some("bytes */10")));
    assert_eq!(part("bytes=0-1,4-5").text(), "0123456789");
    let tag = middle.header("etag").expect("a tag").to_owned();
    let if_range =
        |tag: &str| preview.get_with("notes.txt", &[("Range", "bytes=0-1"), ("If-Range", tag)]).status;
    assert_eq!((if_range(&tag), if_range("\"x\"")), (206, 200));
    let css = preview.get_with("assets/standard.css", &[("Range", "bytes=0-1")]);
    assert_eq!((css.status, css.text().as_str()), (206, "/*"));
}

#[test]
fn large_files_come_whole() {
    let bytes: Vec<u8> = (0..700_000_u32).map(|number| number.to_le_bytes()[1]).collect();
    let preview = Preview::of(site().file("static/talk.mp3", &bytes), &[]);
    assert!(preview.get("talk.mp3").body == bytes);
    assert!(
        preview.get_with("talk.mp3", &[("Range", "bytes=100000-600000")]).body == bytes[100_000..=600_000]
    );
}

#[test]
fn a_head_is_that_of_the_whole_without_it_and_nothing_can_be_written() {
    let preview = preview();
    for path in ["talks/01/", "notes.txt", "__rapporteur/client.js"] {
        let whole = preview.get(path);
        let head = preview.ask("HEAD", &format!("/{path}"), &[]);
        assert_eq!((head.status, head.body.len()), (200, 0), "{path}");
        assert_eq!(head.header("content-length"), Some(whole.body.len().to_string().as_str()), "{path}");
    }
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"] {
        let answer = preview.ask(method, "/talks/01/", &[]);
        assert_eq!((answer.status, answer.header("allow")), (405, Some("get, head")), "{method}");
    }
}

#[test]
fn nothing_outside_of_the_site_can_be_asked_for() {
    let preview = Preview::of(site().file("secret.txt", "secret"), &[]);
    for target in [
        "/../secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e/secret.txt",
        "/static/../secret.txt",
        "//secret.txt",
        "/rapporteur.toml",
        "/content/talks/01.md",
        "/a%00b",
        "/%ff",
    ] {
        let answer = preview.ask("GET", target, &[]);
        assert!(matches!(answer.status, 400 | 404), "{target}: {}", answer.status);
        assert!(!answer.text().contains("secret\n"), "{target}");
    }
}

#[test]
fn strangers_are_refused() {
    let preview = preview();
    let own = format!("localhost:{}", preview.port);
    let with = |headers: &[(&str, &str)]| preview.get_with("", headers).status;
    assert_eq!(with(&[("Host", &own), ("Origin", &format!("http://{own}"))]), 200);
    assert_eq!(with(&[("Host", "127.0.0.1")]), 200);
    assert_eq!(with(&[("Host", "evil.example")]), 421);
    assert_eq!(with(&[("Host", &own), ("Origin", "http://evil.example")]), 403);
    assert_eq!(with(&[("Host", &own), ("Origin", "http://localhost:1")]), 403);
    assert_eq!(with(&[("Host", &own), ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "no-cors")]), 403);
    assert_eq!(
        with(&[("Host", &own), ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate")]),
        200
    );
    // Of what does something, an origin of our own and the token are both required.
    let open = |headers: &[(&str, &str)]| preview.ask("POST", "/__rapporteur/open", headers).status;
    assert_eq!(open(&[("Host", &own)]), 403);
    assert_eq!(open(&[("Host", &own), ("Origin", &format!("http://{own}")), ("X-Rapporteur", "guess")]), 403);
}

#[test]
fn no_answer_may_be_shown_in_a_frame_of_another_origin() {
    let preview = preview();
    let tag = preview.get("talks/01/").header("etag").expect("a tag").to_owned();
    let answers = [
        preview.get(""),
        preview.get("talks/01/"),
        preview.get_with("talks/01/", &[("If-None-Match", &tag)]),
        preview.get("talks"),
        preview.get("nowhere"),
        preview.get("notes.txt"),
        preview.get("page.html"),
        preview.get("__rapporteur/"),
        preview.get("__rapporteur/client.js"),
        preview.get("__rapporteur/desk.json"),
        preview.get_with("", &[("Host", "evil.example")]),
        preview.ask("POST", "/", &[]),
    ];
    for (number, answer) in answers.iter().enumerate() {
        assert_eq!(answer.header("x-frame-options"), Some("sameorigin"), "answer {number}");
        assert!(
            answer.headers("content-security-policy").contains(&"frame-ancestors 'self'"),
            "answer {number}"
        );
    }
    // The desk's own policy holds beside it.
    assert_eq!(answers[7].headers("content-security-policy").len(), 2);
}

#[test]
fn each_run_of_the_program_has_a_token_of_its_own() {
    let token = || {
        let preview = preview();
        preview.tab("").next("hello")["token"].as_str().expect("a token").to_owned()
    };
    let (one, other) = (token(), token());
    assert!(one.len() == 32 && one.chars().all(|digit| digit.is_ascii_hexdigit()), "{one}");
    assert_ne!(one, other);
}

#[test]
fn a_port_that_was_asked_for_and_is_taken_is_a_failure_that_says_so() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("its address").port().to_string();
    let run = site().run(&["serve", "--port", &port]);
    assert_eq!(run.code, 3);
    assert!(run.stderr.contains(&format!("port {port} is in use")), "{}", run.stderr);
}

#[test]
fn an_error_in_one_file_does_not_stop_the_others() {
    let preview = Preview::of(site().session("02", "date = 2021-02-02\nnumber = 2"), &[]);
    let title = |title: &str| format!("+++\ntitle = \"{title}\"\ndate = 2021-01-01\nnumber = 1\n+++\n");
    preview.save("content/talks/02.md", "+++\ntitle = broken\n+++\n");
    let desk = |count: u64| {
        preview.until("__rapporteur/desk.json", |answer| {
            serde_json::from_slice::<serde_json::Value>(&answer.body).expect("JSON")["lists"][0]["total"]
                == count
        })
    };
    assert!(desk(1).text().contains("content/talks/02.md"));
    for path in ["talks/01/", "talks/02/", ""] {
        assert_eq!(preview.get(path).status, 200, "{path}");
    }
    preview.save("content/talks/02.md", title("Mended").replace("number = 1", "number = 2"));
    desk(0);
    assert!(preview.get("talks/02/").text().contains("Mended"));
}

#[test]
fn a_page_that_could_never_be_made_says_what_stands_in_the_way_and_is_shown_once_it_is_mended() {
    let template = "themes/standard/templates/home.html";
    let preview = Preview::of(site().file(template, "{{ nothing.at.all }}"), &[]);
    let answer = preview.get("");
    assert_eq!(answer.status, 500);
    assert!(answer.text().contains(template) && answer.text().contains("__rapporteur"), "{}", answer.text());
    assert_eq!(preview.get("talks/").status, 200);
    preview.save(template, "{{ frame.site_title.text }}");
    preview.until("", |answer| answer.status == 200 && answer.text().contains("Dialogues"));
}

#[test]
fn a_template_that_fails_leaves_the_page_as_it_last_was() {
    let template = include_str!("../../themes/standard/templates/series.html");
    let preview = Preview::of(site().file("themes/standard/templates/series.html", template), &[]);
    let before = preview.get("talks/").text();
    assert!(before.contains("01"));
    let mut tab = preview.tab("talks/");
    let failing = template.replacen("{% block heading %}", "{% block heading %}{{ nothing.at.all }}", 1);
    assert_ne!(failing, template);
    preview.save("themes/standard/templates/series.html", &failing);
    let diagnostics = loop {
        let diagnostics = tab.next("diagnostics");
        if diagnostics["total"] == 1 {
            break diagnostics;
        }
    };
    assert_eq!(diagnostics["here"][0]["path"], "themes/standard/templates/series.html");
    assert_eq!(preview.get("talks/").text(), before);
    assert_eq!(preview.get("talks/01/").status, 200);
}
