//! The HTML elements and attributes that the sanitiser keeps.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::markdown::placeholders;
use crate::markdown::schemes::OTHER_SCHEMES;

/// The configuration of the sanitiser.
pub(super) struct Policy {
    pub(super) builder: ammonia::Builder<'static>,
    pub(super) tags: HashSet<&'static str>,
    attributes: HashMap<&'static str, HashSet<&'static str>>,
    generic: BTreeSet<&'static str>,
}

impl Policy {
    pub(super) fn new() -> Self {
        let mut builder = ammonia::Builder::default();
        builder
            .add_tags(["section", "figure", "figcaption", "details", "summary", "input", "tfoot"])
            .add_generic_attributes(["id", "class", "dir", "lang", "role", "title"])
            .add_tag_attributes("th", ["scope"])
            .add_tag_attributes("img", ["loading", "decoding", placeholders::SIZE_ATTRIBUTE])
            .add_tag_attributes("input", ["type", "checked", "disabled"])
            .add_tag_attributes("details", ["open"])
            .add_tag_attributes("time", ["datetime"])
            .add_tag_attributes("ol", ["reversed", "type"])
            .add_tag_attributes("li", ["value"])
            .url_schemes(["http", "https"].into_iter().chain(OTHER_SCHEMES).collect())
            .link_rel(None);
        let generic = builder.clone_generic_attributes().into_iter().collect();
        Self { tags: builder.clone_tags(), attributes: builder.clone_tag_attributes(), generic, builder }
    }

    pub(super) fn allows(&self, element: &str, attribute: &str) -> bool {
        self.generic.contains(attribute)
            || self.attributes.get(element).is_some_and(|attributes| attributes.contains(attribute))
    }
}
