//! What can happen to one exchange, and the script that says when.
//!
//! Never random: a rule names the requests it strikes, so that a test can be read.

use serde::Deserialize;
use serde_json::Value;

use super::website::WebEdit;
use super::wire::Response;

/// What came of sending a request.
#[derive(Debug, Clone, PartialEq)]
pub enum Exchange {
    /// An answer arrived whole.
    Answer(Response),
    /// The connection was closed without a byte. `applied` is for the test's eyes: a client cannot know.
    Dropped {
        /// Whether Clockify carried the request out (now; a late one counts as not).
        applied: bool,
    },
    /// Only the first `sent` bytes of the body arrived.
    Truncated {
        /// The answer as it was meant.
        response: Response,
        /// Body bytes that arrived.
        sent: usize,
    },
    /// The same, so much later.
    Late {
        /// Milliseconds.
        ms: u64,
        /// What arrives then.
        then: Box<Exchange>,
    },
}

impl Exchange {
    /// The answer, when one arrived whole, however late.
    pub fn answer(self) -> Option<Response> {
        match self {
            Self::Answer(response) => Some(response),
            Self::Late { then, .. } => then.answer(),
            Self::Dropped { .. } | Self::Truncated { .. } => None,
        }
    }

    pub(crate) fn status(&self) -> Option<u16> {
        match self {
            Self::Answer(response) | Self::Truncated { response, .. } => Some(response.status),
            Self::Late { then, .. } => then.status(),
            Self::Dropped { .. } => None,
        }
    }
}

/// `Retry-After`, in either of its forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RetryAfter {
    /// As seconds.
    Seconds(u32),
    /// As a date that many seconds ahead.
    DateIn(u32),
}

/// One thing that goes wrong.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// The connection closes before Clockify sees the request.
    DropBefore,
    /// Clockify carries the request out; the connection closes without an answer.
    DropAfter,
    /// The connection closes at once; Clockify carries the request out that much later.
    ApplyLater {
        /// Seconds.
        seconds: i64,
    },
    /// A proxy delivers the request twice; the second answer arrives.
    DeliverTwice,
    /// 429, not applied.
    TooManyRequests {
        /// `Retry-After`, if it is sent.
        #[serde(default)]
        retry_after: Option<RetryAfter>,
    },
    /// A bare error status such as 500, 502 or 503, with or without the request being carried out.
    Status {
        /// HTTP status.
        status: u16,
        /// Whether Clockify carried the request out.
        #[serde(default)]
        applied: bool,
    },
    /// An answer made up by the test, not applied.
    Answer {
        /// HTTP status.
        status: u16,
        /// JSON body.
        body: Value,
    },
    /// Everything happens, later.
    Slow {
        /// Milliseconds.
        ms: u64,
        /// What happens besides.
        #[serde(default)]
        then: Option<Box<Fault>>,
    },
    /// Carried out; only the first bytes of the body arrive.
    Truncate {
        /// Body bytes that arrive.
        bytes: usize,
    },
    /// Carried out; the body ends after so many bytes as if it were whole.
    CutShort {
        /// Body bytes that there are.
        bytes: usize,
    },
    /// 200 with somebody's log-in page, not applied.
    CaptivePortal,
    /// 302 to somebody's log-in page, not applied.
    Redirect,
    /// 401/4003, not applied.
    Unauthorized,
    /// 200 with JSON of another shape, not applied.
    WrongContent,
    /// 200 with an empty list that claims to be complete, not applied.
    EmptyList,
    /// The answer comes without `Last-Page`.
    StripLastPage,
    /// The answer says that this is the last page, whatever follows.
    EarlyLastPage,
    /// Somebody edits on the website just before the request is carried out.
    Website(Vec<WebEdit>),
}

/// Which requests a fault strikes.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Method, or any.
    #[serde(default)]
    pub method: Option<String>,
    /// Path below `/api/v1`; `*` stands for one segment, `**` at the end for any rest.
    #[serde(default = "any_path")]
    pub path: String,
    /// Matching requests let through first.
    #[serde(default)]
    pub skip: u32,
    /// How many are struck; `None` strikes until cleared.
    #[serde(default = "once")]
    pub times: Option<u32>,
    /// What strikes.
    pub fault: Fault,
}

fn any_path() -> String {
    "/**".into()
}

fn once() -> Option<u32> {
    Some(1)
}

impl Rule {
    /// Strikes the next matching request; `*` as method means any.
    pub fn next(method: &str, path: &str, fault: Fault) -> Self {
        Self {
            method: (method != "*").then(|| method.to_owned()),
            path: path.to_owned(),
            skip: 0,
            times: Some(1),
            fault,
        }
    }

    /// Strikes only the `n`th matching request from now, counted from 1.
    pub fn nth(mut self, n: u32) -> Self {
        self.skip = n.saturating_sub(1);
        self
    }

    /// Strikes that many.
    pub fn times(mut self, n: u32) -> Self {
        self.times = Some(n);
        self
    }

    /// Strikes until cleared.
    pub fn always(mut self) -> Self {
        self.times = None;
        self
    }

    fn matches(&self, method: &str, path: &str) -> bool {
        self.method.as_deref().is_none_or(|m| m == method) && path_matches(&self.path, path)
    }
}

/// The script of faults.
#[derive(Debug, Clone, Default)]
pub struct Faults {
    rules: Vec<Rule>,
}

impl Faults {
    /// Adds a rule; of several that match, the oldest strikes.
    pub fn add(&mut self, rule: Rule) {
        self.rules.push(rule);
    }

    /// Forgets every rule.
    pub fn clear(&mut self) {
        self.rules.clear();
    }

    /// Rules that have not struck out yet.
    pub fn pending(&self) -> &[Rule] {
        &self.rules
    }

    /// The fault for a request, if one strikes.
    pub(crate) fn strike(&mut self, method: &str, path: &str) -> Option<Fault> {
        let mut struck = None;
        for rule in &mut self.rules {
            if !rule.matches(method, path) {
                continue;
            }
            if rule.skip > 0 {
                rule.skip -= 1;
            } else if struck.is_none() {
                struck = Some(rule.fault.clone());
                rule.times = rule.times.map(|n| n.saturating_sub(1));
            }
        }
        self.rules.retain(|rule| rule.times != Some(0));
        struck
    }
}

/// Whether a path is like a pattern of segments, `*` and a closing `**`.
pub(crate) fn path_matches(pattern: &str, path: &str) -> bool {
    let mut wanted = pattern.trim_matches('/').split('/');
    let mut given = path.trim_matches('/').split('/');
    loop {
        match (wanted.next(), given.next()) {
            (Some("**"), _) | (None, None) => return true,
            (Some(w), Some(g)) if w == "*" || w == g => {}
            _ => return false,
        }
    }
}
