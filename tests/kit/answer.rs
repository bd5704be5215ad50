use actix_web::http::header::HeaderMap;
use serde_json::Value;

/// What the API answered.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Value,
    /// The body as it came, for what is not JSON.
    pub bytes: Vec<u8>,
}

impl Answer {
    /// The body of a success; panics with the whole answer otherwise.
    #[track_caller]
    pub fn ok(self) -> Value {
        assert!((200..300).contains(&self.status), "{self:#?}");
        self.body
    }

    /// The status and code of a refusal: `(409, "invalid_state")`.
    #[track_caller]
    pub fn refusal(&self) -> (u16, &str) {
        let code = self.body["code"].as_str().unwrap_or_else(|| panic!("no problem: {self:#?}"));
        assert_eq!(self.header("content-type"), "application/problem+json");
        (self.status, code)
    }

    /// Where the rules are broken: pointers into the body, or names of parameters.
    pub fn places(&self) -> Vec<&str> {
        let errors = self.body["errors"].as_array().into_iter().flatten();
        errors.filter_map(|e| e["pointer"].as_str().or(e["parameter"].as_str())).collect()
    }

    #[track_caller]
    pub fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name).unwrap_or_else(|| panic!("no {name}: {self:#?}"));
        value.to_str().unwrap()
    }
}
