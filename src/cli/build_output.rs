//! Renders every file of a site to an output folder.

use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use crate::cli::console::Console;
use crate::cli::guard::OutputGuard;
use crate::cli::progress::WorkProgress;
use crate::diagnostic::Diagnostic;
use crate::i18n::lang::Lang;
use crate::io::attachments::{self, AttachmentContent};
use crate::io::lock;
use crate::io::output::{self, FileBatch, LateFile, WriteReport};
use crate::io::pictures::Resized;
use crate::pages::Output;
use crate::site::{Payload, Site};

/// Waits for the lock on a site's source folder, and holds it until the result is dropped.
pub(super) fn hold(console: Console, root: &Path) -> anyhow::Result<Option<File>> {
    lock::site(root, || {
        let _ = console.remark("waiting for another build of this site to finish");
    })
}

/// Waits for the lock on an output folder, and holds it until the result is dropped.
pub(super) fn hold_output(console: Console, folder: &Path) -> anyhow::Result<output::Held> {
    output::hold(folder, || {
        let _ = console.remark(&format!("waiting for another build that is writing to {}", folder.display()));
    })
}

/// The input of a build.
pub(super) struct From<'a> {
    pub(super) site: &'a Arc<Site>,
    /// The site's folder.
    pub(super) root: &'a Path,
    /// An earlier output, from which resized pictures are reused.
    pub(super) earlier: &'a Path,
    /// Searches each file. A file with a name that must not be public is an error that stands for others.
    pub(super) guard: Option<&'a OutputGuard>,
}

/// Replaces the content of `folder` by the site: `outputs` at the paths `names`, and its search
/// index.
pub(super) fn make(
    console: Console,
    from: &From<'_>,
    folder: &Path,
    names: &[String],
    outputs: &[Output],
) -> anyhow::Result<WriteReport> {
    let From { site, root, earlier, guard } = *from;
    let _held = hold_output(console, folder)?;
    let progress = WorkProgress::new(console, "rendering", outputs.len());
    let languages = &site.proceedings.config.languages;
    let policy = site.proceedings.config.guard.metadata;
    let smaller = &Resized::new(site, root, earlier, output::written(earlier));
    // One language after another, so that memory holds the cache of one only. The last one need not
    // be dropped.
    let batches = languages.iter().map(|lang| {
        let is_last = languages.last() == Some(lang);
        let site = if is_last { Arc::clone(site) } else { Arc::new(site.afresh()) };
        let of_language = |(at, output)| (site.language(output) == lang).then_some(at);
        let files = outputs.iter().enumerate().filter_map(of_language).collect();
        let same_site = Arc::clone(&site);
        let render = move |at: usize| {
            let payload = match outputs.get(at) {
                Some(output) => same_site.make(output),
                None => Ok(Payload::Bytes(Vec::new())),
            };
            let (file, source) = match payload? {
                Payload::Bytes(bytes) => (output::FileSource::Bytes(bytes), None),
                Payload::Copy(path) => {
                    let file = match attachments::published(root, &path, policy)?.0 {
                        AttachmentContent::Bytes(bytes) => output::FileSource::Bytes(bytes),
                        AttachmentContent::Pieces(pieces) => {
                            output::FileSource::Pieces(root.join(&path), pieces)
                        }
                        AttachmentContent::Same => output::FileSource::Copy(root.join(&path)),
                    };
                    (file, Some(path))
                }
                // The picture itself is searched.
                Payload::Resized(path, width) => return smaller.copy(&names[at], &path, width),
            };
            let is_built_in = outputs.get(at).is_some_and(|output| same_site.is_built_in(output));
            if let Some(guard) = guard.filter(|_| !is_built_in) {
                guard.search_file(&names[at], source.as_deref(), &file)?;
            }
            Ok(file)
        };
        // The search index is independent of the other files and takes longest.
        FileBatch {
            files,
            render: Box::new(render),
            late: Box::new(move || Ok(searched(index(&site, lang)?, guard))),
        }
    });
    let written = output::replace(folder, names, batches, &|_| progress.step());
    progress.finish();
    written
}

/// The files of a search index, after the guard has searched them.
fn searched(
    files: Result<Vec<LateFile>, Diagnostic>,
    guard: Option<&OutputGuard>,
) -> Result<Vec<LateFile>, Diagnostic> {
    let (Some(guard), Ok(made)) = (guard, &files) else { return files };
    // The program of the search itself names nobody.
    let is_program = |path: &str| {
        path.ends_with(".js") || path.rsplit('/').next().is_some_and(|name| name.starts_with("wasm."))
    };
    let made = made.par_iter().filter(|(path, _)| !is_program(path));
    let wrong = made.filter_map(|(path, bytes)| guard.search(path, None, bytes).err());
    // All are searched: each can have another name.
    wrong.reduce_with(|first, _| first).map_or(files, Err)
}

/// The files of the search index of a language.
#[cfg(feature = "search")]
fn index(site: &Site, lang: &Lang) -> anyhow::Result<Result<Vec<LateFile>, Diagnostic>> {
    crate::io::search::files(site, lang)
}

#[cfg(not(feature = "search"))]
fn index(_: &Site, _: &Lang) -> anyhow::Result<Result<Vec<LateFile>, Diagnostic>> {
    Ok(Ok(Vec::new()))
}
