//! Checks names that become files, folders and addresses.

use unicode_normalization::char::is_combining_mark;

use crate::i18n::slug::{nfc, too_long};

/// The name in Unicode NFC. The error has a remedy.
pub(super) fn checked(typed: &str) -> Result<String, String> {
    let name = nfc(typed.trim_end_matches('/')).into_owned();
    // With the longest language tag of a translation.
    if let Some(message) = too_long(&format!("{name}.zh-Hant-TW.md")) {
        return Err(message);
    }
    let is_plain =
        |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '\u{200c}') || is_combining_mark(c);
    if name.is_empty() || name.starts_with(['_', '-']) || name == "index" || !name.chars().all(is_plain) {
        return Err(format!(
            "`{typed}` cannot be a name; use letters, digits and hyphens, such as `after-the-fall`"
        ));
    }
    Ok(name)
}

/// A title for a name: `about-us` becomes `About us`.
pub(super) fn title(name: &str) -> String {
    let spaced = name.replace(['-', '_'], " ");
    let mut chars = spaced.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_letters_of_any_script_and_no_path() {
        for fine in ["12-after-the-fall", "گفت‌وگو", "Café", "about_us"] {
            assert!(checked(fine).is_ok(), "{fine}");
        }
        for wrong in ["", "a b", "../x", "_index", "index", "a.b", "-x", "a/b", &"x".repeat(250)] {
            assert!(checked(wrong).is_err(), "{wrong}");
        }
        assert_eq!(title("about-us"), "About us");
    }
}
