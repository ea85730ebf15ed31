//! A small site whose organisations, themes and series the documents of these tests name.

use std::sync::LazyLock;

use rapporteur::atlas;
use rapporteur::content::parse::{self, Overrides, ParseMemory};
use rapporteur::content::resolve::{self, ResolveMemory};
use rapporteur::import::facts::knowledge::Knowledge;
use rapporteur::source::{Content, File, Tree};

const CONFIG: &str = r#"
title = "Dialogues"
description = "Records"
base_url = "https://example.org/"
language = "en"
languages = ["en", "fa-AF", "ps", "ar", "fr", "ru", "es", "ur", "zh"]
"#;

const ORGANISATIONS: &str = r#"
[gulf-institute]
name = { en = "Gulf Institute for Mediation", ar = "معهد الخليج للوساطة", fa-AF = "انستیتوت خلیج برای میانجیگری", fr = "Institut du Golfe pour la médiation", ru = "Институт медиации Персидского залива", ps = "د منځګړیتوب لپاره د خلیج انستیتوت", es = "Instituto del Golfo para la Mediación", ur = "گلف انسٹی ٹیوٹ برائے ثالثی", zh = "海湾调解研究所" }
short = "GIM"

[kabul-forum]
name = { en = "Kabul Policy Forum", fa-AF = "مجمع پالیسی کابل", ar = "منتدى كابول للسياسات", fr = "Forum politique de Kaboul", ru = "Кабульский политический форум", ps = "د کابل د پالیسۍ فورم", es = "Foro de Políticas de Kabul", ur = "کابل پالیسی فورم", zh = "喀布尔政策论坛" }
short = "KPF"

[nordic-fund]
name = { en = "Nordic Peace Fund", fr = "Fonds nordique pour la paix", ar = "صندوق الشمال للسلام" }

[un]
name = { en = "United Nations", fr = "Nations unies", ar = "الأمم المتحدة", fa-AF = "ملل متحد", ps = "ملګري ملتونه", ru = "Организация Объединённых Наций", es = "Naciones Unidas", ur = "اقوام متحدہ", zh = "联合国" }
short = "UN"
aliases = ["ООН"]
"#;

const THEMES: &str = r#"
[water]
label = { en = "Water sharing", fr = "Partage de l'eau", ar = "تقاسم المياه", fa-AF = "تقسیم آب", ps = "د اوبو وېش", ru = "Водопользование", es = "Reparto del agua", ur = "پانی کی تقسیم", zh = "水资源分配" }
aliases = ["transboundary water"]

[trade]
label = { en = "Trade and transit", fr = "Commerce et transit", ar = "التجارة والعبور", fa-AF = "تجارت و ترانزیت", ps = "سوداګري او ترانزیټ", ru = "Торговля и транзит", es = "Comercio y tránsito", ur = "تجارت اور ٹرانزٹ", zh = "贸易与过境" }
aliases = ["transit trade"]

[girls-education]
label = { en = "Girls' education", fr = "Éducation des filles", ar = "تعليم الفتيات", fa-AF = "آموزش دختران", ps = "د نجونو زده کړې", ru = "Образование девочек", es = "Educación de las niñas", ur = "لڑکیوں کی تعلیم", zh = "女童教育" }

[ceasefire]
label = { en = "Ceasefire", fr = "Cessez-le-feu", ar = "وقف إطلاق النار", fa-AF = "آتش‌بس", ps = "اوربند", ru = "Прекращение огня", es = "Alto el fuego", ur = "جنگ بندی", zh = "停火" }
"#;

const SERIES: &str =
    "+++\ntitle = \"Gulf and Hindu Kush dialogue series\"\nunrecorded = [{ number = 2 }]\n+++\n";
const SESSION: &str = "+++\ntitle = \"First\"\ndate = 2019-01-01\nnumber = 1\n+++\n";

/// Its files.
pub(super) const FILES: [(&str, &str); 6] = [
    ("rapporteur.toml", CONFIG),
    ("content/organisations.toml", ORGANISATIONS),
    ("content/themes.toml", THEMES),
    ("content/gulf/_index.md", SERIES),
    ("content/gulf/01-first.md", SESSION),
    ("content/other/_index.md", "+++\ntitle = \"Roundtables of the north\"\n+++\n"),
];

/// What the site knows.
pub(super) static KNOWLEDGE: LazyLock<Knowledge> = LazyLock::new(|| {
    let file = |(path, text): (&str, &str)| File {
        path: path.to_owned(),
        content: Content::Text(text.as_bytes().into()),
    };
    let mut files: Vec<File> = FILES.map(file).into();
    files.sort_by(|one, other| one.path.cmp(&other.path));
    of(&Tree { files })
});

/// What the site in a tree knows.
pub(super) fn of(tree: &Tree) -> Knowledge {
    let atlas = atlas::atlas();
    let mut found = Vec::new();
    let parsed = parse::parse(tree, &atlas, &Overrides::default(), &mut ParseMemory::default(), &mut found);
    let parsed = parsed.unwrap_or_else(|| panic!("{found:#?}"));
    let resolved = resolve::resolve(&parsed, tree, &atlas, &mut ResolveMemory::default(), &mut found);
    Knowledge::new(&parsed.drafts, &resolved.proceedings, &atlas)
}
