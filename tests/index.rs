//! The cross-index, as `/data/index.json` gives it.

use serde_json::json;

use crate::fixture::Fixture;

#[test]
fn a_member_of_a_group_that_took_part_is_there_through_the_group_only() {
    let site =
        Fixture::site().session("01-first", "date = 2021-09-14\nparticipants = [\"central-asia\", \"KZ\"]");
    let index = site.build().json("data/index.json");
    assert_eq!(index["countries"]["KZ"], json!({ "participant": ["talks/01-first"] }));
    assert_eq!(index["countries"]["UZ"], json!({ "through": { "central-asia": ["talks/01-first"] } }));
}
