//! The forms of a name: which texts name a person in full, in several scripts, and which do not.

use rapporteur::guard::names::list;
use rapporteur::guard::roster::{Digester, Roster};
use rapporteur::guard::search::{Matcher, SearchMemory, TextKind};

pub(super) fn matcher(names: &str) -> Matcher {
    let digester = Digester::new([7; 32]);
    let mut roster = Roster::default();
    roster.add(&list::read(names).expect("names").people, &digester);
    Matcher::new(&roster, digester, None)
}

/// What is found in a text: its kind, and how it is written.
pub(super) fn found(matcher: &Matcher, text: &str) -> Vec<String> {
    let found = matcher.search(text, TextKind::Prose, &mut SearchMemory::default());
    found.into_iter().map(|found| format!("{:?} {}", found.kind, &text[found.at])).collect()
}

/// The names of one person on the roster: texts that name him in full.
#[track_caller]
fn names_in_full(name: &str, texts: &[&str]) {
    let matcher = matcher(name);
    for text in texts {
        let found = found(&matcher, text);
        assert!(found.iter().any(|found| found.starts_with("FullName")), "{name}: {text} {found:?}");
    }
}

#[test]
fn a_full_name_is_found_in_its_usual_forms() {
    names_in_full(
        "Ahmad Karimi",
        &[
            "Then Ahmad Karimi spoke.",
            "Then Karimi Ahmad spoke.",
            "Karimi, Ahmad (Kabul)",
            "AHMAD KARIMI",
            "A. Karimi and others",
            "A Karimi and others",
            "A.K. Karimi",
            "Karimi A.",
            "Karimi, A.",
            "Ahmad S. Karimi",
            "Ahmad Shah Karimi",
            "Ambassador Dr. Ahmad al-Karimi’s view",
            "Ahmad\u{a0}Karimi",
            "Ahmad\nKarimi",
            "**Ahmad** Karimi",
            "Ahmed Kareemi",
            "Ahmad Karimy",
            "احمد کریمی",
            "أحمد كريمي",
            "وأحمد الكريمي",
            "دکتر احمد کریمی گفت",
            "احمدِ کریمی",
            "Ахмад Карими",
            "Ахмада Карими",
            "AhmadKarimi",
            "#ahmadkarimi",
            "ahmad karimi",
        ],
    );
    names_in_full(
        "احمد محمدی",
        &[
            "Ahmad Mohammadi",
            "Ahmed Muhammadi",
            "Ahmad Mohamadi",
            "Mohammady, Ahmad",
            "A. Mohammadi",
            "احمد محمدي",
            "احمد محمدی‌ها",
            "Ахмад Мохаммади",
        ],
    );
    names_in_full(
        "محمد کریم‌زاده",
        &["محمد کریم زاده", "محمد کریمزاده", "Mohammad Karimzadeh", "Muhammad Karim Zada", "M. Karim-zada"],
    );
    names_in_full(
        "Abdul Rahman Noor",
        &["Abdurrahman Noor", "Abd al-Rahman Nur", "عبدالرحمن نور", "عبد الرحمن نور"],
    );
    names_in_full("Mohammad Nabi Omari", &["Nabi Omari", "Mohammad Omari", "M. N. Omari", "محمد نبی عمری"]);
    names_in_full("Noor Mohammad Azizi", &["Noormohammad Azizi", "Nur-Muhammad Azizi"]);
    names_in_full("Seán O’Brien", &["Sean O'Brien", "SEAN OBRIEN", "S. O‘Brien"]);
    names_in_full("Jürgen Groß-Müller", &["Juergen Gross-Mueller", "Jurgen Gross Muller"]);
    names_in_full("Işık Çelik", &["Isik Celik", "IŞIK ÇELİK"]);
    names_in_full(
        "Алексей Каримов",
        &["А. Каримов", "Алексея Каримова", "Каримову Алексею", "Aleksei Karimov"],
    );
    names_in_full("王毅", &["中国外长王毅表示", "王毅"]);
    names_in_full("García Márquez, Gabriel", &["Gabriel Garcia Marquez", "G. García Márquez"]);
    names_in_full("van der Berg, Jan", &["Jan van der Berg", "J. Berg"]);
    names_in_full(
        "Jean d’Ormesson",
        &["J. d'Ormesson", "Jean d’Ormesson", "l'avis de J. d’Ormesson", "D'ORMESSON, JEAN"],
    );
    names_in_full("Omar Zakhilwal", &["l'avis d'Omar Zakhilwal"]);
    names_in_full(
        "Mary Smith-Jones",
        &["M. Smith-Jones", "Mary Smith Jones", "Smith-Jones, Mary", "Mary Smith\u{2010}Jones"],
    );
}

