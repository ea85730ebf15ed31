//! HTTP server of the preview: serves the latest snapshot of the site, and pushes changes to open
//! tabs.
//!
//! A request uses one snapshot throughout and never waits for a newer build. One thread runs the
//! async runtime, a fixed pool renders.

mod address;
mod answer;
mod csp;
mod desk;
mod dropped;
mod editor;
mod diagnostics;
mod request_guard;
mod script_injection;
mod internal;
mod media;
mod page_cache;
mod not_found;
mod tab_updates;
mod pages;
mod query;
mod range;
mod references;
mod renders;
#[cfg(feature = "search")]
mod indexes;
#[cfg(feature = "search")]
mod search;
mod state;
mod tabs;

use std::io::ErrorKind;
use std::net::{IpAddr, SocketAddr, TcpListener, ToSocketAddrs};
use std::sync::{Arc, Mutex};

use anyhow::{Context, anyhow, bail};
use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_SECURITY_POLICY, X_FRAME_OPTIONS};
use axum::http::{HeaderValue, Method, StatusCode};
use axum::response::Response;
use tokio::sync::{mpsc, watch};

use crate::site::workspace::Snapshot;
use answer::Asking;
pub use editor::{Editor, of_environment};
use renders::{RenderOutcome, Renders};
use state::ServerState;
pub use state::{DroppedFile, OnDrop, OnFailure, Settings};
use tabs::Tabs;

/// The default port.
pub const PORT: u16 = 4720;
/// How many ports after `PORT` are tried.
const TRIED: u16 = 100;

/// A running preview server. It runs until the process exits.
pub struct Server {
    shared: Arc<ServerState>,
    states: mpsc::UnboundedSender<Arc<Snapshot>>,
    place: SocketAddr,
}

/// Binds the given port, or without one the first free port from `PORT` on.
pub fn bind(host: &str, port: Option<u16>) -> anyhow::Result<TcpListener> {
    let open = |port: u16| {
        let places: Vec<SocketAddr> = (host, port).to_socket_addrs()?.collect();
        TcpListener::bind(places.as_slice())
    };
    if let Some(port) = port {
        return match open(port) {
            Err(error) if error.kind() == ErrorKind::AddrInUse => {
                bail!(
                    "port {port} is in use; stop the program that uses it, or leave out --port to use the \
                     next free port"
                )
            }
            opened => opened.with_context(|| format!("could not listen on {host}, port {port}")),
        };
    }
    for port in PORT..PORT + TRIED {
        match open(port) {
            Err(error) if matches!(error.kind(), ErrorKind::AddrInUse | ErrorKind::PermissionDenied) => {}
            opened => return opened.with_context(|| format!("could not listen on {host}")),
        }
    }
    open(0).with_context(|| format!("could not listen on {host}"))
}

/// Starts the server. Requests wait until the first snapshot is shown.
pub fn start(listener: TcpListener, settings: Settings) -> anyhow::Result<Server> {
    listener.set_nonblocking(true)?;
    let place = listener.local_addr()?;
    // On other interfaces anyone on the network could start programs and write files here.
    let is_private = place.ip().is_loopback();
    let editor = settings.editor.filter(|_| is_private);
    let on_drop = settings.on_drop.filter(|_| is_private);
    let settings = Settings { editor, on_drop, ..settings };
    let (renders, finished) = Renders::new().context("could not start the server")?;
    let shared = Arc::new(ServerState {
        settings,
        current: watch::Sender::new(None),
        memo: Mutex::default(),
        tabs: Tabs::default(),
        failures: Mutex::default(),
        editors: Mutex::default(),
        renders: Arc::new(renders),
        #[cfg(feature = "search")]
        indexes: indexes::Indexes::default(),
        token: token()?,
    });
    let (states, received) = mpsc::unbounded_channel();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .max_blocking_threads(renders::AT_ONCE)
        .build()
        .context("could not start the server")?;
    let router = Router::new().fallback(answer).with_state(Arc::clone(&shared));
    let listener = {
        let _entered = runtime.enter();
        tokio::net::TcpListener::from_std(listener)?
    };
    let held = Arc::clone(&shared);
    std::thread::Builder::new().name("serve".into()).spawn(move || {
        runtime.block_on(async {
            tokio::spawn(tab_updates::announce(Arc::clone(&held), finished));
            tokio::spawn(tab_updates::run(held, received));
            // Runs until the process exits.
            let _ = axum::serve(listener, router).await;
        });
    })?;
    Ok(Server { shared, states, place })
}

