//! What is said of a session that was not held, of an earlier one, or of another body, and is not a fact of this one.

use rapporteur::import::document::ImportedDocument;
use rapporteur::import::facts::extracted::{ExtractedFact, SessionFacts};
use rapporteur::import::facts::find;

use super::expected::sure;
use super::traps::check;
use super::{reader, site};

fn facts_of(document: &ImportedDocument) -> SessionFacts {
    find(document, &site::KNOWLEDGE, SessionFacts::default())
}

#[test]
fn a_session_that_was_proposed_or_depends_on_something_was_not_held() {
    check(&[
        ("It was suggested that the fifth meeting be held in Tashkent in May 2024.", ""),
        ("If the fourth session is held in Cairo in March 2022, Libya may take part.", ""),
        ("The fifth session should be held in Rome, participants thought.", ""),
        ("Qatar offered to host the fifth session in Doha in May 2024.", ""),
        ("The session could be held online.", ""),
        ("Il a été proposé que la cinquième session se tienne à Tachkent en mai 2024.", ""),
        ("Si la quatrième session s'est tenue en ligne, nul ne s'en souvient.", ""),
        ("Se propuso que la quinta sesión se celebrara en Tashkent en mayo de 2024.", ""),
        ("La quinta sesión debería celebrarse en Ginebra en mayo de 2024.", ""),
        ("اقترح المشاركون أن تعقد الجلسة الخامسة في طشقند في أيار 2024.", ""),
        ("إذا عقدت الجلسة الخامسة في الدوحة في أيار 2024، فستشارك إيران.", ""),
        ("پیشنهاد شد که نشست پنجم در ماه می ۲۰۲۴ در تاشکند برگزار شود.", ""),
        ("اگر نشست پنجم در دوحه برگزار شود، ایران شرکت می‌کند.", ""),
        ("وړاندیز وشو چې پنځمه ناسته په تاشکند کې جوړه شي.", ""),
        ("تجویز دی گئی کہ پانچواں اجلاس مئی ۲۰۲۴ء میں تاشقند میں منعقد کیا جائے۔", ""),
        ("اگر پانچواں اجلاس دوحہ میں منعقد ہوا تو ایران شرکت کرے گا۔", ""),
        ("Было предложено провести пятую сессию в Ташкенте в мае 2024 года.", ""),
        ("Если пятая сессия состоится в Дохе, Иран примет участие.", ""),
        ("有人建议第五次会议于2024年5月在塔什干举行。", ""),
        ("如果第五次会议于2024年5月在多哈举行，伊朗将参加。", ""),
    ]);
}

#[test]
fn an_earlier_session_is_not_this_one() {
    check(&[
        (
            "# Report of the fourth meeting\n\nThe third meeting took place in Khartoum in 2019 and was held online.",
            "number 4",
        ),
        (
            "# Report of the fourth meeting\n\nThe third meeting took place in Doha in 2019. It was held online.",
            "number 4",
        ),
        (
            "# Report of the fourth meeting\n\nThe third meeting was hosted by the Kabul Policy Forum.",
            "number 4",
        ),
        (
            "# Rivers\n\nUnlike the first two meetings, which took place in Khartoum in 2019 and online in 2020, this one was long.",
            "",
        ),
        ("# Rivers\n\nThe previous meeting was online. It was held in May 2019.", ""),
        (
            "# Compte rendu de la quatrième session\n\nLa troisième session s'est tenue en ligne en mars 2021.",
            "number 4",
        ),
        (
            "# Eau\n\nContrairement aux deux premières sessions, qui se sont tenues en ligne en 2019, celle-ci fut longue.",
            "",
        ),
        (
            "# Relatoría de la cuarta sesión\n\nLa tercera sesión se celebró en Ginebra en marzo de 2021.",
            "number 4",
        ),
        ("# تقرير الجلسة الرابعة\n\nعُقدت الجلسة الثالثة عبر الإنترنت في آذار 2021.", "number 4"),
        ("# گزارش نشست چهارم\n\nنشست سوم در ماه مارچ ۲۰۲۱ در دوحه برگزار شد.", "number 4"),
        ("# د څلورمې ناستې راپور\n\nدرېیمه ناسته په دوحه کې جوړه شوې وه.", "number 4"),
        ("# چوتھا اجلاس\n\nتیسرا اجلاس مارچ ۲۰۲۱ء میں دبئی میں ہوا تھا۔", "number 4"),
        ("# Отчёт о четвёртой сессии\n\nТретья сессия прошла онлайн в марте 2021 года.", "number 4"),
        ("# 第四次会议纪要\n\n第三次会议于2021年3月在多哈举行。", "number 4"),
        (
            "# Report of the fourth meeting\n\nThe third meeting took place in Doha. Scholars from Chad took part.",
            "number 4",
        ),
        (
            "# Report of the fourth meeting\n\nThe third meeting took place in Doha. It was organised by the Kabul Policy Forum.",
            "number 4",
        ),
        (
            "# Report of the fourth meeting\n\nThe fourth meeting was held after the third. Scholars from Chad took part in the meeting.",
            "number 4, TD",
        ),
    ]);
}

