//! A fact found in a document: its value, whether it is sure, and the words that say so.

use jiff::civil;

use super::row_cell::CellKey;
use crate::i18n::lang::Lang;
use crate::i18n::text::Id;
use crate::import::document::Locator;
use crate::model::party::{Country, Party};
use crate::model::session::{Format, Rule};
use crate::time::date::Date;

/// How well the words hold a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// The words say so.
    Sure,
    /// The words can be read so.
    Likely,
}

/// Words of the document, and where they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceQuote {
    /// The words, shortened, without names of people.
    pub words: String,
    /// Where they stand.
    pub position: Locator,
}

/// A fact with its evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExtractedFact<T> {
    /// The fact.
    pub value: T,
    /// Whether it is sure.
    pub certainty: Certainty,
    /// The words from which it was read; never empty.
    pub evidence: Vec<SourceQuote>,
    /// What speaks against it, or has to be decided; for people.
    pub remark: Option<String>,
}

impl<T> ExtractedFact<T> {
    /// A fact read from one place.
    pub fn new(value: T, certainty: Certainty, quote: SourceQuote) -> Self {
        Self { value, certainty, evidence: vec![quote], remark: None }
    }

    /// Whether it is sure.
    pub fn is_sure(&self) -> bool {
        self.certainty == Certainty::Sure
    }
}

/// When a session was held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionDays {
    /// The day, month or year; the first day of a period.
    pub from: Date,
    /// The last day of a period.
    pub until: Option<Date>,
}

impl SessionDays {
    /// A date alone.
    pub(super) fn on(date: Date) -> Self {
        Self { from: date, until: None }
    }

    pub(super) fn first_day(self) -> civil::Date {
        self.from.first_day()
    }

    pub(super) fn last_day(self) -> civil::Date {
        self.until.unwrap_or(self.from).last_day()
    }
}

/// Where a session was held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Venue {
    /// Town, as written in the document.
    pub name: Option<String>,
    /// The host country.
    pub country: Option<Country>,
}

/// A party that took part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attendance {
    /// The party.
    pub party: Party,
    /// In what capacity, in the words of the document: "former officials".
    pub capacity: Option<String>,
}

/// The rule of attribution, and where it is stated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatedRule {
    /// The rule.
    pub rule: Rule,
    /// The words that state it for the series as a whole, if they do not state it for the session itself.
    pub basis: Option<String>,
}

/// What a session called for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalledFor {
    /// The sentence.
    pub text: String,
    /// To whom it is addressed.
    pub to: Vec<Party>,
}

/// The web page from which a document comes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebSource {
    /// Its title.
    pub title: Option<String>,
    /// Its address.
    pub url: String,
    /// When it was published.
    pub published: Option<Date>,
}

/// A vocabulary that can get a new entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum VocabularyKind {
    /// `content/organisations.toml`.
    Organisations,
    /// `content/themes.toml`.
    Themes,
}

/// A proposed entry of a vocabulary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VocabularyProposal {
    /// The vocabulary.
    pub kind: VocabularyKind,
    /// The proposed id, not taken yet.
    pub id: String,
    /// The name as written in the document.
    pub name: String,
    /// The entry as TOML.
    pub entry: String,
    /// Where the name occurs.
    pub evidence: Vec<SourceQuote>,
}

/// A part of a cell that cannot be read as a value of its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadValue {
    /// The key.
    pub key: CellKey,
    /// The words, without names of people.
    pub text: String,
    /// Where they stand.
    pub position: Locator,
}

/// All facts found in a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SessionFacts {
    /// The language of the site that the text is in.
    pub language: Option<Lang>,
    /// The language of the text, which the site may not have.
    pub text_language: Option<&'static str>,
    /// The title of the session.
    pub title: Option<ExtractedFact<String>>,
    /// The series that the text names.
    pub series: Vec<ExtractedFact<Id>>,
    /// Its number. Several are alternatives.
    pub number: Vec<ExtractedFact<u32>>,
    /// Its date. Several are alternatives.
    pub date: Vec<ExtractedFact<SessionDays>>,
    /// Its place. Several are alternatives.
    pub place: Vec<ExtractedFact<Venue>>,
    /// Its format. Several are alternatives.
    pub format: Vec<ExtractedFact<Format>>,
    /// Organisations of the site that convened it.
    pub organisers: Vec<ExtractedFact<Id>>,
    /// Parties that took part.
    pub participants: Vec<ExtractedFact<Attendance>>,
    /// That the list of participants is not complete.
    pub partial: Option<ExtractedFact<()>>,
    /// Parties that it was about.
    pub subjects: Vec<ExtractedFact<Party>>,
    /// Themes of the site.
    pub themes: Vec<ExtractedFact<Id>>,
    /// The rule of attribution. Several are alternatives.
    pub rule: Vec<ExtractedFact<StatedRule>>,
    /// A summary of the session.
    pub summary: Option<ExtractedFact<String>>,
    /// The page from which the document comes.
    pub sources: Vec<ExtractedFact<WebSource>>,
    /// What the session called for, in order.
    pub recommendations: Vec<ExtractedFact<CalledFor>>,
    /// Organisations and themes that the site does not have.
    pub proposals: Vec<VocabularyProposal>,
    /// What the cells of a row hold that could not be read.
    pub unread: Vec<UnreadValue>,
}

impl SessionFacts {
    /// Makes all facts but the title and the source likely only.
    pub(super) fn doubt(&mut self, remark: &str) {
        fn all<'a, T: 'a>(facts: impl IntoIterator<Item = &'a mut ExtractedFact<T>>, remark: &str) {
            for fact in facts {
                fact.certainty = Certainty::Likely;
                fact.remark.get_or_insert_with(|| remark.to_owned());
            }
        }
        all(&mut self.number, remark);
        all(&mut self.date, remark);
        all(&mut self.place, remark);
        all(&mut self.format, remark);
        all(&mut self.organisers, remark);
        all(&mut self.participants, remark);
        all(&mut self.partial, remark);
        all(&mut self.subjects, remark);
        all(&mut self.themes, remark);
        all(&mut self.rule, remark);
        all(&mut self.recommendations, remark);
    }
}

/// Adds a fact: evidence for a value that is there already is joined, and the surer reading counts.
pub(super) fn add<T: PartialEq>(facts: &mut Vec<ExtractedFact<T>>, new: ExtractedFact<T>) {
    /// More places would tell nothing new.
    const MOST: usize = 3;

    match facts.iter_mut().find(|known| known.value == new.value) {
        Some(known) => {
            let is_surer = new.certainty < known.certainty;
            known.certainty = known.certainty.min(new.certainty);
            if is_surer {
                known.remark = new.remark;
            }
            for quote in new.evidence {
                if is_surer && !known.evidence.contains(&quote) {
                    known.evidence.insert(0, quote);
                } else if !known.evidence.contains(&quote) {
                    known.evidence.push(quote);
                }
            }
            known.evidence.truncate(MOST);
        }
        None => facts.push(new),
    }
}

/// Of a fact that can have one value only: the sure value alone if there is one; otherwise all are likely.
pub(super) fn settle<T: PartialEq>(facts: &mut Vec<ExtractedFact<T>>) {
    let sure = facts.iter().filter(|fact| fact.is_sure()).count();
    match sure {
        0 => {}
        1 => facts.retain(ExtractedFact::is_sure),
        _ => {
            for fact in facts.iter_mut() {
                fact.certainty = Certainty::Likely;
                fact.remark = Some("the document says different things".to_owned());
            }
        }
    }
}
