//! The title of a report, and the levels of the headings below it.

use super::content::{DocBlock, DocContent, DocParagraph, InlineKind};
use super::document::{DocumentTitle, Locator, Segment, SegmentKind};
use super::facts::redaction::one_line;

/// The most characters of a title.
const LONGEST: usize = 200;

/// The most paragraphs above a title, such as a date or the name of the organiser.
const BEFORE_TITLE: usize = 4;

/// The most characters of each of them.
const LONGEST_ABOVE: usize = 80;

/// Takes the title out of the text, since pages show it above the text: a heading above all others near the beginning,
/// or a first line in bold.
pub(super) fn take(content: &mut DocContent) -> Option<(DocumentTitle, DocBlock)> {
    let (at, title) = heading(&content.blocks)?;
    Some((title, content.blocks.remove(at)))
}

/// The title of a text from which no heading can be taken: a heading of the first level near the beginning, else what the
/// file declares, else the first line, else any heading.
pub(super) fn find(segments: &[Segment], declared: Option<&str>) -> Option<DocumentTitle> {
    let of = |segment: &Segment| title(&segment.text, segment.position);
    let above = segments.iter().take_while(|it| it.kind == SegmentKind::Paragraph).count();
    let top = segments.get(above).filter(|it| above <= BEFORE_TITLE && it.kind == SegmentKind::Heading(1));
    let declared =
        || declared.filter(|title| !is_made_up(title)).and_then(|text| title(text, Locator::BEGINNING));
    let is_line = |it: &&Segment| matches!(it.kind, SegmentKind::Paragraph | SegmentKind::Heading(_));
    let line = || {
        let first = segments.iter().find(is_line)?;
        let found = title(above_labels(&first.text), first.position);
        found.filter(|title| !title.text.ends_with(['.', '؟', '۔', '。', ':']))
    };
    let any = || segments.iter().find(|it| matches!(it.kind, SegmentKind::Heading(1 | 2))).and_then(of);
    top.and_then(of).or_else(declared).or_else(line).or_else(any)
}

/// Where a title has level 0, it gets level 1, and each heading one more.
pub(super) fn settle_levels(blocks: &mut [DocBlock]) {
    let has_title = blocks.iter().any(|block| matches!(block, DocBlock::Heading(0, _)));
    for block in blocks {
        if let DocBlock::Heading(level, _) = block {
            *level = (*level + u8::from(has_title)).clamp(1, 9);
        }
    }
}

/// Headings begin at level 2, since the page has its title above them.
pub(super) fn below_title(blocks: &mut [DocBlock]) {
    let levels = blocks.iter().filter_map(|block| match block {
        DocBlock::Heading(level, _) => Some(*level),
        _ => None,
    });
    let Some(highest) = levels.min() else { return };
    for block in blocks {
        if let DocBlock::Heading(level, _) = block {
            *level = (*level - highest + 2).min(6);
        }
    }
}

/// The title in a heading or a line in bold, and the index of its block.
fn heading(blocks: &[DocBlock]) -> Option<(usize, DocumentTitle)> {
    let is_text = |block: &&DocBlock| matches!(block, DocBlock::Paragraph(above) if above.plain_text().chars().count() < LONGEST_ABOVE);
    let at = blocks.iter().take(BEFORE_TITLE).take_while(is_text).count();
    if let Some(DocBlock::Heading(level, paragraph)) = blocks.get(at) {
        let is_above = |block: &DocBlock| !matches!(block, DocBlock::Heading(other, _) if other <= level);
        let title = plain_title(paragraph).filter(|_| blocks[at + 1..].iter().all(is_above))?;
        return Some((at, title));
    }
    let DocBlock::Paragraph(paragraph) = blocks.first()? else { return None };
    let is_bold = paragraph.inlines.iter().all(|inline| match &inline.kind {
        InlineKind::Text(text) => inline.style.strong || text.trim().is_empty(),
        _ => false,
    });
    // Without text below it, it is the text.
    let title = plain_title(paragraph).filter(|_| is_bold && blocks.len() > 1)?;
    Some((0, title))
}

/// The title in a line that has nothing but text, so that nothing is lost if it leaves the body.
fn plain_title(paragraph: &DocParagraph) -> Option<DocumentTitle> {
    let is_plain = paragraph.inlines.iter().all(|inline| {
        inline.link.is_none() && matches!(inline.kind, InlineKind::Text(_) | InlineKind::Break)
    });
    title(&paragraph.plain_text(), paragraph.position).filter(|_| is_plain)
}

/// The lines above the first one that begins with a label, such as "Date:".
fn above_labels(text: &str) -> &str {
    let labelled = text.match_indices('\n').map(|(at, _)| at).find(|at| {
        let line = text[at + 1..].lines().next().unwrap_or_default();
        line.contains([':', '：'])
    });
    &text[..labelled.unwrap_or(text.len())]
}

/// A text as a title; `None` if it is blank or too long.
fn title(text: &str, position: Locator) -> Option<DocumentTitle> {
    let text = one_line(text);
    (1..=LONGEST).contains(&text.chars().count()).then_some(DocumentTitle { text, position })
}

/// Whether a program made up the title that a file declares.
fn is_made_up(title: &str) -> bool {
    let lower = title.trim().to_lowercase();
    let starts = ["microsoft word", "document", "untitled", "powerpoint", "sans titre", "slide "];
    let ends = [".doc", ".docx", ".odt", ".pdf", ".rtf", ".html"];
    starts.iter().any(|start| lower.starts_with(start)) || ends.iter().any(|end| lower.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_a_heading_else_declared_else_the_first_line() {
        let found = |declared: &str, lines: &[(SegmentKind, &str)]| {
            let segment = |(line, (kind, text)): (u32, &(SegmentKind, &str))| Segment {
                text: (*text).to_owned(),
                kind: *kind,
                position: Locator::Line(line),
            };
            let segments: Vec<Segment> = (1..).zip(lines).map(segment).collect();
            find(&segments, Some(declared)).map(|title| (title.text, title.position))
        };
        let (text, heading) = (SegmentKind::Paragraph, SegmentKind::Heading(1));
        let title = |text: &str, line: u32| Some((text.to_owned(), Locator::Line(line)));
        let made_up = "Microsoft Word - final.docx";
        assert_eq!(
            found("Rivers", &[(text, "Doha"), (heading, "Water"), (heading, "Law")]),
            title("Water", 2)
        );
        assert_eq!(found("Rivers", &[(text, "Long talks.")]), title("Rivers", 1));
        assert_eq!(found(made_up, &[(text, "Water\nDate: 3 May")]), title("Water", 1));
        // A short line far below is none, and neither is what a program made up.
        assert_eq!(found(made_up, &[(text, &"Talks went on. ".repeat(20)), (text, "Signed")]), None);
        assert_eq!(
            found(made_up, &[(text, "It ended."), (SegmentKind::Heading(2), "Water")]),
            title("Water", 2)
        );
    }
}
