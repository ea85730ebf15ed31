//! Edits of a small site, as editors make them: sound ones, and those that break something for a while.

use proptest::prelude::*;
use proptest::sample::select;
use rapporteur::source::revision::{Original, Revision};

use super::Files;

/// One thing that an editor does.
#[derive(Clone, Debug)]
pub(super) enum Edit {
    /// Writes a file, or writes it anew.
    Write(String, String),
    /// Takes a file away, or a folder with all that is in it.
    Delete(String),
    /// Gives a file or a folder another name.
    Rename(String, String),
    /// Replaces some words in a file.
    Replace(String, String, String),
    /// Several at once, as another branch does.
    All(Vec<Edit>),
}

impl Edit {
    pub(super) fn apply(&self, files: &mut Files) {
        let is_at = |path: &str, name: &str| {
            path == name || path.strip_prefix(name).is_some_and(|rest| rest.starts_with('/'))
        };
        match self {
            Self::Write(path, text) => drop(files.insert(path.clone(), text.clone())),
            Self::Delete(name) => files.retain(|path, _| !is_at(path, name)),
            Self::Rename(from, to) => {
                let moved: Vec<String> = files.keys().filter(|path| is_at(path, from)).cloned().collect();
                for path in moved {
                    let text = files.remove(&path).unwrap_or_default();
                    files.insert(format!("{to}{}", &path[from.len()..]), text);
                }
            }
            Self::Replace(path, old, new) => {
                if let Some(text) = files.get_mut(path) {
                    *text = text.replace(old.as_str(), new);
                }
            }
            Self::All(edits) => edits.iter().for_each(|edit| edit.apply(files)),
        }
    }
}

const CONFIG: &str = "title = \"Dialogues\"\nbase_url = \"https://example.org/d/\"\n\
                      languages = [\"en\", \"fa\"]\n[build]\npaginate = 3\n";
const THEMES: &str = "[security]\nlabel = { en = \"Security\", fa = \"امنیت\" }\n\
                      [borders]\nlabel = { en = \"Borders\", fa = \"مرزها\" }\nbroader = \"security\"\n\
                      [aid]\nlabel = { en = \"Aid\", fa = \"کمک\" }\n";
const ORGANISATIONS: &str = "[chs]\nname = { en = \"Centre\", fa = \"مرکز\" }\ncountry = \"QA\"\n";
const GROUPS: &str =
    "[contact]\nname = { en = \"Contact Group\", fa = \"گروه تماس\" }\nmembers = [\"KZ\", \"UZ\"]\n";

fn session(number: u32, day: &str, facts: &str, body: &str) -> String {
    format!(
        "+++\ntitle = \"Session {number}\"\nnumber = {number}\ndate = {day}\norganisers = [\"chs\"]\n{facts}\n+++\n{body}\n"
    )
}

/// The site before the first edit.
pub(super) fn first() -> Files {
    let pa = "participants = [\"PK\", \"QA\"]\nthemes = [\"borders\"]";
    let files = [
        ("rapporteur.toml", CONFIG.to_owned()),
        ("content/themes.toml", THEMES.to_owned()),
        ("content/organisations.toml", ORGANISATIONS.to_owned()),
        ("content/groups.toml", GROUPS.to_owned()),
        ("content/about.md", "+++\ntitle = \"About\"\n+++\nSee [](session:talks/2).\n".to_owned()),
        (
            "content/talks/_index.md",
            "+++\ntitle = \"Talks\"\nsubjects = [\"AF\"]\n+++\nIntro [](country:IR).\n".to_owned(),
        ),
        ("content/talks/1.md", session(1, "2020-01-10", pa, "## One\nText. [](session:2)\n")),
        (
            "content/talks/2.md",
            session(
                2,
                "2020-03-01",
                "participants = [\"contact\", \"IR\"]\nthemes = [\"aid\", \"security\"]",
                "## Two\nText [](country:CN).\n",
            ),
        ),
        ("content/talks/2.fa.md", "+++\ntitle = \"نشست ۲\"\n+++\nمتن.\n".to_owned()),
        (
            "content/talks/3/index.md",
            session(
                3,
                "2021-05-05",
                "participants = [\"QA\"]\nthemes = [\"aid\"]\ndocuments = [{ title = \"Note\", file = \"note.pdf\" }]\n[[recommendations]]\ntext = \"Do.\"\nto = [\"IN\"]\nthemes = [\"aid\"]\n",
                "Text. ![The room](room.webp)\n",
            ),
        ),
        ("content/talks/3/note.pdf", "pdf".to_owned()),
        ("content/talks/3/room.webp", picture("\x57\x0b", "")),
        ("content/talks/4.md", session(4, "2022-01-01", pa, "Text. [About](../about.md)\n")),
        ("static/logo.svg", "<svg/>".to_owned()),
    ];
    files.into_iter().map(|(path, text)| (path.to_owned(), text)).collect()
}

