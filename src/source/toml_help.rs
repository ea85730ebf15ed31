//! Remedies for syntax errors of TOML, by the message of the parser.

/// Beginnings of messages, with what to do.
const REMEDIES: [(&str, &str); 12] = [
    (
        "invalid basic string, expected `\"`",
        "end the text with a straight quote; write a quote inside it as \\\", and put a text of several lines \
         between \"\"\" and \"\"\"",
    ),
    ("invalid literal string", "end the text with the same quote with which it begins"),
    ("this bracket is not closed", UNCLOSED),
    ("unclosed array,", UNCLOSED),
    ("unclosed inline table,", UNCLOSED),
    ("unclosed table", UNCLOSED_HEADER),
    ("unclosed array table", UNCLOSED_HEADER),
    ("duplicate key", "remove one of the two, or rename it: a key or id can be used once only"),
    ("missing comma", "write a comma between the items"),
    ("key with no value", "write `key = value`; a comment begins with #"),
    ("extra `=`", "write one equals sign"),
    (
        "unexpected key or value",
        "remove what stands behind the value; a list needs a [ at its start and a ] at its end",
    ),
];

const UNCLOSED: &str = "close it: every [ needs a ], and every { a }";

const UNCLOSED_HEADER: &str = "close the bracket; between brackets there can be one id or key only, without spaces, \
    such as [border-trade] or [[recommendations]]";

/// What to do about a syntax error.
pub(super) fn help(message: &str) -> &'static str {
    let known = REMEDIES.iter().find(|(beginning, _)| message.starts_with(beginning));
    known.map_or("put texts in quotes; see https://toml.io for the syntax", |(_, help)| help)
}
