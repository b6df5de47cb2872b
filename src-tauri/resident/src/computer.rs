//! What the computer does around Stint: it goes to sleep, wakes, and finds a network again.
//!
//! Each of it is told by the system the moment it happens. It never asks by itself, never keeps the computer awake
//! longer than a request takes to be cut off, and never does what follows; the desk does.

mod bus;
mod routes;

use std::time::Duration;

use futures_util::StreamExt as _;

use crate::told::{Tell, Told};

use self::bus::{Bus, Heard};
use self::routes::Routes;

/// After a sleep the network is given so long; without it the first request shows that it is not there.
const ROUTE_COMES: Duration = Duration::from_secs(10);

/// Tells the desk, for as long as the process lives.
pub(crate) async fn serve(tell: Tell) {
    let routes = Routes::follow(&tell);
    let Some(bus) = Bus::of_the_system().await else {
        tracing::debug!("no system bus: a sleep is noticed by the clock");
        return;
    };
    let Some(mut heard) = bus.listen().await else {
        return;
    };
    let mut delay = bus.delay_sleep().await;
    while let Some(heard) = heard.next().await {
        match heard {
            Heard::Sleeps => tell.say(Told::Sleeps(delay.take())),
            Heard::Woke => {
                if let Some(routes) = &routes {
                    let there = routes.clone().any();
                    let _or_not = tokio::time::timeout(ROUTE_COMES, there).await;
                }
                tell.say(Told::Woke);
                delay = bus.delay_sleep().await;
            }
            Heard::Online => tell.say(Told::Online),
        }
    }
    tracing::info!("the system bus is gone: a sleep is noticed by the clock");
}
