//! How large the programs and the page are, as they lie on the disk and as they travel.
//! It never unpacks them.

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::Context as _;

use crate::room::Room;
use crate::table::{Bar, Beside, Runs, Table};
use crate::tree::built;

pub(crate) fn measure(_room: &Room, table: &mut Table) {
    for name in ["stint", "stint-desktop"] {
        match size(name) {
            Ok((whole, packed)) => table.add(
                &format!("size of {name}"),
                "MB",
                &Runs::from(whole),
                Beside::too("gzip -9", Runs::from(packed)),
                Bar::Told,
            ),
            Err(why) if name == "stint" => table.missing("size of stint", &why),
            // Where the web view's packages are missing, there is no window to measure.
            Err(_) => {}
        }
    }
    if built("stint-desktop").is_ok()
        && let Err(why) = page(table)
    {
        table.missing("the size of the page", &why);
    }
}

/// What of the page has to be read before it can be drawn, as it travels.
fn page(table: &mut Table) -> anyhow::Result<()> {
    let built = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/dist");
    let assets = std::fs::read_dir(built.join("assets")).context("the page is not built")?;
    let mut files = vec![built.join("index.html")];
    for asset in assets {
        files.push(asset?.path());
    }
    let (mut whole, mut small) = (0.0, 0.0);
    for file in &files {
        let (size, gzip) = packed(file)?;
        whole += size;
        small += gzip;
    }
    table.add(
        "the page: scripts, styles, pictures, gzip -9",
        "kB",
        &Runs::from(small / 1e3),
        Beside::too("as it lies on the disk", Runs::from(whole / 1e3)),
        Bar::AtMost(300.0),
    );
    Ok(())
}

fn size(name: &str) -> anyhow::Result<(f64, f64)> {
    let (whole, packed) = packed(&built(name)?)?;
    Ok((whole / 1e6, packed / 1e6))
}

fn packed(path: &Path) -> anyhow::Result<(f64, f64)> {
    let packed = Command::new("gzip")
        .args(["-9", "-c"])
        .arg(path)
        .stderr(Stdio::inherit())
        .output()?;
    let whole = std::fs::metadata(path)?.len();
    Ok((whole as f64, packed.stdout.len() as f64))
}
