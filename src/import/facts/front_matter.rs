//! Writes the facts as the front matter of a draft: sure facts stand, likely ones behind a `#`, each under its evidence.

use std::fmt::Write as _;

use super::extracted::{
    CalledFor, ExtractedFact, SessionDays, SessionFacts, SourceQuote, UnreadValue, Venue,
};
use super::row_cell::CellKey;
use crate::i18n::lang::Lang;
use crate::import::document::Locator;
use crate::model::party::Party;
use crate::model::session::{Format, Rule};
use crate::source::toml_tree::{basic_string, key};
use crate::time::date::Date;

/// What a draft's front matter needs beside the facts.
pub struct DraftContext<'a> {
    /// The default language of the site.
    pub language: &'a Lang,
    /// The title if the document has none.
    pub fallback_title: &'a str,
    /// Further keys of `extra`, such as the digest of the file.
    pub extra: &'a [(&'a str, String)],
}

/// The front matter with its `+++` lines.
pub fn front_matter(facts: &SessionFacts, context: &DraftContext<'_>) -> String {
    let mut writer = DraftWriter { out: "+++\n".to_owned(), facts, context };
    writer.title();
    writer.each("number", &facts.number, u32::to_string);
    writer.unread("number", CellKey::Number, basic_string);
    writer.dates();
    writer.each("place", &facts.place, |venue| writer_place(venue, facts, context));
    writer.unread("place", CellKey::Place, basic_string);
    writer.unread("place", CellKey::Country, |country| format!("{{ country = {} }}", basic_string(country)));
    writer.each("format", &facts.format, |format| basic_string(format_name(*format)));
    writer.unread("format", CellKey::Format, basic_string);
    writer.list("organisers", CellKey::Organisers, &facts.organisers, |id| basic_string(id.as_str()));
    writer.list("participants", CellKey::Participants, &facts.participants, |attendance| {
        let party = basic_string(&party_name(&attendance.party));
        match &attendance.capacity {
            Some(capacity) => format!("{{ party = {party}, capacity = {} }}", text(capacity, facts, context)),
            None => party,
        }
    });
    writer.each("participants_known", facts.partial.as_slice(), |()| basic_string("partial"));
    writer.list("subjects", CellKey::Subjects, &facts.subjects, |party| basic_string(&party_name(party)));
    writer.list("themes", CellKey::Themes, &facts.themes, |id| basic_string(id.as_str()));
    writer.each("rule", &facts.rule, |rule| basic_string(rule_name(rule.rule)));
    writer.rule_basis();
    writer.unread("rule", CellKey::Rule, basic_string);
    writer.each("summary", facts.summary.as_slice(), |summary| text(summary, facts, context));
    writer.unread("summary", CellKey::Summary, |summary| text(summary, facts, context));
    writer.sources();
    writer.out.push_str("draft = true\n");
    writer.recommendations();
    writer.extra();
    writer.out.push_str("+++\n");
    writer.out
}

struct DraftWriter<'a> {
    out: String,
    facts: &'a SessionFacts,
    context: &'a DraftContext<'a>,
}

