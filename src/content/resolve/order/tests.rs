//! Tests of the order of sessions.

use proptest::prelude::*;

use super::*;
