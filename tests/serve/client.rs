//! A running preview, and a client that speaks just enough HTTP to look at it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use crate::fixture::Fixture;

/// How long anything may take that is sure to come.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

/// A site, and the program that previews it.
pub(crate) struct Preview {
    pub(crate) site: Fixture,
    child: Child,
    /// Lines of standard output.
    printed: mpsc::Receiver<String>,
    /// Lines of standard error.
    said: mpsc::Receiver<String>,
    pub(crate) port: u16,
    /// Where the site is, from the host's root.
    pub(crate) base: String,
}

/// An answer.
pub(crate) struct Answer {
    pub(crate) status: u16,
    head: String,
    pub(crate) body: Vec<u8>,
}

impl Preview {
    /// Previews a site with further arguments.
    pub(crate) fn of(site: Fixture, arguments: &[&str]) -> Self {
        Self::started(site, arguments, &[])
    }

    /// Previews a site with further arguments, in an environment.
    pub(crate) fn started(site: Fixture, arguments: &[&str], environment: &[(&str, &str)]) -> Self {
        let mut command = site.command(&["serve", "--port", "0"]);
        command.args(arguments).envs(environment.iter().copied());
        command.env_remove("DISPLAY").stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program");
        let printed = lines_of(child.stdout.take().expect("standard output"));
        let said = lines_of(child.stderr.take().expect("standard error"));
        let mut preview = Self { site, child, printed, said, port: 0, base: String::new() };
        // With JSON, the first line is about the first state.
        let line = preview.read(|line| line.contains("http://"));
        let address = line.split("http://").last().and_then(|rest| rest.split('"').next());
        let (host, base) = address.and_then(|address| address.split_once('/')).expect("an address");
        preview.port = host.rsplit(':').next().and_then(|port| port.parse().ok()).expect("a port");
        preview.base = format!("/{base}");
        preview
    }

    /// Saves a file of the site as careful editors do, in one step: what is told of it is then certain.
    pub(crate) fn save(&self, path: &str, content: impl AsRef<[u8]>) {
        self.site.write(".saving", content);
        std::fs::rename(self.site.path(".saving"), self.site.path(path)).expect("a file");
    }

    /// The next line on standard error that is as wanted; others are passed over.
    pub(crate) fn hear(&self, wanted: impl Fn(&str) -> bool) -> String {
        next(&self.said, wanted)
    }

    /// The next line on standard output that is as wanted; others are passed over.
    pub(crate) fn read(&self, wanted: impl Fn(&str) -> bool) -> String {
        next(&self.printed, wanted)
    }

    /// The number of the program's threads.
    #[cfg(target_os = "linux")]
    pub(crate) fn threads(&self) -> usize {
        let tasks = std::fs::read_dir(format!("/proc/{}/task", self.child.id())).expect("its threads");
        tasks.count()
    }

    /// The number of files and connections that the program has open.
    #[cfg(target_os = "linux")]
    pub(crate) fn open_files(&self) -> usize {
        std::fs::read_dir(format!("/proc/{}/fd", self.child.id())).expect("its files").count()
    }

    /// Asks for an address below the site's root.
    pub(crate) fn get(&self, path: &str) -> Answer {
        self.ask("GET", &format!("{}{path}", self.base), &[])
    }

