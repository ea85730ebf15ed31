//! The sound of a word in Arabic script, as far as it is written: consonants and long vowels.

use super::sound_keys::followed_by;

/// Particles that are written with the next word: "and", "so", "by", "like", "for".
const BEFORE: [&str; 5] = ["و", "ف", "ب", "ک", "ل"];

/// The least letters that remain without a particle or article.
const LEAST: usize = 3;

/// The plain word without its article: two letters, as in `الحق`, or more. `None` if it has none.
pub(super) fn without_article(plain: &str) -> Option<&str> {
    const OTHER_WORDS: [&str; 4] = ["الان", "الله", "التی", "الذی"];

    let rest = plain.strip_prefix("ال").filter(|rest| rest.chars().count() + 1 >= LEAST)?;
    (!OTHER_WORDS.contains(&plain)).then_some(rest)
}

/// The plain word without what is written with it in Arabic: the article, and particles before it.
pub(super) fn without_particles(plain: &str) -> Vec<String> {
    let mut words = Vec::new();
    // The article within a name may stand behind a particle: `وعبدالله`.
    let mut add = |word: &str| words.push(super::affixes::shortened(word.to_owned()));
    let is_long = |word: &&str| word.chars().count() >= LEAST;
    let rests = BEFORE.iter().filter_map(|particle| plain.strip_prefix(particle));
    for word in rests.chain([plain]) {
        if word.len() < plain.len() && is_long(&word) {
            add(word);
        }
        if let Some(word) = without_article(word) {
            add(word);
        }
    }
    if let Some(word) = plain.strip_prefix("لل").filter(is_long) {
        add(word);
    }
    words.extend(nominative(plain));
    let more: Vec<String> = words.iter().filter_map(|word| nominative(word)).collect();
    words.extend(more);
    words
}

/// The nominative of a noun whose case is written: `أبي` and `أبا` of `أبو`.
fn nominative(plain: &str) -> Option<String> {
    let stem = plain.strip_suffix(['ی', 'ا']).filter(|stem| matches!(*stem, "اب" | "اخ"))?;
    Some(format!("{stem}و"))
}

/// Whether a plain word of a text begins a name of two words, perhaps behind an Arabic particle: `لعبد الله`.
pub fn joins_next_in_text(plain: &str) -> bool {
    let joins_next = super::affixes::joins_next;
    joins_next(plain) || without_particles(plain).iter().any(|bare| joins_next(bare))
}

