//! Papers, set with typst from one template in A4.
//!
//! A paper is described as blocks in [`paper`]; [`invoice()`] and [`certificate()`] say which
//! blocks theirs have. A page takes about 20 ms optimised and 0.2 s not, so callers set papers
//! outside of the thread that serves.

mod certificate;
mod invoice;
mod paper;

use std::sync::LazyLock;

use typst::foundations::{Dict, IntoValue};
use typst_as_lib::{TypstEngine, TypstTemplateMainFile};

pub use certificate::{CertificateDocument, Check, Signature, UsedPart, certificate};
pub use invoice::{
    InvoiceDocument, InvoiceLine, InvoiceTitle, Reference, ReferenceKind, TaxLine, invoice,
};
pub use paper::Business;

use crate::{Error, Result};
use paper::Paper;

const TEMPLATE: &str = include_str!("../../templates/paper.typ");
const REGULAR: &[u8] = include_bytes!("../../fonts/Vazirmatn-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../../fonts/Vazirmatn-Bold.ttf");

static ENGINE: LazyLock<TypstEngine<TypstTemplateMainFile>> =
    LazyLock::new(|| TypstEngine::builder().main_file(TEMPLATE).fonts([REGULAR, BOLD]).build());

fn set(paper: &Paper) -> Result<Vec<u8>> {
    let text = serde_json::to_string(paper).map_err(|error| Error::Paper(error.to_string()))?;
    let inputs = Dict::from_iter([("paper".into(), text.into_value())]);
    let set = ENGINE.compile_with_input(inputs).output;
    let document = set.map_err(|error| Error::Paper(error.to_string()))?;
    typst_pdf::pdf(&document, &typst_pdf::PdfOptions::default()).map_err(|errors| {
        let messages: Vec<_> = errors.iter().map(|error| error.message.to_string()).collect();
        Error::Paper(messages.join("; "))
    })
}
