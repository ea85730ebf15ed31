//! Sentences that hold a fact, and sentences that seem to: what they do not say must not be found as sure.

use rapporteur::import::facts::extracted::SessionFacts;
use rapporteur::import::facts::find;

use super::expected::{json, sure};
use super::{reader, site};

/// What is sure, in the order number, date, place, format, rule, organisers, participants.
fn facts(text: &str) -> String {
    let facts: SessionFacts = find(&reader::document(text), &site::KNOWLEDGE, SessionFacts::default());
    let mut all = sure(&facts.number, |number| format!("number {number}"));
    all.extend(sure(&facts.date, |days| match days.until {
        Some(until) => format!("{}/{until}", days.from),
        None => days.from.to_string(),
    }));
    all.extend(sure(&facts.place, |venue| {
        let country = venue.country.map(|country| country.code().to_owned()).unwrap_or_default();
        format!("{}:{country}", venue.name.clone().unwrap_or_default())
    }));
    all.extend(sure(&facts.format, json));
    all.extend(sure(&facts.rule, |rule| json(&rule.rule)));
    all.extend(sure(&facts.organisers, |id| format!("by {id}")));
    all.extend(sure(&facts.participants, |it| {
        it.party.to_string().split(':').nth(1).unwrap_or_default().to_owned()
    }));
    all.join(", ")
}

