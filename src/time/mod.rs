//! Dates with precision and certainty, timestamps and the Solar Hijri calendar.

pub mod date;
pub mod edtf;
pub mod moment;
pub mod solar_hijri;
