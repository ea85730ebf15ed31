//! Summarises the changes between two publications.

use super::pages::PageBytes;
use crate::checks::publish_diff::{self, Listing};
use crate::model::config::Config;

pub(super) fn summed_up(
    pages: &PageBytes<'_>,
    config: &Config,
    before: &Listing,
    after: &Listing,
) -> anyhow::Result<publish_diff::Summary> {
    let languages: Vec<&str> = config.languages.iter().map(crate::i18n::lang::Lang::as_str).collect();
    let titles = |listing: &Listing| -> anyhow::Result<_> {
        let json = pages.bytes(listing, "data/sessions.json")?.unwrap_or_default();
        Ok(publish_diff::sessions(&json, config.language.as_str()))
    };
    let changes = publish_diff::changes(before, after);
    Ok(publish_diff::summary(&changes, &titles(before)?, &titles(after)?, &languages))
}
