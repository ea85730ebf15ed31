//! The arguments of `rapporteur guard`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// What to do with the guard.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum GuardWhat {
    /// Seal the names of people who must not be named
    #[command(
        after_help = "The file of names is a table with the columns name, aliases, e-mail and distinctive, or has one name a \
            line. It must be outside the site's folder. The sealed roster, guard.sealed, holds no names and can be committed; \
            its key is kept in your configuration folder.\n\n\
            Examples:\n  \
            rapporteur guard seal ~/names.csv\n  \
            rapporteur guard seal --add ~/new-names.csv\n  \
            rapporteur guard seal --passphrase ~/names.csv"
    )]
    Seal(GuardSeal),
    /// Show whether the sealed roster opens, and how many people are on it
    Status {
        /// Also print the key
        #[arg(long)]
        show_key: bool,
    },
    /// Search everything that would be public for the names on the sealed roster
    #[command(after_help = "Examples:\n  \
            rapporteur guard check            pages, data, feeds, search and attached files\n  \
            rapporteur guard check --sources  the files of the site, drafts and comments included")]
    Check {
        /// Search the source files instead, including drafts and comments
        #[arg(long)]
        sources: bool,
        /// Search the files that Git is about to commit
        #[arg(long)]
        staged: bool,
    },
    /// Install a Git hook that searches each commit before it is made
    Hook,
}

/// What to seal.
#[derive(Args, Debug)]
#[allow(clippy::struct_excessive_bools)] // Each is a switch of its own on the command line.
pub(in crate::cli) struct GuardSeal {
    /// The file of names, or - for standard input
    pub(in crate::cli) names: PathBuf,
    /// Add the names to the sealed roster
    #[arg(long, conflicts_with = "remove")]
    pub(in crate::cli) add: bool,
    /// Remove the names from the sealed roster
    #[arg(long)]
    pub(in crate::cli) remove: bool,
    /// Use a passphrase instead of a random key
    #[arg(long)]
    pub(in crate::cli) passphrase: bool,
    /// Also print the key
    #[arg(long)]
    pub(in crate::cli) show_key: bool,
}
