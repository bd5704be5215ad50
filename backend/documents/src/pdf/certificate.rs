use std::fmt::Write;

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::{
    Business, Reference, ReferenceKind,
    paper::{Block, Column, Labelled, Paper, Run, Signed},
};
use crate::{Language, Result, text};

/// The hand-over certificate of a job: what was done, tested and accepted.
#[derive(Debug, Clone, PartialEq)]
pub struct CertificateDocument {
    pub language: Language,
    pub business: Business,
    pub customer: Business,
    pub references: Vec<Reference>,
    /// The unit, as its model is called.
    pub model: Option<String>,
    pub accepted_at: Option<DateTime<FixedOffset>>,
    /// What was found, and what was done about it.
    pub findings: Vec<(String, String)>,
    pub parts: Vec<UsedPart>,
    pub checks: Vec<Check>,
    /// Until when the repair is under warranty.
    pub warranty_until: Option<NaiveDate>,
    pub note: Option<String>,
    /// Why there is no signature of the customer.
    pub unsigned_because: Option<String>,
    pub customer_signature: Signature,
    pub technician_signature: Signature,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UsedPart {
    pub code: String,
    pub text: String,
    /// In thousandths.
    pub quantity: i64,
    pub serials: Vec<String>,
}

/// A checklist entry that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    pub text: String,
    /// What was measured or answered.
    pub result: String,
}

/// Somebody's name and the strokes of their hand, each a row of points.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Signature {
    pub name: String,
    pub strokes: Vec<Vec<(f64, f64)>>,
}

/// Sets a hand-over certificate.
pub fn certificate(document: &CertificateDocument) -> Result<Vec<u8>> {
    super::set(&paper(document))
}

fn paper(d: &CertificateDocument) -> Paper {
    let l = d.language;
    let title = l.pick("صورت‌جلسه تحویل کار", "Hand-over certificate");
    let mut paper = Paper::new(l, title, &d.business.name);
    paper.blocks = vec![
        Block::Facts { facts: facts(d) },
        Block::Parties {
            parties: vec![
                d.business.party(l, l.pick("انجام‌دهنده", "Done by")),
                d.customer.party(l, l.pick("مشتری", "Customer")),
            ],
        },
    ];
    for (title, text) in &d.findings {
        paper.blocks.push(words(title, text));
    }
    if !d.parts.is_empty() {
        paper.blocks.push(parts(d));
    }
    if !d.checks.is_empty() {
        let columns =
            vec![Column::wide(l.pick("کنترل", "Check")), Column::text(l.pick("نتیجه", "Result"))];
        let row =
            |check: &Check| vec![Run::text(&check.text), Run::text(text::digits(l, &check.result))];
        paper.blocks.push(Block::Rows { columns, rows: d.checks.iter().map(row).collect() });
    }
    paper.blocks.extend(d.note.as_ref().map(|note| words(l.pick("یادداشت", "Note"), note)));
    let accepted = l.pick(
        "کار انجام و آزمایش شد و مشتری آن را تحویل گرفت.",
        "The work was done and tested, and the customer took it over.",
    );
    paper.blocks.push(match &d.unsigned_because {
        None => Block::Words { title: None, text: Run::text(accepted) },
        Some(reason) => words(l.pick("بدون امضای مشتری، زیرا", "Not signed, because"), reason),
    });
    paper.blocks.push(Block::Signatures {
        signatures: vec![
            signed(l.pick("امضای مشتری", "Customer's signature"), &d.customer_signature),
            signed(l.pick("امضای سرویسکار", "Technician's signature"), &d.technician_signature),
        ],
    });
    paper
}

fn words(title: &str, text: &str) -> Block {
    Block::Words { title: Some(title.to_owned()), text: Run::text(text) }
}

fn facts(d: &CertificateDocument) -> Vec<Labelled> {
    let l = d.language;
    let mut facts = Vec::new();
    for reference in &d.references {
        let label = match reference.kind {
            ReferenceKind::Job => l.pick("دستور کار", "Job"),
            ReferenceKind::ServiceRequest => l.pick("درخواست خدمت", "Service request"),
            ReferenceKind::Serial => l.pick("شماره سریال", "Serial"),
            ReferenceKind::Invoice => l.pick("فاکتور", "Invoice"),
        };
        facts.push(Labelled::code(label, &reference.value));
    }
    facts.extend(d.model.as_ref().map(|model| Labelled::text(l.pick("مدل", "Model"), model)));
    facts.extend(
        d.accepted_at
            .map(|at| Labelled::text(l.pick("زمان تحویل", "Taken over"), text::moment(l, at))),
    );
    facts.extend(d.warranty_until.map(|until| {
        Labelled::text(l.pick("گارانتی تعمیر تا", "Repair warranty until"), text::short(l, until))
    }));
    facts
}

