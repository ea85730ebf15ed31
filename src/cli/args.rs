//! The arguments, exactly as they are typed.
//!
//! Not for what they mean to the program: commands take what they need from here.

use std::path::PathBuf;
#[cfg(feature = "serve")]
use std::time::Duration;

use clap::builder::NonEmptyStringValueParser;
use clap::{Args, Parser, Subcommand, ValueEnum};
use url::Url;

use crate::content::parse::config::site_address;
use crate::site::{EmbargoPolicy, Embargoes, Overrides};
use crate::time::moment::Moment;

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
  rapporteur init dialogues          a new site in the folder `dialogues`
  rapporteur new session track-ii    a new report in content/track-ii/
  rapporteur translate --status      what is translated, and what is not
  rapporteur check                   everything that is wrong, with file, line and column
  rapporteur build                   the site, in public/
  rapporteur serve --open            the site in the browser, as you write
  rapporteur publish                 the site onto the branch that is public

Exit codes: 0 fine, 1 the content has errors (nothing was replaced), 2 wrong usage, 3 the machine failed.";

/// Options that every command takes.
#[derive(Args, Debug)]
pub(super) struct Common {
    /// The site's folder [default: the nearest folder upwards with a rapporteur.toml, or this one]
    #[arg(long, global = true, value_name = "DIR", help_heading = "Common options")]
    pub(super) root: Option<PathBuf>,
    /// Where the site will live, instead of `base_url` in rapporteur.toml
    #[arg(long, global = true, value_name = "URL", value_parser = base_url, help_heading = "Common options")]
    pub(super) base_url: Option<Url>,
    /// Include drafts
    #[arg(long, global = true, help_heading = "Common options")]
    pub(super) drafts: bool,
    /// The moment to make the site for, such as 2026-12-01T12:00:00Z: reports under embargo then are left
    /// out [default: now]
    #[arg(long, global = true, value_name = "MOMENT", value_parser = moment, help_heading = "Common options")]
    pub(super) at: Option<Moment>,
    /// How to report what is wrong: for people, as one JSON array on standard output, or for people and
    /// as annotations of GitHub's workflows
    #[arg(long, global = true, value_enum, default_value_t, help_heading = "Common options")]
    pub(super) format: ReportFormat,
    /// Errors only: no warnings, progress or summary
    #[arg(short, long, global = true, conflicts_with = "verbose", help_heading = "Common options")]
    pub(super) quiet: bool,
    /// Say also which folders are read and written
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
        }
    }
}

