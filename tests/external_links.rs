//! A guest among servers of the test's own.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use rapporteur::checks::preflight::Answer;
use rapporteur::io::external_links::{CheckedAddresses, CrawlPolicy, ask};

/// A server that answers as it is told, and what it was asked: method, path and `User-Agent`.
struct Server {
    port: u16,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// `answer` takes method and path, and says what is sent; where that is nothing, the connection is closed.
    fn of(answer: fn(&str, &str) -> String) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let notes = Arc::clone(&asked);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let notes = Arc::clone(&notes);
                thread::spawn(move || serve(stream, answer, &notes));
            }
        });
        Self { port, asked }
    }

    fn at(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    fn asked(&self) -> Vec<String> {
        self.asked.lock().expect("what was asked").clone()
    }

    /// What this address answers.
    fn answer(&self, path: &str, manners: &CrawlPolicy) -> Answer {
        let address = self.at(path);
        let mut answers = ask([address.as_str()].into_iter(), manners, &|| {});
        answers.remove(&address).expect("an answer")
    }
}

fn serve(mut stream: TcpStream, answer: fn(&str, &str) -> String, notes: &Mutex<Vec<String>>) {
    let mut lines = BufReader::new(stream.try_clone().expect("a stream")).lines().map_while(Result::ok);
    let Some(first) = lines.next() else { return };
    let head: Vec<String> = lines.take_while(|line| !line.is_empty()).collect();
    let name = head.iter().find(|line| line.to_ascii_lowercase().starts_with("user-agent:")).cloned();
    let mut words = first.split(' ');
    let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let name = name.unwrap_or_default().split_once(": ").map(|(_, name)| name.to_owned()).unwrap_or_default();
    notes.lock().expect("notes").push(format!("{method} {path} {name}"));
    let _ = stream.write_all(answer(method, path).as_bytes());
}

