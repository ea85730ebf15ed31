//! The pages of the floor, pushed together.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::Result;
use rayon::prelude::*;

use super::terms::{Term, Terms};
use super::{Names, Session};
use crate::sites::FEED_LIMIT;

const CHROME: &str = include_str!("../skin/templates/chrome.html");
const HOST: &str = "https://example.org";
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// All that the pages are made of, and where they go.
pub(super) struct Pages<'a> {
    /// Newest first.
    pub(super) sessions: &'a [Session],
    pub(super) terms: &'a Terms,
    pub(super) names: &'a Names,
    pub(super) output: &'a Path,
}

impl Pages<'_> {
    /// Writes them all.
    pub(super) fn write(&self) -> Result<()> {
        let kinds = [
            ("countries", "Countries", &self.terms.countries),
            ("themes", "Themes", &self.terms.themes),
            ("organisations", "Organisers", &self.terms.organisations),
            ("years", "Years", &self.terms.years),
        ];
        self.sessions
            .par_iter()
            .try_for_each(|session| self.put(&session.address, &self.session(session)))?;
        for (kind, title, terms) in kinds {
            self.put(&format!("/{kind}/"), &term_list(kind, title, terms))?;
            terms.par_iter().try_for_each(|term| self.term(kind, term))?;
        }
        let all: Vec<usize> = (0..self.sessions.len()).collect();
        self.put("/sessions/", &titled("Sessions", |text| self.rows(text, &all)))?;
        self.put("/matrix/", &self.matrix())?;
        let home = titled("A record of dialogue", |text| {
            let _ = writeln!(text, "<p>{} sessions</p>", self.sessions.len());
            self.rows(text, &all[..all.len().min(6)]);
        });
        self.put("/", &home)?;
        fs::write(self.output.join("sitemap.xml"), self.sitemap(&kinds))?;
        let robots = format!("User-agent: *\nAllow: /\n\nSitemap: {HOST}/sitemap.xml\n");
        Ok(fs::write(self.output.join("robots.txt"), robots)?)
    }

    fn put(&self, address: &str, text: &str) -> Result<()> {
        let folder = self.output.join(&address[1..]);
        fs::create_dir_all(&folder)?;
        Ok(fs::write(folder.join("index.html"), text)?)
    }

    fn session(&self, session: &Session) -> String {
        page(&session.title, |text| {
            let year = &session.date[..4];
            let _ = write!(
                text,
                "<article>\n<h1>{}</h1>\n<p>{}</p>\n<ul class=\"facts\">\n",
                session.title,
                time(&session.date)
            );
            for (kind, ids) in [
                ("countries", &session.countries),
                ("themes", &session.tagged),
                ("organisations", &session.organisers),
            ] {
                for id in ids {
                    let (slug, name) = (id.to_lowercase(), self.names.of(kind, id));
                    let _ = writeln!(text, "<li><a href=\"/{kind}/{slug}/\">{name}</a></li>");
                }
            }
            let _ =
                write!(text, "<li><a href=\"/years/{year}/\">{year}</a></li>\n</ul>\n<div class=\"body\">");
            text.push_str(&session.body);
            text.push_str("</div>\n</article>");
        })
    }

    fn rows(&self, text: &mut String, places: &[usize]) {
        text.push_str("<ul class=\"rows\">\n");
        for at in places {
            text.push_str(&self.sessions[*at].row);
            text.push('\n');
        }
        text.push_str("</ul>");
    }

    fn term(&self, kind: &str, term: &Term) -> Result<()> {
        let address = format!("/{kind}/{}/", term.id);
        self.put(&address, &titled(&term.name, |text| self.rows(text, &term.sessions)))?;
        if kind == "years" {
            return Ok(());
        }
        let site = format!("A record of {} sessions", self.sessions.len());
        let newest = term.sessions.first().map_or("1990-01-01", |at| &self.sessions[*at].date);
        let mut text = format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
             <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">\n <id>{HOST}{address}</id>\n \
             <title>{} – {site}</title>\n <updated>{newest}T00:00:00Z</updated>\n <author>\n  \
             <name>{site}</name>\n </author>\n \
             <link rel=\"alternate\" type=\"text/html\" hreflang=\"en\" href=\"{HOST}{address}\"/>\n \
             <link rel=\"self\" type=\"application/atom+xml\" hreflang=\"en\" href=\"{HOST}{address}feed.xml\"/>\n",
            term.name
        );
        for at in term.sessions.iter().take(FEED_LIMIT) {
            text.push_str(&self.sessions[*at].entry);
        }
        text.push_str("</feed>\n");
        Ok(fs::write(self.output.join(&address[1..]).join("feed.xml"), text)?)
    }

    /// How many sessions each country has on each theme.
    fn matrix(&self) -> String {
        let themes: Vec<&Term> = self.terms.themes.iter().filter(|term| !term.sessions.is_empty()).collect();
        let mut on: Vec<Vec<usize>> = vec![Vec::new(); self.sessions.len()];
        for (column, theme) in themes.iter().enumerate() {
            for at in &theme.sessions {
                on[*at].push(column);
            }
        }
        let mut rows: Vec<&Term> =
            self.terms.countries.iter().filter(|term| !term.sessions.is_empty()).collect();
        rows.sort_by_key(|term| std::cmp::Reverse(term.sessions.len()));
        titled("Countries by themes", |text| {
            text.push_str("<table class=\"matrix\">\n<thead><tr><th></th>");
            for theme in &themes {
                let _ = write!(text, "<th>{}</th>", theme.name);
            }
            text.push_str("</tr></thead>\n<tbody>\n");
            for country in rows {
                let mut counts = vec![0_usize; themes.len()];
                for column in country.sessions.iter().flat_map(|at| &on[*at]) {
                    counts[*column] += 1;
                }
                let _ =
                    write!(text, "<tr><th><a href=\"/countries/{}/\">{}</a></th>", country.id, country.name);
                for count in counts {
                    let _ = match count {
                        0 => write!(text, "<td></td>"),
                        _ => write!(text, "<td>{count}</td>"),
                    };
                }
                text.push_str("</tr>\n");
            }
            text.push_str("</tbody>\n</table>");
        })
    }

    fn sitemap(&self, kinds: &[(&str, &str, &Vec<Term>)]) -> String {
        let mut text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
                        <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
            .to_owned();
        let mut url = |address: &str| {
            let _ = write!(text, " <url>\n  <loc>{HOST}{address}</loc>\n </url>\n");
        };
        for address in ["/", "/sessions/", "/matrix/"] {
            url(address);
        }
        for session in self.sessions {
            url(&session.address);
        }
        for (kind, _, terms) in kinds {
            url(&format!("/{kind}/"));
            for term in *terms {
                url(&format!("/{kind}/{}/", term.id));
            }
        }
        text + "</urlset>\n"
    }
}