/// `--format`
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum ReportFormat {
    #[default]
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
    /// Start a new site that builds as it is
    #[command(
        after_help = "No existing file is overwritten. In a site that is there, --github and --skin add what they are \
        for.\n\nExamples:\n  rapporteur init dialogues && cd dialogues && rapporteur build\n  \
        rapporteur init --github         publish through GitHub Pages, and check what is proposed\n  \
        rapporteur init --skin ministry"
    )]
    Init {
        /// The site's folder, made if need be [default: this one]
        dir: Option<PathBuf>,
        /// Start a skin of that name instead, in a site that is there
        #[arg(long, value_name = "NAME")]
        skin: Option<String>,
        /// Add a workflow that checks what is proposed and publishes through GitHub Pages
        #[arg(long, conflicts_with = "skin")]
        github: bool,
    },
    /// Start a new report, page, series or theme
    New {
        #[command(subcommand)]
        what: NewWhat,
    },
    /// Begin a translation, say that one was compared with its original, or list how all of them stand
    #[command(
        override_usage = "rapporteur translate SESSION LANG\n       rapporteur translate SESSION LANG --reviewed\n       \
        rapporteur translate --status [LANG]",
        after_help = "The file begun has each text of the original in front of the line that its translation goes into. \
        What is not translated yet is shown in the default language. No existing file is overwritten.\n\nExamples:\n  \
        rapporteur translate track-ii/12 fa-AF             begin the translation of a session\n  \
        rapporteur translate track-ii ps                   that of the series' own page\n  \
        rapporteur translate about ar                      that of content/about.md\n  \
        rapporteur translate track-ii/12 fa-AF --reviewed  it says what the original says now\n  \
        rapporteur translate --status                      what is translated, and what is not\n  \
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
    /// Write the site, all or nothing
    #[command(
        after_help = "The new site takes the old one's place in one step, when it is complete. Files that have not \
        changed keep their time, and what others put into the folder stays there.\n\nExamples:\n  rapporteur build\n  \
        rapporteur build --base-url https://example.github.io/dialogues/\n  rapporteur build --drafts --format json\n  \
        rapporteur build --at 2026-12-01T12:00:00Z    as it will be at that moment"
    )]
    Build {
        /// How many threads to use [default: one for every processor]
        #[arg(long, value_name = "N", value_parser = threads)]
        threads: Option<usize>,
    },
    /// Report everything that `build` would, and dead links in what it would write; write nothing
    #[command(
        after_help = "Examples:\n  rapporteur check\n  rapporteur check --external   links to other sites as well\n  \
        rapporteur check --format json | jq -r '.[].message'"
    )]
    Check(CheckArgs),
    /// Put the site on the branch that is public, after showing what that changes
    #[command(
        after_help = "The branch and the remote are those of `[publish]` in rapporteur.toml: `gh-pages` of `origin`, unless \
        it says otherwise. What is published is what is committed. Nothing but that branch is touched, and what others \
        have published is never overwritten unseen.\n\nExamples:\n  rapporteur publish\n  \
        rapporteur publish --dry-run --diff  what would change, to the word\n  \
        rapporteur publish --undo            the site as it was before"
    )]
    Publish(PublishArgs),
    /// Show the site in the browser, as it is and as it changes; write nothing
    #[cfg(feature = "serve")]
    #[command(
        after_help = "The first port that is free is taken, from 4720 on, unless one is asked for. Beside the site there \
        is the desk, at __rapporteur/: all that is left to do. `--format json` gives an object a line for every \
        change.\n\nExamples:\n  rapporteur serve --open\n  rapporteur serve --drafts --follow\n  \
        rapporteur serve --poll        where changes go unnoticed: network drives, containers"
    )]
    Serve(Serve),
    /// Print the JSON Schema of front matter, configuration and vocabularies
    #[command(after_help = "Example:\n  rapporteur schema > schema.json")]
    Schema,
    /// Print a script that completes commands and options in a shell
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
    /// Show what would change, and publish nothing
    #[arg(long, conflicts_with = "yes")]
    pub(super) dry_run: bool,
    /// Publish without asking
    #[arg(short, long)]
    pub(super) yes: bool,
    /// Show also how the texts of pages differ
    #[arg(long)]
    pub(super) diff: bool,
    /// Publish what was there before the last publication, which stays in the branch's history
    #[arg(long)]
    pub(super) undo: bool,
    /// Replace what others have published, though the sources here do not have it
    #[arg(long, conflicts_with = "undo")]
    pub(super) anyway: bool,
}

/// What to check.
#[derive(Args, Debug)]
pub(super) struct CheckArgs {
    /// How many threads to use [default: one for every processor]
    #[arg(long, value_name = "N", value_parser = threads)]
    pub(super) threads: Option<usize>,
    /// Try links to other sites, too; those that answered in the last seven days are left alone
    #[cfg(feature = "external")]
    #[arg(long)]
    pub(super) external: bool,
    /// How many seconds to wait for each of them, and thirty times as long for all
    #[cfg(feature = "external")]
    #[arg(long, value_name = "SECONDS", default_value_t = 10, requires = "external", value_parser = clap::value_parser!(u64).range(1..=300))]
    pub(super) timeout: u64,
}

/// How to preview.
#[cfg(feature = "serve")]
#[derive(Args, Debug)]
pub(super) struct Serve {
    /// The name or address to listen on; others than this machine's own let the whole network read along
    #[arg(long, default_value = "127.0.0.1", value_parser = NonEmptyStringValueParser::new())]
    pub(super) host: String,
    /// The port; 0 for any [default: 4720, or the next one that is free]
    #[arg(long)]
    pub(super) port: Option<u16>,
    /// Open the site in the browser
    #[arg(long)]
    pub(super) open: bool,
    /// Take the tab that was looked at last to what is being edited
    #[arg(long)]
    pub(super) follow: bool,
    /// Look for changes every so many milliseconds, rather than be told of them [default: 500]
    #[arg(long, value_name = "MS", num_args = 0..=1, require_equals = true, default_missing_value = "500", value_parser = interval)]
    pub(super) poll: Option<Duration>,
}

