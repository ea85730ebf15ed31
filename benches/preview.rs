//! `cargo bench --bench preview -- 100 1000 10000`: how long the live preview takes from a file that is
//! written to the page that shows it, how long it takes to begin, and where the time goes.
//!
//! The program itself is started on a made-up site of each size and spoken to over HTTP, as a tab does
//! that is told of the new page and asks for it: what is measured is what an editor waits for. The
//! stages are then measured one by one, in this process.
//! `--edits` makes that many changes in a row, with 200 open streams of events beside them, and looks
//! for any that is missed and for memory and threads that grow.

#![allow(clippy::print_stdout, reason = "what it prints is what it is for")]

#[path = "preview/client.rs"]
mod client;
mod corpus;
#[path = "preview/stages.rs"]
mod stages;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use client::Preview;

/// How often each kind of edit is measured.
const TIMES: usize = 21;
/// Open streams of events beside many edits.
const STREAMS: usize = 200;

/// A kind of edit.
#[derive(Clone, Copy)]
enum Edit {
    /// A sentence more in the report.
    Body,
    /// Another title, which every list shows that the session stands in.
    Title,
    /// One theme more or less, which moves it in and out of a dozen lists.
    Theme,
}

fn main() -> io::Result<()> {
    let mut sizes = Vec::new();
    let mut edits = None;
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--bench" => {}
            "--edits" => edits = arguments.next().and_then(|number| number.parse().ok()),
            size => sizes.extend(size.parse::<usize>().ok()),
        }
    }
    if sizes.is_empty() {
        sizes = vec![100, 1_000];
    }
    for sessions in sizes {
        let folder = tempfile::tempdir()?;
        let settings = corpus::Settings {
            sessions,
            languages: vec!["en".into()],
            seed: 1,
            recommending: corpus::RECOMMENDING,
        };
        corpus::write(folder.path(), &settings)?;
        println!("{sessions} sessions");
        match edits {
            Some(edits) => in_a_row(folder.path(), sessions, edits)?,
            None => one_by_one(folder.path(), sessions)?,
        }
    }
    Ok(())
}

/// The file of a session in the middle of the record, and its text.
fn subject(folder: &Path, sessions: usize) -> io::Result<(PathBuf, String, String)> {
    let name = format!("series-1/{:06}", sessions / 2);
    let path = folder.join(format!("content/{name}.md"));
    let text = fs::read_to_string(&path)?;
    Ok((path, text, format!("/{name}/")))
}

/// The text after an edit that leaves a mark.
fn edited(text: &str, edit: Edit, mark: &str, theme: &str) -> String {
    match edit {
        Edit::Body => format!("{text}\n\nAnd {mark}.\n"),
        Edit::Title => text.replacen("title = \"", &format!("title = \"{mark} "), 1),
        Edit::Theme => {
            let themes = if mark.ends_with(['0', '2', '4', '6', '8']) {
                format!("themes = [\"{theme}\", ")
            } else {
                "themes = [".to_owned()
            };
            format!("{}\n\nAnd {mark}.\n", text.replacen("themes = [", &themes, 1))
        }
    }
}

/// A theme that a session does not have.
fn other_theme(text: &str) -> String {
    let themes = text.lines().find(|line| line.starts_with("themes")).unwrap_or_default();
    (0..100).map(|at| format!("theme-{at:03}")).find(|theme| !themes.contains(theme)).unwrap_or_default()
}

fn one_by_one(folder: &Path, sessions: usize) -> io::Result<()> {
    let (path, text, address) = subject(folder, sessions)?;
    let theme = other_theme(&text);
    let start = Instant::now();
    let preview = Preview::start(folder)?;
    preview.wait_for(&address, "</html>")?;
    println!("  from the start to the first page   {}", milliseconds(start.elapsed()));
    let mut tab = preview.listen(&address)?;
    tab.wait_for_page()?;
    for (name, edit) in [("a report", Edit::Body), ("a title", Edit::Title), ("a theme", Edit::Theme)] {
        let mut times = Vec::new();
        for at in 0..TIMES {
            let mark = format!("mark{at:05}");
            let text = edited(&text, edit, &mark, &theme);
            // What is still settling of the edit before is not part of this one.
            std::thread::sleep(Duration::from_millis(40));
            let start = Instant::now();
            save(&path, &text)?;
            tab.wait_for_page()?;
            preview.wait_for(&address, &mark)?;
            times.push(start.elapsed());
        }
        times.sort_unstable();
        println!(
            "  {name:9} to its page               {} (median; {} to {})",
            milliseconds(times[TIMES / 2]),
            milliseconds(times[0]),
            milliseconds(times[TIMES - 1])
        );
    }
    if let Some(memory) = preview.memory() {
        println!("  memory at most                     {memory} MiB");
    }
    drop(preview);
    save(&path, &text)?;
    for (name, edit) in [("a report", Edit::Body), ("a theme", Edit::Theme)] {
        println!("  of that, for {name}:");
        for (stage, time) in
            stages::of_an_edit(folder, &path, |text| edited(text, edit, "mark00002", &theme))?
        {
            println!("    {stage:32} {}", milliseconds(time));
        }
    }
    Ok(())
}

fn in_a_row(folder: &Path, sessions: usize, edits: usize) -> io::Result<()> {
    let (path, text, address) = subject(folder, sessions)?;
    let theme = other_theme(&text);
    let preview = Preview::start(folder)?;
    preview.wait_for(&address, "</html>")?;
    let streams = (0..STREAMS).map(|_| preview.listen(&address)).collect::<io::Result<Vec<_>>>()?;
    let mut figures = Vec::new();
    for at in 0..edits {
        let edit = [Edit::Body, Edit::Title, Edit::Theme][at % 3];
        let mark = format!("mark{at:05}");
        save(&path, &edited(&text, edit, &mark, &theme))?;
        preview.wait_for(&address, &mark)?;
        if (at + 1) % (edits / 4).max(1) == 0 {
            figures.push((at + 1, preview.memory_now(), preview.threads()));
        }
    }
    for (at, memory, threads) in figures {
        println!("  after {at} edits: {memory:?} MiB, {threads:?} threads, {STREAMS} streams; none missed");
    }
    let told: Vec<usize> = streams.into_iter().map(client::Stream::pages).collect();
    let fewest = told.iter().min().copied().unwrap_or_default();
    println!("  each stream was told at least {fewest} times of a new page");
    Ok(())
}

/// Saves as careful editors do: in one step.
fn save(path: &Path, text: &str) -> io::Result<()> {
    let beside = path.with_extension("md~");
    fs::write(&beside, text)?;
    fs::rename(beside, path)
}

fn milliseconds(time: Duration) -> String {
    format!("{:8.2} ms", time.as_secs_f64() * 1e3)
}
