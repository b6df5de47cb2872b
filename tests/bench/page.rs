//! What happens between a hand and the page: keys to suggestions, keys to what was found, scrolling. Measured in the
//! page of the built window, beside the quickest question that a page can ask and a page with nothing in it.
//!
//! Never looks at what is offered, but that it changed.

use std::path::Path;

use serde::Deserialize;
use serde_json::json;

use crate::driver::Driven;
use crate::room::Room;
use crate::say;
use crate::table::{Bar, Beside, Runs, Table};
use crate::tracked;

/// Typed letter by letter, as a person does.
const TYPED: [&str; 8] = [
    "review pull request",
    "call with the client 97",
    "prepare the d",
    "fix @project 12",
    "weekly #tag 1",
    "9:30 interview",
    "draft the offer @proj",
    "x",
];
const LOOKED_FOR: [&str; 5] = [
    "review pull request",
    "call with the client 97",
    "@project 12 fix",
    "weekly planning last month",
    "kestrel",
];

/// What a page in which many names are kept must still do.
const MANY_PROJECTS: u64 = 5_000;

pub(crate) fn measure(room: &Room, dir: &Path, table: &mut Table) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    say("keys and scrolling in the page");
    runtime.block_on(async {
        let driven = Driven::open(dir).await?;
        driven
            .comes("document.querySelectorAll('[data-row]').length > 5")
            .await?;
        typing(&driven, "1 000 projects", table).await?;
        looking(&driven, table).await?;
        scrolling(&driven, table).await
    })?;
    let many = room.dir("many-names");
    tracked::fill(&many, tracked::ENTRIES, MANY_PROJECTS, tracked::now())?;
    runtime.block_on(async {
        let driven = Driven::open(&many).await?;
        driven
            .comes("document.querySelectorAll('[data-row]').length > 5")
            .await?;
        typing(&driven, "5 000 projects", table).await
    })
}

/// How long each key took, and how many changed nothing that can be seen.
#[derive(Deserialize)]
struct Keys {
    took: Vec<f64>,
    unseen: usize,
    floor: Vec<f64>,
}

async fn typing(driven: &Driven<'_>, names: &str, table: &mut Table) -> anyhow::Result<()> {
    let said = json!({"typed": TYPED, "field": "#start", "shown": ".top-field .drop", "rounds": 4});
    let keys: Keys = driven.run(TYPE, said).await?;
    told(
        &format!("key in the start field to what it offers, {names}"),
        16.0,
        &keys,
        table,
    );
    Ok(())
}

async fn looking(driven: &Driven<'_>, table: &mut Table) -> anyhow::Result<()> {
    let open = "document.activeElement?.blur();
        window.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true }));
        return true;";
    driven.run::<bool>(open, json!(null)).await?;
    driven
        .comes("document.querySelector('dialog[open] input')")
        .await?;
    let said = json!({
        "typed": LOOKED_FOR, "field": "dialog[open] input", "shown": "dialog[open]", "rounds": 3,
    });
    let keys: Keys = driven.run(TYPE, said).await?;
    told("key in the palette to what was found", 30.0, &keys, table);
    let close = "document.querySelector('dialog[open]').close(); return true;";
    driven.run::<bool>(close, json!(null)).await.map(drop)
}

fn told(what: &str, most_ms: f64, keys: &Keys, table: &mut Table) {
    let floor: Runs = keys.floor.iter().copied().collect();
    let took: Runs = keys.took.iter().copied().collect();
    table.add(
        &format!(
            "{what}: p99 of {} (unseen: {})",
            keys.took.len(),
            keys.unseen
        ),
        "ms",
        &Runs::from(took.part(99)),
        Beside::too(
            "a question that asks nothing, p99",
            Runs::from(floor.part(99)),
        ),
        Bar::AtMost(most_ms),
    );
    table.add(
        &format!("{what}: median"),
        "ms",
        &Runs::from(took.median()),
        Beside::too("a question that asks nothing", Runs::from(floor.median())),
        Bar::Told,
    );
}

/// Types a letter, waits until the page is quiet, and takes the last change of what is shown for the answer.
const TYPE: &str = r#"
const quiet_ms = 60;
const later = (ms) => new Promise((go) => setTimeout(go, ms));
const input = document.querySelector(said.field);
input.focus();
let last = 0;
const seen = new MutationObserver(() => { last = performance.now(); });
const type = (text) => {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(input, text);
  input.setSelectionRange(text.length, text.length);
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
};
const settled = async (begun) => {
  do await later(8); while (performance.now() - Math.max(last, begun) < quiet_ms);
};
const took = [];
let unseen = 0;
for (let round = 0; round < said.rounds; round += 1) {
  for (const text of said.typed) {
    for (let end = 1; end <= text.length; end += 1) {
      const place = document.querySelector(said.shown) ?? input.closest("div").parentElement;
      seen.observe(place, { subtree: true, childList: true, characterData: true, attributes: true });
      const begun = performance.now();
      type(text.slice(0, end));
      await settled(begun);
      seen.disconnect();
      if (last < begun) unseen += 1;
      else took.push(last - begun);
    }
    type("");
    await later(600);
  }
}
const floor = [];
for (let time = 0; time < 200; time += 1) {
  const begun = performance.now();
  await window.__TAURI_INTERNALS__.invoke("sum", { entries: [] });
  floor.push(performance.now() - begun);
  await later(30);
}
return { took, unseen, floor };
"#;

#[derive(Deserialize)]
struct Frames {
    list: Vec<f64>,
    empty: Vec<f64>,
    /// Pixels that were scrolled, and days that were seen on the way.
    far: f64,
    days: usize,
}

async fn scrolling(driven: &Driven<'_>, table: &mut Table) -> anyhow::Result<()> {
    let frames: Frames = driven
        .run(SCROLL, json!({"frames": 600, "step": 120}))
        .await?;
    let list: Runs = frames.list.iter().copied().collect();
    let empty: Runs = frames.empty.iter().copied().collect();
    let what = format!(
        "scrolling the list, {:.0} pixels over {} days",
        frames.far, frames.days
    );
    for (name, of) in [
        ("median", Runs::median as fn(&Runs) -> f64),
        ("p95", |runs| runs.part(95)),
        ("p99", |runs| runs.part(99)),
    ] {
        table.add(
            &format!("{what}: a frame, {name}"),
            "ms",
            &Runs::from(of(&list)),
            Beside::new("an empty page", Runs::from(of(&empty))),
            if name == "p99" {
                Bar::Told
            } else {
                Bar::Times(2.0)
            },
        );
    }
    Ok(())
}

/// Scrolls the list for so many frames, older days loaded on the way, and then a page with nothing in it.
const SCROLL: &str = r#"
const frame = () => new Promise((go) => requestAnimationFrame(go));
const scroll = async (box, each) => {
  const took = [];
  await frame();
  let before = await frame();
  for (let nth = 0; nth < said.frames; nth += 1) {
    box.scrollTop += said.step;
    each?.();
    const now = await frame();
    took.push(now - before);
    before = now;
  }
  return took;
};
const list = document.querySelector(".list");
const days = new Set();
let far = 0;
let top = list.scrollTop;
const inList = await scroll(list, () => {
  far += Math.max(0, list.scrollTop - top);
  top = list.scrollTop;
  for (const day of document.querySelectorAll("section[data-day]")) days.add(day.dataset.day);
});
document.body.innerHTML = "<div id=bare style='height:100vh;overflow:auto'><div style='height:1000000px'></div></div>";
await frame();
const empty = await scroll(document.getElementById("bare"));
return { list: inList, empty, far, days: days.size };
"#;
