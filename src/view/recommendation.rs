//! Builds recommendations for all pages that show them.

use std::fmt::Write as _;

use super::context::ViewContext;
use super::parts::{GroupRecommendations, Html, Link, NoteView, RecommendationView, Text};
use super::shared::Shared;
use crate::i18n::lang::{ByLang, Lang, first_of};
use crate::index::recommendations::RecommendationIx;
use crate::markdown::{self, Block, Body, PARAGRAPH_LINK};
use crate::model::party::{Country, Party};
use crate::model::proceedings::rolled_up;
use crate::model::session::{FollowUp, Reference, Session};
use crate::pages::route::Page;
use crate::source::html::{escape, escaped};

impl ViewContext<'_> {
    /// The recommendations that a session followed up, with the statuses that it recorded.
    pub fn followed(&self, session: &Session) -> Vec<RecommendationView> {
        let view = |item: &FollowUp| {
            let of = self.index.position(&item.of.value.session)?;
            self.with_status((of, item.of.value.number), Some(item))
        };
        session.followed.iter().filter_map(view).collect()
    }

    /// A recommendation with its newest status; `None` if the session has none of this number.
    pub fn recommendation(&self, at: RecommendationIx) -> Option<RecommendationView> {
        self.with_status(at, self.index.courses.newest(self.proceedings, at))
    }

    fn with_status(
        &self,
        (ix, number): RecommendationIx,
        followed: Option<&FollowUp>,
    ) -> Option<RecommendationView> {
        let session = self.proceedings.session(ix);
        let item = session.recommendation(number)?;
        let mut link = Link::clone(&self.session(session));
        link.address = link.address.map(|address| format!("{address}#recommendation_{number}"));
        Some(RecommendationView {
            number,
            text: self.text(&item.text).unwrap_or_default(),
            to: item.to.iter().map(|party| self.party(party)).collect(),
            themes: item.themes.iter().map(|theme| self.theme(theme)).collect(),
            status: followed.map_or(item.status, |followed| Some(followed.status)),
            status_date: followed.map(|followed| self.when(followed.date)),
            note: match followed {
                Some(followed) => self.text_if(followed.text.as_ref()).map(|text| NoteView {
                    html: Html::new(&escaped(&text.text)),
                    lang: text.lang,
                    dir: text.dir,
                }),
                None => self.note(&item.note),
            },
            address: self.address(&Page::Recommendation(session.id.clone(), number)),
            session: Shared::new(link),
            date: self.session_dates(session),
            facets: String::new(),
            facet_names: String::new(),
        })
    }

    /// Like `recommendation`, with the values that the list of all recommendations is filtered by.
    pub fn filterable_recommendation(&self, at: RecommendationIx) -> Option<RecommendationView> {
        let view = self.recommendation(at)?;
        let item = self.proceedings.session(at.0).recommendation(at.1)?;
        let themes = rolled_up(&item.themes, &self.proceedings.themes).into_iter();
        let themes = themes.map(|id| (format!("theme:{id}"), self.theme_name(id).text));
        let addressees = item.to.iter().map(|party| (format!("to:{party}"), self.party_name(party).text));
        let (mut facets, mut names) = (Vec::new(), Vec::new());
        for (facet, name) in addressees.chain(themes) {
            names.push(format!("{facet}={name}"));
            facets.push(facet);
        }
        Some(RecommendationView { facets: facets.join(" "), facet_names: names.join("\n"), ..view })
    }

    /// Recommendations in the given order.
    pub fn recommendations(&self, list: Option<&Vec<RecommendationIx>>) -> Vec<RecommendationView> {
        list.into_iter().flatten().filter_map(|ix| self.recommendation(*ix)).collect()
    }

    /// Recommendations to groups of which the country was a member on the day of the session.
    pub fn group_recommendations(&self, country: Country) -> Vec<GroupRecommendations> {
        let of_group = |(party, list): (&Party, &Vec<RecommendationIx>)| {
            let Party::Group(id) = party else { return None };
            let group = self.proceedings.groups.get(id)?;
            let is_member = |(ix, _): &&RecommendationIx| {
                group.has_member(country, self.proceedings.session(*ix).date.first_day())
            };
            let list = list.iter().filter(is_member);
            let recommendations: Vec<_> = list.filter_map(|ix| self.recommendation(*ix)).collect();
            let group = self.party(party);
            (!recommendations.is_empty()).then_some(GroupRecommendations { group, recommendations })
        };
        self.index.recommendations.by_addressee.iter().filter_map(of_group).collect()
    }

    /// The note in the page's language, or else in the default language, English or the first.
    pub fn note(&self, notes: &ByLang<Body<Reference>>) -> Option<NoteView> {
        let default = &self.proceedings.config.language;
        let found = first_of(notes, self.lang.tags().chain(default.tags()).chain(["en"]));
        let (lang, body): (&Lang, _) = found.or_else(|| notes.first())?;
        let mark = self.in_language(lang, "");
        Some(NoteView { html: Html::new(&self.filled(lang, body)), lang: mark.lang, dir: mark.dir })
    }

    /// A Markdown body as HTML, with addresses and names of link targets in the page's language.
    pub fn filled(&self, lang: &Lang, body: &Body<Reference>) -> String {
        let own = self.in_language(lang, "");
        markdown::html_with_numbers(
            body,
            |reference| self.reference(reference),
            |reference| {
                let label = self.reference_name(reference);
                let label_lang = label.lang.unwrap_or_else(|| self.lang.clone());
                (label.text, (!lang.is_served_by(&label_lang)).then_some(label_lang))
            },
            |reference| self.shown(reference),
            |number, block, html| paragraph_link(number, block, &own, self.lang, html),
        )
    }
}

/// The link of a numbered block to itself. The renderer adds its label, in the language of the page; `own` says
/// whether that is the language of the text.
fn paragraph_link(number: usize, block: &Block, own: &Text, lang: &Lang, html: &mut String) {
    // Writing to a `String` does not fail.
    let _ = write!(html, "{PARAGRAPH_LINK}{number}\"");
    if own.lang.is_some() {
        let _ = write!(html, " lang=\"{lang}\" dir=\"{}\"", lang.direction());
    }
    match &block.id {
        None => {
            let _ = write!(html, " href=\"#p{number}\"");
        }
        Some(id) => {
            let _ = write!(html, " id=\"p{number}\" href=\"#");
            escape(id, html);
            html.push('"');
        }
    }
    html.push_str("></a>");
}
