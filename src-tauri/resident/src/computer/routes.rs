//! The kernel's routes: a new way out of this computer is the return of the network, whoever manages it.
//! It never looks before the kernel says that something changed.

use std::collections::BTreeSet;
use std::io;

use rustix::net::netlink::SocketAddrNetlink;
use rustix::net::{AddressFamily, SocketFlags, SocketType, bind, socket_with};
use tokio::net::UnixDatagram;
use tokio::sync::watch;

use crate::told::{Tell, Told};

/// The groups of route changes, `RTMGRP_IPV4_ROUTE` and `RTMGRP_IPV6_ROUTE`.
const ROUTES: u32 = 0x40 | 0x400;
const UP: u32 = 0x1;
const REJECTS: u32 = 0x200;

/// The default routes, each as its device and gateway.
type Ways = BTreeSet<String>;

/// The ways out of this computer, followed by a task of its own.
#[derive(Clone)]
pub(super) struct Routes(watch::Receiver<Ways>);

impl Routes {
    /// Tells of every new way; `None` where the kernel does not.
    pub(super) fn follow(tell: &Tell) -> Option<Routes> {
        let changes = open()
            .inspect_err(|error| tracing::debug!(%error, "routes cannot be followed"))
            .ok()?;
        let (now, heard) = watch::channel(ways());
        tokio::spawn(follow(changes, now, tell.clone()));
        Some(Routes(heard))
    }

    /// Until there is one.
    pub(super) async fn any(mut self) {
        // The task ends with the kernel's word only; then nobody would ever say.
        let _ = self.0.wait_for(|ways| !ways.is_empty()).await;
    }
}

async fn follow(changes: UnixDatagram, now: watch::Sender<Ways>, tell: Tell) {
    // What changed is read where it is whole; a message only says that something did.
    let mut message = [0_u8; 4096];
    while changes.readable().await.is_ok() {
        loop {
            match changes.try_recv(&mut message) {
                Ok(_) => {}
                // More changes than the kernel keeps: one is enough to look.
                Err(error) if error.raw_os_error() == Some(libc::ENOBUFS) => {}
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => break,
                Err(error) => return tracing::info!(%error, "routes are followed no more"),
            }
        }
        let (before, after) = (now.borrow().clone(), ways());
        let is_news = after.difference(&before).next().is_some();
        now.send_replace(after);
        if is_news {
            tell.say(Told::Online);
        }
    }
}

/// The kernel's socket takes and gives whole messages, as a Unix one does, and the event loop asks no more of it.
fn open() -> io::Result<UnixDatagram> {
    let flags = SocketFlags::CLOEXEC | SocketFlags::NONBLOCK;
    let socket = socket_with(AddressFamily::NETLINK, SocketType::RAW, flags, None)?;
    bind(&socket, &SocketAddrNetlink::new(0, ROUTES))?;
    UnixDatagram::from_std(socket.into())
}

fn ways() -> Ways {
    let read = |path| std::fs::read_to_string(path).unwrap_or_default();
    let (four, six) = (read("/proc/net/route"), read("/proc/net/ipv6_route"));
    four.lines()
        .filter_map(way_4)
        .chain(six.lines().filter_map(way_6))
        .collect()
}

/// `Iface Destination Gateway Flags RefCnt Use Metric Mask …`, numbers in hexadecimal.
fn way_4(line: &str) -> Option<String> {
    let fields: Vec<&str> = line.split_whitespace().collect();
    let [device, "00000000", gateway, flags, _, _, _, "00000000", ..] = fields[..] else {
        return None;
    };
    leads_out(device, flags).then(|| format!("{device} {gateway}"))
}

/// `destination length source length gateway metric refcount use flags device`, likewise.
fn way_6(line: &str) -> Option<String> {
    let fields: Vec<&str> = line.split_whitespace().collect();
    let [to, "00", _, _, gateway, _, _, _, flags, device] = fields[..] else {
        return None;
    };
    let anywhere = to.bytes().all(|digit| digit == b'0');
    (anywhere && leads_out(device, flags)).then(|| format!("{device} {gateway}"))
}

fn leads_out(device: &str, flags: &str) -> bool {
    let is_up = |flags: u32| flags & (UP | REJECTS) == UP;
    device != "lo" && u32::from_str_radix(flags, 16).is_ok_and(is_up)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_default_route_that_is_up_leads_out() {
        let four = [
            "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT",
            "eth0\t00000000\t010200C0\t0003\t0\t0\t0\t00000000\t0\t0\t0",
            "eth0\t000200C0\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0",
            "docker0\t000011AC\t00000000\t0001\t0\t0\t0\t0000FFFF\t0\t0\t0",
            "*\t00000000\t00000000\t0200\t0\t0\t0\t00000000\t0\t0\t0",
        ];
        let ways: Vec<String> = four.into_iter().filter_map(way_4).collect();
        assert_eq!(ways, ["eth0 010200C0"]);

        let none = "00000000000000000000000000000000";
        let gateway = "fe800000000000000000000000000001";
        let six = [
            format!("{none} 00 {none} 00 {gateway} 00000400 00000001 00000000 00450003 wlan0"),
            format!("{none} 00 {none} 00 {none} ffffffff 00000001 00000000 00200200 lo"),
            format!(
                "fe80000000000000{} 40 {none} 00 {none} 00000100 00000001 00000000 00000001 wlan0",
                "0".repeat(16)
            ),
        ];
        let ways: Vec<String> = six.iter().filter_map(|line| way_6(line)).collect();
        assert_eq!(ways, [format!("wlan0 {gateway}")]);
    }
}
