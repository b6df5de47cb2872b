//! One HTTP exchange: sent once, followed nowhere, bounded in time and size.
//!
//! Never tries again, never follows a redirect, and never logs more than method, path and status.

use std::pin::Pin;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use reqwest::header::{
    ACCEPT, CONTENT_TYPE, DATE, HeaderMap, HeaderName, HeaderValue, RETRY_AFTER,
};
use reqwest::{Client, Response, redirect, retry};
use stint_core::at::At;
use tokio::time::Instant;

use super::pace::{Pace, Spacing};
use super::route::Call;

/// The longest a connection may take to come up.
const CONNECT: Duration = Duration::from_secs(10);

/// The longest one exchange may take, unless the caller has less time.
const TOTAL: Duration = Duration::from_secs(30);

/// Servers close idle connections after a minute or so; a write into one being closed has an unknown fate.
const IDLE: Duration = Duration::from_secs(20);

/// The largest answer that is read: a page of 200 entries has a fraction of a mebibyte.
pub(super) const ANSWER_MAX: usize = 16 * 1024 * 1024;

/// The longest pause a server may ask for. A day is more than any limit of theirs, and a slip in the header
/// must not end syncing for ever.
pub(crate) const PAUSE_MAX_S: u64 = 24 * 60 * 60;

/// A whole answer: its status, what its headers say, and its body.
#[derive(Debug)]
pub struct Heard {
    pub(super) status: u16,
    /// Whether the server calls it a web page.
    pub(super) html: bool,
    /// `Last-Page`, where the server says it.
    pub(super) last_page: Option<bool>,
    /// Seconds of `Retry-After`.
    pub(super) retry_after: Option<u64>,
    /// The second the server says it is.
    pub(super) now: Option<At>,
    pub(super) body: Vec<u8>,
}

impl Heard {
    /// An answer as it arrived. `header` finds the value of a header whose name is given in lower case.
    pub fn new<'h>(status: u16, header: impl Fn(&str) -> Option<&'h str>, body: Vec<u8>) -> Heard {
        let now = header(DATE.as_str()).and_then(date);
        Heard {
            status,
            html: header(CONTENT_TYPE.as_str()).is_some_and(|kind| {
                kind.trim_start()
                    .to_ascii_lowercase()
                    .starts_with("text/html")
            }),
            last_page: header("last-page").and_then(|text| {
                match text.trim().to_ascii_lowercase().as_str() {
                    "true" => Some(true),
                    "false" => Some(false),
                    _ => None,
                }
            }),
            retry_after: header(RETRY_AFTER.as_str()).and_then(|text| seconds(text, now)),
            now,
            body,
        }
    }
}

/// What became of an exchange.
#[derive(Debug)]
pub(super) enum Fate {
    /// An answer came, whole.
    Heard(Heard),
    /// No byte of the body left this computer.
    NotSent,
    /// Nor did it here: whoever answered has no certificate that proves who they are.
    Untrusted,
    /// It broke off somewhere after.
    Broken(Option<At>),
    /// The answer was larger than any that Clockify gives.
    TooLarge(Option<At>),
}

/// A way to one server, with the headers that go along each time. Sockets and certificates come with the first
/// request, so that having one costs nothing.
pub(super) struct Http {
    headers: HeaderMap,
    loopback: bool,
    client: Mutex<Option<Client>>,
    spacing: Option<tokio::sync::Mutex<Spacing>>,
    began: Instant,
    total_ms: AtomicU64,
}

impl Http {
    pub(super) fn new(headers: HeaderMap, loopback: bool, pace: Pace) -> Http {
        Http {
            headers,
            loopback,
            client: Mutex::new(None),
            spacing: match pace {
                Pace::Kept => Some(tokio::sync::Mutex::new(Spacing::default())),
                Pace::Off => None,
            },
            began: Instant::now(),
            total_ms: AtomicU64::new(millis(TOTAL)),
        }
    }

    /// Lets each further exchange take so long at most, and never more than 30 s.
    pub(super) fn limit(&self, total: Duration) {
        let total = total.min(TOTAL);
        self.total_ms.store(millis(total), Ordering::Relaxed);
    }

