//! From a failing plan to a short one: steps are left out as long as the same law breaks.
//!
//! Never changes a step; what is left happened just so.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::laws::Broken;
use crate::step::Plan;
use crate::world::{self, Failure, Life};

/// Lives a plan through; a panic is a failure like any other.
pub fn try_out(plan: &Plan) -> Result<Life, Failure> {
    catch_unwind(AssertUnwindSafe(|| world::live(plan, false))).unwrap_or_else(|panic| {
        let what = panic.downcast_ref::<String>().cloned();
        let what = what.or_else(|| panic.downcast_ref::<&str>().map(|what| (*what).to_owned()));
        let broken = Broken::new("no panic", what.unwrap_or_default());
        Err(Failure {
            step: plan.steps.len(),
            broken,
        })
    })
}

/// The shortest plan found that breaks the same law.
pub fn shrink(mut plan: Plan, law: &str) -> Plan {
    let breaks = |plan: &Plan| try_out(plan).is_err_and(|failure| failure.broken.law == law);
    let mut size = plan.steps.len().div_ceil(2);
    while size > 0 {
        let (mut at, before) = (0, plan.steps.len());
        while at < plan.steps.len() {
            let mut shorter = plan.clone();
            shorter.steps.drain(at..(at + size).min(plan.steps.len()));
            if breaks(&shorter) {
                plan = shorter;
            } else {
                at += size;
            }
        }
        // Singles again and again, as long as that still helps.
        size = if size == 1 && plan.steps.len() < before {
            1
        } else {
            size / 2
        };
    }
    for at in (0..plan.habits.len()).rev() {
        let mut plainer = plan.clone();
        plainer.habits.remove(at);
        if breaks(&plainer) {
            plan = plainer;
        }
    }
    plan
}