/// The state of the texts of `content/talks/2.md` before the first edit.
fn translated() -> String {
    let texts =
        Original { title: "Session 2", body: vec!["## Two\nText [](country:CN).\n"], ..Original::default() };
    Revision::of(&texts).to_string()
}

/// The head of a picture 30 points high, which is all of it that a site reads: its width less one is
/// `width`, the lower byte first.
fn picture(width: &str, more: &str) -> String {
    format!("RIFF\x20\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0{width}\0\x1d\0\0{more}")
}

fn write(path: &str, text: impl Into<String>) -> Edit {
    Edit::Write(path.into(), text.into())
}

fn replace(path: &str, old: &str, new: &str) -> Edit {
    Edit::Replace(path.into(), old.into(), new.into())
}

fn rename(from: &str, to: &str) -> Edit {
    Edit::Rename(from.into(), to.into())
}

/// Any edit; most leave the site sound.
pub(super) fn some_edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        6 => some_session(),
        3 => some_change_of_facts(),
        2 => some_embargo(),
        2 => some_hiding(),
        2 => some_translation(),
        2 => some_move(),
        2 => some_picture(),
        2 => some_vocabulary(),
        2 => some_configuration(),
        2 => some_skin(),
        1 => some_breakage(),
        1 => prop::collection::vec(prop_oneof![some_session(), some_move(), some_vocabulary()], 2..5)
            .prop_map(Edit::All),
    ]
}

/// A session written whole, at the end, in the middle, or in the place of another.
fn some_session() -> impl Strategy<Value = Edit> {
    let parties = select(vec!["PK", "QA", "contact", "central-asia", "chs", "IR"]);
    let themes = select(vec!["security", "borders", "aid"]);
    (
        1..9u32,
        2019..2024u32,
        prop::collection::btree_set(parties, 0..4),
        prop::collection::btree_set(themes, 0..3),
        any::<bool>(),
        select(vec!["Text.", "## Head\nMore [](country:RU).", "Met yesterday. [](theme:aid)", ""]),
    )
        .prop_map(|(number, year, parties, themes, draft, body)| {
            let list = |items: Vec<&str>| {
                items.iter().map(|item| format!("\"{item}\"")).collect::<Vec<_>>().join(", ")
            };
            let facts = format!(
                "participants = [{}]\nthemes = [{}]\ndraft = {}",
                list(parties.into_iter().collect()),
                list(themes.into_iter().collect()),
                draft && number > 5
            );
            let day = match year % 3 {
                0 => format!("\"{year}\""),
                _ => format!("{year}-0{}-01", 1 + number % 9),
            };
            write(&format!("content/talks/{number}.md"), session(number, &day, &facts, body))
        })
}

