//! Resolves what the configuration names: the pages of the menu, the logos of partners, the picture for sharing.

use url::Url;

use crate::content::parse::files::CONFIG;
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::slug::{nfc, percent_decode};
use crate::i18n::suggest;
use crate::index::Index;
use crate::model::config::MenuItem;
use crate::model::proceedings::Proceedings;
use crate::pages::inventory;
use crate::pages::kind::Section;
use crate::pages::menu::{MenuEntry, MenuTarget, SharingPicture};
use crate::pages::menu_filters;
use crate::pages::output::Output;
use crate::pages::plan::Plan;
use crate::pages::route::{Page, route};
use crate::source::Size;
use crate::source::toml_tree::Spanned;

/// Path of the skin's picture for sharing, for sites without their own.
pub const SKIN_PICTURE: &str = "assets/sharing.png";
/// Size of the skin's picture.
const SKIN_PICTURE_SIZE: Size = Size { width: 1200, height: 630 };
/// File extensions of pictures that social networks show.
const SHOWN_PICTURES: [&str; 5] = ["png", "jpg", "jpeg", "webp", "gif"];

/// The menu; `None` for the built-in one. Reports addresses that do not exist, which are left out.
pub(super) fn menu(
    plan: &Plan,
    proceedings: &Proceedings,
    index: &Index,
    out: &mut Vec<Diagnostic>,
) -> Option<Vec<MenuEntry>> {
    let items = proceedings.config.menu.as_ref()?;
    let places = MenuContext { plan, proceedings, index };
    let entry = |item: &MenuItem| match places.target(item.url.value.trim()) {
        Ok(target) => Some(MenuEntry { label: item.label.clone(), target }),
        Err((code, message, help)) => {
            out.push(Diagnostic::error(code, CONFIG, item.url.span.clone(), message).help(help));
            None
        }
    };
    Some(items.iter().filter_map(entry).collect())
}

/// Code, message and help of an error.
type Mistake = (Code, String, String);

/// What addresses of the menu are looked up in.
#[derive(Clone, Copy)]
struct MenuContext<'a> {
    plan: &'a Plan,
    proceedings: &'a Proceedings,
    index: &'a Index,
}

impl MenuContext<'_> {
    fn target(self, written: &str) -> Result<MenuTarget, Mistake> {
        if let Some(path) = written.strip_prefix('/').filter(|path| !path.starts_with(['/', '\\'])) {
            let target = self.inside(path).ok_or_else(|| self.nowhere(written))?;
            return match menu_filters::mistake(&target, self.proceedings, self.index) {
                Some((message, help)) => Err((Code::LinkToNothing, message, help)),
                None => Ok(target),
            };
        }
        match Url::parse(written) {
            Ok(url)
                if matches!(url.scheme(), "http" | "https") && url.has_host() || url.scheme() == "mailto" =>
            {
                Ok(MenuTarget::Address(written.to_owned()))
            }
            _ => {
                let meant = format!("/{}", written.trim_start_matches(['.', '/', '\\']));
                let page = ["/", ""].map(|end| format!("{meant}{end}"));
                let page = page.into_iter().find(|page| self.inside(&page[1..]).is_some());
                Err((
                    Code::InvalidUrl,
                    format!("`url` is not an address that a menu can have: \"{written}\""),
                    match page {
                        Some(page) => format!("begin it at the site's root: \"{page}\""),
                        None => "write an address from the site's root, such as \"/about/\", or a whole one, such as \"https://example.org/\"".into(),
                    },
                ))
            }
        }
    }

    /// The target of an address below the site's root.
    fn inside(self, address: &str) -> Option<MenuTarget> {
        let (path, rest) = address.split_at(address.find(['?', '#']).unwrap_or(address.len()));
        let path = nfc(&percent_decode(path)).into_owned();
        let index = if path.is_empty() || path.ends_with('/') {
            format!("{path}index.html")
        } else {
            format!("{path}/index.html")
        };
        let find = |path: &str| self.plan.output_at(path, self.proceedings, self.index);
        let file = (!path.is_empty()).then(|| find(&path)).flatten();
        let rest = rest.to_owned();
        Some(match file.or_else(|| find(&index))? {
            Output::Page(page, lang, _) | Output::Redirect(page, lang) => {
                let lang = Some(lang).filter(|lang| *lang != self.plan.routes.default);
                MenuTarget::Page(page, lang, rest)
            }
            Output::Feed(page, _) => MenuTarget::Feed(page, rest),
            _ => MenuTarget::File(path, rest),
        })
    }

    fn nowhere(self, written: &str) -> Mistake {
        if let Some(mistake) = self.unpublished(written) {
            return mistake;
        }
        let below_base = written.strip_prefix(self.plan.routes.base.trim_end_matches('/'));
        let in_base = below_base.filter(|below| *below != written && below.starts_with('/'));
        let in_base = in_base.filter(|below| self.inside(&below[1..]).is_some());
        let addresses = || {
            let sections = Section::ALL.into_iter().map(Section::page).chain([Page::Search]);
            let own = (self.proceedings.pages.keys().cloned().map(Page::Standalone))
                .chain(self.proceedings.series.keys().cloned().map(Page::Series));
            let pages = sections.chain(own);
            let pages = pages.filter(|page| inventory::exists(page, self.proceedings, self.index));
            let files = self.plan.assets().filter(|(_, output)| matches!(output, Output::Copy(_)));
            pages.map(|page| route(&page)).chain(files.map(|(path, _)| path.clone()))
        };
        let addresses: Vec<String> = addresses().map(|path| format!("/{path}")).collect();
        let near = suggest::nearest(written, addresses.iter().map(String::as_str));
        let help = match in_base.or(near) {
            Some(near) if in_base.is_some() => {
                format!("addresses of the menu begin at the site's root: write \"{near}\"")
            }
            Some(near) => format!("did you mean \"{near}\"?"),
            None => "write the address of a page, such as \"/about/\", or of a file in static/; drafts have no address".into(),
        };
        (Code::LinkToNothing, format!("this item of the menu leads nowhere: `{written}`"), help)
    }
}

