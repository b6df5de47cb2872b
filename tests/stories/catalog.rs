//! The pages of the catalog: what there is, how often it is named, who may make more.

use stint_core::action::{Action, ItemEdit, Origin};
use stint_core::id::Kind;
use stint_core::view::CatalogPage;

use crate::device::Device;

fn page(device: &Device, kind: Kind) -> Vec<(String, String)> {
    let CatalogPage { items, .. } = device.stint.catalog_page(kind).unwrap();
    let line = |one: stint_core::view::CatalogItem| (one.item.name, one.used);
    items.into_iter().map(line).collect()
}

#[test]
fn what_is_put_away_stands_last_and_each_tells_how_often_it_is_named() {
    let device = Device::at("2026-11-19T14:00:00Z".parse().unwrap());
    for name in ["Atlas", "Beacon", "Canal"] {
        device.make(Kind::Project, name);
    }
    device.make(Kind::Tag, "deep");
    device.add("Chart @Beacon #deep", "9:00", "10:00");
    device.add("Light @Beacon", "10:00", "11:00");
    let gone = device.add("Lens @Canal", "11:00", "12:00");
    device.delete(&gone.id);
    let put_away = Action::EditItem {
        kind: Kind::Project,
        item: "Atlas".into(),
        project: None,
        change: ItemEdit {
            put_away: Some(true),
            ..ItemEdit::default()
        },
    };
    device.stint.act(&put_away, Origin::Window).unwrap();
    let line = |name: &str, used: &str| (name.to_owned(), used.to_owned());
    assert_eq!(
        page(&device, Kind::Project),
        [
            line("Beacon", "2 entries"),
            line("Canal", "not used yet"),
            line("Atlas", "not used yet"),
        ]
    );
    assert_eq!(page(&device, Kind::Tag), [line("deep", "1 entry")]);
    assert_eq!(page(&device, Kind::Client), []);
}