#[track_caller]
fn check(cases: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for (text, expected) in cases {
        let found = facts(text);
        if found != *expected {
            wrong.push(format!("{text}\n  found:    {found}\n  expected: {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn dates_are_read_in_many_forms() {
    check(&[
        ("The session was held on 28 May 2020.", "2020-05-28"),
        ("The session was held on May 28, 2020.", "2020-05-28"),
        ("The session was held on the 28th of May 2020.", "2020-05-28"),
        ("The session took place from 28 to 29 May 2020.", "2020-05-28/2020-05-29"),
        ("The session took place on May 28–29, 2020.", "2020-05-28/2020-05-29"),
        ("The session took place on 30 December – 2 January 2021.", "2020-12-30/2021-01-02"),
        ("The session took place on 30 December 2020 – 2 January 2021.", "2020-12-30/2021-01-02"),
        ("The session was held in September 2021.", "2021-09"),
        ("The session was held in 2021.", "2021"),
        ("The session was held on 2021-09-14.", "2021-09-14"),
        ("The session was held on 14/09/2021.", "2021-09-14"),
        ("The session was held on 14.09.2021.", "2021-09-14"),
        // Day and month can be either.
        ("The session was held on 03/04/2021.", ""),
        ("The session was held on 31 February 2021.", ""),
        // The weekday contradicts it.
        ("The session was held on Monday 28 May 2020.", ""),
        ("The session was held on Thursday, 28 May 2020.", "2020-05-28"),
        ("The session was held on 8 Jawza 1399.", "2020-05-28"),
        ("نشست در ۸ جوزا ۱۳۹۹ برگزار شد.", "2020-05-28"),
        ("این نشست روز پنجشنبه ۸ خرداد ۱۳۹۹ برگزار شد.", "2020-05-28"),
        ("نشست به تاریخ ۱۳۹۹/۳/۸ در کابل برگزار شد.", "2020-05-28, کابل:AF"),
        ("عُقدت الجلسة في 28 كانون الثاني 2020.", "2020-01-28"),
        ("عُقدت الجلسة في ٢٨ جانفي ٢٠٢٠.", "2020-01-28"),
        ("Сессия состоялась 28 мая 2020 г. в Ташкенте.", "2020-05-28, Ташкенте:UZ"),
        ("La session s'est tenue le 1er juin 2020.", "2020-06-01"),
        ("La sesión se celebró el 28 de mayo de 2020.", "2020-05-28"),
        ("会议于2020年5月28日举行。", "2020-05-28"),
    ]);
}

#[test]
fn a_date_of_something_else_is_not_that_of_the_session() {
    check(&[
        ("The session took place after the collapse of August 2021.", ""),
        ("The session was held to discuss the agreement signed on 29 February 2020.", ""),
        ("The Taliban entered Kabul on 15 August 2021. The session was held online.", "virtual"),
        ("The next session will be held in Istanbul on 12 March 2021.", ""),
        ("The session, planned for 12 March 2021, was postponed.", ""),
        ("The Moscow meeting was held on 18 March 2021.", ""),
        ("A troika had met in Moscow on 18 March 2021.", ""),
        ("The report was published on 3 June 2020.", ""),
        ("It is not known whether the session was held on 28 May 2020.", ""),
        ("The session was held before the election of 5 November 2020.", ""),
        ("The third session was held in May 2019. The fourth session was held in June 2020.", ""),
        ("جلسه پس از توافق ۲۹ فبروری ۲۰۲۰ برگزار شد.", ""),
        ("عقدت الجلسة بعد اتفاق 29 فبراير 2020.", ""),
        ("Сессия состоялась после соглашения от 29 февраля 2020 года.", ""),
        ("La session s'est tenue après l'accord du 29 février 2020.", ""),
    ]);
}

#[test]
fn what_is_told_of_an_older_session_is_not_taken_for_this_one() {
    check(&[
        (
            "# Twelfth session\n\nDoha, 14 September 2022\n\nThe ninth session was held in Tashkent on 3 March 2021.",
            "number 12, 2022-09-14, Doha:QA",
        ),
        (
            "# Twelfth session\n\nDate: 14 September 2022\n\nThe ninth session was held in March 2021.",
            "number 12, 2022-09-14",
        ),
        ("Session no. 12\n\nThe ninth session was held online in March 2021.", "number 12"),
        // Without a number, the head alone does not tell which is meant.
        ("# Rivers and law\n\n14 September 2022\n\nThe session was held on 3 March 2021.", ""),
        ("# Rivers and law\n\n14 September 2022\n\nThe session was held on 12 September 2022.", "2022-09-12"),
        ("At its previous session in March 2021, the dialogue was held online.", ""),
        ("# Rivers\n\nAt its ninth session in Doha in March 2021, water was on the agenda.", ""),
    ]);
}

#[test]
fn the_number_is_that_of_the_session_itself() {
    check(&[
        ("# Twelfth session\n\nA report.", "number 12"),
        ("# Session XII\n\nA report.", "number 12"),
        ("# Report: Session No. 12\n\nA report.", "number 12"),
        ("The 12th session was held.", "number 12"),
        ("The twenty-first session was held.", "number 21"),
        (
            "Eleven days after the third session, the Kabul Policy Forum held a fourth session.",
            "number 4, by kabul-forum",
        ),
        ("# 11th Indo-Pakistani Track II dialogue\n\nText.", "number 11"),
        ("The first session dealt with trade. The second session dealt with water.", ""),
        ("It was the third session whose page names all organisers.", ""),
        ("The third session had welcomed the talks.", ""),
        ("The Track 2 dialogue was held.", ""),
        ("The second day of the session was held online.", "virtual"),
        ("The meeting was held on 4 December 2016.", "2016-12-04"),
        ("# گزارش هشتمین دور گفت‌وگوها\n\nمتن.", "number 8"),
        ("گفت‌وگوهای مسیر دوم برگزار شد.", ""),
        ("# الجلسة الحادية والعشرون\n\nنص.", "number 21"),
        ("# Vingt et unième session\n\nTexte.", "number 21"),
        ("# 12-е заседание\n\nТекст.", "number 12"),
    ]);
}

#[test]
fn the_place_is_that_of_the_session() {
    check(&[
        ("The session was held in Doha.", "Doha:QA"),
        ("The session was held in Murree, Pakistan.", "Murree:PK"),
        ("The session was held in Qatar.", ":QA"),
        ("The session was held online. The hosts spoke from Doha.", "virtual"),
        ("The session was held online, after talks in Doha.", "virtual"),
        ("The talks in Doha continued. The session was held behind closed doors.", ""),
        ("The session discussed the war in Ukraine.", ""),
        ("The session was hosted by the Embassy of Qatar in Paris.", ""),
        ("The session was held in person in Tashkent, Uzbekistan.", "Tashkent:UZ, in-person"),
        ("The session was not held in Doha.", ""),
        ("این نشست روز دوشنبه برگزار شد.", ""),
    ]);
}

#[test]
fn the_format_is_said_of_the_session() {
    check(&[
        ("The session was held via Zoom.", "virtual"),
        ("The session was held in a hybrid format.", "hybrid"),
        ("The session was held in person and online.", "hybrid"),
        ("The page does not say whether the meeting was held online.", ""),
        ("Online hate was discussed. The session was held in Doha.", "Doha:QA"),
        ("The previous session was held online.", ""),
        ("La session s'est tenue en visioconférence.", "virtual"),
        ("Сессия прошла в онлайн-формате.", "virtual"),
    ]);
}

#[test]
fn the_rule_is_said_to_apply() {
    check(&[
        ("The session was held under the Chatham House Rule.", "chatham-house"),
        ("The session was not held under the Chatham House Rule.", ""),
        ("A scholar of Chatham House gave a lecture.", ""),
        ("When a meeting is held under the Chatham House Rule, participants may use what they hear.", ""),
        ("All meetings of the series are held under the Chatham House Rule.", "chatham-house"),
    ]);
}

#[test]
fn organisers_convened_the_session() {
    check(&[
        ("The session was organised by the Gulf Institute for Mediation.", "by gulf-institute"),
        (
            "The session was convened by GIM and KPF, with support from the Nordic Peace Fund.",
            "by gulf-institute, by kabul-forum",
        ),
        (
            "The Gulf Institute for Mediation (GIM) held the session, with the support of the Nordic Peace Fund.",
            "by gulf-institute",
        ),
        ("The Kabul Policy Forum welcomed the session.", ""),
        ("A conference organised by the Kabul Policy Forum was mentioned.", ""),
        (
            "# Conference on trade\n\nThe conference was organised by the Kabul Policy Forum.",
            "by kabul-forum",
        ),
        ("The session was organised by the United Nations Regional Centre for Rivers.", ""),
        ("The session was not organised by the Kabul Policy Forum.", ""),
    ]);
}

#[test]
fn participants_took_part() {
    check(&[
        ("Diplomats from Iran and Pakistan attended the session.", "IR, PK"),
        ("Iranian and Pakistani scholars took part in the session.", "IR, PK"),
        (
            "The session brought together participants from Iran, Pakistan and Central Asia.",
            "IR, PK, central-asia",
        ),
        ("Iran, Pakistan and Qatar took part in the session.", "IR, PK, QA"),
        ("Representatives of the United Nations attended.", "un"),
        ("Participants came from ten countries, including Iran and Pakistan.", "IR, PK"),
        ("The session was attended by diplomats from the Russian Federation.", "RU"),
        // A person who is named holds an office, perhaps no longer for the country.
        ("The speakers included John Smith, former ambassador of Afghanistan.", ""),
        ("The opening ceremony was attended by diplomats from Iran.", ""),
        // Sanctions, wars and relations are talked about.
        ("Participants discussed sanctions on Iran.", ""),
        ("Participants attended to the question of Iran and Pakistan.", ""),
        ("The meeting discussed relations between India and Pakistan.", ""),
        ("Diplomats from Iran did not attend the session.", ""),
        ("Iran was not invited.", ""),
        ("The session met in the absence of Iran.", ""),
        ("Diplomats from Pakistan attended; India declined.", "PK"),
        ("Diplomats from Pakistan attended the session, but Iran did not take part.", "PK"),
        ("The Embassy of Qatar and Qatar University attended the session.", ""),
        ("Scholars from the University of Tehran attended the session.", ""),
        ("Afghanistan experts attended the session.", ""),
        ("Diplomats from Iran attended the Bonn conference.", ""),
        ("China and Russia took part in the Moscow talks.", ""),
        ("Diplomats from Iran attended the previous session.", ""),
        ("Diplomats from Iran will attend the next session.", ""),
        ("Participants called on Pakistan to open the border.", ""),
        ("Participants thought that China, Russia and Pakistan could agree.", ""),
        ("Turkey was eaten at dinner, said a participant from chad.", ""),
        ("They told us that Georgia attended.", ""),
        ("در این نشست نمایندگان هند شرکت نکردند.", ""),
        ("نمایندگانی از ایران، پاکستان و قطر در این نشست شرکت کردند.", "IR, PK, QA"),
        ("شارك في الجلسة ممثلون من إيران وباكستان وقطر.", "IR, PK, QA"),
        ("لم تشارك إيران في الجلسة.", ""),
        ("رأى عدد من المشاركين أن الصين وروسيا يمكن أن تقبلا.", ""),
        ("В заседании приняли участие представители Ирана, Пакистана и Катара.", "IR, PK, QA"),
        ("Представители Ирана не участвовали в заседании.", ""),
        ("Des représentants de l'Iran, du Pakistan et du Qatar ont participé à la réunion.", "IR, PK, QA"),
        ("L'Iran n'a pas participé à la réunion.", ""),
        ("来自伊朗和巴基斯坦的代表出席了会议。", "IR, PK"),
    ]);
}
