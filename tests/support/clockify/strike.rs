//! What a fault does to one exchange, whoever is struck.
//!
//! Never decides which request is struck: that is the script in `faults`.

use super::faults::{Exchange, Fault, RetryAfter};
use super::http_date;
use super::keys::unknown_key;
use super::log::LogLine;
use super::website::WebEdit;
use super::wire::{Refusal, Request, Response};

const PORTAL: &str = "<!doctype html><title>Welcome to Hotel Wi-Fi</title>\
    <p>Please accept the terms to go online.<form method=post action=/login></form>";

/// A server that faults can strike.
pub(crate) trait Target {
    /// Its present, unix seconds.
    fn clock(&self) -> i64;
    /// Carries a request out.
    fn apply(&mut self, req: &Request, line: &mut LogLine) -> Response;
    /// Carries a request out so many seconds from now, though nobody waits for the answer any more.
    fn apply_later(&mut self, seconds: i64, req: &Request, line: &LogLine);
    /// Somebody edits on Clockify's website.
    fn edit(&mut self, edit: &WebEdit);
}

/// Lets a fault strike.
pub(crate) fn strike<T: Target>(
    target: &mut T,
    fault: &Fault,
    req: &Request,
    line: &mut LogLine,
) -> Exchange {
    let clock = target.clock();
    let made_up =
        |response: Response| Exchange::Answer(response.with_header("Date", &http_date(clock)));
    match fault {
        Fault::DropBefore => Exchange::Dropped { applied: false },
        Fault::DropAfter => {
            target.apply(req, line);
            Exchange::Dropped { applied: true }
        }
        Fault::ApplyLater { seconds } => {
            target.apply_later(*seconds, req, line);
            Exchange::Dropped { applied: false }
        }
        Fault::DeliverTwice => {
            target.apply(req, line);
            Exchange::Answer(target.apply(req, line))
        }
        Fault::TooManyRequests { retry_after } => made_up(too_many(*retry_after, clock)),
        Fault::Status { status, applied } => {
            let reply = made_up(Response::html(*status, "<h1>Something went wrong</h1>"));
            if *applied {
                target.apply(req, line);
            }
            reply
        }
        Fault::Answer { status, body } => made_up(Response::json(*status, body)),
        Fault::Slow { ms, then } => Exchange::Late {
            ms: *ms,
            then: Box::new(match then {
                Some(fault) => strike(target, fault, req, line),
                None => Exchange::Answer(target.apply(req, line)),
            }),
        },
        Fault::Truncate { bytes } => {
            let response = target.apply(req, line);
            let sent = (*bytes).min(response.body.len().saturating_sub(1));
            Exchange::Truncated { response, sent }
        }
        Fault::CutShort { bytes } => {
            let mut response = target.apply(req, line);
            let whole = response.body.len();
            response
                .body
                .truncate((*bytes).min(whole.saturating_sub(1)));
            Exchange::Answer(response)
        }
        Fault::CaptivePortal => made_up(Response::html(200, PORTAL)),
        Fault::Redirect => {
            let away = Response::html(302, PORTAL);
            made_up(away.with_header("Location", "http://portal.invalid/login"))
        }
        Fault::Unauthorized => made_up(unknown_key().into()),
        Fault::WrongContent => made_up(Response::json(
            200,
            &serde_json::json!({"maintenance": true}),
        )),
        Fault::EmptyList => made_up(Response::json(200, &[(); 0]).with_header("Last-Page", "true")),
        Fault::StripLastPage => {
            let mut response = target.apply(req, line);
            response.headers.retain(|(name, _)| name != "Last-Page");
            Exchange::Answer(response)
        }
        Fault::EarlyLastPage => {
            let mut response = target.apply(req, line);
            let last = response.headers.iter_mut();
            for (_, value) in last.filter(|(name, _)| name == "Last-Page") {
                "true".clone_into(value);
            }
            Exchange::Answer(response)
        }
        Fault::Website(edits) => {
            for edit in edits {
                target.edit(edit);
            }
            Exchange::Answer(target.apply(req, line))
        }
    }
}

fn too_many(retry_after: Option<RetryAfter>, clock: i64) -> Response {
    let response = Response::from(Refusal::new(429, 429, "Too many requests"));
    match retry_after {
        None => response,
        Some(RetryAfter::Seconds(s)) => response.with_header("Retry-After", &s.to_string()),
        Some(RetryAfter::DateIn(s)) => {
            response.with_header("Retry-After", &http_date(clock + i64::from(s)))
        }
    }
}
