//! What crosses the wire: requests, answers and refusals as plain values.
//!
//! Never opens a socket: the server turns these into HTTP, the simulator hands them over as they are.

use serde::Serialize;
use serde_json::{Value, json};

use super::keys::Region;

/// One request as it arrives, its query already decoded.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Request {
    /// Clockify's address that it comes to.
    pub region: Region,
    /// Upper-case method.
    pub method: String,
    /// Path without query, starting with `/`.
    pub path: String,
    /// Query pairs in the order sent.
    pub query: Vec<(String, String)>,
    /// Header pairs in the order sent; names in any case.
    pub headers: Vec<(String, String)>,
    /// Body as sent.
    pub body: Vec<u8>,
}

impl Request {
    /// Builds a request from a method and a target such as `/api/v1/user?include-memberships=true`.
    pub fn new(method: &str, target: &str) -> Self {
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        Self {
            region: Region::Global,
            method: method.to_ascii_uppercase(),
            path: path.to_owned(),
            query: form_urlencoded::parse(query.as_bytes())
                .into_owned()
                .collect(),
            headers: Vec::new(),
            body: Vec::new(),
        }
    }

    /// Sends it to another of Clockify's addresses.
    pub fn at(self, region: Region) -> Self {
        Self { region, ..self }
    }

    /// Adds one header.
    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Authorises directly with a Clockify key.
    pub fn with_key(self, key: &str) -> Self {
        self.with_header("X-Api-Key", key)
    }

    /// Gives the request a JSON body.
    pub fn with_json(mut self, body: &Value) -> Self {
        self.body = body.to_string().into_bytes();
        self.with_header("Content-Type", "application/json")
    }

    /// First value of a header, whatever the case of its name.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.all_headers(name).next()
    }

    /// Every value of a header.
    pub fn all_headers<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        self.headers
            .iter()
            .filter(move |(n, _)| n.eq_ignore_ascii_case(name))
            .map(|(_, v)| v.as_str())
    }

    /// First value of a query parameter.
    pub fn param(&self, name: &str) -> Option<&str> {
        self.params(name).next()
    }

    /// Every value of a repeatable query parameter; empty values count as absent.
    pub fn params<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        self.query
            .iter()
            .filter(move |(n, v)| n == name && !v.is_empty())
            .map(|(_, v)| v.as_str())
    }

    /// Query string as it goes on the wire, without `?`.
    pub fn query_string(&self) -> String {
        form_urlencoded::Serializer::new(String::new())
            .extend_pairs(&self.query)
            .finish()
    }
}

/// One answer, ready to be sent.
#[derive(Debug, Clone, PartialEq)]
pub struct Response {
    /// HTTP status.
    pub status: u16,
    /// Header pairs.
    pub headers: Vec<(String, String)>,
    /// Body bytes.
    pub body: Vec<u8>,
}

impl Response {
    /// An answer with a JSON body.
    pub fn json(status: u16, body: &impl Serialize) -> Self {
        let body = serde_json::to_vec(body).expect("rows have string keys and finite numbers");
        Self {
            status,
            headers: vec![("Content-Type".into(), "application/json".into())],
            body,
        }
    }

    /// An answer without a body.
    pub fn empty(status: u16) -> Self {
        Self {
            status,
            headers: Vec::new(),
            body: Vec::new(),
        }
    }

    /// An answer with a page for people.
    pub fn html(status: u16, page: &str) -> Self {
        Self {
            status,
            headers: vec![("Content-Type".into(), "text/html; charset=utf-8".into())],
            body: page.as_bytes().to_vec(),
        }
    }

    /// The same answer with one header more.
    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// First value of a header, whatever the case of its name.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(n, _)| n.eq_ignore_ascii_case(name))
            .map(|(_, v)| v.as_str())
    }

    /// Body as JSON; `null` when it is empty or not JSON.
    pub fn value(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or(Value::Null)
    }
}

/// Why a request was not carried out: Clockify's status, its own numeric code and its words.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Refusal {
    pub(crate) status: u16,
    /// `None` leaves the body empty: some refusals have none.
    pub(crate) body: Option<(u32, String)>,
    pub(crate) allow: Option<String>,
}

impl Refusal {
    pub(crate) fn new(status: u16, code: u32, message: impl Into<String>) -> Self {
        Self {
            status,
            body: Some((code, message.into())),
            allow: None,
        }
    }

    /// 400/501, Clockify's word for "your data, not your request".
    pub(crate) fn domain(message: impl Into<String>) -> Self {
        Self::new(400, 501, message)
    }

    pub(crate) fn not_in(what: &str, place: &str) -> Self {
        Self::domain(format!("{what} doesn't belong to {place}"))
    }

    pub(crate) fn bad_parameter(name: &str) -> Self {
        Self::new(
            400,
            3000,
            format!("You entered invalid value for field : [{name}]"),
        )
    }

    pub(crate) fn access_denied() -> Self {
        Self::new(403, 501, "Access Denied")
    }

    pub(crate) fn no_route(path: &str) -> Self {
        Self::new(404, 3000, format!("No static resource {path}."))
    }

    pub(crate) fn wrong_method(method: &str, allow: &[&str]) -> Self {
        let mut refusal = Self::new(
            405,
            3000,
            format!("Request method '{method}' is not supported"),
        );
        refusal.allow = Some(allow.join(", "));
        refusal
    }

    pub(crate) fn empty(status: u16) -> Self {
        Self {
            status,
            body: None,
            allow: None,
        }
    }
}

impl From<Refusal> for Response {
    fn from(refusal: Refusal) -> Self {
        let mut response = match refusal.body {
            Some((code, message)) => {
                Self::json(refusal.status, &json!({"message": message, "code": code}))
            }
            None => Self::empty(refusal.status),
        };
        if let Some(allow) = refusal.allow {
            response = response.with_header("Allow", &allow);
        }
        response
    }
}

/// Reads a JSON body into a typed request, or refuses as Clockify does.
pub(crate) fn read_body<T: serde::de::DeserializeOwned>(req: &Request) -> Result<T, Refusal> {
    if req.body.is_empty() {
        return Err(Refusal::new(400, 3002, "Required request body is missing"));
    }
    serde_json::from_slice(&req.body)
        .map_err(|_| Refusal::new(400, 3002, "Request body is not readable"))
}

/// Reads an optional boolean parameter: `true`, `false`, `1` or `0`.
pub(crate) fn flag(req: &Request, name: &str) -> Result<Option<bool>, Refusal> {
    match req.param(name) {
        None => Ok(None),
        Some("true" | "1") => Ok(Some(true)),
        Some("false" | "0") => Ok(Some(false)),
        Some(_) => Err(Refusal::bad_parameter(name)),
    }
}