#[test]
fn the_sessions_of_other_bodies_are_not_this_one() {
    check(&[
        (
            "The second session of the UN General Assembly was held in New York on 3 May 2021 and was attended by China.",
            "",
        ),
        (
            "The Chair of the tenth anniversary meeting of another forum, held in Paris on 1 May 2020, sent greetings from Canada.",
            "",
        ),
        ("La deuxième session de l'Assemblée générale s'est tenue à Genève le 3 mai 2021.", ""),
        ("La segunda sesión de la Asamblea General se celebró en Ginebra el 3 de mayo de 2021.", ""),
        ("عُقدت الجلسة الثانية لمجلس الأمن في جنيف في 3 أيار 2021.", ""),
        ("جلسهٔ دوم شورای امنیت در ژنو در ۳ می ۲۰۲۱ برگزار شد.", ""),
        ("د امنیت شورا دویمه غونډه په جنیوا کې جوړه شوه.", ""),
        ("سلامتی کونسل کا دوسرا اجلاس جنیوا میں منعقد ہوا۔", ""),
        ("Вторая сессия Генеральной Ассамблеи состоялась в Женеве 3 мая 2021 года.", ""),
        ("联合国大会第二次会议于2021年5月3日在日内瓦举行。", ""),
    ]);
}

#[test]
fn what_a_label_says_is_sure_unless_it_leaves_it_open() {
    check(&[
        ("# Report\n\nDate: 3-5 May and 7 June 2021\n\nText.", ""),
        ("# Report\n\nDate: 3 and 7 May 2021\n\nText.", ""),
        ("# Report\n\nDate: 30 September and 1 October 2021\n\nText.", "2021-09-30/2021-10-01"),
        ("# Report\n\nVenue: not yet known, perhaps Vienna\n\nText.", ""),
        ("# Report\n\nFormat: hybrid?\n\nText.", ""),
        ("# Report\n\nVenue: Loikaw, Myanmar\n\nText.", "Loikaw:MM"),
        (
            "# Report\n\nScholars from Egypt and Ethiopia met in Nairobi on 3 May 2021.",
            "2021-05-03, Nairobi:KE, EG, ET",
        ),
        ("Report\n\nDoha, 11-12/05/2023\n\nThe session was long.", "2023-05-11/2023-05-12, Doha:QA"),
        ("Report\n\nDoha, 30.04.-02.05.2023\n\nThe session was long.", "2023-04-30/2023-05-02, Doha:QA"),
        ("# Report\n\nThe workshop was the ninth of the series.", "number 9"),
        ("# Minutes of the Fifth Plenary of the Peninsula Dialogue\n\nText.", "number 5"),
        (
            "# Report\n\nThe seventh round was held in Tbilisi on 3 May 2021.",
            "number 7, 2021-05-03, Tbilisi:GE",
        ),
        (
            "# Report\n\nLugar: Loja, Ecuador\n\nLos participantes hablaron de la frontera y del agua.",
            "Loja:EC",
        ),
        ("# 会议纪要\n\n地点：蒙古国达尔汗\n\n与会方：中国、韩国、日本等国", "达尔汗:MN, CN, KR, JP"),
        ("# لنډیز\n\nګډونوال: افغانستان، پاکستان او نور", "AF, PK"),
        ("# کشمیر\n\nمقام: پوکھرا، نیپال\n\nیہ اجلاس کی رپورٹ ہے۔", "پوکھرا:NP"),
        ("# Minutes of the fifth meeting\n\nYear 2022\n\nText.", "number 5"),
    ]);
}

#[test]
fn days_with_others_between_them_are_not_sure() {
    let facts = facts_of(&reader::document("# Report\n\nDate: 3-5 May and 7 June 2021\n\nText."));
    let [date] = facts.date.as_slice() else { panic!("{:?}", facts.date) };
    assert_eq!(date.value.from.to_string(), "2021-05-03");
    assert_eq!(date.value.until.map(|until| until.to_string()).as_deref(), Some("2021-06-07"));
    assert!(!date.is_sure() && date.remark.is_some());
}

#[test]
fn themes_that_were_left_out_are_none() {
    for text in [
        "# Report\n\nThemes: not water sharing, but trade and transit",
        "# Report\n\nThemes: trade and transit. Water sharing was left out.",
        "# Compte rendu\n\nThèmes : commerce et transit, sans le partage de l'eau",
        "# Отчёт\n\nТемы: торговля и транзит, но не водопользование",
    ] {
        let facts = facts_of(&reader::document(text));
        assert_eq!(sure(&facts.themes, ToString::to_string), ["trade"], "{text}");
    }
}

