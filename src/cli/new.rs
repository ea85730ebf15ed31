//! The command `rapporteur new`: creates the file of the next session, or of a page, series or theme.

mod documents;
mod file;

use std::collections::BTreeSet;
use std::path::Path;

use jiff::civil::Date;

use crate::cli::args::NewWhat;
use crate::cli::console::Console;
use crate::cli::exit_status::{ExitStatus, Usage};
use crate::i18n::slug::ascii_slug;
use crate::i18n::suggest;
use crate::io::load;
use crate::source::toml_tree::{self, Node, basic_string};
use crate::source::{Content, Tree};
use file::create;

/// Creates what is asked for, and prints where it is.
pub(super) fn run(console: Console, root: &Path, what: &NewWhat) -> anyhow::Result<ExitStatus> {
    match what {
        NewWhat::Session { series, title } => session(console, root, series.as_deref(), title.as_deref()),
        NewWhat::Page { name, title } => documents::page(console, root, name, title.as_deref()),
        NewWhat::Series { name, title } => documents::series(console, root, name, title.as_deref()),
        NewWhat::Theme { id, label, broader } => {
            documents::theme(console, root, id, label.as_deref(), broader.as_deref())
        }
    }
}

fn session(
    console: Console,
    root: &Path,
    series: Option<&str>,
    title: Option<&str>,
) -> anyhow::Result<ExitStatus> {
    // Diagnostics of other files are irrelevant here.
    let (tree, _) = load::load(root)?;
    let series = choose(&all_series(&tree), series)?;
    let number = next_number(&tree, series);
    let (name, text) = draft(number, title, jiff::ZonedDateTime::now().date());
    create(console, root, &format!("content/{series}/{name}.md"), &text)
}

/// The folders of `content/` that are series: they have an `_index.md`, or reports and no
/// `index.md`, which would make the folder a page.
pub(in crate::cli) fn all_series(tree: &Tree) -> Vec<&str> {
    let markdown = || tree.below("content").filter(|file| file.path.ends_with(".md"));
    let folders: BTreeSet<&str> = markdown()
        .filter_map(|file| file.path.strip_prefix("content/")?.split_once('/').map(|(folder, _)| folder))
        .collect();
    let has = |folder: &str, name: &str| tree.get(&format!("content/{folder}/{name}")).is_some();
    folders.into_iter().filter(|folder| has(folder, "_index.md") || !has(folder, "index.md")).collect()
}

pub(in crate::cli) fn choose<'a>(all: &[&'a str], wanted: Option<&str>) -> Result<&'a str, Usage> {
    let list = all.join(", ");
    let Some(wanted) = wanted else {
        return match all {
            [only] => Ok(only),
            [] => Err(Usage("this site has no series; create one with `rapporteur new series NAME`".into())),
            _ => Err(Usage(format!("this site has several series; choose one: {list}"))),
        };
    };
    // With the trailing slash of shell completion.
    let wanted = wanted.trim_end_matches('/');
    let wanted = wanted.strip_prefix("content/").unwrap_or(wanted);
    all.iter().find(|series| **series == wanted).copied().ok_or_else(|| {
        Usage(match (suggest::nearest(wanted, all.iter().copied()), all) {
            (Some(meant), _) => format!("there is no series `{wanted}`; did you mean `{meant}`?"),
            (None, []) => {
                format!("there is no series `{wanted}`; create it with `rapporteur new series {wanted}`")
            }
            (None, _) => format!("there is no series `{wanted}`; choose one of: {list}"),
        })
    })
}

/// One more than the highest session number, including unrecorded sessions.
fn next_number(tree: &Tree, series: &str) -> u32 {
    let folder = format!("content/{series}");
    let highest = tree.below(&folder).filter(|file| file.path.ends_with(".md")).filter_map(|file| {
        let Content::Text(bytes) = &file.content else { return None };
        numbers(&String::from_utf8_lossy(bytes)).into_iter().max()
    });
    highest.max().unwrap_or(0).saturating_add(1)
}

/// `number`, and those in `unrecorded`, from front matter that may have errors.
fn numbers(text: &str) -> Vec<u32> {
    let mut lines = text.trim_start_matches('\u{feff}').split_inclusive('\n');
    let opens = lines.next().is_some_and(|line| line.trim_end() == "+++");
    let front: String = lines.take_while(|line| opens && line.trim_end() != "+++").collect();
    // `rapporteur check` reports the errors.
    let table = toml_tree::read(&front, 0, "", &mut Vec::new());
    let unrecorded = table.get("unrecorded").map(Node::items).unwrap_or_default();
    let numbers = std::iter::once(&table).chain(unrecorded).filter_map(|item| item.count_at("number"));
    numbers.collect()
}

