//! Peace: the trouble ends, and within a quarter of an hour everything is where it belongs and stays there.
//!
//! Never helps: all that happens is that everybody syncs.

use std::rc::Rc;

use stint_core::action::Action;
use stint_core::id::Kind;
use stint_core::problem::Problem;
use stint_core::sync::pace;

use crate::device::View;
use crate::far::By;
use crate::laws::{self, Broken};
use crate::people;
use crate::step::Reach;
use crate::world::{World, unsound};

/// Within so many seconds after the last trouble both sides agree.
const AGREE_S: i64 = 15 * 60;
/// How often everybody syncs meanwhile.
const EVERY_MS: i64 = 61_000;
/// So many rounds may still write something.
const ROUNDS_TO_REST: usize = 3;

/// Until every way out does what it says.
const WAYS_LEAD_OUT: bool = true;

impl World {
    /// The faults end, and everybody syncs until nothing is left to do.
    pub fn peace(&mut self) -> Result<(), Broken> {
        self.calm()?;
        self.agree()?;
        for _ in 0..ROUNDS_TO_REST {
            self.everybody_syncs()?;
        }
        let writes = self.writes();
        let rows: Vec<Rc<View>> = self
            .devices
            .iter()
            .map(|device| Rc::clone(&device.view))
            .collect();
        for _ in 0..3 {
            self.everybody_syncs()?;
        }
        if self.writes() != writes {
            return Err(Broken::new(
                "quiescence (16)",
                "there are still writes when nobody does anything",
            ));
        }
        for (before, device) in rows.iter().zip(&self.devices) {
            laws::untouched(before, &device.view, "a fixed point (15)")?;
        }
        laws::both_sides_agree(self)?;
        laws::counted_once(self)?;
        laws::key_nowhere(self)?;
        self.tally_creates();
        if WAYS_LEAD_OUT {
            self.every_question_leads_out()?;
        }
        Ok(())
    }

    /// From now on nothing goes wrong.
    fn calm(&mut self) -> Result<(), Broken> {
        self.luck.clear();
        self.far.clockify.faults.clear();
        let entries: Vec<_> = self.far.clockify.entries().map(|entry| entry.id).collect();
        for id in entries {
            // Lists are whole again.
            self.far.clockify.web_hide(id, 0);
        }
        self.far.clockify.web_blind(0);
        people::give_key_back(&mut self.far);
        for number in 0..self.devices.len() {
            self.devices[number].refuses = None;
            self.devices[number].online = true;
            self.thaw(number)?;
        }
        // What is still to be carried out late belongs to the trouble.
        while self.far.clockify.late() > 0 {
            self.pass(EVERY_MS);
        }
        Ok(())
    }

    fn agree(&mut self) -> Result<(), Broken> {
        let began_ms = self.now_ms;
        let mut asked_to_wait_ms = 0;
        loop {
            asked_to_wait_ms += self.everybody_syncs()?;
            let took_s = (self.now_ms - began_ms - asked_to_wait_ms) / 1000;
            match laws::both_sides_agree(self) {
                Ok(()) => {
                    self.tally.peace_s.push(took_s as u32);
                    return Ok(());
                }
                Err(broken) if took_s > AGREE_S => return Err(broken),
                Err(_) => {}
            }
        }
    }

    /// A minute passes, and everybody syncs. Answers for how many milliseconds somebody was asked to stay away.
    fn everybody_syncs(&mut self) -> Result<i64, Broken> {
        self.pass(EVERY_MS);
        let mut waited_ms = 0;
        for device in 0..self.devices.len() {
            self.at += 1;
            let until = self.devices[device]
                .store
                .read(|tx| tx.not_before())
                .map_err(unsound)?;
            let wait_ms = until.map_or(0, |until| until.since(self.now(device)).max(0) * 1000);
            waited_ms += wait_ms;
            self.pass(wait_ms);
            self.round(device, Reach::Full)?;
            if self.devices[device].sends_again {
                self.pass(pace::SETTLE_S * 1000);
                self.round(device, Reach::Due)?;
            }
        }
        laws::hold(self)?;
        Ok(waited_ms)
    }

