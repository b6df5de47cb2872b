//! A small tray host on the test's session bus, and hands and eyes for the item that registers with it: what a
//! panel does, without a panel.
//! It never draws; a person looked at a real panel once.

use std::sync::{Arc, Mutex};

use futures_util::StreamExt as _;
use zbus::zvariant::{OwnedValue, Structure, Value};
use zbus::{Connection, Proxy};

use crate::world::{PATIENCE, until};

const NAME: &str = "org.kde.StatusNotifierWatcher";
const ITEM: &str = "org.kde.StatusNotifierItem";
const MENU: &str = "com.canonical.dbusmenu";

/// Hosts tray items for as long as it lives.
pub(crate) struct Watcher {
    bus: Connection,
    registered: Arc<Mutex<Vec<String>>>,
}

impl Watcher {
    pub(crate) async fn start() -> Watcher {
        Watcher::start_on(zbus::connection::Builder::session().unwrap()).await
    }

    pub(crate) async fn start_on(bus: zbus::connection::Builder<'_>) -> Watcher {
        let registered = Arc::default();
        let host = Host(Arc::clone(&registered));
        let bus = bus
            .serve_at("/StatusNotifierWatcher", host)
            .unwrap()
            .name(NAME)
            .unwrap();
        Watcher {
            bus: bus.build().await.unwrap(),
            registered,
        }
    }

    /// The item that registered here, once it did.
    pub(crate) async fn item(&self) -> Item {
        until("an item is registered", async || {
            let name = self.registered.lock().unwrap().last().cloned()?;
            let at = |path, interface| Proxy::new(&self.bus, name.clone(), path, interface);
            Some(Item {
                item: at("/StatusNotifierItem", ITEM).await.ok()?,
                menu: at("/MenuBar", MENU).await.ok()?,
            })
        })
        .await
    }

    pub(crate) fn items(&self) -> usize {
        self.registered.lock().unwrap().len()
    }
}

struct Host(Arc<Mutex<Vec<String>>>);

#[zbus::interface(name = "org.kde.StatusNotifierWatcher")]
impl Host {
    fn register_status_notifier_item(&self, service: String) {
        self.0.lock().unwrap().push(service);
    }

    #[zbus(property)]
    fn is_status_notifier_host_registered(&self) -> bool {
        true
    }
}

/// The item as its host holds it.
pub(crate) struct Item {
    item: Proxy<'static>,
    menu: Proxy<'static>,
}

/// One line of the menu as it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Line {
    id: i32,
    pub(crate) label: String,
    pub(crate) is_enabled: bool,
}

impl Item {
    /// A property, asked anew.
    async fn get(&self, name: &str) -> OwnedValue {
        let properties = Proxy::new(
            self.item.connection(),
            self.item.destination().to_owned(),
            self.item.path().to_owned(),
            "org.freedesktop.DBus.Properties",
        );
        let properties = properties.await.unwrap();
        properties.call("Get", &(ITEM, name)).await.unwrap()
    }

    pub(crate) async fn title(&self) -> String {
        self.get("Title").await.try_into().unwrap()
    }

    /// Its lines.
    pub(crate) async fn tooltip(&self) -> String {
        let parts: Structure<'_> = self.get("ToolTip").await.try_into().unwrap();
        let text = |at: usize| -> String { parts.fields()[at].clone().try_into().unwrap() };
        format!("{}\n{}", text(2), text(3))
    }

    /// Width and pixels of every drawing, as alpha, red, green, blue.
    pub(crate) async fn icon(&self) -> Vec<(i32, Vec<u8>)> {
        let drawings: Vec<(i32, i32, Vec<u8>)> = self.get("IconPixmap").await.try_into().unwrap();
        drawings
            .into_iter()
            .map(|(width, _, pixels)| (width, pixels))
            .collect()
    }

    /// Waits until the item says that its tooltip is another.
    pub(crate) async fn asks_to_be_read_again(&self) {
        let mut said = self.item.receive_signal("NewToolTip").await.unwrap();
        let heard = tokio::time::timeout(PATIENCE, said.next()).await;
        assert!(heard.is_ok(), "hosts keep what they have read");
    }

    /// A left click at this place of the screen, with the desktop's permission to open something.
    pub(crate) async fn click(&self, x: i32, y: i32, token: &str) {
        let call = self
            .item
            .call::<_, _, ()>("ProvideXdgActivationToken", &token);
        call.await.unwrap();
        self.item
            .call::<_, _, ()>("Activate", &(x, y))
            .await
            .unwrap();
    }

    pub(crate) async fn middle_click(&self) {
        let call = self.item.call::<_, _, ()>("SecondaryActivate", &(0, 0));
        call.await.unwrap();
    }

    /// The menu as it is when it is opened now.
    pub(crate) async fn menu(&self) -> Vec<Line> {
        let _: bool = self.menu.call("AboutToShow", &0).await.unwrap();
        let none: &[&str] = &[];
        let (_, root): (u32, OwnedValue) = {
            let answer = self
                .menu
                .call_method("GetLayout", &(0, -1, none))
                .await
                .unwrap();
            let body = answer.body();
            let layout: Structure<'_> = body.deserialize().unwrap();
            let fields = layout.into_fields();
            let revision = fields[0].clone().try_into().unwrap();
            (revision, fields[1].clone().try_into().unwrap())
        };
        let root: Structure<'_> = root.try_into().unwrap();
        let Value::Array(lines) = &root.fields()[2] else {
            panic!("a layout has children");
        };
        lines.iter().map(line).collect()
    }

    /// What the lines say.
    pub(crate) async fn labels(&self) -> Vec<String> {
        self.menu()
            .await
            .into_iter()
            .map(|line| line.label)
            .collect()
    }

    /// Opens the menu and clicks the line that begins so.
    pub(crate) async fn choose(&self, label: &str) {
        let menu = self.menu().await;
        let line = menu.iter().find(|line| line.label.starts_with(label));
        let line = line.unwrap_or_else(|| panic!("no line {label:?} in {menu:#?}"));
        assert!(line.is_enabled, "{label:?} can be clicked");
        let event = (line.id, "clicked", Value::from(0), 0u32);
        self.menu.call::<_, _, ()>("Event", &event).await.unwrap();
    }
}

fn line(line: &Value<'_>) -> Line {
    let Value::Value(line) = line else {
        panic!("a child is a variant");
    };
    let Value::Structure(line) = &**line else {
        panic!("a child is a structure");
    };
    let [Value::I32(id), Value::Dict(properties), _] = line.fields() else {
        panic!("a child has an id, properties and children");
    };
    let label: Option<String> = properties.get(&"label").unwrap();
    let is_enabled: Option<bool> = properties.get(&"enabled").unwrap();
    Line {
        id: *id,
        label: label.unwrap_or_default(),
        is_enabled: is_enabled.unwrap_or(true),
    }
}
