//! Texts, language names and dates in the language of a page.

use crate::i18n::lang::{ByLang, Lang, first_of};
use crate::i18n::text::{Id, LanguageNames, Texts};
use crate::markdown::{self, Body};
use crate::model::session::{Reference, Session};
use crate::time::date::Date;
use crate::time::moment::Moment;
use crate::view::context::ViewContext;
use crate::view::parts::{DateView, MomentView, Text};

impl<'a> ViewContext<'a> {
    /// The site's default language, used as fallback.
    pub fn default_lang(&self) -> &'a Lang {
        &self.proceedings.config.language
    }

    /// The text in the page's language or a fallback, marked if its language differs.
    pub fn text(&self, texts: &Texts) -> Option<Text> {
        let (lang, text) = texts.get(self.lang, self.default_lang())?;
        Some(self.in_language(lang, text))
    }

    /// Like `text`, but with no fallback other than the default language.
    pub fn text_or_original(&self, texts: &Texts) -> Option<Text> {
        let default = self.default_lang();
        self.text(texts).filter(|text| text.lang.as_ref().is_none_or(|lang| default.is_served_by(lang)))
    }

    /// The body that a page shows, with its language: that of the page, or else the default language.
    pub fn shown_body<'b>(
        &self,
        bodies: &'b ByLang<Body<Reference>>,
    ) -> Option<(&'b Lang, &'b Body<Reference>)> {
        first_of(bodies, self.lang.tags().chain(self.default_lang().tags()))
    }

    /// A text in a known language, with the same quotes and dashes as in bodies.
    pub fn in_language(&self, lang: &Lang, text: &str) -> Text {
        if markdown::has_smart_punctuation(lang) {
            self.as_written(lang, &markdown::smart_punctuation(text))
        } else {
            self.as_written(lang, text)
        }
    }

    fn as_written(&self, lang: &Lang, text: &str) -> Text {
        let own = self.lang.is_served_by(lang);
        Text {
            text: text.to_owned(),
            lang: (!own).then(|| lang.clone()),
            dir: (!own).then(|| lang.direction()),
        }
    }

    /// An id in place of a missing name, marked with the default language.
    pub fn id(&self, id: &Id) -> Text {
        self.as_written(self.default_lang(), id.as_str())
    }

    /// A text in the default language.
    pub fn fact(&self, text: &str) -> Text {
        self.in_language(self.default_lang(), text)
    }

    /// Like `text`, for an optional text.
    pub fn text_if(&self, texts: Option<&Texts>) -> Option<Text> {
        texts.and_then(|texts| self.text(texts))
    }

    /// The language's own name.
    pub fn own_name(&self, lang: &Lang) -> String {
        self.language_names(lang).map_or_else(|| lang.to_string(), |names| names.own.clone())
    }

    /// The language's name in the page's language.
    pub fn language(&self, lang: &Lang) -> Text {
        let name = self.language_names(lang).and_then(|names| self.text(&names.names));
        name.unwrap_or_else(|| self.in_language(lang, lang.as_str()))
    }

    fn language_names(&self, lang: &Lang) -> Option<&'a LanguageNames> {
        lang.tags().find_map(|tag| self.proceedings.languages.get(tag))
    }

    /// A date, or a period if `to` is set.
    pub fn dates(&self, from: Date, to: Option<Date>) -> DateView {
        let end = to.filter(|to| *to != from);
        DateView {
            text: end.map_or_else(|| self.locale.date(from), |to| self.locale.span(from, to)),
            solar: self.locale.solar(from, end.unwrap_or(from)),
            start: Some(from.to_string()),
            end: end.map(|to| to.to_string()),
        }
    }

    /// Date and time in UTC.
    pub fn moment(&self, moment: Moment) -> MomentView {
        MomentView {
            date: self.locale.date(Date::Day(moment.day())),
            time: self.locale.time(moment.time()),
            iso: moment.iso(),
        }
    }

    /// The date or period of a session.
    pub fn session_dates(&self, session: &Session) -> DateView {
        self.when(session.date)
    }
}
