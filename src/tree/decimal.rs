//! Decimals in JSON: always strings, whatever features other crates switch on in `rust_decimal`.
#![cfg(feature = "serde")]

use alloc::borrow::Cow;
use core::str::FromStr;

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serializer, de::Error};

pub(crate) fn serialize<S: Serializer>(value: &Decimal, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(value)
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Decimal, D::Error> {
    let text = <Cow<'_, str>>::deserialize(deserializer)?;
    Decimal::from_str(&text).map_err(D::Error::custom)
}

/// For `Option<Decimal>`.
pub(crate) mod option {
    use super::{Cow, Decimal, Deserialize, Deserializer, Error, FromStr, Serializer};

    #[allow(clippy::ref_option, reason = "serde's `with` passes the field by reference")]
    pub(crate) fn serialize<S: Serializer>(
        value: &Option<Decimal>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match value {
            Some(value) => serializer.collect_str(value),
            None => serializer.serialize_none(),
        }
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Decimal>, D::Error> {
        let text = <Option<Cow<'_, str>>>::deserialize(deserializer)?;
        text.map(|text| Decimal::from_str(&text).map_err(D::Error::custom)).transpose()
    }
}

/// For `Vec<Decimal>`.
pub(crate) mod list {
    use alloc::vec::Vec;

    use super::{Cow, Decimal, Deserialize, Deserializer, Error, FromStr, Serializer};

    pub(crate) fn serialize<S: Serializer>(values: &[Decimal], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(values.iter().map(alloc::string::ToString::to_string))
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Decimal>, D::Error> {
        let texts = <Vec<Cow<'_, str>>>::deserialize(deserializer)?;
        texts.iter().map(|text| Decimal::from_str(text).map_err(D::Error::custom)).collect()
    }
}
