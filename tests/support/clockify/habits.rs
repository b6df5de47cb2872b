//! Every point on which the sources disagree or are silent, each as one named switch.
//!
//! The defaults are the best-supported reading. Numbers in brackets are sections of the project's
//! Clockify reference (11.x: its list of uncertain points). Never holds state: a switch is how
//! Clockify *is*, a fault is what happens to one request.

use serde::{Deserialize, Serialize};

macro_rules! switch {
    ($(#[$doc:meta])* $name:ident { $first:ident : $first_doc:literal $(, $other:ident : $other_doc:literal)* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name {
            #[doc = $first_doc]
            #[default]
            $first,
            $(#[doc = $other_doc] $other,)*
        }
    };
}

switch!(
    /// Which end an automatically stopped timer gets.
    AutostopEnd { NewStart: "The start of the new timer.", Now: "The server's present." }
);
switch!(
    /// Whether something is let through or refused.
    Door { Accept: "Carried out.", Refuse: "Refused." }
);
switch!(
    /// What deleting one entry answers.
    DeleteAnswer { NoContent: "204 without a body.", WithBody: "200 with the deleted entry." }
);
switch!(
    /// How faithfully the `Last-Page` header comes.
    LastPage { Always: "On every paged list.", Missing: "Never.", AlwaysFalse: "`false` even on the last page." }
);
switch!(
    /// What a workspace id nobody knows answers.
    UnknownWorkspace { NotFoundEmpty: "404 without a body.", Forbidden: "403 `Access Denied`." }
);
switch!(
    /// What a profile shows as active workspace when that one is gone.
    LostWorkspace { MovedOn: "Another one of theirs, or none.", Kept: "The id that is gone." }
);
switch!(
    /// Status of 406, "banned".
    BannedStatus { Forbidden: "403.", Unauthorized: "401.", NotAcceptable: "406." }
);
switch!(
    /// Status of 1013, "needs a second factor".
    SecondFactorStatus { Forbidden: "403.", BadRequest: "400." }
);
switch!(
    /// Which zone the digits of a list window are read in.
    WindowZone {
        Profile: "The user's profile zone.",
        ProfileWhenBoth: "The profile zone when both bounds are given, else as the instant.",
        Workspace: "The workspace's `lockTimeZone`, else UTC.",
        Utc: "As the instant they look like.",
    }
);
switch!(
    /// What a numeric offset in a list window does.
    WindowOffset { Ignored: "Nothing; only the digits count.", AppliedFirst: "Shifts the digits to UTC before they are read as wall clock." }
);
switch!(
    /// Which of two equal wall-clock times a window bound means in a repeated hour.
    Fold { Earlier: "The first.", Later: "The second." }
);
switch!(
    /// How an entry without tags is read.
    NoTags { AsStored: "`null`, or `[]` when it was written so.", Null: "Always `null`.", Empty: "Always `[]`." }
);
switch!(
    /// What a read or a bulk write does about ids that do not exist.
    MissingIds { Skip: "Leaves them out.", Refuse: "Refuses the whole request." }
);
switch!(
    /// Among which projects a project's name has to be unique.
    NameScope { Workspace: "All of the workspace.", Client: "Those of the same client." }
);
switch!(
    /// What an entry create without `billable` stores.
    OmittedBillable { False: "`false`.", Inherit: "The project's flag, else the workspace's default." }
);
switch!(
    /// What becomes of entries whose project, task or tag is deleted.
    Orphans { Cleared: "They lose it.", Kept: "They keep the dead id." }
);
switch!(
    /// In which order the entry list comes.
    ListOrder { StartDescending: "Newest start first, future ones on top.", IdDescending: "Newest created first." }
);

/// What the first 8 hex digits of a new id say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IdSecond {
    /// The second of creation.
    #[default]
    True,
    /// A second that many seconds off.
    OffBy {
        /// Seconds added to the truth.
        seconds: i64,
    },
    /// Nothing.
    Meaningless,
}

/// What a `page-size` above the limit does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PageSizeCap {
    /// There is no limit.
    None,
    /// It is served as this many rows.
    Clamp(usize),
    /// It is refused with 400/3000.
    Refuse(usize),
}

