//! What a file is, told from its bytes; and pictures written anew, so that nothing hides in them.

use std::io::Cursor;

use contract::{
    common::ProblemCode,
    rt::{Problem, Say},
};
use image::{
    DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, codecs::jpeg::JpegEncoder,
};

/// The longest side that is read, and the longest that is kept.
const MOST_PIXELS: u32 = 12_000;
const KEPT_PIXELS: u32 = 2_560;
const MOST_MEMORY: u64 = 256 * 1_048_576;
const QUALITY: u8 = 82;

/// A file that was looked into and may be kept.
pub struct Checked {
    pub media_type: &'static str,
    pub bytes: Vec<u8>,
    pub dimensions: Option<(u32, u32)>,
}

/// Tells what the bytes are and makes them safe to keep.
pub fn check(bytes: &[u8], name: &str) -> Result<Checked, Problem> {
    let kind = infer::get(bytes).map(|kind| kind.mime_type());
    match kind {
        Some("image/jpeg") => rewrite(bytes, ImageFormat::Jpeg),
        Some("image/png") => rewrite(bytes, ImageFormat::Png),
        Some("image/webp") => rewrite(bytes, ImageFormat::WebP),
        Some("application/pdf") => Ok(kept("application/pdf", bytes)),
        Some(sheet @ "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") => {
            Ok(kept(sheet, bytes))
        }
        None if name.to_ascii_lowercase().ends_with(".csv") && is_text(bytes) => {
            Ok(kept("text/csv", bytes))
        }
        _ => Err(refused(Say::new(
            "Send a photo (JPEG, PNG, WebP), a PDF, or a sheet (CSV, XLSX).",
            "عکس (JPEG، PNG، WebP)، پی‌دی‌اف یا جدول (CSV، XLSX) بفرستید.",
        ))),
    }
}

/// A CSV may be in a Persian code page, but holds no control characters.
fn is_text(bytes: &[u8]) -> bool {
    !bytes.iter().any(|byte| matches!(byte, 0..=8 | 11 | 12 | 14..=31))
}

fn kept(media_type: &'static str, bytes: &[u8]) -> Checked {
    Checked { media_type, bytes: bytes.to_vec(), dimensions: None }
}

fn rewrite(bytes: &[u8], format: ImageFormat) -> Result<Checked, Problem> {
    let broken = |_| {
        refused(Say::new(
            "This picture can't be read; take it again.",
            "این عکس خوانده نمی‌شود؛ دوباره بگیرید.",
        ))
    };
    let mut limits = Limits::default();
    limits.max_image_width = Some(MOST_PIXELS);
    limits.max_image_height = Some(MOST_PIXELS);
    limits.max_alloc = Some(MOST_MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(broken)?;
    // How the camera was held; the note itself is not kept.
    let orientation = decoder.orientation().map_err(broken)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(broken)?;
    picture.apply_orientation(orientation);
    if picture.width().max(picture.height()) > KEPT_PIXELS {
        picture = picture.thumbnail(KEPT_PIXELS, KEPT_PIXELS);
    }
    let mut written = Cursor::new(Vec::new());
    let media_type = match format {
        ImageFormat::Png => {
            picture.write_to(&mut written, ImageFormat::Png).map_err(broken)?;
            "image/png"
        }
        _ => {
            let encoder = JpegEncoder::new_with_quality(&mut written, QUALITY);
            picture.to_rgb8().write_with_encoder(encoder).map_err(broken)?;
            "image/jpeg"
        }
    };
    let dimensions = Some((picture.width(), picture.height()));
    Ok(Checked { media_type, bytes: written.into_inner(), dimensions })
}

fn refused(why: Say) -> Problem {
    Problem::new(ProblemCode::FileRejected).detail(why)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        DynamicImage::new_rgb8(width, height).write_to(&mut bytes, ImageFormat::Png).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn a_picture_is_written_anew() {
        let mut sent = png(30, 20);
        sent.extend(b"<html>hidden</html>");
        let checked = check(&sent, "photo.jpg").unwrap();
        assert_eq!((checked.media_type, checked.dimensions), ("image/png", Some((30, 20))));
        assert!(!checked.bytes.windows(6).any(|part| part == b"hidden"));
    }

    #[test]
    fn what_is_not_allowed_is_refused_whatever_its_name() {
        for bytes in [b"<svg></svg>".as_slice(), b"MZ\x90\x00", b"GIF89a", b"<html>"] {
            let refusal = check(bytes, "photo.jpg").err().unwrap();
            assert_eq!(refusal.code(), ProblemCode::FileRejected);
        }
        assert!(check(b"\x89PNG\r\n\x1a\nbroken", "a.png").is_err());
    }

    #[test]
    fn a_sheet_is_text() {
        assert_eq!(check(b"serial,model\n1,2\n", "units.csv").unwrap().media_type, "text/csv");
        assert!(check(b"a\0b", "units.csv").is_err());
    }
}
