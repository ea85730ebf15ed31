//! Replaces files atomically: others see the old content or the new.

use std::fs::Permissions;
use std::io::{self, Write as _};
use std::path::Path;

use tempfile::NamedTempFile;

/// Creates or replaces a file in an existing folder. Without `permissions`, only its owner can read it.
///
/// # Errors
///
/// If the system refuses. The file is then as it was.
pub fn write(path: &Path, content: &[u8], permissions: Option<Permissions>) -> io::Result<()> {
    let mut file = NamedTempFile::new_in(path.parent().unwrap_or(Path::new("")))?;
    file.write_all(content)?;
    if let Some(permissions) = permissions {
        file.as_file().set_permissions(permissions)?;
    }
    file.persist(path)?;
    Ok(())
}

/// Permissions by their Unix mode; `None` on other systems.
pub fn mode(bits: u32) -> Option<Permissions> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        Some(Permissions::from_mode(bits))
    }
    #[cfg(not(unix))]
    {
        let _ = bits;
        None
    }
}
