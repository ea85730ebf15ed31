//! The arguments, exactly as they are typed.
//!
//! Not for what they mean to the program: commands take what they need from here.

mod guard_what;
mod import_args;
mod new_what;
mod rename_args;

use std::ffi::OsString;
use std::path::PathBuf;
#[cfg(feature = "serve")]
use std::time::Duration;

use clap::builder::NonEmptyStringValueParser;
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use url::Url;

use crate::content::parse::config::site_address;
use crate::markdown::PassagePolicy;
use crate::site::{EmbargoPolicy, Embargoes, Overrides};
use crate::time::moment::Moment;
pub(super) use guard_what::{GuardSeal, GuardWhat};
pub(super) use import_args::ImportArgs;
pub(super) use new_what::NewWhat;
pub(super) use rename_args::Rename;

/// Turn the session reports of a dialogue series into a cross-indexed website.
#[derive(Debug, Parser)]
#[command(name = "rapporteur", version, after_help = AFTER_HELP, max_term_width = 100)]
pub(super) struct Cli {
    #[command(flatten)]
    pub(super) common: Common,
    #[command(subcommand)]
    pub(super) command: Command,
}

const AFTER_HELP: &str = "\
Examples:
  rapporteur init dialogues          create a site in the folder `dialogues`
  rapporteur new session track-ii    create a report in content/track-ii/
  rapporteur import report.docx      make a draft of a document
  rapporteur translate --status      list what is translated and what is not
  rapporteur check                   list all errors and warnings, with file, line and column
  rapporteur build                   write the site to public/
  rapporteur serve --open            preview the site in a browser while you write
  rapporteur publish                 publish the site to its public branch

Exit codes: 0 success, 1 content errors (nothing was replaced), 2 wrong usage, 3 system error.";

/// The help of a command, with its examples above its options, since those that every command takes are long.
const HELP: &str = "{about-with-newline}\n{usage-heading} {usage}\n\n{before-help}{all-args}";

/// Parses the arguments of the process, including the program name.
pub(super) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Cli, clap::Error> {
    let matches = with_examples_first(Cli::command()).try_get_matches_from(arguments)?;
    Cli::from_arg_matches(&matches)
}

/// Moves the examples of all commands above their options.
fn with_examples_first(command: clap::Command) -> clap::Command {
    command.mut_subcommands(|command| {
        let command = with_examples_first(command);
        match command.get_after_help().cloned() {
            Some(examples) => command.help_template(HELP).before_help(examples),
            None => command,
        }
    })
}

/// Options that every command takes.
#[derive(Args, Debug)]
pub(super) struct Common {
    /// The site's folder [default: the current folder, or the nearest parent with a rapporteur.toml]
    #[arg(long, global = true, value_name = "DIR", help_heading = "Common options")]
    pub(super) root: Option<PathBuf>,
    /// The address of the published site, instead of `base_url` in rapporteur.toml
    #[arg(long, global = true, value_name = "URL", value_parser = base_url, help_heading = "Common options")]
    pub(super) base_url: Option<Url>,
    /// Include drafts
    #[arg(long, global = true, help_heading = "Common options")]
    pub(super) drafts: bool,
    /// Build the site as of this time, such as 2026-12-01T12:00:00Z: reports under embargo at that time are
    /// left out [default: now]
    #[arg(long, global = true, value_name = "TIME", value_parser = moment, help_heading = "Common options")]
    pub(super) at: Option<Moment>,
    /// The format of errors and warnings: text, one JSON array on standard output, or for the public logs of
    /// GitHub, with workflow annotations and without names [default: human, in a workflow of GitHub: github]
    #[arg(long, global = true, value_enum, help_heading = "Common options")]
    pub(super) format: Option<ReportFormat>,
    /// Print errors only: no warnings, progress or summary
    #[arg(short, long, global = true, conflicts_with = "verbose", help_heading = "Common options")]
    pub(super) quiet: bool,
    /// Also print which folders are read and written, and whole lists of changes
    #[arg(short, long, global = true, help_heading = "Common options")]
    pub(super) verbose: bool,
    /// When to use colours
    #[arg(
        long,
        global = true,
        value_enum,
        default_value_t,
        value_name = "WHEN",
        help_heading = "Common options"
    )]
    pub(super) color: Color,
}

impl Common {
    /// What the command line asks for beside, or in place of, the configuration.
    pub(super) fn overrides(&self) -> Overrides {
        let at = self.at.unwrap_or_else(|| jiff::Timestamp::now().into());
        Overrides {
            base_url: self.base_url.clone(),
            drafts: self.drafts,
            embargoes: Embargoes { at: Some(at), kept: EmbargoPolicy::Hide },
            passages: PassagePolicy::LeaveOut,
        }
    }

    /// The same, for commands that change the sources or copy from them, including what is not published.
    pub(super) fn overrides_for_sources(&self) -> Overrides {
        Overrides { passages: PassagePolicy::Mark, ..self.overrides() }
    }
}

/// `--format`
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ReportFormat {
    Human,
    Json,
    Github,
}

