//! Which colours a brand may have. Pure.

/// The least contrast of white letters on a brand's colour: WCAG 2.2, criterion 1.4.3.
pub const READABLE: f64 = 4.5;

/// The contrast of white letters on a colour (`#rrggbb`), between 1 and 21; none for what is no
/// colour. After WCAG 2.2, "contrast ratio".
pub fn contrast_with_white(colour: &str) -> Option<f64> {
    Some(1.05 / (luminance(colour)? + 0.05))
}

fn luminance(colour: &str) -> Option<f64> {
    let digits = colour.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let rgb = u32::from_str_radix(digits, 16).ok()?;
    let part = |shift: u32| {
        let value = f64::from((rgb >> shift) & 0xff) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    Some(0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        let contrast = |colour| (contrast_with_white(colour).unwrap() * 100.0).round() / 100.0;
        assert_eq!(contrast("#000000"), 21.0);
        assert_eq!(contrast("#ffffff"), 1.0);
        assert_eq!(contrast("#767676"), 4.54);
        assert_eq!(contrast("#777777"), 4.48);
        assert_eq!(contrast_with_white("#12345"), None);
        assert_eq!(contrast_with_white("#12345g"), None);
    }
}
