//! Checks the version of Rapporteur that a skin requires.

use semver::{Version, VersionReq};

use crate::diagnostic::Code;

/// Error code, message and help text if the version does not match. The syntax is that of Cargo:
/// <https://docs.rs/semver/latest/semver/struct.VersionReq.html>
pub(super) fn problem(required: &str, version: &str, skin: &str) -> Option<(Code, String, String)> {
    // Already reported.
    if required.trim().is_empty() {
        return None;
    }
    let Ok(requirement) = VersionReq::parse(required) else {
        return Some((
            Code::InvalidRequirement,
            format!("`requires` is not a version requirement: \"{required}\""),
            "write the versions of Rapporteur that the skin supports, such as \">=0.2\" or \">=0.2, <0.4\""
                .into(),
        ));
    };
    if Version::parse(version).is_ok_and(|version| requirement.matches(&version)) {
        return None;
    }
    Some((
        Code::UnsupportedSkin,
        format!("the skin \"{skin}\" requires Rapporteur {requirement}, but this is Rapporteur {version}"),
        "install a version of Rapporteur that the skin supports, or a version of the skin for this version"
            .into(),
    ))
}

#[cfg(test)]
mod tests {
    use super::{Code, problem};

    #[test]
    fn a_version_meets_a_requirement_or_is_named_with_it() {
        for met in [">=0.2", "0.2", ">=0.1, <0.3", "*", "=0.2.1", " "] {
            assert_eq!(problem(met, "0.2.1", "house"), None, "{met}");
        }
        for unmet in [">=0.3", "0.1", "<0.2", "=0.2.0", ">1"] {
            let (code, message, _) = problem(unmet, "0.2.1", "house").unwrap();
            assert_eq!(code, Code::UnsupportedSkin);
            assert!(message.starts_with("the skin \"house\" requires Rapporteur "), "{message}");
            assert!(message.ends_with(", but this is Rapporteur 0.2.1"), "{message}");
        }
    }

    #[test]
    fn what_is_no_requirement_is_named() {
        for wrong in ["new", ">=0.2.x.1", "0.2 or newer", ">>1"] {
            let (code, message, _) = problem(wrong, "0.2.1", "house").unwrap();
            assert_eq!(code, Code::InvalidRequirement);
            assert_eq!(message, format!("`requires` is not a version requirement: \"{wrong}\""));
        }
    }
}
