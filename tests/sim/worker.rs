//! The worker of a device: rounds that come by themselves, when the engine's own rhythm says so.
//!
//! Never decides when: a stopwatch that only goes forward is read to it, and what happens.

use stint_core::sync::rhythm::{Ended, Poke};

use crate::laws::{self, Broken};
use crate::step::Reach;
use crate::world::{World, unsound};

impl World {
    /// Something happened that the worker of this device hears of.
    pub fn poke(&mut self, number: usize, poke: Poke) {
        self.devices[number].rhythm.poked(poke, self.now_ms);
    }

    /// So many seconds pass, and the device syncs as often as its worker would.
    pub fn awake(&mut self, number: usize, seconds: i64) -> Result<(), Broken> {
        let until_ms = self.now_ms + seconds * 1000;
        loop {
            let next_ms = self.devices[number].rhythm.next_ms();
            if next_ms > until_ms {
                self.pass((until_ms - self.now_ms).max(0));
                return Ok(());
            }
            self.pass((next_ms - self.now_ms).max(0));
            let now_ms = self.now_ms;
            if let Some(asked) = self.devices[number].rhythm.take_turn(now_ms) {
                let ended = self.turn(number, asked)?;
                let (now_ms, random) = (self.now_ms, self.at);
                self.devices[number].rhythm.ended(ended, now_ms, random);
                laws::hold(self)?;
            }
        }
    }

    /// One turn of the worker.
    fn turn(&mut self, number: usize, asked: bool) -> Result<Ended, Broken> {
        self.at += 1;
        let device = &self.devices[number];
        let not_before = device.store.read(|tx| tx.not_before()).map_err(unsound)?;
        let left_s = not_before.map_or(0, |until| until.since(self.now(number)));
        if left_s > 0 {
            return Ok(Ended::Told { seconds: left_s });
        }
        self.round(number, if asked { Reach::Asked } else { Reach::Due })?;
        let device = &self.devices[number];
        let runs =
            |row: &stint_core::row::Row| row.entry().is_some_and(|entry| entry.span.is_running());
        Ok(match device.went_through {
            true => Ended::Done {
                time_runs: device.look().map_err(unsound)?.rows.values().any(runs),
                again: device.sends_again,
            },
            false => Ended::Failed { paced: true },
        })
    }
}
