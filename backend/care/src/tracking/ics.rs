//! Visits as a calendar file (RFC 5545). Pure.

use chrono::{DateTime, Utc};

/// A visit that a calendar shows.
pub struct Event {
    pub uid: String,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub summary: String,
    pub place: Option<String>,
    pub cancelled: bool,
    /// Raised by every change.
    pub sequence: i64,
}

pub fn calendar(events: &[Event], now: DateTime<Utc>) -> String {
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Vafa//Tracking//EN".to_owned(),
        "METHOD:PUBLISH".to_owned(),
    ];
    for event in events {
        lines.push("BEGIN:VEVENT".to_owned());
        lines.push(format!("UID:{}", event.uid));
        lines.push(format!("SEQUENCE:{}", event.sequence));
        lines.push(format!("DTSTAMP:{}", stamp(now)));
        lines.push(format!("DTSTART:{}", stamp(event.starts_at)));
        lines.push(format!("DTEND:{}", stamp(event.ends_at)));
        lines.push(format!("SUMMARY:{}", text(&event.summary)));
        if let Some(place) = &event.place {
            lines.push(format!("LOCATION:{}", text(place)));
        }
        let status = if event.cancelled { "CANCELLED" } else { "CONFIRMED" };
        lines.push(format!("STATUS:{status}"));
        lines.push("END:VEVENT".to_owned());
    }
    lines.push("END:VCALENDAR".to_owned());
    lines.iter().map(|line| folded(line)).collect()
}

fn stamp(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

fn text(plain: &str) -> String {
    plain
        .replace('\\', "\\\\")
        .replace(';', "\\;")
        .replace(',', "\\,")
        .replace("\r\n", "\\n")
        .replace(['\n', '\r'], "\\n")
}

/// No line is longer than 75 octets; what is longer goes on after a space.
fn folded(line: &str) -> String {
    let mut folded = String::with_capacity(line.len() + 8);
    let mut octets = 0;
    for c in line.chars() {
        if octets + c.len_utf8() > 74 {
            folded.push_str("\r\n ");
            octets = 1;
        }
        octets += c.len_utf8();
        folded.push(c);
    }
    folded.push_str("\r\n");
    folded
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone;

    use super::*;

    #[test]
    fn a_visit_is_an_event_that_programs_read() {
        let at = Utc.with_ymd_and_hms(2026, 11, 24, 5, 30, 0).unwrap();
        let event = Event {
            uid: "1@vafa".to_owned(),
            starts_at: at,
            ends_at: at + chrono::TimeDelta::hours(3),
            summary: "Visit; SR-1405-000123, boiler".to_owned(),
            place: Some("خیابان آزادی، پلاک ۱۲، واحد ۳، زنگ سوم از بالا سمت چپ درب کوچه".to_owned()),
            cancelled: false,
            sequence: 2,
        };
        let file = calendar(&[event], at);
        assert!(file.starts_with("BEGIN:VCALENDAR\r\n") && file.ends_with("END:VCALENDAR\r\n"));
        assert!(file.contains("DTSTART:20261124T053000Z\r\n"));
        assert!(file.contains("SUMMARY:Visit\\; SR-1405-000123\\, boiler\r\n"));
        assert!(file.lines().all(|line| line.len() <= 75));
        assert!(file.replace("\r\n ", "").contains("درب کوچه"));
    }
}
