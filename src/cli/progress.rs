//! How far a long piece of work is: a bar on a terminal, a line now and then elsewhere.
//!
//! Work that takes no time shows nothing.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::cli::console::Console;
use crate::cli::format::count;

/// What takes less is not worth a word.
const PATIENCE: Duration = Duration::from_millis(500);
/// Between two lines where no bar can be drawn.
const BETWEEN_LINES: Duration = Duration::from_secs(2);

/// The progress of one piece of work, told from any thread.
pub(super) struct WorkProgress {
    shown: Option<BarState>,
    /// Of the work, in the continuous form: "rendering".
    verb: &'static str,
    total: usize,
    done: AtomicUsize,
}

struct BarState {
    console: Console,
    bar: Option<ProgressBar>,
    /// When to draw, or to say a line, next.
    next: Mutex<Instant>,
}

impl WorkProgress {
    /// Nothing done yet.
    pub(super) fn new(console: Console, verb: &'static str, total: usize) -> Self {
        let shown = console.shows_progress().map(|draws| BarState {
            console,
            bar: draws.then(|| bar(verb, total)),
            next: Mutex::new(Instant::now() + PATIENCE),
        });
        Self { shown, verb, total, done: AtomicUsize::new(0) }
    }

    /// One more is done.
    pub(super) fn step(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        let Some(shown) = &self.shown else { return };
        // Whoever finds another thread at it leaves it to that one.
        let Ok(mut next) = shown.next.try_lock() else { return };
        let now = Instant::now();
        if now < *next {
            return;
        }
        if let Some(bar) = &shown.bar {
            if bar.is_hidden() {
                bar.set_draw_target(ProgressDrawTarget::stderr());
            }
            bar.set_position(done as u64);
            *next = now + Duration::from_millis(50);
        } else {
            let line = format!("{} {} of {}\n", self.verb, count(done), count(self.total));
            // WorkProgress that cannot be told is no reason to stop the work.
            let _ = shown.console.tell(&line);
            *next = now + BETWEEN_LINES;
        }
    }

    /// Clears the bar away.
    pub(super) fn finish(&self) {
        if let Some(bar) = self.shown.as_ref().and_then(|shown| shown.bar.as_ref()) {
            bar.finish_and_clear();
        }
    }
}

fn bar(verb: &'static str, total: usize) -> ProgressBar {
    let style = ProgressStyle::with_template("{msg} [{bar:40}] {human_pos} of {human_len}")
        .map_or_else(|_| ProgressStyle::default_bar(), |style| style.progress_chars("=> "));
    ProgressBar::with_draw_target(Some(total as u64), ProgressDrawTarget::hidden())
        .with_style(style)
        .with_message(verb)
}