fn some_change_of_facts() -> impl Strategy<Value = Edit> {
    select(vec![
        replace("content/talks/1.md", "Session 1", "The first session"),
        replace("content/talks/1.md", "\"borders\"", "\"aid\""),
        replace("content/talks/1.md", "2020-01-10", "2023-01-10"),
        replace("content/talks/2.md", "2020-03-01", "\"2020\""),
        replace("content/talks/2.md", "\"2020\"", "\"2020-03\""),
        replace("content/talks/2.md", "\"2020\"", "2020-12-31"),
        replace("content/talks/4.md", "2022-01-01", "\"2021\""),
        replace("content/talks/4.md", "2022-01-01", "1400-10-11"),
        replace("content/talks/4.md", "2022-01-01", "2099-01-01"),
        replace("content/talks/1.md", "title = ", "aliases = [\"/d/old/1/\", \"first.html\"]\ntitle = "),
        replace("content/talks/_index.md", "title = ", "former_addresses = [\"/meetings/\"]\ntitle = "),
        replace("content/talks/2.md", "\"IR\"]", "\"IR\", \"central-asia\"]"),
        replace("content/talks/4.md", "\"PK\", ", ""),
        replace("content/talks/4.md", "number = 4", "number = 7"),
        replace("content/talks/3/index.md", "to = [\"IN\"]", "to = [\"PK\", \"contact\"]"),
        replace("content/talks/3/index.md", "text = \"Do.\"", "text = \"Do it.\"\nstatus = \"open\""),
        replace(
            "content/talks/4.md",
            "\n+++\nText.",
            "\n[[followed]]\nof = \"talks/3#1\"\nstatus = \"met\"\ndate = \"2021\"\n+++\nText.",
        ),
        replace("content/talks/4.md", "\"met\"", "\"overtaken\""),
        replace(
            "content/talks/4.md",
            "\n+++\nText.",
            "\n[[recommendations]]\ntext = \"Do.\"\nrepeats = [\"3#1\"]\n[[corrections]]\ndate = 2022-02-01\n\
             text = { en = \"A name.\", fa = \"نام.\" }\n+++\nText.",
        ),
        replace("content/talks/4.md", "3#1", "3#2"),
        replace("content/talks/_index.md", "\"AF\"", "\"TJ\""),
        replace("content/talks/_index.md", "country:IR", "country:IN"),
        replace("content/about.md", "talks/2", "talks/1"),
    ])
}

/// Embargoes set, put off and lifted, on sessions that others link to and on those that link, with the
/// links that would show what waits taken out and put back.
fn some_embargo() -> impl Strategy<Value = Edit> {
    let talks = |number: u32| match number {
        3 => "content/talks/3/index.md".to_owned(),
        number => format!("content/talks/{number}.md"),
    };
    let convened = "organisers = [\"chs\"]\n";
    let until = move |year: u32| format!("{convened}embargo = {year}-01-01T00:00:00+03:30\n");
    let set = move |number| replace(&talks(number), convened, &until(2030));
    let lift = move |number| replace(&talks(number), &until(2030), convened);
    let put_off = move |number| replace(&talks(number), &until(2030), &until(2031));
    let bring_forward = move |number| replace(&talks(number), &until(2031), &until(2030));
    let unlinked = |path: &str, what: &str| replace(path, &format!("[](session:{what})"), "");
    prop_oneof![
        6 => (1..5u32).prop_map(set),
        3 => (1..5u32).prop_map(lift),
        1 => (1..5u32).prop_map(put_off),
        1 => (1..5u32).prop_map(bring_forward),
        2 => select(vec![
            unlinked("content/about.md", "talks/2"),
            unlinked("content/talks/1.md", "2"),
            write("content/about.md", "+++\ntitle = \"About\"\n+++\nSee [](session:talks/2).\n"),
            Edit::All(vec![set(1), set(2), unlinked("content/about.md", "talks/2")]),
            Edit::All(vec![lift(1), lift(2)]),
            Edit::All(vec![set(3), replace("content/talks/4.md", "Text.", "Text. [](session:3)")]),
        ]),
    ]
}

