//! Tests of formatting. Expected values are from CLDR's charts and from national calendars.

use rapporteur::i18n::lang::Lang;
use rapporteur::i18n::locale::{Locale, is_known, locale};
use rapporteur::time::date::Date;

const LANGUAGES: [&str; 10] = ["en", "fr", "ar", "fa-AF", "fa", "ps", "ru", "ur", "zh", "es"];

fn of(tag: &str) -> Locale {
    locale(&Lang::parse(tag).unwrap())
}

fn date(tag: &str, text: &str) -> String {
    of(tag).date(Date::parse(text).unwrap())
}

fn span(tag: &str, from: &str, to: &str) -> String {
    of(tag).span(Date::parse(from).unwrap(), Date::parse(to).unwrap())
}

fn solar(tag: &str, from: &str, to: &str) -> Option<String> {
    of(tag).solar(Date::parse(from).unwrap(), Date::parse(to).unwrap())
}

#[test]
fn a_date_is_in_the_words_digits_and_order_of_the_language() {
    for (tag, day, month, year) in [
        ("en", "30 March 2021", "March 2021", "2021"),
        ("en-US", "March 30, 2021", "March 2021", "2021"),
        ("fr", "30 mars 2021", "mars 2021", "2021"),
        ("ar", "30 مارس 2021", "مارس 2021", "2021"),
        ("ar-QA", "٣٠ مارس ٢٠٢١", "مارس ٢٠٢١", "٢٠٢١"),
        ("fa", "۳۰ مارس ۲۰۲۱", "مارس ۲۰۲۱", "۲۰۲۱"),
        ("fa-AF", "۳۰ مارچ ۲۰۲۱", "مارچ ۲۰۲۱", "۲۰۲۱"),
        ("prs", "۳۰ مارچ ۲۰۲۱", "مارچ ۲۰۲۱", "۲۰۲۱"),
        ("ps", "۳۰ مارچ ۲۰۲۱", "مارچ ۲۰۲۱", "۲۰۲۱"),
        ("ru", "30 марта 2021 г.", "март 2021 г.", "2021"),
        ("ur", "30 مارچ، 2021", "مارچ 2021", "2021"),
        ("zh", "2021年3月30日", "2021年3月", "2021年"),
        ("es", "30 de marzo de 2021", "marzo de 2021", "2021"),
    ] {
        let written = [date(tag, "2021-03-30"), date(tag, "2021-03"), date(tag, "2021")];
        assert_eq!(
            written.map(|text| text.replace(['\u{a0}', '\u{202f}'], " ")),
            [day, month, year],
            "{tag}"
        );
    }
}

#[test]
fn what_both_ends_of_a_span_share_is_said_once() {
    for (tag, days, months, years) in [
        ("en", "2–4 May 2020", "30 April – 2 May 2020", "31 December 2019 – 2 January 2020"),
        ("en-US", "May 2 – 4, 2020", "April 30 – May 2, 2020", "December 31, 2019 – January 2, 2020"),
        ("fr", "2–4 mai 2020", "30 avril – 2 mai 2020", "31 décembre 2019 – 2 janvier 2020"),
        ("ar", "2–4 مايو 2020", "30 أبريل – 2 مايو 2020", "31 ديسمبر 2019 – 2 يناير 2020"),
        ("fa", "۲ تا ۴ مه ۲۰۲۰", "۳۰ آوریل تا ۲ مه ۲۰۲۰", "۳۱ دسامبر ۲۰۱۹ تا ۲ ژانویه ۲۰۲۰"),
        ("fa-AF", "۲ تا ۴ می ۲۰۲۰", "۳۰ اپریل تا ۲ می ۲۰۲۰", "۳۱ دسمبر ۲۰۱۹ تا ۲ جنوری ۲۰۲۰"),
        ("ps", "۲–۴ مۍ ۲۰۲۰", "۳۰ اپریل – ۲ مۍ ۲۰۲۰", "۳۱ دسمبر ۲۰۱۹ – ۲ جنوري ۲۰۲۰"),
        ("ru", "2–4 мая 2020 г.", "30 апреля – 2 мая 2020 г.", "31 декабря 2019 г. – 2 января 2020 г."),
        ("ur", "2–4 مئی، 2020", "30 اپریل – 2 مئی، 2020", "31 دسمبر، 2019 – 2 جنوری، 2020"),
        ("zh", "2020年5月2日 – 4日", "2020年4月30日 – 5月2日", "2019年12月31日 – 2020年1月2日"),
        (
            "es",
            "2–4 de mayo de 2020",
            "30 de abril – 2 de mayo de 2020",
            "31 de diciembre de 2019 – 2 de enero de 2020",
        ),
    ] {
        let written = [
            span(tag, "2020-05-02", "2020-05-04"),
            span(tag, "2020-04-30", "2020-05-02"),
            span(tag, "2019-12-31", "2020-01-02"),
        ];
        assert_eq!(
            written.map(|text| text.replace(['\u{a0}', '\u{202f}'], " ")),
            [days, months, years],
            "{tag}"
        );
    }
    assert_eq!(span("en", "2020-05", "2020-06"), "May – June 2020");
    assert_eq!(span("en", "2019-12", "2020-01"), "December 2019 – January 2020");
    assert_eq!(span("en", "2020", "2022"), "2020–2022");
    assert_eq!(span("zh", "2020", "2022"), "2020–2022年");
    assert_eq!(span("fa-AF", "2020", "2022"), "۲۰۲۰ تا ۲۰۲۲");
}

