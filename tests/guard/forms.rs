//! The forms of a name: which texts name a person in full, in several scripts, and which do not.

use rapporteur::guard::names::list;
use rapporteur::guard::roster::{Digester, Roster};
use rapporteur::guard::search::{Matcher, SearchMemory, TextKind};

fn matcher(names: &str) -> Matcher {
    let digester = Digester::new([7; 32]);
    let mut roster = Roster::default();
    roster.add(&list::read(names).expect("names").people, &digester);
    Matcher::new(&roster, digester, None)
}

/// What is found in a text: its kind, and how it is written.
fn found(matcher: &Matcher, text: &str) -> Vec<String> {
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
