//! How large the programs are, as they lie on the disk and as they travel.
//! It never unpacks them.

use std::process::{Command, Stdio};

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
}

fn size(name: &str) -> anyhow::Result<(f64, f64)> {
    let path = built(name)?;
    let packed = Command::new("gzip")
        .args(["-9", "-c"])
        .arg(&path)
        .stderr(Stdio::inherit())
        .output()?;
    let whole = std::fs::metadata(path)?.len();
    Ok((whole as f64 / 1e6, packed.stdout.len() as f64 / 1e6))
}