fn status(line: &str) -> String {
    format!("HTTP/1.1 {line}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
}

fn redirect(to: &str) -> String {
    format!("HTTP/1.1 302 Found\r\nLocation: {to}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
}

/// Those of somebody who has time.
fn manners() -> CrawlPolicy {
    CrawlPolicy {
        name: "tester".into(),
        each: Duration::from_secs(60),
        all: Duration::from_secs(600),
        pause: Duration::from_millis(1),
        hosts: 8,
    }
}

#[test]
fn what_is_there_is_asked_for_once_and_by_name() {
    let server = Server::of(|_, _| status("200 OK"));
    assert_eq!(server.answer("/a?b=c", &manners()), Answer::Fine);
    assert_eq!(server.asked(), ["HEAD /a?b=c tester"]);
}

#[test]
fn what_is_not_there_is_told_with_the_words_for_it() {
    let server = Server::of(|_, path| status(if path == "/gone" { "410 Gone" } else { "404 Whatever" }));
    assert_eq!(server.answer("/a", &manners()), Answer::Refused(404, "Not Found".into()));
    assert_eq!(server.answer("/gone", &manners()), Answer::Refused(410, "Gone".into()));
    assert_eq!(server.asked(), ["HEAD /a tester", "GET /a tester", "HEAD /gone tester", "GET /gone tester"]);
}

#[test]
fn a_server_that_knows_no_head_is_asked_in_the_usual_way() {
    let server = Server::of(|method, path| match (method, path) {
        ("GET", _) => status("200 OK"),
        (_, "/closes") => String::new(),
        _ => status("405 Method Not Allowed"),
    });
    assert_eq!(server.answer("/refuses", &manners()), Answer::Fine);
    assert_eq!(server.answer("/closes", &manners()), Answer::Fine);
}

#[test]
fn whoever_asks_for_patience_is_not_asked_again() {
    let server = Server::of(|_, _| status("429 Too Many Requests"));
    assert_eq!(server.answer("/", &manners()), Answer::Refused(429, "Too Many Requests".into()));
    assert_eq!(server.asked(), ["HEAD / tester"]);
}

#[test]
fn redirects_are_followed_to_their_end_if_they_have_one() {
    let server = Server::of(|_, path| match path {
        "/old" => redirect("/new"),
        "/lost" => redirect("/nowhere"),
        "/round" => redirect("/round"),
        "/new" => status("200 OK"),
        _ => status("404 Not Found"),
    });
    assert_eq!(server.answer("/old", &manners()), Answer::Fine);
    assert_eq!(server.answer("/lost", &manners()), Answer::Refused(404, "Not Found".into()));
    let round = "too many redirects";
    assert_eq!(server.answer("/round", &manners()), Answer::Failed(round.into()));
}

#[test]
fn a_connection_that_is_closed_or_refused_is_told_as_such() {
    let server = Server::of(|_, _| String::new());
    let closed = "the connection was closed without an answer";
    assert_eq!(server.answer("/", &manners()), Answer::Failed(closed.into()));
    let port = TcpListener::bind("127.0.0.1:0").and_then(|it| it.local_addr()).expect("a port").port();
    let address = format!("http://127.0.0.1:{port}/");
    let answers = ask([address.as_str()].into_iter(), &manners(), &|| {});
    assert_eq!(answers[&address], Answer::Failed("the connection was refused".into()));
}

#[test]
fn a_server_that_says_nothing_is_waited_for_and_no_longer() {
    let server = Server::of(|_, _| {
        thread::sleep(Duration::from_secs(3600));
        String::new()
    });
    let hasty = CrawlPolicy { each: Duration::from_secs(1), ..manners() };
    assert_eq!(server.answer("/", &hasty), Answer::Silent(1));
}

#[test]
fn when_the_time_for_all_is_up_the_rest_is_left_out() {
    let server = Server::of(|_, _| {
        thread::sleep(Duration::from_secs(3600));
        String::new()
    });
    let hurried = CrawlPolicy { all: Duration::from_secs(1), ..manners() };
    let addresses = [server.at("/a"), server.at("/b")];
    let answers = ask(addresses.iter().map(String::as_str), &hurried, &|| {});
    assert_eq!(answers.into_values().collect::<Vec<_>>(), [Answer::Unasked, Answer::Unasked]);
    assert!(!server.asked().iter().any(|asked| asked.contains("/b")), "{:?}", server.asked());
}

#[test]
fn a_host_is_asked_for_one_thing_at_a_time() {
    static AT_ONCE: Mutex<(usize, usize)> = Mutex::new((0, 0));
    let server = Server::of(|_, _| {
        let count = |by: isize| {
            let mut held = AT_ONCE.lock().expect("a count");
            held.0 = held.0.saturating_add_signed(by);
            held.1 = held.1.max(held.0);
        };
        count(1);
        thread::sleep(Duration::from_millis(20));
        count(-1);
        status("200 OK")
    });
    let addresses: Vec<String> = (0..6).map(|at| server.at(&format!("/{at}"))).collect();
    let answers = ask(addresses.iter().map(String::as_str), &manners(), &|| {});
    assert_eq!(answers.len(), 6);
    assert_eq!(*AT_ONCE.lock().expect("a count"), (0, 1));
}

#[test]
fn what_answered_well_is_remembered_for_a_week() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("a/links.json");
    let now: Timestamp = "2026-11-25T12:00:00Z".parse().expect("a time");
    let answers = BTreeMap::from([
        ("https://example.org/".to_owned(), Answer::Fine),
        ("https://example.org/gone".to_owned(), Answer::Refused(404, "Not Found".into())),
    ]);
    CheckedAddresses::default().with(&answers, now).write(&file).expect("a file");
    let addresses = ["https://example.org/", "https://example.org/gone"];
    let known =
        |now| CheckedAddresses::read(&file, now).known(addresses.into_iter()).into_iter().collect::<Vec<_>>();
    assert_eq!(known(now), ["https://example.org/"]);
    assert_eq!(known(now + SignedDuration::from_hours(7 * 24)), ["https://example.org/"]);
    assert_eq!(known(now + SignedDuration::from_hours(7 * 24 + 1)), [""; 0]);
    assert_eq!(known(now - SignedDuration::from_hours(1)), [""; 0]);
    std::fs::write(&file, "no JSON").expect("a file");
    assert_eq!(known(now), [""; 0]);
}
