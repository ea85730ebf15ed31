//! Reads the paths of files as pages: the inverse of routes.

use super::route::{PASSAGES, Page, Role, Routes};
use crate::i18n::lang::Lang;
use crate::index::topics::Topic;
use crate::model::party::{Country, Party};

impl Routes {
    /// Inverse of [`Routes::file`], [`Routes::feed_file`] and [`Routes::calendar_file`]: the pages and languages that
    /// a file may belong to. Does not check that they exist.
    pub fn read(&self, file: &str, languages: &[Lang]) -> Vec<(Page, Lang, Role)> {
        let tagged = languages
            .iter()
            .filter(|lang| **lang != self.default)
            .filter_map(|lang| Some((lang, file.strip_prefix(lang.as_str())?.strip_prefix('/')?)));
        let mut found = Vec::new();
        for (lang, inner) in std::iter::once((&self.default, file)).chain(tagged) {
            let ends =
                [("index.html", Role::Part(1)), ("feed.xml", Role::Feed), ("calendar.ics", Role::Calendar)];
            let found_end = ends.into_iter().find_map(|(end, role)| Some((inner.strip_suffix(end)?, role)));
            let Some((path, role)) = found_end else { continue };
            let numbered = path.strip_suffix('/').and_then(|path| path.rsplit_once('/'));
            let first = numbered.and_then(|(before, number)| {
                Some((
                    before.strip_suffix("page").filter(|it| it.is_empty() || it.ends_with('/'))?,
                    number.parse().ok()?,
                ))
            });
            let parts = first.into_iter().map(|(path, number)| (path, Role::Part(number)));
            for (path, role) in std::iter::once((path, role)).chain(parts) {
                found.extend(pages_at(path).into_iter().map(|page| (page, lang.clone(), role)));
            }
        }
        // Only canonical spellings: not `countries/QA/`.
        found.retain(|(page, lang, role)| match role {
            Role::Part(number) => self.file(page, lang, *number) == file,
            Role::Feed => self.feed_file(page, lang) == file,
            Role::Calendar => self.calendar_file(page, lang) == file,
        });
        found
    }
}

/// Inverse of [`super::route::route`]: the pages that may be at a route. Does not check that they exist.
fn pages_at(route: &str) -> Vec<Page> {
    let all = topics_at(route).into_iter().map(Page::Passages);
    all.chain(other_pages_at(route)).collect()
}

/// The topics whose passages may be at a route.
fn topics_at(route: &str) -> Vec<Topic> {
    let Some(of) = route.strip_suffix(PASSAGES).filter(|of| of.ends_with('/')) else { return Vec::new() };
    other_pages_at(of).iter().filter_map(Page::topic).collect()
}

fn other_pages_at(route: &str) -> Vec<Page> {
    let parts: Vec<&str> = route.split_terminator('/').collect();
    match parts[..] {
        [] => vec![Page::Home],
        [one] => {
            let list = match one {
                "sessions" => Some(Page::Sessions),
                "countries" => Some(Page::Countries),
                "groups" => Some(Page::Groups),
                "themes" => Some(Page::Themes),
                "organisations" => Some(Page::Organisations),
                "years" => Some(Page::Years),
                "matrix" => Some(Page::Matrix),
                "recommendations" => Some(Page::Recommendations),
                "corrections" => Some(Page::Corrections),
                "search" => Some(Page::Search),
                "data" => Some(Page::Data),
                _ => None,
            };
            list.into_iter().chain([Page::Series(one.into()), Page::Standalone(one.into())]).collect()
        }
        [first, second] => {
            let entry = match first {
                "countries" => Country::from_code(second).map(Page::Country),
                "groups" => Some(Page::Group(second.into())),
                "themes" => Some(Page::Theme(second.into())),
                "organisations" => Some(Page::Organisation(second.into())),
                "years" => second.parse().ok().map(Page::Year),
                _ => None,
            };
            entry.into_iter().chain([Page::Session(format!("{first}/{second}").into())]).collect()
        }
        ["countries", country, theme] => Country::from_code(country)
            .map(|country| Page::Crossing(Party::Country(country), theme.into()))
            .into_iter()
            .collect(),
        ["recommendations", series, session, number] => {
            let of = |number| Page::Recommendation(format!("{series}/{session}").into(), number);
            number.parse().ok().map(of).into_iter().collect()
        }
        ["groups", group, theme] => vec![Page::Crossing(Party::Group(group.into()), theme.into())],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::route::tests::routes;

    #[test]
    fn a_file_tells_which_page_it_is_of() {
        let languages = ["en", "fa"].map(|tag| Lang::parse(tag).unwrap());
        let qatar = Country::from_code("QA").unwrap();
        let pages = [
            Page::Home,
            Page::Series("talks".into()),
            Page::Session("talks/12-fall".into()),
            Page::Recommendation("talks/12-fall".into(), 2),
            Page::Corrections,
            Page::Sessions,
            Page::Country(qatar),
            Page::Crossing(Party::Country(qatar), "aid".into()),
            Page::Crossing(Party::Group("eu".into()), "aid".into()),
            Page::Theme("صلح".into()),
            Page::Passages(Topic::Theme("aid".into())),
            Page::Passages(Topic::Crossing(Party::Country(qatar), "aid".into())),
            Page::Year(2021),
            Page::Standalone("about".into()),
        ];
        for (page, lang) in pages.iter().flat_map(|page| languages.iter().map(move |lang| (page, lang))) {
            for (role, file) in [
                (Role::Part(1), routes().file(page, lang, 1)),
                (Role::Part(3), routes().file(page, lang, 3)),
                (Role::Feed, routes().feed_file(page, lang)),
                (Role::Calendar, routes().calendar_file(page, lang)),
            ] {
                let expected = (page.clone(), lang.clone(), role);
                assert!(routes().read(&file, &languages).contains(&expected), "{file}");
            }
        }
        for other in ["talks/12", "talks/page/0/x.html", "fr/index.html/", "a/b/c/index.html"] {
            assert!(routes().read(other, &languages).is_empty(), "{other}");
        }
        let capital = routes().read("countries/QA/index.html", &languages);
        assert!(!capital.iter().any(|(page, ..)| matches!(page, Page::Country(_))));
    }
}
