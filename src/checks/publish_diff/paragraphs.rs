//! Compares the numbered paragraphs of two versions of a report: elements with the ids `p1`, `p2` and so on.

use std::collections::{BTreeMap, VecDeque};
use std::ops::ControlFlow;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::source::html::{self, Piece};

/// What has changed in the numbered paragraphs of a report. Numbers are those of the published version.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ParagraphChanges {
    /// Paragraphs with another text.
    pub changed: Vec<u32>,
    /// Paragraphs that no longer exist.
    pub removed: Vec<u32>,
    /// Paragraphs with the same text and another number, with the new number.
    pub renumbered: Vec<(u32, u32)>,
}

impl ParagraphChanges {
    /// Whether each published paragraph has the same text as before.
    pub fn is_empty(&self) -> bool {
        self.changed.is_empty() && self.removed.is_empty() && self.renumbered.is_empty()
    }
}

/// A paragraph of a page.
#[derive(Debug, PartialEq, Eq)]
struct NumberedParagraph {
    number: u32,
    text: String,
    /// Language in effect, as written.
    lang: String,
}

/// The changes from one version of a page to another. Empty if one of them has no numbered paragraphs, or if they
/// are in different languages, as when a translation takes the place of the original.
pub fn paragraph_changes(before: &[u8], after: &[u8]) -> ParagraphChanges {
    let (before, after) = (paragraphs(before), paragraphs(after));
    let mut changes = ParagraphChanges::default();
    let (Some(first), Some(new)) = (before.first(), after.first()) else { return changes };
    if first.lang != new.lang {
        return changes;
    }
    let text = |paragraph: &NumberedParagraph| paragraph.text.clone();
    let texts = [&before, &after].map(|all| all.iter().map(text).collect::<Vec<_>>());
    let mut gone = Vec::new();
    // In order, since paragraphs may have the same text.
    let mut added: BTreeMap<&str, VecDeque<u32>> = BTreeMap::new();
    for op in capture_diff_slices(Algorithm::Myers, &texts[0], &texts[1]) {
        let (old, new) = (&before[op.old_range()], &after[op.new_range()]);
        let pairs = old.iter().zip(new);
        match op {
            DiffOp::Equal { .. } => {
                let moved = pairs.filter(|(old, new)| old.number != new.number);
                changes.renumbered.extend(moved.map(|(old, new)| (old.number, new.number)));
            }
            _ => {
                // A rewritten paragraph is one at the same place; what is left over was inserted or removed.
                let common = old.len().min(new.len());
                changes.changed.extend(old[..common].iter().map(|old| old.number));
                gone.extend(&old[common..]);
                for new in &new[common..] {
                    added.entry(&new.text).or_default().push_back(new.number);
                }
            }
        }
    }
    for paragraph in gone {
        match added.get_mut(paragraph.text.as_str()).and_then(VecDeque::pop_front) {
            Some(number) => changes.renumbered.push((paragraph.number, number)),
            None => changes.removed.push(paragraph.number),
        }
    }
    changes.renumbered.sort_unstable();
    changes
}

/// The number of corrections that a page shows.
pub fn shown_corrections(html: &[u8]) -> usize {
    let mut count = 0;
    html::each(html, &mut |piece| {
        if let Piece::Attribute { name: b"id", value, .. } = piece {
            count += usize::from(numbered(value, "correction_").is_some());
        }
        ControlFlow::Continue(())
    });
    count
}

fn numbered(id: &[u8], prefix: &str) -> Option<u32> {
    let digits = str::from_utf8(id).ok()?.strip_prefix(prefix)?;
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
}

/// The numbered paragraphs of a page, without the links to themselves.
fn paragraphs(html: &[u8]) -> Vec<NumberedParagraph> {
    let mut reader = ParagraphReader::default();
    html::each(html, &mut |piece| {
        reader.read(&piece);
        ControlFlow::Continue(())
    });
    let numbered = |element: IdentifiedElement| {
        let text = element.text.split_whitespace().collect::<Vec<_>>().join(" ");
        Some(NumberedParagraph { number: element.number?, text, lang: element.lang })
    };
    reader.found.into_iter().filter_map(numbered).collect()
}

/// An element with an id. It is a paragraph if it has a number.
struct IdentifiedElement {
    id: String,
    number: Option<u32>,
    text: String,
    /// Language in effect, as written.
    lang: String,
}

