//! Dates with precision, timestamps and the Solar Hijri calendar.

pub mod date;
pub mod moment;
pub mod solar_hijri;
