//! The program `rapporteur`: its arguments to the library, the library's verdict to the shell.

use std::process::ExitCode;

fn main() -> ExitCode {
    rapporteur::cli::run(std::env::args_os())
}
