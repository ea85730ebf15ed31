//! Removes Arabic particles that are written together with the following word.

use super::characters::JOINT;

/// Attached particles, each at most once and in this order: "and", "so"; "by", "like", "for"; the article.
const ARABIC_BEFORE: [&[&str]; 3] = [&["و", "ف"], &["ب", "ك", "ل"], &["ال"]];
/// Frequent words of three or four letters that start with such letters but have no particle. All other nouns
/// of two letters are also indexed without it: `ودم`, `والحق`.
const ARABIC_WHOLE: &str = "الله الان الذي التي وطن وقت وجه وجد ولد وفد وزن وعد وضع وصل وصف ورد ورق وحد وقف وقع وفق \
    وكل ولي وسط ودي وعي فقر فرق فعل فكر فرد فرع فتح فصل فوق فهم فجر فحص فرض فتر فرص فيه فوز فلك فقه فتي فني بعد بين بحر بلد بنك \
    بنت باب بيت بدء بدل بعض برد بطن بقي بشر بني بيع بحث بدا برج بطل بون كان كتب كبر كرة كثر كشف كلم كوب كلا كون كيف كرم \
    كسر كنز لدي لكن ليس ليل لحم لون لغة لجا لوم لقب لبن لحظ لوح لين لمس";
/// Minimum number of letters that remain.
const LEAST: usize = 2;

/// The word, and its forms without particles.
pub(super) fn without_what_is_before(word: &str) -> Vec<String> {
    let mut words = vec![word.to_owned()];
    for before in ARABIC_BEFORE {
        for at in 0..words.len() {
            for piece in before {
                let Some(rest) = words[at].strip_prefix(piece) else { continue };
                let is_whole = || ARABIC_WHOLE.split_whitespace().any(|whole| whole == words[at]);
                let length = rest.chars().count();
                if length < LEAST || rest.starts_with(JOINT) || (length == LEAST && is_whole()) {
                    continue;
                }
                let rest = rest.to_owned();
                // After "for", the article loses its first letter.
                if *piece == "ل" && rest.starts_with('ل') {
                    words.push(format!("ا{rest}"));
                }
                words.push(rest);
            }
        }
    }
    words
}
