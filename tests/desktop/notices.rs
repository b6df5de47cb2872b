//! A small notification daemon on the test's session bus that keeps what it is told.
//! It never shows anything.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use zbus::Connection;
use zbus::zvariant::OwnedValue;

use crate::world::until;

/// Listens for as long as it lives.
pub(crate) struct Notices {
    said: Arc<Mutex<Vec<String>>>,
    _bus: Connection,
}

impl Notices {
    pub(crate) async fn start() -> Notices {
        let said = Arc::default();
        let daemon = Daemon(Arc::clone(&said));
        let bus = zbus::connection::Builder::session()
            .unwrap()
            .serve_at("/org/freedesktop/Notifications", daemon)
            .unwrap()
            .name("org.freedesktop.Notifications")
            .unwrap();
        Notices {
            said,
            _bus: bus.build().await.unwrap(),
        }
    }

    /// Title and body of the first one that holds this, once it was said.
    pub(crate) async fn saying(&self, words: &str) -> String {
        until(&format!("a notification says {words:?}"), async || {
            self.all().into_iter().find(|said| said.contains(words))
        })
        .await
    }

    pub(crate) fn all(&self) -> Vec<String> {
        self.said.lock().unwrap().clone()
    }
}

struct Daemon(Arc<Mutex<Vec<String>>>);

#[zbus::interface(name = "org.freedesktop.Notifications")]
impl Daemon {
    #[expect(clippy::too_many_arguments, reason = "so says the specification")]
    fn notify(
        &self,
        _program: String,
        _replaces: u32,
        _icon: String,
        title: String,
        body: String,
        _actions: Vec<String>,
        _hints: HashMap<String, OwnedValue>,
        _timeout: i32,
    ) -> u32 {
        let mut said = self.0.lock().unwrap();
        said.push(format!("{title}\n{body}"));
        u32::try_from(said.len()).unwrap()
    }
}
