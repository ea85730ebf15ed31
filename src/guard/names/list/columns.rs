//! The columns of the file of names, which are known by their headings in several languages.

use crate::guard::names::plain;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ListColumn {
    /// A name; beside a column of given or of family names perhaps only the other part.
    Name,
    /// A given name, and further ones.
    Given,
    /// A father's name, or other names between the two.
    Middle,
    Family,
    Aliases,
    Email,
    Distinctive,
    Other,
}

/// Headings without spaces and marks: English, Arabic, Chinese, French, German, Pashto, Persian, Russian, Spanish,
/// Turkish, Urdu.
const HEADINGS: [(ListColumn, &str); 7] = [
    (
        ListColumn::Name,
        "name names fullname participant participants participantname person people delegate delegates \
         nom noms nomcomplet nometprenom nometprenoms prenometnom participante personne \
         nombre nombrecompleto nombreyapellido nombreyapellidos apellidosynombre participantes persona \
         namen vollname vollstandigername vorundnachname nachundvorname teilnehmer teilnehmerin \
         имя имена фио полноеимя имяифамилия фамилияиимя фамилияимя фамилияимяотчество участник участники \
         姓名 名字 全名 名称 参会者 参加者 \
         نام اسم الاسم الإسم نامکامل پورانام بشپړنوم نوم نامونامخانوادگی ناموتخلص نومتخلص نوماوتخلص نامخاندان \
         الاسمالكامل الاسموالنسبة الاسمواللقب اسمالمشارك المشارك شرکتکننده گډونوال شریک \
         ad adi isim ismi adsoyad adisoyadi adivesoyadi advesoyad isimsoyisim isimvesoyisim katilimci",
    ),
    (
        ListColumn::Given,
        "given givenname givennames firstname firstnames first forename forenames christianname \
         prenom prenoms nombres nombredepila primernombre vorname vornamen rufname личноеимя 名 \
         نامکوچک اسمکوچک الاسمالأول الاسمالشخصي پہلانام لومړینوم onad ilkad ilkisim",
    ),
    (
        ListColumn::Middle,
        "middle middlename middlenames secondname patronymic fathersname deuxiemeprenom autresprenoms patronyme \
         segundonombre zweitername zweitervorname отчество 中间名 نامپدر اسمپدر اسمالأب الاسمالأوسط والدکانام \
         دپلارنوم ikinciad ikinciisim babaadi",
    ),
    (
        ListColumn::Family,
        "family familyname surname surnames lastname lastnames last nomdefamille nomfamille famille \
         apellido apellidos primerapellido segundoapellido apellidopaterno apellidomaterno \
         nachname nachnamen familienname familiennamen zuname фамилия фамилии 姓 姓氏 \
         نامخانوادگی نامفامیلی نامفامیل فامیل فامیلی تخلص خاندانینام کورنینوم \
         اسمالعائلة العائلة اللقب لقب الكنية الشهرة النسبة اسمالأسرة soyad soyadi soyisim soyismi",
    ),
    (
        ListColumn::Aliases,
        "alias aliases othername othernames alsoknownas aka variant variants nickname nicknames spellings \
         autresnoms autrenom surnom surnoms variantes otrosnombres otronombre apodo apodos \
         aliasname aliasnamen anderenamen weiterenamen spitzname schreibweisen \
         псевдоним псевдонимы другиеимена варианты прозвище 别名 其他姓名 其他名字 \
         نامهایدیگر ناممستعار مستعار أسماءأخرى اسممستعار الاسمالمستعار دوسرےنام عرف نورنومونه takmaad digeradlar",
    ),
    (
        ListColumn::Email,
        "email emails mail mails emailaddress emailaddresses mailaddress courriel courriels courrierelectronique \
         adressemail adresseemail adresseelectronique mel correo correos correoelectronico direcciondecorreo \
         emailadresse emailadressen mailadresse эпочта почта электроннаяпочта электронныйадрес элпочта имейл \
         адресэлектроннойпочты 电子邮件 电子邮箱 邮箱 邮件 电邮 \
         ایمیل ایمیلآدرس آدرسایمیل پستالکترونیک پستالکترونیکی رایانامه برېښنالیک ایمیلایڈریس برقیپتہ \
         البريدالإلكتروني بريدإلكتروني الإيميل عنوانالبريدالإلكتروني eposta epostaadresi mailadresi",
    ),
    (
        ListColumn::Distinctive,
        "distinctive distinct rare distinctif distintivo distintiva raro eindeutig unverwechselbar \
         kennzeichnend selten отличительная отличительный редкая редкий 独特 罕见 متمایز نادر مميز کمیاب \
         ayirtedici nadir",
    ),
];

impl ListColumn {
    /// The column with this heading.
    pub(super) fn of(heading: &str) -> Self {
        let heading = plain(&heading.chars().filter(|c| c.is_alphabetic()).collect::<String>());
        let is_heading =
            |(_, words): &&(Self, &str)| words.split_whitespace().any(|word| plain(word) == heading);
        HEADINGS.iter().find(is_heading).map_or(Self::Other, |(column, _)| *column)
    }

    /// What it is called in English.
    pub(super) const fn title(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Given => "given name",
            Self::Middle => "middle name",
            Self::Family => "family name",
            Self::Aliases => "aliases",
            Self::Email => "e-mail",
            Self::Distinctive => "distinctive",
            Self::Other => "nothing",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_in_several_languages() {
        for (headings, column) in [
            ("Full name|NOM|Nombre|Имя|ФИО|姓名|نام|الاسم|نوم|Ad Soyad|Adı", ListColumn::Name),
            ("First name|Prénom(s)|Vorname|名|الاسم الأول|نام کوچک", ListColumn::Given),
            ("Отчество|Middle name", ListColumn::Middle),
            (
                "Surname|Nom de famille|Apellidos|Фамилия|Nachname|Soyadı|SOYADI|نام‌خانوادگی|اسم العائلة",
                ListColumn::Family,
            ),
            ("E-Mail|Courriel|Correo electrónico|Эл. почта|البريد الإلكتروني|E-posta", ListColumn::Email),
            ("Alias|别名", ListColumn::Aliases),
            ("Seat|Land|Ahmad Karimi", ListColumn::Other),
        ] {
            for heading in headings.split('|') {
                assert_eq!(ListColumn::of(heading), column, "{heading}");
            }
        }
    }
}