/// A series that is seen with its first session, a draft, and files and parties that are named and are not.
fn some_hiding() -> impl Strategy<Value = Edit> {
    let (one, room) = ("content/new/1.md", "content/talks/3/index.md");
    let draft = session(1, "2022-02-02", "draft = true\nparticipants = [\"other\"]", "![Room](room.png)");
    let other =
        format!("{ORGANISATIONS}[other]\nname = {{ en = \"Other\", fa = \"دیگر\" }}\ncountry = \"NO\"\n");
    select(vec![
        Edit::All(vec![
            write("content/organisations.toml", other),
            write("content/new/_index.md", "+++\ntitle = \"New\"\n+++\n[](group:contact)\n"),
            write("content/new/room.png", "png"),
            write(one, draft),
        ]),
        replace(one, "draft = true", "draft = false"),
        replace(one, "draft = false", "draft = true"),
        Edit::Delete(one.into()),
        write("content/about.md", "+++\ntitle = \"About\"\n+++\n[](organisation:chs) [](new/_index.md)\n"),
        write("content/about.md", "+++\ntitle = \"About\"\n+++\n<a href=\"../talks/3/note.pdf\">note</a>\n"),
        replace(room, "documents =", "# documents ="),
        replace(room, "# documents =", "documents ="),
        replace(room, "![The room](room.webp)", "<img src=\"room.webp\" alt=\"x\">"),
    ])
}

/// Texts and their translations, dated and not, older and current.
fn some_translation() -> impl Strategy<Value = Edit> {
    // What the original of the first state says.
    let current = &*translated();
    let dated = |original: &str, rest: &str| format!("+++\noriginal = \"{original}\"\n{rest}");
    select(vec![
        write("content/talks/2.fa.md", dated(current, "title = \"نشست ۲\"\n+++\nمتن.\n")),
        write("content/talks/2.fa.md", dated("0123456789abcdef", "title = \"نشست ۲\"\n+++\nمتن.\n")),
        write("content/talks/2.fa.md", dated("soon", "+++\n")),
        write("content/talks/2.fa.md", dated(current, "+++\n<!-- Text [](country:CN). -->\n")),
        write("content/talks/_index.fa.md", dated("0123456789abcdef", "title = \"گفت‌وگوها\"\n+++\n")),
        write("content/about.fa.md", dated("0123456789abcdef", "title = \"درباره\"\n+++\n")),
        replace("content/talks/2.fa.md", "0123456789abcdef", current),
        replace("content/talks/2.md", "Text []", "Another text []"),
        replace("content/talks/2.md", "Another text []", "Text []"),
        replace("content/talks/2.md", "Text []", "<!-- To be checked. -->\nText []"),
        replace("rapporteur.toml", "[build]", "[translation]\nhelp = \"about\"\n[build]"),
        replace("rapporteur.toml", "[build]", "[translation]\nhelp = \"mailto:a@example.org\"\n[build]"),
    ])
}

fn some_move() -> impl Strategy<Value = Edit> {
    select(vec![
        rename("content/talks/4.md", "content/talks/last.md"),
        rename("content/talks/last.md", "content/talks/4.md"),
        rename("content/talks/3", "content/talks/third"),
        rename("content/talks", "content/dialogue"),
        rename("content/dialogue", "content/talks"),
        rename("content/about.md", "content/imprint.md"),
        Edit::Delete("content/talks/4.md".into()),
        Edit::Delete("content/talks/2.fa.md".into()),
        Edit::Delete("content/about.md".into()),
        Edit::Delete("content/talks/3".into()),
        Edit::Delete("content/talks/_index.md".into()),
        write("content/talks/1.fa.md", "+++\ntitle = \"نشست ۱\"\n+++\nمتن.\n"),
        write("content/talks/minutes.txt", "minutes"),
        write("content/sessions.md", "+++\ntitle = \"In the way\"\n+++\n"),
        Edit::Delete("content/sessions.md".into()),
    ])
}

/// Pictures that are large, small or of the same size with other points, and one in the way of a copy.
fn some_picture() -> impl Strategy<Value = Edit> {
    let room = "content/talks/3/room.webp";
    select(vec![
        write(room, picture("\x57\x0b", "")),
        write(room, picture("\x57\x0b", "other points")),
        write(room, picture("\x57\x02", "")),
        write(room, picture("\x57\0", "")),
        write(room, "no picture"),
        rename(room, "content/talks/3/hall.webp"),
        rename("content/talks/3/hall.webp", room),
        write("content/talks/3/room.webp.480.v2.webp", picture("\x57\0", "")),
        Edit::Delete("content/talks/3/room.webp.480.v2.webp".into()),
        replace("content/talks/3/index.md", "![The room](room.webp)", ""),
    ])
}

