//! The plan of the output: what is at each path.

use std::collections::BTreeMap;
use std::ops::Range;

use rayon::prelude::*;

use crate::i18n::lang::Lang;
use crate::i18n::slug::nfc;
use crate::index::Index;
use crate::model::proceedings::Proceedings;
use crate::pages::explicit_outputs::ExplicitOutput;
use crate::pages::inventory;
use crate::pages::menu::{MenuEntry, SharingPicture};
use crate::pages::output::{Output, fixed, parts_of_sitemap, sitemap_part, sitemap_parts};
use crate::pages::route::{Page, Role, Routes};
use crate::source::Picture;

/// The planned output.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Maps pages to addresses.
    pub routes: Routes,
    /// Outputs at explicit paths, by path.
    pub(super) assets: BTreeMap<String, Output>,
    pub(super) explicit: Vec<ExplicitOutput>,
    /// The menu of the configuration, if there is one.
    pub menu: Option<Vec<MenuEntry>>,
    /// The picture that other sites show with links to this one.
    pub sharing: Option<SharingPicture>,
}

impl Plan {
    /// Outputs at explicit paths, sorted by path.
    pub fn assets(&self) -> impl Iterator<Item = (&String, &Output)> {
        self.assets.iter()
    }

    /// The file that declares an explicit path, and the byte range of the declaration unless the path is the
    /// file's own.
    pub fn chosen(&self, path: &str) -> Option<(&str, Option<&Range<usize>>)> {
        let wanted = self.explicit.iter().find(|wanted| wanted.path == path)?;
        Some((&wanted.source.path, wanted.source.span.as_ref()))
    }

    /// Whether there is a file of the site's or the skin's at a path, in any Unicode normalisation.
    pub fn has_file(&self, path: &str) -> bool {
        matches!(self.assets.get(&*nfc(path)), Some(Output::Copy(_) | Output::Skin(_)))
    }

    /// The picture of the site's at a path, in any Unicode normalisation.
    pub fn picture<'p>(&self, path: &str, proceedings: &'p Proceedings) -> Option<&'p Picture> {
        match self.assets.get(&*nfc(path))? {
            Output::Copy(source) => proceedings.pictures.get(source),
            _ => None,
        }
    }

    /// Whether the output at a path is a resized image.
    pub fn has_copy(&self, path: &str) -> bool {
        matches!(self.assets.get(path), Some(Output::Resized(..)))
    }

    /// The output at a path below the output folder.
    pub fn output_at(&self, path: &str, proceedings: &Proceedings, index: &Index) -> Option<Output> {
        let explicit = self.assets.get(path).cloned();
        explicit.or_else(|| self.generated_at(path, proceedings, index))
    }

    /// Like `output_at`, without explicit paths.
    pub(super) fn generated_at(
        &self,
        path: &str,
        proceedings: &Proceedings,
        index: &Index,
    ) -> Option<Output> {
        let config = &proceedings.config;
        if path == "CNAME" && config.publish.cname.is_some() {
            return Some(Output::Cname);
        }
        if let Some((_, output)) = fixed(config).find(|(fixed, _)| *fixed == path) {
            return Some(output.clone());
        }
        if let Some(number) = path.strip_prefix("sitemap-").and_then(|it| it.strip_suffix(".xml")) {
            let number = number.parse().ok().filter(|at| sitemap_parts(proceedings, index).contains(at))?;
            return (path == sitemap_part(number)).then_some(Output::SitemapPart(number));
        }
        self.page_at(path, proceedings, index)
    }

    /// The page, feed or calendar at a path.
    fn page_at(&self, path: &str, proceedings: &Proceedings, index: &Index) -> Option<Output> {
        let candidates = self.routes.read(path, &proceedings.config.languages);
        candidates.into_iter().find_map(|(page, lang, role)| match role {
            Role::Part(number) => {
                let parts = inventory::parts(&page, proceedings, index)?;
                (1..=parts).contains(&number).then_some(Output::Page(page, lang, number))
            }
            Role::Feed => (page.kind().has_feed && inventory::exists(&page, proceedings, index))
                .then_some(Output::Feed(page, lang)),
            Role::Calendar => {
                inventory::has_calendar(&page, proceedings).then_some(Output::Calendar(page, lang))
            }
        })
    }

    /// All outputs, sorted by path.
    pub fn files(&self, proceedings: &Proceedings, index: &Index) -> Vec<(String, Output)> {
        let config = &proceedings.config;
        let mut files: Vec<(String, Output)> =
            fixed(config).map(|(path, output)| ((*path).to_owned(), output.clone())).collect();
        if config.publish.cname.is_some() {
            files.push(("CNAME".into(), Output::Cname));
        }
        let pages: Vec<(Page, usize)> = inventory::pages(proceedings, index)
            .into_iter()
            .filter_map(|page| inventory::parts(&page, proceedings, index).map(|parts| (page, parts)))
            .collect();
        let listed = pages.iter().filter(|(page, _)| page.kind().in_sitemap);
        let locations = listed.map(|(_, parts)| parts * config.languages.len()).sum();
        files.par_extend(pages.par_iter().flat_map_iter(|(page, parts)| {
            config.languages.iter().flat_map(|lang| self.files_of(page, lang, *parts))
        }));
        let dated = pages.iter().filter(|(page, _)| inventory::has_calendar(page, proceedings));
        files.extend(dated.flat_map(|(page, _)| {
            let of = |lang: &Lang| Output::Calendar(page.clone(), lang.clone());
            config.languages.iter().map(move |lang| (self.routes.calendar_file(page, lang), of(lang)))
        }));
        files.extend(parts_of_sitemap(locations).map(|part| (sitemap_part(part), Output::SitemapPart(part))));
        files.extend(self.assets.iter().map(|(path, output)| (path.clone(), output.clone())));
        files.par_sort_by(|(a, _), (b, _)| a.cmp(b));
        // Duplicates are reported as errors, so the site is not written.
        files.dedup_by(|(a, _), (b, _)| a == b);
        files
    }

    /// The files of a page in a language: each page of its list, and its feed if it has one.
    pub(super) fn files_of<'a>(
        &'a self,
        page: &'a Page,
        lang: &'a Lang,
        parts: usize,
    ) -> impl Iterator<Item = (String, Output)> + 'a {
        let part = |number| {
            let output = Output::Page(page.clone(), lang.clone(), number);
            (self.routes.file(page, lang, number), output)
        };
        let feed = || (self.routes.feed_file(page, lang), Output::Feed(page.clone(), lang.clone()));
        (1..=parts).map(part).chain(page.kind().has_feed.then(feed))
    }
}
