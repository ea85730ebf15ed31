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
