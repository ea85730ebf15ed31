//! The facts of a session as those of a draft, in the order in which its front matter has them.

use serde::Serialize;

use super::draft_fact::{DraftFact, FactForm, FactState};
use super::draft_front_matter::DraftFrontMatter;
use super::extracted::{CalledFor, ExtractedFact, SessionDays, SessionFacts, SourceQuote, WebSource};
use super::redaction::one_line;
use super::row_cell::CellKey;
use crate::i18n::lang::Lang;
use crate::model::party::Party;
use crate::source::toml_tree::{basic_string, key};
use crate::time::date::Date;

/// What a draft's front matter needs beside the facts.
pub struct DraftContext<'a> {
    /// The default language of the site.
    pub language: &'a Lang,
    /// The title if the document has none.
    pub fallback_title: &'a str,
    /// The digest of the file.
    pub imported: &'a str,
}

/// The front matter of a draft with these facts.
pub fn front_matter(facts: &SessionFacts, context: &DraftContext<'_>) -> DraftFrontMatter {
    let mut draft = DraftFacts { facts, context, all: Vec::new() };
    draft.title();
    draft.values(CellKey::Number, &facts.number, u32::to_string);
    draft.dates();
    draft.values(CellKey::Place, &facts.place, |venue| {
        let name = venue.name.as_ref().map(|name| format!("name = {}", text(name, facts, context)));
        let country = venue.country.map(|country| format!("country = {}", basic_string(country.code())));
        table(name.into_iter().chain(country))
    });
    draft.unread(CellKey::Country, "place", FactForm::Value, |country| {
        table([format!("country = {}", basic_string(country))])
    });
    draft.values(CellKey::Format, &facts.format, word);
    draft.list(CellKey::Organisers, &facts.organisers, |id| basic_string(id.as_str()));
    draft.list(CellKey::Participants, &facts.participants, |attendance| {
        let party = party(&attendance.party);
        match &attendance.capacity {
            Some(capacity) => {
                table([format!("party = {party}"), format!("capacity = {}", text(capacity, facts, context))])
            }
            None => party,
        }
    });
    if let Some(fact) = &facts.partial {
        draft.add("participants_known", FactForm::Value, fact, basic_string("partial"));
    }
    draft.list(CellKey::Subjects, &facts.subjects, party);
    draft.list(CellKey::Themes, &facts.themes, |id| basic_string(id.as_str()));
    draft.rules();
    if let Some(fact) = &facts.summary {
        draft.add("summary", FactForm::Value, fact, text(&fact.value, facts, context));
    }
    draft.unread(CellKey::Summary, "summary", FactForm::Value, |summary| text(summary, facts, context));
    draft.sources();
    draft.recommendations();
    DraftFrontMatter { facts: draft.all, imported: context.imported.to_owned() }
}

/// The facts of a draft so far.
struct DraftFacts<'a> {
    facts: &'a SessionFacts,
    context: &'a DraftContext<'a>,
    all: Vec<DraftFact>,
}

