//! Which kinds of mistakes repeat what must not become known.

use super::code::Code;

impl Code {
    /// Whether a diagnostic of this kind repeats what must not become known, so that public logs must show neither
    /// its words nor its place.
    pub const fn is_confidential(self) -> bool {
        matches!(
            self,
            Self::GuardedName
                | Self::GuardedSurname
                | Self::GuardedFileName
                | Self::AttributedStatement
                | Self::NamedPerson
                | Self::ContactDetails
                | Self::SmallCell
                | Self::SpeakerWithoutSource
                | Self::SpeakerParty
                | Self::PersonalMetadata
                | Self::UncleanableFile
                | Self::UnclosedPassage
                | Self::InvalidPassage
                | Self::PublishedPassage
                | Self::NestedPassage
                | Self::LinkIntoPassage
                | Self::FenceAsText
        )
    }
}