    /// Lets go of connections and certificates until the next request.
    pub(super) fn rest(&self) {
        *self.client.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Sends a call, with more headers than go along each time.
    pub(super) async fn exchange(&self, call: Call, more: HeaderMap) -> Fate {
        let Some(client) = self.client() else {
            return Fate::NotSent;
        };
        self.wait_for_turn().await;
        let path = call.url.path().to_owned();
        let method = call.method.clone();
        let begun = Arc::new(AtomicBool::new(false));
        let has_body = call.body.is_some();
        let total = Duration::from_millis(self.total_ms.load(Ordering::Relaxed));
        let mut request = client
            .request(call.method, call.url)
            .headers(more)
            .timeout(total);
        if let Some(body) = call.body {
            let body = Watched::new(body, Arc::clone(&begun));
            request = request
                .header(CONTENT_TYPE, "application/json")
                .body(reqwest::Body::wrap(body));
        }
        let fate = match request.send().await {
            Ok(response) => match hear(response).await {
                Fate::Heard(heard) => Fate::Heard(self.without_key(heard)),
                fate => fate,
            },
            Err(error) if error.is_builder() => Fate::NotSent,
            Err(error) if is_of_the_certificate(&error) => Fate::Untrusted,
            Err(error) if error.is_connect() => Fate::NotSent,
            Err(_) if has_body && !begun.load(Ordering::Acquire) => Fate::NotSent,
            Err(_) => Fate::Broken(None),
        };
        match &fate {
            Fate::Heard(heard) => tracing::debug!(%method, path, status = heard.status, "asked"),
            Fate::NotSent => tracing::debug!(%method, path, "not sent"),
            Fate::Untrusted => {
                tracing::warn!(%method, path, "not sent: the certificate is not valid")
            }
            Fate::Broken(_) => tracing::debug!(%method, path, "broke off"),
            Fate::TooLarge(_) => tracing::warn!(%method, path, "the answer is too large"),
        }
        fate
    }

    /// A refusal may repeat the key that it refuses, and its words are kept and shown.
    fn without_key(&self, mut heard: Heard) -> Heard {
        if !(200..300).contains(&heard.status) {
            let values = self.headers.values().filter(|value| value.is_sensitive());
            // The word before it names the scheme.
            let keys = values.filter_map(|value| value.as_bytes().rsplit(|b| *b == b' ').next());
            for key in keys.filter(|key| !key.is_empty()) {
                heard.body = without(key, heard.body);
            }
        }
        heard
    }

    async fn wait_for_turn(&self) {
        let Some(spacing) = &self.spacing else {
            return;
        };
        let wait = spacing.lock().await.take_turn(self.began.elapsed());
        tokio::time::sleep(wait).await;
    }

    fn client(&self) -> Option<Client> {
        let mut held = self.client.lock().unwrap_or_else(PoisonError::into_inner);
        if held.is_none() {
            *held = self.build();
        }
        held.clone()
    }

    fn build(&self) -> Option<Client> {
        // Fails only if a provider was chosen before, which is as good.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let mut builder = Client::builder()
            .user_agent(concat!("stint/", env!("CARGO_PKG_VERSION")))
            .default_headers(self.headers.clone())
            .redirect(redirect::Policy::none())
            .retry(retry::never())
            .referer(false)
            .http1_only()
            .connect_timeout(CONNECT)
            .pool_idle_timeout(IDLE)
            .pool_max_idle_per_host(1);
        if self.loopback {
            // A proxy for the world is none for this machine.
            builder = builder.no_proxy();
        }
        builder
            .build()
            .inspect_err(|error| tracing::error!(%error, "no HTTP client could be made"))
            .ok()
    }
}

/// Whether it ended in the handshake because of who the other side is. No byte of a request leaves before that.
fn is_of_the_certificate(error: &reqwest::Error) -> bool {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(error) = cause {
        if let Some(rustls::Error::InvalidCertificate(_)) = error.downcast_ref() {
            return true;
        }
        // An I/O error hides what it wraps from its list of causes.
        cause = match error.downcast_ref::<std::io::Error>() {
            Some(io) => io.get_ref().map(|wrapped| wrapped as _),
            None => error.source(),
        };
    }
    false
}

/// The headers of every request, with one more that holds a key.
pub(super) fn headers(name: HeaderName, value: &str) -> Option<HeaderMap> {
    let mut headers = HeaderMap::new();
    headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
    let mut value = HeaderValue::from_str(value).ok()?;
    value.set_sensitive(true);
    headers.insert(name, value);
    Some(headers)
}

fn without(secret: &[u8], mut body: Vec<u8>) -> Vec<u8> {
    let mut from = 0;
    while let Some(at) = body[from..]
        .windows(secret.len())
        .position(|here| here == secret)
    {
        let at = from + at;
        body.splice(at..at + secret.len(), *b"***");
        from = at;
    }
    body
}

fn millis(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

async fn hear(mut response: Response) -> Fate {
    let headers = response.headers();
    let mut heard = Heard::new(
        response.status().as_u16(),
        |name| header(headers, name),
        Vec::new(),
    );
    loop {
        match response.chunk().await {
            Ok(Some(chunk)) if heard.body.len() + chunk.len() > ANSWER_MAX => {
                return Fate::TooLarge(heard.now);
            }
            Ok(Some(chunk)) => heard.body.extend_from_slice(&chunk),
            Ok(None) => return Fate::Heard(heard),
            Err(_) => return Fate::Broken(heard.now),
        }
    }
}

fn header<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

fn date(text: &str) -> Option<At> {
    let time = httpdate::parse_http_date(text.trim()).ok()?;
    let since = time.duration_since(SystemTime::UNIX_EPOCH).ok()?;
    Some(At::from_unix(i64::try_from(since.as_secs()).ok()?))
}

/// `Retry-After` in seconds, or as a date, which counts from the server's own clock.
fn seconds(text: &str, now: Option<At>) -> Option<u64> {
    let text = text.trim();
    let seconds = match text.parse::<u64>() {
        Ok(seconds) => seconds,
        Err(_) => u64::try_from(date(text)?.since(now?).max(0)).ok()?,
    };
    Some(seconds.min(PAUSE_MAX_S))
}

/// A body that tells when its first byte was asked for. Until then, nothing of the request has left: the head
/// goes out with it.
struct Watched {
    bytes: Option<Bytes>,
    begun: Arc<AtomicBool>,
}

impl Watched {
    fn new(bytes: Vec<u8>, begun: Arc<AtomicBool>) -> Watched {
        Watched {
            bytes: Some(bytes.into()),
            begun,
        }
    }
}

impl Body for Watched {
    type Data = Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        self.begun.store(true, Ordering::Release);
        Poll::Ready(self.bytes.take().map(|bytes| Ok(Frame::data(bytes))))
    }

    fn is_end_stream(&self) -> bool {
        self.bytes.is_none()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.bytes.as_ref().map_or(0, |bytes| bytes.len() as u64))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn retry_after_is_read_as_seconds_and_as_a_date() {
        let now = date("Fri, 13 Feb 2026 18:34:28 GMT");
        assert_eq!(now.unwrap().to_string(), "2026-02-13T18:34:28Z");
        let table: &[(&str, Option<At>, Option<u64>)] = &[
            ("7", None, Some(7)),
            (" 0 ", now, Some(0)),
            ("Fri, 13 Feb 2026 18:35:28 GMT", now, Some(60)),
            ("Fri, 13 Feb 2026 18:30:00 GMT", now, Some(0)),
            ("Fri, 13 Feb 2026 18:35:28 GMT", None, None),
            ("99999999999", now, Some(PAUSE_MAX_S)),
            ("-5", now, None),
            ("1.5", now, None),
            ("soon", now, None),
        ];
        for (text, now, want) in table {
            assert_eq!(seconds(text, *now), *want, "{text}");
        }
    }

    #[test]
    fn a_refusal_that_repeats_the_key_is_heard_without_it() {
        let heard = |status, body: &str| Heard::new(status, |_| None, body.as_bytes().to_vec());
        for value in ["abc-123", "Bearer abc-123"] {
            let headers = headers(reqwest::header::AUTHORIZATION, value).unwrap();
            let http = Http::new(headers, true, Pace::Kept);
            for (status, body, want) in [
                (401, "abc-123", "***"),
                (
                    400,
                    "no abc-123, no abc-12, abc-123abc-123",
                    "no ***, no abc-12, ******",
                ),
                (500, "abc-12", "abc-12"),
                (503, "", ""),
                (200, "abc-123", "abc-123"),
            ] {
                let safe = http.without_key(heard(status, body)).body;
                assert_eq!(String::from_utf8(safe).unwrap(), want, "{value}");
            }
        }
    }

    #[test]
    fn having_a_client_opens_nothing() {
        let http = Http::new(HeaderMap::new(), true, Pace::Kept);
        assert!(http.client.lock().unwrap().is_none());
    }
}
