//! Passages anywhere between blocks: in lists, quotations and footnotes, around any blocks.

use proptest::prelude::*;
use rapporteur::i18n::lang::Lang;
use rapporteur::markdown::{
    BodyKind, Options, ParsedMarkdown, PassagePolicy, RawHtml, alert_labels, html as fill, parse,
};

/// A part of a text.
#[derive(Clone, Debug)]
enum Block {
    Lines(&'static str),
    /// Whether there are empty lines between its items; whether it is ordered.
    List(Vec<Vec<Block>>, bool, bool),
    Quote(Vec<Block>),
    Internal(Vec<Block>),
}

const BLOCKS: [&str; 10] = [
    "Public *text*.",
    "Several\nlines of\ntext.",
    "## Heading",
    "```\ncode\n\n:::\n```",
    "| a | b |\n|---|---|\n| c | d |",
    "<div>\n\nhtml\n\n</div>",
    "<!-- a comment -->",
    "***",
    "[Link](https://example.org/) and `code`.",
    "~~~text\n- x\n~~~",
];

const HIDDEN: [&str; 6] = [
    "Hidden *text*.",
    "### Hidden heading",
    "~~~\n:::\n::: internal\n~~~",
    "| hidden |\n|---|\n| x |",
    "[hidden]: https://hidden.example/",
    "::: note\nhidden\n:::",
];

fn block() -> impl Strategy<Value = Block> {
    let leaf = prop_oneof![
        6 => prop::sample::select(&BLOCKS[..]).prop_map(Block::Lines),
        3 => prop::collection::vec(prop::sample::select(&HIDDEN[..]).prop_map(Block::Lines), 1..3)
            .prop_map(Block::Internal),
    ];
    leaf.prop_recursive(3, 20, 4, |inner| {
        let blocks = || prop::collection::vec(inner.clone(), 1..4);
        prop_oneof![
            (prop::collection::vec(blocks(), 1..4), any::<bool>(), any::<bool>())
                .prop_map(|(items, loose, ordered)| Block::List(items, loose, ordered)),
            blocks().prop_map(Block::Quote),
            blocks().prop_map(Block::Internal),
        ]
    })
}

impl Block {
    /// The block without the passages in it; `None` if nothing is left.
    fn published(&self) -> Option<Self> {
        let all = |blocks: &[Self]| {
            let left: Vec<Self> = blocks.iter().filter_map(Self::published).collect();
            (!left.is_empty()).then_some(left)
        };
        match self {
            Self::Lines(lines) => Some(Self::Lines(lines)),
            Self::Internal(_) => None,
            Self::Quote(blocks) => all(blocks).map(Self::Quote),
            Self::List(items, loose, ordered) => {
                let items: Vec<Vec<Self>> = items.iter().filter_map(|item| all(item)).collect();
                (!items.is_empty()).then_some(Self::List(items, *loose, *ordered))
            }
        }
    }

    /// The number of passages in it.
    fn passages(&self) -> usize {
        let all = |blocks: &[Self]| blocks.iter().map(Self::passages).sum::<usize>();
        match self {
            Self::Lines(_) => 0,
            Self::Internal(blocks) => 1 + all(blocks),
            Self::Quote(blocks) => all(blocks),
            Self::List(items, ..) => items.iter().map(|item| all(item)).sum(),
        }
    }

