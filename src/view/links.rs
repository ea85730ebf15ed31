//! Links and images in Markdown bodies: their addresses, default labels and sizes.

use crate::i18n::lang::Lang;
use crate::i18n::text::Texts;
use crate::images;
use crate::index::Index;
use crate::markdown::ShownImage;
use crate::model::proceedings::Proceedings;
use crate::model::session::{Reference, Target};
use crate::pages::route::Page;
use crate::view::context::ViewContext;
use crate::view::parts::Text;

impl ViewContext<'_> {
    /// Address of the target of a link.
    pub fn reference(&self, reference: &Reference) -> String {
        let address = match &reference.target {
            Target::Home => Some(self.plan.routes.address(&Page::Home, self.lang)),
            Target::Party(party) => self.party(party).address.clone(),
            Target::Theme(id) => self.theme(id).address.clone(),
            Target::Session(id) => Some(self.plan.routes.address(&Page::Session(id.clone()), self.lang)),
            Target::Series(id) => Some(self.plan.routes.address(&Page::Series(id.clone()), self.lang)),
            Target::Page(id) => Some(self.plan.routes.address(&Page::Standalone(id.clone()), self.lang)),
            Target::File { address, .. } => Some(self.plan.routes.below(address)),
            Target::Address(address) => Some(address.to_string()),
        };
        with_fragment(address.unwrap_or_default(), reference.fragment.as_deref())
    }

    /// Label of a link without text: the name of its target.
    pub fn reference_name(&self, reference: &Reference) -> Text {
        match &reference.target {
            Target::Home => self.text(&self.proceedings.config.title).unwrap_or_default(),
            Target::Session(id) => {
                self.session_at(id).and_then(|session| self.text(&session.title)).unwrap_or_default()
            }
            Target::Series(id) => self.series(id).label.clone(),
            Target::Party(party) => self.party_name(party),
            Target::Theme(id) => self.theme_name(id),
            Target::Page(id) => {
                let page = self.proceedings.pages.get(id);
                page.and_then(|page| self.text(&page.title)).unwrap_or_default()
            }
            Target::File { address, .. } | Target::Address(address) => {
                let name = address.rsplit('/').next().unwrap_or(address);
                Text { text: name.to_owned(), ..Text::default() }
            }
        }
    }

    /// Dimensions and resized copies of an image; `None` if the target is not a known image.
    pub fn shown(&self, reference: &Reference) -> Option<ShownImage> {
        let Target::File { source, address } = &reference.target else { return None };
        let picture = self.proceedings.pictures.get(source.as_ref())?;
        let copies = images::widths(picture).into_iter().filter_map(|width| {
            let path = images::copy_name(address, width);
            self.plan.has_copy(&path).then(|| (self.plan.routes.below(&path), width))
        });
        Some(ShownImage { size: picture.size, copies: copies.collect() })
    }
}

/// The default label of a link as plain text in a language, where there is no page around it.
pub fn reference_text(
    reference: &Reference,
    lang: &Lang,
    proceedings: &Proceedings,
    index: &Index,
) -> String {
    let texts: Option<&Texts> = match &reference.target {
        Target::Home => Some(&proceedings.config.title),
        Target::Session(id) => index.session(proceedings, id).map(|session| &session.title),
        Target::Series(id) => proceedings.series.get(id).map(|series| &series.title),
        Target::Party(party) => proceedings.party_name(party),
        Target::Theme(id) => proceedings.themes.get(id).map(|theme| &theme.label),
        Target::Page(id) => proceedings.pages.get(id).map(|page| &page.title),
        Target::File { address, .. } | Target::Address(address) => {
            return address.rsplit('/').next().unwrap_or(address).to_owned();
        }
    };
    let found = texts.and_then(|texts| texts.get(lang, &proceedings.config.language));
    found.map(|(_, text)| text.to_owned()).unwrap_or_default()
}

fn with_fragment(mut address: String, fragment: Option<&str>) -> String {
    if let Some(fragment) = fragment {
        address.push('#');
        address.push_str(fragment);
    }
    address
}
