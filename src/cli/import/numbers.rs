//! The numbers of the sessions of each series: two sessions cannot have the same.

use std::collections::BTreeMap;

use super::outcome::ImportOutcome;
use crate::import::facts::extracted::{Certainty, SessionFacts};
use crate::import::facts::knowledge::Knowledge;
use crate::import::problem::{ImportRemark, RemarkKind};

/// Who has which number.
pub(super) struct TakenNumbers {
    /// The files by series and number.
    holders: BTreeMap<(String, u32), NumberHolder>,
    /// Remarks on drafts whose number others claimed after them, by the paths of their files.
    claimed: Vec<(String, ImportRemark)>,
}

/// A session with a number.
struct NumberHolder {
    path: String,
    /// What it was imported from, if that was now.
    source: Option<String>,
}

/// A draft that is to have the numbers that were found for it.
pub(super) struct NumberClaim<'a> {
    pub(super) series: &'a str,
    /// The path of its file.
    pub(super) path: &'a str,
    /// What it is imported from, for people.
    pub(super) source: &'a str,
}

impl TakenNumbers {
    pub(super) fn of(knowledge: &Knowledge) -> Self {
        let mut holders = BTreeMap::new();
        for series in &knowledge.series {
            for (number, path) in &series.numbers {
                let holder = NumberHolder { path: path.clone(), source: None };
                holders.insert((series.id.to_string(), *number), holder);
            }
        }
        Self { holders, claimed: Vec::new() }
    }

    /// Gives a draft its sure number. If another session has it, it is likely only; what to decide is said for both.
    pub(super) fn claim(
        &mut self,
        claim: &NumberClaim<'_>,
        facts: &mut SessionFacts,
    ) -> Option<ImportRemark> {
        let number = facts.number.iter_mut().find(|number| number.is_sure())?;
        let value = number.value;
        let key = (claim.series.to_owned(), value);
        let Some(holder) = self.holders.get(&key) else {
            let holder = NumberHolder { path: claim.path.to_owned(), source: Some(claim.source.to_owned()) };
            self.holders.insert(key, holder);
            return None;
        };
        let NumberHolder { path, source } = holder;
        number.certainty = Certainty::Likely;
        let made_of = source.as_ref().map_or_else(String::new, |source| format!(", made of {source},"));
        number.remark = Some(format!("{path}{made_of} has the number {value} already"));
        if source.is_some() {
            let text = format!(
                "{}, made of {}, has the number {value}, too, behind `#`; decide which of the two has it",
                claim.path, claim.source
            );
            self.claimed.push((path.clone(), ImportRemark::new(RemarkKind::Fact, text)));
        }
        let text = format!(
            "`number = {value}` is behind `#`: {path}{made_of} has the number {value} already; decide which of the two \
             has it, or whether both are the same session"
        );
        Some(ImportRemark::new(RemarkKind::Fact, text))
    }

    /// Tells the drafts that have a number which others claimed after them.
    pub(super) fn tell(self, outcomes: &mut [ImportOutcome]) {
        for draft in outcomes.iter_mut().filter_map(ImportOutcome::draft_mut) {
            let of_draft = self.claimed.iter().filter(|(path, _)| *path == draft.path);
            draft.remarks.extend(of_draft.map(|(_, remark)| remark.clone()));
        }
    }
}