#[derive(Default)]
struct ParagraphReader {
    found: Vec<IdentifiedElement>,
    /// Open elements, each with the language in effect.
    open: Vec<(Vec<u8>, String)>,
    /// Positions in `found`, each with the number of elements around it.
    within: Vec<(usize, usize)>,
    /// Number of elements around a link of a paragraph to itself.
    own_link: Option<usize>,
    id: Option<String>,
    lang: Option<String>,
    /// Fragment of a link within the page.
    target: Option<String>,
}

impl ParagraphReader {
    fn read(&mut self, piece: &Piece<'_>) {
        let text = |value: &[u8]| String::from_utf8_lossy(value).into_owned();
        match piece {
            Piece::Attribute { name: b"id", value, .. } => self.id = Some(text(value)),
            Piece::Attribute { name: b"lang", value, .. } => self.lang = Some(text(value)),
            Piece::Attribute { element: b"a", name: b"href", value } => {
                self.target = value.strip_prefix(b"#").map(text);
            }
            Piece::Start { element, .. } => self.start(element),
            Piece::End { element, .. } => {
                if let Some(at) = self.open.iter().rposition(|(name, _)| name == element) {
                    self.close(at);
                }
            }
            Piece::Text(text) if self.own_link.is_none() => {
                let text = String::from_utf8_lossy(text);
                for (at, _) in &self.within {
                    self.found[*at].text.push_str(&text);
                }
            }
            Piece::AttributeName(_) | Piece::Attribute { .. } | Piece::Text(_) => {}
        }
    }

    fn start(&mut self, element: &[u8]) {
        let (id, lang, target) = (self.id.take(), self.lang.take(), self.target.take());
        if html::is_void(element) {
            return;
        }
        let depth = self.open.len();
        let around = self.open.last().map(|(_, lang)| lang.clone());
        let lang = lang.or(around).unwrap_or_default();
        let number = id.as_deref().and_then(|id| numbered(id.as_bytes(), "p"));
        let owner = target.as_deref().and_then(|target| {
            self.within.iter().map(|(at, _)| *at).rfind(|at| self.found[*at].id == target)
        });
        let is_own = match (owner, number) {
            // The link of a paragraph with an id of its own: the number is at the link.
            (Some(owner), Some(_)) => {
                self.found[owner].number = number;
                true
            }
            (Some(_), None) => target.is_some_and(|target| numbered(target.as_bytes(), "p").is_some()),
            (None, _) => false,
        };
        if is_own {
            self.own_link = self.own_link.or(Some(depth));
        } else if let Some(id) = id {
            self.within.push((self.found.len(), depth));
            self.found.push(IdentifiedElement { id, number, text: String::new(), lang: lang.clone() });
        }
        // Words in two cells or paragraphs are apart.
        for (at, _) in &self.within {
            self.found[*at].text.push_str(if is_block(element) { " " } else { "" });
        }
        self.open.push((element.to_vec(), lang));
    }

    fn close(&mut self, depth: usize) {
        self.open.truncate(depth);
        self.within.retain(|(_, around)| *around < depth);
        self.own_link = self.own_link.filter(|around| *around < depth);
    }
}

