//! Writes XML for feeds and sitemaps.

use std::borrow::Cow;

use crate::source::html;

/// A document; `inner` writes the content of the root element.
pub fn document(root: &str, attributes: &[(&str, &str)], inner: impl FnOnce(&mut String)) -> Vec<u8> {
    let mut xml = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".to_owned();
    element(&mut xml, root, attributes, inner);
    xml.push('\n');
    xml.into_bytes()
}

/// An element; `inner` writes its content.
pub fn element(xml: &mut String, name: &str, attributes: &[(&str, &str)], inner: impl FnOnce(&mut String)) {
    open(xml, name, attributes);
    xml.push('>');
    inner(xml);
    close(xml, name);
}

/// An element with text.
pub fn text_element(xml: &mut String, name: &str, text: &str) {
    element(xml, name, &[], |xml| escape(xml, text));
}

/// An element without content.
pub fn empty_element(xml: &mut String, name: &str, attributes: &[(&str, &str)]) {
    open(xml, name, attributes);
    xml.push_str("/>");
}

fn open(xml: &mut String, name: &str, attributes: &[(&str, &str)]) {
    xml.push('<');
    xml.push_str(name);
    for (key, value) in attributes {
        xml.push(' ');
        xml.push_str(key);
        xml.push_str("=\"");
        escape(xml, value);
        xml.push('"');
    }
}

fn close(xml: &mut String, name: &str) {
    xml.push_str("</");
    xml.push_str(name);
    xml.push('>');
}

/// Writes a text. The escapes of HTML are also valid in XML: `&amp;`, `&lt;`, `&gt;`, `&quot;` and `&#39;`.
pub fn escape(xml: &mut String, text: &str) {
    html::escape(&legal(text), xml);
}

/// Removes characters that XML 1.0 does not allow.
fn legal(text: &str) -> Cow<'_, str> {
    let is_barred = |c: char| matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    // Fast path: the characters are control characters or begin with 0xEF in UTF-8.
    if !text.bytes().any(|byte| byte < 0x20 || byte == 0xef) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace(is_barred, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_attributes_are_escaped_and_lose_what_xml_does_not_allow() {
        let text = "\"Talks\" & <terms>\u{8}\u{fffe}";
        let xml = document("a", &[("b", text)], |xml| {
            text_element(xml, "c", text);
            empty_element(xml, "d", &[]);
        });
        let escaped = "&quot;Talks&quot; &amp; &lt;terms&gt;";
        assert_eq!(
            String::from_utf8(xml).unwrap(),
            format!(
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<a b=\"{escaped}\"><c>{escaped}</c><d/></a>\n"
            )
        );
    }
}
