//! Whatever keeps this computer out of its account or workspace, all that waits stays and goes once it is over.
//!
//! Never about which sentence tells it, save where the gateway has one of its own.

use stint_core::problem::Problem;
use stint_core::view::SyncWord;
use stint_engine::secrets::ApiKey;
use stint_tests::FarSide;
use stint_tests::clockify::habits::UnknownWorkspace;
use stint_tests::clockify::{Clockify, Id, Region};
use stint_tests::maton::UnknownConnection;
use stint_tests::server::StandIn;

use crate::device::Device;

const ROUNDS: [fn(&Device) -> stint_engine::Synced; 3] =
    [Device::sync, Device::sync_fully, Device::sync_fully];

/// Three entries that both sides know.
fn three(device: &Device) -> [String; 3] {
    let made = [
        device.add("Review", "9:00", "10:00"),
        device.add("Call", "10:00", "11:00"),
        device.add("Plan", "11:00", "12:00"),
    ];
    assert_eq!(device.sync().waiting, 0);
    made.map(|entry| entry.id)
}

/// Changes the first, deletes the second, and adds one; the third is left alone.
fn three_changes(device: &Device, [review, call, _]: &[String; 3]) {
    device.describe(review, "Review twice");
    device.delete(call);
    device.add("New", "12:00", "13:00");
}

/// Clockify's descriptions, sorted.
fn there(clockify: &Clockify) -> Vec<String> {
    let mut all: Vec<String> = clockify.entries().map(|e| e.description.clone()).collect();
    all.sort();
    all
}

#[test]
fn a_connection_deleted_at_maton_is_said_to_be_missing_and_settles_nothing() {
    for habit in [UnknownConnection::BadRequest, UnknownConnection::NotFound] {
        let far = StandIn::start();
        let device = Device::through_maton(&far);
        let made = three(&device);
        let connection = far.connection();
        far.with_maton(|maton| {
            maton.habits.unknown_connection = habit;
            maton.forget(&connection);
        });
        three_changes(&device, &made);
        for synced in ROUNDS.map(|round| round(&device)) {
            assert!(
                matches!(synced.problem, Some(Problem::ConnectionNotReady { .. })),
                "{habit:?}: {synced:?}"
            );
            assert_eq!((synced.waiting, synced.attention), (3, 0), "{habit:?}");
        }
        assert_eq!(device.entry(&made[0]).sync, SyncWord::Waiting);
        assert_eq!(device.entry(&made[2]).sync, SyncWord::Synced);
    }
}

/// Keeps Ada out of her workspace.
type Act = fn(&mut Clockify, Id, Id);

#[test]
fn whoever_is_kept_out_loses_nothing_and_goes_on_where_they_stopped() {
    let ways: [(&str, Act); 9] = [
        ("the account is banned", |c, ada, _| {
            c.web_user(ada, |u| u.status = "BANNED".into());
        }),
        ("the address is unverified", |c, ada, _| {
            c.web_user(ada, |u| u.status = "PENDING_EMAIL_VERIFICATION".into());
        }),
        ("the key is of another region", |c, ada, _| {
            c.add_key_in(ada, FarSide::CLOCKIFY_KEY, Region::Uk);
        }),
        ("the workspace is banned", |c, _, ws| {
            c.web_workspace(ws, |w| w.banned = true);
        }),
        ("a second factor is missing", |c, _, ws| {
            let on = ("multiFactorEnabled".into(), true.into());
            c.web_settings(ws, |s| s.rest.extend([on]));
        }),
        ("the workspace moved to a sub-domain", |c, _, ws| {
            c.web_workspace(ws, |w| w.subdomain = Some("acme".into()));
        }),
        ("the membership ended", |c, ada, ws| {
            c.web_remove_member(ws, ada);
        }),
        ("the workspace was removed", |c, _, ws| {
            c.web_remove_workspace(ws);
        }),
        ("the workspace was removed, and is forbidden", |c, _, ws| {
            c.web_remove_workspace(ws);
            c.habits.unknown_workspace = UnknownWorkspace::Forbidden;
        }),
    ];
    for (what, keep_out) in ways {
        let far = StandIn::start();
        let (ada, ws) = far.ada();
        let device = Device::connected(&far);
        let made = three(&device);
        let before = far.with(|clockify| {
            let before = clockify.clone();
            keep_out(clockify, ada, ws);
            before
        });
        three_changes(&device, &made);
        for synced in ROUNDS.map(|round| round(&device)) {
            assert!(synced.problem.is_some(), "{what}: {synced:?}");
            assert_eq!((synced.waiting, synced.attention), (3, 0), "{what}");
        }
        assert_eq!(device.entry(&made[2]).sync, SyncWord::Synced, "{what}");
        far.with(|clockify| *clockify = before);
        assert_eq!(device.sync().waiting, 0, "{what}, and then it was over");
        let stands = far.with(|clockify| there(clockify));
        assert_eq!(stands, ["New", "Plan", "Review twice"], "{what}");
    }
}

#[test]
fn a_server_whose_certificate_nobody_vouches_for_never_sees_the_key() {
    let far = StandIn::start();
    let device = Device::new();
    let key = ApiKey::parse(FarSide::CLOCKIFY_KEY, "").unwrap();
    let refused = device
        .stint
        .connect_key(Some(&far.untrusted_url()), key, None);
    assert!(
        matches!(refused, Err(Problem::Untrusted { .. })),
        "{refused:?}"
    );
    assert_eq!(far.with(|clockify| clockify.log.total()), 0);
}
