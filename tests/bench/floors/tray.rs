//! A floor for `stint tray`: a StatusNotifier item with an icon and one menu item, and nothing behind it.
//!
//! Never changes what it shows.

use ksni::TrayMethods as _;
use ksni::menu::StandardItem;

struct Bare;

impl ksni::Tray for Bare {
    fn id(&self) -> String {
        "bare".into()
    }

    fn icon_pixmap(&self) -> Vec<ksni::Icon> {
        vec![ksni::Icon {
            width: 22,
            height: 22,
            data: vec![0xff; 22 * 22 * 4],
        }]
    }

    fn menu(&self) -> Vec<ksni::MenuItem<Self>> {
        vec![
            StandardItem {
                label: "Quit".into(),
                activate: Box::new(|_: &mut Self| std::process::exit(0)),
                ..StandardItem::default()
            }
            .into(),
        ]
    }
}

fn main() -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let _shown = Bare.spawn().await?;
        std::future::pending().await
    })
}