#[test]
fn a_name_is_found_in_latin_arabic_and_cyrillic_letters() {
    names_in_full("Khalid al-Attiyah", &["خالد العطية", "Khaled Attiya"]);
    names_in_full("خالد العطية", &["Khalid Al Attiyah", "K. al-Attiyah"]);
    names_in_full(
        "Shavkat Mirziyoyev",
        &["Шавкат Мирзиёев", "Шавката Мирзиёева", "Мирзиеев Шавкат", "Ш. Мирзиёев"],
    );
    names_in_full("Шавкат Мирзиёев", &["Shavkat Mirziyoyev", "Sh. Mirziyoyev", "Mirziyoyev Sh."]);
    names_in_full("Fyodor Yolkin", &["Фёдор Ёлкин", "Федор Елкин", "Фёдора Ёлкина", "Ф. Ёлкин"]);
    names_in_full("Фёдор Ёлкин", &["Fyodor Yolkin", "Fedor Elkin", "Федор Елкин", "Yolkin F."]);
    names_in_full("Sergei Vasilyev", &["Сергей Васильев"]);
}

#[test]
fn a_nickname_in_brackets_or_quotation_marks_stands_within_a_name() {
    names_in_full(
        "Mohammad Karimi",
        &[
            "Mohammad (Mo) Karimi",
            "Mohammad “Mo” Karimi",
            "Mohammad \"Big Mo\" Karimi",
            "Mohammad « Mo » Karimi",
            "Mohammad 'Mo' al-Karimi",
            "محمد (مو) کریمی",
        ],
    );
    names_in_full("Mohammad (Mo) Karimi", &["Mohammad Karimi", "Mo Karimi", "Mohammad “Mo” Karimi"]);
    names_in_full(
        "Abdul Haq Rahmani",
        &["Abdul “Haq” Rahmani", "Abdul (Haq) Rahmani", "Abdul Haq (Haqo) Rahmani"],
    );
    let matcher = matcher("Mohammad Karimi\n");
    for text in [
        "Mohammad (see Karimi)",
        "Mohammad (2019) Karimi",
        "as it was for Mohammad) Karimi",
        "Mohammad (who came with three others) Karimi",
        "Mohammad, “Karimi”",
    ] {
        let found = found(&matcher, text);
        assert!(!found.iter().any(|found| found.starts_with("FullName")), "{text} {found:?}");
    }
}

#[test]
fn a_given_name_in_one_word_is_found_in_two_and_the_other_way_round() {
    names_in_full(
        "Gholamreza Karimi",
        &["Gholam Reza Karimi", "Gholam-Reza Karimi", "Karimi, Gholam Reza", "غلام رضا کریمی"],
    );
    names_in_full("Gholam Reza Karimi", &["Gholamreza Karimi", "غلامرضا کریمی"]);
    names_in_full("غلامرضا کریمی", &["غلام رضا کریمی", "غلام‌رضا کریمی", "Gholam Reza Karimi"]);
}

#[test]
fn an_invisible_character_between_two_names_makes_no_difference() {
    for between in ["\u{200b}", "\u{200c}", "\u{200d}", "\u{2060}", "\u{feff}", " \u{200b}", "\u{200e} "] {
        names_in_full("Ahmad Karimi", &[&format!("Then Ahmad{between}Karimi spoke.")]);
        names_in_full("احمد کریمی", &[&format!("احمد{between}کریمی گفت")]);
    }
}

