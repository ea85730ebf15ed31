//! Headings and anchors in passages that are not published.

use std::collections::BTreeSet;

use crate::markdown::{self, Options, PassagePolicy};
use crate::model::config::Config;
use crate::source::html::escaped;

/// The ids of headings and anchors in the passages of a text.
pub fn hidden_ids(text: &str, config: &Config) -> BTreeSet<String> {
    let published = ids(&html(text, config, PassagePolicy::LeaveOut).0);
    let (marked, has_passages) = html(text, config, PassagePolicy::Mark);
    if has_passages { ids(&marked).difference(&published).cloned().collect() } else { BTreeSet::new() }
}

/// Whether an anchor of a text is in a passage.
pub(super) fn is_in_passage(text: &str, id: &str, config: &Config) -> bool {
    let (marked, has_passages) = html(text, config, PassagePolicy::Mark);
    has_passages && marked.contains(&format!("id=\"{}\"", escaped(id)))
}

/// A text as HTML, and whether it has passages.
fn html(text: &str, config: &Config, passages: PassagePolicy) -> (String, bool) {
    let options = Options {
        raw_html: config.raw_html,
        smart_punctuation: false,
        zero: '0',
        alert_labels: markdown::alert_labels(&config.language),
        passages,
        kind: markdown::BodyKind::Page,
    };
    let parsed = markdown::parse(text, &options);
    (parsed.body.html.to_string(), !parsed.left_out.is_empty())
}

fn ids(html: &str) -> BTreeSet<String> {
    let values = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next());
    values.map(|id| id.replace("&amp;", "&")).filter(|id| !id.is_empty()).collect()
}
