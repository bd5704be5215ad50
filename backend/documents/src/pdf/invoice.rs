use chrono::NaiveDate;

use super::{
    Business,
    paper::{Block, Column, Labelled, Paper, Run, Sum},
};
use crate::{
    Language, Result,
    text::{self, Amount},
};

/// An invoice or credit note, as it stands on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvoiceDocument {
    pub language: Language,
    pub title: InvoiceTitle,
    /// Marks it as one that isn't in force.
    pub draft: bool,
    pub number: Option<String>,
    pub issued_on: Option<NaiveDate>,
    pub due_on: Option<NaiveDate>,
    pub seller: Business,
    pub buyer: Business,
    pub references: Vec<Reference>,
    pub lines: Vec<InvoiceLine>,
    /// The sum of the lines.
    pub net: Amount,
    pub discount: Amount,
    pub taxes: Vec<TaxLine>,
    pub total: Amount,
    /// What was paid, and what is open after it.
    pub paid: Option<Amount>,
    pub open: Option<Amount>,
    pub note: Option<String>,
    /// Why a credit note was made.
    pub reason: Option<String>,
    /// How to pay: what it is called, and the account or card as one types it.
    pub instructions: Vec<(String, String)>,
    /// What proves the paper: the hash of the issued document.
    pub hash: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvoiceTitle {
    Invoice,
    CreditNote,
}