/// What to translate.
#[derive(Args, Debug)]
pub(super) struct Translate {
    /// A session, by series and number or name, or by its file; likewise a series or a page
    #[arg(value_name = "SESSION", required_unless_present = "status", value_parser = NonEmptyStringValueParser::new())]
    pub(super) what: Option<String>,
    /// A language of the site
    #[arg(value_name = "LANG", required_unless_present = "status", value_parser = NonEmptyStringValueParser::new())]
    pub(super) lang: Option<String>,
    /// Say in the translation that it was compared with the original as it is now
    #[arg(long, conflicts_with = "status")]
    pub(super) reviewed: bool,
    /// List what is translated, in part, from an older original, or not at all
    #[arg(long)]
    pub(super) status: bool,
}

/// What to rename.
#[derive(Args, Debug)]
pub(super) struct Rename {
    /// The session, page, series or theme; `theme:NAME` or `series:NAME` if several have that name
    #[arg(value_parser = NonEmptyStringValueParser::new())]
    pub(super) old: String,
    /// The new name of the file, folder or theme, without a folder
    #[arg(value_parser = NonEmptyStringValueParser::new())]
    pub(super) new: String,
    /// Show what would change, and write nothing
    #[arg(long)]
    pub(super) dry_run: bool,
}

/// What to start.
#[derive(Debug, Subcommand)]
pub(super) enum NewWhat {
    /// The report of a session: next number, today's date, front matter ready to fill
    #[command(
        after_help = "Examples:\n  rapporteur new session\n  rapporteur new session track-ii --title \"After the fall\""
    )]
    Session {
        /// The series, a folder in content/; may be left out if there is only one
        series: Option<String>,
        /// The session's title [default: its number]
        #[arg(long, value_parser = NonEmptyStringValueParser::new())]
        title: Option<String>,
    },
    /// A page that is not a report
    #[command(after_help = "Example:\n  rapporteur new page contact --title \"Contact us\"")]
    Page {
        /// The name of the file, without `.md`; it becomes the address
        #[arg(value_parser = NonEmptyStringValueParser::new())]
        name: String,
        /// The title [default: the name]
        #[arg(long, value_parser = NonEmptyStringValueParser::new())]
        title: Option<String>,
    },
    /// A series of sessions
    #[command(after_help = "Example:\n  rapporteur new series track-ii --title \"Track II dialogue\"")]
    Series {
        /// The name of the folder; it becomes the address
        #[arg(value_parser = NonEmptyStringValueParser::new())]
        name: String,
        /// The title [default: the name]
        #[arg(long, value_parser = NonEmptyStringValueParser::new())]
        title: Option<String>,
    },
    /// A theme in content/themes.toml
    #[command(
        after_help = "Example:\n  rapporteur new theme border-trade --label \"Trade across borders\" --broader trade"
    )]
    Theme {
        /// The id of the theme; it becomes the address
        #[arg(value_parser = NonEmptyStringValueParser::new())]
        id: String,
        /// The name that readers see [default: the id]
        #[arg(long, value_parser = NonEmptyStringValueParser::new())]
        label: Option<String>,
        /// The id of a broader theme
        #[arg(long, value_parser = NonEmptyStringValueParser::new())]
        broader: Option<String>,
    },
}

fn base_url(typed: &str) -> Result<Url, String> {
    site_address(typed).map_err(|problem| format!("it {problem}"))
}

fn moment(typed: &str) -> Result<Moment, String> {
    Moment::parse(typed).ok_or_else(|| {
        "a date with time and offset is needed: 2026-12-01T12:00:00Z, or 2026-12-01T16:30:00+04:30".into()
    })
}

fn threads(typed: &str) -> Result<usize, String> {
    match typed.parse() {
        Ok(threads @ 1..=1024) => Ok(threads),
        _ => Err("a number from 1 to 1024 is needed".into()),
    }
}

#[cfg(feature = "serve")]
fn interval(typed: &str) -> Result<Duration, String> {
    match typed.parse() {
        Ok(milliseconds @ 10..=60_000) => Ok(Duration::from_millis(milliseconds)),
        _ => Err("a number from 10 to 60000 is needed".into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arguments_are_declared_soundly() {
        use clap::CommandFactory;
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
