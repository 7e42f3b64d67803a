//! Where the answers go: the lines, the table, the counts, the notes.

use std::io::{self, BufWriter, Stdout, Write};
use std::path::Path;

use parquet::arrow::ArrowWriter;
use parquet::basic::Compression;
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;

use crate::counts::Counts;
use crate::figures;
use crate::pending::Pending;
use crate::reading::Answer;

/// How many rows the table is cut by; those of one cut are held in memory.
const ROWS: usize = 1 << 16;

/// Takes the answers in the order of the files.
pub(crate) struct Sink {
    lines: Option<Lines>,
    table: Option<ArrowWriter<Pending>>,
    pub(crate) counts: Counts,
    /// Files that could not be read, and why.
    pub(crate) failures: Vec<(String, String)>,
    /// Files that were read with doubt.
    pub(crate) warnings: Vec<(String, String)>,
}

enum Lines {
    Stdout(Stdout),
    File(BufWriter<Pending>),
}

impl Sink {
    pub(crate) fn open(output: Option<&Path>, parquet: Option<&Path>) -> Result<Self, String> {
        let lines = match output {
            None => None,
            Some(path) if path.as_os_str() == "-" => Some(Lines::Stdout(io::stdout())),
            Some(path) => Some(Lines::File(BufWriter::with_capacity(1 << 18, Pending::create(path)?))),
        };
        let table = match parquet {
            None => None,
            Some(path) => {
                Some(table(Pending::create(path)?).map_err(|error| format!("{}: {error}", path.display()))?)
            }
        };
        Ok(Self { lines, table, counts: Counts::default(), failures: Vec::new(), warnings: Vec::new() })
    }

    pub(crate) fn take(&mut self, answers: Vec<Answer<'_>>) -> io::Result<()> {
        for answer in answers {
            match &mut self.lines {
                Some(Lines::Stdout(out)) => out.write_all(&answer.line)?,
                Some(Lines::File(out)) => out.write_all(&answer.line)?,
                None => {}
            }
            if let (Some(table), Some(rows)) = (&mut self.table, &answer.figures) {
                table.write(rows).map_err(plain)?;
            }
            self.counts.add(answer.counts);
            self.warnings.extend(answer.warning.map(|it| (answer.id.to_owned(), it)));
            self.failures.extend(answer.error.map(|it| (answer.id.to_owned(), it)));
        }
        Ok(())
    }

    /// Ends the outputs and puts them under their names: only when all of them are whole.
    pub(crate) fn publish(&mut self) -> io::Result<()> {
        let table = self.table.take().map(ArrowWriter::into_inner).transpose().map_err(plain)?;
        match self.lines.take() {
            Some(Lines::Stdout(mut out)) => out.flush()?,
            Some(Lines::File(out)) => out.into_inner().map_err(io::IntoInnerError::into_error)?.publish()?,
            None => {}
        }
        table.map_or(Ok(()), Pending::publish)
    }
}

fn table(file: Pending) -> Result<ArrowWriter<Pending>, ParquetError> {
    let properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .set_max_row_group_row_count(Some(ROWS))
        .set_created_by(concat!("gongwen corpus ", env!("CARGO_PKG_VERSION")).into())
        .build();
    ArrowWriter::try_new(file, figures::schema(), Some(properties))
}

/// The error of the file below, so that a closed pipe is known as one.
fn plain(error: ParquetError) -> io::Error {
    match error {
        ParquetError::External(inner) => match inner.downcast::<io::Error>() {
            Ok(error) => *error,
            Err(inner) => io::Error::other(inner),
        },
        other => io::Error::other(other),
    }
}
