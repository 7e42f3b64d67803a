//! The files of a folder, in the order of their paths.

use std::path::{Path, PathBuf};

use walkdir::WalkDir;

/// A file to read, or a place of the folder that cannot be looked at.
#[derive(Debug)]
pub(crate) struct Entry {
    /// The path below the folder, with `/` between its parts.
    pub(crate) id: String,
    pub(crate) source: Result<Source, String>,
}

#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) path: PathBuf,
    pub(crate) bytes: u64,
}

/// What stands in a folder.
#[derive(Debug, Default)]
pub(crate) struct Listing {
    pub(crate) entries: Vec<Entry>,
    /// How many files have another extension.
    pub(crate) passed_over: u64,
}

/// The files below `folder` with one of these extensions, by path, part by part. Links are followed; one that leads back
/// is an entry that cannot be read.
pub(crate) fn list(folder: &Path, extensions: &[String]) -> Result<Listing, String> {
    if !folder.is_dir() {
        let reason =
            std::fs::metadata(folder).map_or_else(|error| error.to_string(), |_| "not a folder".into());
        return Err(format!("{}: {reason}", folder.display()));
    }
    let mut listing = Listing::default();
    for found in WalkDir::new(folder).follow_links(true).sort_by_file_name() {
        match found {
            Ok(it) if it.file_type().is_dir() => {}
            Ok(it) if has_extension(it.path(), extensions) => {
                let source = match it.metadata() {
                    Ok(data) if data.is_file() => Ok(Source { path: it.path().into(), bytes: data.len() }),
                    Ok(_) => Err("not a regular file".into()),
                    Err(error) => Err(reason(&error)),
                };
                listing.entries.push(Entry { id: id(folder, it.path()), source });
            }
            Ok(_) => listing.passed_over += 1,
            Err(error) => {
                let id = id(folder, error.path().unwrap_or(folder));
                listing.entries.push(Entry { id, source: Err(reason(&error)) });
            }
        }
    }
    Ok(listing)
}

/// Whether a file of that name would be read.
pub(crate) fn has_extension(path: &Path, extensions: &[String]) -> bool {
    let extension = path.extension().map(|it| it.to_string_lossy().to_ascii_lowercase());
    extension.is_some_and(|it| extensions.contains(&it))
}

fn id(folder: &Path, path: &Path) -> String {
    let parts = path.strip_prefix(folder).unwrap_or(path).components();
    let parts: Vec<_> = parts.map(|it| it.as_os_str().to_string_lossy()).collect();
    if parts.is_empty() { ".".into() } else { parts.join("/") }
}

fn reason(error: &walkdir::Error) -> String {
    match (error.loop_ancestor(), error.io_error()) {
        (Some(_), _) => "a link that leads back to a folder above it".into(),
        (None, Some(error)) => error.to_string(),
        (None, None) => error.to_string(),
    }
}
