//! The program as a reader meets it: started on a folder, asked over HTTP.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A running preview.
pub(crate) struct Preview {
    child: Child,
    port: u16,
}

/// A stream of events of one tab.
pub(crate) struct Stream(BufReader<TcpStream>);

/// The line by which a tab is told that its page is another one.
const NEW_PAGE: &str = "event: page";

/// How long anything may take.
const PATIENCE: Duration = Duration::from_secs(120);

impl Preview {
    /// Starts it.
    pub(crate) fn start(folder: &Path) -> io::Result<Self> {
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let child = Command::new(env!("CARGO_BIN_EXE_rapporteur"))
            .args(["serve", "--quiet", "--port", &port.to_string(), "--root"])
            .arg(folder)
            .stdout(Stdio::null())
            .spawn()?;
        Ok(Self { child, port })
    }

    /// Asks for a page until it has some words.
    pub(crate) fn wait_for(&self, address: &str, words: &str) -> io::Result<()> {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if self.get(address).is_ok_and(|page| page.contains(words)) {
                return Ok(());
            }
            std::thread::sleep(Duration::from_micros(300));
        }
        Err(io::Error::other(format!("{address} never had {words}")))
    }

    fn get(&self, address: &str) -> io::Result<String> {
        let mut page = Vec::new();
        self.ask(address)?.read_to_end(&mut page)?;
        Ok(String::from_utf8_lossy(&page).into_owned())
    }

    fn ask(&self, address: &str) -> io::Result<TcpStream> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_nodelay(true)?;
        let port = self.port;
        write!(stream, "GET {address} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n")?;
        Ok(stream)
    }

    /// Listens as a tab that shows a page does.
    pub(crate) fn listen(&self, page: &str) -> io::Result<Stream> {
        let stream = self.ask(&format!("/__rapporteur/events?page={page}&seen=none&tab=bench"))?;
        Ok(Stream(BufReader::new(stream)))
    }

    fn status(&self, key: &str) -> Option<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).ok()?;
        let line = status.lines().find(|line| line.starts_with(key))?;
        line.split_whitespace().nth(1)?.parse().ok()
    }

    /// The most memory that it has had, in MiB, where the system tells.
    pub(crate) fn memory(&self) -> Option<u64> {
        self.status("VmHWM:").map(|kilobytes| kilobytes / 1024)
    }

    /// The memory that it has now, in MiB.
    pub(crate) fn memory_now(&self) -> Option<u64> {
        self.status("VmRSS:").map(|kilobytes| kilobytes / 1024)
    }

    /// How many threads it has.
    pub(crate) fn threads(&self) -> Option<u64> {
        self.status("Threads:")
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Stream {
    /// Waits until it is told of a new page.
    pub(crate) fn wait_for_page(&mut self) -> io::Result<()> {
        self.0.get_ref().set_read_timeout(Some(PATIENCE))?;
        let mut line = String::new();
        while line.trim_end() != NEW_PAGE {
            line.clear();
            if self.0.read_line(&mut line)? == 0 {
                return Err(io::Error::other("the stream of events ended"));
            }
        }
        Ok(())
    }

    /// How many times it has been told of a new page so far.
    pub(crate) fn pages(mut self) -> usize {
        let mut told = Vec::new();
        // Whatever is there is there at once.
        let _ = self.0.get_ref().set_read_timeout(Some(Duration::from_millis(200)));
        let _ = self.0.read_to_end(&mut told);
        String::from_utf8_lossy(&told).matches(NEW_PAGE).count()
    }
}
