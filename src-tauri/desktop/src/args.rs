//! What the window's process was started with.
//! It never opens anything.

use std::path::PathBuf;

use anyhow::Context;
use stint_resident::door::{Show, View};

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Asked {
    /// The first window.
    pub(crate) show: Show,
    /// Where everything is kept, if that was said.
    pub(crate) data_dir: Option<PathBuf>,
    /// Whether a missing resident is started.
    pub(crate) starts_resident: bool,
}

/// Reads the arguments, and of the environment (`var`) where the click was that started it and what the desktop
/// allows for it.
pub(crate) fn read(
    mut args: impl Iterator<Item = String>,
    var: impl Fn(&str) -> Option<String>,
) -> anyhow::Result<Asked> {
    let mut asked = Asked {
        show: Show::view(View::Main),
        data_dir: None,
        starts_resident: true,
    };
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--view" => asked.show.view = view(&args.next().context("--view wants a name")?)?,
            "--data-dir" => {
                asked.data_dir = Some(args.next().context("--data-dir wants a folder")?.into());
            }
            "--no-resident" => asked.starts_resident = false,
            other => anyhow::bail!(
                "{other} is not known; there are --view NAME, --data-dir DIR and --no-resident"
            ),
        }
    }
    let at = var("STINT_SHOW_AT").and_then(|at| {
        let (x, y) = at.split_once(',')?;
        Some((x.parse().ok()?, y.parse().ok()?))
    });
    (asked.show.x, asked.show.y) = (at.map(|(x, _)| x), at.map(|(_, y)| y));
    asked.show.token = var("XDG_ACTIVATION_TOKEN").or_else(|| var("DESKTOP_STARTUP_ID"));
    Ok(asked)
}

fn view(name: &str) -> anyhow::Result<View> {
    let names = View::ALL.map(View::name).join(", ");
    View::ALL
        .into_iter()
        .find(|view| view.name() == name)
        .with_context(|| format!("there is no view called {name}; there are {names}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(line: &str, env: &[(&str, &str)]) -> anyhow::Result<Asked> {
        let args = line.split_whitespace().map(str::to_owned);
        read(args, |name| {
            let set = env.iter().find(|(known, _)| *known == name);
            set.map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn nothing_said_opens_the_main_window_and_starts_the_resident() {
        let asked = asked("", &[]).unwrap();
        assert_eq!(asked.show, Show::view(View::Main));
        assert_eq!((asked.data_dir, asked.starts_resident), (None, true));
    }

    #[test]
    fn the_resident_says_which_view_where_and_with_whose_permission() {
        let env = [("STINT_SHOW_AT", "1200,-3"), ("XDG_ACTIVATION_TOKEN", "t")];
        let asked = asked("--view popover --data-dir /d --no-resident", &env).unwrap();
        let show = Show {
            view: View::Popover,
            x: Some(1200),
            y: Some(-3),
            token: Some("t".into()),
        };
        assert_eq!(
            asked,
            Asked {
                show,
                data_dir: Some("/d".into()),
                starts_resident: false
            }
        );
    }

    #[test]
    fn what_is_not_known_is_said_with_what_is() {
        for (line, hint) in [
            ("--view", "wants a name"),
            (
                "--view tray",
                "main, sync, accounts, connect, calendar, reports, check",
            ),
            ("--hidden", "--no-resident"),
        ] {
            let words = asked(line, &[]).unwrap_err().to_string();
            assert!(words.contains(hint), "{words}");
        }
    }
}
