//! What a page of the comparison says, whatever its markup.

use std::collections::BTreeMap;

use html5gum::{StartTag, Token, Tokenizer};

/// What is compared of a page.
#[derive(Default)]
pub(super) struct Page {
    title: String,
    /// The items of its list: sessions in order; terms and facts by address.
    pub(super) items: Vec<Item>,
    /// The cells of the matrix that say something, by row and column.
    cells: BTreeMap<(String, String), String>,
    body: String,
}

/// An item of a list.
#[derive(Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Item {
    /// Where it leads.
    pub(super) address: String,
    text: String,
}

/// Where in a page the reader is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Between,
    Title,
    Sessions,
    Terms,
    Matrix,
    Body,
    /// Numbers that stand before footnotes in some tools, where others have a list.
    Label,
}

/// Elements that part no words.
const INLINE: [&[u8]; 7] = [b"a", b"code", b"em", b"strong", b"sup", b"time", b"span"];

impl Page {
    /// Reads a page.
    pub(super) fn read(html: &str) -> Self {
        let mut page = Self::default();
        let (mut part, mut row, mut rows) = (Part::Between, Vec::new(), Vec::new());
        for Ok(token) in Tokenizer::new(html) {
            match token {
                Token::StartTag(tag) => {
                    part = entered(part, &tag);
                    match (part, tag.name.as_slice()) {
                        (Part::Sessions | Part::Terms, b"li") => page.items.push(Item::default()),
                        (Part::Sessions | Part::Terms, b"a") => {
                            if let Some(item) = page.items.last_mut() {
                                item.address = attribute(&tag, b"href");
                            }
                        }
                        (Part::Matrix, b"th" | b"td") => row.push(String::new()),
                        _ => {}
                    }
                    page.space(part, &tag.name);
                }
                Token::EndTag(tag) => {
                    if part == Part::Matrix && tag.name.as_slice() == b"tr" {
                        rows.push(std::mem::take(&mut row));
                    }
                    part = left(part, &tag.name);
                    page.space(part, &tag.name);
                }
                Token::String(text) => {
                    let text = String::from_utf8_lossy(&text);
                    match part {
                        Part::Title => page.title.push_str(&text),
                        Part::Body => page.body.push_str(&text),
                        Part::Sessions | Part::Terms => {
                            page.items.iter_mut().last().into_iter().for_each(|it| it.text.push_str(&text));
                        }
                        Part::Matrix => row.last_mut().into_iter().for_each(|cell| cell.push_str(&text)),
                        Part::Between | Part::Label => {}
                    }
                }
                _ => {}
            }
        }
        page.finish(rows)
    }

    fn space(&mut self, part: Part, element: &[u8]) {
        if INLINE.contains(&element) {
            return;
        }
        match part {
            Part::Body => self.body.push(' '),
            Part::Sessions => self.items.iter_mut().last().into_iter().for_each(|item| item.text.push(' ')),
            _ => {}
        }
    }

    fn finish(mut self, rows: Vec<Vec<String>>) -> Self {
        self.body = words(&self.body);
        for item in &mut self.items {
            item.text = words(&item.text);
        }
        if !self.items.iter().all(|item| item.address.starts_with("/series-")) {
            self.items.sort();
        }
        let mut rows = rows.into_iter();
        let head = rows.next().unwrap_or_default();
        for row in rows {
            for (column, cell) in head.iter().zip(&row).skip(1).filter(|(_, cell)| !cell.trim().is_empty()) {
                self.cells.insert((row[0].clone(), column.clone()), cell.trim().to_owned());
            }
        }
        self
    }

    /// The first difference from another page.
    pub(super) fn difference(&self, other: &Self) -> Option<String> {
        if self.title != other.title {
            return Some(format!("the titles are “{}” and “{}”", self.title, other.title));
        }
        if self.items.len() != other.items.len() {
            return Some(format!("{} and {} items", self.items.len(), other.items.len()));
        }
        if let Some((a, b)) = self.items.iter().zip(&other.items).find(|(a, b)| a != b) {
            return Some(format!("{} “{}”, and {} “{}”", a.address, a.text, b.address, b.text));
        }
        if self.cells.len() != other.cells.len() {
            return Some(format!("{} and {} cells", self.cells.len(), other.cells.len()));
        }
        if let Some(((place, a), _)) = self.cells.iter().zip(&other.cells).find(|(a, b)| a != b) {
            let there = other.cells.get(place).map_or("nothing", String::as_str);
            return Some(format!("{} by {}: {a} and {there}", place.0, place.1));
        }
        let words = || self.body.split(' ').zip(other.body.split(' ')).enumerate();
        if self.body != other.body {
            return Some(match words().find(|(_, (a, b))| a != b) {
                Some((at, (a, b))) => format!("word {at} of the report is “{a}” and “{b}”"),
                None => "one report is longer".to_owned(),
            });
        }
        None
    }
}

fn entered(part: Part, tag: &StartTag<()>) -> Part {
    match (tag.name.as_slice(), attribute(tag, b"class").as_str()) {
        (b"title", _) => Part::Title,
        (b"ul", "rows") => Part::Sessions,
        (b"ul", "terms" | "facts") => Part::Terms,
        (b"table", "matrix") => Part::Matrix,
        (b"div", "body") => Part::Body,
        (b"sup", "footnote-definition-label") => Part::Label,
        _ => part,
    }
}

fn left(part: Part, element: &[u8]) -> Part {
    match (part, element) {
        (Part::Label, b"sup") => Part::Body,
        (Part::Title, b"title")
        | (Part::Sessions | Part::Terms, b"ul")
        | (Part::Matrix, b"table")
        | (Part::Body, b"article") => Part::Between,
        _ => part,
    }
}

fn attribute(tag: &StartTag<()>, name: &[u8]) -> String {
    tag.attributes.get(name).map(|value| String::from_utf8_lossy(value).into_owned()).unwrap_or_default()
}

/// The words of a text, without the arrows that lead back from footnotes.
fn words(text: &str) -> String {
    let text = text.replace(['↩', '\u{fe0e}'], " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
