//! Builds the search index of the preview on the first request in each snapshot.
//!
//! One index is built at a time; waiting requests block no thread. The previous index is kept for
//! tabs that have loaded a part of it.

use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::Response;
use tokio::task::spawn_blocking;

use super::answer::Asking;
use super::state::ServerState;
use super::{address, answer, media, pages};
use crate::i18n::lang::Lang;
use crate::io::search;
use crate::site::Site;
use crate::site::workspace::Snapshot;

/// The entry point of an index, which lists its other files.
const FIRST: &str = "pagefind-entry.json";

/// Responds with a file of an index; `None` if the address is not in one.
pub(super) async fn answered(
    shared: &Arc<ServerState>,
    snapshot: &Arc<Snapshot>,
    asking: &Asking,
    address: &str,
) -> Option<Response> {
    let site = snapshot.site.as_ref()?;
    let (lang, path) = file(site, address)?;
    if is_wanted_anew(shared, snapshot, &lang, &path) {
        let _held = shared.indexes.at_work.lock().await;
        // The previous holder of the lock may have built this index.
        if is_wanted_anew(shared, snapshot, &lang, &path)
            && let Err(response) = make(shared, snapshot, site, &lang).await
        {
            return Some(response);
        }
    }
    let made = shared.indexes.made(&lang)?;
    let bytes = made.files.get(&path).or_else(|| made.before.get(&path))?.clone();
    let version = pages::hex(pages::digest(&bytes));
    Some(answer::bytes(asking, StatusCode::OK, media::content_type(&path), &version, bytes))
}

/// The language of the index, and the path below the output folder.
fn file(site: &Site, address: &str) -> Option<(Lang, String)> {
    let config = &site.proceedings.config;
    let path = address::decoded(address.strip_prefix(&site.plan.routes.base)?)?;
    let mut languages = config.languages.iter().filter(|_| config.search);
    let lang = languages.find(|lang| path.starts_with(&site.plan.routes.search_folder(lang)))?;
    Some((lang.clone(), path))
}

fn is_wanted_anew(shared: &ServerState, snapshot: &Snapshot, lang: &Lang, path: &str) -> bool {
    shared.indexes.made(lang).is_none_or(|made| path.ends_with(FIRST) && made.state < snapshot.number)
}

/// Builds the index of a language. The error is a response.
async fn make(
    shared: &Arc<ServerState>,
    snapshot: &Arc<Snapshot>,
    site: &Arc<Site>,
    lang: &Lang,
) -> Result<(), Response> {
    let (of, whose) = (Arc::clone(site), lang.clone());
    let made = spawn_blocking(move || search::files(&of, &whose)).await;
    let files = match made {
        Ok(Ok(Ok(files))) => files,
        Ok(Ok(Err(diagnostic))) => {
            shared.failed(snapshot, &diagnostic);
            return Err(failed(&diagnostic.message));
        }
        Ok(Err(error)) => return Err(failed(&format!("{error:#}"))),
        Err(_) => return Err(failed("The search index could not be created.")),
    };
    let files = files.into_iter().map(|(path, bytes)| (path, bytes.into())).collect();
    shared.indexes.remember(lang, snapshot.number, files);
    Ok(())
}

fn failed(why: &str) -> Response {
    answer::text(StatusCode::INTERNAL_SERVER_ERROR, why)
}
