//! Embargoes: which reports nobody may read yet, at the moment that a site is made for.
//!
//! An embargo that has ended leaves no trace: whoever asks is told that there is none.

use crate::time::moment::Moment;

/// The moment that a site is made for, and what becomes of sessions whose own has not come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Embargoes {
    /// The moment; without one, no embargo has ended.
    pub at: Option<Moment>,
    /// What becomes of sessions under embargo.
    pub kept: EmbargoPolicy,
}

/// What becomes of sessions under embargo.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EmbargoPolicy {
    /// They are no part of the site, as if there were none of their files.
    #[default]
    Hide,
    /// They are shown, marked: for editors only.
    Mark,
}

/// The sessions that wait for nothing but their moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Embargoed {
    /// How many there are.
    pub sessions: usize,
    /// The moment of the first of them.
    pub next: Option<Moment>,
}

impl Embargoes {
    /// Until when an embargo holds; nothing if it has ended.
    pub fn until(&self, embargo: Option<Moment>) -> Option<Moment> {
        embargo.filter(|until| self.at.is_none_or(|at| at < *until))
    }

    /// Whether a session with this embargo is no part of the site.
    pub fn leave_out(&self, embargo: Option<Moment>) -> bool {
        self.kept == EmbargoPolicy::Hide && self.until(embargo).is_some()
    }
}

impl Embargoed {
    /// Those with these embargoes.
    pub fn of(embargoes: impl Iterator<Item = Moment>) -> Self {
        embargoes.fold(Self::default(), |all, until| Self {
            sessions: all.sessions + 1,
            next: Some(all.next.map_or(until, |next| next.min(until))),
        })
    }
}
