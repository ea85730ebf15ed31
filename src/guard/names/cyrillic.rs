//! Cyrillic words in Latin letters, and without the endings of Russian cases.

/// Endings of names in Russian and related languages, longest first.
const ENDINGS: [&str; 14] = ["ого", "ому", "ою", "ом", "ой", "ым", "ем", "ей", "а", "у", "е", "ы", "я", "ю"];

/// The least letters that remain without an ending.
const LEAST: usize = 4;

/// The plain word without its case ending; `None` if it has none.
pub(super) fn stem(plain: &str) -> Option<&str> {
    // `Алексей`, which loses its last letter in other cases.
    if plain.ends_with("еи") || plain.ends_with("аи") {
        return plain.strip_suffix('и').filter(|stem| stem.chars().count() >= LEAST);
    }
    let stems = ENDINGS.iter().filter_map(|ending| plain.strip_suffix(ending));
    stems.into_iter().find(|stem| stem.chars().count() >= LEAST)
}

/// Endings of cases of women's names and of surnames that are adjectives, in plain form (`й` is `и`), each with
/// those of the nominative.
const NOMINATIVES: [(&str, &[&str]); 18] = [
    ("ого", &["ыи", "ии", "ои"]),
    ("его", &["ии"]),
    ("ому", &["ыи", "ии", "ои"]),
    ("ему", &["ии"]),
    ("ым", &["ыи", "ои"]),
    ("им", &["ии", "ои"]),
    ("ом", &["ыи", "ии", "ои"]),
    ("ем", &["ии"]),
    ("ои", &["а", "ая"]),
    ("ою", &["а", "ая"]),
    ("ую", &["ая"]),
    ("еи", &["а", "я", "ая", "яя"]),
    ("ею", &["а", "я"]),
    ("ы", &["а"]),
    ("и", &["а", "я"]),
    ("е", &["а", "я"]),
    ("у", &["а"]),
    ("ю", &["я"]),
];

/// The plain words whose case this can be: `кузнецова` for `кузнецовои`, `белыи` for `белого`.
pub(super) fn nominatives(plain: &str) -> Vec<String> {
    let of_ending = NOMINATIVES
        .iter()
        .filter_map(|(ending, nominatives)| Some((plain.strip_suffix(ending)?, nominatives)));
    let is_long = of_ending.filter(|(stem, _)| stem.chars().count() > 1);
    let is_russian = |stem: &str, ending: &str, nominative: &str| match (ending, nominative) {
        // `Ольги`; but not `Карими` for `Карима`.
        ("и", "а") => stem.ends_with(['г', 'к', 'х', 'ж', 'ч', 'ш', 'щ']),
        ("и", _) => stem.ends_with(['и', 'ь', 'л', 'н']),
        _ => true,
    };
    is_long
        .flat_map(|(stem, nominatives)| {
            let ending = &plain[stem.len()..];
            let nominatives =
                nominatives.iter().filter(move |nominative| is_russian(stem, ending, nominative));
            nominatives.map(move |nominative| format!("{stem}{nominative}"))
        })
        .collect()
}

/// A plain word in Latin letters. Two ways, since `х` stands for `kh` and for `h`.
pub(super) fn romanised(plain: &str) -> Vec<String> {
    let with = |kh: &str| {
        let word = plain.replace("дж", "ҷ");
        word.chars().fold(String::new(), |mut latin, c| {
            latin.push_str(if c == 'х' { kh } else { letter(c) });
            latin
        })
    };
    let (first, second) = (with("kh"), with("h"));
    if first == second { vec![first] } else { vec![first, second] }
}

fn letter(c: char) -> &'static str {
    match c {
        'а' | 'ә' => "a",
        'б' => "b",
        'в' | 'ў' => "v",
        'г' | 'ґ' => "g",
        'ғ' => "gh",
        'д' => "d",
        'е' | 'э' | 'ё' | 'є' => "e",
        'ж' => "zh",
        'ҷ' => "j",
        'з' => "z",
        'и' | 'й' | 'ы' | 'і' | 'ї' | 'ӣ' => "i",
        'к' => "k",
        'қ' => "q",
        'л' => "l",
        'м' => "m",
        'н' | 'ң' => "n",
        'о' | 'ө' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' | 'ү' | 'ұ' | 'ӯ' => "u",
        'ф' => "f",
        'ҳ' | 'һ' => "h",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ю' => "yu",
        'я' => "ya",
        _ => "",
    }
}
