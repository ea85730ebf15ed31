//! The series into which files are imported.

use crate::cli::exit_status::Usage;
use crate::cli::new::{all_series, choose};
use crate::content::parse::front_matter;
use crate::i18n::text::Id;
use crate::import::problem::ImportError;
use crate::source::Tree;

/// The series to choose from.
pub(super) struct SeriesChoice {
    /// The one that was asked for, or the only one.
    chosen: Option<String>,
    /// All others by folder, with their titles in lower case.
    titles: Vec<(String, String)>,
}

impl SeriesChoice {
    pub(super) fn new(tree: &Tree, wanted: Option<&str>) -> Result<Self, Usage> {
        let all = all_series(tree);
        let chosen = match (wanted, all.as_slice()) {
            (Some(_), _) | (None, [] | [_]) => Some(choose(&all, wanted)?.to_owned()),
            (None, _) => None,
        };
        let title = |series: &&str| {
            let file = tree.get(&format!("content/{series}/_index.md"))?;
            let title = front_matter::cut(file, "", &mut Vec::new())?.node.text_at("title")?.to_lowercase();
            Some(((*series).to_owned(), title))
        };
        let titles = all.iter().filter_map(title).collect();
        Ok(Self { chosen, titles })
    }

    /// The series of a text: the one that was chosen, or that a column states. Otherwise an error that proposes the one
    /// which the text names.
    pub(super) fn of(&self, stated: Option<&Id>, text: &str) -> Result<String, ImportError> {
        let stated = stated.map(ToString::to_string);
        if let Some(series) = self.chosen.clone().or(stated) {
            return Ok(series);
        }
        let text = text.to_lowercase();
        let named: Vec<&str> = self
            .titles
            .iter()
            .filter(|(series, title)| {
                text.contains(title.as_str()) || text.contains(&series.replace('-', " ").to_lowercase())
            })
            .map(|(series, _)| series.as_str())
            .collect();
        let all = self.titles.iter().map(|(series, _)| series.as_str()).collect::<Vec<_>>().join(", ");
        Err(ImportError::Format(match named.as_slice() {
            [only] => format!("the site has several series; the text names `{only}`: use `--series {only}`"),
            _ => format!("the site has several series; choose one with `--series`: {all}"),
        }))
    }
}
