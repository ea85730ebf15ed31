//! The arguments of `rapporteur new`.

use clap::Subcommand;
use clap::builder::NonEmptyStringValueParser;

/// What to create.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum NewWhat {
    /// Create the report of a session, with the next number, today's date and commented front matter
    #[command(
        after_help = "Examples:\n  rapporteur new session\n  rapporteur new session track-ii --title \"After the fall\""
    )]
    Session {
        /// The series, a folder in content/; optional if there is only one
        series: Option<String>,
        /// The session's title [default: its number]
        #[arg(long, value_parser = NonEmptyStringValueParser::new())]
        title: Option<String>,
    },
    /// Create a page that is not a report
    #[command(after_help = "Example:\n  rapporteur new page contact --title \"Contact us\"")]
    Page {
        /// The name of the file, without `.md`; it becomes the address
        #[arg(value_parser = NonEmptyStringValueParser::new())]
        name: String,
        /// The title [default: the name]
        #[arg(long, value_parser = NonEmptyStringValueParser::new())]
        title: Option<String>,
    },
    /// Create a series of sessions
    #[command(after_help = "Example:\n  rapporteur new series track-ii --title \"Track II dialogue\"")]
    Series {
        /// The name of the folder; it becomes the address
        #[arg(value_parser = NonEmptyStringValueParser::new())]
        name: String,
        /// The title [default: the name]
        #[arg(long, value_parser = NonEmptyStringValueParser::new())]
        title: Option<String>,
    },
    /// Create a theme in content/themes.toml
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
