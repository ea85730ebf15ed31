//! The preview's own endpoints below `__rapporteur/`: the desk, scripts, server-sent events, and
//! opening files in the editor.

use std::convert::Infallible;
use std::path::{Component, Path};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, Bytes, to_bytes};
use axum::http::header::CONTENT_SECURITY_POLICY;
use axum::http::{HeaderValue, Method, StatusCode};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_core::Stream;
use serde::Deserialize;
use tokio::sync::mpsc;
use tokio::task::spawn_blocking;

use super::answer::{self, Asking};
use super::pages::{digest, hex, own_address};
use super::state::ServerState;
use super::tabs::Introduction;
use super::{desk, dropped, media, query, request_guard, tab_updates};

pub(super) const FOLDER: &str = "/__rapporteur";

/// Static files, embedded in the program.
const FILES: [(&str, &str); 8] = [
    ("client.js", include_str!("client/client.js")),
    ("morph.js", include_str!("client/morph.js")),
    ("overlay.js", include_str!("client/overlay.js")),
    ("stream.js", include_str!("client/stream.js")),
    ("desk.js", include_str!("client/desk.js")),
    ("import.js", include_str!("client/import.js")),
    ("desk.css", include_str!("client/desk.css")),
    ("", include_str!("client/desk.html")),
];

/// The Content-Security-Policy of the desk.
const DESK_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; \
                           base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The path below `FOLDER`, if the path contains it; anywhere, since open tabs may use an earlier
/// base path.
pub(super) fn name(path: &str) -> Option<&str> {
    let at = path.find(FOLDER)?;
    let rest = &path[at + FOLDER.len()..];
    if rest.is_empty() { Some("/") } else { rest.strip_prefix('/') }
}

pub(super) async fn answer(
    shared: &Arc<ServerState>,
    asking: Asking,
    name: &str,
    query: &str,
    body: Body,
) -> Response {
    let reads = asking.method == Method::GET || asking.method == Method::HEAD;
    match name {
        "open" | "looked" | "import" if asking.method == Method::POST => {
            if !is_allowed(shared, &asking) {
                let reason = "Only pages of this preview can send this request.\n";
                return answer::text(StatusCode::FORBIDDEN, reason);
            }
            if name == "import" {
                dropped::import(shared, query, body).await
            } else {
                post(shared, name, body).await
            }
        }
        "open" | "looked" | "import" => not_allowed("POST"),
        _ if !reads => not_allowed("GET, HEAD"),
        "/" => answer::elsewhere(&own_address(&*shared.ready().await)),
        "events" => events(shared, query).await,
        "desk.json" => {
            let snapshot = shared.ready().await;
            let held = Arc::clone(shared);
            let content = spawn_blocking(move || desk::content(&held, &snapshot)).await.unwrap_or_default();
            let version = hex(digest(&content));
            let kind = media::content_type(name);
            answer::bytes(&asking, StatusCode::OK, kind, &version, content.into())
        }
        _ => match FILES.iter().find(|(known, _)| *known == name) {
            Some((_, text)) => {
                let version = hex(digest(text.as_bytes()));
                let kind = media::content_type(if name.is_empty() { "desk.html" } else { name });
                let bytes = Bytes::from_static(text.as_bytes());
                let mut response = answer::bytes(&asking, StatusCode::OK, kind, &version, bytes);
                if name.is_empty() {
                    let policy = HeaderValue::from_static(DESK_POLICY);
                    response.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
                }
                response
            }
            None => answer::text(StatusCode::NOT_FOUND, "This page does not exist.\n"),
        },
    }
}

/// A 405 response with `Allow`.
pub(super) fn not_allowed(allowed: &'static str) -> Response {
    let mut response = answer::text(StatusCode::METHOD_NOT_ALLOWED, "This method is not allowed.\n");
    response.headers_mut().insert("allow", HeaderValue::from_static(allowed));
    response
}

/// The server-sent events of one tab.
async fn events(shared: &Arc<ServerState>, query: &str) -> Response {
    let value = |wanted: &str| query::value(query, wanted).unwrap_or_default();
    shared.ready().await;
    let page = value("page");
    let tab = Introduction { name: value("tab"), page: page.clone(), version: value("seen") };
    // Registered before its state is compared, so that no change in between is missed.
    let (number, inbox) = shared.tabs.open(tab);
    let stream = TabStream { first: Some(hello(shared)), inbox, number, shared: Arc::clone(shared) };
    let shared = Arc::clone(shared);
    tokio::spawn(async move { tab_updates::catch_up(&shared, &page).await });
    let keep_alive = KeepAlive::new().interval(Duration::from_secs(15));
    Sse::new(stream).keep_alive(keep_alive).into_response()
}

