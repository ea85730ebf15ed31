//! HTTP responses with conditional requests (`ETag`) and range requests.

use std::fs::{self, File};
use std::io::{Read, Seek, SeekFrom};
use std::ops::Range;
use std::path::Path;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::UNIX_EPOCH;

use axum::body::{Body, Bytes};
use axum::http::header::{
    ACCEPT_RANGES, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_TYPE, ETAG, IF_NONE_MATCH, IF_RANGE,
    LOCATION, RANGE, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::response::Builder;
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::Response;
use futures_core::Stream;
use tokio::sync::mpsc;
use tokio::task::spawn_blocking;

use super::media;
use super::range::{self, Asked};

/// Files are read in chunks of this many bytes.
const CHUNK: usize = 128 << 10;

/// The method and headers of a request.
pub(super) struct Asking {
    pub(super) method: Method,
    pub(super) headers: HeaderMap,
}

pub(super) fn text(status: StatusCode, text: &str) -> Response {
    let response = head(status, "text/plain; charset=utf-8");
    finished(response, Body::from(text.to_owned()))
}

pub(super) fn json(text: String) -> Response {
    finished(head(StatusCode::OK, media::JSON), Body::from(text))
}

/// A temporary redirect (302), which is not cached, since the site may change.
pub(super) fn elsewhere(address: &str) -> Response {
    finished(head(StatusCode::FOUND, "text/plain; charset=utf-8").header(LOCATION, address), Body::empty())
}

/// A response from memory with an `ETag`. `more` adds headers.
pub(super) fn bytes(
    asking: &Asking,
    status: StatusCode,
    kind: &str,
    version: &str,
    bytes: Bytes,
) -> Response {
    let etag = format!("\"{version}\"");
    if status == StatusCode::OK && asking.has(&etag) {
        return finished(head(StatusCode::NOT_MODIFIED, kind).header(ETAG, etag), Body::empty());
    }
    let length = bytes.len() as u64;
    let asked = if status == StatusCode::OK { asking.part(&etag, length) } else { Asked::Whole };
    let response = head(status, kind).header(ETAG, etag);
    match asked {
        Asked::Whole => {
            let response = response.header(ACCEPT_RANGES, "bytes").header(CONTENT_LENGTH, length);
            finished(response, asking.body(|| Body::from(bytes)))
        }
        Asked::Beyond => beyond(length),
        Asked::Part(part) => {
            let range = usize::try_from(part.start).unwrap_or(0)..usize::try_from(part.end).unwrap_or(0);
            let body = asking.body(|| Body::from(bytes.slice(range)));
            finished(partial(response, &part, length), body)
        }
    }
}

/// A file from disk; `None` if it no longer exists.
pub(super) async fn file(asking: &Asking, path: &Path, kind: &str) -> Option<Response> {
    let owned = path.to_owned();
    let opened = spawn_blocking(move || {
        let file = File::open(owned)?;
        file.metadata().map(|metadata| (file, metadata))
    });
    let (file, metadata) = opened.await.ok()?.ok()?;
    let length = metadata.len();
    let etag = format!("\"{}\"", stamp(&metadata));
    if asking.has(&etag) {
        return Some(finished(head(StatusCode::NOT_MODIFIED, kind).header(ETAG, etag), Body::empty()));
    }
    let asked = asking.part(&etag, length);
    let response = head(StatusCode::OK, kind).header(ETAG, etag).header(ACCEPT_RANGES, "bytes");
    Some(match asked {
        Asked::Whole => {
            finished(response.header(CONTENT_LENGTH, length), asking.body(|| stream(file, 0..length)))
        }
        Asked::Beyond => beyond(length),
        Asked::Part(part) => {
            finished(partial(response, &part, length), asking.body(|| stream(file, part.clone())))
        }
    })
}

/// An `ETag` from size and modification time.
fn stamp(metadata: &fs::Metadata) -> String {
    let modified = metadata.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    format!("{:x}-{:x}", metadata.len(), modified.map_or(0, |since| since.as_nanos()))
}

impl Asking {
    /// Evaluates `If-None-Match`.
    fn has(&self, etag: &str) -> bool {
        let listed = self.headers.get_all(IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
        listed
            .flat_map(|list| list.split(','))
            .map(|tag| tag.trim().trim_start_matches("W/"))
            .any(|tag| tag == "*" || tag == etag)
    }

    /// Evaluates `Range` and `If-Range`.
    fn part(&self, etag: &str, length: u64) -> Asked {
        let text = |name| self.headers.get(name).and_then(|value| value.to_str().ok());
        match (text(RANGE), text(IF_RANGE)) {
            (Some(asked), condition) if condition.is_none_or(|condition| condition == etag) => {
                range::asked(asked, length)
            }
            _ => Asked::Whole,
        }
    }

    /// The body; empty for `HEAD`.
    fn body(&self, body: impl FnOnce() -> Body) -> Body {
        if self.method == Method::HEAD { Body::empty() } else { body() }
    }
}

fn head(status: StatusCode, kind: &str) -> Builder {
    Response::builder()
        .status(status)
        .header(CONTENT_TYPE, kind)
        .header(CACHE_CONTROL, "no-cache")
        .header(X_CONTENT_TYPE_OPTIONS, "nosniff")
}

fn partial(response: Builder, part: &Range<u64>, length: u64) -> Builder {
    response
        .status(StatusCode::PARTIAL_CONTENT)
        .header(ACCEPT_RANGES, "bytes")
        .header(CONTENT_RANGE, format!("bytes {}-{}/{length}", part.start, part.end - 1))
        .header(CONTENT_LENGTH, part.end - part.start)
}

fn beyond(length: u64) -> Response {
    let response = head(StatusCode::RANGE_NOT_SATISFIABLE, "text/plain; charset=utf-8");
    finished(response.header(CONTENT_RANGE, format!("bytes */{length}")), Body::empty())
}

/// Builds the response. Fails only on an invalid header value, and ours are valid.
pub(super) fn finished(response: Builder, body: Body) -> Response {
    response.body(body).unwrap_or_else(|_| {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
        response
    })
}

/// Streams a range of a file. A slow client blocks no thread.
fn stream(file: File, part: Range<u64>) -> Body {
    let (sender, chunks) = mpsc::channel(1);
    tokio::spawn(async move {
        let mut file = file;
        let mut at = part.start;
        while at < part.end {
            let wanted = usize::try_from(part.end - at).unwrap_or(CHUNK).min(CHUNK);
            let read = spawn_blocking(move || {
                let mut chunk = vec![0; wanted];
                let result = file.seek(SeekFrom::Start(at)).and_then(|_| file.read_exact(&mut chunk));
                (file, result.map(|()| Bytes::from(chunk)))
            });
            let Ok((back, chunk)) = read.await else { return };
            file = back;
            // The file was truncated. The headers are sent, so all that remains is to abort the
            // response.
            let failed = chunk.is_err();
            if sender.send(chunk).await.is_err() || failed {
                return;
            }
            at += wanted as u64;
        }
    });
    Body::from_stream(BodyChunks(chunks))
}

struct BodyChunks(mpsc::Receiver<std::io::Result<Bytes>>);

impl Stream for BodyChunks {
    type Item = std::io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.poll_recv(context)
    }
}