    fn writes(&self) -> usize {
        let lines = self.far.clockify.log.lines().iter();
        lines.filter(|line| line.method != "GET").count()
    }

    /// What became of creates whose reply was lost.
    fn tally_creates(&mut self) {
        for (number, device) in self.devices.iter().enumerate() {
            self.tally.creates.ambiguous += device.ambiguous.len() as u64;
            for remote in device.adopted.values() {
                let maker = self.far.past(remote).and_then(|past| past.maker);
                // Of two creates that are the same to the letter, each may have the other's.
                if maker.is_none_or(|(device, _)| device != number) {
                    self.tally.creates.wrongly_adopted += 1;
                }
            }
            self.tally.creates.asked += device.asked.len() as u64;
        }
        for (ids, late) in laws::doubled(self) {
            match late {
                true => {
                    self.tally.creates.doubled_late += 1;
                    let flagged = self.devices.iter().any(|device| device.flagged(&ids));
                    self.tally.creates.flagged += u64::from(flagged);
                }
                false => self.tally.creates.doubled += 1,
            }
        }
    }

    /// 26: whatever waits for the person has a sentence and a way that really leads out of there.
    fn every_question_leads_out(&mut self) -> Result<(), Broken> {
        for number in 0..self.devices.len() {
            let parked: Vec<_> = self.devices[number]
                .view
                .rows
                .values()
                .filter(|row| row.attention.is_some())
                .map(|row| row.key)
                .collect();
            for key in parked {
                self.leads_out(number, key)?;
            }
        }
        Ok(())
    }

    fn leads_out(&mut self, number: usize, key: stint_core::id::Key) -> Result<(), Broken> {
        let (mut tried, mut prepared) = (Vec::new(), false);
        loop {
            let row = self.devices[number].view.rows.get(&key);
            let parked = row.and_then(|row| Some((row.attention.clone()?, row.here.is_none())));
            let Some((attention, deleted)) = parked else {
                return Ok(());
            };
            let ways = attention.reason.ways_out(deleted);
            let Some(way) = ways
                .iter()
                .find(|way| !tried.contains(&(attention.reason, **way)))
            else {
                return Err(Broken::new(
                    "every question leads out (26)",
                    format!("{key:?} stays {:?} after {tried:?}", attention.reason),
                ));
            };
            let view = self.devices[number].look().map_err(unsound)?;
            let action = people::way_out(&view, key, attention.reason, *way);
            if !matches!(action, Some(Action::AddItem(_))) || prepared {
                tried.push((attention.reason, *way));
            }
            let Some(action) = action else { continue };
            prepared |= matches!(action, Action::AddItem(_));
            self.tell(|| format!("   {number} takes a way out: {action:?}"));
            self.pass(1_000);
            self.at += 1;
            let now = self.now(number);
            let at = self.at;
            let mut done = self.devices[number].act(&action, now, at);
            if matches!(done, Err(Problem::UndoOvertaken { .. })) {
                // Another timer runs: it is stopped first.
                let stop = Action::End { at: None };
                done = self.devices[number].act(&stop, now, at);
                if matches!(done, Err(Problem::RunningSince { .. })) {
                    // By a clock that was set back it has not begun yet.
                    done = self.devices[number].act(&Action::Discard, now, at);
                }
                done = done.and_then(|()| self.devices[number].act(&action, now, at));
            }
            if let Err(problem) = done {
                self.tell(|| format!("   refused: {problem:?}"));
            }
            let _unread = self.far.notice(self.at, &By::Website);
            for _ in 0..2 {
                self.everybody_syncs()?;
            }
            if key.kind() == Kind::Entry && tried.len() > 8 {
                return Err(Broken::new(
                    "every question leads out (26)",
                    format!("{key:?} asks again and again: {tried:?}"),
                ));
            }
        }
    }
}
