//! Desktop notifications: shown by whoever shows them on this desktop, or not at all.
//! They never hold the loop up, and nothing depends on one being seen.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use stint_core::notice::Notice;

/// A daemon that does not answer by then is not waited for.
const PATIENCE: Duration = Duration::from_secs(5);

/// Shows it, and returns once the desktop has it.
pub(crate) async fn show(notice: Notice) {
    static SAID: AtomicBool = AtomicBool::new(false);
    let shown = tokio::time::timeout(PATIENCE, deliver(notice)).await;
    let why = match shown {
        Ok(Ok(())) => return,
        Ok(Err(why)) => why,
        Err(_) => "no answer".to_owned(),
    };
    if !SAID.swap(true, Ordering::Relaxed) {
        tracing::warn!(why, "this desktop shows no notifications");
    }
}

fn built(notice: &Notice) -> notify_rust::Notification {
    let mut built = notify_rust::Notification::new();
    built
        .appname("Stint")
        .summary(&notice.title)
        .body(&notice.body);
    #[cfg(target_os = "linux")]
    built
        .icon("stint")
        .hint(notify_rust::Hint::DesktopEntry("stint".into()));
    built
}

#[cfg(target_os = "linux")]
async fn deliver(mut notice: Notice) -> Result<(), String> {
    // The body is markup in the specification.
    notice.body = crate::markup_escaped(&notice.body);
    let shown = built(&notice).show_async().await;
    shown.map(|_| ()).map_err(|error| error.to_string())
}

#[cfg(not(target_os = "linux"))]
async fn deliver(notice: Notice) -> Result<(), String> {
    let shown = tokio::task::spawn_blocking(move || built(&notice).show().map(|_| ()));
    match shown.await {
        Ok(shown) => shown.map_err(|error| error.to_string()),
        Err(error) => Err(error.to_string()),
    }
}
