//! Cyrillic words in Latin letters, and without the endings of Russian cases.

/// Endings of names in Russian and related languages, longest first.
const ENDINGS: [&str; 12] = ["ого", "ому", "ою", "ом", "ым", "ем", "а", "у", "е", "ы", "я", "ю"];

/// The least letters that remain without an ending.
const LEAST: usize = 4;

/// The plain word without its case ending; `None` if it has none.
pub(super) fn stem(plain: &str) -> Option<&str> {
    // `Алексей`, which loses its last letter in other cases.
    if plain.ends_with("еи") || plain.ends_with("аи") {
        return plain.strip_suffix('и').filter(|stem| stem.chars().count() >= LEAST);
    }
    let mut stems = ENDINGS.iter().filter_map(|ending| plain.strip_suffix(ending));
    stems.find(|stem| stem.chars().count() >= LEAST)
}

/// Endings of cases of women's names, of names such as `Сергей` and of surnames that are adjectives, each with those of
/// the nominative; in plain form, where `й` is `и`.
const NOMINATIVES: [(&str, &[&str]); 19] = [
    ("ого", &["ыи", "ии", "ои"]),
    ("его", &["ии"]),
    ("ому", &["ыи", "ии", "ои"]),
    ("ему", &["ии"]),
    ("ым", &["ыи", "ои"]),
    ("им", &["ии", "ои"]),
    ("ом", &["ыи", "ии", "ои"]),
    ("ем", &["ии", "и"]),
    ("ои", &["а", "ая"]),
    ("ою", &["а", "ая"]),
    ("ую", &["ая"]),
    ("еи", &["а", "я", "ая", "яя"]),
    ("ею", &["а", "я"]),
    ("ы", &["а"]),
    ("и", &["а", "я"]),
    ("е", &["а", "я", "и"]),
    ("у", &["а"]),
    ("ю", &["я", "и"]),
    ("я", &["и"]),
];

/// The plain words whose case this can be: `кузнецова` for `кузнецовои`, `белыи` for `белого`.
pub(super) fn nominatives(plain: &str) -> Vec<String> {
    let is_russian = |stem: &str, ending: &str, nominative: &str| match (ending, nominative) {
        // `Ольги`; but not `Карими` for `Карима`.
        ("и", "а") => stem.ends_with(['г', 'к', 'х', 'ж', 'ч', 'ш', 'щ']),
        // `Сергея`, `Юрия`
        (_, "и") => stem.ends_with(['а', 'е', 'и', 'о', 'у']),
        ("и", _) => stem.ends_with(['и', 'ь', 'л', 'н']),
        _ => true,
    };
    let mut all = Vec::new();
    for (ending, nominatives) in NOMINATIVES {
        if let Some(stem) = plain.strip_suffix(ending).filter(|stem| stem.chars().count() > 1) {
            let fitting = nominatives.iter().filter(|nominative| is_russian(stem, ending, nominative));
            all.extend(fitting.map(|nominative| format!("{stem}{nominative}")));
        }
    }
    all
}

/// A plain word in Latin letters, in several ways: `х` stands for `kh` and for `h`, and `е` for `e`, for `ye` behind a
/// vowel, and for the `yo` of `ё`, of which a word has one.
pub(super) fn romanised(plain: &str) -> Vec<String> {
    let word = plain.replace("дж", "ҷ");
    let mut words = vec![word.clone(), with_ye(&word)];
    // `Александр` is `Alexander`.
    if let Some(stem) = word.strip_suffix('р').filter(|stem| stem.ends_with(['д', 'т'])) {
        words.push(format!("{stem}ер"));
    }
    words.extend(word.match_indices('е').map(|(at, e)| {
        let (before, after) = (&word[..at], &word[at + e.len()..]);
        with_ye(&format!("{before}ё{after}"))
    }));
    let mut all: Vec<String> = Vec::new();
    for (kh, word) in ["kh", "h"].into_iter().flat_map(|kh| words.iter().map(move |word| (kh, word))) {
        let latin: String = word.chars().map(|c| if c == 'х' { kh } else { letter(c) }).collect();
        if !all.contains(&latin) {
            all.push(latin);
        }
    }
    all
}

/// With `йе` for `е` behind a vowel or a sign: `Мирзийоев`, `Васильев`.
fn with_ye(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    let mut before = ' ';
    for c in word.chars() {
        if c == 'е' && matches!(before, 'а' | 'е' | 'ё' | 'и' | 'о' | 'у' | 'ы' | 'э' | 'ю' | 'я' | 'ь' | 'ъ')
        {
            out.push('є');
        } else {
            out.push(c);
        }
        before = c;
    }
    out
}

fn letter(c: char) -> &'static str {
    match c {
        'а' | 'ә' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ґ' => "g",
        'ғ' => "gh",
        'д' => "d",
        'е' | 'э' => "e",
        'ё' => "yo",
        'є' => "ye",
        'ж' => "zh",
        'ҷ' => "j",
        'з' => "z",
        'и' | 'ы' | 'і' => "i",
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
        'у' | 'ү' | 'ұ' => "u",
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