fn parts(d: &CertificateDocument) -> Block {
    let l = d.language;
    let columns = vec![
        Column::text(l.pick("کد", "Code")),
        Column::wide(l.pick("قطعه", "Part")),
        Column::amount(l.pick("مقدار", "Quantity")),
        Column::text(l.pick("سریال", "Serial")),
    ];
    let row = |part: &UsedPart| {
        vec![
            Run::code(&part.code),
            Run::text(&part.text),
            Run::code(text::quantity(l, part.quantity)),
            Run::code(part.serials.join(" ")),
        ]
    };
    Block::Rows { columns, rows: d.parts.iter().map(row).collect() }
}

fn signed(label: &str, signature: &Signature) -> Signed {
    let drawing = drawing(&signature.strokes);
    Signed { label: label.to_owned(), name: signature.name.clone(), drawing }
}

/// The strokes as SVG, in the box that they fill.
fn drawing(strokes: &[Vec<(f64, f64)>]) -> Option<String> {
    let points = || strokes.iter().flatten().filter(|(x, y)| x.is_finite() && y.is_finite());
    let (first_x, first_y) = *points().next()?;
    let (mut left, mut top, mut right, mut bottom) = (first_x, first_y, first_x, first_y);
    for (x, y) in points() {
        (left, right) = (left.min(*x), right.max(*x));
        (top, bottom) = (top.min(*y), bottom.max(*y));
    }
    let (width, height) = ((right - left).max(1.0), (bottom - top).max(1.0));
    let pen = (width.max(height) / 80.0).max(0.5);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{} {} {} {}\">",
        left - pen,
        top - pen,
        width + 2.0 * pen,
        height + 2.0 * pen
    );
    for stroke in strokes {
        let row = stroke.iter().filter(|(x, y)| x.is_finite() && y.is_finite());
        let row: Vec<_> = row.map(|(x, y)| format!("{x},{y}")).collect();
        let _ = write!(
            svg,
            "<polyline points=\"{}\" fill=\"none\" stroke=\"#1b1f24\" stroke-width=\"{pen}\" \
             stroke-linecap=\"round\" stroke-linejoin=\"round\"/>",
            row.join(" ")
        );
    }
    svg.push_str("</svg>");
    Some(svg)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(language: Language) -> CertificateDocument {
        CertificateDocument {
            language,
            business: Business {
                name: "هیرماس‌سرویس".to_owned(), ..Business::default()
            },
            customer: Business {
                name: "سارا محمدی".to_owned(),
                address: Some("تهران، پلاک نمونه".to_owned()),
                phone: Some("+989701234567".to_owned()),
                tax_id: None,
            },
            references: vec![Reference {
                kind: ReferenceKind::Job,
                value: "JB-1405-000123".to_owned(),
            }],
            model: Some("HP-24".to_owned()),
            accepted_at: DateTime::parse_from_rfc3339("2026-11-23T14:30:00+03:30").ok(),
            findings: vec![("عیب".to_owned(), "برد اشتعال سوخته بود.".to_owned())],
            parts: vec![UsedPart {
                code: "HP-24-BRD".to_owned(),
                text: "برد اشتعال".to_owned(),
                quantity: 1000,
                serials: vec!["BRD-0001".to_owned()],
            }],
            checks: vec![Check {
                text: "فشار گاز".to_owned(), result: "20 mbar".to_owned()
            }],
            warranty_until: NaiveDate::from_ymd_opt(2027, 5, 22),
            note: None,
            unsigned_because: None,
            customer_signature: Signature {
                name: "سارا محمدی".to_owned(),
                strokes: vec![vec![(0.0, 0.0), (20.0, 30.0), (40.0, 5.0)], vec![(10.0, 10.0)]],
            },
            technician_signature: Signature { name: "رضا".to_owned(), strokes: vec![] },
        }
    }

    #[test]
    fn it_is_set_in_both_languages() {
        for language in [Language::Fa, Language::En] {
            let pdf = certificate(&sample(language)).unwrap();
            assert!(pdf.starts_with(b"%PDF-"));
            if let Some(folder) = std::env::var_os("DOCUMENTS_KEEP") {
                let name = format!("certificate-{}.pdf", language.tag());
                std::fs::write(std::path::Path::new(&folder).join(name), pdf).unwrap();
            }
        }
    }

    #[test]
    fn a_hand_that_did_not_move_draws_nothing() {
        assert_eq!(drawing(&[]), None);
        assert_eq!(drawing(&[vec![(f64::NAN, 1.0)]]), None);
        assert!(drawing(&[vec![(3.0, 3.0)]]).is_some_and(|svg| svg.contains("polyline")));
    }
}
