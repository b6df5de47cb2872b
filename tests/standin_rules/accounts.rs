//! Whose account it is, in which region, in what state, and which workspaces it has.
//!
//! Never about what somebody may do in a workspace that let them in: that is in `permissions`.

use serde_json::{Value, json};
use stint_tests::FarSide;
use stint_tests::clockify::habits::{
    BannedStatus, Door, LostWorkspace, SecondFactorStatus, UnknownWorkspace,
};
use stint_tests::clockify::{Id, Region, Request};

use crate::world::{Answer, BOB_KEY, NOW, World};

impl World {
    /// Somebody edits on the website, as the door for other processes takes it.
    fn web(&mut self, edit: Value) -> Option<Id> {
        let edit = serde_json::from_value(edit).unwrap();
        self.clockify().web_edit(edit).unwrap()
    }

    /// `GET` of a path below `/api/v1` with this key, at this address.
    fn get_with(&mut self, key: &str, region: Region, path: &str) -> Answer {
        let req = Request::new("GET", &format!("/api/v1/{path}"));
        let req = req.with_key(key).at(region);
        self.clockify().handle(&req).into()
    }

    fn workspaces_of(&mut self, key: &str) -> Vec<Id> {
        self.get_with(key, Region::Global, "workspaces").ids()
    }
}

#[test]
fn a_key_of_a_region_opens_that_region_only() {
    for home in Region::ALL {
        let mut w = World::new();
        w.clockify().add_user_in(home, "Bob", BOB_KEY, "UTC");
        for there in Region::ALL {
            let answer = w.get_with(BOB_KEY, there, "user");
            let known = home == there;
            let expected = if known {
                (200, None)
            } else {
                (401, Some(4003))
            };
            assert_eq!(answer.verdict(), expected, "{home:?} at {there:?}");
        }
    }
}

#[test]
fn the_global_address_can_know_the_keys_of_the_regions_but_never_a_developers() {
    let mut w = World::new();
    w.clockify().habits.regional_key_at_global = Door::Accept;
    w.clockify().add_user_in(Region::Uk, "Bob", "uk", "UTC");
    w.clockify()
        .add_user_in(Region::Developer, "Eve", "dev", "UTC");
    assert_eq!(w.get_with("uk", Region::Global, "user").status, 200);
    assert_eq!(w.get_with("uk", Region::Eu, "user").status, 401);
    assert_eq!(w.get_with("dev", Region::Global, "user").status, 401);
}

#[test]
fn somebody_of_a_region_cannot_be_reached_through_the_gateway() {
    let mut w = World::new();
    w.clockify().add_user_in(Region::Au, "Bob", BOB_KEY, "UTC");
    let connection = w.far.maton.connect(NOW);
    w.far.maton.approve_as(&connection, BOB_KEY, NOW);
    let req = Request::new("GET", "/clockify/api/v1/user")
        .with_header("Authorization", &format!("Bearer {}", FarSide::MATON_KEY))
        .with_header("Maton-Connection", &connection);
    let answer: Answer = w.far.gateway(&req).answer().unwrap().into();
    assert_eq!(answer.verdict(), (401, Some(4003)));
}

#[test]
fn a_workspace_on_a_sub_domain_opens_to_keys_made_there_only() {
    let mut w = World::new();
    let (ada, ws) = (w.user, w.ws);
    let other = w
        .web(json!({"do": "add_workspace", "name": "Elsewhere"}))
        .unwrap();
    w.web(json!({"do": "workspace", "subdomain": "acme"}));
    w.web(json!({"do": "add_key", "user": ada, "key": "acme-key", "subdomain": "acme"}));
    let ours = format!("workspaces/{ws}");
    let theirs = format!("workspaces/{other}");
    let mut at = |key: &str, path: &str| w.get_with(key, Region::Global, path).status;
    assert_eq!(at(FarSide::CLOCKIFY_KEY, &ours), 403);
    assert_eq!(at(FarSide::CLOCKIFY_KEY, &theirs), 200);
    assert_eq!(at("acme-key", &ours), 200);
    assert_eq!(at("acme-key", &theirs), 403);
    assert_eq!(w.workspaces_of("acme-key"), [ws]);
    assert_eq!(w.workspaces_of(FarSide::CLOCKIFY_KEY).len(), 2);
}

