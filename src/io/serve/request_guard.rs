//! Protects the preview from other sites: checks `Host`, `Origin` and `Sec-Fetch-Site`, which
//! scripts cannot set.
//!
//! Without this a page on the web could read the preview by DNS rebinding: pointing its own host
//! name at this computer.

use std::net::{Ipv4Addr, Ipv6Addr};

use axum::http::header::{HOST, ORIGIN};
use axum::http::{HeaderMap, StatusCode};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Refusal {
    pub(super) status: StatusCode,
    pub(super) reason: &'static str,
}

/// Why to refuse a request; `named` is the host from `--host`.
pub(super) fn refusal(headers: &HeaderMap, named: &str) -> Option<Refusal> {
    let text = |name| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    let host = text(HOST.as_str()).unwrap_or_default();
    if headers.get_all(HOST).iter().count() != 1 || !is_meant(host, named) {
        return Some(Refusal {
            status: StatusCode::MISDIRECTED_REQUEST,
            reason: "This preview accepts requests for localhost, IP addresses, and the name given with \
                --host only.\n",
        });
    }
    if text(ORIGIN.as_str()).is_some_and(|origin| !is_own(origin, host)) {
        return Some(Refusal {
            status: StatusCode::FORBIDDEN,
            reason: "This preview accepts this request from its own pages only.\n",
        });
    }
    let elsewhere = text("sec-fetch-site") == Some("cross-site");
    (elsewhere && text("sec-fetch-mode") != Some("navigate")).then_some(Refusal {
        status: StatusCode::FORBIDDEN,
        reason: "Pages of other sites can link to this preview, but cannot request anything else.\n",
    })
}

/// Whether `Origin` is this preview. Required only for requests that have side effects.
pub(super) fn is_from_own_page(headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    match (text(ORIGIN.as_str()), text(HOST.as_str())) {
        (Some(origin), Some(host)) => is_own(origin, host),
        _ => false,
    }
}

/// Whether the host is an IP address, localhost or `named`: names that cannot be used for DNS
/// rebinding.
fn is_meant(host: &str, named: &str) -> bool {
    if let Some(bracketed) = host.strip_prefix('[') {
        return bracketed.split_once(']').is_some_and(|(ip, port)| {
            ip.parse::<Ipv6Addr>().is_ok() && (port.is_empty() || port.strip_prefix(':').is_some_and(is_port))
        });
    }
    let name = match host.split_once(':') {
        Some((name, port)) if is_port(port) => name,
        Some(_) => return false,
        None => host,
    };
    let name = name.strip_suffix('.').unwrap_or(name).to_ascii_lowercase();
    name.parse::<Ipv4Addr>().is_ok()
        || name == "localhost"
        || name.ends_with(".localhost")
        || (!name.is_empty() && name.eq_ignore_ascii_case(named.strip_suffix('.').unwrap_or(named)))
}

fn is_port(text: &str) -> bool {
    text.parse::<u16>().is_ok()
}

/// Compares host and port: another port is another origin.
fn is_own(origin: &str, host: &str) -> bool {
    let authority = origin.strip_prefix("http://").or_else(|| origin.strip_prefix("https://"));
    authority.is_some_and(|authority| authority.eq_ignore_ascii_case(host))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(headers: &[(&'static str, &str)], named: &str) -> Option<u16> {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(*name, value.parse().expect("a header"));
        }
        refusal(&map, named).map(|refusal| refusal.status.as_u16())
    }

    #[test]
    fn only_names_that_no_stranger_can_give_are_answered() {
        for host in [
            "localhost",
            "LOCALHOST:4720",
            "localhost.",
            "talks.localhost:80",
            "127.0.0.1:4720",
            "192.168.1.7",
            "[::1]:4720",
            "[::1]",
            "desk.local:4720",
        ] {
            assert_eq!(verdict(&[("host", host)], "desk.local"), None, "{host}");
        }
        for host in [
            "evil.example",
            "localhost.evil.example",
            "evil-localhost",
            "127.0.0.1.evil.example",
            "localhost:evil",
            "localhost:80:80",
            "[localhost]",
            "[::1]evil",
            "",
            ":4720",
        ] {
            assert_eq!(verdict(&[("host", host)], "desk.local"), Some(421), "{host}");
        }
        assert_eq!(verdict(&[], "127.0.0.1"), Some(421));
        assert_eq!(verdict(&[("host", "localhost"), ("host", "evil.example")], ""), Some(421));
        assert_eq!(verdict(&[("host", "")], ""), Some(421));
    }

    #[test]
    fn another_port_is_another_origin() {
        let from = |origin| verdict(&[("host", "localhost:4720"), ("origin", origin)], "");
        assert_eq!(from("http://localhost:4720"), None);
        for origin in ["http://localhost:3000", "http://localhost", "http://evil.example", "null", ""] {
            assert_eq!(from(origin), Some(403), "{origin}");
        }
    }

    #[test]
    fn other_sites_may_link_here_and_nothing_else() {
        let by = |mode| {
            verdict(&[("host", "localhost"), ("sec-fetch-site", "cross-site"), ("sec-fetch-mode", mode)], "")
        };
        assert_eq!(by("navigate"), None);
        assert_eq!(by("no-cors"), Some(403));
        assert_eq!(verdict(&[("host", "localhost"), ("sec-fetch-site", "same-origin")], ""), None);
    }
}
