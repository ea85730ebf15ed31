//! The macro that makes the kinds of mistakes from their table, in `code.rs`.

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

pub(super) use codes;
