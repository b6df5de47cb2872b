//! The ink of the icon: the person's word, else what the desktop says of its colours, else light, as most panels
//! are dark. The connection that asks also notices when the session bus is gone.
//! It never waits for the desktop's answer: the tray is up before.

use std::time::Duration;

use futures_util::StreamExt as _;
use tokio::sync::watch;
use zbus::zvariant::OwnedValue;
use zbus::{Connection, MatchRule, MessageStream};

use crate::shown::{Ink, Wish};

const PORTAL: &str = "org.freedesktop.portal.Desktop";
const PATH: &str = "/org/freedesktop/portal/desktop";
const SETTINGS: &str = "org.freedesktop.portal.Settings";
const NAMESPACE: &str = "org.freedesktop.appearance";
const SCHEME: &str = "color-scheme";
/// The portal's word for "prefers light".
const LIGHT: u32 = 2;
/// Starting a portal takes its time; one that has not answered by then is as good as none.
const PATIENCE: Duration = Duration::from_secs(10);

/// What is known of the desktop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Desktop {
    /// It prefers dark, or does not say.
    Dark,
    /// It prefers light.
    Light,
    /// The session bus is gone, and the item with it.
    Gone,
}

impl Desktop {
    /// The ink that can be seen there, unless the person wants another.
    pub(super) fn ink(self, wish: Wish) -> Ink {
        match (wish, self) {
            (Wish::Always(ink), _) => ink,
            (Wish::Auto, Desktop::Light) => Ink::Dark,
            (Wish::Auto, Desktop::Dark | Desktop::Gone) => Ink::Light,
        }
    }
}

/// Listens on the session bus until it is gone; `None` where there is none.
pub(super) async fn listen() -> Option<watch::Receiver<Desktop>> {
    let bus = Connection::session().await.ok()?;
    let changes = MatchRule::builder()
        .msg_type(zbus::message::Type::Signal)
        .interface(SETTINGS)
        .and_then(|rule| rule.member("SettingChanged"))
        .and_then(|rule| rule.add_arg(NAMESPACE))
        .expect("the names are valid")
        .build();
    let changes = MessageStream::for_match_rule(changes, &bus, Some(4))
        .await
        .ok()?;
    let (tell, heard) = watch::channel(Desktop::Dark);
    tokio::spawn(follow(bus, changes, tell));
    Some(heard)
}

async fn follow(bus: Connection, mut changes: MessageStream, tell: watch::Sender<Desktop>) {
    let say = |scheme: u32| {
        let desktop = if scheme == LIGHT {
            Desktop::Light
        } else {
            Desktop::Dark
        };
        tell.send_if_modified(|before| std::mem::replace(before, desktop) != desktop);
    };
    if let Ok(Some(scheme)) = tokio::time::timeout(PATIENCE, ask(&bus)).await {
        say(scheme);
    }
    loop {
        let message = tokio::select! {
            message = changes.next() => message,
            () = tell.closed() => return,
        };
        let Some(Ok(message)) = message else {
            let _ = tell.send(Desktop::Gone);
            return;
        };
        if let Ok((_, SCHEME, value)) = message.body().deserialize::<(&str, &str, OwnedValue)>() {
            say(u32::try_from(value).unwrap_or_default());
        }
    }
}

async fn ask(bus: &Connection) -> Option<u32> {
    let question = &(NAMESPACE, SCHEME);
    let answer = bus
        .call_method(Some(PORTAL), PATH, Some(SETTINGS), "Read", question)
        .await
        .ok()?;
    let mut value: OwnedValue = answer.body().deserialize().ok()?;
    // `Read` wraps its answer twice.
    while let zbus::zvariant::Value::Value(inner) = &*value {
        value = inner.try_to_owned().ok()?;
    }
    u32::try_from(value).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_panels_are_dark_and_the_persons_word_wins() {
        assert_eq!(Desktop::Dark.ink(Wish::named(None)), Ink::Light);
        assert_eq!(Desktop::Light.ink(Wish::named(Some("auto"))), Ink::Dark);
        assert_eq!(Desktop::Light.ink(Wish::named(Some("light"))), Ink::Light);
        assert_eq!(Desktop::Dark.ink(Wish::named(Some("dark"))), Ink::Dark);
    }
}
