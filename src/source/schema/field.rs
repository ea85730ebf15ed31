//! Which keys a table may have, and what may stand at each.

/// A key of a table.
#[derive(Debug)]
pub struct Field {
    /// The key.
    pub key: &'static str,
    /// What may stand there.
    pub kind: ValueKind,
    /// Whether it must be there.
    pub required: bool,
    /// What it is for, in a sentence: for the schema, and so for editors' tooltips.
    pub about: &'static str,
}

/// What may stand at a key.
#[derive(Debug)]
pub enum ValueKind {
    /// A text that is not empty.
    Text,
    /// A text, or a table of texts by language.
    Texts,
    /// A whole number of at least this.
    Integer(i64),
    /// True or false.
    Bool,
    /// A TOML date, or a text of a year or month.
    Date,
    /// A TOML date; a time of day is let pass.
    Day,
    /// A TOML date with a time of day and an offset.
    Moment,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// A BCP 47 language tag.
    Lang,
    /// 16 hexadecimal digits.
    Digest,
    /// An address with scheme and host.
    Url,
    /// A list, each of whose items is of a kind.
    List(&'static ValueKind),
    /// A table with these keys.
    Table(&'static [Field]),
    /// A table with any keys, each of whose values is of a kind.
    Map(&'static ValueKind),
    /// Any of these.
    Either(&'static [ValueKind]),
    /// Whatever there is.
    Any,
}
