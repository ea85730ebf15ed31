//! The guard in the preview: searches the sources after each change.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::checks::guard::{in_source, public_names};
use crate::cli::guard::{self, GuardState, KeyPrompt};
use crate::diagnostic::Diagnostic;
use crate::guard::search::{Matcher, SearchMemory};
use crate::io::guard::read_seal;
use crate::io::load;
use crate::site::Site;
use crate::source::Content;

/// Remembers the roster, and what was found in files that have not changed since.
pub(super) struct PreviewGuard {
    root: PathBuf,
    seal: Option<Vec<u8>>,
    state: GuardState,
    /// By path, with the digest of the content.
    files: BTreeMap<String, (blake3::Hash, Vec<Diagnostic>)>,
    /// The names that may appear when the files were searched.
    public: Vec<String>,
}

impl PreviewGuard {
    pub(super) fn new(root: PathBuf) -> Self {
        let (files, public) = (BTreeMap::new(), Vec::new());
        Self { root, seal: None, state: GuardState::Absent, files, public }
    }

    /// What the roster says of the sources. Attached files are searched by `check` and `build`.
    pub(super) fn diagnostics(&mut self, site: &Site) -> anyhow::Result<Vec<Diagnostic>> {
        let seal = read_seal(&self.root)?;
        if seal != self.seal {
            self.state = guard::open(&self.root, KeyPrompt::Never)?;
            self.seal = seal;
            self.files.clear();
        }
        if let Some(diagnostic) = self.state.diagnostic() {
            return Ok(vec![diagnostic.clone()]);
        }
        if !public_names(&site.proceedings).eq(self.public.iter().map(String::as_str)) {
            self.public = public_names(&site.proceedings).map(str::to_owned).collect();
            self.files.clear();
        }
        let Some(matcher) = self.state.matcher(&site.proceedings) else { return Ok(Vec::new()) };
        self.search(&matcher)
    }

    fn search(&mut self, matcher: &Matcher) -> anyhow::Result<Vec<Diagnostic>> {
        let (tree, _) = load::load(&self.root)?;
        let before = std::mem::take(&mut self.files);
        let mut memory = SearchMemory::default();
        for file in &tree.files {
            let digest = match &file.content {
                Content::Text(bytes) => blake3::hash(bytes),
                Content::Copied(_) => blake3::hash(b""),
            };
            let known = before.get(&file.path).filter(|(known, _)| *known == digest);
            let found =
                known.map_or_else(|| in_source(matcher, file, &mut memory), |(_, found)| found.clone());
            self.files.insert(file.path.clone(), (digest, found));
        }
        Ok(self.files.values().flat_map(|(_, found)| found.iter().cloned()).collect())
    }
}