#[test]
fn an_account_without_any_workspace_is_known_and_has_none() {
    let mut w = World::new();
    w.web(json!({"do": "add_user", "name": "Bob", "key": BOB_KEY, "without_workspace": true}));
    let bob = w.get_with(BOB_KEY, Region::Global, "user");
    assert_eq!(bob.body["name"], "Bob");
    assert_eq!(bob.body["activeWorkspace"], Value::Null);
    assert_eq!(bob.body["defaultWorkspace"], Value::Null);
    assert_eq!(w.workspaces_of(BOB_KEY), []);
}

#[test]
fn somebody_without_a_workspace_who_joins_one_has_it() {
    let mut w = World::new();
    let user = json!({"do": "add_user", "name": "Bob", "key": BOB_KEY, "without_workspace": true});
    let bob = w.web(user);
    let ws = w.ws;
    w.web(json!({"do": "add_member", "user": bob, "role": "member"}));
    let bob = w.get_with(BOB_KEY, Region::Global, "user");
    assert_eq!(bob.body["activeWorkspace"], json!(ws));
}

#[test]
fn several_accounts_have_their_own_workspaces_and_entries() {
    let mut w = World::new();
    let bob = w.web(json!({"do": "add_user", "name": "Bob", "key": BOB_KEY}));
    let adas = w.ws;
    let bobs = w.workspaces_of(BOB_KEY);
    assert_eq!(bobs.len(), 1);
    assert_ne!(bobs, [adas]);
    let refused = w.get_with(BOB_KEY, Region::Global, &format!("workspaces/{adas}"));
    assert_eq!(refused.verdict(), (403, Some(501)));
    w.web(json!({"do": "start", "user": bob, "entry": {"description": "his"}}));
    let mine = w.get("{ws}/user/{user}/time-entries");
    assert_eq!(mine.body, json!([]));
}

#[test]
fn a_removed_workspace_is_gone_with_what_was_in_it() {
    let mut w = World::new();
    let ws = w.ws;
    w.create(json!({}));
    let other = w
        .web(json!({"do": "add_workspace", "name": "Next"}))
        .unwrap();
    w.web(json!({"do": "remove_workspace", "workspace": ws}));
    assert_eq!(w.get("{ws}").verdict(), (404, None));
    w.clockify().habits.unknown_workspace = UnknownWorkspace::Forbidden;
    assert_eq!(w.get("{ws}/time-entries/in-progress").status, 403);
    assert_eq!(w.clockify().entries().count(), 0);
    assert_eq!(w.workspaces_of(FarSide::CLOCKIFY_KEY), [other]);
}

#[test]
fn a_profile_moves_on_from_a_workspace_that_is_gone_or_keeps_its_id() {
    let mut w = World::new();
    let ws = w.ws;
    let other = w
        .web(json!({"do": "add_workspace", "name": "Next"}))
        .unwrap();
    w.web(json!({"do": "remove_workspace", "workspace": ws}));
    assert_eq!(w.get("user").body["activeWorkspace"], json!(other));
    w.clockify().habits.lost_workspace = LostWorkspace::Kept;
    assert_eq!(w.get("user").body["activeWorkspace"], json!(ws));
}

#[test]
fn somebody_taken_out_of_a_workspace_is_refused_there() {
    let mut w = World::new().into_member();
    let (bob, ws) = (w.user, w.ws);
    let entry = w.create(json!({})).id();
    w.web(json!({"do": "remove_member", "workspace": ws, "user": bob}));
    assert_eq!(w.get("{ws}").verdict(), (403, Some(501)));
    assert!(w.clockify().entry(entry).is_some(), "the entries stay");
}

