//! Why a row or a file was refused, in words.

use kernel::Say;

use super::{
    rules::Missing,
    sheet::{MOST_ROWS, Unreadable},
};

/// What a code says to whoever mends the row.
pub fn of_code(code: &str) -> Say {
    match code {
        "required" => Say::new("This cell is empty.", "این خانه خالی است."),
        "duplicate_in_file" => Say::new(
            "This serial stands in an earlier row of the file.",
            "این سریال در ردیف بالاتری از همین فایل آمده است.",
        ),
        "unknown_model" => {
            Say::new("There is no such model in the catalogue.", "چنین مدلی در فهرست محصولات نیست.")
        }
        "invalid_date" => Say::new(
            "There is no such day; write 1405/09/02 or 2026-11-23.",
            "چنین روزی نیست؛ 1405/09/02 یا 2026-11-23 بنویسید.",
        ),
        "invalid_phone" => Say::new(
            "It isn't a telephone number; a mobile has 11 digits and begins with 09.",
            "شماره تلفن نیست؛ شماره همراه ۱۱ رقم دارد و با ۰۹ آغاز می‌شود.",
        ),
        "after_sale" => Say::new("It was made after it was sold.", "روز ساخت پس از روز فروش است."),
        "before_sale" => {
            Say::new("It was installed before it was sold.", "روز نصب پیش از روز فروش است.")
        }
        "before_production" => {
            Say::new("It was installed before it was made.", "روز نصب پیش از روز ساخت است.")
        }
        "too_long" => Say::new("It is too long.", "بیش از اندازه بلند است."),
        "invalid_code" => Say::new(
            "A batch has Latin letters, digits, hyphens and points only.",
            "شماره سری ساخت تنها حرف لاتین، رقم، خط تیره و نقطه دارد.",
        ),
        _ => Say::new("This row breaks a rule.", "این ردیف با قاعده‌ای نمی‌خواند."),
    }
}

/// Code, words and byte of what makes a file unreadable.
pub fn of_file(unreadable: &Unreadable) -> (&'static str, Say, Option<usize>) {
    match unreadable {
        Unreadable::NotUtf8 { offset } => (
            "not_utf8",
            Say::new(
                format!("The file stops being UTF-8 at byte {offset}; save it as CSV UTF-8."),
                format!("فایل از بایت {offset} دیگر UTF-8 نیست؛ آن را CSV UTF-8 ذخیره کنید."),
            ),
            Some(*offset),
        ),
        Unreadable::Empty => (
            "empty",
            Say::new("The file has no rows under its header.", "زیر سرستون‌ها ردیفی نیست."),
            None,
        ),
        Unreadable::TooManyRows => (
            "too_many_rows",
            Say::new(
                format!("A file has at most {MOST_ROWS} rows; split it."),
                format!("هر فایل تا {MOST_ROWS} ردیف دارد؛ آن را چند تکه کنید."),
            ),
            None,
        ),
        Unreadable::CellTooLong { row } => (
            "cell_too_long",
            Say::new(
                format!("A cell of row {row} is too long."),
                format!("خانه‌ای در ردیف {row} بیش از اندازه بلند است."),
            ),
            None,
        ),
        Unreadable::TooLarge => (
            "too_large",
            Say::new(
                "The workbook is too large; send it as CSV.",
                "فایل اکسل بیش از اندازه بزرگ است؛ آن را CSV بفرستید.",
            ),
            None,
        ),
        Unreadable::Broken => (
            "unreadable",
            Say::new(
                "The file can't be read as a sheet; save it again and send it once more.",
                "فایل همچون جدول خوانده نمی‌شود؛ دوباره ذخیره کنید و بفرستید.",
            ),
            None,
        ),
    }
}

pub fn of_missing(Missing(column): Missing) -> Say {
    Say::new(format!("The column {column} is missing."), format!("ستون {column} در فایل نیست."))
}
