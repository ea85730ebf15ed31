//! Embargoes: hides reports until a date and time.
//!
//! An embargo that has ended is treated as none.

use crate::time::moment::Moment;

/// The time of the build, and the policy for sessions under embargo.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Embargoes {
    /// Time of the build; without one, no embargo has ended.
    pub at: Option<Moment>,
    /// Policy for sessions under embargo.
    pub kept: EmbargoPolicy,
}

/// Policy for sessions under embargo.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EmbargoPolicy {
    /// Sessions under embargo are excluded, as if their files did not exist.
    #[default]
    Hide,
    /// Sessions under embargo are shown and marked, for editors only.
    Mark,
}

/// The sessions that are hidden only because of their embargo.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Embargoed {
    /// Number of sessions.
    pub sessions: usize,
    /// The earliest end of an embargo.
    pub next: Option<Moment>,
}

impl Embargoes {
    /// End of the embargo; `None` if there is none or it has ended.
    pub fn until(&self, embargo: Option<Moment>) -> Option<Moment> {
        embargo.filter(|until| self.at.is_none_or(|at| at < *until))
    }

    /// Whether a session with this embargo is excluded.
    pub fn leave_out(&self, embargo: Option<Moment>) -> bool {
        self.kept == EmbargoPolicy::Hide && self.until(embargo).is_some()
    }
}

impl Embargoed {
    /// Counts sessions with these embargoes.
    pub fn of(embargoes: impl Iterator<Item = Moment>) -> Self {
        embargoes.fold(Self::default(), |all, until| Self {
            sessions: all.sessions + 1,
            next: Some(all.next.map_or(until, |next| next.min(until))),
        })
    }
}
