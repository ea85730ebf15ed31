//! Statements without "said": minutes with labels, and sentences that stress who said something.

use super::measured::lexicon;

/// What is taken for a statement in a text.
fn statements(language: &str, text: &str) -> Vec<String> {
    let found = lexicon(language).find(text).attributed;
    found.into_iter().map(|found| text[found.span].to_owned()).collect()
}

#[test]
fn a_list_with_parties_as_labels_is_found_in_every_language() {
    for (language, text) in [
        ("en", "- Iran: the border will stay shut\n- Qatar: mediation is open"),
        ("fr", "- Iran : la frontière restera fermée\n- Qatar : la médiation est ouverte"),
        ("es", "- Irán: la frontera seguirá cerrada\n- Catar: la mediación está abierta"),
        ("ar", "- إيران: ستبقى الحدود مغلقة\n- قطر: الوساطة مفتوحة للجميع"),
        ("fa", "- ایران: مرز بسته می‌ماند\n- قطر: میانجیگری باز است"),
        ("fa-AF", "- ایران: مرز بسته می‌ماند\n- قطر: میانجیگری باز است"),
        ("ps", "- ایران: پوله به تړلې پاتې شي\n- قطر: منځګړیتوب ته چمتو یو"),
        ("ru", "- Иран: граница останется закрытой\n- Катар: посредничество возможно всегда"),
        ("ur", "- ایران: سرحد بند رہے گی\n- قطر: ثالثی کے لیے تیار ہیں"),
        ("zh", "- 伊朗：边界将继续关闭\n- 卡塔尔：愿意继续调解"),
    ] {
        assert_eq!(statements(language, text).len(), 2, "{language}");
    }
    assert_eq!(
        statements("en", "**Iran:** the border will stay shut\n\n**Qatar:** mediation is open"),
        ["Iran", "Qatar"]
    );
}

#[test]
fn a_participant_as_a_label_is_found_alone() {
    for text in [
        "**Iranian delegate:** The border will stay shut.",
        "Iranian delegate: the border will stay shut.",
        "- The representative of Iran: the border will stay shut.",
    ] {
        assert_eq!(statements("en", text).len(), 1, "{text}");
    }
}

#[test]
fn a_table_of_speakers_is_found_by_its_heading() {
    for (language, table) in [
        ("en", "| Speaker | Statement |\n|---|---|\n| Iran | the border will stay shut |"),
        ("fr", "| Orateur | Propos |\n|---|---|\n| Iran | la frontière restera fermée |"),
        ("fa-AF", "| سخنران | گفته |\n|---|---|\n| ایران | مرز بسته می‌ماند |"),
        ("zh", "| 发言人 | 发言 |\n|---|---|\n| 伊朗 | 边界将继续关闭 |"),
    ] {
        assert_eq!(statements(language, table).len(), 1, "{language}");
    }
}

#[test]
fn lists_and_tables_of_facts_are_no_minutes() {
    for text in [
        "| Country | Main export |\n|---|---|\n| Iran | oil and natural gas |",
        "- Iran: 900 km of border\n- Pakistan: 2,600 km of border",
        "- Iran: Tehran\n- Qatar: Doha",
        "Participants\n\n- Iran: three from the ministry\n- Qatar: one from the embassy",
        "Recommendations\n\n- Iran: reopen the consulate in Herat\n- Pakistan: keep the crossing open",
        "The talks had one subject. Iran: trade fell sharply that year.",
        "Ambassador: the residence was full.",
        "Iranian delegation: 3 members of the ministry",
    ] {
        assert!(statements("en", text).is_empty(), "{text} {:?}", statements("en", text));
    }
}

#[test]
fn a_sentence_that_stresses_who_said_something_is_found() {
    for (language, text) in [
        ("en", "It was the Chinese academic who raised the matter."),
        ("fr", "C'est l'universitaire chinois qui a soulevé la question."),
        ("es", "Fue el académico chino quien planteó la cuestión."),
        ("ar", "كان الأكاديمي الصيني هو من أثار المسألة."),
        ("fa", "این نماینده ایران بود که موضوع را مطرح کرد."),
        ("ps", "دا د ایران استازی و چې موضوع یې مطرح کړه."),
        ("ru", "Вопрос поднял именно китайский учёный."),
        ("ur", "یہ ایرانی نمائندہ تھا جس نے سوال اٹھایا۔"),
    ] {
        assert_eq!(statements(language, text).len(), 1, "{language}");
    }
    assert!(statements("en", "It was the Chinese academic who had organised the trip.").is_empty());
}

#[test]
fn what_women_said_in_a_survey_is_no_statement() {
    assert!(statements("en", "Afghan women said in a survey that schools matter.").is_empty());
    assert!(statements("fr", "Des femmes afghanes ont dit dans un sondage que l'école compte.").is_empty());
}

#[test]
fn a_title_beside_a_title_or_a_place_is_no_name() {
    let names = |text: &str| -> Vec<String> {
        lexicon("en").find(text).names.into_iter().map(|named| text[named.name].to_owned()).collect()
    };
    assert!(
        names("They met in the Ambassador Hotel with a Major General, Mr. and Mrs. Captain Cook Islands.")
            .is_empty()
    );
    assert_eq!(names("Major General Karimi opened the day."), ["General Karimi"]);
}
