//! A copy that is put back knows less than Clockify: nothing is sent twice for it, and what Clockify has comes in.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use stint_core::action::Edit;
use stint_core::problem::Problem;
use stint_core::view::{Restored, SyncWord};
use stint_engine::files;
use stint_engine::secrets::ApiKey;
use stint_tests::FarSide;
use stint_tests::server::StandIn;

use crate::device::Device;

const CREATE: &str = "/workspaces/*/time-entries";

fn ready() -> (StandIn, Device) {
    let far = StandIn::start();
    let device = Device::connected_by_a_clock(&far);
    device.sync();
    (far, device)
}

fn back_up(device: &Device) -> PathBuf {
    let path = device.dir().join("safe.db");
    let on = &mut |_| ControlFlow::Continue(());
    device.stint.back_up(&path, true, on).unwrap();
    path
}

fn restore(device: &Device, from: &Path) -> Result<Restored, Problem> {
    files::restore(device.stint.env(), from, &mut |_| ControlFlow::Continue(()))
}

/// Syncs until nothing waits, letting the doubt pass.
fn settle(device: &Device) {
    for _ in 0..6 {
        let synced = device.sync();
        if synced.waiting == 0 {
            break;
        }
        device.wait_s(3);
    }
    device.sync_fully();
}

fn sent(far: &StandIn) -> usize {
    far.with(|clockify| clockify.log.count("POST", CREATE))
}

fn there(far: &StandIn) -> usize {
    far.with(|clockify| clockify.entries().count())
}

/// Makes the store unreadable, as a bad disk would.
fn damage(device: &Device) {
    for ending in ["", "-wal", "-shm"] {
        let path = device.dir().join(format!("stint.db{ending}"));
        if path.exists() {
            std::fs::write(&path, "no database any more, only words, and more of them").unwrap();
        }
    }
}

fn texts(device: &Device) -> Vec<String> {
    let entries = device.entries().into_iter();
    entries.map(|entry| entry.description).collect()
}

#[test]
fn what_went_out_since_is_known_from_the_store_that_was_here() {
    let (far, device) = ready();
    let review = device.add("Review @Website", "9:00", "10:00");
    let copy = back_up(&device);
    device.sync();
    device.wait_s(600);
    device.edit(
        &review.id,
        Edit {
            description: Some("Renamed".into()),
            from: Some("8:00".into()),
            ..Edit::default()
        },
    );
    device.add("Later", "11:00", "12:00");
    settle(&device);
    assert_eq!((sent(&far), there(&far)), (2, 2));

    let restored = restore(&device, &copy).unwrap();
    assert_eq!((restored.entries, restored.in_doubt), (1, 0));
    assert_eq!(texts(&device), ["Review"], "as the copy had it");
    settle(&device);
    assert_eq!((sent(&far), there(&far)), (2, 2), "nothing was sent twice");
    assert_eq!(
        texts(&device),
        ["Later", "Renamed"],
        "what Clockify has came in"
    );
    assert!(device.words().iter().all(|word| *word == SyncWord::Synced));
    assert_eq!(
        device.entry(&review.id).description,
        "Renamed",
        "under the id it always had"
    );
}

#[test]
fn what_may_have_gone_out_since_is_looked_for_where_nothing_else_is_known() {
    let (far, mut device) = ready();
    device.add("Review @Website #urgent", "9:00", "10:00");
    device.add("Never sent", "7:00", "7:30");
    let never = device
        .entries()
        .into_iter()
        .find(|entry| entry.description == "Never sent");
    let copy = back_up(&device);
    device.delete(&never.unwrap().id);
    device.wait_s(7200);
    device.sync();
    assert_eq!(there(&far), 1);

    damage(&device);
    let restored = restore(&device, &copy).unwrap();
    assert_eq!((restored.entries, restored.in_doubt), (2, 2));
    assert!(Path::new(&restored.kept).exists(), "what was here stays");
    device.restart();
    settle(&device);
    assert_eq!(texts(&device), ["Review", "Never sent"]);
    assert_eq!(
        (sent(&far), there(&far)),
        (2, 2),
        "only what had never left was sent"
    );
    assert!(device.words().iter().all(|word| *word == SyncWord::Synced));
}

