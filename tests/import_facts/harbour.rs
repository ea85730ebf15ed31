//! A site of eleven series whose organisations and themes the third set of reports names.

use std::sync::LazyLock;

use rapporteur::import::facts::knowledge::Knowledge;
use rapporteur::source::{Content, File, Tree};

use super::site;

/// Its series: folder and title.
const SERIES: [(&str, &str); 11] = [
    ("caspian-forum", "Caspian Forum"),
    ("nile-dialogue", "Nile Dialogue"),
    ("caucasus-track", "Caucasus Track"),
    ("yemen-talks", "Yemen Talks"),
    ("afghan-future", "Afghan Future Dialogue"),
    ("sahel-cercle", "Cercle du Sahel"),
    ("kashmir-circle", "Kashmir Circle"),
    ("rivers", "Rivers Dialogue"),
    ("andes", "Diálogo Andino"),
    ("peninsula", "Peninsula Dialogue"),
    ("cyprus-table", "Cyprus Table"),
];

/// What it knows.
pub(super) static KNOWLEDGE: LazyLock<Knowledge> = LazyLock::new(|| {
    let texts = [
        ("rapporteur.toml", include_str!("harbour/rapporteur.toml").to_owned()),
        ("content/organisations.toml", include_str!("harbour/organisations.toml").to_owned()),
        ("content/themes.toml", include_str!("harbour/themes.toml").to_owned()),
    ];
    let series = SERIES.map(|(folder, title)| {
        (format!("content/{folder}/_index.md"), format!("+++\ntitle = \"{title}\"\n+++\n"))
    });
    let texts = texts.into_iter().map(|(path, text)| (path.to_owned(), text)).chain(series);
    let file = |(path, text): (String, String)| File { path, content: Content::Text(text.as_bytes().into()) };
    let mut files: Vec<File> = texts.map(file).collect();
    files.sort_by(|one, other| one.path.cmp(&other.path));
    site::of(&Tree { files })
});
