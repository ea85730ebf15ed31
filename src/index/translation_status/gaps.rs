//! Missing texts of a translation, and a phrase that lists them.

/// A missing text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// The title.
    Title,
    /// The summary.
    Summary,
    /// The body.
    Body,
    /// A recommendation, by its number.
    Recommendation(u32),
    /// Only the note on a recommendation, by its number.
    Note(u32),
}

/// Lists the gaps: `the title, the summary, recommendations 2, 4–6, the note on recommendation 1`.
pub fn phrase(gaps: &[Gap]) -> String {
    let (mut texts, mut notes) = (Vec::new(), Vec::new());
    let mut parts: Vec<String> = Vec::new();
    for gap in gaps {
        match gap {
            Gap::Title => parts.push("the title".into()),
            Gap::Summary => parts.push("the summary".into()),
            Gap::Body => parts.push("the body".into()),
            Gap::Recommendation(number) => add(&mut texts, *number),
            Gap::Note(number) => add(&mut notes, *number),
        }
    }
    parts.extend(numbered("recommendation", "recommendations", &texts));
    parts.extend(numbered("the note on recommendation", "the notes on recommendations", &notes));
    parts.join(", ")
}

/// Adds a number to runs of numbers.
fn add(runs: &mut Vec<(u32, u32)>, number: u32) {
    match runs.last_mut() {
        Some((_, last)) if *last + 1 == number => *last = number,
        _ => runs.push((number, number)),
    }
}

/// `recommendation 2`, `recommendations 2, 4–6`; `None` without numbers.
fn numbered(one: &str, many: &str, runs: &[(u32, u32)]) -> Option<String> {
    let run = |(first, last): &(u32, u32)| {
        if first == last { first.to_string() } else { format!("{first}–{last}") }
    };
    let numbers: Vec<String> = runs.iter().map(run).collect();
    let what = if matches!(*runs, [(first, last)] if first == last) { one } else { many };
    (!numbers.is_empty()).then(|| format!("{what} {}", numbers.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_told_in_a_phrase() {
        let numbers = |numbers: &[u32]| numbers.iter().copied().map(Gap::Recommendation).collect::<Vec<_>>();
        let mut all = vec![Gap::Title, Gap::Summary];
        all.extend(numbers(&[2, 4, 5, 6]));
        all.push(Gap::Body);
        assert_eq!(phrase(&all), "the title, the summary, the body, recommendations 2, 4–6");
        assert_eq!(phrase(&numbers(&[3])), "recommendation 3");
        assert_eq!(phrase(&numbers(&[1, 2])), "recommendations 1–2");
        assert_eq!(phrase(&[Gap::Note(1)]), "the note on recommendation 1");
        assert_eq!(
            phrase(&[Gap::Recommendation(1), Gap::Note(1), Gap::Note(2)]),
            "recommendation 1, the notes on recommendations 1–2"
        );
    }
}
