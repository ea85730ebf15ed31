//! The names that HTML knows, so that `<in chat>` is told from a tag.
//!
//! Source: the index of elements and the list of obsolete ones of the HTML standard
//! (<https://html.spec.whatwg.org/multipage/indices.html>).

/// The elements of HTML, obsolete ones included, in alphabetical order.
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

/// The elements of SVG 2 and of `MathML` Core, in small letters and in alphabetical order; those of filters,
/// which all begin with `fe`, left out.
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

/// Attributes that need no value.
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

/// Whether HTML has an element of this name, in small letters.
pub(super) fn is_html(name: &str) -> bool {
    HTML.binary_search(&name).is_ok()
}

/// Whether drawings or formulas have an element of this name, in small letters.
pub(super) fn is_foreign(name: &str) -> bool {
    FOREIGN.binary_search(&name).is_ok() || name.starts_with("fe")
}

/// Whether an attribute, in small letters, may stand without a value.
pub(super) fn is_boolean(attribute: &str) -> bool {
    BOOLEAN.binary_search(&attribute).is_ok()
}

/// Whether what follows the start tag is text to a browser, up to the end tag, whatever it looks like.
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

/// Whether the element has no content, and so no end tag.
pub(super) fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "basefont"
            | "bgsound"
            | "br"
            | "col"
            | "embed"
            | "frame"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
    )
}

/// Whether the element has no end tag, or may be left without one.
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

/// Whether a line that begins with a tag of the element begins a block of HTML, of those in which ends of
/// other elements are left out (`CommonMark` 0.31, section 4.6).
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

/// Whether the element has a meaning only inside a table.
pub(super) fn is_part_of_table(name: &str) -> bool {
    matches!(name, "caption" | "col" | "colgroup" | "tbody" | "td" | "tfoot" | "th" | "thead" | "tr")
}

/// Whether the element is part of a line of text, so that the words beside its tags may be one word. Of those
/// that pages leave out.
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
