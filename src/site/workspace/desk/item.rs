//! Lists of what there is to do.

use serde::Serialize;

use crate::i18n::lang::Lang;
use crate::i18n::text::Texts;

/// How many items of a list are given in full.
pub(super) const MOST: usize = 2_000;

/// What there is to do of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct List {
    /// A name for programs: `errors`, `summaries`, `translations-fa`.
    pub kind: String,
    /// A name for people.
    pub title: String,
    /// How many items there are, which may be more than are given.
    pub total: usize,
    /// The items.
    pub items: Vec<DeskItem>,
}

/// One thing to do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DeskItem {
    /// What is wrong, or the title of what lacks something.
    pub text: String,
    /// The code of the diagnostic, if it is one.
    pub code: Option<&'static str>,
    /// What to do about it.
    pub help: Option<String>,
    /// The file, relative to the site's root.
    pub path: String,
    /// The line of the file, from 1.
    pub line: Option<usize>,
    /// The column, from 1.
    pub column: Option<usize>,
    /// What stands there: before the spot, the spot, after it.
    pub excerpt: Option<[String; 3]>,
    /// The address of the page, if there is one.
    pub address: Option<String>,
}

pub(super) fn text(texts: &Texts, lang: &Lang) -> Option<String> {
    texts.get(lang, lang).map(|(_, text)| text.to_owned())
}

/// A list of so many items, of which no more are made than are given.
pub(super) fn list<T>(
    kind: impl Into<String>,
    title: impl Into<String>,
    things: impl IntoIterator<Item = T>,
    item: impl Fn(T) -> DeskItem,
) -> List {
    let (mut items, mut total) = (Vec::new(), 0);
    for thing in things {
        total += 1;
        if total <= MOST {
            items.push(item(thing));
        }
    }
    List { kind: kind.into(), title: title.into(), total, items }
}
