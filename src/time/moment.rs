//! Timestamps: a date and time with an offset.

use std::fmt;
use std::time::Duration;

use jiff::civil;
use jiff::tz::Offset;

/// A moment in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(jiff::Timestamp);

impl Moment {
    /// Parses an RFC 3339 timestamp: `2026-12-01T12:00:00Z`, `2026-12-01T16:30:00+04:30`. `None` without an
    /// offset or if invalid.
    pub fn parse(text: &str) -> Option<Self> {
        text.parse().ok().map(Self)
    }

    /// Duration since `other`; `None` if it is not positive.
    pub fn after(self, other: Self) -> Option<Duration> {
        self.0.duration_since(other.0).try_into().ok().filter(|wait: &Duration| !wait.is_zero())
    }

    /// Date in UTC.
    pub fn day(self) -> civil::Date {
        Offset::UTC.to_datetime(self.0).date()
    }

    /// Time of day in UTC.
    pub fn time(self) -> civil::Time {
        Offset::UTC.to_datetime(self.0).time()
    }

    /// RFC 3339 in UTC: `2026-12-01T12:00:00Z`.
    pub fn iso(self) -> String {
        self.0.to_string()
    }
}

impl From<jiff::Timestamp> for Moment {
    fn from(timestamp: jiff::Timestamp) -> Self {
        Self(timestamp)
    }
}

/// For messages: `2026-12-01 12:00 UTC`, with seconds if not zero.
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let time = self.time();
        write!(f, "{} {:02}:{:02}", self.day(), time.hour(), time.minute())?;
        if time.second() > 0 {
            write!(f, ":{:02}", time.second())?;
        }
        f.write_str(" UTC")
    }
}

#[cfg(test)]
mod tests {
    use super::Moment;

    #[test]
    fn a_moment_is_the_same_one_whatever_the_offset_and_needs_one() {
        let noon = Moment::parse("2026-12-01T12:00:00Z").unwrap();
        assert_eq!(Moment::parse("2026-12-01T16:30:00+04:30"), Some(noon));
        assert_eq!(noon.to_string(), "2026-12-01 12:00 UTC");
        assert_eq!(noon.iso(), "2026-12-01T12:00:00Z");
        assert_eq!(
            Moment::parse("2026-12-01T23:59:59-01:00").unwrap().to_string(),
            "2026-12-02 00:59:59 UTC"
        );
        for text in ["", "2026-12-01", "2026-12-01T12:00:00", "2026-13-01T12:00:00Z"] {
            assert_eq!(Moment::parse(text), None, "{text}");
        }
    }
}
