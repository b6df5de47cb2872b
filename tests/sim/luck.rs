//! Bad luck of single requests: which one it waits for, and what it does to it.
//!
//! Never strikes by itself: the world asks for each request.

use serde_json::json;
use stint_tests::clockify::{self as wire, RetryAfter};

use crate::bad::Bad;
use crate::step::{Fault, On};

/// A piece of bad luck that waits for its request.
struct Waiting {
    on: On,
    fault: Fault,
    left: u32,
}

/// What waits to go wrong; of several that fit, the oldest strikes.
#[derive(Default)]
pub struct Luck(Vec<Waiting>);

/// What happens to a request.
pub enum Strike {
    /// Nothing of it leaves the computer.
    Unsent(Bad),
    /// It leaves, and this happens to it.
    Sent(Bad, wire::Fault),
    /// Somebody edits just before it arrives.
    Meanwhile(Bad, crate::step::Meanwhile),
}

impl Luck {
    /// The next request of this kind has bad luck.
    pub fn wait_for(&mut self, on: On, fault: Fault) {
        let left = match fault {
            Fault::GatewayFails(times) => times,
            _ => 1,
        };
        self.0.push(Waiting { on, fault, left });
    }

    /// From now on all goes well.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Whether nothing waits to go wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What happens to this request, if anything does.
    pub fn strike(&mut self, method: &str, is_list: bool) -> Option<Strike> {
        let fits = |waiting: &Waiting| {
            let of_lists = matches!(
                waiting.fault,
                Fault::EmptyList | Fault::NoLastPage | Fault::EarlyLastPage | Fault::Meanwhile(_)
            );
            (is_list || !of_lists || matches!(waiting.fault, Fault::EmptyList))
                && match waiting.on {
                    On::Anything => true,
                    On::Reads => method == "GET",
                    On::Creates => method == "POST",
                    On::Updates => method == "PUT",
                    On::Deletes => method == "DELETE",
                }
        };
        let place = self.0.iter().position(fits)?;
        let fault = self.0[place].fault;
        self.0[place].left -= 1;
        if self.0[place].left == 0 {
            self.0.remove(place);
        }
        Some(strike(fault))
    }
}

fn strike(fault: Fault) -> Strike {
    let status = |status, applied| wire::Fault::Status { status, applied };
    let too_many = |retry_after| wire::Fault::TooManyRequests { retry_after };
    let (bad, fault) = match fault {
        Fault::NoSuchHost => return Strike::Unsent(Bad::NameNotFound),
        Fault::NoTrust => return Strike::Unsent(Bad::TlsFails),
        Fault::Meanwhile(what) => return Strike::Meanwhile(Bad::RowsShift, what),
        Fault::LoseRequest => (Bad::DroppedBeforeSend, wire::Fault::DropBefore),
        Fault::Reset => (Bad::ResetMidBody, wire::Fault::DropBefore),
        Fault::DeadConnection => (Bad::DeadConnection, wire::Fault::DropBefore),
        Fault::LoseReply => (Bad::DroppedAfterCommit, wire::Fault::DropAfter),
        Fault::ApplyLater(seconds) => (Bad::CommitDelayed, wire::Fault::ApplyLater { seconds }),
        Fault::Twice => (Bad::DeliveredTwice, wire::Fault::DeliverTwice),
        Fault::ServerError { applied: false } => (Bad::TroubleBefore, status(503, false)),
        Fault::ServerError { applied: true } => (Bad::TroubleAfter, status(503, true)),
        Fault::Trouble {
            status: of,
            applied: false,
        } => (Bad::TroubleBefore, status(of, false)),
        Fault::Trouble {
            status: of,
            applied: true,
        } => (Bad::TroubleAfter, status(of, true)),
        Fault::GatewayFails(_) => (Bad::GatewayFails, status(500, false)),
        Fault::TooMany(None) => (Bad::TooManyWithoutAWord, too_many(None)),
        Fault::TooMany(Some(seconds)) => (
            Bad::AskedToWait,
            too_many(Some(RetryAfter::Seconds(seconds))),
        ),
        Fault::TooManyUntil(seconds) => (
            Bad::AskedToWaitUntil,
            too_many(Some(RetryAfter::DateIn(seconds))),
        ),
        Fault::Truncate(bytes) => (Bad::ReplyTruncated, wire::Fault::Truncate { bytes }),
        Fault::CutShort(bytes) => (Bad::ReplyCutShort, wire::Fault::CutShort { bytes }),
        Fault::CaptivePortal => (Bad::CaptivePortal, wire::Fault::CaptivePortal),
        Fault::Redirect => (Bad::Redirected, wire::Fault::Redirect),
        Fault::WrongContent => (Bad::WrongContent, wire::Fault::WrongContent),
        Fault::EmptyList => (Bad::EmptyList, wire::Fault::EmptyList),
        Fault::NoLastPage => (Bad::LastPageMissing, wire::Fault::StripLastPage),
        Fault::EarlyLastPage => (Bad::LastPageTooEarly, wire::Fault::EarlyLastPage),
        Fault::KeyRefused => (Bad::KeyRefused, wire::Fault::Unauthorized),
        Fault::Refuse(status, code) => {
            let bad = if status == 403 {
                Bad::Refused403
            } else {
                Bad::Refused400
            };
            let body = json!({"message": "No.", "code": code});
            (bad, wire::Fault::Answer { status, body })
        }
        Fault::Slow(ms) => {
            let bad = if ms > TIMEOUT_MS {
                Bad::ReplyDelayed
            } else {
                Bad::SlowTrickle
            };
            (bad, wire::Fault::Slow { ms, then: None })
        }
    };
    Strike::Sent(bad, fault)
}

/// So long a request may take.
pub const TIMEOUT_MS: u64 = 30_000;
