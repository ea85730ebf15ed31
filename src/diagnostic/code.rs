//! The kinds of mistakes, each with a code that stays the same when the words of a message change.
//!
//! A new kind is one entry of the table below; `docs/diagnostics.md` is made from it.

use super::severity::Severity;

/// Makes the enumeration from a table of variants, codes and severities.
macro_rules! codes {
    ($($(#[doc = $sentence:literal])+ $variant:ident = $code:literal, $($severity:ident)|+;)+) => {
        /// The kind of a mistake.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Code {
            $($(#[doc = $sentence])+ $variant,)+
        }

        impl Code {
            /// Every code, by subject.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The code as it is shown, what it means, and the severities that it can have.
            pub(super) const fn entry(self) -> (&'static str, &'static str, &'static [Severity]) {
                match self {
                    $(Self::$variant => ($code, concat!($($sentence),+), &[$(Severity::$severity),+]),)+
                }
            }
        }
    };
}

codes! {
    // Files and folders.

    /// The site has no `content` folder.
    MissingContent = "missing-content", Error;
    /// The configuration file was removed while the preview was running.
    MissingConfiguration = "missing-configuration", Error;
    /// A file or folder cannot be read.
    UnreadableFile = "unreadable-file", Error;
    /// A text file has bytes that are not UTF-8.
    InvalidUtf8 = "invalid-utf8", Error;
    /// There is a file instead of a folder, a folder instead of a file, or something that is neither.
    WrongFileType = "wrong-file-type", Error;
    /// A file name is not UTF-8 or contains a control character.
    InvalidFileName = "invalid-file-name", Error;
    /// A name or address is longer than file systems allow.
    NameTooLong = "name-too-long", Error | Warning;
    /// Windows does not allow this file name.
    UnportableName = "unportable-name", Warning;
    /// Two addresses differ only in case, which many file systems ignore.
    CaseOnlyDifference = "case-only-difference", Warning;
    /// Two names or ids differ only in case, hyphens, accents or the Unicode form of their accents.
    IndistinguishableNames = "indistinguishable-names", Error;
    /// Two files contain the same text in the same language.
    DuplicateFile = "duplicate-file", Error;
    /// A report is too deep in `content/` to be a session.
    MisplacedFile = "misplaced-file", Error;
    /// A file is neither used nor published.
    UnusedFile = "unused-file", Warning;
    /// The target of a symbolic link does not exist.
    BrokenSymlink = "broken-symlink", Error;
    /// A symbolic link points to a folder that contains it.
    SymlinkLoop = "symlink-loop", Error;
    /// A symbolic link points outside the site.
    SymlinkOutOfSite = "symlink-out-of-site", Error | Warning;
    /// A symbolic link is a second name for something in `content/`.
    SymlinkToContent = "symlink-to-content", Error;
    /// Symbolic links include too many files.
    TooManyLinkedFiles = "too-many-linked-files", Error;

    // TOML: the configuration, front matter and vocabularies.

    /// A file does not begin with front matter.
    MissingFrontMatter = "missing-front-matter", Error;
    /// Front matter is not closed by a line `+++`.
    UnclosedFrontMatter = "unclosed-front-matter", Error;
    /// Something is written in YAML instead of TOML.
    YamlSyntax = "yaml-syntax", Error;
    /// Something is not valid TOML.
    InvalidToml = "invalid-toml", Error;
    /// A text is in typographic quotes; TOML needs straight quotes.
    TypographicQuotes = "typographic-quotes", Error;
    /// A key is not allowed here.
    UnknownKey = "unknown-key", Error;
    /// A required key is missing.
    MissingKey = "missing-key", Error | Warning;
    /// A key is below the header of a table, so it belongs to that table.
    MisplacedKey = "misplaced-key", Error | Warning;
    /// A value has the wrong type for its key.
    WrongType = "wrong-type", Error;
    /// A text is empty.
    EmptyText = "empty-text", Error;
    /// A value is not allowed for its key.
    UnknownValue = "unknown-value", Error;
    /// A number is too large or too small.
    NumberOutOfRange = "number-out-of-range", Error;
    /// A date has the wrong form for its key.
    InvalidDate = "invalid-date", Error;
    /// A language tag is not valid according to BCP 47, or used twice for one text.
    InvalidLanguageTag = "invalid-language-tag", Error;
    /// A web address is not valid.
    InvalidUrl = "invalid-url", Error;
    /// The digest of an original is not 16 hexadecimal digits.
    InvalidDigest = "invalid-digest", Error;
    /// A text contains a control character.
    ControlCharacter = "control-character", Error | Warning;
    /// A placeholder from a template has not been replaced.
    PlaceholderText = "placeholder-text", Warning;

    // The configuration.

    /// The configuration has no `base_url`.
    MissingBaseUrl = "missing-base-url", Warning;
    /// CLDR has no date format for a language of the site.
    UnsupportedLanguage = "unsupported-language", Warning;
    /// A file or a text is in a language that the site does not have.
    UnknownLanguage = "unknown-language", Error | Warning;
    /// This folder cannot be the output folder.
    InvalidOutputFolder = "invalid-output-folder", Error;
    /// The page named by `help` in `[translation]` does not exist.
    UnknownPage = "unknown-page", Error;
    /// A colour is not written as `#` and six hexadecimal digits.
    InvalidColour = "invalid-colour", Error;
    /// The accent colour has too little contrast on a light page.
    LowContrast = "low-contrast", Warning;
    /// The skin has no such option, but one with a similar name.
    UnknownSkinOption = "unknown-skin-option", Warning;

    // Names and vocabularies.

    /// A party is not a known country, group or organisation.
    UnknownParty = "unknown-party", Error;
    /// A country is unknown.
    UnknownCountry = "unknown-country", Error;
    /// A group is unknown.
    UnknownGroup = "unknown-group", Error;
    /// An organisation is unknown.
    UnknownOrganisation = "unknown-organisation", Error;
    /// A theme is not in `themes.toml`.
    UnknownTheme = "unknown-theme", Error;
    /// A name is ambiguous.
    AmbiguousName = "ambiguous-name", Error;
    /// A name is of the wrong kind, such as a group instead of a country.
    NameOfAnotherKind = "name-of-another-kind", Error;
    /// A person is named instead of a country or an organisation.
    PersonAsParty = "person-as-party", Error;
    /// A key of a vocabulary is not part of an entry.
    KeyOutsideEntry = "key-outside-entry", Error;
    /// An id or `slug` is not valid, or not as part of an address.
    InvalidId = "invalid-id", Error | Warning;
    /// No session has this theme.
    UnusedTheme = "unused-theme", Warning;
    /// A theme is part of itself, or a skin extends itself.
    CircularReference = "circular-reference", Error;

    // Sessions and series.

    /// The folder of a series has no `_index.md`.
    SeriesWithoutIndex = "series-without-index", Warning;
    /// Two sessions of a series have the same number.
    DuplicateNumber = "duplicate-number", Error;
    /// Session numbers are missing in a series.
    GapInNumbers = "gap-in-numbers", Warning;
    /// A session with a higher number has an earlier date.
    NumbersOutOfOrder = "numbers-out-of-order", Warning;
    /// A session is listed as `unrecorded`, but has a report.
    UnrecordedWithReport = "unrecorded-with-report", Warning;
    /// A session or a membership ends before it begins.
    EndBeforeStart = "end-before-start", Error;
    /// A date is in the future.
    FutureDate = "future-date", Warning;
    /// The date of a planned session has passed.
    PlannedInPast = "planned-in-past", Warning;
    /// A planned session has recommendations.
    PlannedRecommendations = "planned-recommendations", Warning;
    /// A planned session has corrections, or records the status of recommendations.
    PlannedReport = "planned-report", Warning;
    /// A date is so early that it is probably wrong.
    UnlikelyDate = "unlikely-date", Warning;
    /// A date looks like one of the Solar Hijri calendar.
    SolarHijriDate = "solar-hijri-date", Error | Warning;
    /// A date is relative, such as "yesterday".
    RelativeDate = "relative-date", Warning;
    /// A document of a session, or a file that the configuration names, does not exist.
    MissingFile = "missing-file", Error;
    /// The summary names a country that is not a party to the session.
    UnlistedCountry = "unlisted-country", Warning;
    /// `of` or `repeats` names a recommendation that does not exist.
    NoSuchRecommendation = "no-such-recommendation", Error;
    /// `of` or `repeats` names a recommendation of the same or of a later session.
    RecommendationNotEarlier = "recommendation-not-earlier", Error;
    /// A recommendation names another one twice in `repeats`.
    RepeatedReference = "repeated-reference", Warning;
    /// Recommendations repeat one another in a circle.
    CircularRepeats = "circular-repeats", Error;
    /// A report that has been public for more than a day changes, and no correction says so.
    MissingCorrection = "missing-correction", Warning;
    /// A status of a recommendation is dated before the recommendation, or before a status that was known earlier.
    OlderStatus = "older-status", Warning;

    // Translations.

    /// A translation has no original.
    TranslationWithoutOriginal = "translation-without-original", Error;
    /// The original has changed since it was translated.
    OutdatedTranslation = "outdated-translation", Warning;
    /// A translated line is still commented out.
    CommentedTranslation = "commented-translation", Warning;
    /// A name has no translation into a language of the site.
    MissingTranslation = "missing-translation", Warning;
    /// A text is missing in the default language of the site.
    MissingDefaultLanguage = "missing-default-language", Warning;
    /// A translation has a recommendation that the original does not have.
    UnknownRecommendation = "unknown-recommendation", Error;
    /// A recommendation has two notes in the same language, in the original and in a translation.
    DuplicateNote = "duplicate-note", Error;
    /// The blocks of a translation are not those of its original, so their numbers differ.
    DifferentBlocks = "different-blocks", Warning;
    /// A translation does not have an id of its original at the same place.
    DifferentIds = "different-ids", Warning;
    /// A heading of a translation has themes, which only the original can have.
    ThemesInTranslation = "themes-in-translation", Error;

    // Links and addresses.

    /// A link is broken: its target does not exist.
    LinkToNothing = "link-to-nothing", Error;
    /// A link points to a heading or anchor that its page does not have.
    UnknownAnchor = "unknown-anchor", Error;
    /// A link points to a session that does not exist.
    UnknownSession = "unknown-session", Error;
    /// A link points to something that is not published yet: a draft, or a report under embargo.
    LinkToUnpublished = "link-to-unpublished", Error;
    /// The scheme of a link is not allowed.
    InvalidScheme = "invalid-scheme", Error | Warning;
    /// An address contains an invisible character.
    InvisibleCharacter = "invisible-character", Warning;
    /// Two things have the same address.
    DuplicateAddress = "duplicate-address", Error;
    /// The same address is used for a file and for a folder.
    FileAndFolder = "file-and-folder", Error;
    /// An old address is not a valid address of this site.
    InvalidOldAddress = "invalid-old-address", Error;

    // Markdown.

    /// Something that looks like a comment would be published.
    PublishedComment = "published-comment", Error;
    /// A comment is not closed.
    UnclosedComment = "unclosed-comment", Error;
    /// A passage that is not published has no end, or its end is in other lists or quotations.
    UnclosedPassage = "unclosed-passage", Error;
    /// A line that begins or ends a passage is not written as it should be.
    InvalidPassage = "invalid-passage", Error;
    /// A passage that should not be published would be, because it begins where passages cannot begin.
    PublishedPassage = "published-passage", Error;
    /// A passage is within another one that is not published.
    NestedPassage = "nested-passage", Warning;
    /// A link leads to a heading in a passage that is not published.
    LinkIntoPassage = "link-into-passage", Error;
    /// A line looks like the beginning of a passage, but is shown as text.
    FenceAsText = "fence-as-text", Warning;
    /// A referenced footnote does not exist.
    UnknownFootnote = "unknown-footnote", Error | Warning;
    /// A footnote is not referenced.
    UnusedFootnote = "unused-footnote", Error;
    /// Two footnotes have the same name.
    DuplicateFootnote = "duplicate-footnote", Error;
    /// Something that looks like a link is shown as text.
    LinkAsText = "link-as-text", Warning;
    /// A link definition is not used, or its name is already defined.
    UnusedLinkDefinition = "unused-link-definition", Warning;
    /// A picture has no alternative text.
    MissingPictureText = "missing-picture-text", Warning;
    /// A picture or file is embedded in the text as a `data:` address.
    EmbeddedData = "embedded-data", Error;
    /// A heading is empty.
    EmptyHeading = "empty-heading", Warning;
    /// A row of a table has more cells than its header.
    TooManyCells = "too-many-cells", Warning;
    /// Text on the first line of a code block is not shown.
    TextAfterCodeFence = "text-after-code-fence", Warning;
    /// Asterisks are shown as text.
    AsterisksAsText = "asterisks-as-text", Warning;
    /// An id or a class in braces is shown as text.
    AttributesAsText = "attributes-as-text", Warning;
    /// An HTML element is not closed.
    UnclosedHtml = "unclosed-html", Error | Warning;
    /// HTML that is not allowed is removed from the page.
    RemovedHtml = "removed-html", Warning;
    /// HTML that is not closed would hide text of the page.
    HtmlHidesText = "html-hides-text", Error;
    /// Two elements of a page have the same id.
    DuplicateHtmlId = "duplicate-html-id", Warning;
    /// An id is the number of a paragraph, such as `p7`.
    ReservedId = "reserved-id", Error;
    /// A heading has an attribute that is not used there.
    UnknownAttribute = "unknown-attribute", Warning;
    /// Elements, messages or templates are nested too deeply.
    NestedTooDeep = "nested-too-deep", Error;

    // Pictures and other files.

    /// A picture is damaged.
    DamagedPicture = "damaged-picture", Error;
    /// A picture is not of a kind that other sites show with a link.
    UnsuitablePicture = "unsuitable-picture", Error;
    /// A picture has too many pixels to create smaller copies.
    LargePicture = "large-picture", Warning;
    /// The metadata of a file contains personal data, such as a name or a place.
    PersonalMetadata = "personal-metadata", Error | Warning;
    /// A file has comments, hidden text or the like, or its metadata cannot be removed.
    UncleanableFile = "uncleanable-file", Error;
    /// The metadata of a file cannot be read.
    UnreadableMetadata = "unreadable-metadata", Error | Warning;

    // What a rule of attribution keeps out of the record.

    /// A text tells who said something, in a session under a rule of attribution.
    AttributedStatement = "attributed-statement", Error | Warning;
    /// A text names a person, in a session under a rule of attribution.
    NamedPerson = "named-person", Error | Warning;
    /// A text has an e-mail address or a telephone number, in a session under a rule of attribution.
    ContactDetails = "contact-details", Error | Warning;
    /// A participant is alone in a capacity and could be recognised.
    SmallCell = "small-cell", Error | Warning;
    /// A speaker has no source that made the name public, in a session under a rule of attribution.
    SpeakerWithoutSource = "speaker-without-source", Error;
    /// A speaker has a party but no source that made it public, in a session under a rule of attribution.
    SpeakerParty = "speaker-party", Error | Warning;

    // The guard.

    /// A person on the sealed roster is named, or an e-mail address of theirs is shown.
    GuardedName = "guarded-name", Error;
    /// The surname of a person on the sealed roster stands alone, so somebody else may be meant.
    GuardedSurname = "guarded-surname", Error | Warning;
    /// The name of a file or folder names a person on the sealed roster.
    GuardedFileName = "guarded-file-name", Error | Warning;
    /// A file cannot be searched for the names on the sealed roster.
    UnsearchedFile = "unsearched-file", Warning;
    /// There is a sealed roster, but not its key, so nothing is searched for its names.
    GuardKeyMissing = "guard-key-missing", Error | Warning;
    /// The key that was given is not the key of the sealed roster.
    WrongGuardKey = "wrong-guard-key", Error;
    /// The sealed roster is damaged.
    DamagedSeal = "damaged-seal", Error;

    // Skins.

    /// A skin does not exist.
    UnknownSkin = "unknown-skin", Error;
    /// A skin requires another version of Rapporteur.
    UnsupportedSkin = "unsupported-skin", Error;
    /// `requires` in a skin is not a valid version requirement.
    InvalidRequirement = "invalid-requirement", Error;
    /// A template is not valid.
    InvalidTemplate = "invalid-template", Error;
    /// A style sheet in `[styles]` has an invalid path, or lists a file that does not exist.
    InvalidStyleSheet = "invalid-style-sheet", Error;
    /// A page takes too long to render or is too large: its template may have an endless loop.
    EndlessTemplate = "endless-template", Error;
    /// A Fluent message is not valid.
    InvalidMessage = "invalid-message", Error;
    /// Interface messages have no translation into a language of the site.
    MissingMessages = "missing-messages", Warning;

    // Publication.

    /// The author of published commits is not a name and an e-mail address.
    InvalidAuthor = "invalid-author", Error;
    /// Published commits would name a person, because `author` in `[publish]` is not set.
    PersonAsPublisher = "person-as-publisher", Warning;
    /// `cname` is not a custom domain.
    InvalidCname = "invalid-cname", Warning;
    /// `base_url` is not the address at which the site will be published.
    WrongBaseUrl = "wrong-base-url", Warning;
    /// A file exceeds the size limit of GitHub, or is close to it.
    LargeFile = "large-file", Error | Warning;
    /// The site exceeds the size limit of GitHub Pages, or is close to it.
    LargeSite = "large-site", Error | Warning;
    /// A GitHub workflow still has a placeholder.
    UnfinishedWorkflow = "unfinished-workflow", Warning;
    /// An embargo may end after GitHub has disabled the scheduled workflow.
    EmbargoAfterSchedule = "embargo-after-schedule", Warning;
    /// An external link cannot be reached.
    UnreachableLink = "unreachable-link", Warning;
    /// Some external links were not checked, because the time ran out.
    UntriedLinks = "untried-links", Warning;

    // Rapporteur itself.

    /// A table built into Rapporteur has an error.
    InvalidBuiltInTable = "invalid-built-in-table", Error;
}
