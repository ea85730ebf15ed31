//! The title of a report.

use super::content::{DocBlock, DocContent, DocParagraph, InlineKind};

/// The most characters of a title.
const LONGEST: usize = 200;

/// The most paragraphs above a title, such as a date or the name of the organiser.
const BEFORE_TITLE: usize = 4;

/// The most characters of each of them.
const LONGEST_ABOVE: usize = 80;

/// The title of content. If it is the first heading, it leaves the text, since pages show the title above it; then it is
/// returned, too.
pub(super) fn take(content: &mut DocContent) -> (Option<String>, Option<DocBlock>) {
    if let Some((at, title)) = heading(content) {
        return (Some(title), Some(content.blocks.remove(at)));
    }
    let title = declared(content).or_else(|| {
        let first = content.blocks.iter().find_map(|block| match block {
            DocBlock::Heading(_, paragraph) | DocBlock::Paragraph(paragraph) => as_title(paragraph),
            _ => None,
        });
        first.filter(|title| !title.ends_with(['.', '؟', '۔', '。', ':']))
    });
    (title, None)
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

/// The title and its block: a heading above all others near the beginning, or a first line in bold.
fn heading(content: &DocContent) -> Option<(usize, String)> {
    let blocks = &content.blocks;
    let is_text = |block: &&DocBlock| matches!(block, DocBlock::Paragraph(above) if above.plain_text().chars().count() < LONGEST_ABOVE);
    let at = blocks.iter().take(BEFORE_TITLE).take_while(is_text).count();
    if let Some(DocBlock::Heading(level, paragraph)) = blocks.get(at) {
        let is_above = |block: &DocBlock| !matches!(block, DocBlock::Heading(other, _) if other <= level);
        return blocks[at + 1..]
            .iter()
            .all(is_above)
            .then(|| plain_title(paragraph))
            .flatten()
            .map(|it| (at, it));
    }
    let DocBlock::Paragraph(paragraph) = blocks.first()? else { return None };
    let is_bold = paragraph.inlines.iter().all(|inline| match &inline.kind {
        InlineKind::Text(text) => inline.style.strong || text.trim().is_empty(),
        _ => false,
    });
    // Without text below it, it is the text.
    (is_bold && blocks.len() > 1).then(|| plain_title(paragraph)).flatten().map(|title| (0, title))
}

/// The text of a line that has nothing but text, so that nothing is lost if it leaves the body.
fn plain_title(paragraph: &DocParagraph) -> Option<String> {
    let is_plain = paragraph.inlines.iter().all(|inline| {
        inline.link.is_none() && matches!(inline.kind, InlineKind::Text(_) | InlineKind::Break)
    });
    is_plain.then(|| as_title(paragraph)).flatten()
}

fn as_title(paragraph: &DocParagraph) -> Option<String> {
    let text = paragraph.plain_text().split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty() && text.chars().count() <= LONGEST).then_some(text)
}

/// The title that the file declares, unless a program made it up.
fn declared(content: &DocContent) -> Option<String> {
    let title = content.declared_title.as_deref()?.trim();
    let lower = title.to_lowercase();
    let is_made_up = ["microsoft word", "document", "untitled", "powerpoint", "sans titre", "slide "]
        .iter()
        .any(|start| lower.starts_with(start))
        || [".doc", ".docx", ".odt", ".pdf", ".rtf", ".html"].iter().any(|end| lower.ends_with(end));
    (!title.is_empty() && !is_made_up && title.chars().count() <= LONGEST).then(|| title.to_owned())
}
