//! Dates and moments: as precise as the record knows them, and in the calendars in which people write them.

pub mod date;
pub mod moment;
pub mod solar_hijri;