/// A page with its chrome.
fn page(title: &str, matter: impl FnOnce(&mut String)) -> String {
    let mut text = String::with_capacity(16 * 1024);
    let _ = write!(
        text,
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         {CHROME}"
    );
    matter(&mut text);
    text.push_str("\n</main>\n</body>\n</html>\n");
    text
}

/// A page whose matter begins with its title.
fn titled(title: &str, matter: impl FnOnce(&mut String)) -> String {
    page(title, |text| {
        let _ = writeln!(text, "<h1>{title}</h1>");
        matter(text);
    })
}

fn term_list(kind: &str, title: &str, terms: &[Term]) -> String {
    titled(title, |text| {
        text.push_str("<ul class=\"terms\">\n");
        for Term { id, name, sessions } in terms {
            let _ = writeln!(text, "<li><a href=\"/{kind}/{id}/\">{name}</a> {}</li>", sessions.len());
        }
        text.push_str("</ul>");
    })
}

fn time(date: &str) -> String {
    let month = date[5..7].parse().ok().and_then(|month: usize| MONTHS.get(month.checked_sub(1)?));
    let day = date[8..10].trim_start_matches('0');
    format!("<time datetime=\"{date}\">{day} {} {}</time>", month.unwrap_or(&""), &date[..4])
}

/// A session in a list.
pub(super) fn row(session: &Session) -> String {
    let Session { address, title, summary, date, .. } = session;
    format!("<li><a href=\"{address}\">{title}</a> {}<p>{summary}</p></li>", time(date))
}

/// A session in a feed.
pub(super) fn entry(session: &Session, names: &Names) -> String {
    let Session { address, title, summary, date, .. } = session;
    let mut text = format!(
        " <entry xml:lang=\"en\">\n  <id>{HOST}{address}</id>\n  <title>{title}</title>\n  \
         <updated>{date}T00:00:00Z</updated>\n  <published>{date}T00:00:00Z</published>\n"
    );
    let _ = write!(
        text,
        "  <link rel=\"alternate\" type=\"text/html\" hreflang=\"en\" href=\"{HOST}{address}\"/>\n  \
         <summary>{summary}</summary>\n"
    );
    for id in &session.tagged {
        let _ = writeln!(text, "  <category term=\"{id}\" label=\"{}\"/>", names.of("themes", id));
    }
    text + " </entry>\n"
}