/// All switches. `Habits::default()` is Clockify as best known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Habits {
    /// End of the older timer when a second one starts [5, 11.2].
    pub autostop_end: AutostopEnd,
    /// Starting while the running entry lacks required fields: stop it silently, or 400/501 [11.3].
    pub autostop_incomplete: Door,
    /// One running timer per user over all workspaces, not per workspace [5, 11.2].
    pub one_timer_spans_workspaces: bool,
    /// Reopening an entry by PUT while another runs: auto-stop, or 501 as in an old report [5].
    pub second_running_by_put: Door,
    /// In-progress reads that still answer "nothing" right after a start [5].
    pub in_progress_blind_reads: u32,
    /// Archived tag on a write [2.7, 11.5].
    pub archived_tag: Door,
    /// Archived project on a completed write under `forceProjects`; its message hints at it [6].
    pub archived_project_when_forced: Door,
    /// Completed entry that leaves a required custom field empty [2.4; its check is in no document].
    pub required_custom_field: Door,
    /// PUT that leaves a task in place which was done meanwhile [6, 11.7].
    pub done_task_kept_by_put: Door,
    /// Explicit nulls in a write body: as if absent, or 400 [2.8, 11.6].
    pub explicit_nulls: Door,
    /// `end` equal to `start` [4.2, 11.12].
    pub zero_length: Door,
    /// `billable` left out of a create [2.7, 11.17].
    pub omitted_billable: OmittedBillable,
    /// Stopping by PUT in a workspace that allows the stopwatch only [6].
    pub stopwatch_stop_by_put: Door,
    /// Writes to a running entry before the lock date: allowed or 403/1003 [11.15].
    pub locked_running: Door,
    /// Moving an entry into the locked period [11.15].
    pub move_into_lock: Door,
    /// Cuts white space around names and descriptions before storing them.
    pub trims_text: bool,
    /// Answer to the deletion of one entry [2.9, 11.16].
    pub delete_answer: DeleteAnswer,
    /// Unknown ids in a bulk delete [11.11].
    pub bulk_delete_missing: MissingIds,
    /// Unknown ids in a batch read [2.6, 11.11].
    pub batch_missing: MissingIds,
    /// Seconds for which a windowed list hides a fresh entry; 60 was claimed, then disproved [4.3].
    pub windowed_list_lag_s: i64,
    /// Zone of a list window [4.3, 11.4].
    pub window_zone: WindowZone,
    /// Effect of a numeric offset in a list window [4.3, 11.4].
    pub window_offset: WindowOffset,
    /// A window bound in a repeated hour [4.3, 11.4].
    pub window_fold: Fold,
    /// Order of the entry list: seen, not promised [2.6].
    pub list_order: ListOrder,
    /// `Last-Page` header [3, 11.1].
    pub last_page_header: LastPage,
    /// Largest `page-size` of the ordinary lists [3, 11.8].
    pub page_size_cap: PageSizeCap,
    /// Whether `hydrated=true` adds anything at all [2.3, 2.5].
    pub hydrated_supported: bool,
    /// How no tags are read [2.5].
    pub no_tags: NoTags,
    /// Unknown workspace [6, 11.10].
    pub unknown_workspace: UnknownWorkspace,
    /// Active workspace that was removed, or left.
    pub lost_workspace: LostWorkspace,
    /// A key of a region at the global address; at another region it is always unknown [1.1].
    pub regional_key_at_global: Door,
    /// Somebody, or a workspace, that is banned [6].
    pub banned_status: BannedStatus,
    /// A workspace that wants a second factor, entered by somebody without [6].
    pub second_factor_status: SecondFactorStatus,
    /// Listing members as a plain member: the list or 403 [2.1].
    pub members_list_members: Door,
    /// Scope in which a project name is taken [2.4].
    pub project_name_scope: NameScope,
    /// Entries of a deleted project, task or tag.
    pub orphans: Orphans,
    /// Entries are read with a key that no document knows.
    pub unheard_of_fields: bool,
    /// First 8 digits of new ids.
    pub id_second: IdSecond,
    /// Requests allowed in one second per key; none is documented for keys [6, 11.9].
    pub requests_per_second: Option<u32>,
}

impl Default for Habits {
    fn default() -> Self {
        Self {
            autostop_end: AutostopEnd::NewStart,
            autostop_incomplete: Door::Accept,
            one_timer_spans_workspaces: false,
            second_running_by_put: Door::Accept,
            in_progress_blind_reads: 0,
            archived_tag: Door::Refuse,
            archived_project_when_forced: Door::Accept,
            required_custom_field: Door::Accept,
            done_task_kept_by_put: Door::Refuse,
            explicit_nulls: Door::Accept,
            zero_length: Door::Accept,
            omitted_billable: OmittedBillable::False,
            stopwatch_stop_by_put: Door::Accept,
            locked_running: Door::Refuse,
            move_into_lock: Door::Refuse,
            trims_text: false,
            delete_answer: DeleteAnswer::NoContent,
            bulk_delete_missing: MissingIds::Skip,
            batch_missing: MissingIds::Skip,
            windowed_list_lag_s: 0,
            window_zone: WindowZone::Profile,
            window_offset: WindowOffset::Ignored,
            window_fold: Fold::Earlier,
            list_order: ListOrder::StartDescending,
            last_page_header: LastPage::Always,
            page_size_cap: PageSizeCap::Clamp(5000),
            hydrated_supported: true,
            no_tags: NoTags::AsStored,
            unknown_workspace: UnknownWorkspace::NotFoundEmpty,
            lost_workspace: LostWorkspace::MovedOn,
            regional_key_at_global: Door::Refuse,
            banned_status: BannedStatus::Forbidden,
            second_factor_status: SecondFactorStatus::Forbidden,
            members_list_members: Door::Refuse,
            project_name_scope: NameScope::Workspace,
            orphans: Orphans::Cleared,
            unheard_of_fields: false,
            id_second: IdSecond::True,
            requests_per_second: None,
        }
    }
}