#[test]
fn ends_of_a_span_that_are_known_to_different_precision_stand_whole() {
    assert_eq!(span("en", "2020", "2020-06"), "2020 – June 2020");
    assert_eq!(span("en", "2020-05-02", "2021"), "2 May 2020 – 2021");
}

#[test]
fn the_solar_hijri_date_is_that_of_the_calendars_of_kabul_and_tehran() {
    let day = |tag, day| solar(tag, day, day);
    assert_eq!(day("fa-AF", "2021-08-15"), Some("۲۴ اسد ۱۴۰۰".into()));
    assert_eq!(day("fa-AF", "2001-12-05"), Some("۱۴ قوس ۱۳۸۰".into()));
    assert_eq!(day("prs", "2020-03-20"), Some("۱ حمل ۱۳۹۹".into()));
    assert_eq!(day("fa", "2021-08-15"), Some("۲۴ مرداد ۱۴۰۰".into()));
    assert_eq!(day("ps", "2021-08-15"), Some("۲۴ زمری ۱۴۰۰".into()));
    for tag in ["en", "ar", "ur", "ru", "tg"] {
        assert_eq!(day(tag, "2021-08-15"), None, "{tag}");
    }
}

#[test]
fn a_solar_hijri_date_is_no_more_precise_than_the_record() {
    assert_eq!(solar("fa-AF", "2021-09", "2021-09"), Some("سنبله تا میزان ۱۴۰۰".into()));
    assert_eq!(solar("fa-AF", "2021-03", "2021-03"), Some("حوت ۱۳۹۹ تا حمل ۱۴۰۰".into()));
    assert_eq!(solar("fa-AF", "2021", "2021"), Some("۱۳۹۹ تا ۱۴۰۰ ه\u{200d}.ش.".into()));
    assert_eq!(solar("ps", "2021", "2021"), Some("۱۳۹۹–۱۴۰۰ ه.ل.".into()));
    assert_eq!(solar("fa-AF", "2021-03-20", "2021-03-22"), Some("۳۰ حوت ۱۳۹۹ تا ۲ حمل ۱۴۰۰".into()));
    assert_eq!(solar("fa-AF", "2020-05-02", "2020-05-04"), Some("۱۳ تا ۱۵ ثور ۱۳۹۹".into()));
}

#[test]
fn a_count_has_the_digits_and_groups_of_the_language_and_a_year_has_no_groups() {
    for (tag, count) in [
        ("en", "12,345"),
        ("fr", "12\u{202f}345"),
        ("ar", "12,345"),
        ("ar-EG", "١٢٬٣٤٥"),
        ("fa", "۱۲٬۳۴۵"),
        ("fa-AF", "۱۲٬۳۴۵"),
        ("ps", "۱۲٬۳۴۵"),
        ("ru", "12\u{a0}345"),
        ("ur", "12,345"),
        ("zh", "12,345"),
        ("es", "12.345"),
    ] {
        assert_eq!(of(tag).count(12345), count, "{tag}");
    }
    // Spanish uses grouping from five digits on.
    assert_eq!(of("es").count(1234), "1234");
    assert_eq!(of("en").digits(2021), "2021");
    assert_eq!(of("ps").digits(2021), "۲۰۲۱");
}

