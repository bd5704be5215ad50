//! What holds for vehicles. Pure.

use contract::{
    rt::Say,
    vehicles::{Plate, VehicleState},
};
use kernel::{Error, Result, text};

use crate::typed;

/// A plate as it is kept; a blank one is refused.
pub fn plate(plate: &Plate) -> Result<String> {
    let kept = folded(&plate.0);
    if kept.chars().count() < 2 { Err(typed::blank("/plate")) } else { Ok(kept) }
}

/// A plate, or a part of one: ASCII digits, Persian letters, single spaces.
pub fn folded(typed: &str) -> String {
    text::tidy(&text::ascii_digits(typed)).to_uppercase()
}

/// An odometer only goes up.
pub fn odometer(was: Option<i32>, shows: Option<i32>) -> Result<Option<i32>> {
    match (was, shows) {
        (Some(was), Some(shows)) if shows < was => {
            let why = Say::new(
                format!("The odometer stood at {was} km already."),
                format!("کیلومترشمار پیش از این {was} کیلومتر بوده است."),
            );
            Err(Error::field("/odometer_km", "range", why))
        }
        (was, shows) => Ok(shows.or(was)),
    }
}

/// Only what is in order gets a driver.
pub fn takes_driver(state: VehicleState) -> bool {
    state == VehicleState::Active
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_odometer_only_goes_up() {
        assert_eq!(odometer(Some(10), Some(12)).unwrap(), Some(12));
        assert_eq!(odometer(Some(10), None).unwrap(), Some(10));
        assert_eq!(odometer(None, Some(1)).unwrap(), Some(1));
        assert!(odometer(Some(10), Some(9)).is_err());
    }

    #[test]
    fn a_plate_has_one_form() {
        assert_eq!(folded(" ۱۲  ب ٣٤٥  66 "), "12 ب 345 66");
        assert!(plate(&Plate("  ".to_owned())).is_err());
    }
}
