//! The names of HTML elements, to tell tags from text such as `<in chat>`.
//!
//! Source: the indices of elements and obsolete elements in the HTML standard
//! (<https://html.spec.whatwg.org/multipage/indices.html>).

use crate::source::html;

/// HTML elements, including obsolete ones, sorted.
const HTML: &[&str] = &[
    "a",
    "abbr",
    "acronym",
    "address",
    "applet",
    "area",
    "article",
    "aside",
    "audio",
    "b",
    "base",
    "basefont",
    "bdi",
    "bdo",
    "bgsound",
    "big",
    "blink",
    "blockquote",
    "body",
    "br",
    "button",
    "canvas",
    "caption",
    "center",
    "cite",
    "code",
    "col",
    "colgroup",
    "data",
    "datalist",
    "dd",
    "del",
    "details",
    "dfn",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "em",
    "embed",
    "fieldset",
    "figcaption",
    "figure",
    "font",
    "footer",
    "form",
    "frame",
    "frameset",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hgroup",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "ins",
    "kbd",
    "label",
    "legend",
    "li",
    "link",
    "main",
    "map",
    "mark",
    "marquee",
    "math",
    "menu",
    "meta",
    "meter",
    "nav",
    "nobr",
    "noembed",
    "noframes",
    "noscript",
    "object",
    "ol",
    "optgroup",
    "option",
    "output",
    "p",
    "param",
    "picture",
    "plaintext",
    "pre",
    "progress",
    "q",
    "rb",
    "rp",
    "rt",
    "rtc",
    "ruby",
    "s",
    "samp",
    "script",
    "search",
    "section",
    "select",
    "slot",
    "small",
    "source",
    "span",
    "strike",
    "strong",
    "style",
    "sub",
    "summary",
    "sup",
    "svg",
    "table",
    "tbody",
    "td",
    "template",
    "textarea",
    "tfoot",
    "th",
    "thead",
    "time",
    "title",
    "tr",
    "track",
    "tt",
    "u",
    "ul",
    "var",
    "video",
    "wbr",
    "xmp",
];

/// Elements of SVG 2 and `MathML` Core in lower case, sorted; without filters, which begin with
/// `fe`.
const FOREIGN: &[&str] = &[
    "animate",
    "animatemotion",
    "animatetransform",
    "annotation",
    "annotation-xml",
    "circle",
    "clippath",
    "defs",
    "desc",
    "ellipse",
    "filter",
    "foreignobject",
    "g",
    "image",
    "line",
    "lineargradient",
    "maction",
    "marker",
    "mask",
    "math",
    "menclose",
    "merror",
    "metadata",
    "mfenced",
    "mfrac",
    "mi",
    "mmultiscripts",
    "mn",
    "mo",
    "mover",
    "mpadded",
    "mpath",
    "mphantom",
    "mprescripts",
    "mroot",
    "mrow",
    "ms",
    "mspace",
    "msqrt",
    "mstyle",
    "msub",
    "msubsup",
    "msup",
    "mtable",
    "mtd",
    "mtext",
    "mtr",
    "munder",
    "munderover",
    "none",
    "path",
    "pattern",
    "polygon",
    "polyline",
    "radialgradient",
    "rect",
    "semantics",
    "set",
    "stop",
    "svg",
    "switch",
    "symbol",
    "text",
    "textpath",
    "tspan",
    "use",
    "view",
];

/// Boolean attributes.
const BOOLEAN: &[&str] = &[
    "allowfullscreen",
    "async",
    "autofocus",
    "autoplay",
    "checked",
    "compact",
    "controls",
    "default",
    "defer",
    "disabled",
    "download",
    "hidden",
    "inert",
    "ismap",
    "itemscope",
    "loop",
    "multiple",
    "muted",
    "nohref",
    "noshade",
    "novalidate",
    "nowrap",
    "open",
    "playsinline",
    "readonly",
    "required",
    "reversed",
    "selected",
];

/// Whether this is an HTML element, in lower case.
pub(super) fn is_html(name: &str) -> bool {
    HTML.binary_search(&name).is_ok()
}

/// Whether this is an SVG or `MathML` element, in lower case.
pub(super) fn is_foreign(name: &str) -> bool {
    FOREIGN.binary_search(&name).is_ok() || name.starts_with("fe")
}

/// Whether an attribute, in lower case, needs no value.
pub(super) fn is_boolean(attribute: &str) -> bool {
    BOOLEAN.binary_search(&attribute).is_ok()
}

/// Whether the content is raw text up to the end tag.
pub(super) fn holds_raw_text(name: &str) -> bool {
    matches!(
        name,
        "iframe"
            | "noembed"
            | "noframes"
            | "noscript"
            | "plaintext"
            | "script"
            | "style"
            | "template"
            | "textarea"
            | "title"
            | "xmp"
    )
}

/// Whether this is a void element, possibly an obsolete one.
pub(super) fn is_void(name: &str) -> bool {
    html::is_void(name.as_bytes()) || matches!(name, "basefont" | "bgsound" | "frame" | "param")
}

/// Whether the end tag may be omitted.
pub(super) fn may_stay_open(name: &str) -> bool {
    is_void(name)
        || is_part_of_table(name)
        || matches!(
            name,
            "body"
                | "dd"
                | "dt"
                | "head"
                | "html"
                | "li"
                | "optgroup"
                | "option"
                | "p"
                | "rb"
                | "rp"
                | "rt"
                | "rtc"
        )
}

/// Whether a start tag at the beginning of a line starts an HTML block, of elements with optional
/// end tags (`CommonMark` 0.31, section 4.6).
pub(super) fn begins_block(name: &str) -> bool {
    is_part_of_table(name)
        || matches!(
            name,
            "article"
                | "aside"
                | "blockquote"
                | "body"
                | "center"
                | "dd"
                | "details"
                | "dir"
                | "div"
                | "dl"
                | "dt"
                | "fieldset"
                | "figure"
                | "footer"
                | "form"
                | "header"
                | "html"
                | "li"
                | "main"
                | "menu"
                | "nav"
                | "ol"
                | "p"
                | "section"
                | "table"
                | "ul"
        )
}

/// Whether the element is allowed only in tables.
pub(super) fn is_part_of_table(name: &str) -> bool {
    matches!(name, "caption" | "col" | "colgroup" | "tbody" | "td" | "tfoot" | "th" | "thead" | "tr")
}

/// Whether the element is inline, so that its tags may be inside a word. Only elements that are
/// removed matter.
pub(super) fn is_within_word(name: &str) -> bool {
    matches!(
        name,
        "a" | "big"
            | "blink"
            | "data"
            | "font"
            | "label"
            | "nobr"
            | "output"
            | "slot"
            | "tspan"
            | "tt"
            | "wbr"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_in_the_order_that_they_are_looked_up_in() {
        assert!(HTML.is_sorted() && FOREIGN.is_sorted() && BOOLEAN.is_sorted());
        assert!(is_html("wbr") && !is_html("in") && is_boolean("open"));
    }
}
