//! The file of names: a table with columns, or one name a line.

mod columns;
mod name_parts;

use super::WrittenName;
use columns::ListColumn;
use name_parts::{NO_NAME, NameParts, add_words, is_no_name};

/// What to do about a table whose columns are not known.
const KNOWN_HEADINGS: &str = "give the column of names the heading `name`, or two columns the headings `given name` and \
    `family name`; `aliases`, `e-mail` and `distinctive` are read, too. For a list without headings, write one name a \
    line, and nothing else";

/// A person in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListedPerson {
    /// The name and its aliases.
    pub names: Vec<WrittenName>,
    /// E-mail addresses.
    pub emails: Vec<String>,
    /// Whether the surname alone names the person.
    pub is_distinctive: bool,
}

/// The people of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NameList {
    /// Each with the number of its line.
    pub people: Vec<(usize, ListedPerson)>,
    /// Headings of columns that are read, each with what it is read as. Empty for a list.
    pub read: Vec<(String, &'static str)>,
    /// Headings of columns that are not read.
    pub unread: Vec<String>,
    /// The number of lines of a list in which the words after a comma are read as given names.
    pub reversed: usize,
    /// Lines with text but without a name or an e-mail address.
    pub nameless: Vec<usize>,
}

/// Reads the text of the file; the error is a sentence.
pub fn read(text: &str) -> Result<NameList, String> {
    let text = &text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let delimiter = delimiter(first);
    let mut reader = csv::ReaderBuilder::new();
    reader.has_headers(false).flexible(true).delimiter(delimiter).trim(csv::Trim::All);
    let mut records = Vec::new();
    for record in reader.from_reader(text.as_bytes()).records() {
        let record = record.map_err(|error| format!("the file of names is not a valid table: {error}"))?;
        let line = record.position().map_or(0, |position| line_of(text, position));
        records.push((line, record));
    }
    let columns = records.first().and_then(|(_, record)| columns(record));
    // A heading with a mistake in its quotation marks is none.
    let is_table = columns.is_some() || !is_quoted_well(first, char::from(delimiter));
    let badly_quoted = text.lines().position(|line| !is_quoted_well(line, char::from(delimiter)));
    if let Some(at) = badly_quoted.filter(|_| is_table) {
        return Err(format!(
            "line {} of the file of names has a quotation mark without its pair, or a line break within a cell: \
             correct the line",
            at + 1
        ));
    }
    let Some(columns) = columns else { return one_a_line(text) };
    if !has_names(&columns) {
        return Err(format!(
            "Rapporteur does not know which column of the file has the names: {KNOWN_HEADINGS}"
        ));
    }
    let mut list = NameList::default();
    if let Some((_, head)) = records.first() {
        let all = || head.iter().zip(&columns).map(|(heading, column)| (heading.to_owned(), *column));
        let (read, unread): (Vec<_>, Vec<_>) = all().partition(|(_, column)| *column != ListColumn::Other);
        list.read = read.into_iter().map(|(heading, column)| (heading, column.title())).collect();
        list.unread = unread.into_iter().map(|(heading, _)| heading).filter(|it| !it.is_empty()).collect();
    }
    for (line, record) in records.iter().skip(1) {
        if record.iter().all(str::is_empty) {
            continue;
        }
        let person =
            row(record, &columns).map_err(|fault| format!("line {line} of the file of names {fault}"))?;
        if person.names.is_empty() && person.emails.is_empty() {
            list.nameless.push(*line);
        } else {
            list.people.push((*line, person));
        }
    }
    Ok(list)
}

/// The line of a record. The position of a record is before the empty lines above it.
fn line_of(text: &str, position: &csv::Position) -> usize {
    let before = usize::try_from(position.byte()).ok().and_then(|at| text.get(at..)).unwrap_or_default();
    let empty = before.bytes().take_while(|byte| *byte == b'\n').count();
    usize::try_from(position.line()).unwrap_or(0) + empty
}

