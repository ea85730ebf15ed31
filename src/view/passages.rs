//! Passages on the pages of themes, parties and crossings, and the views of `passage.html` and `passages.html`.

use serde::Serialize;

use super::context::ViewContext;
use super::page_meta::{self, PageMeta};
use super::pager::{Pager, pager};
use super::parts::{DateView, Html, Link, Text};
use super::passage_text;
use super::shared::Shared;
use crate::i18n::lang::{Direction, Lang};
use crate::index::passages::PassageIx;
use crate::index::topics::Topic;
use crate::model::session::{Rule, Session};
use crate::pages::kind;
use crate::pages::route::{Page, topic_page};
use crate::view::View;

/// `passages.html`: all passages on a theme, party or crossing.
#[derive(Clone, Debug, Serialize)]
pub struct PassagesView {
    /// Page metadata and navigation.
    pub frame: PageMeta,
    /// Name of the theme or party, or the names of the party and the theme of a crossing.
    pub names: Vec<Text>,
    /// Address of the page of the theme, party or crossing.
    pub address: Option<String>,
    /// `theme`, `party` or `crossing`.
    pub topic_kind: &'static str,
    /// Number of passages.
    pub count: usize,
    /// The passages by session, newest session first.
    pub groups: Vec<PassageGroup>,
    /// Whether one of these sessions is under a rule of attribution.
    pub attribution: bool,
    /// Pages of the list of passages.
    pub pager: Pager,
}

impl View for PassagesView {
    const TEMPLATE: &'static str = kind::THEME_PASSAGES.template;
}

/// The newest passages on the page of a theme, party or crossing.
#[derive(Clone, Debug, Serialize)]
pub struct NewestPassages {
    /// The passages by session, newest session first.
    pub groups: Vec<PassageGroup>,
    /// `theme`, `party` or `crossing`.
    pub topic_kind: &'static str,
    /// Number of all passages.
    pub count: usize,
    /// Number of the passages here.
    pub shown: usize,
    /// Address of the page with all passages.
    pub address: String,
    /// Whether one of these sessions is under a rule of attribution.
    pub attribution: bool,
}

/// The passages of a session.
#[derive(Clone, Debug, Serialize)]
pub struct PassageGroup {
    /// Title and page of the session.
    pub session: Shared<Link>,
    /// Number in the series.
    pub number: Option<u32>,
    /// Name and page of the series.
    pub series: Shared<Link>,
    /// Date of the session.
    pub date: DateView,
    /// The passages (`passage.html`), in the order of the report.
    pub passages: Vec<Html>,
}

/// `passage.html`: the beginning of a passage. Rendered once for each language and shared by all lists.
#[derive(Clone, Debug, Serialize)]
pub struct PassageView {
    /// Language of the page.
    pub lang: Lang,
    /// Direction of writing of the page.
    pub dir: Direction,
    /// The beginning of the text.
    pub text: Text,
    /// Number of the paragraph.
    pub number: u32,
    /// Address of the paragraph.
    pub address: String,
}

impl View for PassageView {
    const TEMPLATE: &'static str = "passage.html";
}

/// How many passages the page of a theme, party or crossing has.
const NEWEST: usize = 20;
/// How many characters of a passage are shown.
const LENGTH: usize = 300;

/// Page `number` of all passages on a topic.
pub fn passages(ctx: &ViewContext<'_>, topic: &Topic, number: usize) -> PassagesView {
    let page = Page::Passages(topic.clone());
    let all = newest_first(ctx, topic);
    let part = &all[ctx.part(all.len(), number)];
    let description = part.first().and_then(|first| {
        let (_, text) =
            passage_text::for_reader(ctx.proceedings, ctx.index, ctx.index.passage(*first), ctx.lang)?;
        Some(beginning(&text))
    });
    PassagesView {
        frame: page_meta::page_meta(ctx, &page, number, Some(ctx.topic_title(topic)), description),
        names: ctx.topic_names(topic),
        address: ctx.address(&topic_page(topic)),
        topic_kind: kind_name(topic),
        count: all.len(),
        groups: ctx.if_read("groups", || groups(ctx, part)),
        attribution: has_rule(ctx, &all),
        pager: pager(ctx, &page, number),
    }
}

