//! Reads the HTML of built pages by CSS selectors.

use scraper::{ElementRef, Html, Selector};

/// Parses a page or a part of one.
pub(crate) fn parse(html: &str) -> Html {
    Html::parse_document(html)
}

/// A page or an element in which elements are selected.
pub(crate) trait Select<'a>: Sized {
    /// The elements that match a selector, in document order.
    fn all(self, selector: &str) -> Vec<ElementRef<'a>>;

    /// The first element that matches a selector; panics if none does.
    #[track_caller]
    fn one(self, selector: &str) -> ElementRef<'a> {
        self.all(selector).first().copied().unwrap_or_else(|| panic!("no element matches {selector}"))
    }
}

impl<'a> Select<'a> for &'a Html {
    fn all(self, selector: &str) -> Vec<ElementRef<'a>> {
        self.select(&parsed(selector)).collect()
    }
}

impl<'a> Select<'a> for ElementRef<'a> {
    fn all(self, selector: &str) -> Vec<ElementRef<'a>> {
        self.select(&parsed(selector)).collect()
    }
}

fn parsed(selector: &str) -> Selector {
    Selector::parse(selector).unwrap_or_else(|error| panic!("{selector}: {error}"))
}

/// The text of an element, with single spaces, and one between the texts of different elements.
pub(crate) fn text(element: ElementRef<'_>) -> String {
    element.text().flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}

/// The value of an attribute; panics if the element does not have it.
#[track_caller]
pub(crate) fn attribute<'a>(element: ElementRef<'a>, name: &str) -> &'a str {
    element.attr(name).unwrap_or_else(|| panic!("{} has no {name}", element.html()))
}

/// The texts of the elements of a page that match a selector.
pub(crate) fn texts(html: &str, selector: &str) -> Vec<String> {
    parse(html).all(selector).into_iter().map(text).collect()
}

/// The text of the first element of a page that matches a selector; panics if none does.
#[track_caller]
pub(crate) fn text_of(html: &str, selector: &str) -> String {
    text(parse(html).one(selector))
}

/// An attribute of the first element of a page that matches a selector; panics if there is none.
#[track_caller]
pub(crate) fn attribute_of(html: &str, selector: &str, name: &str) -> String {
    attribute(parse(html).one(selector), name).to_owned()
}

/// How many elements of a page match a selector.
pub(crate) fn count(html: &str, selector: &str) -> usize {
    parse(html).all(selector).len()
}

/// The first element of a page that matches a selector, as HTML; panics if none does.
#[track_caller]
pub(crate) fn part(html: &str, selector: &str) -> String {
    parse(html).one(selector).html()
}

/// The element that a text stands in, without other text beside it; panics if there is none.
#[track_caller]
pub(crate) fn around<'a>(page: &'a Html, wanted: &str) -> ElementRef<'a> {
    let holds = |element: &ElementRef<'a>| {
        let own = element.children().filter_map(|child| child.value().as_text());
        own.map(|text| text.trim()).any(|text| text == wanted)
    };
    let mut all = page.all("*").into_iter();
    all.find(holds).unwrap_or_else(|| panic!("{wanted} is not on the page"))
}

/// The language and the direction that an element has of its own.
pub(crate) fn language(element: ElementRef<'_>) -> (Option<&str>, Option<&str>) {
    (element.attr("lang"), element.attr("dir"))
}

#[test]
fn a_text_has_one_space_where_elements_meet() {
    let page = parse("<p>One<b>two</b>\n <i hidden>three &amp; four</i></p><p lang=\"en\">five</p>");
    assert_eq!(text(page.one("p")), "One two three & four");
    assert_eq!(language(around(&page, "five")), (Some("en"), None));
}