#[test]
fn an_invisible_character_within_a_word_makes_no_difference() {
    let invisible = "\u{ad}\u{34f}\u{61c}\u{180e}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{202a}\u{202b}\u{202c}\u{202d}\
                     \u{202e}\u{2060}\u{2063}\u{2066}\u{2067}\u{2068}\u{2069}\u{3164}\u{fe0f}\u{feff}\u{e0001}";
    for c in invisible.chars() {
        names_in_full(
            "Ahmad Karimi",
            &[&format!("Then Ah{c}mad K{c}a{c}ri{c}mi spoke."), &format!("{c}Ahmad{c} {c}Karimi{c}")],
        );
        names_in_full("Karimi, Ahmad", &[&format!("A{c}. Karimi"), &format!("Karimi{c}, Ahmad")]);
        if c != '\u{200c}' {
            names_in_full("احمد کریمی", &[&format!("اح{c}مد کر{c}ی{c}می گفت")]);
        }
        names_in_full(&format!("Ah{c}mad Kar{c}imi"), &["Then Ahmad Karimi spoke."]);
    }
    let matcher = matcher("name,e-mail\nAhmad Karimi,a.k\u{200b}@example.net\n");
    for text in
        ["a.k\u{ad}@example.net", "a\u{200b}.k@exam\u{2060}ple.net", "\u{2068}a.k@example.net\u{2069}"]
    {
        let found = found(&matcher, text);
        assert_eq!(found.len(), 1, "{text:?} {found:?}");
        assert!(found[0].starts_with("Email"), "{found:?}");
    }
    // The position is that of the name as it is written.
    assert_eq!(found(&matcher, "Then Kari\u{200b}mi."), ["Surname Kari\u{200b}mi"]);
}

#[test]
fn marks_of_footnotes_quotation_marks_and_cells_stand_within_a_name() {
    names_in_full(
        "Ahmad Karimi",
        &[
            "Ahmad[^1] Karimi spoke.",
            "Ahmad1 Karimi spoke.",
            "Ahmad² Karimi",
            "Ahmad† Karimi",
            "Karimi[2], Ahmad",
            "“Ahmad” Karimi spoke.",
            "So \"Ahmad\" Karimi spoke.",
            "«Ahmad» Karimi",
            "Ahmad “Karimi” spoke.",
            "Karimi (Ahmad) spoke.",
            "Karimi (Ahmad Shah) spoke.",
            "Karimi (A.)",
            "Ahmad,Karimi",
            "\"Ahmad\",\"Karimi\"",
            "Ahmad;Karimi",
            "| Ahmad | Karimi |",
        ],
    );
    let matcher = matcher("Ahmad Karimi\n");
    for text in [
        "Ahmad 2 Karimi",
        "Ahmad2021 Karimi",
        "Karimi (see Ahmad)",
        "Karimi (with Ahmad and others)",
        "Ahmad;x;Karimi",
    ] {
        let found = found(&matcher, text);
        assert!(!found.iter().any(|found| found.starts_with("FullName")), "{text} {found:?}");
    }
}

#[test]
fn names_of_common_words_need_capital_letters() {
    names_in_full("Will Power", &["Will Power said", "WILL POWER", "W. Power", "Power, Will"]);
    names_in_full("Grace Long", &["with Grace Long."]);
    names_in_full("Роман Белый", &["Роман Белый", "Романа Белого"]);
    let matcher = matcher("Will Power\nGrace Long\nAdam Long\nA. B. Road\nРоман Белый\n");
    for text in [
        "will power",
        "Will power alone",
        "his willpower",
        "Abroad, along the road",
        "a grace long lost",
        "Grace long lost",
        "A Long Way",
        "белый роман",
    ] {
        let found = found(&matcher, text);
        assert!(!found.iter().any(|found| found.starts_with("FullName")), "{text} {found:?}");
    }
}

#[test]
fn other_words_and_companies_are_no_surname() {
    let matcher = matcher("name,aliases\nAhmad Karimi,احمد کریمی; A. S. Karimi\nMary Smith-Jones,\n");
    for text in [
        "the Karimia road",
        "Smith Jones Ltd.",
        "the Smith-Jones Company",
        "Smith and Jones",
        "a karimi carpet",
    ] {
        assert_eq!(found(&matcher, text), [""; 0], "{text}");
    }
    assert_eq!(found(&matcher, "Ms Smith-Jones spoke"), ["Surname Smith-Jones"]);
    assert_eq!(found(&matcher, "a Karimi carpet"), ["Surname Karimi"]);
}

