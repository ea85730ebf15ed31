//! Every word of a text is on the page, or in what is said of the text, whatever the text looks like.
//!
//! What the words of a text are is for an independent reader of Markdown to say, which shares no code
//! with the one that makes the pages.

use std::collections::BTreeMap;

use comrak::nodes::NodeValue;
use comrak::{Arena, Options as Comrak, parse_document};
use proptest::prelude::*;
use rapporteur::diagnostic::Severity;
use rapporteur::markdown::{Options, RawHtml, html as fill, parse};
use rapporteur::source::html::{self, Piece};

use super::options;

/// How often each word of the form `w1x` stands in a text.
fn words(text: &str) -> BTreeMap<String, usize> {
    let mut words = BTreeMap::new();
    for (at, _) in text.match_indices('w') {
        let digits = &text[at + 1..];
        let length = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
        if length > 0 && digits[length..].starts_with('x') {
            *words.entry(format!("w{}", &digits[..length])).or_default() += 1;
        }
    }
    words
}

/// What a reader of the Markdown would read, as another parser has it.
fn read_by_another(text: &str) -> String {
    let mut options = Comrak::default();
    options.extension.table = true;
    options.extension.footnotes = true;
    options.extension.tasklist = true;
    options.extension.autolink = true;
    options.extension.alerts = true;
    let arena = Arena::new();
    let mut read = String::new();
    for node in parse_document(&arena, text, &options).descendants() {
        let ast = node.data.borrow();
        let literal = match &ast.value {
            NodeValue::Text(text) => text.to_string(),
            NodeValue::Code(code) => code.literal.clone(),
            NodeValue::CodeBlock(block) => block.literal.clone(),
            NodeValue::HtmlInline(html) => without_values(html),
            NodeValue::HtmlBlock(block) => without_values(&block.literal),
            _ => continue,
        };
        read.push_str(&literal);
        read.push(' ');
    }
    read
}

/// HTML without the values of attributes, which readers do not see.
fn without_values(html: &str) -> String {
    let mut parts = html.split("=\"");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |before, part| before + " " + part.split_once('"').map_or("", |(_, behind)| behind))
}

/// What a browser shows of HTML.
fn shown(html: &str) -> String {
    let mut text = String::new();
    html::each(html.as_bytes(), &mut |piece| {
        match piece {
            Piece::Text(bytes) => text.push_str(&String::from_utf8_lossy(bytes)),
            // The text of a picture is read where the picture is not seen; an address is not lost in a link.
            Piece::Attribute {
                name: b"alt" | b"class" | b"id" | b"href" | b"src" | b"title", value, ..
            } => text.push_str(&String::from_utf8_lossy(value)),
            _ => {}
        }
        text.push(' ');
        std::ops::ControlFlow::Continue(())
    });
    text
}

fn check(text: &str) -> Result<(), TestCaseError> {
    for mode in [RawHtml::Sanitise, RawHtml::Escape, RawHtml::Allow] {
        let parsed = parse(text, &Options { smart_punctuation: true, ..options(mode) });
        if parsed.problems.iter().any(|problem| problem.severity == Severity::Error) {
            // The site is not built.
            continue;
        }
        let html = fill(&parsed.body, |link| link.destination.clone(), |_| ("label".into(), None), |_| None);
        let mut said = String::new();
        for problem in &parsed.problems {
            said.extend([&problem.message, " ", &text[problem.span.clone()], " "]);
        }
        for comment in &parsed.comments {
            let comment = &text[comment.clone()];
            prop_assert!(comment.starts_with("<!--") || comment.starts_with("[//]"), "{comment}");
            said.push_str(comment);
        }
        for (source, page) in
            [(words(text), words(&html)), (words(&read_by_another(text)), words(&shown(&html)))]
        {
            let said = words(&said);
            for (word, count) in source {
                let there = page.get(&word).copied().unwrap_or_default()
                    + said.get(&word).copied().unwrap_or_default();
                prop_assert!(
                    there >= count,
                    "{mode:?}: {word} is lost of {text:?}: {html} {:?}",
                    parsed.problems
                );
            }
        }
    }
    Ok(())
}

/// Pieces of which texts are made; each `w` becomes a word of its own.
const PIECES: &[&str] = &[
    "w",
    "w w",
    "w w w",
    " ",
    " ",
    "\n",
    "\n",
    "\n\n",
    "\n\n",
    "\r\n",
    "**",
    "**",
    "*",
    "_",
    "~",
    "~~",
    "`",
    "``",
    "```\n",
    ">",
    "> ",
    "- ",
    "1. ",
    "# ",
    "## w {#w}",
    "## w {w}",
    "    ",
    "\t",
    "|",
    "| w | w |",
    "\n| w | w |\n|---|---|\n| w | w | w |\n",
    "---\n",
    ": w",
    ":w",
    "\n: w",
    "[w]",
    "[w][w]",
    "[w](w)",
    "[w](w w)",
    "[w](https://a.example/w \"w\")",
    "![w](w.png)",
    "[w]: w\n",
    "[w]: w.md\n",
    "\n[w]: https://a.example/w\n",
    "[^w]",
    "[^1]",
    "\n[^1]: w\n",
    "\n[^w]: w\n",
    "[//]: # (w)",
    "<w>",
    "<w w>",
    "<in w>",
    "<stop>",
    "<list of w>",
    "<a w>",
    "<i w>",
    "<time w>",
    "<b>",
    "</b>",
    "<b class=\"w\">",
    "<div>",
    "</div>",
    "\n<div>\nw\n</div>\n",
    "<p>",
    "<table>",
    "<td>w",
    "<select>",
    "<option>w",
    "<svg>",
    "</svg>",
    "<svg><text>w</text></svg>",
    "<math>",
    "<template>w</template>",
    "<title>w</title>",
    "<script>w</script>",
    "\n<script>\nw\n</script>\n",
    "<style>",
    "<textarea>",
    "<noscript>w</noscript>",
    "<iframe>w</iframe>",
    "<button>w</button>",
    "<img alt=\"w\">",
    "<br>",
    "<hr/>",
    "<div",
    "<b title=\"",
    "</",
    "<",
    ">",
    "<!-- w -->",
    "<!--",
    "-->",
    "<?w?>",
    "<!w>",
    "<![CDATA[w]]>",
    "<w@w.example>",
    "<https://a.example/w>",
    "https://a.example/w--w",
    "w@w.example",
    "www.w.example/w",
    "&amp;",
    "&w;",
    "&#1;",
    "&#xfdd0;",
    "\\",
    "\\<",
    "\\[",
    "'",
    "\"",
    "...",
    "--",
    "«w»",
    "و**«w»**",
    "**注意：**w",
    "注w。",
    "\u{200f}",
    "\u{1}",
    "> [!NOTE]\n> w\n",
    "- [x] w",
    "$w$",
    "%",
    "=\n",
    "w\n===\n",
    "{",
    "}",
    "(w)",
    ")",
    "]",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, ..ProptestConfig::default() })]

    #[test]
    fn no_word_is_lost(pieces in proptest::collection::vec(proptest::sample::select(PIECES), 1..14)) {
        let mut number = 0;
        let mut text = String::new();
        for c in pieces.concat().chars() {
            text.push(c);
            // Not those of `www` and of other words.
            if c == 'w' && !text.ends_with("ww") {
                number += 1;
                text.push_str(&number.to_string());
                text.push('x');
            }
        }
        check(&text)?;
    }
}
