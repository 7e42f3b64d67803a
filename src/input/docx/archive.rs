//! The parts of a Word file: a zip archive, read within bounds.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use std::collections::HashMap;
use std::io::Read;

use flate2::bufread::DeflateDecoder;
use rawzip::{CompressionMethod, ZipArchive, ZipArchiveEntryWayfinder, ZipSliceArchive};

use super::error::Problem;

/// How large a part may be, unpacked: the text of some ten thousand pages.
const PART: u64 = 128 << 20;

/// How many times larger than packed a part may be, once it is larger than [`FREE`]. The XML of real documents is ten
/// to sixty times larger.
const RATIO: u64 = 300;
const FREE: u64 = 8 << 20;

/// An archive that is open.
pub(super) struct Archive<'b> {
    zip: ZipSliceArchive<&'b [u8]>,
    entries: HashMap<String, Entry>,
}

/// An entry of the archive, by its name.
#[derive(Clone, Copy, Debug)]
struct Entry {
    way: ZipArchiveEntryWayfinder,
    method: CompressionMethod,
    is_encrypted: bool,
}

impl<'b> Archive<'b> {
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, Problem> {
        if !bytes.starts_with(b"PK") {
            return Err(Problem::NoArchive(kind(bytes)));
        }
        let damaged = |error: rawzip::Error| Problem::Archive(Problem::message(&error));
        let zip = ZipArchive::from_slice(bytes).map_err(damaged)?;
        let mut entries = HashMap::new();
        let mut found = zip.entries();
        while let Some(entry) = found.next_entry().map_err(damaged)? {
            let name = String::from_utf8_lossy(entry.file_path().as_ref()).replace('\\', "/");
            let entry = Entry {
                way: entry.wayfinder(),
                method: entry.compression_method(),
                is_encrypted: entry.flags().is_encrypted(),
            };
            // Names count without case; of two of one name the first counts.
            entries.entry(name.to_ascii_lowercase()).or_insert(entry);
        }
        Ok(Self { zip, entries })
    }

    /// The text of a part; `None` where there is none of that name.
    pub(super) fn read(&self, part: &str) -> Result<Option<String>, Problem> {
        let Some(entry) = self.entries.get(&part.to_ascii_lowercase()) else { return Ok(None) };
        let bytes = self.unpack(part, *entry)?;
        let text = String::from_utf8(bytes).map_err(|error| Problem::Encoding {
            part: part.into(),
            offset: error.utf8_error().valid_up_to(),
        })?;
        Ok(Some(text.strip_prefix('\u{feff}').map(ToString::to_string).unwrap_or(text)))
    }

    fn unpack(&self, part: &str, entry: Entry) -> Result<Vec<u8>, Problem> {
        let damaged = |message| Problem::Damaged { part: part.into(), message };
        if entry.is_encrypted {
            return Err(Problem::Encrypted(part.into()));
        }
        let packed = self.zip.get_entry(entry.way).map_err(|error| damaged(Problem::message(&error)))?;
        let data = packed.data();
        let limit = (data.len() as u64).saturating_mul(RATIO).clamp(FREE, PART);
        let mut bytes = Vec::new();
        let read = match entry.method {
            CompressionMethod::STORE => packed.verifying_reader(data).take(limit + 1).read_to_end(&mut bytes),
            CompressionMethod::DEFLATE => {
                let inflated = DeflateDecoder::new(data);
                packed.verifying_reader(inflated).take(limit + 1).read_to_end(&mut bytes)
            }
            _ => return Err(Problem::Compression(part.into())),
        };
        if bytes.len() as u64 > limit {
            return Err(Problem::TooLarge { part: part.into(), limit });
        }
        read.map_err(|error| damaged(Problem::message(&error)))?;
        Ok(bytes)
    }
}

/// What a file is that is no zip archive.
fn kind(bytes: &[u8]) -> &'static str {
    match bytes {
        [] => "an empty file",
        [0xd0, 0xcf, 0x11, 0xe0, ..] => "an old binary Word file (.doc) or an encrypted one",
        [b'{', b'\\', b'r', b't', b'f', ..] => "a rich text file (.rtf)",
        _ if bytes.starts_with(b"%PDF-") => "a PDF file",
        _ => "other bytes",
    }
}

/// The name of a part that another part points to: from the root, or from the folder of that part.
pub(super) fn resolve(from: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.into();
    }
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut path: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            _ => path.push(step),
        }
    }
    path.join("/")
}

/// The part that says what a part points to.
pub(super) fn relations(part: &str) -> String {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    if folder.is_empty() { format!("_rels/{name}.rels") } else { format!("{folder}/_rels/{name}.rels") }
}
