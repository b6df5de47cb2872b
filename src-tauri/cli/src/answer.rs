//! What a verb answers: one text for people or one JSON value for scripts, and how the run ends.
//!
//! Never both, and never anything before it is complete.

use serde::Serialize;
use stint_core::problem::Problem;

use crate::exit::Exit;

/// The answer of a verb.
#[derive(Debug)]
pub(crate) struct Answer {
    /// What goes to standard output, line end included.
    pub(crate) out: String,
    /// How the run ends.
    pub(crate) exit: Exit,
    /// Something was written to the store, so others should look.
    pub(crate) wrote: bool,
}

impl Answer {
    /// An answer of this text; a line end is added where there is none.
    pub(crate) fn text(text: impl Into<String>) -> Answer {
        let mut out = text.into();
        if !out.is_empty() && !out.ends_with('\n') {
            out.push('\n');
        }
        Answer {
            out,
            exit: Exit::Done,
            wrote: false,
        }
    }

    /// An answer of this value.
    ///
    /// # Errors
    /// [`Problem::Internal`] for what is no JSON.
    pub(crate) fn json(value: &impl Serialize) -> Result<Answer, Problem> {
        let text = serde_json::to_string(value).map_err(|why| Problem::Internal {
            what: format!("an answer that is no JSON ({why})"),
        })?;
        Ok(Answer::text(text))
    }

    /// The same answer of a verb that wrote to the store.
    pub(crate) fn after_writing(self) -> Answer {
        Answer {
            wrote: true,
            ..self
        }
    }
}