fn is_block(element: &[u8]) -> bool {
    matches!(element, b"p" | b"li" | b"td" | b"th" | b"tr" | b"div" | b"blockquote")
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;

    fn page(paragraphs: &[(&str, &str)]) -> String {
        let mut all = String::new();
        for (id, text) in paragraphs {
            let _ = writeln!(all, "<p id=\"{id}\">{text} <a class=\"n\" href=\"#{id}\">{id}</a></p>");
        }
        format!("<html lang=en><div class=prose><h2 id=\"pride\">T</h2>{all}</div>")
    }

    fn changes(before: &[(&str, &str)], after: &[(&str, &str)]) -> ParagraphChanges {
        paragraph_changes(page(before).as_bytes(), page(after).as_bytes())
    }

    #[test]
    fn a_paragraph_with_another_text_is_told_from_one_with_another_number() {
        let before = [("p1", "One."), ("p2", "Two."), ("p3", "Three.")];
        assert!(changes(&before, &before).is_empty());
        let rewritten = changes(&before, &[("p1", "One."), ("p2", "Two &amp; a half."), ("p3", "Three.")]);
        assert_eq!(rewritten, ParagraphChanges { changed: vec![2], ..ParagraphChanges::default() });
        let inserted = [("p1", "One."), ("p2", "New."), ("p3", "Two."), ("p4", "Three.")];
        let renumbered = vec![(2, 3), (3, 4)];
        assert_eq!(
            changes(&before, &inserted),
            ParagraphChanges { renumbered, ..ParagraphChanges::default() }
        );
        let removed = changes(&before, &[("p1", "Two."), ("p2", "Three.")]);
        assert_eq!(
            removed,
            ParagraphChanges { removed: vec![1], renumbered: vec![(2, 1), (3, 2)], changed: Vec::new() }
        );
        let appended = [("p1", "One."), ("p2", "Two."), ("p3", "Three."), ("p4", "Four.")];
        assert!(changes(&before, &appended).is_empty(), "no published paragraph is another");
    }

    #[test]
    fn a_paragraph_that_was_moved_has_another_number() {
        let moved = changes(
            &[("p1", "One."), ("p2", "Two."), ("p3", "Three.")],
            &[("p1", "Three."), ("p2", "One."), ("p3", "Two.")],
        );
        assert_eq!(moved.renumbered, [(1, 2), (2, 3), (3, 1)]);
        assert_eq!((moved.changed, moved.removed), (Vec::new(), Vec::new()));
        let alike = changes(
            &[("p1", "Agreed."), ("p2", "Agreed."), ("p3", "Two."), ("p4", "Three."), ("p5", "Four.")],
            &[("p1", "Two."), ("p2", "Three."), ("p3", "Four."), ("p4", "Agreed."), ("p5", "Agreed.")],
        );
        assert_eq!(alike.renumbered, [(1, 4), (2, 5), (3, 1), (4, 2), (5, 3)]);
        assert_eq!((alike.changed, alike.removed), (Vec::new(), Vec::new()));
    }

    #[test]
    fn tables_and_lists_are_compared_by_their_words_and_markup_is_not() {
        let of = |html: &str| paragraphs(html.as_bytes());
        let table = of("<html lang=en><table id=p1><tr><td>A<td>B</table><ul><li id=p2>C<ul><li>D</ul></ul>");
        let texts: Vec<(u32, &str)> = table.iter().map(|it| (it.number, it.text.as_str())).collect();
        assert_eq!(texts, [(1, "A B"), (2, "C D")]);
        assert!(
            paragraph_changes(b"<p id=p1>A <b>b</b>\nc</p>", b"<p id=\"p1\"><i>A</i> b c<br></p>").is_empty()
        );
    }

    #[test]
    fn a_translation_that_takes_the_place_of_the_original_is_no_change_of_it() {
        let original = b"<html lang=fa><div lang=en><p id=p1>One.</p></div>";
        let translated = "<html lang=fa><div><p id=p1>\u{6cc}\u{6a9}.</p></div>".as_bytes();
        assert!(paragraph_changes(original, translated).is_empty());
        assert!(!paragraph_changes(translated, b"<html lang=fa><p id=p1>One.</p>").is_empty());
        assert!(paragraph_changes(b"<p>One.</p>", translated).is_empty(), "published without numbers");
    }

    #[test]
    fn a_paragraph_with_an_id_of_its_own_has_its_number_at_its_link() {
        let page = |text: &str, number: u32| {
            let link = format!("<a class=para lang=fr id=p{number} href=\"#first\">n</a>");
            let linked = "See <a href=\"#first\">this</a>.";
            format!(
                "<html lang=fr><main id=main_><div lang=en><p id=first>{link}{text} {linked}</p></div></main>"
            )
        };
        let found = paragraphs(page("One.", 1).as_bytes());
        let expected = NumberedParagraph { number: 1, text: "One. See this.".into(), lang: "en".into() };
        assert_eq!(found, [expected]);
        let changes =
            |text: &str, number| paragraph_changes(page("One.", 1).as_bytes(), page(text, number).as_bytes());
        assert_eq!(changes("Two.", 1).changed, [1]);
        assert_eq!(changes("One.", 2).renumbered, [(1, 2)]);
    }

    #[test]
    fn corrections_are_counted_by_their_anchors() {
        let page = b"<h2 id=corrections_></h2><li id=correction_2></li><li id=\"correction_1\"></li>";
        assert_eq!(shown_corrections(page), 2);
    }
}
