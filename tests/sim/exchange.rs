//! One exchange: a request leaves as Stint spells it, something may happen to it, and what comes back is read as
//! Stint reads it.
//!
//! Never a socket; what the network does is bad luck from the tape.

use std::hash::Hash;

use stint_core::id::Kind;
use stint_core::sync::{Answer, AttemptState, Lost, Op, Outcome, Refusal, Reply, Request};
use stint_engine::clockify::{Heard, spell, understand};
use stint_tests::FarSide;
use stint_tests::clockify::habits::{IdSecond, LastPage, ListOrder, PageSizeCap};
use stint_tests::clockify::{self as wire, Exchange, Rule};

use crate::arrival::Before;
use crate::bad::Bad;
use crate::device::{Device, View};
use crate::far::{By, Sent};
use crate::laws::{self, Broken};
use crate::luck::{Strike, TIMEOUT_MS};
use crate::people;
use crate::world::{World, unsound};

/// What one exchange takes.
const EXCHANGE_MS: i64 = 150;

impl World {
    /// The request that a device waits for leaves, and it hears what comes of it.
    pub fn exchange(&mut self, number: usize) -> Result<(), Broken> {
        self.pass(EXCHANGE_MS);
        self.at += 1;
        self.tally.requests += 1;
        let device = &mut self.devices[number];
        let Some(request) = device.asks().cloned() else {
            return Ok(());
        };
        let Some(call) = spell(&device.server, &device.lane, &request) else {
            return Err(Broken::new(
                "every request can be spelled",
                format!("{request:?}"),
            ));
        };
        if !device.online {
            self.strike(number, Bad::Flapping);
            self.devices[number].hear(not_sent());
            return Ok(());
        }
        let query = call
            .url
            .query()
            .map(|query| format!("?{query}"))
            .unwrap_or_default();
        let target = format!("{}{query}", call.url.path());
        let mut put =
            wire::Request::new(call.method.as_str(), &target).with_key(FarSide::CLOCKIFY_KEY);
        put.body = call.body.unwrap_or_default();

        let sent = match request.writes() {
            true => {
                let view = device.look().map_err(unsound)?;
                laws::bindings(device, &view)?;
                Some(sent(number, device, &request, &view)?)
            }
            false => None,
        };
        laws::may_leave(
            &self.far,
            &self.devices[number],
            &request,
            &put,
            sent.as_ref(),
            self.now_ms,
        )?;
        let is_list = matches!(
            request,
            Request::Catalog { .. } | Request::Entries { .. } | Request::Running
        );
        match self.luck.strike(&put.method, is_list) {
            Some(Strike::Unsent(bad)) => {
                self.strike(number, bad);
                self.tell(|| format!("   {number} {} {target}: {bad:?}", put.method));
                self.devices[number].hear(not_sent());
                return Ok(());
            }
            Some(Strike::Sent(bad, fault)) => {
                self.strike(number, bad);
                let rule = Rule::next("*", "/**", fault);
                self.far.clockify.faults.add(rule);
            }
            Some(Strike::Meanwhile(bad, what)) => {
                self.strike(number, bad);
                people::meanwhile(&mut self.far, what);
                let news = self.far.notice(self.at, &By::Website);
                self.elsewhere(&news, None);
            }
            None => {}
        }
        let before = Before::of(&self.far, sent.as_ref());
        let exchange = self.far.clockify.exchange(&put);
        let asked = wait_asked_for_ms(&exchange);
        let key = sent.as_ref().map(|sent| sent.key);
        if let Some(sent) = sent.clone() {
            self.devices[number].left(sent.key, sent.rev);
            let news = self.far.notice(self.at, &By::Device(sent));
            self.elsewhere(&news, Some(number));
        }
        let reply = self.heard(&request, exchange);
        (
            put.method.as_str(),
            &target,
            &put.body,
            format!("{reply:?}"),
        )
            .hash(&mut self.trace);
        self.tell(|| {
            let body = String::from_utf8_lossy(&put.body).into_owned();
            format!(
                "   {number} {} {target} {body}\n      {}",
                put.method,
                brief(&reply.outcome)
            )
        });
        if let Some(sent) = &sent {
            before.hold(&self.far, &request, sent, &reply.outcome)?;
        }
        self.oddities(number, &request, &reply.outcome);
        if matches!(reply.outcome, Outcome::Refused(Refusal::Key)) && self.far.revoked {
            self.strike(number, Bad::KeyRevoked);
        }

        let device = &mut self.devices[number];
        if let (Request::Read { id, .. }, Outcome::Answered(Answer::One(_))) =
            (&request, &reply.outcome)
            && let Some(holds) = self.far.holds(&id.0)
        {
            device.read.insert(id.0.clone(), holds.clone());
        }
        device.heard(&request, &reply.outcome);
        if let (Request::Create(_), Some(key)) = (&request, key) {
            match reply.outcome {
                Outcome::Unknown(_) => {
                    if key.kind() == Kind::Entry {
                        device.ambiguous.insert(key);
                    }
                    device.lost.insert(key, self.now_ms)
                }
                Outcome::Answered(_) | Outcome::Refused(_) => device.lost.remove(&key),
            };
        }
        device.asked_to_wait_ms = asked.map(|ms| self.now_ms + ms);
        device.hear(reply);
        Ok(())
    }

