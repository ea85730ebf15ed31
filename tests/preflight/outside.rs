//! `check --external`, with the sites of others played by a server of the test's own.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

use crate::fixture::{Fixture, Run};

/// The sites of others: `/fine` is there and nothing else is.
struct Others {
    port: u16,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Others {
    fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let notes = Arc::clone(&asked);
        thread::spawn(move || listener.incoming().flatten().for_each(|stream| answer(stream, &notes)));
        Self { port, asked }
    }

    fn at(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// What was asked since the last time, sorted.
    fn asked(&self) -> Vec<String> {
        let mut asked = std::mem::take(&mut *self.asked.lock().expect("what was asked"));
        asked.sort();
        asked
    }
}

fn answer(mut stream: TcpStream, notes: &Mutex<Vec<String>>) {
    let mut lines = BufReader::new(stream.try_clone().expect("a stream")).lines().map_while(Result::ok);
    let Some(first) = lines.next() else { return };
    lines.take_while(|line| !line.is_empty()).for_each(drop);
    let words: Vec<&str> = first.split(' ').collect();
    notes.lock().expect("notes").push(format!("{} {}", words[0], words[1]));
    let status = if words[1].starts_with("/fine") { "200 OK" } else { "404 Not Found" };
    let _ = write!(stream, "HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
}

/// Checks with a folder of its own for what is remembered, and no way out through a proxy.
fn check(site: &Fixture, arguments: &[&str]) -> Run {
    let mut command = site.command(&["check", "--format", "json"]);
    command.args(arguments).env("XDG_CACHE_HOME", site.path("cache"));
    for name in ["http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"] {
        command.env_remove(name);
    }
    Run::of(&command.output().expect("the program"))
}

#[test]
fn links_that_lead_to_nothing_elsewhere_are_warned_of_where_they_are_written() {
    let others = Others::new();
    let site = Fixture::site()
        .config("languages = [\"en\", \"fa\"]")
        .file(
            "content/organisations.toml",
            format!("[chs]\nname = {{ en = \"Centre\", fa = \"مرکز\" }}\nurl = \"{}\"\n", others.at("/organisation")),
        )
        .file(
            "content/talks/12.md",
            format!(
                "+++\ntitle = \"Twelve\"\ndate = 2021-09-14\nnumber = 1\norganisers = [\"chs\"]\n[[sources]]\ntitle = \
                 \"Report\"\nurl = \"{}\"\n+++\n\nSee [this]({}) and\n[that]({}).\n",
                others.at("/source"),
                others.at("/fine"),
                others.at("/text#here"),
            ),
        );
    let run = check(&site, &["--external", "--timeout", "60"]);
    let told = |place: &str, path: &str| {
        format!("warning {place} {} cannot be reached: 404 Not Found", others.at(path))
    };
    let expected = [
        told("content/organisations.toml:3:8", "/organisation"),
        told("content/talks/12.md:8:8", "/source"),
        told("content/talks/12.md:12:8", "/text"),
    ];
    assert_eq!(run.diagnostics(), expected);
    assert_eq!(run.code, 0, "no link to another site is an error");
    let asked = [
        "GET /organisation",
        "GET /source",
        "GET /text",
        "HEAD /fine",
        "HEAD /organisation",
        "HEAD /source",
        "HEAD /text",
    ];
    assert_eq!(others.asked(), asked);

    // What was there is left alone the next time, and what was not is tried again.
    assert_eq!(check(&site, &["--external", "--timeout", "60"]).diagnostics(), expected);
    assert!(!others.asked().contains(&"HEAD /fine".to_owned()));
    assert!(!site.path("public").exists());
}

#[test]
fn nobody_is_asked_for_anything_unless_it_is_wished() {
    let others = Others::new();
    let site = Fixture::site()
        .file("content/about.md", format!("+++\ntitle = \"About\"\n+++\n[Away]({})\n", others.at("/away")));
    assert_eq!(check(&site, &[]).diagnostics(), [""; 0]);
    assert_eq!(others.asked(), [""; 0]);
    assert_eq!(check(&site, &["--timeout", "3"]).code, 2);
}

#[test]
fn an_address_on_the_host_of_the_site_but_outside_its_base_path_is_tried() {
    let others = Others::new();
    let base = others.at("/dialogues/");
    let scheme_relative = others.at("/missing").replace("http:", "");
    let site = Fixture::site().with(&["--base-url", &base]).file(
        "content/about.md",
        format!(
            "+++\ntitle = \"About\"\n+++\n[Agreement]({}), [fine]({}), [missing]({scheme_relative}), [talks]({base}talks/)\n",
            others.at("/agreement/"),
            others.at("/fine"),
        ),
    );
    assert_eq!(check(&site, &[]).diagnostics(), [""; 0]);
    let run = check(&site, &["--external", "--timeout", "60"]);
    let told = |column: usize, address: &str| {
        format!("warning content/about.md:4:{column} {address} cannot be reached: 404 Not Found")
    };
    let found = run.diagnostics();
    assert!(found.contains(&told(13, &others.at("/agreement/"))), "{found:?}");
    assert!(
        found.iter().any(|line| line.contains(&format!("{} cannot be reached", others.at("/missing")))),
        "{found:?}"
    );
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(others.asked().iter().all(|asked| !asked.contains("/dialogues/")));
}