impl DraftWriter<'_> {
    fn title(&mut self) {
        match &self.facts.title {
            Some(title) => {
                self.evidence("", &title.evidence, title.remark.as_deref());
                self.line("", "title", &basic_string(&title.value));
            }
            None => self.line("", "title", &basic_string(self.context.fallback_title)),
        }
    }

    /// A key with one value: the sure one, and the others behind `#`.
    fn each<T>(&mut self, name: &str, facts: &[ExtractedFact<T>], value: impl Fn(&T) -> String) {
        for fact in facts {
            let prefix = if fact.is_sure() { "" } else { "# " };
            self.evidence(likelihood(fact), &fact.evidence, fact.remark.as_deref());
            self.line(prefix, name, &value(&fact.value));
        }
    }

    /// The cells of a key that could not be read, behind `#`.
    fn unread(&mut self, name: &str, key: CellKey, value: impl Fn(&str) -> String) {
        for part in self.facts.unread.iter().filter(|part| part.key == key) {
            let _ = writeln!(self.out, "# {}", not_understood(part));
            let _ = writeln!(self.out, "# {name} = {}", value(&part.text));
        }
    }

    /// A key with a list: one line an item, with its evidence. Likely items are behind `#`, and so is what could not be
    /// read in a cell of the key.
    fn list<T>(
        &mut self,
        name: &str,
        key: CellKey,
        facts: &[ExtractedFact<T>],
        value: impl Fn(&T) -> String,
    ) {
        let unread = || self.facts.unread.iter().filter(|part| part.key == key);
        if facts.is_empty() && unread().next().is_none() {
            return;
        }
        let is_any_sure = facts.iter().any(ExtractedFact::is_sure);
        let prefix = if is_any_sure { "" } else { "# " };
        let _ = writeln!(self.out, "{prefix}{name} = [");
        for fact in facts {
            let (quote, remark) = (fact.evidence.first(), fact.remark.as_deref());
            let said =
                quote.map(quoted).into_iter().chain(remark.map(comment)).collect::<Vec<_>>().join("; ");
            let item = if fact.is_sure() { "" } else { "# " };
            let _ = writeln!(self.out, "{prefix}  # {}{said}", likelihood(fact));
            let item = if is_any_sure { item } else { "" };
            let _ = writeln!(self.out, "{prefix}  {item}{},", value(&fact.value));
        }
        for part in unread() {
            let item = if is_any_sure { "# " } else { "" };
            let _ = writeln!(self.out, "{prefix}  # {}", not_understood(part));
            let _ = writeln!(self.out, "{prefix}  {item}{},", basic_string(&part.text));
        }
        let _ = writeln!(self.out, "{prefix}]");
    }

    fn dates(&mut self) {
        for fact in &self.facts.date {
            let prefix = if fact.is_sure() { "" } else { "# " };
            self.evidence(likelihood(fact), &fact.evidence, fact.remark.as_deref());
            let SessionDays { from, until } = fact.value;
            self.line(prefix, "date", &date(from));
            if let Some(until) = until {
                self.line(prefix, "end_date", &date(until));
            }
        }
        self.unread("date", CellKey::Date, basic_string);
        self.unread("end_date", CellKey::EndDate, basic_string);
        let is_in_cell = self.facts.unread.iter().any(|part| part.key == CellKey::Date);
        if self.facts.date.is_empty() && !is_in_cell {
            self.out
                .push_str("# No date was found. Write it before you publish the session.\n# date = \"\"\n");
        }
    }

    fn rule_basis(&mut self) {
        for fact in &self.facts.rule {
            if let Some(basis) = &fact.value.basis {
                let prefix = if fact.is_sure() { "" } else { "# " };
                let value = text(basis, self.facts, self.context);
                self.line(prefix, "rule_basis", &value);
            }
        }
    }

    fn sources(&mut self) {
        if self.facts.sources.is_empty() {
            return;
        }
        let quotes: Vec<SourceQuote> =
            self.facts.sources.iter().flat_map(|source| source.evidence.clone()).collect();
        self.evidence("", &quotes, None);
        let mut items = Vec::new();
        for source in &self.facts.sources {
            let mut fields = Vec::new();
            if let Some(title) = &source.value.title {
                fields.push(format!("title = {}", text(title, self.facts, self.context)));
            }
            fields.push(format!("url = {}", basic_string(&source.value.url)));
            if let Some(language) = &self.facts.language {
                fields.push(format!("language = {}", basic_string(language.as_str())));
            }
            if let Some(published) = source.value.published {
                fields.push(format!("published = {}", date(published)));
            }
            items.push(format!("{{ {} }}", fields.join(", ")));
        }
        self.line("", "sources", &format!("[{}]", items.join(", ")));
    }

    fn recommendations(&mut self) {
        for fact in &self.facts.recommendations {
            let prefix = if fact.is_sure() { "" } else { "# " };
            let CalledFor { text, to } = &fact.value;
            self.out.push('\n');
            let position = fact.evidence.first().map(|quote| place(quote.position)).unwrap_or_default();
            let _ = writeln!(self.out, "# {}{position}", likelihood(fact));
            let _ = writeln!(self.out, "{prefix}[[recommendations]]");
            self.line(prefix, "text", &basic_string(text));
            if !to.is_empty() {
                let parties: Vec<String> = to.iter().map(|party| basic_string(&party_name(party))).collect();
                self.line(prefix, "to", &format!("[{}]", parties.join(", ")));
            }
        }
    }

    fn extra(&mut self) {
        if self.context.extra.is_empty() {
            return;
        }
        self.out.push_str("\n[extra]\n");
        for (name, value) in self.context.extra {
            self.line("", &key(name), &basic_string(value));
        }
    }

    fn evidence(&mut self, likelihood: &str, quotes: &[SourceQuote], remark: Option<&str>) {
        if let Some(remark) = remark {
            let _ = writeln!(self.out, "# {}", comment(remark));
        }
        for quote in quotes {
            let _ = writeln!(self.out, "# {likelihood}{}", quoted(quote));
        }
    }

    fn line(&mut self, prefix: &str, name: &str, value: &str) {
        let _ = writeln!(self.out, "{prefix}{name} = {value}");
    }
}

