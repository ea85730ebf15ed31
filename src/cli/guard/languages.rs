//! Says in which languages of a site the guard does not look for statements and names.

use crate::guard::attribution::Lexicon;
use crate::i18n::lang::Lang;
use crate::model::config::GuardLevel;
use crate::model::proceedings::Proceedings;
use crate::model::session::Rule;

/// A line for people; `None` if the guard has rules for each language, or need not look.
pub(in crate::cli) fn languages_without_rules(record: &Proceedings) -> Option<String> {
    let config = &record.config;
    let is_ruled = |rule| matches!(rule, Some(Rule::ChathamHouse | Rule::NonAttribution));
    let levels = [config.guard.attribution, config.guard.names];
    if levels.iter().all(|level| *level == GuardLevel::Off)
        || !record.with_planned().any(|session| is_ruled(session.rule))
    {
        return None;
    }
    let has_rules = |lang: &&Lang| lang.tags().any(Lexicon::is_there);
    let without: Vec<&str> =
        config.languages.iter().filter(|lang| !has_rules(lang)).map(Lang::as_str).collect();
    (!without.is_empty()).then(|| {
        format!(
            "the guard has no rules for {}: in texts in {}, it does not look for statements and for names with a title. \
             Read them yourself\n",
            without.join(", "),
            if without.len() == 1 { "this language" } else { "these languages" }
        )
    })
}
