//! What Arabic writes together with the word that follows, and the word without it.

use super::characters::JOINT;

/// What Arabic writes together with the word that follows, each once and in this order: "and", "so";
/// "by", "like", "for"; and the article.
const ARABIC_BEFORE: [&[&str]; 3] = [&["و", "ف"], &["ب", "ك", "ل"], &["ال"]];
/// Frequent words of three or four letters that only look as if such a piece stood before two others:
/// nothing is taken from them. All other nouns of two letters are found behind it: `ودم`, `والحق`.
const ARABIC_WHOLE: &str = "الله الان الذي التي وطن وقت وجه وجد ولد وفد وزن وعد وضع وصل وصف ورد ورق وحد وقف وقع وفق \
    وكل ولي وسط ودي وعي فقر فرق فعل فكر فرد فرع فتح فصل فوق فهم فجر فحص فرض فتر فرص فيه فوز فلك فقه فتي فني بعد بين بحر بلد بنك \
    بنت باب بيت بدء بدل بعض برد بطن بقي بشر بني بيع بحث بدا برج بطل بون كان كتب كبر كرة كثر كشف كلم كوب كلا كون كيف كرم \
    كسر كنز لدي لكن ليس ليل لحم لون لغة لجا لوم لقب لبن لحظ لوح لين لمس";
/// How many letters of a word must be left when such a piece is taken away.
const LEAST: usize = 2;

/// A word of Arabic, and what is left of it when each piece before it is taken away.
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
                // "For the": the article has lost its first letter.
                if *piece == "ل" && rest.starts_with('ل') {
                    words.push(format!("ا{rest}"));
                }
                words.push(rest);
            }
        }
    }
    words
}
