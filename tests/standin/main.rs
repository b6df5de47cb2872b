//! `stand-in`: Clockify and Maton on loopback, for demos and for tests of other processes.
//!
//! Prints where it listens and with which keys as `NAME=value` lines, then serves until killed.
//! Never writes anything to disk.

use std::io::Write;
use std::process::ExitCode;

use stint_tests::FarSide;
use stint_tests::clockify::Region;
use stint_tests::server::door::WORDS;
use stint_tests::server::{StandIn, real_clock};

const USAGE: &str = "usage: stand-in [--port P] [--entries N] [--time-zone ZONE] | --help\n  \
    --port P           Clockify on P, the gateway on P+1, control on P+2, both as one host on P+3,\n                       \
                       Clockify's regions from P+4: EU, USA, UK, AU, developer, and on P+9 https with a\n                       \
                       certificate that nobody vouches for (default 0: free ports)\n  \
    --entries N        a believable past of N finished entries (default 0)\n  \
    --time-zone ZONE   zone of the user's profile (default Europe/Berlin)\n\
Its user is Ada. Other people, keys, connections and faults come in by the door that it prints.\n";

struct Wishes {
    port: u16,
    entries: usize,
    zone: String,
}

fn read_wishes(mut args: impl Iterator<Item = String>) -> Option<Wishes> {
    let mut wishes = Wishes {
        port: 0,
        entries: 0,
        zone: "Europe/Berlin".into(),
    };
    while let Some(flag) = args.next() {
        let value = args.next()?;
        match flag.as_str() {
            "--port" => wishes.port = value.parse().ok()?,
            "--entries" => wishes.entries = value.parse().ok()?,
            "--time-zone" => {
                value.parse::<chrono_tz::Tz>().ok()?;
                wishes.zone = value;
            }
            _ => return None,
        }
    }
    Some(wishes)
}

fn main() -> ExitCode {
    if std::env::args().skip(1).eq(["--help"]) {
        let _closed = write!(std::io::stdout(), "{USAGE}\n{WORDS}");
        return ExitCode::SUCCESS;
    }
    let Some(wishes) = read_wishes(std::env::args().skip(1)) else {
        let _closed = std::io::stderr().write_all(USAGE.as_bytes());
        return ExitCode::from(2);
    };
    let mut far = FarSide::furnished(real_clock(), &wishes.zone);
    let (user, workspace) = far.ada();
    far.clockify.seed_entries(user, workspace, wishes.entries);
    let stand_in = match StandIn::start_on(wishes.port, far) {
        Ok(stand_in) => stand_in,
        Err(why) => {
            let _closed = writeln!(std::io::stderr(), "stand-in: cannot listen: {why}");
            return ExitCode::FAILURE;
        }
    };
    let lines = [
        ("STINT_CLOCKIFY_URL", stand_in.clockify_url()),
        ("STINT_MATON_GATEWAY_URL", stand_in.gateway_url()),
        ("STINT_MATON_CONTROL_URL", stand_in.control_url()),
        ("STAND_IN_MATON_URL", stand_in.api_url()),
        ("STAND_IN_EU_URL", stand_in.region_url(Region::Eu)),
        ("STAND_IN_USA_URL", stand_in.region_url(Region::Usa)),
        ("STAND_IN_UK_URL", stand_in.region_url(Region::Uk)),
        ("STAND_IN_AU_URL", stand_in.region_url(Region::Au)),
        (
            "STAND_IN_DEVELOPER_URL",
            stand_in.region_url(Region::Developer),
        ),
        ("STAND_IN_UNTRUSTED_URL", stand_in.untrusted_url()),
        ("STAND_IN_DOOR_URL", stand_in.door_url()),
        ("CLOCKIFY_API_KEY", FarSide::CLOCKIFY_KEY.into()),
        ("MATON_API_KEY", FarSide::MATON_KEY.into()),
        ("MATON_CONNECTION", stand_in.connection()),
        ("CLOCKIFY_USER", user.to_string()),
        ("CLOCKIFY_WORKSPACE", workspace.to_string()),
    ];
    let mut out = std::io::stdout().lock();
    for (name, value) in lines {
        if writeln!(out, "{name}={value}").is_err() {
            return ExitCode::FAILURE;
        }
    }
    // Whoever waits for the addresses reads a pipe, which is not flushed by line.
    if out.flush().is_err() {
        return ExitCode::FAILURE;
    }
    loop {
        std::thread::park();
    }
}