/// The first event. Its token authenticates later requests: the same-origin policy keeps it from
/// other sites.
fn hello(shared: &ServerState) -> Event {
    let editor = shared.settings.editor.as_ref().map(super::Editor::name);
    let imports = shared.settings.on_drop.is_some();
    let data = serde_json::json!({ "token": shared.token, "editor": editor, "imports": imports });
    super::tabs::event("hello", &data).retry(Duration::from_millis(500))
}

/// The event stream of one tab. Unregisters the tab when dropped.
struct TabStream {
    first: Option<Event>,
    inbox: mpsc::Receiver<Event>,
    number: u64,
    shared: Arc<ServerState>,
}

impl Stream for TabStream {
    type Item = Result<Event, Infallible>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if let Some(first) = self.first.take() {
            return Poll::Ready(Some(Ok(first)));
        }
        self.inbox.poll_recv(context).map(|event| event.map(Ok))
    }
}

impl Drop for TabStream {
    fn drop(&mut self) {
        self.shared.tabs.close(self.number);
    }
}

/// A position in a file to open.
#[derive(Deserialize)]
struct Spot {
    path: String,
    line: Option<usize>,
    column: Option<usize>,
}

/// Whether a request that changes something comes from a page of this preview.
fn is_allowed(shared: &ServerState, asking: &Asking) -> bool {
    let token = asking.headers.get("x-rapporteur").and_then(|value| value.to_str().ok());
    request_guard::is_from_own_page(&asking.headers) && token == Some(shared.token.as_str())
}

async fn post(shared: &Arc<ServerState>, name: &str, body: Body) -> Response {
    let Ok(body) = to_bytes(body, 64 << 10).await else {
        return answer::text(StatusCode::PAYLOAD_TOO_LARGE, "This request is too large.\n");
    };
    if name == "looked" {
        shared.tabs.looked_at(&String::from_utf8_lossy(&body));
        return answer::text(StatusCode::OK, "");
    }
    let Ok(spot) = serde_json::from_slice::<Spot>(&body) else {
        return answer::text(StatusCode::BAD_REQUEST, "This is not a position in a file.\n");
    };
    let Some(editor) = &shared.settings.editor else {
        return answer::text(StatusCode::CONFLICT, "No editor with its own window was found.\n");
    };
    let file = shared.settings.root.join(&spot.path);
    if !is_of_site(&spot.path) || !file.is_file() {
        return answer::text(StatusCode::NOT_FOUND, "This site has no such file.\n");
    }
    let (line, column) = (spot.line.unwrap_or(1), spot.column.unwrap_or(1));
    match editor.open(&file, line, column, &shared.editors) {
        Ok(()) => answer::text(StatusCode::OK, ""),
        Err(error) => {
            let message = format!("Could not start {}: {error}\n", editor.name());
            answer::text(StatusCode::INTERNAL_SERVER_ERROR, &message)
        }
    }
}

/// Whether a path is that of a source file of the site.
fn is_of_site(path: &str) -> bool {
    let parts: Vec<Component<'_>> = Path::new(path).components().collect();
    let plain = parts.iter().all(|part| matches!(part, Component::Normal(_))) && !path.contains('\\');
    let first = path.split('/').next().unwrap_or_default();
    plain
        && (path == "rapporteur.toml"
            || (parts.len() > 1 && ["content", "static", "themes"].contains(&first)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_of_the_site_can_be_opened() {
        for path in ["rapporteur.toml", "content/a/b.md", "themes/standard/templates/home.html", "static/a"] {
            assert!(is_of_site(path), "{path}");
        }
        for path in [
            "",
            "/etc/passwd",
            "content/../../x",
            "content",
            "public/index.html",
            "./rapporteur.toml",
            "content\\..\\x",
        ] {
            assert!(!is_of_site(path), "{path}");
        }
    }

    #[test]
    fn the_own_addresses_are_known_below_any_root() {
        assert_eq!(name("/__rapporteur/events"), Some("events"));
        assert_eq!(name("/d/__rapporteur/"), Some(""));
        assert_eq!(name("/d/__rapporteur"), Some("/"));
        assert_eq!(name("/d/__rapporteurs/x"), None);
        assert_eq!(name("/d/"), None);
    }
}
