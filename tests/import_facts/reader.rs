//! Reads the small documents of these tests: headings, items, tables and paragraphs as in Markdown.

use rapporteur::import::document::{DocumentTitle, ImportedDocument, Locator, Segment, SegmentKind};

/// A document of lines; the first ones can be `address: …`, `published: …` or `title-tag: …`. Its title is its first heading.
pub(super) fn document(text: &str) -> ImportedDocument {
    let mut document = ImportedDocument::default();
    let mut row = 0;
    let mut is_open = false;
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.trim_end();
        let position = Locator::Line(number);
        let value = |key: &str| line.strip_prefix(key).map(|value| Some(value.trim().to_owned()));
        if let Some(address) = value("address:") {
            document.address = address;
            continue;
        } else if let Some(published) = value("published:") {
            document.declared_date = published;
            continue;
        } else if let Some(title) = value("title-tag:") {
            document.title = title.map(|text| DocumentTitle { text, position });
            continue;
        }
        let mut push = |kind: SegmentKind, text: &str| {
            document.segments.push(Segment { text: text.trim().to_owned(), kind, position });
        };
        let was_open = std::mem::take(&mut is_open);
        if line.is_empty() {
            row = 0;
        } else if let Some(heading) =
            line.trim_start_matches('#').strip_prefix(' ').filter(|_| line.starts_with('#'))
        {
            let level = line.len() - line.trim_start_matches('#').len();
            push(SegmentKind::Heading(u8::try_from(level).unwrap_or(6)), heading);
        } else if let Some(item) = line.strip_prefix("- ") {
            push(SegmentKind::Item(1), item);
        } else if let Some(cells) = line.strip_prefix('|') {
            if !line.contains("---") {
                row += 1;
                for (column, cell) in (1..).zip(cells.trim_end_matches('|').split('|')) {
                    push(SegmentKind::Cell { row, column }, cell);
                }
            }
        } else if let Some(note) = line.strip_prefix("[^") {
            push(SegmentKind::Note, note.split_once("]:").map_or(note, |(_, text)| text));
        } else if was_open {
            let last = document.segments.last_mut().expect("a segment");
            last.text.push('\n');
            last.text.push_str(line);
            is_open = true;
        } else {
            push(SegmentKind::Paragraph, line);
            is_open = true;
        }
    }
    let heading = document.segments.iter().find(|segment| segment.kind == SegmentKind::Heading(1));
    let heading = heading.map(|it| DocumentTitle { text: it.text.clone(), position: it.position });
    document.title = heading.or(document.title.take());
    text.clone_into(&mut document.markdown);
    document
}