/// Title and page of a passage's session, and the beginning of its text.
pub fn passage(ctx: &ViewContext<'_>, ix: PassageIx) -> PassageView {
    let passage = ctx.index.passage(ix);
    let session = ctx.proceedings.session(passage.session);
    let found = passage_text::for_reader(ctx.proceedings, ctx.index, passage, ctx.lang);
    let mark = found.as_ref().map(|(lang, _)| ctx.in_language(lang, "")).unwrap_or_default();
    let text = found.map(|(_, text)| beginning(&text)).unwrap_or_default();
    let address = ctx.plan.routes.address(&Page::Session(session.id.clone()), ctx.lang);
    PassageView {
        lang: ctx.lang.clone(),
        dir: ctx.lang.direction(),
        text: Text { text, ..mark },
        number: passage.number,
        address: format!("{address}#{}", fragment(ctx, session, passage.number)),
    }
}

/// Fragment of a paragraph in the report of the page's language: the id that its author gave it, or else its number.
fn fragment(ctx: &ViewContext<'_>, session: &Session, number: u32) -> String {
    let shown = ctx.shown_body(&session.bodies).and_then(|(_, body)| {
        let block = body.blocks.get((number as usize).checked_sub(1)?)?;
        block.id.as_deref().map(str::to_owned)
    });
    shown.unwrap_or_else(|| format!("p{number}"))
}

impl ViewContext<'_> {
    /// The newest passages on a topic; `None` if there are none, and on later pages.
    pub fn newest_passages(&self, topic: &Topic, number: usize) -> Option<NewestPassages> {
        if self.index.passage_count(topic) == 0 {
            return None;
        }
        self.if_read_on_first("passages", number, || {
            let mut newest = newest_first(self, topic);
            let count = newest.len();
            newest.truncate(NEWEST);
            Some(NewestPassages {
                groups: groups(self, &newest),
                topic_kind: kind_name(topic),
                count,
                shown: newest.len(),
                address: self.address(&Page::Passages(topic.clone()))?,
                attribution: has_rule(self, &newest),
            })
        })
    }
}

fn kind_name(topic: &Topic) -> &'static str {
    match topic {
        Topic::Theme(_) => "theme",
        Topic::Party(_) => "party",
        Topic::Crossing(..) => "crossing",
    }
}

/// The passages of the newest session first, each session's in the order of its report.
fn newest_first(ctx: &ViewContext<'_>, topic: &Topic) -> Vec<PassageIx> {
    let all = ctx.index.passages_on(topic);
    let session = |ix: &PassageIx| ctx.index.passage(*ix).session;
    let by_session: Vec<&[PassageIx]> = all.chunk_by(|a, b| session(a) == session(b)).collect();
    by_session.into_iter().rev().flatten().copied().collect()
}

fn groups(ctx: &ViewContext<'_>, passages: &[PassageIx]) -> Vec<PassageGroup> {
    let session = |ix: &PassageIx| ctx.index.passage(*ix).session;
    let by_session = passages.chunk_by(|a, b| session(a) == session(b));
    let group = |part: &[PassageIx]| {
        let of: &Session = ctx.proceedings.session(session(&part[0]));
        PassageGroup {
            session: ctx.session(of),
            number: of.number,
            series: ctx.series(&of.series),
            date: ctx.session_dates(of),
            passages: part.iter().map(|ix| ctx.passage(*ix)).collect(),
        }
    };
    by_session.map(group).collect()
}

/// Whether one of the passages is from a session under a rule of attribution.
fn has_rule(ctx: &ViewContext<'_>, passages: &[PassageIx]) -> bool {
    passages.iter().any(|ix| {
        let session = ctx.proceedings.session(ctx.index.passage(*ix).session);
        matches!(session.rule, Some(Rule::ChathamHouse | Rule::NonAttribution))
    })
}

/// The beginning of a text, cut at a word.
fn beginning(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(LENGTH) else { return text.to_owned() };
    let start = &text[..end];
    // Languages without spaces are cut anywhere.
    let least = start.len() - start.len() / 4;
    let cut = start.rfind(char::is_whitespace).filter(|at| *at >= least).unwrap_or(end);
    let cut = start[..cut]
        .trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '،' | '؛'));
    format!("{cut} …")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_at_a_word() {
        assert_eq!(beginning("Short."), "Short.");
        let long = format!("{}, {}", "a".repeat(295), "b".repeat(20));
        assert_eq!(beginning(&long), format!("{} …", "a".repeat(295)));
        assert_eq!(beginning(&"承认".repeat(200)), format!("{} …", "承认".repeat(150)));
    }
}