    fn heard(&mut self, request: &Request, exchange: Exchange) -> Reply {
        match exchange {
            Exchange::Answer(answer) => {
                let heard = Heard::new(
                    answer.status,
                    |name| answer.header(name),
                    answer.body.clone(),
                );
                understand(request, self.via, heard)
            }
            Exchange::Dropped { .. } | Exchange::Truncated { .. } => lost(),
            // Who waits longer than a request may take hears nothing of it.
            Exchange::Late { ms, .. } if ms > TIMEOUT_MS => {
                self.pass(TIMEOUT_MS.cast_signed());
                lost()
            }
            Exchange::Late { ms, then } => {
                self.pass(ms.cast_signed());
                self.heard(request, *then)
            }
        }
    }

    /// How Clockify is in this world, where that showed in this answer.
    fn oddities(&mut self, number: usize, request: &Request, outcome: &Outcome) {
        let Outcome::Answered(answer) = outcome else {
            return;
        };
        let habits = &self.far.clockify.habits;
        let mut odd = Vec::new();
        match (request, answer) {
            (Request::Entries { size, .. }, Answer::Page { rows, last, .. }) => {
                if habits.unheard_of_fields && *rows > 0 {
                    odd.push(Bad::UnheardOfFields);
                }
                if habits.list_order == ListOrder::IdDescending && *rows > 1 {
                    odd.push(Bad::OrderChanged);
                }
                if habits.last_page_header != LastPage::Always {
                    odd.push(Bad::LastPageMissing);
                }
                let capped =
                    matches!(habits.page_size_cap, PageSizeCap::Clamp(cap) if cap as u32 == *rows);
                if capped && rows < size && *last != Some(true) {
                    odd.push(Bad::PagesTooSmall);
                }
                if self.far.hides() {
                    odd.push(Bad::ListOmits);
                }
            }
            (Request::Running, Answer::Page { items, .. })
                if items.is_empty() && self.far.runs() =>
            {
                odd.push(Bad::StartUnseen);
            }
            (Request::Create(body) | Request::Update { body, .. }, Answer::One(seen)) => {
                if matches!(request, Request::Create(_)) && habits.id_second != IdSecond::True {
                    odd.push(Bad::IdSecondOff);
                }
                if let (Some(sent), Some(seen)) = (body.entry(), seen.item.entry()) {
                    if sent.billable != seen.billable {
                        odd.push(Bad::BillableOverridden);
                    }
                    if sent.description != seen.description {
                        odd.push(Bad::Normalised);
                    }
                }
            }
            _ => {}
        }
        for bad in odd {
            self.strike(number, bad);
        }
    }
}

fn lost() -> Reply {
    Reply {
        outcome: Outcome::Unknown(Lost::Link),
        server_now: None,
    }
}

fn not_sent() -> Reply {
    Reply {
        outcome: Outcome::Refused(Refusal::NotSent),
        server_now: None,
    }
}

/// The write that is about to leave, as the journal has it.
fn sent(number: usize, device: &Device, request: &Request, view: &View) -> Result<Sent, Broken> {
    let epoch = view.attempts.iter().map(|attempt| attempt.epoch).max();
    let op = match request {
        Request::Create(_) => Op::Create,
        Request::Delete { .. } => Op::Delete,
        _ => Op::Update,
    };
    let attempt = view.attempts.iter().find(|attempt| {
        attempt.state == AttemptState::Sending && Some(attempt.epoch) == epoch && attempt.op == op
    });
    let Some(attempt) = attempt else {
        return Err(Broken::new(
            "save before send",
            format!("{request:?} is in no journal"),
        ));
    };
    let remote = match request {
        Request::Update { id, .. } | Request::Delete { id, .. } => Some(id.0.clone()),
        Request::StopRunning { .. } => {
            let row = view.rows.get(&attempt.key);
            row.and_then(|row| row.remote.as_ref())
                .map(|remote| remote.0.clone())
        }
        _ => None,
    };
    let body = attempt.body.as_ref().map(|body| device.theirs(body, view));
    Ok(Sent {
        device: number,
        key: attempt.key,
        rev: attempt.rev,
        remote,
        body,
    })
}

/// How long the server wants to be left alone, in milliseconds, whatever Stint reads of it.
fn wait_asked_for_ms(exchange: &Exchange) -> Option<i64> {
    match exchange {
        Exchange::Answer(answer) if answer.status == 429 => {
            let seconds: i64 = answer.header("Retry-After")?.parse().ok()?;
            Some(seconds * 1000)
        }
        Exchange::Late { then, .. } => wait_asked_for_ms(then),
        Exchange::Answer(_) | Exchange::Dropped { .. } | Exchange::Truncated { .. } => None,
    }
}

fn brief(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Answered(Answer::Page { items, last, .. }) => {
            let ids: Vec<&str> = items.iter().map(|seen| &seen.id.0[16..]).collect();
            format!("page {ids:?}, last {last:?}")
        }
        Outcome::Answered(Answer::One(seen)) => format!("{} {:?}", seen.id, seen.item),
        other => format!("{other:?}"),
    }
}