/// The separator that the first line has most of.
fn delimiter(first_line: &str) -> u8 {
    let count = |separator: u8| first_line.bytes().filter(|byte| *byte == separator).count();
    let most = [b',', b';', b'\t'].into_iter().max_by_key(|separator| count(*separator));
    most.filter(|separator| count(*separator) > 0).unwrap_or(b',')
}

/// Whether each quoted cell of a line ends in the line, and its end is the end of the cell. Otherwise the rows
/// that follow would become part of it, and their people would be lost.
fn is_quoted_well(line: &str, delimiter: char) -> bool {
    let mut rest = line;
    loop {
        let cell = rest.trim_start_matches(' ');
        rest = if let Some(mut quoted) = cell.strip_prefix('"') {
            // Two quotation marks are one that is written in the cell.
            let after = loop {
                let Some((_, after)) = quoted.split_once('"') else { return false };
                let Some(more) = after.strip_prefix('"') else { break after };
                quoted = more;
            };
            after.trim_start_matches(' ')
        } else {
            &cell[cell.find(delimiter).unwrap_or(cell.len())..]
        };
        if rest.is_empty() {
            return true;
        }
        let Some(next) = rest.strip_prefix(delimiter) else { return false };
        rest = next;
    }
}

/// The columns of a heading; `None` if the line is no heading.
fn columns(head: &csv::StringRecord) -> Option<Vec<ListColumn>> {
    let columns: Vec<ListColumn> = head.iter().map(ListColumn::of).collect();
    columns.iter().any(|column| *column != ListColumn::Other).then_some(columns)
}

/// Whether the columns have the names of people, or are addresses alone.
fn has_names(columns: &[ListColumn]) -> bool {
    let has = |column| columns.contains(&column);
    let is_complete = !has(ListColumn::Other) && !has(ListColumn::Given);
    has(ListColumn::Name) || has(ListColumn::Family) || (has(ListColumn::Email) && is_complete)
}

/// The person of a row; the error is what is wrong with the row.
fn row(record: &csv::StringRecord, columns: &[ListColumn]) -> Result<ListedPerson, &'static str> {
    if record.iter().skip(columns.len()).any(|cell| !cell.is_empty()) {
        return Err("has more cells than the heading: write a cell with a comma in quotation marks");
    }
    let mut person = ListedPerson::default();
    let mut parts = NameParts::default();
    for (cell, column) in record.iter().zip(columns) {
        match column {
            ListColumn::Name => add_words(&mut parts.name, cell),
            ListColumn::Given => add_words(&mut parts.given, cell),
            ListColumn::Middle => add_words(&mut parts.middle, cell),
            ListColumn::Family => add_words(&mut parts.family, cell),
            ListColumn::Aliases => {
                person.names.extend(cell.split([';', '|', '\n', '؛']).filter_map(WrittenName::parse));
            }
            ListColumn::Email if has_only_emails(cell) => person.emails.extend(emails(cell)),
            ListColumn::Email => {
                return Err("has an e-mail address without “@”: correct it, or leave it out");
            }
            ListColumn::Distinctive => {
                person.is_distinctive =
                    yes_or_no(cell).ok_or("has neither “yes” nor “no” in the column “distinctive”")?;
            }
            ListColumn::Other => {}
        }
    }
    person.names.splice(0..0, parts.names());
    if person.names.iter().any(is_no_name) {
        return Err(NO_NAME);
    }
    Ok(person)
}

/// Whether each part of a cell is an address, perhaps with a name: `Ahmad Karimi <a.karimi@example.net>`.
fn has_only_emails(cell: &str) -> bool {
    let mut parts = cell.split([';', ',', '|']).filter(|part| part.contains(char::is_alphanumeric));
    parts.all(|part| {
        emails(part).next().is_some()
            && emails(part).all(|email| {
                email.split_once('@').is_some_and(|(user, host)| !user.is_empty() && !host.is_empty())
            })
    })
}

fn emails(text: &str) -> impl Iterator<Item = String> {
    let parts = text.split(|c: char| c.is_whitespace() || matches!(c, ';' | ',' | '|' | '<' | '>'));
    parts.filter(|part| part.contains('@')).map(|part| part.trim_start_matches("mailto:").to_owned())
}

