//! The file of names: a table with columns, or one name a line.

use super::WrittenName;

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
    /// Headings of columns that are not read.
    pub unread: Vec<String>,
    /// Lines with text but without a name or an e-mail address.
    pub nameless: Vec<usize>,
}

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ListColumn {
    Name,
    Given,
    Family,
    Aliases,
    Email,
    Distinctive,
    Other,
}

/// Reads the text of the file; the error is a sentence.
pub fn read(text: &str) -> Result<NameList, String> {
    let text = &text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    let delimiter = delimiter(text);
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
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let is_table = columns.is_some() || !is_quoted_well(first, char::from(delimiter));
    let badly_quoted = text.lines().position(|line| !is_quoted_well(line, char::from(delimiter)));
    if let Some(at) = badly_quoted.filter(|_| is_table) {
        return Err(format!(
            "line {} of the file of names has a quotation mark without its pair, or a line break within a cell: \
             correct the line",
            at + 1
        ));
    }
    let Some(columns) = columns else { return Ok(one_a_line(text)) };
    let mut list = NameList::default();
    if let Some((_, head)) = records.first() {
        let unread = head.iter().zip(&columns).filter(|(_, column)| **column == ListColumn::Other);
        list.unread = unread.map(|(heading, _)| heading.to_owned()).filter(|it| !it.is_empty()).collect();
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
fn delimiter(text: &str) -> u8 {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |separator: char| first.matches(separator).count();
    let most = [',', ';', '\t'].into_iter().max_by_key(|separator| count(*separator));
    match most.filter(|separator| count(*separator) > 0) {
        Some(';') => b';',
        Some('\t') => b'\t',
        _ => b',',
    }
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
    let columns: Vec<ListColumn> = head.iter().map(column).collect();
    let has_name = columns
        .iter()
        .any(|column| matches!(column, ListColumn::Name | ListColumn::Family | ListColumn::Email));
    has_name.then_some(columns)
}

fn column(heading: &str) -> ListColumn {
    let heading: String = heading.to_lowercase().chars().filter(|c| c.is_alphabetic()).collect();
    match heading.as_str() {
        "name" | "names" | "fullname" | "participant" | "person" | "nom" | "nomcomplet" | "nombre"
        | "nombrecompleto" | "имя" | "фио" | "姓名" | "名字" | "نام" | "نوم" | "الاسم" | "اسم" => {
            ListColumn::Name
        }
        "given" | "givenname" | "givennames" | "firstname" | "first" | "forename" | "prénom" => {
            ListColumn::Given
        }
        "family" | "familyname" | "surname" | "lastname" | "last" | "apellidos" | "фамилия" | "تخلص" => {
            ListColumn::Family
        }
        "alias" | "aliases" | "othernames" | "alsoknownas" | "aka" | "variants" => ListColumn::Aliases,
        "email" | "emails" | "mail" | "emailaddress" | "emailaddresses" => ListColumn::Email,
        "distinctive" | "distinct" | "rare" => ListColumn::Distinctive,
        _ => ListColumn::Other,
    }
}

/// The person of a row; the error is what is wrong with the row.
fn row(record: &csv::StringRecord, columns: &[ListColumn]) -> Result<ListedPerson, &'static str> {
    if record.iter().skip(columns.len()).any(|cell| !cell.is_empty()) {
        return Err("has more cells than the heading: write a cell with a comma in quotation marks");
    }
    let mut person = ListedPerson::default();
    let (mut given, mut family) = (String::new(), String::new());
    for (cell, column) in record.iter().zip(columns) {
        match column {
            ListColumn::Name => person.names.extend(WrittenName::parse(cell)),
            ListColumn::Given => cell.clone_into(&mut given),
            ListColumn::Family => cell.clone_into(&mut family),
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
    let of_columns = WrittenName::of_columns(&given, &family);
    person.names.splice(0..0, of_columns);
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
    let yes = ["yes", "y", "true", "1", "x", "oui", "si", "sí", "да", "是", "بله", "نعم", "ہاں", "هو"];
    let no = ["", "no", "n", "false", "0", "-", "non", "нет", "否", "不", "نه", "خیر", "لا", "نہیں"];
    let cell = cell.to_lowercase();
    let is_yes = yes.contains(&cell.as_str());
    (is_yes || no.contains(&cell.as_str())).then_some(is_yes)
}

/// One name a line, perhaps with e-mail addresses.
fn one_a_line(text: &str) -> NameList {
    let mut list = NameList::default();
    for (at, line) in text.lines().enumerate() {
        let line = line.trim().trim_matches('"');
        if line.is_empty() {
            continue;
        }
        let emails: Vec<String> = emails(line).collect();
        let is_name = |part: &&str| !part.contains('@') && !part.trim().is_empty();
        let name: Vec<&str> = line.split([',', ';', '\t']).filter(is_name).collect();
        let names: Vec<WrittenName> = WrittenName::parse(&name.join(", ")).into_iter().collect();
        if names.is_empty() && emails.is_empty() {
            list.nameless.push(at + 1);
        } else {
            list.people.push((at + 1, ListedPerson { names, emails, is_distinctive: false }));
        }
    }
    list
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
    fn a_list_has_one_name_a_line() {
        assert_eq!(
            people("Ahmad Karimi\n\nRahimi, Sara\nZalmai, z@x.org\n"),
            ["1 Ahmad/Karimi ", "3 Sara/Rahimi ", "4 /Zalmai z@x.org"]
        );
    }
}