/// `--color`
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    #[default]
    Auto,
    Always,
    Never,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Create a new site, ready to build
    #[command(
        after_help = "Existing files are never overwritten. Use --github and --skin to add a workflow or a \
            skin to an existing site.\n\n\
            Examples:\n  \
            rapporteur init dialogues && cd dialogues && rapporteur build\n  \
            rapporteur init --github         publish with GitHub Pages and check pull requests\n  \
            rapporteur init --skin ministry  add a skin called `ministry`"
    )]
    Init {
        /// The site's folder; created if it does not exist [default: the current folder]
        dir: Option<PathBuf>,
        /// Add a skin with this name to an existing site
        #[arg(long, value_name = "NAME")]
        skin: Option<String>,
        /// Add a GitHub workflow that checks pull requests and publishes the site with GitHub Pages
        #[arg(long, conflicts_with = "skin")]
        github: bool,
    },
    /// Create a new report, page, series or theme
    New {
        #[command(subcommand)]
        what: NewWhat,
    },
    /// Create a translation, mark one as up to date, or list the state of all translations
    #[command(
        override_usage = "rapporteur translate SESSION LANG\n       \
            rapporteur translate SESSION LANG --reviewed\n       \
            rapporteur translate --status [LANG]",
        after_help = "The new file has each text of the original as a comment, followed by a line for its \
            translation. Texts without a translation are shown in the default language. Existing files are \
            never overwritten.\n\n\
            Examples:\n  \
            rapporteur translate track-ii/12 fa-AF             create a translation of a session\n  \
            rapporteur translate track-ii ps                   create a translation of a series' \
            _index.md\n  \
            rapporteur translate about ar                      create a translation of content/about.md\n  \
            rapporteur translate track-ii/12 fa-AF --reviewed  mark a translation as up to date\n  \
            rapporteur translate --status                      list what is translated and what is not\n  \
            rapporteur translate --status ps --format json"
    )]
    Translate(Translate),
    /// Rename a session, page, series or theme; change every link to it, and keep its old address
    #[command(
        after_help = "The files and their translations move, and the old address redirects to the new one. Nothing is \
        changed unless everything can be.\n\nExamples:\n  rapporteur rename track-ii/12 12-after-the-fall\n  \
        rapporteur rename track-ii kabul-dialogue\n  rapporteur rename theme:recognition diplomatic-recognition\n  \
        rapporteur rename about about-us --dry-run"
    )]
    Rename(Rename),
    /// Make drafts of sessions from documents, web pages and spreadsheets
    #[command(after_help = import_args::AFTER_HELP)]
    Import(ImportArgs),
    /// Build the site
    #[command(
        after_help = "The old site is replaced only when the new one is complete. Unchanged files keep \
            their modification time. Files that Rapporteur did not write are kept.\n\n\
            Examples:\n  \
            rapporteur build\n  \
            rapporteur build --base-url https://example.github.io/dialogues/\n  \
            rapporteur build --drafts --format json\n  \
            rapporteur build --at 2026-12-01T12:00:00Z    build the site as of that time"
    )]
    Build {
        /// The number of threads [default: one per processor]
        #[arg(long, value_name = "N", value_parser = threads)]
        threads: Option<usize>,
    },
    /// List all errors and warnings, including broken links, without writing the site
    #[command(after_help = "Examples:\n  \
            rapporteur check\n  \
            rapporteur check --external   also check links to other sites\n  \
            rapporteur check --format json | jq -r '.[].message'")]
    Check(CheckArgs),
    /// Publish the site to its public branch, after showing what will change
    #[command(
        after_help = "Set the branch and the remote in `[publish]` in rapporteur.toml; the default is \
            `gh-pages` of `origin`. All changes must be committed first. No other branch is changed, and \
            changes that others have published are not overwritten unless you use --anyway.\n\n\
            Examples:\n  \
            rapporteur publish\n  \
            rapporteur publish --dry-run --diff  show what would change, including texts\n  \
            rapporteur publish --undo            publish the previous version again\n  \
            rapporteur publish --forget          remove earlier versions from the branch's history"
    )]
    Publish(PublishArgs),
    /// Preview the site in a browser and update it as files change, without writing the site
    #[cfg(feature = "serve")]
    #[command(
        after_help = "The default port is 4720, or the next free one. The desk, at __rapporteur/, lists \
            all errors, warnings and missing texts. With `--format json`, each change is printed as one \
            line of JSON.\n\n\
            Examples:\n  \
            rapporteur serve --open\n  \
            rapporteur serve --drafts --follow\n  \
            rapporteur serve --poll        for network drives and containers that do not report changes"
    )]
    Serve(Serve),
    /// Keep names out of the site: seal a list of them, and search for them
    Guard {
        #[command(subcommand)]
        what: GuardWhat,
    },
    /// Print the JSON Schema of front matter, configuration and vocabularies
    #[command(after_help = "Example:\n  rapporteur schema > schema.json")]
    Schema,
    /// Print a completion script for a shell
    #[command(
        after_help = "Example:\n  rapporteur completions fish > ~/.config/fish/completions/rapporteur.fish"
    )]
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
}

