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

            /// The code as it is shown, in kebab-case.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                }
            }

            /// What the kind of mistake is, in one sentence.
            pub fn sentence(self) -> &'static str {
                match self {
                    $(Self::$variant => concat!($($sentence),+).trim_start(),)+
                }
            }

            /// The severities that a diagnostic of this kind can have.
            pub const fn severities(self) -> &'static [Severity] {
                match self {
                    $(Self::$variant => &[$(Severity::$severity),+],)+
                }
            }
        }
    };
}

codes! {
    // Files and folders.

    /// The site has no folder `content`.
    MissingContent = "missing-content", Error;
    /// The configuration file was removed while the preview was running.
    MissingConfiguration = "missing-configuration", Error;
    /// A file or folder cannot be read.
    UnreadableFile = "unreadable-file", Error;
    /// A text file has bytes that are not UTF-8.
    InvalidUtf8 = "invalid-utf8", Error;
    /// A file is where a folder is needed, a folder is where a file is needed, or something is neither.
    WrongFileType = "wrong-file-type", Error;
    /// The name of a file is not UTF-8, or has a control character.
    InvalidFileName = "invalid-file-name", Error;
    /// A name or an address is longer than file systems allow.
    NameTooLong = "name-too-long", Error | Warning;
    /// Windows cannot have a file with this name.
    UnportableName = "unportable-name", Warning;
    /// Two addresses differ only in case, which many file systems ignore.
    CaseOnlyDifference = "case-only-difference", Warning;
    /// Two names or ids differ only in case, hyphens, accents or the Unicode form of accents.
    IndistinguishableNames = "indistinguishable-names", Error;
    /// Two files are for the same text in the same language.
    DuplicateFile = "duplicate-file", Error;
    /// A report lies too deep in `content/` to be a session.
    MisplacedFile = "misplaced-file", Error;
    /// A file is not read and not published.
    UnusedFile = "unused-file", Warning;
    /// A symbolic link leads to nothing.
    BrokenSymlink = "broken-symlink", Error;
    /// A symbolic link leads to a folder that contains it.
    SymlinkLoop = "symlink-loop", Error;
    /// A symbolic link leads out of the site.
    SymlinkOutOfSite = "symlink-out-of-site", Error | Warning;
    /// A symbolic link gives a second name to something in `content/`.
    SymlinkToContent = "symlink-to-content", Error;
    /// Too many files are reached through symbolic links.
    TooManyLinkedFiles = "too-many-linked-files", Error;

    // TOML: the configuration, front matter and vocabularies.

    /// A file does not begin with front matter.
    MissingFrontMatter = "missing-front-matter", Error;
    /// The front matter is not closed by a line `+++`.
    UnclosedFrontMatter = "unclosed-front-matter", Error;
    /// Something is written in YAML where TOML is read.
    YamlSyntax = "yaml-syntax", Error;
    /// Something is not valid TOML.
    InvalidToml = "invalid-toml", Error;
    /// A text is in typographic quotes; TOML needs straight ones.
    TypographicQuotes = "typographic-quotes", Error;
    /// A key is not one of those that are allowed here.
    UnknownKey = "unknown-key", Error;
    /// A key that is required is missing.
    MissingKey = "missing-key", Error;
    /// A key is below the header of a table, so it belongs to that table.
    MisplacedKey = "misplaced-key", Error | Warning;
    /// A value is of another type than its key needs.
    WrongType = "wrong-type", Error;
    /// A text is empty.
    EmptyText = "empty-text", Error;
    /// A value is not one of those that its key allows.
    UnknownValue = "unknown-value", Error;
    /// A number is too large or too small.
    NumberOutOfRange = "number-out-of-range", Error;
    /// A date is not in the form that its key needs.
    InvalidDate = "invalid-date", Error;
    /// A language tag is not valid by BCP 47.
    InvalidLanguageTag = "invalid-language-tag", Error;
    /// An address is not a valid web address.
    InvalidUrl = "invalid-url", Error;
    /// The digest of an original is not 16 hexadecimal digits.
    InvalidDigest = "invalid-digest", Error;
    /// A text has a control character.
    ControlCharacter = "control-character", Error | Warning;
    /// A text from a template has not been replaced.
    PlaceholderText = "placeholder-text", Warning;

    // The configuration.

    /// The configuration has no `base_url`.
    MissingBaseUrl = "missing-base-url", Warning;
    /// CLDR does not know how a language of the site writes dates.
    UnsupportedLanguage = "unsupported-language", Warning;
    /// A file or a text is in a language that the site does not have.
    UnknownLanguage = "unknown-language", Error | Warning;
    /// The site cannot be written to this folder.
    InvalidOutputFolder = "invalid-output-folder", Error;
    /// The page that `help` in `[translation]` names does not exist.
    UnknownPage = "unknown-page", Error;
    /// A colour is not written as `#` and six hexadecimal digits.
    InvalidColour = "invalid-colour", Error;
    /// Links in the accent colour have too little contrast on a light page.
    LowContrast = "low-contrast", Warning;
    /// An option of the skin is almost spelled like one that is known.
    UnknownSkinOption = "unknown-skin-option", Warning;

    // Names and vocabularies.

    /// A party is neither a country nor a group or organisation that is known.
    UnknownParty = "unknown-party", Error;
    /// A country is not known.
    UnknownCountry = "unknown-country", Error;
    /// A group is not known.
    UnknownGroup = "unknown-group", Error;
    /// An organisation is not known.
    UnknownOrganisation = "unknown-organisation", Error;
    /// A theme is not in the vocabulary of themes.
    UnknownTheme = "unknown-theme", Error;
    /// A name can mean several things.
    AmbiguousName = "ambiguous-name", Error;
    /// A name means something of another kind than is needed here, such as a group instead of a country.
    NameOfAnotherKind = "name-of-another-kind", Error;
    /// A person is named where a country or an organisation is needed.
    PersonAsParty = "person-as-party", Error;
    /// A key of a vocabulary is outside any entry.
    KeyOutsideEntry = "key-outside-entry", Error;
    /// An id or a `slug` cannot be part of an address.
    InvalidId = "invalid-id", Error;
    /// No session has this theme.
    UnusedTheme = "unused-theme", Warning;
    /// A theme is part of itself, or a skin extends itself.
    CircularReference = "circular-reference", Error;

    // Sessions and series.

    /// A folder of sessions has no `_index.md`.
    SeriesWithoutIndex = "series-without-index", Warning;
    /// Two sessions of a series have the same number.
    DuplicateNumber = "duplicate-number", Error;
    /// Numbers are missing between the sessions of a series.
    GapInNumbers = "gap-in-numbers", Warning;
    /// A session with a higher number was held earlier.
    NumbersOutOfOrder = "numbers-out-of-order", Warning;
    /// A session that has a report is listed as `unrecorded`.
    UnrecordedWithReport = "unrecorded-with-report", Warning;
    /// A session or a membership ends before it begins.
    EndBeforeStart = "end-before-start", Error;
    /// A date is in the future.
    FutureDate = "future-date", Warning;
    /// A date is so early that it is likely to be a mistake.
    UnlikelyDate = "unlikely-date", Warning;
    /// A date looks like one of the Solar Hijri calendar.
    SolarHijriDate = "solar-hijri-date", Error | Warning;
    /// A day is named by its distance from today, as in "yesterday".
    RelativeDate = "relative-date", Warning;
    /// A document of a session, or a file that the configuration names, does not exist.
    MissingFile = "missing-file", Error;
    /// A speaker is named in a session under the Chatham House Rule.
    NamedUnderChathamHouse = "named-under-chatham-house", Warning;
    /// The summary names a country that is not among the parties of the session.
    UnlistedCountry = "unlisted-country", Warning;

    // Translations.

    /// A translation has no original.
    TranslationWithoutOriginal = "translation-without-original", Error;
    /// The original has changed since the translation was made.
    OutdatedTranslation = "outdated-translation", Warning;
    /// A line is translated, but still a comment.
    CommentedTranslation = "commented-translation", Warning;
    /// A name is missing in a language of the site.
    MissingTranslation = "missing-translation", Warning;
    /// A text is missing in the default language of the site.
    MissingDefaultLanguage = "missing-default-language", Warning;
    /// A translation has a recommendation that the original does not have.
    UnknownRecommendation = "unknown-recommendation", Error;
    /// A recommendation has its note in a language twice, in the original and in the translation.
    DuplicateNote = "duplicate-note", Error;

    // Links and addresses.

    /// A link leads to nothing.
    LinkToNothing = "link-to-nothing", Error;
    /// A link leads to a place that its page does not have.
    UnknownAnchor = "unknown-anchor", Error;
    /// A link leads to a session that does not exist.
    UnknownSession = "unknown-session", Error;
    /// A link leads to something that readers cannot see yet: a draft, or a report under embargo.
    LinkToUnpublished = "link-to-unpublished", Error;
    /// A link begins with a scheme that links cannot have.
    InvalidScheme = "invalid-scheme", Error | Warning;
    /// An address has an invisible character.
    InvisibleCharacter = "invisible-character", Warning;
    /// Two things have the same address.
    DuplicateAddress = "duplicate-address", Error;
    /// The same address is needed for a file and for a folder.
    FileAndFolder = "file-and-folder", Error;
    /// An old address cannot be one of this site.
    InvalidOldAddress = "invalid-old-address", Error;

    // Markdown.

    /// Something that looks like a comment would be published.
    PublishedComment = "published-comment", Error;
    /// A comment is not closed.
    UnclosedComment = "unclosed-comment", Error;
    /// A footnote that is mentioned does not exist.
    UnknownFootnote = "unknown-footnote", Error | Warning;
    /// A footnote is not mentioned.
    UnusedFootnote = "unused-footnote", Error;
    /// Two footnotes have the same name.
    DuplicateFootnote = "duplicate-footnote", Error;
    /// Something in the form of a link is shown as text.
    LinkAsText = "link-as-text", Warning;
    /// A link definition is not used, or its name is defined before.
    UnusedLinkDefinition = "unused-link-definition", Warning;
    /// A picture has no text for those who do not see it.
    MissingPictureText = "missing-picture-text", Warning;
    /// A picture or a file is written into the text as a `data:` address.
    EmbeddedData = "embedded-data", Error;
    /// A heading is empty.
    EmptyHeading = "empty-heading", Warning;
    /// A row of a table has more cells than its header.
    TooManyCells = "too-many-cells", Warning;
    /// Text on the first line of a code block is not shown.
    TextAfterCodeFence = "text-after-code-fence", Warning;
    /// Asterisks are shown as they are.
    AsterisksAsText = "asterisks-as-text", Warning;
    /// An HTML element is not closed.
    UnclosedHtml = "unclosed-html", Error | Warning;
    /// The page leaves out HTML that it does not allow.
    RemovedHtml = "removed-html", Warning;
    /// HTML that is not closed would hide text of the page.
    HtmlHidesText = "html-hides-text", Error;
    /// Two elements of a page have the same id.
    DuplicateHtmlId = "duplicate-html-id", Warning;
    /// Elements, messages or templates are nested too deep.
    NestedTooDeep = "nested-too-deep", Error;

    // Pictures and other files.

    /// A picture is damaged.
    DamagedPicture = "damaged-picture", Error;
    /// A picture is not of a kind that other sites show with a link.
    UnsuitablePicture = "unsuitable-picture", Error;
    /// A picture has too many pixels for smaller copies.
    LargePicture = "large-picture", Warning;
    /// The metadata of a file names a person or a place.
    PersonalMetadata = "personal-metadata", Warning;
    /// The metadata of a file cannot be read.
    UnreadableMetadata = "unreadable-metadata", Warning;

    // Skins.

    /// A skin does not exist.
    UnknownSkin = "unknown-skin", Error;
    /// A skin requires another version of Rapporteur.
    UnsupportedSkin = "unsupported-skin", Error;
    /// `requires` in a skin is not a valid version requirement.
    InvalidRequirement = "invalid-requirement", Error;
    /// A template cannot be used.
    InvalidTemplate = "invalid-template", Error;
    /// A style sheet of `[styles]` has no such part, or a name that no file can have.
    InvalidStyleSheet = "invalid-style-sheet", Error;
    /// A page takes too long or grows too large: a loop in its template may never end.
    EndlessTemplate = "endless-template", Error;
    /// A Fluent message cannot be read.
    InvalidMessage = "invalid-message", Error;
    /// The interface lacks messages in a language of the site.
    MissingMessages = "missing-messages", Warning;

    // Publication.

    /// `cname` is not a domain of the site's own.
    InvalidCname = "invalid-cname", Warning;
    /// `base_url` is not where the site will be published.
    WrongBaseUrl = "wrong-base-url", Warning;
    /// A file is too large for GitHub, or nearly.
    LargeFile = "large-file", Error | Warning;
    /// The site is too large for GitHub Pages, or nearly.
    LargeSite = "large-site", Error | Warning;
    /// A line of a GitHub workflow has not been filled in.
    UnfinishedWorkflow = "unfinished-workflow", Warning;
    /// An embargo may end after GitHub has turned the scheduled workflow off.
    EmbargoAfterSchedule = "embargo-after-schedule", Warning;
    /// A link to another site cannot be reached.
    UnreachableLink = "unreachable-link", Warning;
    /// There was no time to try all links to other sites.
    UntriedLinks = "untried-links", Warning;

    // Rapporteur itself.

    /// A table that comes with Rapporteur has a mistake.
    InvalidBuiltInTable = "invalid-built-in-table", Error;
}