/// Whether a cell says yes; `None` if it says neither yes nor no.
fn yes_or_no(cell: &str) -> Option<bool> {
    let yes = [
        "yes", "y", "true", "1", "x", "oui", "ja", "evet", "si", "sí", "да", "是", "بله", "نعم", "ہاں", "هو",
    ];
    let no = [
        "", "no", "n", "false", "0", "-", "non", "nein", "hayır", "нет", "否", "不", "نه", "خیر", "لا", "نہیں",
    ];
    let cell = cell.to_lowercase();
    let is_yes = yes.contains(&cell.as_str());
    (is_yes || no.contains(&cell.as_str())).then_some(is_yes)
}

/// One name a line, perhaps with e-mail addresses. The error is about a line that is more than a name.
fn one_a_line(text: &str) -> Result<NameList, String> {
    let mut list = NameList::default();
    for (at, line) in text.lines().enumerate() {
        let fault = |what: &str| Err(format!("line {} of the file of names {what}", at + 1));
        let line = line.trim().trim_matches('"');
        if line.is_empty() {
            continue;
        }
        if line.starts_with('#') {
            return fault("is no name: leave comments out");
        }
        let emails: Vec<String> = emails(line).collect();
        let cells =
            line.split([',', ';', '\t']).filter(|part| !part.contains('@') && !part.trim().is_empty());
        let cells: Vec<&str> = cells.collect();
        // `Karimi, Ahmad` is a name, and `Karimi,Ahmad` are two cells.
        let is_name = cells.len() < 2 || cells.len() == 2 && cells[1].starts_with(' ') && line.contains(',');
        if !is_name {
            return fault(&format!("has several cells, but no heading says what they are: {KNOWN_HEADINGS}"));
        }
        list.reversed += usize::from(cells.len() == 2);
        let names: Vec<WrittenName> = WrittenName::parse(&cells.join(", ")).into_iter().collect();
        if names.iter().any(is_no_name) {
            return fault(NO_NAME);
        }
        if names.is_empty() && emails.is_empty() {
            list.nameless.push(at + 1);
        } else {
            list.people.push((at + 1, ListedPerson { names, emails, is_distinctive: false }));
        }
    }
    Ok(list)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(text: &str) -> Vec<String> {
        let show = |name: &WrittenName| format!("{}/{}", name.given.join(" "), name.family.join(" "));
        let list = read(text).unwrap();
        let one = |(line, person): &(usize, ListedPerson)| {
            let names: Vec<String> = person.names.iter().map(show).collect();
            let distinctive = if person.is_distinctive { " !" } else { "" };
            format!("{line} {} {}{distinctive}", names.join(";"), person.emails.join(";"))
        };
        list.people.iter().map(one).collect()
    }

    #[test]
    fn a_table_has_columns_in_any_order_and_with_any_separator() {
        assert_eq!(
            people(
                "\u{feff}E-Mail,NAME,Aliases,distinctive\na@x.org,Ahmad Karimi,احمد کریمی; A. Karimi,Yes\n,\"Rahimi, Sara\",,\n"
            ),
            ["2 Ahmad/Karimi;احمد/کریمی;A/Karimi a@x.org !", "3 Sara/Rahimi "]
        );
        assert_eq!(people("Name;E-mail\r\nAhmad Karimi;a@x.org\r\n"), ["2 Ahmad/Karimi a@x.org"]);
        assert_eq!(people("Surname\tFirst name\nvan der Berg\tJan\n"), ["2 Jan/Berg "]);
        assert_eq!(read("Name,Seat\nA B,12\n,7\n").unwrap().unread, ["Seat"]);
        assert_eq!(read("Name,Seat\nA B,12\n,7\n").unwrap().nameless, [3]);
    }

    #[test]
    fn a_row_that_would_lose_a_person_is_refused_with_its_line() {
        for (text, line, part) in [
            ("name,aliases\n\"Ahmad Karimi,x\nBahram Colton,\n", 2, "quotation mark"),
            ("name\nBahram Colton\n\"Ahmad Karimi", 3, "quotation mark"),
            ("name,aliases\nBahram Colton,\"a\nb\"\n", 2, "line break"),
            ("name,aliases\nA B,\n\"Ahmad Karimi,\"x\n", 3, "quotation mark"),
            ("\"name,aliases\nBahram Colton,x\n", 1, "quotation mark"),
            ("name,e-mail\nA B,a@x.org\nC D,c.x.org\n", 3, "without “@”"),
            ("name,e-mail\nA B,a@x.org; b.x.org\n", 2, "without “@”"),
            ("name,e-mail\nA B,@x.org\n", 2, "without “@”"),
            ("name,distinctive\nA B,yes\n\nC D,maybe\n", 4, "neither “yes” nor “no”"),
            ("name,e-mail\nKarimi, Ahmad,a@x.org\n", 2, "more cells"),
        ] {
            let error = read(text).expect_err(text);
            assert!(error.starts_with(&format!("line {line} ")) && error.contains(part), "{text} {error}");
        }
        for right in ["yes", "X", "1", "true"] {
            assert!(people(&format!("name,distinctive\nA B,{right}\n"))[0].ends_with('!'), "{right}");
        }
        for right in ["", "no", "0", "FALSE"] {
            assert_eq!(people(&format!("name,distinctive\nA B,{right}\n")), ["2 A/B "], "{right}");
        }
        assert_eq!(
            people("name,e-mail\n\"Ahmad \"\"A\"\" Karimi\",Ahmad <a@x.org>; b@x.org\nC D,-\n"),
            ["2 Ahmad A/Karimi a@x.org;b@x.org", "3 C/D "]
        );
    }

    #[test]
    fn the_parts_of_a_name_in_two_columns_are_one_name() {
        for table in [
            "Surname,First name\nGrößner,Jérôme\n",
            "Nom,Prénom\nGrößner,Jérôme\n",
            "Nombre,Apellidos\nJérôme,Größner\n",
            "Фамилия,Имя\nGrößner,Jérôme\n",
            "Name,Vorname\nGrößner,Jérôme\n",
            "Vorname;Nachname\nJérôme;Größner\n",
            "Ad,Soyad\nJérôme,Größner\n",
            "الاسم الأول,اسم العائلة\nJérôme,Größner\n",
            "نام,نام خانوادگی\nJérôme,Größner\n",
            "姓,名\nGrößner,Jérôme\n",
            "Name,Surname\nJérôme Größner,Größner\n",
        ] {
            assert_eq!(people(table), ["2 Jérôme/Größner "], "{table}");
        }
        assert_eq!(people("Фамилия,Имя,Отчество\nКаримов,Иван,Петрович\n"), ["2 Иван Петрович/Каримов "]);
        assert_eq!(
            people("name,given name,family name\nA. Karimi,Ahmad,Karimi\n"),
            ["2 Ahmad/Karimi;A/Karimi "]
        );
    }

    #[test]
    fn what_is_no_list_of_names_is_refused() {
        for (text, part) in [
            ("Jérôme Größner,UN Office\nPia Lund,EU\n", "line 1 "),
            ("Delegado;País\nPia Lund;EU\n", "line 1 "),
            ("Delegado,E-mail\nPia Lund,a@x.org\n", "which column"),
            ("First name,Seat\nPia,12\n", "which column"),
            ("# my list\nPia Lund\n", "line 1 "),
            ("Pia Lund\nA\n", "line 2 "),
            ("Pia Lund\nthe\n", "line 2 "),
            ("name\nPia Lund\nthe\n", "line 3 "),
        ] {
            let error = read(text).expect_err(text);
            assert!(error.contains(part) && !error.contains("Pia"), "{text} {error}");
        }
    }

    #[test]
    fn a_list_has_one_name_a_line() {
        assert_eq!(
            people("Ahmad Karimi\n\nRahimi, Sara\nZalmai, z@x.org\n"),
            ["1 Ahmad/Karimi ", "3 Sara/Rahimi ", "4 /Zalmai z@x.org"]
        );
    }
}
