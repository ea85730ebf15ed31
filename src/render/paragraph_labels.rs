//! Writes the labels of paragraph numbers into a rendered page, in its language and digits.
//!
//! Bodies are parsed once for all languages, so the links of paragraphs have only their number.

use fluent_bundle::FluentArgs;
use memchr::memmem;

use crate::i18n::locale::Locale;
use crate::markdown::PARAGRAPH_LINK;
use crate::render::messages::Messages;
use crate::source::html::escape;

/// Stands for the number in the message, which is the same for all paragraphs.
const STAND_IN: &str = "\u{fdd0}";

/// Fills the labels of a page.
pub(super) fn fill(page: Vec<u8>, words: &Messages, locale: &Locale) -> Vec<u8> {
    let finder = memmem::Finder::new(PARAGRAPH_LINK);
    // Only reports have paragraphs with numbers.
    if finder.find(&page).is_none() {
        return page;
    }
    let mut arguments = FluentArgs::new();
    arguments.set("n", STAND_IN);
    let mut label = String::new();
    escape(&words.text("paragraph-number", &arguments).unwrap_or_default(), &mut label);
    let mut filled = Vec::with_capacity(page.len() + page.len() / 8);
    let mut written = 0;
    for at in finder.find_iter(&page) {
        let start = at + PARAGRAPH_LINK.len();
        let end = start + page[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let number = page[start..end]
            .iter()
            .fold(0_i64, |number, byte| number.saturating_mul(10).saturating_add(i64::from(byte - b'0')));
        let digits = locale.digits(number);
        filled.extend_from_slice(&page[written..start]);
        filled.extend_from_slice(digits.as_bytes());
        filled.extend_from_slice(b"\" aria-label=\"");
        filled.extend_from_slice(label.replace(STAND_IN, &digits).as_bytes());
        written = end;
    }
    filled.extend_from_slice(&page[written..]);
    filled
}