/// The keys of a plain word; empty if it has letters of another script. Alef within a word is left out, since
/// romanisations do not tell it from a short vowel.
pub(super) fn sounds(plain: &str) -> Vec<String> {
    let letters: Vec<char> = plain.chars().collect();
    let mut keys = vec![String::new()];
    for (at, c) in letters.iter().enumerate() {
        let is_last = at + 1 == letters.len();
        let before = at.checked_sub(1).map(|at| letters[at]);
        let found: &[&str] = match c {
            'ا' | 'ع' if at == 0 => &["A"],
            'ا' if is_last => &["a"],
            'ا' | 'ع' => &[""],
            // `چوہدری`, `خوشحال`: romanisations leave it out.
            'ه' | 'ح' if !is_last && at > 0 && matches!(before, Some('ش' | 'و')) => &["h", ""],
            // `طه`
            'ه' if is_last && letters.len() < 3 => &["a", "h"],
            // `عطية`
            'ه' if is_last && before == Some('ی') => &["h", "a"],
            'ه' if is_last && !matches!(before, Some('ا' | 'و') | None) => &["a"],
            'ه' | 'ح' => &["h"],
            'ب' => &["b"],
            'پ' => &["p"],
            'ت' | 'ط' => &["t"],
            'ث' => &["s", "t"],
            'س' | 'ص' => &["s"],
            'ج' => &["j"],
            'چ' => &["c"],
            'خ' => &["x"],
            'د' => &["d"],
            'ذ' | 'ض' | 'ظ' => &["z", "d"],
            'ز' => &["z"],
            'ر' => &["r"],
            'ژ' => &["Z", "j"],
            'ش' => &["S"],
            'غ' | 'ق' => &["q"],
            'ف' => &["f"],
            'ک' => &["k"],
            'گ' => &["g"],
            'ل' => &["l"],
            'م' => &["m"],
            // `جنبلاط`
            'ن' if letters.get(at + 1) == Some(&'ب') => &["n", "m"],
            'ن' => &["n"],
            'و' => &["w"],
            'ی' => &["y"],
            _ => return Vec::new(),
        };
        keys = followed_by(&keys, found);
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::super::{latin, plain};
    use super::*;

    fn meet(arabic: &str, roman: &str) -> bool {
        let spellings = latin::arabic_spellings(&plain(roman));
        sounds(&plain(arabic)).iter().any(|key| spellings.contains(key))
    }

    #[test]
    fn a_name_meets_its_romanisations() {
        for (arabic, roman) in [
            ("محمدی", "Mohammadi"),
            ("محمدی", "Muhammadi"),
            ("محمدی", "Mohamadi"),
            ("محمدی", "Mohammady"),
            ("احمد", "Ahmad"),
            ("أحمد", "Ahmed"),
            ("علی", "Ali"),
            ("حسین", "Hossein"),
            ("حسين", "Hussain"),
            ("حسن", "Hassan"),
            ("کریمی", "Karimi"),
            ("كريمي", "Kareemi"),
            ("قاسمی", "Ghasemi"),
            ("قاسمی", "Qasimi"),
            ("غنی", "Ghani"),
            ("فاطمه", "Fatima"),
            ("فاطمة", "Fatemeh"),
            ("یوسف", "Yousef"),
            ("مصطفی", "Mustafa"),
            ("عبدالله", "Abdullah"),
            ("عبدالرحمن", "Abdurrahman"),
            ("رحمت‌الله", "Rahmatullah"),
            ("شمس‌الدین", "Shamsuddin"),
            ("کریم‌زاده", "Karimzadeh"),
            ("سعید", "Saeed"),
            ("عمر", "Omar"),
            ("ایمان", "Iman"),
            ("شاه", "Shah"),
            ("ضیا", "Zia"),
            ("رمضان", "Ramadan"),
            ("رمضان", "Ramazan"),
            ("عثمان", "Othman"),
            ("نوری", "Nouri"),
            ("خالد", "Khaled"),
            ("پرویز", "Parviz"),
            ("جواد", "Javad"),
            ("کرزی", "Karzai"),
            ("مسعود", "Massoud"),
            ("زهرا", "Zahra"),
            ("لیلا", "Leila"),
            ("زینب", "Zainab"),
            ("عطية", "Attiyah"),
            ("صفیه", "Safia"),
            ("زکریا", "Zakaria"),
        ] {
            assert!(
                meet(arabic, roman),
                "{arabic} {:?} {roman} {:?}",
                sounds(&plain(arabic)),
                latin::arabic_spellings(&plain(roman))
            );
        }
    }

    #[test]
    fn a_name_does_not_meet_another() {
        for (arabic, roman) in [
            ("حسین", "Hassan"),
            ("حسن", "Hossein"),
            ("محمود", "Mohammad"),
            ("رحیمی", "Rahmani"),
            ("کریم", "Karam"),
            ("احمد", "Hamid"),
            ("نوری", "Nadiri"),
            ("علی", "Vali"),
            ("کریمی", "Karimia"),
        ] {
            assert!(!meet(arabic, roman), "{arabic} {roman}");
        }
    }

    #[test]
    fn particles_are_taken_off() {
        assert_eq!(without_particles("والکریمی"), ["الکریمی", "کریمی"]);
        assert_eq!(without_particles("لمحمدی"), ["محمدی"]);
        assert!(without_particles("ولی").is_empty());
    }
}