impl DraftFacts<'_> {
    fn add<T>(&mut self, key: &'static str, form: FactForm, fact: &ExtractedFact<T>, value: String) {
        let state = if fact.is_sure() { FactState::Sure } else { FactState::Likely };
        let evidence = fact.evidence.iter().map(quoted).collect();
        let remark = fact.remark.as_deref().map(one_line);
        self.all.push(DraftFact { evidence, remark, ..DraftFact::new(key, form, value, state) });
    }

    /// Adds a fact under the comments of the last one, as sure as that.
    fn add_below(&mut self, key: &'static str, value: String) {
        let fact = self.all.last().cloned();
        self.all.extend(fact.map(|last| DraftFact {
            key,
            value,
            remark: None,
            shares_comments: true,
            ..last
        }));
    }

    /// Adds what the cells of a column hold that could not be read.
    fn unread(&mut self, column: CellKey, key: &'static str, form: FactForm, value: impl Fn(&str) -> String) {
        let unread = self.facts.unread.iter().filter(|part| part.key == column);
        self.all.extend(unread.map(|part| DraftFact {
            evidence: vec![format!("“{}” ({})", one_line(&part.text), part.position)],
            ..DraftFact::new(key, form, value(&part.text), FactState::Unread)
        }));
    }

    /// Adds a key with one value, or with alternatives.
    fn values<T>(&mut self, key: CellKey, facts: &[ExtractedFact<T>], value: impl Fn(&T) -> String) {
        for fact in facts {
            self.add(key.name(), FactForm::Value, fact, value(&fact.value));
        }
        self.unread(key, key.name(), FactForm::Value, basic_string);
    }

    /// Adds a key with a list.
    fn list<T>(&mut self, key: CellKey, facts: &[ExtractedFact<T>], value: impl Fn(&T) -> String) {
        for fact in facts {
            // One place is enough for an item.
            let evidence = fact.evidence.iter().take(1).cloned().collect();
            let (certainty, remark) = (fact.certainty, fact.remark.clone());
            let item = ExtractedFact { value: (), certainty, evidence, remark };
            self.add(key.name(), FactForm::Item, &item, value(&fact.value));
        }
        self.unread(key, key.name(), FactForm::Item, basic_string);
    }

    /// The title stands, however sure it is.
    fn title(&mut self) {
        let found = self.facts.title.as_ref();
        let value = basic_string(found.map_or(self.context.fallback_title, |title| &title.value));
        self.all.push(DraftFact {
            evidence: found.into_iter().flat_map(|title| &title.evidence).map(quoted).collect(),
            remark: found.and_then(|title| title.remark.as_deref()).map(one_line),
            ..DraftFact::new("title", FactForm::Value, value, FactState::Sure)
        });
    }

    fn dates(&mut self) {
        for fact in &self.facts.date {
            let SessionDays { from, until } = fact.value;
            self.add("date", FactForm::Value, fact, date(from));
            if let Some(until) = until {
                self.add_below("end_date", date(until));
            }
        }
        self.unread(CellKey::Date, "date", FactForm::Value, basic_string);
        self.unread(CellKey::EndDate, "end_date", FactForm::Value, basic_string);
        if self.all.iter().all(|fact| fact.key != "date") {
            let remark = "No date was found. Write it before you publish the session.".to_owned();
            self.all.push(DraftFact {
                remark: Some(remark),
                ..DraftFact::new("date", FactForm::Value, basic_string(""), FactState::Likely)
            });
        }
    }

    fn rules(&mut self) {
        for fact in &self.facts.rule {
            self.add("rule", FactForm::Value, fact, word(&fact.value.rule));
            if let Some(basis) = &fact.value.basis {
                self.add_below("rule_basis", text(basis, self.facts, self.context));
            }
        }
        self.unread(CellKey::Rule, "rule", FactForm::Value, basic_string);
    }

    /// Adds the sources as one value.
    fn sources(&mut self) {
        let sources = &self.facts.sources;
        let Some(first) = sources.first() else { return };
        let evidence = sources.iter().flat_map(|source| source.evidence.clone()).collect();
        let items: Vec<String> = sources.iter().map(|source| self.source(&source.value)).collect();
        let all = ExtractedFact { evidence, ..first.clone() };
        self.add("sources", FactForm::Value, &all, format!("[{}]", items.join(", ")));
    }

    fn source(&self, source: &WebSource) -> String {
        let title = source.title.as_ref();
        let title = title.map(|title| format!("title = {}", text(title, self.facts, self.context)));
        let url = format!("url = {}", basic_string(&source.url));
        let language = self.facts.language.as_ref();
        let language = language.map(|language| format!("language = {}", basic_string(language.as_str())));
        let published = source.published.map(|published| format!("published = {}", date(published)));
        table(title.into_iter().chain([url]).chain(language).chain(published))
    }

    fn recommendations(&mut self) {
        for fact in &self.facts.recommendations {
            let CalledFor { text, to } = &fact.value;
            let to: Vec<String> = to.iter().map(party).collect();
            let to = if to.is_empty() { String::new() } else { format!("\nto = [{}]", to.join(", ")) };
            let value = format!("text = {}{to}", basic_string(text));
            self.add("recommendations", FactForm::Table, fact, value);
            // The text is its own quotation.
            let place = fact.evidence.first().map(|quote| quote.position.to_string());
            if let Some(last) = self.all.last_mut() {
                last.evidence = place.into_iter().collect();
            }
        }
    }
}

fn quoted(quote: &SourceQuote) -> String {
    format!("“{}” ({})", one_line(&quote.words), quote.position)
}

/// A text that readers see, in the language of the document.
fn text(written: &str, facts: &SessionFacts, context: &DraftContext<'_>) -> String {
    match facts.language.as_ref().filter(|language| *language != context.language) {
        Some(language) => table([format!("{} = {}", key(language.as_str()), basic_string(written))]),
        None => basic_string(written),
    }
}

fn table(fields: impl IntoIterator<Item = String>) -> String {
    format!("{{ {} }}", fields.into_iter().collect::<Vec<_>>().join(", "))
}

fn date(date: Date) -> String {
    if date.is_day() { date.to_string() } else { basic_string(&date.to_string()) }
}

/// A party as front matter names it: unambiguous.
fn party(party: &Party) -> String {
    match party {
        Party::Country(country) => basic_string(country.code()),
        Party::Group(id) | Party::Organisation(id) => basic_string(id.as_str()),
    }
}

/// A word of a fixed choice.
fn word(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
