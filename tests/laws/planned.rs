//! What a row asks for next, carried out in a world where everything goes well.
//!
//! Never a round: only the table of what three sides ask for, followed to its end.

use proptest::prelude::*;
use stint_core::id::Kind;
use stint_core::row::Item;
use stint_core::sync::merge::merge;
use stint_core::sync::plan::{Step, plan};

use crate::items::item;

#[derive(Clone, Debug)]
struct Sides {
    base: Option<Item>,
    here: Option<Item>,
    there: Option<Item>,
}

impl Sides {
    fn step(&self) -> Step {
        plan(self.base.as_ref(), self.here.as_ref(), self.there.as_ref())
    }

    /// Carries a step out; `None` where a person is asked or nothing is left to do.
    fn after(&self, step: Step) -> Option<Sides> {
        let Sides { base, here, there } = self.clone();
        Some(match step {
            Step::Create | Step::Update => Sides {
                base: here.clone(),
                there: here.clone(),
                here,
            },
            Step::Delete | Step::Remove | Step::Forget => Sides {
                base: None,
                here: None,
                there: None,
            },
            Step::Take | Step::Restore => Sides {
                base: there.clone(),
                here: there.clone(),
                there,
            },
            Step::Merge => {
                let (here, there) = (here.unwrap(), there.unwrap());
                let base = base.unwrap_or_else(|| there.clone());
                let joined = merge(&base, &here, &there).item;
                Sides {
                    base: Some(there.clone()),
                    here: Some(joined),
                    there: Some(there),
                }
            }
            Step::Park | Step::Nothing => return None,
        })
    }
}

fn sides() -> impl Strategy<Value = Sides> {
    let kinds = vec![
        Kind::Client,
        Kind::Project,
        Kind::Task,
        Kind::Tag,
        Kind::Entry,
    ];
    prop::sample::select(kinds).prop_flat_map(|kind| {
        let side = || prop::option::weighted(0.8, item(kind));
        // Often two of them are the same.
        (side(), side(), side(), 0..4_u8).prop_map(|(base, here, there, same)| match same {
            1 => Sides {
                here: base.clone(),
                base,
                there,
            },
            2 => Sides {
                there: base.clone(),
                base,
                here,
            },
            3 => Sides {
                there: here.clone(),
                base,
                here,
            },
            _ => Sides { base, here, there },
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn three_steps_bring_the_sides_together_or_to_a_person(sides in sides()) {
        let mut now = sides;
        for _ in 0..3 {
            match now.after(now.step()) {
                Some(next) => now = next,
                None => break,
            }
        }
        match now.step() {
            Step::Park => prop_assert!(now.there.is_none() && now.here.is_some(), "{now:?}"),
            Step::Nothing => {
                prop_assert_eq!(&now.here, &now.there);
                prop_assert_eq!(&now.here, &now.base);
            }
            // Gone everywhere: there is nothing to do but to forget.
            Step::Forget => prop_assert!(now.here.is_none() && now.there.is_none()),
            other => prop_assert!(false, "{other:?} is left to do: {now:?}"),
        }
    }

    #[test]
    fn what_a_person_changed_is_never_dropped_by_a_plan(sides in sides()) {
        let changed = matches!((&sides.base, &sides.here), (base, Some(here)) if base.as_ref() != Some(here));
        let step = sides.step();
        if changed {
            let loses = matches!(step, Step::Remove | Step::Forget | Step::Delete | Step::Restore);
            let alike = sides.base.as_ref().zip(sides.here.as_ref()).is_some_and(|(base, here)| base.alike(here));
            prop_assert!(!loses || alike, "{step:?} of {sides:?}");
            let takes = step == Step::Take;
            let same = sides.here.as_ref().zip(sides.there.as_ref()).is_some_and(|(here, there)| here.alike(there));
            prop_assert!(!takes || same || alike, "{step:?} of {sides:?}");
        }
    }

    #[test]
    fn nothing_leaves_this_computer_but_what_a_person_changed(sides in sides()) {
        if sides.here == sides.base {
            let writes = matches!(sides.step(), Step::Create | Step::Update | Step::Delete | Step::Merge);
            prop_assert!(!writes, "{:?}", sides.step());
        }
    }

    #[test]
    fn absence_deletes_nothing_there_and_an_edit_there_wins_over_a_deletion_here(sides in sides()) {
        match (&sides.base, &sides.here, &sides.there) {
            (Some(base), None, Some(there)) if !there.alike(base) => {
                prop_assert_eq!(sides.step(), Step::Restore);
            }
            (_, _, None) => prop_assert_ne!(sides.step(), Step::Delete),
            _ => {}
        }
    }
}