#[test]
fn somebody_turns_to_another_workspace() {
    let mut w = World::new();
    let other = w
        .web(json!({"do": "add_workspace", "name": "Next"}))
        .unwrap();
    w.web(json!({"do": "activate", "workspace": other}));
    let me = w.get("user").body;
    assert_eq!(me["activeWorkspace"], json!(other));
    assert_ne!(me["defaultWorkspace"], json!(other));
}

#[test]
fn a_read_only_account_reads_everything_and_is_refused_every_write() {
    let mut w = World::new();
    let entry = w.create(json!({})).id();
    w.web(json!({"do": "account", "read_only": true}));
    let one = format!("{{ws}}/time-entries/{entry}");
    for (method, path, body) in [
        ("POST", "{ws}/time-entries", json!({})),
        ("PUT", &one, json!({"start": "2026-02-13T09:00:00Z"})),
        ("DELETE", &one, Value::Null),
        (
            "PATCH",
            "{ws}/user/{user}/time-entries",
            json!({"end": "2026-02-13T10:00:00Z"}),
        ),
        ("POST", "{ws}/tags", json!({"name": "new"})),
        ("POST", "workspaces", json!({"name": "new"})),
    ] {
        let answer = w.call(method, path, Some(body));
        assert_eq!(answer.verdict(), (403, Some(501)), "{method} {path}");
    }
    for path in ["user", "workspaces", "{ws}/projects", &one] {
        assert_eq!(w.get(path).status, 200, "{path}");
    }
    let batch = json!({"timeEntryIds": [entry]});
    assert_eq!(w.post("{ws}/time-entries/batch", batch).status, 200);
    w.web(json!({"do": "account", "read_only": false}));
    assert_eq!(w.post("{ws}/tags", json!({"name": "new"})).status, 201);
}

#[test]
fn an_unverified_address_keeps_everybody_out() {
    let mut w = World::new();
    w.web(json!({"do": "account", "status": "PENDING_EMAIL_VERIFICATION"}));
    for path in ["user", "workspaces", "{ws}/projects"] {
        assert_eq!(w.get(path).verdict(), (401, Some(4019)), "{path}");
    }
    w.web(json!({"do": "account", "status": "ACTIVE"}));
    assert_eq!(w.get("user").status, 200);
}

#[test]
fn somebody_banned_is_told_406_under_any_of_three_statuses() {
    let mut w = World::new();
    w.web(json!({"do": "account", "status": "BANNED"}));
    for (habit, status) in [
        (BannedStatus::Forbidden, 403),
        (BannedStatus::Unauthorized, 401),
        (BannedStatus::NotAcceptable, 406),
    ] {
        w.clockify().habits.banned_status = habit;
        assert_eq!(w.get("user").verdict(), (status, Some(406)));
    }
}

#[test]
fn a_banned_workspace_lets_nobody_in_and_leaves_the_others_open() {
    let mut w = World::new();
    let other = w
        .web(json!({"do": "add_workspace", "name": "Next"}))
        .unwrap();
    w.web(json!({"do": "workspace", "banned": true}));
    assert_eq!(w.get("{ws}/tags").verdict(), (403, Some(406)));
    assert_eq!(w.get("user").status, 200);
    assert_eq!(w.get(&format!("workspaces/{other}/tags")).status, 200);
}

#[test]
fn a_workspace_that_wants_a_second_factor_refuses_those_without() {
    let mut w = World::new();
    w.forces(json!({"multiFactorEnabled": true}));
    assert_eq!(w.get("user").status, 200, "the account itself is fine");
    for (habit, status) in [
        (SecondFactorStatus::Forbidden, 403),
        (SecondFactorStatus::BadRequest, 400),
    ] {
        w.clockify().habits.second_factor_status = habit;
        assert_eq!(w.get("{ws}/projects").verdict(), (status, Some(1013)));
    }
    w.web(json!({"do": "profile", "settings": {"multiFactorEnabled": true}}));
    assert_eq!(w.get("{ws}/projects").status, 200);
}
