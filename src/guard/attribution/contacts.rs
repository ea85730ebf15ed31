//! Finds e-mail addresses and telephone numbers.

use std::ops::Range;

use memchr::memchr3_iter;

/// Byte ranges of e-mail addresses and telephone numbers, in order.
pub fn find(text: &str) -> Vec<Range<usize>> {
    let mut found = addresses(text);
    found.extend(numbers(text));
    found.sort_by_key(|span| (span.start, span.end));
    found
}

fn addresses(text: &str) -> Vec<Range<usize>> {
    let is_local = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '%');
    let is_host = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-');
    let mut found = Vec::new();
    for sign in signs(text) {
        let (before, after) = (&text[..sign.start], &text[sign.end..]);
        let local = before.len() - before.trim_end_matches(is_local).len();
        let host =
            after[..after.len() - after.trim_start_matches(is_host).len()].trim_end_matches(['.', '-']);
        let has_top = host.rsplit_once('.').is_some_and(|(name, top)| {
            !name.is_empty() && top.chars().count() >= 2 && top.chars().all(char::is_alphabetic)
        });
        // `https://example.org/@name` is an address of the web.
        if local > 0 && has_top && !before[..sign.start - local].ends_with('/') {
            found.push(sign.start - local..sign.end + host.len());
        }
    }
    found
}

/// What stands between the two parts of an address: `@`, or `at` in brackets, with or without spaces.
pub fn signs(text: &str) -> impl Iterator<Item = Range<usize>> {
    memchr3_iter(b'@', b'[', b'(', text.as_bytes()).filter_map(|at| {
        if text[at..].starts_with('@') {
            return Some(at..at + 1);
        }
        let inner = text[at + 1..].get(..3)?;
        let is_at = inner.eq_ignore_ascii_case("at]") || inner.eq_ignore_ascii_case("at)");
        let end = at + 4 + usize::from(text[at..].get(4..5) == Some(" "));
        is_at.then_some(text[..at].trim_end_matches(' ').len()..end)
    })
}

/// Words in front of a telephone number, in the languages of the interface.
const TELEPHONE: &str = "\
    tel phone telephone mobile cell whatsapp signal telegram fax call tél téléphone portable teléfono \
    móvil тел телефон телефону моб هاتف الهاتف جوال موبایل تلفن تلفون تیلفون ټلیفون شماره شمارهٔ واتساپ \
    واتس‌اپ واټساپ فون موبائل 电话 手机 致电 微信";

/// Words in front of a number of another kind.
const OTHER: &str = "isbn issn doi no nr resolution id doc ref شابک";

fn numbers(text: &str) -> Vec<Range<usize>> {
    let is_part = |c: char| c.is_numeric() || matches!(c, ' ' | '-' | '.' | '(' | ')' | '/' | '\u{a0}' | '‑');
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = next_digit(text, at) {
        let rest = &text[start..];
        let plus = usize::from(rest.starts_with('+'));
        let length = rest[plus..].find(|c| !is_part(c)).unwrap_or(rest.len() - plus) + plus;
        let run = rest[..length].trim_end_matches(|c: char| !is_digit(c));
        at = start + length.max(1);
        if is_telephone(&text[..start], run, &text[start + run.len()..]) {
            found.push(start..start + run.len());
        }
    }
    found
}

/// The next digit or plus sign.
fn next_digit(text: &str, from: usize) -> Option<usize> {
    // First bytes of Arabic and Persian digits are those of letters, too.
    let is_start = |(at, byte): (usize, &u8)| {
        let is_arabic = matches!(byte, 0xd9 | 0xdb) && text[from + at..].starts_with(is_digit);
        byte.is_ascii_digit() || *byte == b'+' || is_arabic
    };
    text.as_bytes()[from..].iter().enumerate().position(is_start).map(|at| from + at)
}

fn is_digit(c: char) -> bool {
    digit(c).is_some()
}