/// The file name and content of a new session.
fn draft(number: u32, title: Option<&str>, today: Date) -> (String, String) {
    let mut slug = title.and_then(ascii_slug).unwrap_or_else(|| "session".into());
    // File systems limit the length of a name.
    slug.truncate(60);
    slug.truncate(slug.trim_end_matches('-').len());
    let title = title.map_or_else(|| format!("Session {number}"), str::to_owned);
    let text = include_str!("new/session.md")
        // The title is last, since it could contain another placeholder.
        .replace("{number}", &number.to_string())
        .replace("{date}", &today.to_string())
        .replace("{month}", &today.strftime("%Y-%m").to_string())
        .replace("{year}", &today.year().to_string())
        .replace("{title}", &basic_string(&title));
    (format!("{number:02}-{slug}"), text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::File;

    fn tree(files: &[(&str, &str)]) -> Tree {
        let file = |(path, text): &(&str, &str)| File {
            path: (*path).to_owned(),
            content: Content::Text(text.as_bytes().into()),
        };
        Tree { files: files.iter().map(file).collect() }
    }

    #[test]
    fn the_next_number_follows_sessions_recorded_and_unrecorded_in_front_matter_that_may_be_broken() {
        let tree = tree(&[
            ("content/a/14-x.md", "+++\nnumber = 14\ntitle = [oops\n+++\nnumber = 99\n"),
            ("content/a/15/index.md", "\u{feff}+++\r\nnumber = 0xF\r\n+++\r\n"),
            ("content/a/_index.md", "+++\nunrecorded = [{ number = 16 }, { number = 3 }]\n+++\n"),
            ("content/a/notes.md", "number = 50\n"),
            ("content/b/1.md", "+++\nnumber = 70\n+++\n"),
        ]);
        assert_eq!(next_number(&tree, "a"), 17);
        assert_eq!(next_number(&tree, "c"), 1);
    }

    #[test]
    fn a_series_is_a_folder_with_reports_or_an_index() {
        let tree = tree(&[
            ("content/about/index.md", ""),
            ("content/page.md", ""),
            ("content/s/1.md", ""),
            ("content/t/_index.md", ""),
        ]);
        assert_eq!(all_series(&tree), ["s", "t"]);
    }

    #[test]
    fn the_only_series_need_not_be_named_and_a_misspelt_one_is_guessed() {
        let said = |all: &[&str], wanted| choose(all, wanted).map(str::to_owned).map_err(|usage| usage.0);
        assert_eq!(said(&["track-ii"], None), Ok("track-ii".into()));
        assert_eq!(said(&["a", "track-ii"], Some("content/track-ii/")), Ok("track-ii".into()));
        assert_eq!(said(&["a", "b"], None), Err("this site has several series; choose one: a, b".into()));
        assert_eq!(
            said(&["a", "track-ii"], Some("trak-ii")),
            Err("there is no series `trak-ii`; did you mean `track-ii`?".into())
        );
    }

    #[test]
    fn a_draft_parses_whatever_its_title_and_so_it_does_with_every_key_filled_in() {
        let today = Date::constant(2026, 11, 2);
        for title in [None, Some("After \"the\" fall\\n\u{7}\n{date}"), Some("گفت‌وگو")] {
            let (_, text) = draft(15, title, today);
            let front = text.split("+++\n").nth(1).expect("front matter");
            let table: toml::Table = front.parse().expect("TOML");
            assert_eq!(table["title"].as_str(), Some(title.unwrap_or("Session 15")));
            assert_eq!(table["number"].as_integer(), Some(15));
            assert_eq!(table["date"].to_string(), "2026-11-02");
            let filled: Vec<&str> = front
                .lines()
                .map(|line| match line.strip_prefix("# ") {
                    Some(key) if key.starts_with('[') || key.contains(" = ") => key,
                    _ => line,
                })
                .collect();
            assert_eq!(filled.join("\n").parse::<toml::Table>().expect("TOML").len(), 25);
        }
    }

    #[test]
    fn a_file_is_named_by_number_and_title() {
        let name = |number, title| draft(number, title, Date::constant(2026, 1, 1)).0;
        assert_eq!(name(7, None), "07-session");
        assert_eq!(name(123, Some("L’après-guerre: what next?")), "123-lapres-guerre-what-next");
        assert_eq!(name(8, Some("گفت‌وگو")), "08-session");
    }
}
