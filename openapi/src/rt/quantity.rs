use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// An exact quantity in thousandths of its unit of measure; on the wire a decimal string: `"1.5"`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quantity(pub i64);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAQuantity;

impl fmt::Display for NotAQuantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a decimal with at most three decimals")
    }
}

impl std::error::Error for NotAQuantity {}

impl Quantity {
    pub const ONE: Self = Self(1000);

    pub fn pieces(pieces: i64) -> Self {
        Self(pieces.saturating_mul(1000))
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, rest) = (self.0.unsigned_abs() / 1000, self.0.unsigned_abs() % 1000);
        match rest {
            0 => write!(f, "{sign}{whole}"),
            _ => write!(f, "{sign}{whole}.{}", format!("{rest:03}").trim_end_matches('0')),
        }
    }
}

impl FromStr for Quantity {
    type Err = NotAQuantity;

    /// Only the one form in which we would write it: "1.50" and "01" are refused.
    fn from_str(text: &str) -> Result<Self, NotAQuantity> {
        let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
        if rest.len() > 3 {
            return Err(NotAQuantity);
        }
        let thousandths = format!("{whole}{rest:0<3}").parse().map_err(|_| NotAQuantity)?;
        let quantity = Self(thousandths);
        if quantity.to_string() == text { Ok(quantity) } else { Err(NotAQuantity) }
    }
}

impl Serialize for Quantity {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Quantity {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quantity_has_one_form() {
        for text in ["0", "1", "1.5", "-0.125", "1000"] {
            assert_eq!(text.parse::<Quantity>().map(|q| q.to_string()).as_deref(), Ok(text));
        }
        for text in ["", "1.50", "01", "1.2345", "-0", "1e3", "۱", ".5", "1."] {
            assert_eq!(text.parse::<Quantity>(), Err(NotAQuantity), "{text}");
        }
    }
}
