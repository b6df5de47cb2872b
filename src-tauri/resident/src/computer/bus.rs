//! The system bus: logind says when the computer sleeps, NetworkManager when the way to the world is free.
//! It never asks for what nobody has said yet; where neither is there, nothing is heard.

use std::collections::HashMap;
use std::os::fd::OwnedFd;

use futures_util::{Stream, StreamExt as _, stream};
use zbus::zvariant::Value;
use zbus::{Connection, MatchRule, Message, MessageStream};

const LOGIND: &str = "org.freedesktop.login1";
const LOGIND_PATH: &str = "/org/freedesktop/login1";
const LOGIND_MANAGER: &str = "org.freedesktop.login1.Manager";
const NETWORK_MANAGER: &str = "org.freedesktop.NetworkManager";
const PROPERTIES: &str = "org.freedesktop.DBus.Properties";
/// NetworkManager's word for "the world is reached": not before a sign-in page let us through.
const FULL: u32 = 4;

/// What the system says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Heard {
    /// The computer is about to sleep.
    Sleeps,
    /// It woke.
    Woke,
    /// The world is reached again.
    Online,
}

pub(super) struct Bus(Connection);

impl Bus {
    /// `DBUS_SYSTEM_BUS_ADDRESS`, else where the system has it; `None` where there is none.
    pub(super) async fn of_the_system() -> Option<Bus> {
        Connection::system().await.ok().map(Bus)
    }

    pub(super) async fn listen(&self) -> Option<impl Stream<Item = Heard> + Unpin + use<>> {
        let sleep = MatchRule::builder()
            .msg_type(zbus::message::Type::Signal)
            .sender(LOGIND)
            .and_then(|rule| rule.interface(LOGIND_MANAGER))
            .and_then(|rule| rule.member("PrepareForSleep"))
            .expect("the names are valid")
            .build();
        let network = MatchRule::builder()
            .msg_type(zbus::message::Type::Signal)
            .sender(NETWORK_MANAGER)
            .and_then(|rule| rule.interface(PROPERTIES))
            .and_then(|rule| rule.member("PropertiesChanged"))
            .and_then(|rule| rule.add_arg(NETWORK_MANAGER))
            .expect("the names are valid")
            .build();
        let sleep = self.signals(sleep).await?;
        let network = self.signals(network).await?;
        let sleep = sleep.filter_map(async |signal| slept(&signal?));
        let network = network.filter_map(async |signal| reached(&signal?));
        Some(Box::pin(stream::select(sleep, network)))
    }

    async fn signals(
        &self,
        rule: MatchRule<'_>,
    ) -> Option<impl Stream<Item = Option<Message>> + use<>> {
        let signals = MessageStream::for_match_rule(rule, &self.0, Some(4)).await;
        let signals = signals.inspect_err(|error| tracing::debug!(%error, "nothing will be heard"));
        Some(signals.ok()?.map(Result::ok))
    }

    /// Makes the computer wait with its sleep until this is dropped, five seconds at most; `None` where nobody
    /// grants that, and then a sleep comes as it comes.
    pub(super) async fn delay_sleep(&self) -> Option<OwnedFd> {
        let asks = &("sleep", "Stint", "Writes down what is under way", "delay");
        let granted = self
            .0
            .call_method(
                Some(LOGIND),
                LOGIND_PATH,
                Some(LOGIND_MANAGER),
                "Inhibit",
                asks,
            )
            .await
            .inspect_err(|error| tracing::debug!(%error, "a sleep will not wait"))
            .ok()?;
        let held: zbus::zvariant::OwnedFd = granted.body().deserialize().ok()?;
        Some(held.into())
    }
}

fn slept(signal: &Message) -> Option<Heard> {
    let begins: bool = signal.body().deserialize().ok()?;
    Some(if begins { Heard::Sleeps } else { Heard::Woke })
}

fn reached(signal: &Message) -> Option<Heard> {
    let body = signal.body();
    type Changed<'a> = (&'a str, HashMap<&'a str, Value<'a>>, Vec<&'a str>);
    let (_, changed, _): Changed<'_> = body.deserialize().ok()?;
    let connectivity = u32::try_from(changed.get("Connectivity")?).ok()?;
    (connectivity == FULL).then_some(Heard::Online)
}
