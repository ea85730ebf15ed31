//! Keys of tables and types of values.

/// A key of a table.
#[derive(Debug)]
pub struct Field {
    /// The key.
    pub key: &'static str,
    /// Type of the value.
    pub kind: ValueKind,
    /// Whether the key is mandatory.
    pub required: bool,
    /// Description in one sentence, for the JSON Schema and tooltips in editors.
    pub about: &'static str,
}

/// Type of a value.
#[derive(Debug)]
pub enum ValueKind {
    /// A non-empty string.
    Text,
    /// A string, or a table of strings by language.
    Texts,
    /// An integer of at least this value.
    Integer(i64),
    /// True or false.
    Bool,
    /// A TOML date, or a string with a year or month.
    Date,
    /// A TOML date, or a string with a year, a month or an expression of the Extended Date/Time Format.
    Edtf,
    /// A TOML date; a time of day is ignored.
    Day,
    /// A TOML offset date-time.
    Moment,
    /// One of these strings.
    Choice(&'static [&'static str]),
    /// A BCP 47 language tag.
    Lang,
    /// 16 hexadecimal digits.
    Digest,
    /// A URL with scheme and host.
    Url,
    /// An array with items of a type.
    List(&'static ValueKind),
    /// A table with these keys.
    Table(&'static [Field]),
    /// A table with arbitrary keys and values of a type.
    Map(&'static ValueKind),
    /// One of these types.
    Either(&'static [ValueKind]),
    /// Any value.
    Any,
}
