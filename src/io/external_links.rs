//! Checks links to other sites: one request at a time per host, with pauses, and without
//! downloading content.

mod cache;

use std::collections::{BTreeMap, VecDeque};
use std::error::Error as _;
use std::io::ErrorKind;
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use ureq::{Agent, Error};
use url::Url;

use crate::checks::preflight::Answer;

pub use cache::CheckedAddresses;

/// Limits of the requests.
#[derive(Clone, Debug)]
pub struct CrawlPolicy {
    /// The `User-Agent` header.
    pub name: String,
    /// The timeout of one address, including redirects.
    pub each: Duration,
    /// The timeout of all requests together.
    pub all: Duration,
    /// The pause between two requests to a host.
    pub pause: Duration,
    /// How many hosts are requested concurrently.
    pub hosts: usize,
}

impl CrawlPolicy {
    /// The default limits, with a `User-Agent` that names the site.
    pub fn of(site: &Url, each: Duration) -> Self {
        Self {
            name: format!("rapporteur/{} (checks the links of {site})", env!("CARGO_PKG_VERSION")),
            each,
            all: each * 30,
            pause: Duration::from_secs(1),
            hosts: 8,
        }
    }
}

/// The answers of some addresses. `step` is called after each.
pub fn ask<'a>(
    addresses: impl Iterator<Item = &'a str>,
    policy: &CrawlPolicy,
    step: &(dyn Fn() + Sync),
) -> BTreeMap<String, Answer> {
    let mut hosts: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for address in addresses {
        let host = Url::parse(address).ok().and_then(|url| url.host_str().map(str::to_owned));
        hosts.entry(host.unwrap_or_default()).or_default().push(address);
    }
    let workers = policy.hosts.min(hosts.len());
    let queue: Mutex<VecDeque<Vec<&str>>> = Mutex::new(hosts.into_values().collect());
    let next = || queue.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
    let client = LinkClient::new(policy);
    thread::scope(|scope| {
        let work = || {
            let mut answers = BTreeMap::new();
            while let Some(addresses) = next() {
                client.visit(&addresses, &mut answers, step);
            }
            answers
        };
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap_or_default()).collect()
    })
}

struct LinkClient<'a> {
    agent: Agent,
    policy: &'a CrawlPolicy,
    /// When the overall timeout expires.
    end: Instant,
}

impl<'a> LinkClient<'a> {
    fn new(policy: &'a CrawlPolicy) -> Self {
        let config = Agent::config_builder()
            .user_agent(policy.name.clone())
            .http_status_as_error(false)
            // After the pause the server may have closed an idle connection, which would look like
            // a broken link.
            .max_idle_connections(0);
        Self { agent: config.build().into(), policy, end: Instant::now() + policy.all }
    }

    fn left(&self) -> Duration {
        self.end.saturating_duration_since(Instant::now())
    }

    /// Requests the addresses of one host in sequence.
    fn visit(&self, addresses: &[&str], answers: &mut BTreeMap<String, Answer>, step: &(dyn Fn() + Sync)) {
        for (at, address) in addresses.iter().enumerate() {
            if at > 0 {
                self.pause();
            }
            answers.insert((*address).to_owned(), self.answer(address));
            step();
        }
    }

    fn pause(&self) {
        thread::sleep(self.policy.pause.min(self.left()));
    }

    /// Sends `HEAD`, then `GET` if that fails, since not all servers support `HEAD`.
    fn answer(&self, address: &str) -> Answer {
        match self.request("HEAD", address) {
            Answer::Refused(code, _) if code != 429 => {}
            Answer::Failed(_) => {}
            answer => return answer,
        }
        self.pause();
        self.request("GET", address)
    }

    fn request(&self, method: &str, address: &str) -> Answer {
        let left = self.left();
        if left.is_zero() {
            return Answer::Unasked;
        }
        let request = if method == "HEAD" { self.agent.head(address) } else { self.agent.get(address) };
        let limit = self.policy.each.min(left);
        match request.config().timeout_global(Some(limit)).build().call() {
            Ok(answer) if answer.status().is_success() => Answer::Fine,
            Ok(answer) => {
                let status = answer.status();
                Answer::Refused(status.as_u16(), status.canonical_reason().unwrap_or_default().to_owned())
            }
            // The overall timeout shortened this one, so the result is unknown.
            Err(Error::Timeout(_)) if limit < self.policy.each => Answer::Unasked,
            Err(Error::Timeout(_)) => Answer::Silent(limit.as_secs()),
            Err(error) => failure(&error),
        }
    }
}

/// The answer for an error other than a timeout.
fn failure(error: &Error) -> Answer {
    let said = match error {
        Error::HostNotFound => return Answer::Unknown,
        Error::Io(error) => match error.kind() {
            ErrorKind::ConnectionRefused => "the connection was refused".to_owned(),
            ErrorKind::UnexpectedEof | ErrorKind::ConnectionReset | ErrorKind::ConnectionAborted => {
                "the connection was closed without an answer".to_owned()
            }
            _ => {
                let text = error.to_string();
                // DNS errors have no `ErrorKind`. Without a network every lookup is a temporary
                // failure.
                if text.contains("lookup address") && !text.contains("emporary") {
                    return Answer::Unknown;
                }
                error.source().map_or(text, ToString::to_string)
            }
        },
        Error::TooManyRedirects => "too many redirects".to_owned(),
        error => error.to_string(),
    };
    Answer::Failed(said)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_does_not_exist_is_told_from_a_network_that_is_down() {
        let failed = |text: &str| failure(&Error::Io(std::io::Error::other(text)));
        let no_name = "failed to lookup address information: Name or service not known";
        assert_eq!(failed(no_name), Answer::Unknown);
        assert_eq!(failure(&Error::HostNotFound), Answer::Unknown);
        let no_network = "failed to lookup address information: Temporary failure in name resolution";
        assert_eq!(failed(no_network), Answer::Failed(no_network.into()));
    }
}