#[track_caller]
fn check_calls(text: &str, expected: &[&str]) {
    let facts = facts_of(&reader::document(text));
    assert_eq!(sure(&facts.recommendations, |call| call.text.clone()), expected, "{text}");
}

#[test]
fn what_some_asked_for_or_an_invitation_is_no_recommendation_of_the_session() {
    for text in [
        "عُقد اللقاء في مدينة إسطنبول بدعوة من معهد الخليج للوساطة.",
        "La rencontre s'est tenue à Genève à l'invitation de la Suisse, et les participants étaient nombreux.",
        "有的与会者主张以暂停试验换取放松制裁，有的则认为放松制裁会失去筹码。",
        "Some participants called for a longer ceasefire, others for elections.",
        "Certains participants ont appelé à un cessez-le-feu, d'autres à des élections.",
        "Некоторые участники призвали к прекращению огня, другие к выборам.",
        "برخی شرکت‌کنندگان خواستار آتش‌بس شدند و برخی خواستار انتخابات.",
        "یو شمېر ګډونوالو د ګډو بازارونو وړاندیز وکړ.",
        "Participants asked for a joint technical group that could begin with schools.",
        "It was suggested that the fifth meeting be held in Tashkent in May 2024.",
    ] {
        check_calls(text, &[]);
    }
    check_calls(
        "Participants called for a longer ceasefire in some districts.",
        &["Participants called for a longer ceasefire in some districts."],
    );
}

#[test]
fn a_list_under_what_calls_for_something_has_the_recommendations() {
    check_calls(
        "# Report\n\nThe session recommends:\n\n- Publish the data.\n- Open one road.\n\nIt was late.",
        &["Publish the data.", "Open one road."],
    );
    check_calls(
        "# Report\n\n## Steps proposed\n\n- Exchange lists.\n- Publish data.",
        &["Exchange lists.", "Publish data."],
    );
    check_calls(
        "# Compte rendu\n\nLa session propose :\n– de rouvrir la route ;\n– de publier les listes.\n",
        &["de rouvrir la route ;", "de publier les listes."],
    );
    check_calls("# تقرير\n\n## خامساً: التوصيات\n\n- فتح طريق واحد على الأقل.", &["فتح طريق واحد على الأقل."]);
    check_calls("# 会议纪要\n\n## 五、建议\n\n- 恢复军事热线。", &["恢复军事热线。"]);
    check_calls(
        "# Report\n\n## Recommendations\n\n1. Exchange lists.\n2. Publish data.",
        &["Exchange lists.", "Publish data."],
    );
}

#[test]
fn a_table_of_countries_lists_those_who_took_part() {
    for text in [
        "# Minutes\n\n| Country | Number of participants |\n|---|---|\n| Japan | 4 |\n| China | 3 |\n| Iran | 0 |",
        "# Протокол\n\n| Страна | Число участников |\n|---|---|\n| Япония | 4 |\n| Китай | 3 |\n| Итого | 7 |",
        "# محضر\n\n| البلد | عدد المشاركين |\n|---|---|\n| اليابان | 4 |\n| الصين | 3 |",
    ] {
        let facts = facts_of(&reader::document(text));
        let mut found = sure(&facts.participants, |it| it.party.to_string());
        found.sort();
        assert_eq!(found, ["country:CN", "country:JP"], "{text}");
    }
    // A table of something else.
    check(&[("# Report\n\n| Country | Drought |\n|---|---|\n| Japan | 4 |\n| China | 3 |", "")]);
}

#[test]
fn a_capacity_has_no_attached_and() {
    let text = "عُقدت الجلسة، وشارك في الجلسة خبراء من تركيا وخبيرة فرنسية ووزراء من قطر.";
    let facts = facts_of(&reader::document(text));
    let capacities: Vec<&str> =
        facts.participants.iter().filter_map(|it| it.value.capacity.as_deref()).collect();
    assert!(!capacities.is_empty() && !capacities.iter().any(|it| it.starts_with("وخ")), "{capacities:?}");
}

#[test]
fn text_in_the_wrong_order_has_no_sure_facts() {
    let mut document = reader::document("# گزارش نشست چهارم\n\nنشست چهارم در ۳ می ۲۰۲۱ در دوحه برگزار شد.");
    assert!(facts_of(&document).number.iter().any(ExtractedFact::is_sure));
    document.is_unverified = true;
    let facts = facts_of(&document);
    assert_eq!(facts.number.first().map(|number| number.value), Some(4));
    assert!(
        !facts.number.iter().any(ExtractedFact::is_sure) && !facts.date.iter().any(ExtractedFact::is_sure)
    );
    assert!(!facts.place.iter().any(ExtractedFact::is_sure));
}