/// A document or unit that the paper refers to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    pub kind: ReferenceKind,
    pub value: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReferenceKind {
    Job,
    ServiceRequest,
    Serial,
    Invoice,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvoiceLine {
    pub code: Option<String>,
    pub text: String,
    /// In thousandths.
    pub quantity: i64,
    pub unit_price: Amount,
    /// After the payer's share, before discount and tax.
    pub net: Amount,
    /// In ten-thousandths.
    pub tax_rate: i32,
    pub total: Amount,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaxLine {
    /// In ten-thousandths.
    pub rate: i32,
    pub taxable: Amount,
    pub tax: Amount,
}

/// Sets an invoice or credit note.
pub fn invoice(document: &InvoiceDocument) -> Result<Vec<u8>> {
    super::set(&paper(document))
}

fn paper(d: &InvoiceDocument) -> Paper {
    let l = d.language;
    let title = match d.title {
        InvoiceTitle::Invoice => l.pick("فاکتور", "Invoice"),
        InvoiceTitle::CreditNote => l.pick("اعلامیه بستانکار", "Credit note"),
    };
    let mut paper = Paper::new(l, title, &d.seller.name);
    paper.mark = d.draft.then(|| l.pick("پیش‌نویس", "Draft").to_owned());
    paper.footer = d.hash.as_ref().map(|hash| Run::code(format!("SHA-256 {hash}")));
    paper.blocks = vec![
        Block::Facts { facts: facts(d) },
        Block::Parties {
            parties: vec![
                d.seller.party(l, l.pick("فروشنده", "From")),
                d.buyer.party(l, l.pick("خریدار", "To")),
            ],
        },
        Block::Rows { columns: columns(d), rows: rows(d) },
        Block::Sums { sums: sums(d) },
        Block::Words {
            title: Some(l.pick("مبلغ به حروف", "In words").to_owned()),
            text: Run::text(d.total.in_words(l)),
        },
    ];
    for (title, text) in
        [(l.pick("دلیل", "Reason"), &d.reason), (l.pick("یادداشت", "Note"), &d.note)]
    {
        paper.blocks.extend(text.as_ref().map(|text| Block::Words {
            title: Some(title.to_owned()),
            text: Run::text(text.clone()),
        }));
    }
    if !d.instructions.is_empty() {
        let facts = d.instructions.iter().map(|(label, value)| Labelled::code(label, value));
        paper.blocks.push(Block::Facts { facts: facts.collect() });
    }
    paper
}

fn facts(d: &InvoiceDocument) -> Vec<Labelled> {
    let l = d.language;
    let mut facts = Vec::new();
    let number = d.number.as_ref();
    facts.extend(number.map(|number| Labelled::code(l.pick("شماره", "Number"), number)));
    let day = |label: &str, day: NaiveDate| {
        let (own, other) = text::both_calendars(l, day);
        Labelled::text(label, format!("{own} ({})", isolated(&other)))
    };
    facts.extend(d.issued_on.map(|on| day(l.pick("تاریخ صدور", "Issued on"), on)));
    facts.extend(d.due_on.map(|on| day(l.pick("مهلت پرداخت", "Due on"), on)));
    for reference in &d.references {
        let label = match reference.kind {
            ReferenceKind::Job => l.pick("دستور کار", "Job"),
            ReferenceKind::ServiceRequest => l.pick("درخواست خدمت", "Service request"),
            ReferenceKind::Serial => l.pick("شماره سریال", "Serial"),
            ReferenceKind::Invoice => l.pick("فاکتور", "Invoice"),
        };
        facts.push(Labelled::code(label, &reference.value));
    }
    facts
}

/// Left to right inside whatever stands around it.
fn isolated(text: &str) -> String {
    format!("\u{2066}{text}\u{2069}")
}

fn columns(d: &InvoiceDocument) -> Vec<Column> {
    let l = d.language;
    let unit = l.pick(" (ریال)", "").to_owned();
    let unit = if d.total.currency == "IRR" { unit } else { String::new() };
    vec![
        Column::text(l.pick("ردیف", "#")),
        Column::wide(l.pick("شرح", "Description")),
        Column::amount(l.pick("مقدار", "Quantity")),
        Column::amount(&format!("{}{unit}", l.pick("بها", "Unit price"))),
        Column::amount(l.pick("جمع", "Net")),
        Column::amount(l.pick("مالیات", "Tax")),
        Column::amount(l.pick("با مالیات", "With tax")),
    ]
}

fn rows(d: &InvoiceDocument) -> Vec<Vec<Run>> {
    let l = d.language;
    let row = |(at, line): (u64, &InvoiceLine)| {
        let what = match &line.code {
            Some(code) => format!("{} ({})", line.text, isolated(code)),
            None => line.text.clone(),
        };
        vec![
            Run::text(text::grouped(l, at)),
            Run::text(what),
            Run::code(text::quantity(l, line.quantity)),
            Run::code(line.unit_price.figures(l)),
            Run::code(line.net.figures(l)),
            Run::text(text::percent(l, line.tax_rate)),
            Run::code(line.total.figures(l)),
        ]
    };
    (1..).zip(&d.lines).map(row).collect()
}

fn sums(d: &InvoiceDocument) -> Vec<Sum> {
    let l = d.language;
    let sum = |label: &str, amount: &Amount, strong: bool| Sum {
        label: label.to_owned(),
        value: Run::text(amount.with_currency(l)),
        strong,
    };
    let mut sums = vec![sum(l.pick("جمع ردیف‌ها", "Sum of lines"), &d.net, false)];
    if d.discount.minor != 0 {
        sums.push(sum(l.pick("تخفیف", "Discount"), &d.discount, false));
    }
    for tax in &d.taxes {
        let label = match l {
            Language::Fa => format!(
                "مالیات بر ارزش افزوده {} از {}",
                text::percent(l, tax.rate),
                tax.taxable.figures(l)
            ),
            Language::En => format!(
                "Value added tax {} of {}",
                text::percent(l, tax.rate),
                tax.taxable.figures(l)
            ),
        };
        sums.push(sum(&label, &tax.tax, false));
    }
    sums.push(sum(l.pick("جمع کل", "Total"), &d.total, true));
    sums.extend(d.paid.as_ref().map(|paid| sum(l.pick("پرداخت‌شده", "Paid"), paid, false)));
    sums.extend(d.open.as_ref().map(|open| sum(l.pick("مانده بدهی", "Balance due"), open, true)));
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rials(minor: i64) -> Amount {
        Amount { minor, decimals: 0, currency: "IRR".to_owned() }
    }

    fn sample(language: Language, lines: usize) -> InvoiceDocument {
        let line = InvoiceLine {
            code: Some("HP-24-BRD".to_owned()),
            text: language.pick("برد اشتعال پکیج دیواری", "Ignition board of a wall boiler").into(),
            quantity: 1500,
            unit_price: rials(12_500_000),
            net: rials(18_750_000),
            tax_rate: 1000,
            total: rials(20_625_000),
        };
        let count = i64::try_from(lines).unwrap();
        let (net, tax) = (18_750_000 * count, 1_875_000 * count);
        InvoiceDocument {
            language,
            title: InvoiceTitle::Invoice,
            draft: false,
            number: Some("INV-1405-000001".to_owned()),
            issued_on: NaiveDate::from_ymd_opt(2026, 11, 23),
            due_on: NaiveDate::from_ymd_opt(2026, 12, 7),
            seller: Business {
                name: "هیرماس‌سرویس".to_owned(),
                address: Some("تهران، خیابان نمونه، پلاک 12".to_owned()),
                phone: Some("+982112345678".to_owned()),
                tax_id: Some("10101234567".to_owned()),
            },
            buyer: Business {
                name: "سارا محمدی".to_owned(),
                phone: Some("+989701234567".to_owned()),
                ..Business::default()
            },
            references: vec![
                Reference { kind: ReferenceKind::Job, value: "JB-1405-000123".to_owned() },
                Reference { kind: ReferenceKind::Serial, value: "HP24-0512-00417".to_owned() },
            ],
            lines: vec![line; lines],
            net: rials(net),
            discount: rials(0),
            taxes: vec![TaxLine { rate: 1000, taxable: rials(net), tax: rials(tax) }],
            total: rials(net + tax),
            paid: Some(rials(0)),
            open: Some(rials(net + tax)),
            note: Some("هزینه ایاب‌وذهاب رایگان است.".to_owned()),
            reason: None,
            instructions: vec![(
                language.pick("شماره شبا", "IBAN").to_owned(),
                "IR820540102680020817909002".to_owned(),
            )],
            hash: Some("ab".repeat(32)),
        }
    }

    #[test]
    fn papers_are_set_in_both_languages() {
        for language in [Language::Fa, Language::En] {
            let pdf = invoice(&sample(language, 3)).unwrap();
            assert!(pdf.starts_with(b"%PDF-"));
            keep(&format!("invoice-{}", language.tag()), &pdf);
            assert_eq!(pdf, invoice(&sample(language, 3)).unwrap(), "the same paper twice");
        }
    }

    #[test]
    fn a_long_invoice_goes_on() {
        let pdf = invoice(&InvoiceDocument { draft: true, ..sample(Language::Fa, 60) }).unwrap();
        keep("invoice-long", &pdf);
        assert!(pdf.starts_with(b"%PDF-"));
    }

    #[test]
    fn the_page_says_what_the_document_says() {
        let paper = serde_json::to_string(&paper(&sample(Language::Fa, 1))).unwrap();
        for said in [
            "بیست میلیون و ششصد و بیست و پنج هزار ریال",
            "۱۴۰۵/۰۹/۰۲",
            "2026-11-23",
            "INV-1405-000001",
            "مالیات بر ارزش افزوده ۱۰٪",
            "۲۰٬۶۲۵٬۰۰۰ ریال",
        ] {
            assert!(paper.contains(said), "{said}");
        }
    }

    /// Leaves a paper in the folder that `DOCUMENTS_KEEP` names, for people to look at.
    fn keep(name: &str, pdf: &[u8]) {
        if let Some(folder) = std::env::var_os("DOCUMENTS_KEEP") {
            std::fs::write(std::path::Path::new(&folder).join(format!("{name}.pdf")), pdf).unwrap();
        }
    }
}
