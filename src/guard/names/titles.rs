//! Titles before and after names, which are not part of a name.

use super::is_listed;

/// Titles that are no names, in plain form: English, French, Spanish; Arabic, Persian, Dari, Pashto, Urdu; Russian;
/// Chinese; and those after names.
const TITLES: &str = "\
    dr prof professor mr mrs mx sir dame amb ambassador hon honourable honorable excellency rev general \
    colonel major lt capt captain brig adm admiral engineer minister senator mawlawi maulvi mawlana maulana \
    ayatollah hojjatoleslam mme mlle monsieur madame mademoiselle docteur ambassadeur ambassadrice sra srta \
    senor senora doctor doctora dra embajador embajadora دکتور الدکتور الدکتوره دکتوره دکتر داکتر داکتور \
    اقای بانو جناب السفیر السفیره الاستاذ استاذ پروفیسور پروفسور پوهاند شاغلی اغلی میرمن مولوی مولانا جنرال \
    ژنرال انجنیر مهندس المهندس السید السیده محترمه انجینر الوزیر господин госпожа гжа доктор посол профессор \
    генерал товарищ 先生 女士 博士 大使 教授 小姐 jr phd esq obe cbe mbe iii";

/// Titles that are also names, or initials.
const AMBIGUOUS: &str = "\
    he m don dona ing eng imam judge maj gen col haj haji hajji lord lady miss sheikh shaikh sheik mullah \
    mulla ustad ii md ms sr др гн شیخ الشیخ ملا حاجی الحاج استاد خانم اقا وزیر صاحب محترم سفیر";

/// Whether a plain word beside `others` more words is a title.
pub(super) fn is_title_beside(plain: &str, others: usize) -> bool {
    others > 0 && is_listed(plain, TITLES) || others > 1 && is_listed(plain, AMBIGUOUS)
}

/// Whether a plain word is a title.
pub(super) fn is_title(plain: &str) -> bool {
    is_listed(plain, TITLES) || is_listed(plain, AMBIGUOUS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guard::names::plain;

    #[test]
    fn each_title_is_plain() {
        for word in TITLES.split(' ').chain(AMBIGUOUS.split(' ')) {
            assert_eq!(plain(word), word);
        }
    }
}
