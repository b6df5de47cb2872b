//! Flags that several verbs share.
//!
//! Never a default of its own: what is not said stays unsaid, and core decides.

use std::borrow::Cow;
use std::ffi::OsStr;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, Subcommand};
use stint_core::action::FieldSaid;
use stint_core::field::Field;
use stint_core::say;

use crate::words::{self, Word};

/// What an entry says besides its times.
#[derive(Debug, Args)]
pub(crate) struct EntryFields {
    #[arg(long, value_name = "PROJECT")]
    pub(crate) project: Option<Word>,
    #[arg(long, value_name = "TASK")]
    pub(crate) task: Option<Word>,
    #[arg(long = "tag", value_name = "TAG")]
    pub(crate) tags: Vec<Word>,
    #[command(flatten)]
    pub(crate) billable: Billable,
    #[arg(long = "field", value_name = "NAME=VALUE", value_parser = field)]
    pub(crate) fields: Vec<FieldSaid>,
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(crate) description: Option<Word>,
}

/// Reads `Ticket=ABC-1`.
fn field(said: &str) -> Result<FieldSaid, String> {
    let said = words::unmarked(said);
    match said.split_once('=') {
        Some((field, value)) if !field.trim().is_empty() => Ok(FieldSaid {
            field: field.trim().to_owned(),
            value: value.to_owned(),
        }),
        Some(_) | None => Err(say!("help-field")),
    }
}

/// Reads which field of a conflict is meant: one that every entry has, or a custom one.
#[derive(Clone)]
pub(crate) struct OfConflict;

impl OfConflict {
    fn usual() -> PossibleValuesParser {
        let codes = Field::ALL.iter().filter_map(|field| match field.code() {
            Cow::Borrowed(code) => Some(code),
            Cow::Owned(_) => None,
        });
        PossibleValuesParser::new(codes)
    }
}

impl TypedValueParser for OfConflict {
    type Value = Word;

    fn parse_ref(
        &self,
        command: &clap::Command,
        arg: Option<&clap::Arg>,
        value: &OsStr,
    ) -> Result<Word, clap::Error> {
        match value.to_str() {
            Some(said) if Field::coded(said).is_some() => Ok(Word::from(said.to_owned())),
            Some(_) | None => OfConflict::usual()
                .parse_ref(command, arg, value)
                .map(Word::from),
        }
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        let values: Vec<PossibleValue> = OfConflict::usual()
            .possible_values()
            .into_iter()
            .flatten()
            .collect();
        Some(Box::new(values.into_iter()))
    }
}

/// What to change on an entry.
#[derive(Debug, Args)]
pub(crate) struct ChangeFields {
    #[arg(value_name = "TEXT")]
    pub(crate) text: Vec<Word>,
    #[command(flatten)]
    pub(crate) fields: EntryFields,
    #[arg(long = "add-tag", value_name = "TAG")]
    pub(crate) add_tags: Vec<Word>,
    #[arg(long = "remove-tag", value_name = "TAG")]
    pub(crate) remove_tags: Vec<Word>,
    #[arg(long, value_name = "DATE")]
    pub(crate) day: Option<Word>,
    #[arg(long, value_name = "WHEN", visible_alias = "start")]
    pub(crate) from: Option<Word>,
    #[arg(long, value_name = "WHEN", visible_alias = "end")]
    pub(crate) to: Option<Word>,
    #[arg(long, value_name = "LENGTH", visible_alias = "duration")]
    pub(crate) length: Option<Word>,
}

/// Billable or not, or nothing said.
#[derive(Debug, Args)]
pub(crate) struct Billable {
    #[arg(long = "billable", conflicts_with = "no")]
    yes: bool,
    #[arg(long = "no-billable", id = "no")]
    no: bool,
}

impl Billable {
    pub(crate) fn said(&self) -> Option<bool> {
        match (self.yes, self.no) {
            (true, _) => Some(true),
            (_, true) => Some(false),
            (false, false) => None,
        }
    }
}

/// What can be done with projects, tasks, tags and clients; they differ in their flags.
#[derive(Debug, Subcommand)]
pub(crate) enum ItemAct<New: Args, Change: Args, Where: Args> {
    List {
        #[command(flatten)]
        at: Where,
    },
    Add {
        #[arg(value_name = "NAME")]
        name: Word,
        #[command(flatten)]
        fields: New,
    },
    Edit {
        #[arg(value_name = "NAME")]
        item: Word,
        #[command(flatten)]
        at: Where,
        #[arg(long, value_name = "NAME")]
        name: Option<Word>,
        #[command(flatten)]
        fields: Change,
    },
    Rename {
        #[arg(value_name = "NAME")]
        item: Word,
        #[arg(value_name = "NEW")]
        to: Word,
        #[command(flatten)]
        at: Where,
    },
    #[command(visible_alias = "done")]
    Archive {
        #[arg(value_name = "NAME")]
        item: Word,
        #[command(flatten)]
        at: Where,
    },
    #[command(visible_alias = "reopen")]
    Restore {
        #[arg(value_name = "NAME")]
        item: Word,
        #[command(flatten)]
        at: Where,
    },
    Delete {
        #[arg(value_name = "NAME")]
        item: Word,
        #[command(flatten)]
        at: Where,
    },
}

/// What was said of a project, task, tag or client, whatever its kind.
#[derive(Debug, Default)]
pub(crate) struct ItemFields {
    pub(crate) under: Option<String>,
    pub(crate) color: Option<String>,
    pub(crate) billable: Option<bool>,
}

/// A tag or a client is only its name.
#[derive(Debug, Args)]
pub(crate) struct NoFields {}

impl From<NoFields> for ItemFields {
    fn from(NoFields {}: NoFields) -> ItemFields {
        ItemFields::default()
    }
}

/// What is said of a project; an empty client takes it off.
#[derive(Debug, Args)]
pub(crate) struct ProjectFields {
    #[arg(long, value_name = "CLIENT")]
    client: Option<Word>,
    #[arg(long, value_name = "COLOUR", visible_alias = "colour")]
    color: Option<Word>,
    #[command(flatten)]
    billable: Billable,
}

impl From<ProjectFields> for ItemFields {
    fn from(said: ProjectFields) -> ItemFields {
        ItemFields {
            under: said.client.map(|client| client.0),
            color: said.color.map(|color| color.0),
            billable: said.billable.said(),
        }
    }
}

/// What a new task takes.
#[derive(Debug, Args)]
pub(crate) struct NewTask {
    #[arg(long, value_name = "PROJECT")]
    project: Option<Word>,
    #[command(flatten)]
    billable: Billable,
}

impl From<NewTask> for ItemFields {
    fn from(new: NewTask) -> ItemFields {
        ItemFields {
            under: new.project.map(|project| project.0),
            color: None,
            billable: new.billable.said(),
        }
    }
}

impl From<Billable> for ItemFields {
    fn from(billable: Billable) -> ItemFields {
        ItemFields {
            billable: billable.said(),
            ..ItemFields::default()
        }
    }
}

/// Projects, tags and clients are found by their name alone.
#[derive(Debug, Args)]
pub(crate) struct AnyWhere {}

impl From<AnyWhere> for Option<String> {
    fn from(AnyWhere {}: AnyWhere) -> Option<String> {
        None
    }
}

/// A task is found in its project.
#[derive(Debug, Args)]
pub(crate) struct InProject {
    #[arg(long, value_name = "PROJECT")]
    project: Option<Word>,
}

impl From<InProject> for Option<String> {
    fn from(at: InProject) -> Option<String> {
        at.project.map(|project| project.0)
    }
}