fn is_telephone(before: &str, run: &str, after: &str) -> bool {
    let digits: Vec<u32> = run.chars().filter_map(digit).collect();
    if (7..=15).contains(&digits.len()) && is_in_address(before) {
        return true;
    }
    let joins = |c: Option<char>| {
        c.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | '#' | '_' | '=' | '@'))
    };
    if joins(before.chars().next_back()) || joins(after.chars().next()) {
        return false;
    }
    let is_international = run.starts_with('+') || digits.starts_with(&[0, 0]);
    let mut words =
        before.rsplit(|c: char| !c.is_alphanumeric() && c != '\u{200c}').filter(|word| !word.is_empty());
    let near: Vec<String> = words.by_ref().take(2).map(str::to_lowercase).collect();
    let follows = |list: &str| {
        let ends = |word: &String, it: &str| word == it || !it.is_ascii() && word.ends_with(it);
        near.iter().any(|word| list.split(' ').any(|it| ends(word, it)))
    };
    if follows(OTHER) && !follows(TELEPHONE) {
        return false;
    }
    let groups = run.split(|c: char| !is_digit(c)).filter(|group| !group.is_empty()).count();
    match digits.len() {
        8..=15 if is_international => true,
        6..=15 if follows(TELEPHONE) => true,
        // A national number with its trunk prefix, in groups: no date begins with four digits of which the first is 0.
        9..=11 => {
            let first = run.chars().take_while(|c| is_digit(*c)).count();
            digits.first() == Some(&0) && groups >= 2 && first >= 3
        }
        _ => false,
    }
}

/// Whether a text ends with the beginning of an address that goes on with a telephone number.
fn is_in_address(before: &str) -> bool {
    const ADDRESSES: [&str; 7] =
        ["wa.me/", "phone=", "/t.me/", "tel:", "sms:", "chat?number=", "signal.me/#p/"];

    let before = before.trim_end_matches('+').trim_end_matches("%2B").trim_end_matches("%2b");
    let ends_with = |address: &str| {
        let start = before.len().checked_sub(address.len());
        start.and_then(|start| before.get(start..)).is_some_and(|end| end.eq_ignore_ascii_case(address))
    };
    ADDRESSES.into_iter().any(ends_with)
}

/// The value of a European, Arabic or Persian digit.
fn digit(c: char) -> Option<u32> {
    match c {
        '٠'..='٩' => Some(u32::from(c) - u32::from('٠')),
        '۰'..='۹' => Some(u32::from(c) - u32::from('۰')),
        _ => c.to_digit(10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|span| &text[span]).collect()
    }

    #[test]
    fn addresses_are_found_however_the_sign_is_written() {
        assert_eq!(found("Write to a.b@example.org."), ["a.b@example.org"]);
        assert_eq!(found("(<mailto:a@b.example>)"), ["a@b.example"]);
        assert_eq!(found("a.b [at] example.org"), ["a.b [at] example.org"]);
        assert!(found("@example https://video.example/@name a@b").is_empty());
    }

    #[test]
    fn numbers_that_are_dates_or_ids_are_no_telephone_numbers() {
        assert_eq!(found("Call +974 4412-3456, or 0799 412 345."), ["+974 4412-3456", "0799 412 345"]);
        assert_eq!(found("<https://wa.me/93700123456> tel:+93700123457"), ["93700123456", "+93700123457"]);
        assert_eq!(found("https://api.whatsapp.com/send?phone=93700123456&x"), ["93700123456"]);
        assert_eq!(found("هاتف: ٠٧٩٩٤١٢٣٤٥"), ["٠٧٩٩٤١٢٣٤٥"]);
        for none in [
            "2001-2021",
            "on 2020-02-29, 30.08.2021 and 02.03.2020 10.30",
            "ISBN 978-0-306-40615-7",
            "https://doi.org/10.1080/03068374.2021.1953813",
            "S/RES/2593 (2021), A/76/667",
            "1 000 000 000 afghanis, +5 %, 12 500 000",
            "id 0799123456",
        ] {
            assert!(found(none).is_empty(), "{none}: {:?}", found(none));
        }
    }
}