fn likelihood<T>(fact: &ExtractedFact<T>) -> &'static str {
    if fact.is_sure() { "" } else { "Likely: " }
}

fn not_understood(part: &UnreadValue) -> String {
    format!("Not understood: “{}” ({})", comment(&part.text), place(part.position))
}

fn quoted(quote: &SourceQuote) -> String {
    format!("“{}” ({})", comment(&quote.words), place(quote.position))
}

/// A text as it can stand in a comment: TOML allows no control characters there.
fn comment(text: &str) -> String {
    super::redaction::one_line(text)
}

/// Where something stands, in words.
pub fn place(position: Locator) -> String {
    match position {
        Locator::Line(number) => format!("line {number}"),
        Locator::FrontMatter(number) => format!("front matter, line {number}"),
        Locator::Page(number) => format!("page {number}"),
        Locator::Paragraph(number) => format!("paragraph {number}"),
        Locator::Cell { row, column } => format!("row {row}, column {}", letters(column)),
    }
}

/// A column as spreadsheets name it: A to Z, then AA.
fn letters(column: u32) -> String {
    let mut rest = column;
    let mut letters = Vec::new();
    while let Some(before) = rest.checked_sub(1) {
        letters.push(char::from_u32(u32::from('A') + before % 26).unwrap_or('?'));
        rest = before / 26;
    }
    letters.into_iter().rev().collect()
}

/// A text that readers see, in the language of the document.
fn text(written: &str, facts: &SessionFacts, context: &DraftContext<'_>) -> String {
    match facts.language.as_ref().filter(|language| *language != context.language) {
        Some(language) => format!("{{ {} = {} }}", key(language.as_str()), basic_string(written)),
        None => basic_string(written),
    }
}

fn writer_place(venue: &Venue, facts: &SessionFacts, context: &DraftContext<'_>) -> String {
    let name = venue.name.as_ref().map(|name| format!("name = {}", text(name, facts, context)));
    let country = venue.country.map(|country| format!("country = {}", basic_string(country.code())));
    let fields: Vec<String> = name.into_iter().chain(country).collect();
    format!("{{ {} }}", fields.join(", "))
}

fn date(date: Date) -> String {
    if date.is_day() { date.to_string() } else { basic_string(&date.to_string()) }
}

/// A party as front matter names it: unambiguous.
fn party_name(party: &Party) -> String {
    match party {
        Party::Country(country) => country.code().to_owned(),
        Party::Group(id) | Party::Organisation(id) => id.to_string(),
    }
}

fn format_name(format: Format) -> &'static str {
    match format {
        Format::InPerson => "in-person",
        Format::Virtual => "virtual",
        Format::Hybrid => "hybrid",
    }
}

fn rule_name(rule: Rule) -> &'static str {
    match rule {
        Rule::ChathamHouse => "chatham-house",
        Rule::NonAttribution => "non-attribution",
        Rule::OnRecord => "on-record",
    }
}
