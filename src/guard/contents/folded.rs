//! Calendars and address cards (iCalendar, vCard), which break lines within words.

/// The text with its lines joined and escapes resolved; `None` if it is no such file.
pub(super) fn unfolded(text: &str) -> Option<String> {
    let is_file = text.get(..7).is_some_and(|head| head.eq_ignore_ascii_case("BEGIN:V"));
    if !is_file {
        return None;
    }
    let text = text.replace("\r\n", "\n");
    let text = text.replace("=\n", "").replace("\n ", "").replace("\n\t", "");
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        if line.to_ascii_uppercase().contains("QUOTED-PRINTABLE")
            && let Some((_, value)) = line.split_once(':')
        {
            out.push_str(&String::from_utf8_lossy(&super::mail::quoted_printable(value)));
        } else {
            let line = line.replace("\\n", "\n").replace("\\N", "\n");
            out.push_str(&line.replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\"));
        }
        // Each line is a value of its own.
        out.push_str("\n\n");
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_goes_on_after_a_line_end_and_a_space() {
        let text = "BEGIN:VCALENDAR\r\nSUMMARY:With Ahmad Ka\r\n rimi\\, Kabul\r\nEND:VCALENDAR\r\n";
        assert_eq!(
            unfolded(text).as_deref(),
            Some("BEGIN:VCALENDAR\n\nSUMMARY:With Ahmad Karimi, Kabul\n\nEND:VCALENDAR\n\n")
        );
        let card = "BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:J=C3=A9r=\n=C3=B4me\nEND:VCARD";
        assert!(unfolded(card).is_some_and(|text| text.contains("Jérôme")));
        assert_eq!(unfolded("begin: x\n y"), None);
    }
}
