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
    /// A recommendation or the note on it, by number.
    Recommendation(u32),
}

/// Lists the gaps: `the title, the summary, recommendations 2 and 4–6`.
pub fn phrase(gaps: &[Gap]) -> String {
    let mut numbers: Vec<(u32, u32)> = Vec::new();
    let mut parts: Vec<String> = Vec::new();
    for gap in gaps {
        match gap {
            Gap::Title => parts.push("the title".into()),
            Gap::Summary => parts.push("the summary".into()),
            Gap::Body => parts.push("the body".into()),
            Gap::Recommendation(number) => match numbers.last_mut() {
                Some((_, last)) if *last + 1 == *number => *last = *number,
                _ => numbers.push((*number, *number)),
            },
        }
    }
    let runs: Vec<String> = numbers
        .iter()
        .map(|(first, last)| if first == last { first.to_string() } else { format!("{first}–{last}") })
        .collect();
    match numbers[..] {
        [] => {}
        [(first, last)] if first == last => parts.push(format!("recommendation {first}")),
        _ => parts.push(format!("recommendations {}", runs.join(", "))),
    }
    parts.join(", ")
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
    }
}
