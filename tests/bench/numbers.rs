//! Many clients at once on one series of numbers.

use std::thread;

use crate::{desk::Desk, jobs};

/// Lets so many clients issue so many invoices each, and says whether the numbers have a gap or a
/// repeat.
pub fn race(desk: &Desk, clients: usize, each: usize) -> String {
    let invoices: Vec<_> = thread::scope(|scope| {
        let issue = || {
            let client = desk.client();
            (0..each).map(|_| jobs::issued(desk, &client)).collect::<Vec<_>>()
        };
        let threads: Vec<_> = (0..clients).map(|_| scope.spawn(issue)).collect();
        threads.into_iter().flat_map(|thread| thread.join().expect("a client ends")).collect()
    });
    let failures = invoices.iter().filter(|invoice| invoice.is_none()).count();
    let numbers = invoices.iter().flatten().filter_map(|(invoice, _)| {
        let number = invoice["number"].as_str()?;
        number.rsplit('-').next()?.parse::<u64>().ok()
    });
    let mut numbers: Vec<u64> = numbers.collect();
    let count = numbers.len();
    numbers.sort_unstable();
    numbers.dedup();
    let span = numbers.last().zip(numbers.first()).map_or(0, |(last, first)| last - first + 1);
    let gaps = usize::try_from(span).unwrap_or(usize::MAX).saturating_sub(numbers.len());
    format!(
        "{clients} clients, {count} invoices issued: {failures} failures, {} repeats, {gaps} gaps",
        count - numbers.len(),
    )
}
