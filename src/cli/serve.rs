//! The command `rapporteur serve`: rebuilds on changes, updates open tabs, and prints a line for
//! each.

mod terminal;
mod events;
mod preview_guard;

use std::path::Path;
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use crate::atlas;
use crate::cli::args;
use crate::cli::console::Console;
use crate::cli::exit_status::ExitStatus;
use crate::cli::import::import_dropped;
use crate::cli::report::report;
use crate::cli::threads::on_threads;
use crate::diagnostic::Diagnostic;
use crate::io::serve::{self, Settings};
use crate::io::watch::{Batch, SiteWatcher, WatchMode};
use crate::markdown::PassagePolicy;
use crate::site::workspace::{Snapshot, Workspace};
use crate::site::{EmbargoPolicy, Embargoes, Overrides};
use events::Event;
use terminal::{Cause, TerminalLines};

/// Runs the preview until it is interrupted.
pub(super) fn run(
    console: Console,
    root: &Path,
    common: &args::Common,
    asked: &args::Serve,
) -> anyhow::Result<ExitStatus> {
    // Editors need an absolute path. Not canonical: links may change.
    let root = std::path::absolute(root)?;
    let listener = serve::bind(&asked.host, asked.port)?;
    let of = root.clone();
    let on_failure = move |tree: &crate::source::Tree, diagnostic: &Diagnostic| {
        // If standard error cannot be written, nothing else can be done.
        let _ = if console.is_json() {
            Ok(())
        } else {
            report(console, &of, tree, std::slice::from_ref(diagnostic))
        };
    };
    let server = serve::start(
        listener,
        Settings {
            root: root.clone(),
            host: asked.host.clone(),
            follow: asked.follow,
            editor: serve::of_environment(),
            on_failure: Box::new(on_failure),
            on_drop: Some(importer(console, &root, common)),
        },
    )?;
    console.detail(&format!("reading {}", root.display()))?;
    // The preview includes reports under embargo, and passages that are not published.
    let overrides = common.overrides();
    let embargoes = Embargoes { kept: EmbargoPolicy::Mark, ..overrides.embargoes };
    let mut workspace =
        Workspace::new(atlas::atlas(), Overrides { embargoes, passages: PassagePolicy::Mark, ..overrides });
    let mut lines = TerminalLines::new(console, &root);
    let (watcher, first) = SiteWatcher::start(&root, watch_mode(asked))?;
    let (sender, waiting) = channel();
    events::watch(watcher, sender.clone())?;
    let inspector = events::inspect(root.clone(), sender)?;
    remark(console, &first)?;
    // Replaced with each batch: diagnostics of unreadable files.
    let mut unreadable = first.unreadable.clone();
    // Diagnostics of files that are only copied.
    let mut inspected: Vec<Diagnostic> = Vec::new();
    let mut snapshot = turn(&mut workspace, first, &inspected, &mut lines, |snapshot| server.show(snapshot))?;
    announce(console, &server, &snapshot, asked)?;
    // The receiver lives as long as the process.
    let _ = inspector.send(Arc::clone(&snapshot));
    loop {
        // With `--at` the time is fixed.
        let shown = workspace.moment().filter(|_| common.at.is_none());
        let embargoes =
            shown.map(|shown| events::EmbargoSchedule { shown, ends: workspace.embargoes().to_vec() });
        match events::next(&waiting, embargoes.as_ref(), &|| jiff::Timestamp::now().into())? {
            Event::Files(batch) => {
                remark(console, &batch)?;
                unreadable.clone_from(&batch.unreadable);
                if common.at.is_none() {
                    workspace.note_day(jiff::Timestamp::now().into());
                }
                let is_other = |path: &str| !batch.changes.iter().any(|change| change.path() == path);
                inspected.retain(|found| is_other(&found.path));
                snapshot =
                    turn(&mut workspace, batch, &inspected, &mut lines, |snapshot| server.show(snapshot))?;
            }
            // No change.
            Event::Inspected(found) if found == inspected => continue,
            Event::Inspected(found) => {
                let start = Instant::now();
                inspected = found;
                snapshot = workspace.update(Vec::new(), &[unreadable.clone(), inspected.clone()].concat());
                server.show(Arc::clone(&snapshot));
                lines.say(&snapshot, &Cause::Inspected, start.elapsed())?;
                continue;
            }
            Event::Embargo(now) => {
                let start = Instant::now();
                snapshot = workspace.later(now, &[unreadable.clone(), inspected.clone()].concat());
                server.show(Arc::clone(&snapshot));
                lines.say(&snapshot, &Cause::Embargo, start.elapsed())?;
            }
        }
        let _ = inspector.send(Arc::clone(&snapshot));
    }
}

/// Imports files that are dropped on the desk.
fn importer(console: Console, root: &Path, common: &args::Common) -> serve::OnDrop {
    let (root, overrides) = (root.to_owned(), common.overrides_for_sources());
    // One file at a time: two could take the same name.
    let turn = Mutex::new(());
    Box::new(move |file| {
        let _turn = turn.lock().unwrap_or_else(PoisonError::into_inner);
        on_threads(None, || import_dropped(console, &root, &overrides, file))
    })
}

fn watch_mode(asked: &args::Serve) -> WatchMode {
    asked.poll.map_or(WatchMode::Events, WatchMode::Poll)
}

/// Processes a batch: updates the snapshot, shows it, and prints a line.
fn turn(
    workspace: &mut Workspace,
    batch: Batch,
    inspected: &[Diagnostic],
    lines: &mut TerminalLines,
    show: impl FnOnce(Arc<Snapshot>),
) -> anyhow::Result<Arc<Snapshot>> {
    let cause = Cause::Files { gone: terminal::gone(&batch.changes) };
    let snapshot = workspace.update(batch.changes, &[&batch.unreadable, inspected].concat());
    // Shown first, since tabs wait for it.
    show(Arc::clone(&snapshot));
    lines.say(&snapshot, &cause, batch.seen.elapsed())?;
    Ok(snapshot)
}

fn remark(console: Console, batch: &Batch) -> std::io::Result<()> {
    batch.remarks.iter().try_for_each(|remark| console.remark(remark))
}

/// Prints the URL, and who can reach it.
fn announce(
    console: Console,
    server: &serve::Server,
    snapshot: &Snapshot,
    asked: &args::Serve,
) -> anyhow::Result<()> {
    let url = server.url();
    if console.is_json() {
        console.print(&format!(
            "{}\n",
            serde_json::json!({ "url": url, "desk": format!("{url}__rapporteur/") })
        ))?;
    } else {
        console.print(&format!("{url}\n"))?;
        console.remark(&format!("desk: {url}__rapporteur/; press Ctrl-C to stop the preview"))?;
    }
    if !server.is_private() {
        console.tell(
            "warning: everyone on your network can see this preview, including drafts and reports \
             under embargo\n",
        )?;
    }
    if snapshot.site.is_none() {
        console.remark("the site cannot be shown until its errors are fixed")?;
    }
    if asked.open
        && let Err(error) = open::that_detached(&url)
    {
        console.remark(&format!("could not open the browser: {error}"))?;
    }
    Ok(())
}
