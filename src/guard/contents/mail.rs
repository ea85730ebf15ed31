//! Messages of e-mail (MIME): encoded words in the head, and parts in Base64 or quoted-printable.

use std::borrow::Cow;

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use super::file_text::FileText;

/// The fields that a message begins with.
const FIRST_FIELDS: [&str; 13] = [
    "from",
    "to",
    "cc",
    "date",
    "subject",
    "received",
    "return-path",
    "delivered-to",
    "mime-version",
    "message-id",
    "reply-to",
    "sender",
    "content-type",
];

/// Where the head of a message is looked for, in characters.
const HEAD: usize = 16 * 1024;

/// The text of a message, with its parts read by `read_inner`; `None` if the text is no message.
pub(super) fn read<'a>(
    text: &'a str,
    read_inner: &dyn Fn(&[u8]) -> FileText<'static>,
) -> Option<FileText<'a>> {
    if !is_message(text) {
        return None;
    }
    let mut contents = FileText { prose: Cow::Borrowed(text), ..FileText::default() };
    let text = text.replace("\r\n", "\n");
    for head in text.split("\n\n").filter(|part| part.contains("=?")) {
        contents.add(&decoded_words(&unfolded(head)));
    }
    for (head, body) in parts(&text) {
        let bytes = if head.contains("base64") { base64(body) } else { quoted_printable(body) };
        if !head.contains("content-type") || head.contains("content-type: text/") {
            let charset = parameter(&head, "charset").unwrap_or("utf-8");
            let text = in_charset(charset, &bytes);
            contents.add_inner(&read_inner(text.as_bytes()));
        } else {
            contents.add_inner(&read_inner(&bytes));
        }
    }
    Some(contents)
}

fn is_message(text: &str) -> bool {
    const LONGEST_FIELD: usize = 100;

    let colon = text.bytes().take(LONGEST_FIELD).position(|byte| byte == b':');
    let Some(first) = colon.and_then(|at| text.get(..at)).map(str::to_ascii_lowercase) else { return false };
    // A mailbox begins with a line of its own: `From ahmad Mon …`.
    let is_first = first.starts_with("from ")
        || FIRST_FIELDS.contains(&first.as_str())
        || (first.starts_with("x-") && !first.contains(' '));
    is_first && {
        let head = text.char_indices().nth(HEAD).map_or(text, |(end, _)| &text[..end]).to_ascii_lowercase();
        ["\nmime-version:", "\nsubject:", "\nfrom:", "\ncontent-type:", "?b?", "?q?"]
            .iter()
            .any(|field| head.contains(field))
    }
}

/// Lines that begin with a space go on with the line before.
fn unfolded(head: &str) -> String {
    head.replace("\n ", " ").replace("\n\t", " ")
}

/// The parts of a message that are encoded, each with its head in small letters.
fn parts(text: &str) -> Vec<(String, &str)> {
    const FIELD: &str = "content-transfer-encoding:";

    let lower = text.to_ascii_lowercase();
    let mut found = Vec::new();
    for (at, _) in lower.match_indices(FIELD) {
        let encoding = lower[at + FIELD.len()..].trim_start();
        if !encoding.starts_with("base64") && !encoding.starts_with("quoted-printable") {
            continue;
        }
        let start = lower[..at].rfind("\n\n").map_or(0, |start| start + 2);
        let Some(end) = lower[at..].find("\n\n").map(|end| at + end) else { continue };
        let body = &text[end + 2..];
        let body = &body[..body.find("\n--").unwrap_or(body.len())];
        found.push((unfolded(&lower[start..end]), body));
    }
    found
}

/// The value of a parameter of a field: `charset="utf-8"`.
fn parameter<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    let (_, value) = head.split_once(&format!("{name}="))?;
    let value = value.trim_start_matches('"');
    let end = value.find(|c: char| c == '"' || c == ';' || c.is_whitespace()).unwrap_or(value.len());
    Some(&value[..end])
}

/// A text with encoded words decoded: `=?UTF-8?B?2KfYrdmF2K8=?=`.
fn decoded_words(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut is_after_word = false;
    while let Some(at) = rest.find("=?") {
        let between = &rest[..at];
        // A space between two encoded words is no space.
        if !(is_after_word && between.trim().is_empty()) {
            out.push_str(between);
        }
        match encoded_word(&rest[at + 2..]) {
            Some((word, length)) => {
                out.push_str(&word);
                rest = &rest[at + 2 + length..];
                is_after_word = true;
            }
            None => {
                out.push_str("=?");
                rest = &rest[at + 2..];
                is_after_word = false;
            }
        }
    }
    out.push_str(rest);
    out
}

/// The word after `=?`, and the bytes to its end.
fn encoded_word(text: &str) -> Option<(String, usize)> {
    let (charset, rest) = text.split_once('?')?;
    let (encoding, rest) = rest.split_once('?')?;
    let (word, after) = rest.split_once("?=")?;
    let bytes = match encoding {
        "B" | "b" => base64(word),
        "Q" | "q" => quoted_printable(&word.replace('_', " ")),
        _ => return None,
    };
    let charset = charset.split('*').next().unwrap_or_default();
    Some((in_charset(charset, &bytes), text.len() - after.len()))
}

fn in_charset(charset: &str, bytes: &[u8]) -> String {
    let encoding = encoding_rs::Encoding::for_label(charset.as_bytes()).unwrap_or(encoding_rs::UTF_8);
    encoding.decode(bytes).0.into_owned()
}

fn base64(text: &str) -> Vec<u8> {
    let config = GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true);
    let digits: String = text.chars().take_while(|c| *c != '-').filter(|c| !c.is_whitespace()).collect();
    GeneralPurpose::new(&STANDARD, config).decode(digits).unwrap_or_default()
}

/// The bytes of a text in quoted-printable: `J=C3=A9r=C3=B4me`.
pub(super) fn quoted_printable(text: &str) -> Vec<u8> {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let digits = text.get(at + 1..at + 3).filter(|_| *byte == b'=');
        if let Some(value) = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            out.push(value);
            at += 3;
        } else if *byte == b'=' && matches!(bytes.get(at + 1), Some(b'\n')) {
            at += 2;
        } else {
            out.push(*byte);
            at += 1;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_and_the_parts_of_a_message_are_decoded() {
        let message = "From: =?UTF-8?B?QWhtYWQg?=\r\n =?utf-8?q?Kar=69mi?= <a@x.org>\r\nSubject: x\r\n\
                       Content-Type: text/plain;\r\n charset=\"iso-8859-1\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
                       J=E9r=\r\n=F4me\r\n";
        let inner = |bytes: &[u8]| FileText {
            prose: Cow::Owned(String::from_utf8_lossy(bytes).into_owned()),
            ..FileText::default()
        };
        let found = read(message, &inner).expect("a message").prose;
        assert!(found.contains("From: Ahmad Karimi <a@x.org>") && found.contains("Jérôme"), "{found}");
        let attached = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Transfer-Encoding: base64\n\nQWhtYWQg\nS2FyaW1p\n--b--\n";
        assert!(read(attached, &inner).expect("a message").prose.contains("Ahmad Karimi"));
        let alone = read("From: =?utf-8?B?QWhtYWQ=?= <x@x.org>\n\nhi\n", &inner).expect("a message");
        assert!(alone.prose.contains("From: Ahmad <x@x.org>"));
        for text in ["# Subject: x\n", "To do: x\nSubject: y", "Subject: alone"] {
            assert!(read(text, &inner).is_none(), "{text}");
        }
    }
}