#[test]
fn what_was_changed_before_it_went_out_is_asked_about_and_not_sent_again() {
    let (far, mut device) = ready();
    let review = device.add("Review @Website", "9:00", "10:00");
    let copy = back_up(&device);
    device.edit(
        &review.id,
        Edit {
            from: Some("8:00".into()),
            ..Edit::default()
        },
    );
    device.wait_s(7200);
    device.sync();
    damage(&device);
    restore(&device, &copy).unwrap();
    device.restart();
    settle(&device);
    assert_eq!((sent(&far), there(&far)), (1, 1), "never blindly");
    assert!(
        device.words().contains(&SyncWord::Attention),
        "{:?}",
        device.words()
    );
}

#[test]
fn a_copy_is_of_one_moment_and_may_be_put_back_on_a_store_that_others_hold_open() {
    let (_far, device) = ready();
    device.add("One", "9:00", "10:00");
    let other = device.another_process();
    let copy = back_up(&device);
    device.add("Two", "10:00", "11:00");
    let restored = restore(&device, &copy).unwrap();
    assert_eq!(restored.left, 1);
    assert_eq!(texts(&device), ["One"]);
    assert_eq!(
        other.entries(None, None).unwrap().len(),
        1,
        "the other process sees it too"
    );

    let back = restore(&device, Path::new(&restored.kept)).unwrap();
    assert_eq!(back.entries, 2, "what was here can be put back in turn");
    assert_eq!(texts(&device), ["Two", "One"]);
}

#[test]
fn what_is_no_sound_copy_changes_nothing() {
    let (_far, device) = ready();
    device.add("One", "9:00", "10:00");
    let copy = back_up(&device);
    let whole = std::fs::read(&copy).unwrap();
    let bad = device.dir().join("bad.db");
    let mut torn = whole.clone();
    torn.truncate(whole.len() / 2);
    let mut flipped = whole.clone();
    let middle = flipped.len() / 2;
    flipped[middle..middle + 4096].fill(0xA5);
    for bytes in [Vec::new(), b"Dear diary".to_vec(), torn, flipped] {
        std::fs::write(&bad, bytes).unwrap();
        let refused = restore(&device, &bad).unwrap_err();
        assert!(
            matches!(refused, Problem::FileUnreadable { .. }),
            "{refused:?}"
        );
        assert_eq!(texts(&device), ["One"]);
    }
    let nowhere = restore(&device, &device.dir().join("nowhere.db")).unwrap_err();
    assert!(matches!(nowhere, Problem::FileUnreadable { .. }));
    let kept = std::fs::read_dir(device.dir()).unwrap().flatten();
    let names: Vec<String> = kept
        .map(|file| file.file_name().to_string_lossy().into_owned())
        .collect();
    assert!(
        !names.iter().any(|name| name.contains("restore")),
        "nothing is left behind: {names:?}"
    );
}

#[test]
fn no_key_is_in_a_copy_and_nobody_else_may_read_it() {
    let (_far, device) = ready();
    let copy = back_up(&device);
    let bytes = std::fs::read(&copy).unwrap();
    let key = stint_tests::FarSide::CLOCKIFY_KEY.as_bytes();
    assert!(!bytes.windows(key.len()).any(|window| window == key));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(&copy).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0);
    }
    assert!(!device.dir().join("safe.db-wal").exists(), "it is one file");
}

/// What was said of an account since the copy was made holds: it is no part of what was tracked.
#[test]
fn a_copy_brings_back_no_key_and_sends_nothing_of_an_account_that_is_read_only_since() {
    let (far, device) = ready();
    device.add("Waits", "9:00", "10:00");
    let copy = back_up(&device);
    device.connect(&far);
    device.stint.set_read_only("", true).unwrap();
    let bobs_key = "stand-in-clockify-key-of-bob";
    far.with(|clockify| clockify.add_user("Bob", bobs_key, "Europe/Berlin"));
    let key = ApiKey::parse(bobs_key, "").unwrap();
    let bob = device
        .stint
        .connect_key(Some(&far.clockify_url()), key, None);
    bob.unwrap();

    restore(&device, &copy).unwrap();
    let synced = device.sync();
    assert_eq!((synced.problem, synced.waiting), (None, 1));
    assert_eq!(sent(&far), 0);
    let kept = std::fs::read_to_string(device.dir().join("secrets.json")).unwrap();
    assert!(!kept.contains(bobs_key), "nobody's key is let go of");
    assert_eq!(kept.matches(FarSide::CLOCKIFY_KEY).count(), 1);
}
