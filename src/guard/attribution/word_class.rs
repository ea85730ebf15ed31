//! What the words of a language can be part of.

/// What a word can be part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WordClass {
    /// Somebody who takes part, or a delegation.
    Participant,
    /// A participant whose noun can be preceded by a subject of study: "Afghanistan expert".
    Scholar,
    /// The holder of an office.
    Office,
    /// A word for a nationality, in front of or behind a participant.
    Nation,
    /// A person of a nationality in one word.
    Person,
    /// The name of a country.
    Country,
    /// The name of a group, an organisation or a part of a state.
    Body,
    /// A town from which somebody can come: "a participant from Herat".
    Town,
    /// A verb of saying or thinking.
    Say,
    /// A verb of saying that an office does in public: "announced".
    Announce,
    /// A verb of saying that tells of talks rather than of acts of a state.
    Argue,
    /// "According to".
    According,
    /// "According to", behind the party.
    AccordingAfter,
    /// "That", in front of what somebody says.
    That,
    /// "For" at the head of a sentence: "For the Chinese expert, security came first".
    For,
    /// "Speaking for", in front of the party for which somebody speaks.
    Behalf,
    /// "By", of the agent of a passive.
    By,
    /// What was said in public.
    Public,
    /// A title in front of a name.
    Title,
    /// A title in front of a surname, in a language without capitals; in front of other words it is an office.
    WeakTitle,
    /// The title or office of the head of a state or government.
    Head,
    /// A word that often stands behind a title or an office and is no name.
    NoName,
}

/// The lists of a table, by their keys.
pub(super) const CLASSES: &[(&str, WordClass)] = &[
    ("participants", WordClass::Participant),
    ("scholars", WordClass::Scholar),
    ("offices", WordClass::Office),
    ("bodies", WordClass::Body),
    ("say", WordClass::Say),
    ("argue", WordClass::Argue),
    ("announce", WordClass::Announce),
    ("according", WordClass::According),
    ("according-after", WordClass::AccordingAfter),
    ("that", WordClass::That),
    ("for", WordClass::For),
    ("behalf", WordClass::Behalf),
    ("by", WordClass::By),
    ("public", WordClass::Public),
    ("titles", WordClass::Title),
    ("weak-titles", WordClass::WeakTitle),
    ("heads", WordClass::Head),
    ("no-names", WordClass::NoName),
];
