//! Names as readers of each language know them. What is expected was read off CLDR's charts, and off
//! the table of names of our own where CLDR has none.

use crate::fixture::{Fixture, heading, words};
use crate::html;

const LANGUAGES: [&str; 10] = ["en", "fr", "ar", "fa-AF", "fa", "ps", "ru", "ur", "zh", "es"];

fn site() -> Fixture {
    Fixture::site().config(&format!("languages = {LANGUAGES:?}")).session(
        "s",
        "date = 2021-03-30\nparticipants = [\"KZ\", \"PK\", \"TJ\", \"TR\", \"US\", \"eu\"]\n\
         sources = [{ title = \"T\", url = \"https://example.org/\", language = \"ru\" }]",
    )
}

fn page(site: &Fixture, lang: &str, path: &str) -> String {
    site.main(&if lang == "en" { format!("{path}index.html") } else { format!("{lang}/{path}index.html") })
}

#[test]
fn countries_and_groups_are_called_as_each_language_calls_them() {
    let site = site();
    site.build();
    #[rustfmt::skip]
    let expected = [
        ("en", ["Kazakhstan", "Pakistan", "Tajikistan", "Türkiye", "United States"], "European Union"),
        ("fr", ["Kazakhstan", "Pakistan", "Tadjikistan", "Turquie", "États-Unis"], "Union européenne"),
        ("ar", ["كازاخستان", "باكستان", "طاجيكستان", "تركيا", "الولايات المتحدة"], "الاتحاد الأوروبي"),
        ("fa-AF", ["قزاقستان", "پاکستان", "تاجکستان", "ترکیه", "ایالات متحده"], "اتحادیهٔ اروپا"),
        ("fa", ["قزاقستان", "پاکستان", "تاجیکستان", "ترکیه", "ایالات متحده"], "اتحادیهٔ اروپا"),
        // Two of these are not CLDR's, which has the word for Turkish and leaves out America.
        ("ps", ["قزاقستان", "پاکستان", "تاجکستان", "ترکیه", "د امریکا متحده ایالات"], "اروپايي اتحادیه"),
        ("ru", ["Казахстан", "Пакистан", "Таджикистан", "Турция", "Соединенные Штаты"], "Европейский союз"),
        ("ur", ["قزاخستان", "پاکستان", "تاجکستان", "ترکیہ", "ریاست ہائے متحدہ امریکہ"], "یورپی یونین"),
        ("zh", ["哈萨克斯坦", "巴基斯坦", "塔吉克斯坦", "土耳其", "美国"], "欧洲联盟"),
        ("es", ["Kazajistán", "Pakistán", "Tayikistán", "Turquía", "Estados Unidos"], "Unión Europea"),
    ];
    for (lang, countries, union) in expected {
        for (code, name) in ["kz", "pk", "tj", "tr", "us"].iter().zip(countries) {
            assert_eq!(heading(&page(&site, lang, &format!("countries/{code}/"))), name, "{lang}");
        }
        assert_eq!(heading(&page(&site, lang, "groups/eu/")), union, "{lang}");
    }
}

#[test]
fn a_language_is_named_in_the_words_of_the_page_and_by_itself_where_one_chooses() {
    let site = site();
    site.build();
    for (lang, russian) in [
        ("en", "Russian"),
        ("fr", "russe"),
        ("ar", "الروسية"),
        ("fa-AF", "روسی"),
        ("ps", "روسي"),
        ("ru", "русский"),
        ("ur", "روسی"),
        ("zh", "俄语"),
        ("es", "ruso"),
    ] {
        let page = page(&site, lang, "talks/s/");
        let sources = html::text_of(&page, "section[aria-labelledby=sources_]");
        assert!(sources.contains(russian), "{lang}: {sources}");
    }
    let page = site.built("zh/index.html");
    let own =
        ["English", "Français", "العربية", "دری", "فارسی", "پښتو", "Русский", "اردو", "简体中文", "Español"];
    for (lang, name) in LANGUAGES.iter().zip(own) {
        assert!(html::texts(&page, &format!("a[hreflang='{lang}']")).contains(&name.to_owned()), "{name}");
    }
}

#[test]
fn counts_have_the_plural_of_the_language() {
    let mut site = Fixture::site().config(&format!("languages = {LANGUAGES:?}"));
    // The plurals of Russian and Arabic turn on 1, 2, 3, 5 and 11: as many sessions in each year.
    for (year, count) in [(2001, 1), (2002, 2), (2003, 3), (2005, 5), (2011, 11), (2021, 21)] {
        for number in 1..=count {
            site = site.session(&format!("{year}-{number}"), &format!("date = \"{year}\""));
        }
    }
    site.build();
    #[rustfmt::skip]
    let expected = [
        ("en", ["1 session", "2 sessions", "3 sessions", "5 sessions", "11 sessions", "21 sessions"]),
        ("fr", ["1 session", "2 sessions", "3 sessions", "5 sessions", "11 sessions", "21 sessions"]),
        ("ar", ["جلسة واحدة", "جلستان", "3 جلسات", "5 جلسات", "11 جلسة", "21 جلسة"]),
        ("fa-AF", ["۱ نشست", "۲ نشست", "۳ نشست", "۵ نشست", "۱۱ نشست", "۲۱ نشست"]),
        ("ru", ["1 встреча", "2 встречи", "3 встречи", "5 встреч", "11 встреч", "21 встреча"]),
        ("es", ["1 sesión", "2 sesiones", "3 sesiones", "5 sesiones", "11 sesiones", "21 sesiones"]),
    ];
    for (lang, counts) in expected {
        for (year, count) in [2001, 2002, 2003, 2005, 2011, 2021].iter().zip(counts) {
            let page = words(&page(&site, lang, &format!("years/{year}/")));
            assert!(page.contains(count), "{lang} {year}: {count} is not in {page}");
        }
    }
}