fn list(tag: &str, items: &[&str]) -> String {
    let list_separators = of(tag).list_separators(items);
    assert_eq!(list_separators.len(), items.len() + 1, "{tag}");
    let mut text = list_separators[0].clone();
    for (item, joint) in items.iter().zip(&list_separators[1..]) {
        text.push_str(item);
        text.push_str(joint);
    }
    text
}

#[test]
fn a_list_is_read_as_a_sentence_of_the_language() {
    for (tag, three, two) in [
        ("en", "A, B and C", "A and B"),
        ("en-US", "A, B, and C", "A and B"),
        ("fr", "A, B et C", "A et B"),
        ("ar", "A وB وC", "A وB"),
        ("fa", "A،\u{200f} B، و C", "A و B"),
        ("ps", "A، B، او C", "A او B"),
        ("ru", "A, B и C", "A и B"),
        ("ur", "A، B، اور C", "A اور B"),
        ("zh", "A、B和C", "A和B"),
        ("es", "A, B y C", "A y B"),
    ] {
        assert_eq!([list(tag, &["A", "B", "C"]), list(tag, &["A", "B"])], [three, two], "{tag}");
    }
    assert_eq!(list("es", &["Pakistán", "Irán"]), "Pakistán e Irán");
    for tag in LANGUAGES {
        assert_eq!((list(tag, &["A"]), list(tag, &[])), ("A".into(), String::new()), "{tag}");
    }
}

#[test]
fn names_are_in_the_order_of_the_language() {
    for (tag, ordered) in [
        ("en", "Åland, Albania, Côte d’Ivoire, Croatia, Zambia"),
        ("fr", "cote, coté, côte, côté, coter"),
        ("es", "nadar, nube, ñandú, oso"),
        ("ru", "Египет, Ёлкино, Еритрея, Жодино, Йемен, Япония"),
        ("ar", "أذربيجان، أرمينيا، الكويت، اليمن، إيران، باكستان، قطر، مصر، هولندا"),
        ("fa", "آلمان، ارمنستان، پاکستان، چین، ژاپن، کویت، گرجستان، ویتنام، هند، یمن"),
        ("fa-AF", "آلمان، ارمنستان، پاکستان، جاپان، چین، کویت، گرجستان، هند، یمن"),
        ("ps", "ایران، پاکستان، ټوګو، جاپان، چین، ډنمارک، ړ، ږ، ښ، ګ، ڼ"),
        ("ur", "ایران، پاکستان، ٹوگو، چین، ڈنمارک، کویت، گنی، ہالینڈ، یمن"),
        ("zh", "阿富汗、巴基斯坦、俄罗斯、卡塔尔、日本、伊朗、印度、中国"),
    ] {
        let expected: Vec<&str> = ordered.split([',', '،', '、']).map(str::trim).collect();
        let mut names = expected.clone();
        names.reverse();
        let locale = of(tag);
        names.sort_by_cached_key(|name| locale.sort_key(name));
        assert_eq!(names, expected, "{tag}");
    }
}

#[test]
fn a_language_that_cldr_does_not_know_writes_dates_as_machines_do() {
    assert!(!is_known(&Lang::parse("tlh").unwrap()));
    assert_eq!(date("tlh", "2021-03-30"), "2021-03-30");
    assert_eq!(span("tlh", "2021-03", "2021-04"), "2021-03 – 2021-04");
    for tag in LANGUAGES.into_iter().chain(["prs", "pes", "zh-Hans-CN", "en-GB", "tg", "uz", "tk", "ky"]) {
        assert!(is_known(&Lang::parse(tag).unwrap()), "{tag}");
    }
}

#[test]
fn the_first_day_of_a_month_is_an_ordinal_in_french() {
    assert_eq!(date("fr", "2020-01-01"), "1er janvier 2020");
    assert_eq!(date("fr", "2020-01-11"), "11 janvier 2020");
    assert_eq!(date("fr", "2020-01"), "janvier 2020");
    assert_eq!(span("fr", "2020-05-01", "2020-05-04"), "1er–4 mai 2020");
    assert_eq!(span("fr", "2020-04-30", "2020-05-01"), "30 avril – 1er mai 2020");
}