    /// Asks for an address below the site's root, with headers.
    pub(crate) fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.ask("GET", &format!("{}{path}", self.base), headers)
    }

    /// Sends a request with a body that only a page of the preview can send.
    pub(crate) fn post(&self, name: &str, token: &str, body: impl AsRef<[u8]>) -> Answer {
        let body = body.as_ref();
        let host = format!("localhost:{}", self.port);
        let headers = [
            ("Host", host.clone()),
            ("Origin", format!("http://{host}")),
            ("X-Rapporteur", token.to_owned()),
            ("Content-Length", body.len().to_string()),
        ];
        let headers: Vec<(&str, &str)> =
            headers.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let target = format!("{}__rapporteur/{name}", self.base);
        answer_of(self.send("POST", &target, &headers, body))
    }

    /// Sends a request. `Host` is this machine's, unless the headers name one.
    pub(crate) fn ask(&self, method: &str, target: &str, headers: &[(&str, &str)]) -> Answer {
        answer_of(self.send(method, target, headers, b""))
    }

    fn send(&self, method: &str, target: &str, headers: &[(&str, &str)], body: &[u8]) -> TcpStream {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("a connection");
        stream.set_read_timeout(Some(PATIENCE)).expect("a limit");
        let mut request = format!("{method} {target} HTTP/1.1\r\nConnection: close\r\n");
        if !headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("host")) {
            request.push_str("Host: localhost\r\n");
        }
        for (name, value) in headers {
            request = format!("{request}{name}: {value}\r\n");
        }
        stream.write_all(&[format!("{request}\r\n").as_bytes(), body].concat()).expect("a request");
        stream
    }

    /// Opens a tab on a page below the site's root, which it shows in the version that there is.
    pub(crate) fn tab(&self, page: &str) -> Tab {
        let version = self.get(page).version();
        self.tab_that_has(page, &version)
    }

    /// Opens a tab on a page that it shows in some version.
    pub(crate) fn tab_that_has(&self, page: &str, version: &str) -> Tab {
        let query = format!("page={}{page}&seen={version}&tab={page}", self.base);
        let stream = self.send("GET", &format!("{}__rapporteur/events?{query}", self.base), &[], b"");
        Tab { lines: BufReader::new(stream) }
    }

    /// Asks until the answer is what it should be.
    pub(crate) fn until(&self, path: &str, wanted: impl Fn(&Answer) -> bool) -> Answer {
        let start = Instant::now();
        loop {
            let answer = self.get(path);
            if wanted(&answer) {
                return answer;
            }
            assert!(start.elapsed() < PATIENCE, "{path} is still {}", answer.text());
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

fn answer_of(mut stream: TcpStream) -> Answer {
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).expect("an answer");
    let end = bytes.windows(4).position(|window| window == b"\r\n\r\n").expect("the end of the head");
    let head = String::from_utf8_lossy(&bytes[..end]).to_lowercase();
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
    Answer { status, head, body: bytes[end + 4..].to_vec() }
}

/// The lines of a stream as they come. They are read whether anybody asks for them or not.
fn lines_of(stream: impl Read + Send + 'static) -> mpsc::Receiver<String> {
    let (sender, lines) = mpsc::channel();
    std::thread::spawn(move || {
        BufReader::new(stream).lines().map_while(Result::ok).all(|line| sender.send(line).is_ok())
    });
    lines
}

fn next(lines: &mpsc::Receiver<String>, wanted: impl Fn(&str) -> bool) -> String {
    loop {
        let line = lines.recv_timeout(PATIENCE).expect("a line");
        if wanted(&line) {
            return line;
        }
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Answer {
    /// A header's value, in small letters.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| line.strip_prefix(&format!("{name}: ")))
    }

    /// All values of a header, in small letters.
    pub(crate) fn headers(&self, name: &str) -> Vec<&str> {
        self.head.lines().filter_map(|line| line.strip_prefix(&format!("{name}: "))).collect()
    }

    /// The body as text; of one that comes in pieces, with their lengths in between.
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The version that a page says it is.
    pub(crate) fn version(&self) -> String {
        self.header("etag").unwrap_or_default().trim_matches('"').to_owned()
    }
}

/// An open stream of events.
pub(crate) struct Tab {
    lines: BufReader<TcpStream>,
}

impl Tab {
    /// The data of the next event of a kind; those of other kinds are passed over.
    pub(crate) fn next(&mut self, kind: &str) -> serde_json::Value {
        loop {
            let (name, data) = self.event();
            if name == kind {
                return data;
            }
        }
    }

    /// The next event, whatever it is.
    pub(crate) fn event(&mut self) -> (String, serde_json::Value) {
        let mut name = String::new();
        loop {
            let mut line = String::new();
            assert!(self.lines.read_line(&mut line).expect("an event") > 0, "the stream ended");
            if let Some(event) = line.strip_prefix("event: ") {
                event.trim().clone_into(&mut name);
            } else if let Some(data) = line.strip_prefix("data: ") {
                return (name, serde_json::from_str(data).expect("JSON"));
            }
        }
    }
}
