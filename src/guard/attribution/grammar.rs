//! The order of words in a language, from the head of its table in `data/`.

use serde::Deserialize;

/// Order of words.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Grammar {
    /// Words that can stand between a nationality and a participant behind it.
    pub(super) nation_before: Option<usize>,
    /// Words that can stand between a participant and a nationality behind it.
    pub(super) nation_after: Option<usize>,
    /// Words, all of them linking, that can stand between a country and a participant behind it.
    pub(super) country_before: Option<usize>,
    /// Words that can stand between a participant and a country behind it without a linking word.
    pub(super) country_after: Option<usize>,
    /// Whether a town can stand behind a participant without a linking word.
    #[serde(default)]
    pub(super) town_after: bool,
    /// Words that can stand between a participant and the verb.
    pub(super) reach: usize,
    /// Whether the verb can stand in front of the participant.
    pub(super) verb_first: VerbFirst,
    /// Words that can stand between the verb and the participant behind it.
    pub(super) verb_reach: usize,
    /// Words between a participant and the verb that stands in front of "that".
    pub(super) that_reach: usize,
    /// Whether the verb comes last, so that other people can stand between it and its subject.
    #[serde(default)]
    pub(super) verb_last: bool,
    /// Ending of a participant from a party behind a linking word, where that word also stands in front of objects.
    #[serde(default)]
    pub(super) indefinite: String,
    /// Article, written together, which such a participant does not have.
    #[serde(default)]
    pub(super) definite: String,
    /// Whether names begin with capital letters.
    pub(super) capitals: bool,
}

/// Where a verb in front of its subject is usual.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum VerbFirst {
    /// Nowhere.
    Never,
    /// Behind what was said.
    AfterQuotation,
    /// Next to the subject.
    Adjacent,
    /// At the head of any sentence.
    Usual,
}
