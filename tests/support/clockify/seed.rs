//! A believable past, made the same way every time.
//!
//! Never uses a clock or a random source: everything follows from the counter.

use super::Clockify;
use super::ids::Id;

const PROJECTS: [(&str, Option<usize>, &[&str]); 8] = [
    ("Website", Some(0), &["Design", "Frontend", "Content"]),
    ("Mobile app", Some(0), &["Login", "Offline mode"]),
    ("Shop relaunch", Some(1), &["Checkout", "Search", "Imports"]),
    ("Data warehouse", Some(1), &["Pipelines"]),
    ("Office move", Some(2), &[]),
    ("Internal", None, &["Hiring", "Tooling"]),
    ("Support", None, &[]),
    ("Training", None, &[]),
];
const CLIENTS: [&str; 3] = ["Acme Corp", "Globex", "Hooli"];
const TAGS: [&str; 6] = ["urgent", "meeting", "review", "remote", "travel", "bugfix"];
const WORDS: [&str; 12] = [
    "Review pull request",
    "Weekly planning",
    "Fix the import",
    "Call with the client",
    "Write release notes",
    "Interview",
    "Pair on the parser",
    "Draft the offer",
    "Clean up the backlog",
    "Prepare the demo",
    "Answer tickets",
    "Read the specification",
];

impl Clockify {
    /// Adds a small catalog: 8 projects with 11 tasks, 3 clients, 6 tags.
    pub fn seed_catalog(&mut self, workspace: Id) {
        let clients = CLIENTS.map(|name| self.web_add_client(workspace, name));
        for (name, client, tasks) in PROJECTS {
            let client = client.map(|n| clients[n]);
            let project = self.web_add_project(workspace, name, client);
            for task in tasks {
                self.web_add_task(project, task);
            }
        }
        for name in TAGS {
            self.web_add_tag(workspace, name);
        }
    }

    /// Adds `count` finished entries before the present: about twenty on each working day.
    pub fn seed_entries(&mut self, user: Id, workspace: Id, count: usize) {
        let ws = self.workspace(workspace);
        let projects: Vec<(Id, bool, Vec<Id>)> = ws
            .projects
            .values()
            .map(|p| {
                let tasks = ws.tasks.values().filter(|t| t.project_id == p.id);
                (p.id, p.billable, tasks.map(|t| t.id).collect())
            })
            .collect();
        let tags: Vec<Id> = ws.tags.keys().copied().collect();
        let present = self.clock;
        // Oldest first, so that each entry is appended to its line and its id tells the truth.
        for back in (0..count).rev() {
            let dice = spread(back as u64);
            let (day, slot) = (back / 20, (back % 20) as i64);
            let days_ago = (day / 5 * 7 + day % 5 + 1) as i64;
            let midnight = present.div_euclid(86_400) * 86_400 - days_ago * 86_400;
            let start = midnight + 17 * 3600 - slot * 1500 - (dice % 300) as i64;
            let end = start + 300 + ((dice >> 9) % 1100) as i64;
            self.clock = end;
            let pick = (dice >> 20) as usize;
            let project = (!projects.is_empty() && !pick.is_multiple_of(9))
                .then(|| &projects[pick % projects.len()]);
            self.web_add(user, workspace, start, Some(end), |entry| {
                entry.description = match (dice >> 5) % 4 {
                    0 => WORDS[pick % WORDS.len()].to_owned(),
                    _ => format!("{} {}", WORDS[pick % WORDS.len()], dice % 1000),
                };
                if let Some((id, billable, tasks)) = project {
                    entry.project = Some(*id);
                    entry.billable = *billable;
                    entry.task = tasks
                        .get((dice >> 40) as usize % (tasks.len() + 1))
                        .copied();
                }
                if !tags.is_empty() && (dice >> 50).is_multiple_of(3) {
                    entry.tags = Some(vec![tags[(dice >> 53) as usize % tags.len()]]);
                }
            });
        }
        self.clock = present;
    }
}

/// Spreads a counter over 64 bits (splitmix64), so that neighbours look unrelated.
fn spread(n: u64) -> u64 {
    let mut z = n.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}
