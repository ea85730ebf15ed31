//! Takes the files that are dropped on the desk.

use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::http::StatusCode;
use axum::response::Response;
use tokio::task::spawn_blocking;

use super::state::{DroppedFile, ServerState};
use super::{answer, query};

/// The most bytes of a file. The whole of it is held in memory.
const MAX_FILE: usize = 256 << 20;

/// Imports the file that a request holds. Its query: `name`, and if wanted `series` and `changes=accept`.
pub(super) async fn import(shared: &Arc<ServerState>, query: &str, body: Body) -> Response {
    if shared.settings.on_drop.is_none() {
        let reason = "Files can be imported here only if the preview is for this computer alone.\n";
        return answer::text(StatusCode::FORBIDDEN, reason);
    }
    let value = |wanted: &str| query::value(query, wanted).filter(|value| !value.is_empty());
    // Browsers send no folders, but others can.
    let name = value("name").and_then(|name| name.rsplit(['/', '\\']).next().map(str::to_owned));
    let Some(name) = name.filter(|name| !name.is_empty()) else {
        return answer::text(StatusCode::BAD_REQUEST, "The file has no name.\n");
    };
    let (series, accept_changes) = (value("series"), value("changes").as_deref() == Some("accept"));
    let Ok(bytes) = to_bytes(body, MAX_FILE).await else {
        return answer::text(StatusCode::PAYLOAD_TOO_LARGE, "This file has more than 256 MB.\n");
    };
    let file = DroppedFile { name, bytes: bytes.into(), series, accept_changes };
    let held = Arc::clone(shared);
    let imported = spawn_blocking(move || held.settings.on_drop.as_ref().map(|import| import(file))).await;
    match imported {
        Ok(Some(Ok(outcomes))) => answer::json(outcomes),
        Ok(Some(Err(error))) => answer::text(StatusCode::UNPROCESSABLE_ENTITY, &format!("{error:#}\n")),
        Ok(None) | Err(_) => {
            answer::text(StatusCode::INTERNAL_SERVER_ERROR, "This file could not be imported.\n")
        }
    }
}