impl MenuContext<'_> {
    /// The error for an address of something that is not published.
    fn unpublished(self, written: &str) -> Option<Mistake> {
        let path = written.split(['?', '#']).next().unwrap_or_default();
        let path = nfc(&percent_decode(path.trim_matches('/'))).into_owned();
        let languages = self.proceedings.config.languages.iter();
        let in_language = languages.filter_map(|lang| path.strip_prefix(lang.as_str())?.strip_prefix('/'));
        let unpublished = &self.proceedings.unpublished;
        let until = std::iter::once(path.as_str()).chain(in_language).find_map(|id| unpublished.get(id))?;
        Some(match until {
            Some(until) => (
                Code::LinkToUnpublished,
                format!("the page of this item of the menu is under embargo until {until}: `{written}`"),
                "remove the item until then".to_owned(),
            ),
            None => (
                Code::LinkToUnpublished,
                format!("the page of this item of the menu is a draft, or a series of drafts: `{written}`"),
                "remove the item until the page is published, or remove `draft = true` from it".to_owned(),
            ),
        })
    }
}

/// Reports logos of partners that do not exist.
pub(super) fn report_logos(plan: &Plan, proceedings: &Proceedings, out: &mut Vec<Diagnostic>) {
    let logos = proceedings.config.partners.iter().filter_map(|partner| partner.logo.as_ref());
    out.extend(logos.filter(|logo| !plan.has_file(&logo.value)).map(|logo| missing(plan, logo)));
}

/// The site's own picture for sharing, or else the skin's. Reports a picture that cannot be used.
pub(super) fn sharing_picture(
    plan: &Plan,
    proceedings: &Proceedings,
    out: &mut Vec<Diagnostic>,
) -> Option<SharingPicture> {
    let Some(written) = &proceedings.config.sharing_picture else {
        let picture = SharingPicture { path: SKIN_PICTURE.into(), size: SKIN_PICTURE_SIZE };
        return plan.has_file(SKIN_PICTURE).then_some(picture);
    };
    if !plan.has_file(&written.value) {
        // Empty texts are already reported.
        out.extend((!written.value.trim().is_empty()).then(|| missing(plan, written)));
        return None;
    }
    let path = nfc(&written.value).into_owned();
    let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    match plan.picture(&path, proceedings).filter(|_| SHOWN_PICTURES.contains(&ending.as_str())) {
        Some(picture) => Some(SharingPicture { path, size: picture.size }),
        None => {
            let message = format!("other sites cannot show `{}` with a link", written.value);
            out.push(
                Diagnostic::error(Code::UnsuitablePicture, CONFIG, written.span.clone(), message)
                    .help("name a PNG or JPEG in static/, best of 1200 by 630 pixels"),
            );
            None
        }
    }
}

fn missing(plan: &Plan, written: &Spanned<String>) -> Diagnostic {
    let name = written.value.as_str();
    let inside = name.trim_start_matches('/');
    let inside = inside.strip_prefix("static/").unwrap_or(inside);
    let files = plan.assets().filter(|(_, output)| matches!(output, Output::Copy(_)));
    let help = match suggest::nearest(inside, files.map(|(path, _)| path.as_str())) {
        Some(near) if near == inside => format!("name it by its path in static/: \"{near}\""),
        Some(near) => format!("did you mean \"{near}\"?"),
        None => format!("put the file at static/{inside}, or correct the name"),
    };
    let message = format!("there is no file `{name}` in static/");
    Diagnostic::error(Code::MissingFile, CONFIG, written.span.clone(), message).help(help)
}
