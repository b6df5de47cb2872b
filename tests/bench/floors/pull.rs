//! A floor for the first pull: the same pages downloaded, parsed into plain structures and put into the same tables,
//! all in one transaction. `floor-pull empty DIR` takes the entries out of a store; `floor-pull fill DIR URL WORKSPACE
//! USER KEY` puts them back and prints what each of the three parts took, in milliseconds.
//!
//! Never merges, never looks anything up twice, and keeps nothing that would let it go on after a crash.

use std::collections::HashMap;
use std::io::Write as _;
use std::path::Path;
use std::time;

use anyhow::{Context as _, ensure};
use http_body_util::{BodyExt as _, Empty};
use hyper::body::Bytes;
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use rusqlite::{Connection, params};
use serde::Deserialize;

const PAGE: usize = 200;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Entry {
    id: String,
    description: String,
    tag_ids: Option<Vec<String>>,
    billable: bool,
    task_id: Option<String>,
    project_id: Option<String>,
    time_interval: Interval,
    r#type: String,
    is_locked: bool,
}

#[derive(Deserialize)]
struct Interval {
    start: Instant,
    end: Option<Instant>,
}

/// Unix seconds.
struct Instant(i64);

impl<'de> Deserialize<'de> for Instant {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text: std::borrow::Cow<'de, str> = Deserialize::deserialize(from)?;
        chrono::DateTime::parse_from_rfc3339(&text)
            .map(|time| Instant(time.timestamp()))
            .map_err(serde::de::Error::custom)
    }
}

fn main() -> anyhow::Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match *args {
        ["empty", dir] => empty(dir),
        ["fill", dir, url, workspace, user, key] => fill(dir, url, workspace, user, key),
        _ => anyhow::bail!("floor-pull empty DIR, or floor-pull fill DIR URL WORKSPACE USER KEY"),
    }
}

fn open(dir: &str) -> anyhow::Result<Connection> {
    Ok(Connection::open(Path::new(dir).join("stint.db"))?)
}

fn empty(dir: &str) -> anyhow::Result<()> {
    let conn = open(dir)?;
    conn.execute_batch(
        "DELETE FROM entry_tag; DELETE FROM entry; VACUUM; PRAGMA wal_checkpoint(TRUNCATE);",
    )?;
    Ok(())
}

fn fill(dir: &str, url: &str, workspace: &str, user: &str, key: &str) -> anyhow::Result<()> {
    let mut conn = open(dir)?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    conn.pragma_update(None, "foreign_keys", true)?;
    let began = time::Instant::now();
    let list = format!("{url}/workspaces/{workspace}/user/{user}/time-entries");
    let pages = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?
        .block_on(download(&list, key))?;
    let downloaded = time::Instant::now();
    let mut entries: Vec<Entry> = Vec::new();
    for page in &pages {
        entries.extend(serde_json::from_slice::<Vec<Entry>>(page)?);
    }
    let parsed = time::Instant::now();
    insert(&mut conn, &entries)?;
    let inserted = time::Instant::now();
    for span in [downloaded - began, parsed - downloaded, inserted - parsed] {
        writeln!(std::io::stdout(), "{}", span.as_secs_f64() * 1e3)?;
    }
    Ok(())
}

async fn download(list: &str, key: &str) -> anyhow::Result<Vec<Bytes>> {
    let client = Client::builder(TokioExecutor::new()).build_http();
    let mut pages = Vec::new();
    loop {
        let request =
            hyper::Request::get(format!("{list}?page={}&page-size={PAGE}", pages.len() + 1))
                .header("X-Api-Key", key)
                .body(Empty::<Bytes>::new())?;
        let response = client.request(request).await?;
        ensure!(response.status().is_success(), "{}", response.status());
        let last = response.headers().get("last-page").cloned();
        pages.push(response.into_body().collect().await?.to_bytes());
        if last.context("last-page")? == "true" {
            return Ok(pages);
        }
    }
}

fn insert(conn: &mut Connection, entries: &[Entry]) -> anyhow::Result<()> {
    let transaction = conn.transaction()?;
    let ours = |table: &str| -> anyhow::Result<HashMap<String, String>> {
        let mut rows = transaction.prepare(&format!("SELECT remote, id FROM {table}"))?;
        let rows = rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    };
    let (projects, tasks, tags) = (ours("project")?, ours("task")?, ours("tag")?);
    let workspace: i64 = transaction.query_row(
        "SELECT id FROM workspace WHERE remote IS NOT NULL",
        [],
        |row| row.get(0),
    )?;
    {
        let mut entry = transaction.prepare(
            "INSERT INTO entry (id, workspace, remote, side, description, project, task, billable, type,
                                start_s, end_s, locked)
             VALUES (?1, ?2, ?3, 'clean', ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        )?;
        let mut tag = transaction.prepare("INSERT INTO entry_tag (entry, tag) VALUES (?1, ?2)")?;
        for row in entries {
            let known = |map: &HashMap<String, String>, id: &Option<String>| {
                id.as_ref().and_then(|id| map.get(id).cloned())
            };
            entry.execute(params![
                uuid::Uuid::now_v7().to_string(),
                workspace,
                row.id,
                row.description,
                known(&projects, &row.project_id),
                known(&tasks, &row.task_id),
                row.billable,
                row.r#type,
                row.time_interval.start.0,
                row.time_interval.end.as_ref().map(|end| end.0),
                row.is_locked,
            ])?;
            let nr = transaction.last_insert_rowid();
            for id in row.tag_ids.iter().flatten() {
                tag.execute(params![nr, tags.get(id)])?;
            }
        }
    }
    Ok(transaction.commit()?)
}
