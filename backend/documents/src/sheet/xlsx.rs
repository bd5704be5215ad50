use rust_xlsxwriter::{Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::{Cell, Sheet};
use crate::{Error, Result};

/// A table as XLSX: numbers are numbers, texts are texts and never formulas.
pub fn xlsx(sheet: &Sheet) -> Result<Vec<u8>> {
    write(sheet).map_err(|error| Error::Sheet(error.to_string()))
}

fn write(sheet: &Sheet) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let page = workbook.add_worksheet();
    page.set_name(name(&sheet.title))?;
    page.set_right_to_left(sheet.rtl);
    let head = Format::new().set_bold().set_align(FormatAlign::VerticalCenter);
    let titles = sheet.titles();
    for (column, title) in (0_u16..).zip(&titles) {
        page.write_string_with_format(0, column, title, &head)?;
    }
    for (at, row) in (1_u32..).zip(&sheet.rows) {
        for (column, cell) in (0_u16..).zip(sheet.cells(row)) {
            put(page, at, column, &cell)?;
        }
    }
    page.set_freeze_panes(1, 0)?;
    let last = u16::try_from(titles.len()).unwrap_or(u16::MAX).saturating_sub(1);
    if !titles.is_empty() && !sheet.rows.is_empty() {
        page.autofilter(0, 0, u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX), last)?;
    }
    page.autofit();
    workbook.save_to_buffer()
}

fn put(page: &mut Worksheet, row: u32, column: u16, cell: &Cell) -> Result<(), XlsxError> {
    match cell {
        Cell::Text(text) if !text.is_empty() => page.write_string(row, column, text)?,
        #[expect(clippy::cast_precision_loss, reason = "a cell of XLSX is a float")]
        Cell::Integer(number) => page.write_number(row, column, *number as f64)?,
        Cell::Decimal { minor, decimals } => {
            let pattern = match decimals {
                0 => "#,##0".to_owned(),
                n => format!("#,##0.{}", "0".repeat(*n as usize)),
            };
            #[expect(clippy::cast_precision_loss, reason = "a cell of XLSX is a float")]
            let number = *minor as f64 / 10_f64.powi(i32::try_from(*decimals).unwrap_or(0));
            let format = Format::new().set_num_format(pattern);
            page.write_number_with_format(row, column, number, &format)?
        }
        Cell::Number(number) if number.is_finite() => page.write_number(row, column, *number)?,
        Cell::Bool(yes) => page.write_boolean(row, column, *yes)?,
        _ => page,
    };
    Ok(())
}

/// A name that XLSX takes: no brackets and slashes, at most 31 characters.
fn name(title: &str) -> String {
    let allowed = |c: &char| !['[', ']', ':', '*', '?', '/', '\\'].contains(c);
    let name: String = title.chars().filter(allowed).take(31).collect();
    match name.trim_matches(['\'', ' ']) {
        "" => "Sheet1".to_owned(),
        name => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::Column;

    #[test]
    fn it_is_a_workbook() {
        let columns = vec![Column::plain("شماره"), Column::plain("مبلغ"), Column::time("روز")];
        let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let row = vec![
            Cell::Text("=HYPERLINK(\"x\")".to_owned()),
            Cell::Decimal { minor: 12_500_000, decimals: 0 },
            Cell::Date(day),
        ];
        let title = "فاکتورها [۱۴۰۵/۰۹]".to_owned();
        let bytes = xlsx(&Sheet { title, columns, rows: vec![row], rtl: true }).unwrap();
        assert!(bytes.starts_with(b"PK"));
        assert!(
            xlsx(&Sheet { title: String::new(), columns: vec![], rows: vec![], rtl: false })
                .unwrap()
                .starts_with(b"PK")
        );
    }
}
