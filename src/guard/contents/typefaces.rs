//! Where documents name typefaces: Mangal, Latha and Raavi are fonts of every Office document, and no people.

use std::borrow::Cow;

/// The longest value of a property of a style sheet, in bytes.
const MAX_VALUE: usize = 1024;

/// Whether the value of an attribute is the name of a typeface, in HTML, SVG, Office or `OpenDocument`.
pub(super) fn is_typeface(element: &str, attribute: &str) -> bool {
    let attribute = attribute.rsplit(':').next().unwrap_or_default();
    match attribute {
        "typeface"
        | "face"
        | "font-family"
        | "font-family-asian"
        | "font-family-complex"
        | "font-name"
        | "font-name-asian"
        | "font-name-complex" => true,
        "ascii" | "hAnsi" | "cs" | "eastAsia" => element == "rFonts",
        "name" => matches!(element, "font" | "font-face"),
        "val" => matches!(element, "name" | "rFont" | "altName"),
        _ => false,
    }
}

/// A style sheet without the names of typefaces. Other texts stay as they are.
pub(super) fn without_typefaces(css: &str) -> Cow<'_, str> {
    if memchr::memchr(b'{', css.as_bytes()).is_none() {
        return Cow::Borrowed(css);
    }
    let mut out = String::new();
    let mut from = 0;
    for at in memchr::memmem::find_iter(css.as_bytes(), b"font") {
        if let Some((start, end)) = value(css, at).filter(|(start, _)| *start >= from) {
            out.push_str(&css[from..start]);
            out.push(' ');
            from = end;
        }
    }
    if from == 0 { Cow::Borrowed(css) } else { Cow::Owned(out + &css[from..]) }
}

/// The value of the property whose name has `font` at this position: `font-family: Mangal;`, `font: 1em Mangal}`. Also
/// the name within `src: local("Mangal")` of `@font-face`, which follows the family.
fn value(css: &str, at: usize) -> Option<(usize, usize)> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let rest = css[at..].trim_start_matches(is_part).trim_start();
    if let Some(face) = rest.strip_prefix('{').filter(|_| css[..at].ends_with('@')) {
        let end = face.find('}').filter(|end| *end <= MAX_VALUE)?;
        let start = css.len() - face.len();
        return Some((start, start + end));
    }
    let rest = rest.strip_prefix(':')?;
    let end = rest.find([';', '}', '{']).filter(|end| *end <= MAX_VALUE && !rest[*end..].starts_with('{'))?;
    let start = css.len() - rest.len();
    Some((start, start + end))
}

/// The raw text of a PDF without the names of its fonts.
pub(super) fn without_font_names(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = ["/BaseFont", "/FontName", "/FontFamily"]
        .iter()
        .filter_map(|key| Some(rest.find(key)? + key.len()))
        .min()
    {
        out.push_str(&rest[..at]);
        rest = rest[at..].trim_start();
        let end = match rest.chars().next() {
            Some('(') => rest.find(')').map_or(0, |end| end + 1),
            Some('/') => {
                let is_end =
                    |c: char| c.is_whitespace() || matches!(c, '/' | '<' | '>' | '[' | ']' | '(' | ')');
                rest[1..].find(is_end).map_or(rest.len(), |end| end + 1)
            }
            _ => 0,
        };
        out.push(' ');
        rest = &rest[end..];
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn families_of_fonts_are_left_out_and_nothing_else() {
        let css = "a{font-family:\"Noto Sans\",Mangal}b{font:1em Raavi;content:\"Mangal\"}\
                   @font-face{font-family:Latha;src:local(Latha)}c{--body-font:\nMangal;}";
        let rest = without_typefaces(css);
        assert!(!rest.contains("Noto") && !rest.contains("Raavi") && !rest.contains("Latha"), "{rest}");
        assert_eq!(rest.matches("Mangal").count(), 1, "{rest}");
        let prose = "The font: Mangal said so {and} more";
        assert_eq!(without_typefaces(prose), prose);
    }

    #[test]
    fn names_of_fonts_in_a_pdf_are_left_out() {
        let raw = "<</BaseFont/ABCDEF+Mangal-Bold/FontFamily (Mangal) /Title(Mangal)>>";
        assert_eq!(without_font_names(raw), "<</BaseFont /FontFamily  /Title(Mangal)>>");
    }
}
