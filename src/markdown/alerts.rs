//! Localised labels of alerts, such as `> [!NOTE]`.

use pulldown_cmark::BlockQuoteKind;

use crate::i18n::lang::Lang;

/// Note, tip, important, warning, caution.
type Labels = [&'static str; 5];

const LABELS: &[(&str, Labels)] = &[
    ("en", ["Note", "Tip", "Important", "Warning", "Caution"]),
    ("ar", ["ملاحظة", "نصيحة", "مهم", "تحذير", "تنبيه"]),
    ("es", ["Nota", "Consejo", "Importante", "Advertencia", "Precaución"]),
    ("fa", ["یادداشت", "راهنمایی", "مهم", "هشدار", "احتیاط"]),
    ("fr", ["Note", "Conseil", "Important", "Avertissement", "Attention"]),
    ("ps", ["یادونه", "لارښوونه", "مهم", "خبرداری", "پاملرنه"]),
    ("ru", ["Примечание", "Совет", "Важно", "Предупреждение", "Осторожно"]),
    ("ur", ["نوٹ", "مشورہ", "اہم", "انتباہ", "احتیاط"]),
    ("zh", ["注意", "提示", "重要", "警告", "小心"]),
];

/// The labels in a language; falls back to English.
pub fn labels(lang: &Lang) -> &'static Labels {
    let of_tag = |tag| LABELS.iter().find(|(of, _)| *of == tag).map(|(_, labels)| labels);
    lang.tags().find_map(of_tag).unwrap_or(&LABELS[0].1)
}

/// The label and CSS class of an alert.
pub(super) fn label(kind: BlockQuoteKind, labels: &Labels) -> (&'static str, &'static str) {
    match kind {
        BlockQuoteKind::Note => (labels[0], "note"),
        BlockQuoteKind::Tip => (labels[1], "tip"),
        BlockQuoteKind::Important => (labels[2], "important"),
        BlockQuoteKind::Warning => (labels[3], "warning"),
        BlockQuoteKind::Caution => (labels[4], "caution"),
    }
}
