//! Sources of facts.

use serde::Serialize;

use super::context::ViewContext;
use super::parts::Text;
use crate::model::session::Source;

/// A source of facts.
#[derive(Clone, Debug, Serialize)]
pub struct SourceView {
    /// Title of the source, or else its URL.
    pub title: Text,
    /// URL of the source.
    pub url: String,
    /// Name of the source's language.
    pub language: Option<Text>,
    /// Date of publication.
    pub published: Option<String>,
}

/// The sources in their order.
pub fn sources(ctx: &ViewContext<'_>, sources: &[Source]) -> Vec<SourceView> {
    sources
        .iter()
        .map(|source| SourceView {
            title: ctx
                .text_if(source.title.as_ref())
                .unwrap_or_else(|| Text { text: source.url.clone(), ..Text::default() }),
            url: source.url.clone(),
            language: source.language.as_ref().map(|lang| ctx.language(lang)),
            published: source.published.as_ref().map(|date| ctx.when(*date).text),
        })
        .collect()
}
