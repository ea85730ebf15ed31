//! Finds the article of a web page.

use dom_query::{Document, NodeId, NodeRef};
use dom_smoothie::{Config, Readability, TextMode};

/// Elements nested deeper than this are no article.
pub(super) const MAX_DEPTH: usize = 200;

/// Elements that usually hold the article and nothing else, from the most exact to the widest.
const HOLDERS: &[&str] = &[
    "[itemprop='articleBody']",
    "article",
    "main",
    "[role='main']",
    "#mw-content-text",
    ".entry-content",
    ".post-content",
    ".article-content",
    ".field--name-body",
];

/// Parts of the names of elements around an article.
const AROUND: &str = "share sharing social related breadcrumb cookie sidebar newsletter subscribe \
                      pagination pager skip-link navigation navbar menu comment advert promo \
                      recommended toolbar tag-list post-nav mw-editsection noprint catlinks toc";

/// The element with the article.
pub(super) fn find<'a>(text: &str, document: &'a Document, body: NodeRef<'a>) -> NodeRef<'a> {
    for selector in HOLDERS {
        let found: Vec<NodeRef<'a>> = document.select(selector).nodes().to_vec();
        // Several are a list of articles, or one within another.
        let largest = found.iter().copied().max_by_key(|node| length(&visible_text(node)));
        let Some(largest) = largest else { continue };
        let sum: usize = found.iter().map(|node| length(&visible_text(node))).sum();
        let own = length(&visible_text(&largest));
        if own > 200 && own * 10 >= sum * 6 {
            return with_headline(largest, document);
        }
    }
    // A document that was exported as HTML has nothing around its text.
    let frames =
        "nav, aside, footer, header, form, [role='navigation'], #menu, #nav, #sidebar, #footer, #header";
    let has_frame = !document.select(frames).is_empty();
    let links: usize =
        document.select("a[href^='http'], a[href^='/']").nodes().iter().map(|a| length(&a.text())).sum();
    if !has_frame && links * 5 < length(&visible_text(&body)) {
        return body;
    }
    scored(text, document, body)
}

/// The article, or the part of the page around it that also has its headline.
fn with_headline<'a>(article: NodeRef<'a>, document: &Document) -> NodeRef<'a> {
    let headline = document.select("h1");
    if headline.nodes().len() != 1 || article.descendants().iter().any(|node| node.has_name("h1")) {
        return article;
    }
    let own = length(&visible_text(&article));
    let around = article.ancestors(Some(3)).into_iter().find(|node| {
        node.descendants().iter().any(|node| node.has_name("h1"))
            && !node.has_name("body")
            && !node.has_name("html")
    });
    around.filter(|around| length(&visible_text(around)) < own + own / 10 + 300).unwrap_or(article)
}

/// The smallest element that holds what readers of articles would extract. What they drop of it stays.
fn scored<'a>(text: &str, document: &'a Document, body: NodeRef<'a>) -> NodeRef<'a> {
    let config = Config { text_mode: TextMode::Raw, char_threshold: 200, ..Config::default() };
    let article = Readability::new(text, None, Some(config)).ok().and_then(|mut it| it.parse().ok());
    let Some(article) = article else { return body };
    let words: Vec<&str> = article.text_content.split_whitespace().collect();
    let wanted = length(&article.text_content);
    let start: String = words.iter().take(8).copied().collect();
    let holds = |node: &NodeRef<'_>| {
        let text: String = visible_text(node).split_whitespace().collect();
        text.chars().count() * 10 >= wanted * 9 && text.contains(&start)
    };
    let elements = document.select("body *");
    let candidates = elements.nodes().iter().filter(|node| holds(node));
    let found = candidates.min_by_key(|node| length(&visible_text(node))).copied();
    found.map_or(body, |article| with_headline(article, document))
}

/// The parts within an article that belong to the website.
pub(super) fn chrome(article: &NodeRef<'_>) -> Vec<NodeId> {
    let whole = length(&visible_text(article)).max(1);
    let mut found = Vec::new();
    for node in article.descendants() {
        let Some(name) = node.node_name() else { continue };
        let is_frame = matches!(&*name, "nav" | "button" | "select" | "input" | "textarea" | "dialog")
            || node.attr("role").is_some_and(|role| matches!(&*role, "navigation" | "search"));
        if is_frame {
            found.push(node.id);
            continue;
        }
        let names = format!("{} {}", node.class().unwrap_or_default(), node.id_attr().unwrap_or_default());
        let names = names.to_lowercase();
        let is_around = AROUND.split(' ').any(|part| {
            names.split([' ', '_']).any(|name| {
                name == part || name.starts_with(&format!("{part}-")) || name.ends_with(&format!("-{part}"))
            })
        }) || (name.as_ref() == "aside" && !names.contains("footnote"))
            || (name.as_ref() == "footer" && node.parent().is_some());
        if !is_around {
            continue;
        }
        let text = length(&visible_text(&node));
        let links: usize =
            node.descendants().iter().filter(|node| node.has_name("a")).map(|a| length(&a.text())).sum();
        // A large part with few links is text, whatever it is called.
        if text * 3 < whole && (links * 10 >= text * 4 || text < 150) {
            found.push(node.id);
        }
    }
    found
}

/// The texts of parts of an article that are not within each other.
pub(super) fn texts(article: &NodeRef<'_>, parts: &[NodeId]) -> Vec<String> {
    let nodes = article.descendants();
    let outermost = nodes
        .iter()
        .filter(|node| parts.contains(&node.id))
        .filter(|node| node.ancestors(None).iter().all(|around| !parts.contains(&around.id)));
    outermost.map(visible_text).collect()
}

/// The text of an element without scripts and styles.
pub(super) fn visible_text(node: &NodeRef<'_>) -> String {
    let mut out = String::new();
    add_text(node, &mut out, 0);
    out
}

fn add_text(node: &NodeRef<'_>, out: &mut String, depth: usize) {
    if node.is_text() {
        out.push_str(&node.text());
        return;
    }
    let name = node.node_name();
    if depth > MAX_DEPTH
        || matches!(name.as_deref(), Some("script" | "style" | "template" | "noscript" | "svg" | "head"))
    {
        return;
    }
    for child in node.children() {
        add_text(&child, out, depth + 1);
    }
    if !matches!(
        name.as_deref(),
        Some("b" | "i" | "em" | "strong" | "span" | "a" | "sup" | "sub" | "u" | "font")
    ) {
        out.push(' ');
    }
}

/// How many characters a text has without white space.
fn length(text: &str) -> usize {
    text.chars().filter(|c| !c.is_whitespace()).count()
}