/// How to publish.
#[derive(Args, Debug)]
#[allow(clippy::struct_excessive_bools)] // Each is a switch of its own on the command line.
pub(super) struct PublishArgs {
    /// Show what would change without publishing
    #[arg(long, conflicts_with = "yes")]
    pub(super) dry_run: bool,
    /// Publish without asking for confirmation
    #[arg(short, long)]
    pub(super) yes: bool,
    /// Also show the changes in the texts of pages
    #[arg(long)]
    pub(super) diff: bool,
    /// Publish the previous version again; the last one stays in the branch's history
    #[arg(long)]
    pub(super) undo: bool,
    /// Replace the branch by the version that is published now, without its history, for example after a
    /// report was taken back
    #[arg(long, conflicts_with_all = ["undo", "anyway", "diff"])]
    pub(super) forget: bool,
    /// Overwrite changes that others have published and your sources do not have
    #[arg(long, conflicts_with = "undo")]
    pub(super) anyway: bool,
    /// Publish although the key of the sealed roster is not here, so nothing is searched for its names
    #[arg(long)]
    pub(super) without_guard: bool,
}

/// What to check.
#[derive(Args, Debug)]
pub(super) struct CheckArgs {
    /// The number of threads [default: one per processor]
    #[arg(long, value_name = "N", value_parser = threads)]
    pub(super) threads: Option<usize>,
    /// Also check links to other sites, except those that worked in the last seven days
    #[cfg(feature = "external")]
    #[arg(long)]
    pub(super) external: bool,
    /// The timeout for each link in seconds; for all links together, thirty times as long
    #[cfg(feature = "external")]
    #[arg(long, value_name = "SECONDS", default_value_t = 10, requires = "external", value_parser = clap::value_parser!(u64).range(1..=300))]
    pub(super) timeout: u64,
}

/// How to preview.
#[cfg(feature = "serve")]
#[derive(Args, Debug)]
pub(super) struct Serve {
    /// The host name or IP address to listen on; an address other than this computer's own makes the preview
    /// visible to your network
    #[arg(long, default_value = "127.0.0.1", value_parser = NonEmptyStringValueParser::new())]
    pub(super) host: String,
    /// The port, or 0 for any free port [default: 4720, or the next free port]
    #[arg(long)]
    pub(super) port: Option<u16>,
    /// Open the site in the browser
    #[arg(long)]
    pub(super) open: bool,
    /// Show the page you are editing in the browser tab that you used last
    #[arg(long)]
    pub(super) follow: bool,
    /// Check for changes every MS milliseconds instead of using file system events [default: 500]
    #[arg(long, value_name = "MS", num_args = 0..=1, require_equals = true, default_missing_value = "500", value_parser = interval)]
    pub(super) poll: Option<Duration>,
}

/// What to translate.
#[derive(Args, Debug)]
pub(super) struct Translate {
    /// A session (such as track-ii/12), a series, a page, or the path of its file
    #[arg(value_name = "SESSION", required_unless_present = "status", value_parser = NonEmptyStringValueParser::new())]
    pub(super) what: Option<String>,
    /// A language of the site
    #[arg(value_name = "LANG", required_unless_present = "status", value_parser = NonEmptyStringValueParser::new())]
    pub(super) lang: Option<String>,
    /// Mark the translation as up to date with its original
    #[arg(long, conflicts_with = "status")]
    pub(super) reviewed: bool,
    /// List which texts are translated, partly translated, outdated or missing
    #[arg(long)]
    pub(super) status: bool,
}

fn base_url(typed: &str) -> Result<Url, String> {
    site_address(typed).map_err(|problem| format!("it {problem}"))
}

fn moment(typed: &str) -> Result<Moment, String> {
    Moment::parse(typed).ok_or_else(|| {
        "write a date with time and offset, such as 2026-12-01T12:00:00Z or 2026-12-01T16:30:00+04:30".into()
    })
}

fn threads(typed: &str) -> Result<usize, String> {
    match typed.parse() {
        Ok(threads @ 1..=1024) => Ok(threads),
        _ => Err("it must be a number from 1 to 1024".into()),
    }
}

#[cfg(feature = "serve")]
fn interval(typed: &str) -> Result<Duration, String> {
    match typed.parse() {
        Ok(milliseconds @ 10..=60_000) => Ok(Duration::from_millis(milliseconds)),
        _ => Err("it must be a number from 10 to 60000".into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arguments_are_declared_soundly() {
        Cli::command().debug_assert();
    }

    #[test]
    fn common_options_may_stand_before_or_after_the_command() {
        for line in ["rapporteur --root x build", "rapporteur build --root x"] {
            let cli = Cli::try_parse_from(line.split(' ')).expect("arguments");
            assert_eq!(cli.common.root, Some("x".into()));
        }
        assert!(Cli::try_parse_from(["rapporteur", "build", "-q", "-v"]).is_err());
        assert!(Cli::try_parse_from(["rapporteur", "build", "--threads", "0"]).is_err());
    }
}