impl Server {
    /// Replaces the snapshot that is served.
    pub fn show(&self, snapshot: Arc<Snapshot>) {
        self.shared.current.send_replace(Some(Arc::clone(&snapshot)));
        // The receiver lives as long as the process.
        let _ = self.states.send(snapshot);
    }

    /// The URL of the site's home page in the latest snapshot.
    pub fn url(&self) -> String {
        let site = self.shared.current().and_then(|snapshot| snapshot.site.clone());
        let base = site.map_or_else(|| "/".to_owned(), |site| site.plan.routes.base.clone());
        let host = match self.place.ip() {
            ip if ip.is_unspecified() => "localhost".to_owned(),
            IpAddr::V6(ip) => format!("[{ip}]"),
            IpAddr::V4(ip) => ip.to_string(),
        };
        format!("http://{host}:{}{base}", self.place.port())
    }

    /// Whether it listens on a loopback address only.
    pub fn is_private(&self) -> bool {
        self.place.ip().is_loopback()
    }
}

/// `X-Frame-Options` and `frame-ancestors` prevent clickjacking.
async fn answer(shared: State<Arc<ServerState>>, request: Request) -> Response {
    let mut response = answered(shared, request).await;
    let headers = response.headers_mut();
    headers.insert(X_FRAME_OPTIONS, HeaderValue::from_static("SAMEORIGIN"));
    // Appended: if there are several policies, browsers enforce all of them.
    headers.append(CONTENT_SECURITY_POLICY, HeaderValue::from_static("frame-ancestors 'self'"));
    response
}

async fn answered(State(shared): State<Arc<ServerState>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    if let Some(refusal) = request_guard::refusal(&parts.headers, &shared.settings.host) {
        return answer::text(refusal.status, refusal.reason);
    }
    let path = parts.uri.path().to_owned();
    let asking = Asking { method: parts.method, headers: parts.headers };
    if let Some(name) = internal::name(&path) {
        let query = parts.uri.query().unwrap_or_default();
        return internal::answer(&shared, asking, name, query, body).await;
    }
    if asking.method != Method::GET && asking.method != Method::HEAD {
        return internal::not_allowed("GET, HEAD");
    }
    let snapshot = shared.ready().await;
    #[cfg(feature = "search")]
    if let Some(response) = search::answered(&shared, &snapshot, &asking, &path).await {
        return response;
    }
    let (held, state, asked) = (Arc::clone(&shared), Arc::clone(&snapshot), path.clone());
    let made = shared.renders.run(snapshot.number, &path, move || pages::shown(&held, &state, &asked));
    let shown = match made.await {
        RenderOutcome::Done(shown) => shown,
        RenderOutcome::Late => pages::meanwhile(&shared, &snapshot, &path),
        RenderOutcome::Failed => {
            return answer::text(StatusCode::INTERNAL_SERVER_ERROR, "This page could not be rendered.\n");
        }
    };
    match shown {
        pages::AddressContent::Bytes { status, content_type, version, bytes } => {
            answer::bytes(&asking, status, content_type, &version, bytes)
        }
        pages::AddressContent::Elsewhere(address) => match parts.uri.query() {
            Some(query) => answer::elsewhere(&format!("{address}?{query}")),
            None => answer::elsewhere(&address),
        },
        pages::AddressContent::File { path, content_type } => {
            let gone = || answer::text(StatusCode::NOT_FOUND, "This file no longer exists.\n");
            answer::file(&asking, &path, content_type).await.unwrap_or_else(gone)
        }
    }
}

/// A random token from the operating system's generator.
fn token() -> anyhow::Result<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|error| {
        anyhow!("could not get random numbers from the operating system, which the preview needs: {error}")
    })?;
    Ok(format!("{:032x}", u128::from_be_bytes(bytes)))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::token;

    #[test]
    fn no_two_tokens_are_alike_and_every_digit_of_one_varies() {
        let tokens: BTreeSet<String> = (0..1000).map(|_| token().expect("a token")).collect();
        assert_eq!(tokens.len(), 1000);
        for at in 0..32 {
            let digits: BTreeSet<&str> = tokens.iter().map(|token| &token[at..=at]).collect();
            assert_eq!(digits.len(), 16, "digit {at}");
        }
    }
}
