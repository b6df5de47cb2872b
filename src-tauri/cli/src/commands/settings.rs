//! Settings: what a person chose, by name.
//!
//! Never knows what one means.

use std::collections::BTreeMap;

use stint_core::problem::Problem;
use stint_core::say;

use super::Door;
use crate::answer::Answer;
use crate::args::SettingsAct;
use crate::look::{Cell, Look, Table};

impl Door<'_, '_> {
    pub(super) fn settings(&self, act: Option<SettingsAct>) -> Result<Answer, Problem> {
        match act {
            None | Some(SettingsAct::List) => {
                self.pairs(&self.stint.settings()?, &say!("terminal-nothing-set"))
            }
            Some(SettingsAct::Get { name }) => {
                let value = self.stint.setting(&name.0)?;
                self.answer(&value, |look| {
                    look.safe(value.as_deref().unwrap_or(&say!("terminal-not-set")))
                })
            }
            Some(SettingsAct::Set { name, value }) => {
                let said = value.as_ref().map(|value| &*value.0);
                stint_resident::settings::set(self.stint, &name.0, said)?;
                let value = self.stint.setting(&name.0)?;
                let answer = self.answer(&value, |look| {
                    look.safe(&format!(
                        "{}: {}",
                        name.0,
                        value.as_deref().unwrap_or(&say!("terminal-not-set"))
                    ))
                })?;
                Ok(answer.after_writing())
            }
        }
    }

    /// Names with their values: an object for scripts, two columns for people.
    pub(super) fn pairs(&self, pairs: &[(String, String)], none: &str) -> Result<Answer, Problem> {
        let object: BTreeMap<&str, &str> = pairs
            .iter()
            .map(|(name, value)| (&**name, &**value))
            .collect();
        self.answer(&object, |look: Look| {
            if pairs.is_empty() {
                return none.to_owned();
            }
            let mut table = Table::default();
            for (name, value) in pairs {
                table.row(vec![
                    Cell::left(look.safe(name)),
                    Cell::left(look.safe(value)),
                ]);
            }
            table.text()
        })
    }
}
