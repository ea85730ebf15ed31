//! The order of lists, and that it is one.

use proptest::prelude::*;

use super::*;
