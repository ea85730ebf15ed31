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
    let text = &text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let delimiter = delimiter(text);
    let mut reader = csv::ReaderBuilder::new();
    reader.has_headers(false).flexible(true).delimiter(delimiter).trim(csv::Trim::All);
    let mut records = Vec::new();
    for record in reader.from_reader(text.as_bytes()).records() {
        let record = record.map_err(|error| format!("the file of names is not a valid table: {error}"))?;
        let line = record.position().map_or(0, |position| usize::try_from(position.line()).unwrap_or(0));
        records.push((line, record));
    }
    let columns = records.first().and_then(|(_, record)| columns(record));
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
        let person = row(record, &columns);
        if person.names.is_empty() && person.emails.is_empty() {
            list.nameless.push(*line);
        } else {
            list.people.push((*line, person));
        }
    }
    Ok(list)
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

fn row(record: &csv::StringRecord, columns: &[ListColumn]) -> ListedPerson {
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
            ListColumn::Email => person.emails.extend(emails(cell)),
            ListColumn::Distinctive => person.is_distinctive = is_yes(cell),
            ListColumn::Other => {}
        }
    }
    let of_columns = WrittenName::of_columns(&given, &family);
    person.names.splice(0..0, of_columns);
    person
}

fn emails(text: &str) -> impl Iterator<Item = String> {
    let parts = text.split(|c: char| c.is_whitespace() || matches!(c, ';' | ',' | '|' | '<' | '>'));
    parts.filter(|part| part.contains('@')).map(|part| part.trim_start_matches("mailto:").to_owned())
}

fn is_yes(cell: &str) -> bool {
    let yes = ["yes", "y", "true", "1", "x", "oui", "si", "sí", "да", "是", "بله", "نعم", "ہاں", "هو"];
    yes.contains(&cell.to_lowercase().as_str())
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
    fn a_list_has_one_name_a_line() {
        assert_eq!(
            people("Ahmad Karimi\n\nRahimi, Sara\nZalmai, z@x.org\n"),
            ["1 Ahmad/Karimi ", "3 Sara/Rahimi ", "4 /Zalmai z@x.org"]
        );
    }
}
