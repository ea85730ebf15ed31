//! The outcomes as one JSON array.

use serde_json::{Map, Value, json};

use super::facts::DraftOverview;
use super::proposals;
use crate::cli::import::outcome::{ImportOutcome, ImportStatus, SheetRow};
use crate::import::facts::draft_fact::DraftFact;
use crate::import::problem::ImportRemark;

/// All outcomes, with a line end.
pub(in crate::cli::import) fn json(outcomes: &[ImportOutcome]) -> String {
    let all: Vec<Value> = outcomes.iter().map(outcome).collect();
    format!("{}\n", Value::Array(all))
}

fn outcome(outcome: &ImportOutcome) -> Value {
    let mut object = Map::new();
    object.insert("source".into(), json!(outcome.source));
    if let Some(SheetRow { sheet, row }) = &outcome.row {
        object.extend(sheet.as_ref().map(|sheet| ("sheet".to_owned(), json!(sheet))));
        object.insert("row".into(), json!(row));
    }
    match &outcome.status {
        ImportStatus::Failed(error) => {
            object.insert("status".into(), json!("failed"));
            object.insert("error".into(), json!({ "kind": error.name(), "message": error.to_string() }));
        }
        ImportStatus::Known(path) => {
            object.insert("status".into(), json!("imported-already"));
            object.insert("draft".into(), json!(path));
        }
        ImportStatus::Remarks(all) => {
            object.insert("status".into(), json!("spreadsheet"));
            object.insert("remarks".into(), remarks(all));
        }
        ImportStatus::Imported(draft) => {
            let overview = DraftOverview::of(draft);
            object.insert("status".into(), json!("imported"));
            object.insert("draft".into(), json!(draft.path));
            if let Some((path, _)) = &draft.translation {
                object.insert("translation".into(), json!(path));
            }
            object.insert("title".into(), json!(draft.title));
            object.insert("language".into(), json!(draft.language));
            object.insert("words".into(), json!(draft.words));
            let pictures: Vec<&str> = draft.pictures.iter().map(|(path, _)| path.as_str()).collect();
            object.insert("pictures".into(), json!(pictures));
            let values = overview.values.into_iter().map(|(key, value)| (key.to_owned(), value));
            object.insert("found".into(), Value::Object(values.collect()));
            object.insert("likely".into(), json!(overview.likely));
            object.insert("missing".into(), json!(overview.missing));
            object.insert("facts".into(), overview.facts.into_iter().map(fact).collect());
            object.insert("remarks".into(), remarks(&proposals::with_remarks(draft)));
        }
    }
    Value::Object(object)
}

fn fact(fact: &DraftFact) -> Value {
    json!({
        "key": fact.key,
        "value": fact.json(),
        "sure": fact.is_sure(),
        "evidence": fact.evidence,
        "notes": fact.notes(),
    })
}

fn remarks(remarks: &[ImportRemark]) -> Value {
    let each = |remark: &ImportRemark| json!({ "kind": remark.kind.name(), "message": remark.text });
    remarks.iter().map(each).collect()
}
