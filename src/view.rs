//! What each page shows, as plain data: one struct for each template.
//!
//! A view is built from the proceedings, the index and the plan, for one language. It holds all
//! that its template may use, so it is the key of the page's freshness.

pub mod frame;
pub mod overview;
pub mod parts;
pub mod record;
pub mod session;
