//! A connection that is deleted on Maton's web page while this computer still uses it.
//!
//! Whatever the gateway then answers is about the connection, never about an entry.

use stint_core::problem::Problem;
use stint_core::view::SyncWord;
use stint_tests::maton::UnknownConnection;
use stint_tests::server::StandIn;

use crate::device::Device;

#[test]
fn no_entry_is_lost_or_settled_whatever_the_gateway_says_about_it() {
    for habit in [UnknownConnection::NotFound, UnknownConnection::BadRequest] {
        let far = StandIn::start();
        let device = Device::through_maton(&far);
        let edited = device.add("Review", "9:00", "10:00");
        let deleted = device.add("Call", "10:00", "11:00");
        let kept = device.add("Plan", "11:00", "12:00");
        assert_eq!(device.sync().waiting, 0);

        let connection = far.connection();
        far.with_maton(|maton| {
            maton.habits.unknown_connection = habit;
            maton.forget(&connection);
        });
        device.describe(&edited.id, "Review twice");
        device.delete(&deleted.id);
        let added = device.add("New", "12:00", "13:00");
        let known = far.with(|clockify| clockify.entries().count());
        let rounds = [Device::sync, Device::sync_fully, Device::sync_fully];
        for synced in rounds.map(|round| round(&device)) {
            assert!(
                matches!(synced.problem, Some(Problem::ConnectionNotReady { .. })),
                "{habit:?}: {synced:?}"
            );
            assert_eq!((synced.waiting, synced.attention), (3, 0), "{habit:?}");
        }
        for id in [&edited.id, &added.id] {
            assert_eq!(device.entry(id).sync, SyncWord::Waiting, "{habit:?}");
        }
        assert_eq!(device.entry(&kept.id).sync, SyncWord::Synced, "{habit:?}");
        assert_eq!(far.with(|clockify| clockify.entries().count()), known);
    }
}