    fn write(&self) -> String {
        match self {
            Self::Lines(lines) => (*lines).to_owned(),
            Self::Internal(blocks) => format!("::: internal\n{}\n\n:::", write(blocks)),
            Self::Quote(blocks) => prefixed(&write(blocks), "> ", "> "),
            Self::List(items, loose, ordered) => {
                let item = |(number, item): (usize, &Vec<Self>)| {
                    let marker = if *ordered { format!("{number}. ") } else { "- ".to_owned() };
                    prefixed(&write(item), &marker, &" ".repeat(marker.len()))
                };
                let items: Vec<String> = (1..).zip(items).map(item).collect();
                items.join(if *loose { "\n\n" } else { "\n" })
            }
        }
    }
}

fn write(blocks: &[Block]) -> String {
    blocks.iter().map(Block::write).collect::<Vec<_>>().join("\n\n")
}

fn prefixed(text: &str, first: &str, others: &str) -> String {
    let line = |(number, line): (usize, &str)| {
        format!("{}{line}", if number == 0 { first } else { others }).trim_end().to_owned()
    };
    text.lines().enumerate().map(line).collect::<Vec<_>>().join("\n")
}

fn read(text: &str, passages: PassagePolicy) -> ParsedMarkdown {
    let english = Lang::parse("en").expect("a language");
    let options = Options {
        raw_html: RawHtml::Sanitise,
        smart_punctuation: true,
        zero: '0',
        alert_labels: alert_labels(&english),
        passages,
        kind: BodyKind::Report,
    };
    parse(text, &options)
}

fn html(parsed: &ParsedMarkdown) -> String {
    fill(&parsed.body, |link| link.destination.clone(), |_| (String::new(), None), |_| None)
}

fn errors(parsed: &ParsedMarkdown) -> Vec<String> {
    let of_passages = |code: &str| code.contains("passage");
    let problems = parsed.problems.iter().filter(|problem| of_passages(problem.code.as_str()));
    problems
        .filter(|problem| problem.code.as_str() != "nested-passage")
        .map(|it| it.message.clone())
        .collect()
}

/// Looseness of a list depends on where empty lines are; everything else is the same.
fn tightened(html: &str) -> String {
    html.replace(">\n<p>", ">")
        .replace("</p>\n", "\n")
        .replace("<p>", "")
        .replace("\n\n", "\n")
        .replace("\n</li>", "</li>")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 1000 } else { 6000 }))]

    #[test]
    fn a_text_reads_as_if_its_internal_passages_had_not_been_written(blocks in prop::collection::vec(block(), 1..5)) {
        let with = write(&blocks) + "\n";
        let published: Vec<Block> = blocks.iter().filter_map(Block::published).collect();
        let without = write(&published) + "\n";
        let parsed = read(&with, PassagePolicy::LeaveOut);
        prop_assert_eq!(errors(&parsed), Vec::<String>::new(), "{}", with);
        let (left, expected) = (html(&parsed), html(&read(&without, PassagePolicy::LeaveOut)));
        prop_assert_eq!(tightened(&left), tightened(&expected), "{}", with);
        prop_assert!(!left.to_lowercase().contains("hidden"), "{}", with);
    }

    #[test]
    fn a_marked_text_has_a_frame_around_each_passage(blocks in prop::collection::vec(block(), 1..5)) {
        let text = write(&blocks);
        let parsed = read(&text, PassagePolicy::Mark);
        let html = html(&parsed);
        let frames = html.matches("<div class=\"passage passage-internal\">").count();
        prop_assert_eq!(frames, blocks.iter().map(Block::passages).sum::<usize>(), "{}\n{}", text, html);
    }

    #[test]
    fn whatever_is_written_nothing_panics_and_positions_are_within_the_text(
        pieces in prop::collection::vec(prop::sample::select(&[
            "::: internal", ":::", "::: withheld x", "\n", "\n", "\n\n", "> ", "- ", "1. ", "  ", "    ", "\t", "```", "text",
            "<div>", "<!--", "-->", "[^1]: ", "[^1]", "::: x", "：：：", "\r\n", "é", "|a|\n|-|\n", ": ", "# ",
        ][..]), 0..30),
    ) {
        let text = pieces.concat();
        for passages in [PassagePolicy::LeaveOut, PassagePolicy::Mark] {
            let parsed = read(&text, passages);
            for problem in &parsed.problems {
                prop_assert!(text.get(problem.span.clone()).is_some(), "{:?} {:?}", text, problem);
            }
            for edit in &parsed.left_out {
                prop_assert!(text.get(edit.span.clone()).is_some(), "{:?} {:?}", text, edit);
            }
        }
    }
}
