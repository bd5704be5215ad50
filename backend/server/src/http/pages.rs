//! The web app's files and pages, and the pages about the API.

use actix_web::{
    HttpRequest, HttpResponse,
    http::{
        Method, StatusCode,
        header::{self, ACCEPT_ENCODING, ACCEPT_LANGUAGE},
    },
    web::{Data, Path},
};
use contract::{
    common::{LocalizedText, ProblemCode},
    rt::{Language, Problem, Say, TextEnum, no_such_route},
};

use super::Site;

/// The authored contract, as it is.
pub async fn document() -> HttpResponse {
    HttpResponse::Ok().content_type("application/json").body(contract::SPECIFICATION)
}

/// What a problem code means: where its `type` leads.
pub async fn problem(code: Path<String>, request: HttpRequest) -> HttpResponse {
    let Ok(code) = code.parse::<ProblemCode>() else {
        return Problem::new(ProblemCode::NotFound).about(&request);
    };
    let (status, en, fa) = code.meaning();
    let title = match language(&request) {
        Language::Fa => fa,
        Language::En => en,
    };
    HttpResponse::Ok()
        .content_type("text/plain; charset=utf-8")
        .body(format!("{}\n{status}\n{title}\n", code.as_str()))
}

/// A file of the app, or the page of one of its portals: any address that is no file is one of
/// the app's own, and its router knows which.
pub async fn app(request: HttpRequest, site: Data<Site>) -> HttpResponse {
    if request.method() != Method::GET && request.method() != Method::HEAD {
        return Problem::new(ProblemCode::MethodNotAllowed).about(&request);
    }
    let path = request.path().trim_start_matches('/');
    if let Some(file) = spa::file(path).filter(|file| !file.media_type.starts_with("text/html")) {
        return asset(&request, file);
    }
    let last = path.rsplit('/').next().unwrap_or_default();
    if path.starts_with("assets/") || path.starts_with("api/") || last.contains('.') {
        return no_such_route(request).await;
    }
    shell(&request, &site, Portal::of(path)).await
}

/// How the addresses of the customer's pages begin.
const CUSTOMER: [&str; 9] =
    ["", "request", "t", "s", "q", "my", "sign-in", "demo", "accessibility"];

/// Who the pages are for; each has an entry of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Portal {
    Customer,
    Staff,
    Technician,
}

impl Portal {
    /// Whose page it is, and whether there is one: who comes to an address that is nobody's is
    /// told so on the customer's page.
    fn of(path: &str) -> (Self, StatusCode) {
        match path.split('/').next().unwrap_or_default() {
            "staff" => (Self::Staff, StatusCode::OK),
            "technician" => (Self::Technician, StatusCode::OK),
            first if CUSTOMER.contains(&first) => (Self::Customer, StatusCode::OK),
            _ => (Self::Customer, StatusCode::NOT_FOUND),
        }
    }

    fn page(self, language: Language) -> String {
        let name = match self {
            Self::Customer => "customer",
            Self::Staff => "staff",
            Self::Technician => "technician",
        };
        format!("{name}.{}.html", language.tag())
    }
}

fn asset(request: &HttpRequest, file: &'static spa::File) -> HttpResponse {
    let accepted = header_text(request, ACCEPT_ENCODING).unwrap_or_default();
    let accepts = |name: &str| accepted.split(',').any(|one| one.trim().starts_with(name));
    let mut response = HttpResponse::Ok();
    response.content_type(file.media_type).insert_header((header::VARY, "Accept-Encoding"));
    // A name with a hash in it never means anything else.
    let keep = match file.name.starts_with("assets/") {
        true => "public, max-age=31536000, immutable",
        false => "no-cache",
    };
    response.insert_header((header::CACHE_CONTROL, keep));
    match (file.brotli, file.gzip) {
        (Some(packed), _) if accepts("br") => {
            response.insert_header((header::CONTENT_ENCODING, "br")).body(packed)
        }
        (_, Some(packed)) if accepts("gzip") => {
            response.insert_header((header::CONTENT_ENCODING, "gzip")).body(packed)
        }
        _ => response.insert_header((header::CONTENT_ENCODING, "identity")).body(file.bytes),
    }
}

