//! A file that appears under its name only when all of it is written.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// An output on its way; dropped before [`Pending::publish`], it leaves nothing behind.
#[derive(Debug)]
pub(crate) struct Pending {
    file: File,
    /// Where it is written, and where it will stand; `None` for devices and pipes, which are written to at once.
    paths: Option<(PathBuf, PathBuf)>,
}

impl Pending {
    /// Opens a hidden file beside `target`.
    pub(crate) fn create(target: &Path) -> Result<Self, String> {
        let refuse = |error: io::Error| format!("{}: {error}", target.display());
        match fs::metadata(target) {
            Ok(data) if !data.is_file() => {
                let file = OpenOptions::new().write(true).open(target).map_err(refuse)?;
                return Ok(Self { file, paths: None });
            }
            _ => {}
        }
        // A link stays a link: what it leads to is replaced.
        let target = fs::canonicalize(target).unwrap_or_else(|_| target.into());
        let name = target.file_name().ok_or_else(|| format!("{}: not a file name", target.display()))?;
        let mut hidden = std::ffi::OsString::from(".");
        hidden.push(name);
        hidden.push(format!(".{}.partial", std::process::id()));
        let hidden = target.with_file_name(hidden);
        let file = OpenOptions::new().write(true).create_new(true).open(&hidden).map_err(refuse)?;
        Ok(Self { file, paths: Some((hidden, target)) })
    }

    /// Puts the file under its name, in the place of what stood there.
    pub(crate) fn publish(mut self) -> io::Result<()> {
        let Some((hidden, target)) = &self.paths else { return Ok(()) };
        self.file.sync_all()?;
        fs::rename(hidden, target)?;
        self.paths = None;
        Ok(())
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        if let Some((hidden, _)) = &self.paths {
            // Nothing is left to do when it is gone already.
            let _ = fs::remove_file(hidden);
        }
    }
}

impl Write for Pending {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}
