//! The program `rapporteur`: its arguments to the library, the library's verdict to the shell.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// Pages are many small texts, made on every processor at once: half the time of a build went by in the
/// system's own allocator.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    rapporteur::cli::run(std::env::args_os())
}
