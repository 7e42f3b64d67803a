//! The table of figures: one row a statistic, one column a question.

mod columns;
mod figure;

use std::io::{self, Write};
use std::sync::Arc;

use arrow_array::builder::{ListBuilder, StringBuilder};
use arrow_array::{
    ArrayRef, BooleanArray, Date32Array, Decimal128Array, Int64Array, RecordBatch, StringArray,
};
use arrow_schema::{ArrowError, DataType, Field, Schema, SchemaRef};
use gongwen::Document;
use rust_decimal::Decimal;

use columns::{COLUMNS, Column, Read};
use figure::Figure;

/// Decimals have 38 digits, 6 of them behind the point: every integer that the parser can hold fits.
const PRECISION: u8 = 38;
const SCALE: u8 = 6;

/// The columns and their types.
pub(crate) fn schema() -> SchemaRef {
    Arc::new(Schema::new(COLUMNS.iter().map(field).collect::<Vec<_>>()))
}

/// The figures of one document.
pub(crate) fn batch(id: &str, document: &Document<'_>) -> Result<RecordBatch, ArrowError> {
    let figures: Vec<Figure<'_>> = figure::all(id, document).collect();
    let columns = COLUMNS.iter().map(|it| array(&it.read, &figures)).collect::<Result<_, _>>()?;
    RecordBatch::try_new(schema(), columns)
}

/// Prints name, type and meaning of every column.
pub(crate) fn describe(out: &mut impl Write) -> io::Result<()> {
    COLUMNS.iter().try_for_each(|it| writeln!(out, "{:<24} {:<14} {}", it.name, it.read.name(), it.meaning))
}

fn field(column: &Column) -> Field {
    let kind = match column.read {
        Read::Name(_) | Read::Text(_) => DataType::Utf8,
        Read::Texts(_) => DataType::new_list(DataType::Utf8, false),
        Read::Place(_) | Read::Integer(_) => DataType::Int64,
        Read::Decimal(_) => DataType::Decimal128(PRECISION, SCALE.cast_signed()),
        Read::Day(_) => DataType::Date32,
        Read::Flag(_) => DataType::Boolean,
    };
    let is_always_there = matches!(column.read, Read::Name(_) | Read::Texts(_) | Read::Place(_));
    Field::new(column.name, kind, !is_always_there)
}

fn array(read: &Read, figures: &[Figure<'_>]) -> Result<ArrayRef, ArrowError> {
    let figures = figures.iter();
    Ok(match read {
        Read::Name(read) => Arc::new(StringArray::from_iter_values(figures.map(read))),
        Read::Text(read) => Arc::new(figures.map(read).collect::<StringArray>()),
        Read::Texts(read) => {
            let item = Field::new_list_field(DataType::Utf8, false);
            let mut lists = ListBuilder::new(StringBuilder::new()).with_field(item);
            for texts in figures.map(read) {
                lists.append_value(texts.into_iter().map(Some));
            }
            Arc::new(lists.finish())
        }
        Read::Place(read) => Arc::new(Int64Array::from_iter_values(figures.map(read))),
        Read::Integer(read) => Arc::new(figures.map(read).collect::<Int64Array>()),
        Read::Decimal(read) => {
            let decimals = figures.map(|it| read(it).and_then(scaled)).collect::<Decimal128Array>();
            Arc::new(decimals.with_precision_and_scale(PRECISION, SCALE.cast_signed())?)
        }
        Read::Day(read) => Arc::new(figures.map(read).collect::<Date32Array>()),
        Read::Flag(read) => Arc::new(figures.map(read).collect::<BooleanArray>()),
    })
}

/// The decimal as a count of millionths; `None` where it has more decimals than that: never rounded.
fn scaled(decimal: Decimal) -> Option<i128> {
    let decimal = decimal.normalize();
    let missing = u32::from(SCALE).checked_sub(decimal.scale())?;
    decimal.mantissa().checked_mul(10_i128.pow(missing))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_exact_or_absent() {
        for (text, expected) in [
            ("0", Some(0)),
            ("83.50", Some(83_500_000)),
            ("-1.4", Some(-1_400_000)),
            ("0.000001", Some(1)),
            ("0.0000010", Some(1)),
            ("0.0000001", None),
            ("79228162514264337593543950335", Some(79_228_162_514_264_337_593_543_950_335_000_000)),
        ] {
            assert_eq!(scaled(text.parse().unwrap()), expected, "{text}");
        }
    }
}