/// The page, with the reader's choices and the organization's own words filled in.
async fn shell(
    request: &HttpRequest,
    site: &Site,
    (portal, status): (Portal, StatusCode),
) -> HttpResponse {
    let choice = Choice::of(request, portal);
    let Some(file) = spa::file(&portal.page(choice.language)) else {
        return HttpResponse::NotFound()
            .content_type("text/plain; charset=utf-8")
            .body("This server was built without the web app (VAFA_SPA=off).\n");
    };
    let host = registry::organizations::host(site.app.db()).await.unwrap_or_else(|error| {
        tracing::warn!(%error, "a page has to do without its organization");
        None
    });
    let say = |text: Option<LocalizedText>| match choice.language {
        Language::Fa => text.map(|text| text.fa),
        Language::En => text.map(|text| text.en),
    };
    let name = host
        .as_ref()
        .map(|host| LocalizedText { fa: host.name_fa.clone(), en: host.name_en.clone() });
    let phone = host.as_ref().and_then(|host| host.phone.clone()).unwrap_or_default();
    let phone_shown = Say::new(national(&phone), national(&phone)).to(choice.language);
    let values = [
        ("theme", choice.theme.to_owned()),
        ("density", choice.density.to_owned()),
        ("organization", say(name).unwrap_or_else(|| "Vafa".to_owned())),
        ("phone", phone),
        ("phone_shown", phone_shown),
        ("hours", say(host.as_ref().and_then(|host| host.hours())).unwrap_or_default()),
        ("preparation", say(host.as_ref().and_then(|host| host.preparation())).unwrap_or_default()),
        ("time_zone", site.app.settings().time_zone.clone()),
        ("demo", site.app.is_demo().to_string()),
    ];
    let mut html = String::from_utf8_lossy(file.bytes).into_owned();
    for (name, value) in values {
        html = html.replace(&format!("{{{{{name}}}}}"), &escaped(&value));
    }
    HttpResponse::build(status)
        .content_type("text/html; charset=utf-8")
        .insert_header((header::CACHE_CONTROL, "no-cache"))
        .insert_header((header::VARY, "Cookie, Accept-Language"))
        .body(html)
}

/// `+982112345678` as people of the country read it.
fn national(phone: &str) -> String {
    let Some(national) = phone.strip_prefix("+98") else { return phone.to_owned() };
    match (national.get(..2), national.get(2..6), national.get(6..)) {
        (Some(area), Some(first), Some(last)) => format!("0{area} {first} {last}"),
        _ => format!("0{national}"),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// What the cookie `vafa_ui` says: `fa.dark.compact.rial`, each part one of a few words.
struct Choice {
    language: Language,
    theme: &'static str,
    density: &'static str,
}

impl Choice {
    fn of(request: &HttpRequest, portal: Portal) -> Self {
        let cookie = request.cookie("vafa_ui");
        let mut parts = cookie.as_ref().map_or("", |cookie| cookie.value()).split('.');
        let chosen = parts.next().and_then(Language::preferred);
        let mut one_of = |known: &[&'static str]| {
            let value = parts.next()?;
            known.iter().copied().find(|known| *known == value)
        };
        let theme = one_of(&["light", "dark", "contrast"]).unwrap_or_default();
        let usual = if portal == Portal::Staff { "compact" } else { "comfortable" };
        Self {
            language: chosen.unwrap_or_else(|| language(request)),
            theme,
            density: one_of(&["compact", "comfortable"]).unwrap_or(usual),
        }
    }
}

/// People here read Persian unless their browser asks for a language that we speak.
fn language(request: &HttpRequest) -> Language {
    let asked = header_text(request, ACCEPT_LANGUAGE).unwrap_or_default();
    Language::preferred(&asked).unwrap_or(Language::Fa)
}

fn header_text(request: &HttpRequest, name: header::HeaderName) -> Option<String> {
    Some(request.headers().get(name)?.to_str().ok()?.to_owned())
}
