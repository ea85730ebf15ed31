//! A cache of the search indexes built in the preview.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use axum::body::Bytes;

use crate::i18n::lang::Lang;

#[derive(Default)]
pub(super) struct Indexes {
    made: Mutex<BTreeMap<Lang, BuiltIndex>>,
    pub(super) at_work: tokio::sync::Mutex<()>,
}

/// The latest index of a language and the one before it.
#[derive(Clone)]
pub(super) struct BuiltIndex {
    /// The number of the snapshot.
    pub(super) state: u64,
    pub(super) files: Arc<BTreeMap<String, Bytes>>,
    pub(super) before: Arc<BTreeMap<String, Bytes>>,
}

impl Indexes {
    pub(super) fn made(&self, lang: &Lang) -> Option<BuiltIndex> {
        self.made.lock().unwrap_or_else(PoisonError::into_inner).get(lang).cloned()
    }

    pub(super) fn remember(&self, lang: &Lang, state: u64, files: BTreeMap<String, Bytes>) {
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        let before = made.remove(lang).map(|made| made.files).unwrap_or_default();
        made.insert(lang.clone(), BuiltIndex { state, files: Arc::new(files), before });
    }
}
