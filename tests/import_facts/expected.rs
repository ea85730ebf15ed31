//! What a person reads in a document, compared with what was found.

use rapporteur::i18n::lang::Lang;
use rapporteur::import::facts::extracted::{ExtractedFact, SessionFacts};
use rapporteur::import::facts::front_matter::{DraftContext, front_matter};
use serde::Deserialize;

/// The facts of a document. What stands in `sure` must be found, and nothing else may be.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Expected {
    pub(super) language: String,
    #[serde(default)]
    pub(super) series: Option<String>,
    /// Lines of front matter that are sure.
    #[serde(default)]
    pub(super) number: Option<u32>,
    #[serde(default)]
    pub(super) date: Option<String>,
    #[serde(default)]
    pub(super) end_date: Option<String>,
    #[serde(default)]
    pub(super) place: Option<String>,
    #[serde(default)]
    pub(super) country: Option<String>,
    #[serde(default)]
    pub(super) format: Option<String>,
    #[serde(default)]
    pub(super) rule: Option<String>,
    #[serde(default)]
    pub(super) organisers: Vec<String>,
    #[serde(default)]
    pub(super) participants: Vec<String>,
    /// Parties that it would be no mistake to find.
    #[serde(default)]
    pub(super) perhaps: Vec<String>,
    #[serde(default)]
    pub(super) partial: bool,
    #[serde(default)]
    pub(super) themes: Vec<String>,
    /// Themes that are touched upon.
    #[serde(default)]
    pub(super) perhaps_themes: Vec<String>,
    /// Beginnings of the recommendations.
    #[serde(default)]
    pub(super) recommendations: Vec<String>,
    /// Whether capacities and proposed names are left out of the comparison.
    #[serde(default)]
    pub(super) only_facts: bool,
    /// Names that are proposed.
    #[serde(default)]
    pub(super) proposals: Vec<String>,
    /// Words that the front matter must not have anywhere.
    #[serde(default)]
    pub(super) never: Vec<String>,
}

/// Facts found, missed and invented.
#[derive(Default)]
pub(super) struct Comparison {
    pub(super) all: usize,
    pub(super) found: usize,
    pub(super) wrong: Vec<String>,
    pub(super) missing: Vec<String>,
}

impl Comparison {
    pub(super) fn add(&mut self, other: Self) {
        self.all += other.all;
        self.found += other.found;
        self.wrong.extend(other.wrong);
        self.missing.extend(other.missing);
    }

    pub(super) fn recall(&self) -> f64 {
        let count = |number: usize| f64::from(u32::try_from(number).expect("few facts"));
        count(self.found) / count(self.all.max(1))
    }

    /// Compares the values of a key.
    fn key(&mut self, name: &str, key: &str, wanted: &[String], allowed: &[String], found: &[String]) {
        self.all += wanted.len();
        for value in wanted {
            if found.contains(value) {
                self.found += 1;
            } else {
                self.missing.push(format!("{name}: {key} {value}"));
            }
        }
        for value in found.iter().filter(|value| !wanted.contains(value) && !allowed.contains(value)) {
            self.wrong.push(format!("{name}: {key} {value}"));
        }
    }
}

/// Values of the sure facts.
pub(super) fn sure<T>(facts: &[ExtractedFact<T>], text: impl Fn(&T) -> String) -> Vec<String> {
    facts.iter().filter(|fact| fact.is_sure()).map(|fact| text(&fact.value)).collect()
}

pub(super) fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).expect("JSON").trim_matches('"').to_owned()
}

pub(super) fn compare(name: &str, expected: &Expected, facts: &SessionFacts) -> Comparison {
    let mut comparison = Comparison::default();
    let list = |value: &Option<String>| value.iter().cloned().collect::<Vec<_>>();
    let mut key = |key: &str, wanted: &[String], allowed: &[String], found: &[String]| {
        comparison.key(name, key, wanted, allowed, found);
    };
    key(
        "language",
        std::slice::from_ref(&expected.language),
        &[],
        &[facts.language.as_ref().map(ToString::to_string).unwrap_or_default()],
    );
    key("series", &list(&expected.series), &[], &sure(&facts.series, ToString::to_string));
    let number: Vec<String> = expected.number.iter().map(ToString::to_string).collect();
    key("number", &number, &[], &sure(&facts.number, ToString::to_string));
    key("date", &list(&expected.date), &[], &sure(&facts.date, |days| days.from.to_string()));
    let ends: Vec<String> = facts
        .date
        .iter()
        .filter(|date| date.is_sure())
        .filter_map(|date| date.value.until.map(|until| until.to_string()))
        .collect();
    key("end_date", &list(&expected.end_date), &[], &ends);
    key(
        "place",
        &list(&expected.place),
        &[],
        &sure(&facts.place, |venue| venue.name.clone().unwrap_or_default()),
    );
    key(
        "country",
        &list(&expected.country),
        &[],
        &sure(&facts.place, |venue| {
            venue.country.map(|country| country.code().to_owned()).unwrap_or_default()
        }),
    );
    key("format", &list(&expected.format), &[], &sure(&facts.format, json));
    key("rule", &list(&expected.rule), &[], &sure(&facts.rule, |rule| json(&rule.rule)));
    key("organisers", &expected.organisers, &[], &sure(&facts.organisers, ToString::to_string));
    let participants = sure(&facts.participants, |it| match &it.capacity {
        Some(capacity) if !expected.only_facts => format!("{} {capacity}", it.party),
        _ => it.party.to_string(),
    });
    key("participants", &expected.participants, &expected.perhaps, &participants);
    let partial: Vec<String> = expected.partial.then(|| "partial".to_owned()).into_iter().collect();
    let found: Vec<String> =
        facts.partial.iter().filter(|it| it.is_sure()).map(|_| "partial".to_owned()).collect();
    key("participants_known", &partial, &[], &found);
    key("themes", &expected.themes, &expected.perhaps_themes, &sure(&facts.themes, ToString::to_string));
    let calls = sure(&facts.recommendations, |it| it.text.clone());
    let begun: Vec<String> = calls
        .iter()
        .map(|call| {
            expected
                .recommendations
                .iter()
                .find(|start| call.starts_with(start.as_str()))
                .unwrap_or(call)
                .clone()
        })
        .collect();
    key("recommendations", &expected.recommendations, &[], &begun);
    let proposed: Vec<String> = facts.proposals.iter().map(|it| it.name.clone()).collect();
    if !expected.only_facts {
        key("proposals", &expected.proposals, &[], &proposed);
    }
    let language = Lang::parse("en").expect("a language");
    let context = DraftContext { language: &language, fallback_title: "Session", imported: "" };
    let text = front_matter(facts, &context).text();
    let body = text.trim_start_matches("+++\n").trim_end_matches("+++\n");
    if let Err(error) = body.parse::<toml::Table>() {
        comparison.wrong.push(format!("{name}: {error}\n{text}"));
    }
    for word in expected.never.iter().filter(|word| text.contains(word.as_str())) {
        comparison.wrong.push(format!("{name}: `{word}` in\n{text}"));
    }
    comparison
}
