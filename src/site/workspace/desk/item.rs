//! Lists of tasks.

use serde::Serialize;

use crate::i18n::lang::Lang;
use crate::i18n::text::Texts;

/// Maximum number of items in a list.
pub(super) const MOST: usize = 2_000;

/// Tasks of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct List {
    /// Identifier: `errors`, `summaries`, `translations-fa`.
    pub kind: String,
    /// Heading.
    pub title: String,
    /// Number of tasks, which may exceed the number of items.
    pub total: usize,
    /// At most `MOST` tasks.
    pub items: Vec<DeskItem>,
}

/// A task.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DeskItem {
    /// Message of the diagnostic, or title of the incomplete document.
    pub text: String,
    /// Code of the diagnostic.
    pub code: Option<&'static str>,
    /// Help text of the diagnostic.
    pub help: Option<String>,
    /// Path of the file, relative to the site's root.
    pub path: String,
    /// Line, from 1.
    pub line: Option<usize>,
    /// Column, from 1.
    pub column: Option<usize>,
    /// Text before the marked span, the span, and the text after it.
    pub excerpt: Option<[String; 3]>,
    /// Address of the page.
    pub address: Option<String>,
}

pub(super) fn text(texts: &Texts, lang: &Lang) -> Option<String> {
    texts.get(lang, lang).map(|(_, text)| text.to_owned())
}

/// A list of at most `MOST` items, with the total.
pub(super) fn list<T>(
    kind: impl Into<String>,
    title: impl Into<String>,
    tasks: impl IntoIterator<Item = T>,
    item: impl Fn(T) -> DeskItem,
) -> List {
    let (mut items, mut total) = (Vec::new(), 0);
    for task in tasks {
        total += 1;
        if total <= MOST {
            items.push(item(task));
        }
    }
    List { kind: kind.into(), title: title.into(), total, items }
}