fn some_vocabulary() -> impl Strategy<Value = Edit> {
    select(vec![
        write("content/themes.toml", format!("{THEMES}[water]\nlabel = {{ en = \"Water\", fa = \"آب\" }}\n")),
        write("content/themes.toml", THEMES),
        replace("content/themes.toml", "\"Aid\"", "\"Humanitarian aid\""),
        replace("content/themes.toml", "[aid]", "[aid]\nformer_addresses = [\"relief\", \"/d/old/1/\"]"),
        replace("content/organisations.toml", "[chs]", "[chs]\nformer_addresses = [\"/centre/\"]"),
        replace("content/groups.toml", "[contact]", "[contact]\nformer_addresses = [\"/contact-group/\"]"),
        replace("content/themes.toml", "broader = \"security\"\n", ""),
        replace("content/themes.toml", "[aid]", "[aid]\nbroader = \"security\""),
        replace("content/groups.toml", "\"UZ\"]", "{ party = \"UZ\", until = 2020-02-01 }]"),
        replace("content/organisations.toml", "\"QA\"", "\"AE\""),
        replace("content/organisations.toml", "\"Centre\"", "\"The Centre\""),
    ])
}

fn some_configuration() -> impl Strategy<Value = Edit> {
    select(vec![
        replace("rapporteur.toml", "paginate = 3", "paginate = 2"),
        replace("rapporteur.toml", "paginate = 3", "paginate = 0"),
        replace("rapporteur.toml", "paginate", "crossings = false\npaginate"),
        replace("rapporteur.toml", "\"fa\"]", "\"fa\", \"ar\"]"),
        replace("rapporteur.toml", "Dialogues", "Talks"),
        replace("rapporteur.toml", "/d/", "/"),
        write("rapporteur.toml", CONFIG),
    ])
}

fn some_skin() -> impl Strategy<Value = Edit> {
    select(vec![
        write("themes/standard/templates/row.html", "<li>{{ title.text }}</li>"),
        write("themes/standard/templates/row.html", "<li>{{ nothing.there }}</li>"),
        write(
            "themes/standard/templates/theme.html",
            "{{ label.text }} {% for row in sessions %}{{ row | safe }}{% endfor %}",
        ),
        Edit::Delete("themes".into()),
        write("themes/standard/i18n/en.ftl", "nav-sessions = Meetings\n"),
        write("themes/standard/i18n/en.ftl", "nav-sessions = Meetings\nhome = {"),
        write("themes/standard/styles/print.css", "main {}"),
        write("themes/standard/theme.toml", "[styles]\n\"assets/standard.css\" = [\"print.css\"]\n"),
        write("themes/standard/static/assets/standard.css", "body {}"),
        write("themes/standard/static/assets/standard.css", "body { margin: 0 }"),
        write("static/robots2.txt", "x"),
        write("static/assets/standard.css", "main {}"),
        write("static/assets/standard.css", "main { margin: 0 }"),
        Edit::Delete("static".into()),
    ])
}

fn some_breakage() -> impl Strategy<Value = Edit> {
    select(vec![
        replace("content/talks/1.md", "date = ", "date "),
        replace("content/talks/1.md", "date 2", "date = 2"),
        replace("content/talks/2.md", "\"aid\"", "\"ade\""),
        replace("content/talks/2.md", "\"ade\"", "\"aid\""),
        write("content/themes.toml", "[security"),
        write("themes/standard/templates/base.html", "{% if %}"),
        replace("rapporteur.toml", "title", "titel"),
        replace("rapporteur.toml", "titel", "title"),
        Edit::Delete("rapporteur.toml".into()),
    ])
}
