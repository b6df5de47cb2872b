//! The only reader of real time.
//!
//! Never says anything but milliseconds; what a time means is decided in core.

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use stint_core::at::At;

/// Where the time comes from.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The computer's clock.
    System,
    /// A clock that a test moves: Unix milliseconds.
    Fixed(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands still at this instant until it is moved.
    pub fn fixed(at: At) -> Clock {
        Clock::Fixed(Arc::new(AtomicI64::new(at.unix() * 1000)))
    }

    /// Unix milliseconds.
    pub fn now_ms(&self) -> i64 {
        match self {
            Clock::System => match SystemTime::now().duration_since(UNIX_EPOCH) {
                Ok(since) => i64::try_from(since.as_millis()).unwrap_or(i64::MAX),
                Err(before) => -i64::try_from(before.duration().as_millis()).unwrap_or(i64::MAX),
            },
            Clock::Fixed(ms) => ms.load(Ordering::Relaxed),
        }
    }

    /// Milliseconds of a stopwatch: it never goes back, nobody sets it, and it may stand still while the computer
    /// sleeps.
    pub fn ticks_ms(&self) -> i64 {
        static BEGAN: LazyLock<Instant> = LazyLock::new(Instant::now);
        match self {
            Clock::System => i64::try_from(BEGAN.elapsed().as_millis()).unwrap_or(i64::MAX),
            Clock::Fixed(_) => self.now_ms(),
        }
    }

    /// Waits so long. A clock that a test moves is moved on instead.
    pub(crate) async fn wait(&self, duration: Duration) {
        match self {
            Clock::System => tokio::time::sleep(duration).await,
            Clock::Fixed(ms) => {
                let passed = i64::try_from(duration.as_millis()).unwrap_or(i64::MAX);
                ms.fetch_add(passed, Ordering::Relaxed);
            }
        }
    }

    /// The instant, cut to the second.
    pub fn now(&self) -> At {
        At::from_unix(self.now_ms().div_euclid(1000))
    }
}
