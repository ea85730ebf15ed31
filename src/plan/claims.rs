//! The files whose places are chosen: attachments and smaller copies of the pictures among them, old
//! addresses, static files and those of the skin.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::diagnostic::Diagnostic;
use crate::model::proceedings::Proceedings;
use crate::picture;
use crate::plan::Output;
use crate::plan::route::Page;
use crate::slug::nfc;
use crate::source::Tree;
use crate::toml_tree::Spanned;

/// What somebody wants at a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Claim {
    /// Below the output folder.
    pub(super) path: String,
    /// What is to stand there.
    pub(super) output: Output,
    /// Who says so.
    pub(super) source: Source,
}

/// What brings a file to its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Source {
    /// A file of the site.
    pub(super) path: String,
    /// The words in it that name the place; nothing if that is the file's own name.
    pub(super) span: Option<Range<usize>>,
}

impl Source {
    /// A file by its name.
    pub(super) fn file(path: &str) -> Self {
        Self { path: path.to_owned(), span: None }
    }

    pub(super) fn error(&self, message: String) -> Diagnostic {
        Diagnostic::error(&self.path, self.span.clone(), message).help("give one of the two another name")
    }
}

/// All claims, in the order in which the first goes before.
pub(super) fn claims(proceedings: &Proceedings, tree: &Tree, skin_files: &[String]) -> Vec<Claim> {
    let mut claims = Vec::new();
    add_attachments(proceedings, &mut claims);
    add_aliases(proceedings, &mut claims);
    add_static(tree, skin_files, &mut claims);
    claims
}

/// What is brought to which path.
pub(super) fn brought(claims: &[Claim]) -> BTreeMap<String, Output> {
    let mut brought = BTreeMap::new();
    for claim in claims {
        brought.entry(claim.path.clone()).or_insert_with(|| claim.output.clone());
    }
    brought
}

fn add_attachments(proceedings: &Proceedings, claims: &mut Vec<Claim>) {
    let sessions = proceedings.sessions.iter().map(|session| &session.files);
    let series = proceedings.series.values().map(|series| &series.files);
    let pages = proceedings.pages.values().map(|page| &page.files);
    for attachments in sessions.chain(series).chain(pages) {
        claims.extend(attachments.iter().map(|file| Claim {
            path: file.address.clone(),
            output: Output::Copy(file.source.clone()),
            source: Source::file(&file.source),
        }));
        let pictures = attachments
            .iter()
            .filter_map(|file| Some((file, proceedings.pictures.get(file.source.as_str())?)));
        claims.extend(pictures.flat_map(|(file, picture)| {
            picture::widths(picture).into_iter().map(|width| Claim {
                path: picture::copy_name(&file.address, width),
                output: Output::Smaller(file.source.clone(), width),
                source: Source::file(&file.source),
            })
        }));
    }
}

fn add_aliases(proceedings: &Proceedings, claims: &mut Vec<Claim>) {
    let sessions = proceedings
        .sessions
        .iter()
        .map(|session| (Page::Session(session.id.clone()), &session.source, &session.aliases));
    let pages = proceedings
        .pages
        .values()
        .map(|page| (Page::Standalone(page.id.clone()), &page.source, &page.aliases));
    for (page, source, aliases) in sessions.chain(pages) {
        for Spanned { value: alias, span } in aliases {
            // A server says of any other ending that it is no page: there the address is a folder's,
            // which servers also give to those who ask without the last `/`.
            let is_file = alias.ends_with(".html") || alias.ends_with(".htm");
            let path =
                if is_file { alias.clone() } else { format!("{}/index.html", alias.trim_end_matches('/')) };
            let source = Source { path: source.clone(), span: Some(span.clone()) };
            claims.push(Claim { path, output: Output::Redirect(page.clone()), source });
        }
    }
}

/// The site's own `static/` goes before the skin's.
fn add_static(tree: &Tree, skin_files: &[String], claims: &mut Vec<Claim>) {
    claims.extend(tree.below("static").map(|file| Claim {
        path: nfc(&file.path["static/".len()..]).into_owned(),
        output: Output::Copy(file.path.clone()),
        source: Source::file(&file.path),
    }));
    let own = skin_files.iter().filter(|path| tree.find(&format!("static/{path}")).is_none());
    claims.extend(own.map(|path| Claim {
        path: path.clone(),
        output: Output::Skin(path.clone()),
        source: Source::file("the skin"),
    }));
}