#[test]
fn a_full_name_of_particles_and_titles_is_found_as_it_was_sealed() {
    names_in_full(
        "Nguyễn Văn An",
        &["Then Nguyễn Văn An spoke.", "Nguyen Van An", "NGUYEN VAN AN", "nguyen van an"],
    );
    names_in_full("John Major", &["John Major said", "john-major"]);
    names_in_full("Al Gore", &["Al Gore said", "AL GORE"]);
    names_in_full("Van Ho", &["with Van Ho."]);
    names_in_full("Do An", &["Do An spoke"]);
    let matcher = matcher("Do An\nJohn Major\nVan Ho\n");
    for text in ["Do an analysis", "what they do an hour later", "John. Major changes", "An", "van, ho"] {
        let found = found(&matcher, text);
        assert!(!found.iter().any(|found| found.starts_with("FullName")), "{text} {found:?}");
    }
}

#[test]
fn an_english_possessive_makes_no_difference() {
    for ending in ["'s", "’s"] {
        let texts = |name: &str| format!("This is {name}{ending} view.");
        for (sealed, written) in [
            ("احمد کریمی", "Ahmad Karimi"),
            ("Kim Jong Un", "Kim Jong Un"),
            ("Bo Xi", "Bo Xi"),
            ("John O'Dea", "John O'Dea"),
            ("Jean d'Arc", "Jean d'Arc"),
            ("Ahmad Karimzada", "Ahmad Karim Zada"),
            ("Алексей Каримов", "Aleksei Karimov"),
            ("John Major", "John Major"),
            ("Ahmad Karimi", "AhmadKarimi"),
        ] {
            names_in_full(sealed, &[&texts(written)]);
        }
    }
    names_in_full("Kim Jong Un", &["KIM JONG UN'S VIEW"]);
}

#[test]
fn russian_case_endings_make_no_difference() {
    names_in_full(
        "Елена Кузнецова",
        &["Елены Кузнецовой", "Елене Кузнецовой", "Елену Кузнецову", "Еленой Кузнецовою", "Е. Кузнецовой"],
    );
    names_in_full("Анна Каримова", &["Анны Каримовой", "Анне Каримовой", "Анной Каримовой"]);
    names_in_full("Мария Достоевская", &["Марии Достоевской", "Марию Достоевскую", "Марией Достоевской"]);
    names_in_full("Ольга Белая", &["Ольги Белой", "Ольгу Белую"]);
    names_in_full("Иван Белый", &["Ивана Белого", "Ивану Белому", "Иваном Белым", "Иване Белом"]);
    names_in_full("Лев Толстой", &["Л. Толстого", "Л. Толстым"]);
    names_in_full("Elena Kuznetsova", &["Елены Кузнецовой"]);
    let matcher = matcher("Ахмад Карима\nИван Белый\n");
    for text in ["Ахмад Карими", "Иван Белов", "Ивана Белова"] {
        let found = found(&matcher, text);
        assert!(!found.iter().any(|found| found.starts_with("FullName")), "{text} {found:?}");
    }
}

#[test]
fn arabic_particles_stand_before_a_given_name_of_two_words() {
    names_in_full(
        "عبد الله الأنصاري",
        &["لعبد الله الأنصاري", "وعبدالله الأنصاري", "وعبد الله الأنصاري", "بعبدالله الأنصاري"],
    );
    names_in_full("Abdul Rahman Noor", &["لعبدالرحمن نور", "وعبد الرحمن نور"]);
}

#[test]
fn what_is_no_full_name_is_not_found_as_one() {
    let matcher = matcher("Ahmad Karimi\nحسن نوری\nAli Amini\nWill Good\nJane Smith\n");
    for text in [
        "Ahmad spoke.",
        "Ahmad and Sara",
        "Sara Karimi",
        "Karimi. Ahmad",
        "Ahmad, Karimi",
        "B. Karimi",
        "Ahmad Karami",
        "Hamid Karimi",
        "احمد و کریمی",
        "حسین نوری",
        "حسن نادری",
        "احمد",
        "in many ways, or many of our men",
        "this will good people",
        "Our Man in Kabul",
        "Jana Smith",
        "John Smith",
        "Ahmad\n\nKarimi",
        "Ahmad: Karimi",
        "Ali Amani",
    ] {
        let found = found(&matcher, text);
        assert!(!found.iter().any(|found| found.starts_with("FullName")), "{text} {found:?}");
    }
}
