//! A person's hands and eyes on the window's page: keys, clicks, and what can be read there.
//! It never asks the page's own state; what cannot be seen is not there.

use std::time::Duration;

use fantoccini::Locator;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::wd::TimeoutConfiguration;

use crate::world::{PATIENCE, Window, until};

impl Window {
    /// Waits until the page is painted and can be seen.
    pub(crate) async fn painted(&self) -> &Self {
        let patience = TimeoutConfiguration::new(Some(Duration::from_secs(20)), None, None);
        self.page.update_timeouts(patience).await.unwrap();
        until("something is written on the page", async || {
            (!self.text().await?.is_empty()).then_some(())
        })
        .await;
        self.is_seen(true).await
    }

    /// Waits until the window is shown, or hidden.
    pub(crate) async fn is_seen(&self, is: bool) -> &Self {
        let wanted = if is { "visible" } else { "hidden" };
        until(&format!("the page is {wanted}"), async || {
            (self.eval("document.visibilityState").await? == wanted).then_some(())
        })
        .await;
        self
    }

    /// What an expression of the page is.
    pub(crate) async fn eval(&self, expression: &str) -> Option<serde_json::Value> {
        let script = format!("return {expression}");
        self.page.execute(&script, vec![]).await.ok()
    }

    /// All that is written on the page.
    pub(crate) async fn text(&self) -> Option<String> {
        let text = self.eval("document.body.innerText").await?;
        Some(text.as_str()?.to_owned())
    }

    /// Waits until these words can be read.
    pub(crate) async fn reads(&self, words: &str) -> &Self {
        self.comes_to_read(&format!("says {words:?}"), |text| text.contains(words))
            .await
    }

    /// Waits until these words can no longer be read.
    pub(crate) async fn reads_no(&self, words: &str) -> &Self {
        self.comes_to_read(&format!("no longer says {words:?}"), |text| {
            !text.contains(words)
        })
        .await
    }

    async fn comes_to_read(&self, what: &str, is: impl Fn(&str) -> bool) -> &Self {
        let waiting = until(what, async || is(&self.text().await?).then_some(()));
        if tokio::time::timeout(PATIENCE / 2, waiting).await.is_err() {
            let text = self.text().await;
            panic!("waited until the page {what}; it says: {text:#?}");
        }
        self
    }

    /// What is written in the first place of this kind, once it is there.
    pub(crate) async fn words_of(&self, css: &str) -> String {
        let text = self.find(css).await.prop("innerText").await.unwrap();
        text.unwrap_or_default()
    }

    /// Waits for the first of its kind.
    pub(crate) async fn find(&self, css: &str) -> Element {
        until(&format!("there is {css}"), async || {
            self.page.find(Locator::Css(css)).await.ok()
        })
        .await
    }

    /// How many there are.
    pub(crate) async fn count(&self, css: &str) -> usize {
        self.page.find_all(Locator::Css(css)).await.unwrap().len()
    }

    pub(crate) async fn click(&self, css: &str) -> &Self {
        // What the page draws anew between the look and the click is looked for again.
        loop {
            match self.find(css).await.click().await {
                Err(gone) if gone.is_stale_element_reference() => {}
                clicked => break clicked.unwrap(),
            }
        }
        self
    }

    /// Types where the keyboard is.
    pub(crate) async fn types(&self, text: &str) -> &Self {
        for key in text.chars() {
            self.strike(&[key]).await;
        }
        self
    }

    pub(crate) async fn presses(&self, key: Key) -> &Self {
        self.strike(&[key.into()]).await;
        self
    }

    /// Presses a key while Ctrl is held.
    pub(crate) async fn with_ctrl(&self, key: char) -> &Self {
        self.strike(&[Key::Control.into(), key]).await;
        self
    }

    /// Presses a key while Shift is held.
    pub(crate) async fn with_shift(&self, key: Key) -> &Self {
        self.strike(&[Key::Shift.into(), key.into()]).await;
        self
    }

    /// Presses the last of these keys while the others are held.
    pub(crate) async fn chord(&self, keys: &[char]) -> &Self {
        self.strike(keys).await;
        self
    }

    /// Holds the keys down one after the other, then lets go of them.
    async fn strike(&self, keys: &[char]) {
        let mut actions = KeyActions::new("keys".into());
        for &value in keys {
            actions = actions.then(KeyAction::Down { value });
        }
        for &value in keys.iter().rev() {
            actions = actions.then(KeyAction::Up { value });
        }
        self.page.perform_actions(actions).await.unwrap();
    }

    /// Keeps a picture of the page in the folder `STINT_PICTURES`, where it is set.
    pub(crate) async fn picture(&self, name: &str) -> &Self {
        if let Some(folder) = std::env::var_os("STINT_PICTURES") {
            // WebKit waits for the next frame, and a page that stands still draws none.
            let frames = "let at = 0; window.frames_on = setInterval(() =>
                document.body.style.outline = `${at++ % 2}px solid transparent`, 30)";
            self.page.execute(frames, vec![]).await.unwrap();
            let png = self.page.screenshot().await;
            self.eval("clearInterval(window.frames_on)").await;
            let file = std::path::Path::new(&folder).join(format!("{name}.png"));
            std::fs::write(file, png.unwrap()).unwrap();
        }
        self
    }
}
