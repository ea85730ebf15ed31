//! Checks the references between recommendations over the whole record, drafts and sessions under embargo included.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::content::resolve::order;
use crate::diagnostic::{Code, Diagnostic};
use crate::i18n::text::Id;
use crate::model::session::{FollowUp, Recommendation, RecommendationId, Session};
use crate::source::toml_tree::Spanned;

/// Reports references to recommendations that do not exist or are not earlier, and statuses older than known ones.
/// `unread` are the files whose content is not fully known.
pub(super) fn report(sessions: &[Arc<Session>], unread: &BTreeSet<String>, out: &mut Vec<Diagnostic>) {
    let refers = |session: &Arc<Session>| {
        !session.followed.is_empty() || session.recommendations.iter().any(|item| !item.repeats.is_empty())
    };
    if !sessions.iter().any(refers) {
        return;
    }
    let (sessions, _) = order::in_order(sessions.to_vec());
    let record = OrderedRecord {
        positions: (0..).zip(&sessions).map(|(at, session)| (&session.id, at)).collect(),
        sessions: &sessions,
        unread,
    };
    for (at, session) in sessions.iter().enumerate().filter(|(_, session)| refers(session)) {
        for item in &session.recommendations {
            let own = RecommendationId { session: session.id.clone(), number: item.number };
            for written in &item.repeats {
                out.extend(record.fault(at, written, Some(&own)));
            }
        }
        for item in &session.followed {
            out.extend(record.fault(at, &item.of, None));
        }
    }
    report_older(&record, out);
}

struct OrderedRecord<'a> {
    sessions: &'a [Arc<Session>],
    positions: FxHashMap<&'a Id, usize>,
    unread: &'a BTreeSet<String>,
}

impl<'a> OrderedRecord<'a> {
    fn session(&self, id: &Id) -> Option<&'a Session> {
        self.positions.get(id).map(|at| &*self.sessions[*at])
    }

    fn recommendation(&self, id: &RecommendationId) -> Option<&'a Recommendation> {
        self.session(&id.session)?.recommendation(id.number)
    }

    /// What is wrong with a reference in the session at `at`. `own` is the recommendation that repeats another.
    fn fault(
        &self,
        at: usize,
        written: &Spanned<RecommendationId>,
        own: Option<&RecommendationId>,
    ) -> Option<Diagnostic> {
        let target_at = *self.positions.get(&written.value.session)?;
        let (session, target) = (&self.sessions[at], &self.sessions[target_at]);
        let error = |code, message| Diagnostic::error(code, &session.source, written.span.clone(), message);
        if self.recommendation(&written.value).is_none() {
            if self.unread.contains(&target.source) {
                return None;
            }
            if target.planned {
                let message = format!("{} is planned, so it has no recommendations yet", target.source);
                let help = "remove this entry; if that session has been held, remove its `planned`";
                return Some(error(Code::NoSuchRecommendation, message).help(help));
            }
            let count = target.recommendations.len();
            let help = match count {
                0 => "remove this entry: that session has no recommendations".to_owned(),
                1 => "correct the number: that session has 1 recommendation".to_owned(),
                _ => format!("correct the number: that session has {count} recommendations"),
            };
            let message = format!("there is no recommendation {} in {}", written.value.number, target.source);
            return Some(error(Code::NoSuchRecommendation, message).help(help));
        }
        // What an unread file says of its date and number is not known.
        if target_at < at || [session, target].iter().any(|session| self.unread.contains(&session.source)) {
            return None;
        }
        if own.is_some_and(|own| self.leads_back(&written.value, own)) {
            let message = match own {
                Some(own) if *own == written.value => "this recommendation repeats itself".to_owned(),
                _ => format!("`{}` already repeats this recommendation", written.value),
            };
            let help = "remove `repeats` here: only the later of two recommendations repeats the other";
            return Some(error(Code::CircularRepeats, message).help(help));
        }
        let (message, help) = if target_at == at {
            (
                format!("`{}` is a recommendation of this session", written.value),
                if own.is_some() {
                    "name a recommendation of an earlier session"
                } else {
                    "write its status into the recommendation itself, as `status` and `note`"
                },
            )
        } else {
            let help = match own {
                Some(_) => {
                    "write `repeats` into the later recommendation, or correct the dates or numbers of the sessions"
                }
                None => {
                    "record the status in a later session, or correct the dates or numbers of the sessions"
                }
            };
            (format!("`{}` was made later than this session", written.value), help)
        };
        Some(error(Code::RecommendationNotEarlier, message).help(help))
    }

    /// Whether `from`, or a recommendation that it repeats, directly or not, is `to`.
    fn leads_back(&self, from: &RecommendationId, to: &RecommendationId) -> bool {
        let (mut open, mut seen) = (vec![from], BTreeSet::new());
        while let Some(id) = open.pop() {
            if id == to {
                return true;
            }
            if seen.insert(id) {
                let repeats = self.recommendation(id).map(|item| &item.repeats);
                open.extend(repeats.into_iter().flatten().map(|written| &written.value));
            }
        }
        false
    }
}

/// Reports statuses dated before the recommendation was made, or before a status that an earlier session recorded.
fn report_older(record: &OrderedRecord<'_>, out: &mut Vec<Diagnostic>) {
    let mut newest: BTreeMap<&RecommendationId, &FollowUp> = BTreeMap::new();
    for (at, session) in record.sessions.iter().enumerate() {
        for item in &session.followed {
            // References that are not to earlier sessions are errors.
            let made_at = record.positions.get(&item.of.value.session).filter(|made_at| **made_at < at);
            let Some(made) = made_at.map(|made_at| &record.sessions[*made_at]) else { continue };
            let warn = |message: String| {
                Diagnostic::warning(Code::OlderStatus, &session.source, item.of.span.clone(), message)
            };
            if item.date.last_day() < made.date.first_day() {
                out.push(
                    warn(format!(
                        "the status is dated {}, before the recommendation was made: {}",
                        item.date, made.date
                    ))
                    .help("correct `date`: it is the day of the new status"),
                );
            } else if let Some(known) = newest.get(&item.of.value)
                && item.date.last_day() < known.date.first_day()
            {
                out.push(
                    warn(format!(
                        "the status is dated {}, before one that an earlier session recorded: {}",
                        item.date, known.date
                    ))
                    .help("correct `date`, or record the status in an earlier session; pages show the newest status"),
                );
            }
        }
        for item in &session.followed {
            let is_newer = newest
                .get(&item.of.value)
                .is_none_or(|known| known.date.first_day() <= item.date.first_day());
            if is_newer {
                newest.insert(&item.of.value, item);
            }
        }
    }
}
