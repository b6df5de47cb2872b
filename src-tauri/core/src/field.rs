//! The fields of an item, one by one: what a merge names, and what a person chooses between.
//!
//! Project and task are one field, since one without the other means nothing. Never decides which side wins.

use std::borrow::Cow;

use crate::custom::FieldId;
use crate::entry::{Entry, Span};
use crate::id::Kind;
use crate::problem::Problem;
use crate::row::Item;

/// A field that both sides can change.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// What was done.
    Description,
    /// Project and task of an entry.
    Project,
    /// The tags of an entry.
    Tags,
    /// When it began.
    Start,
    /// When it ended.
    End,
    /// Both ends, where one of them alone would make no span.
    Times,
    /// Billable or not.
    Billable,
    /// The name of a thing of the catalog.
    Name,
    /// The client of a project.
    Client,
    /// The colour of a project.
    Color,
    /// Whether everybody sees a project.
    Public,
    /// Put away or in use.
    Archived,
    /// Whether a task is done.
    Done,
    /// A custom field of an entry.
    Custom(FieldId),
}

/// Before the id in the code of a custom field.
const CUSTOM: &str = "custom:";

impl Field {
    /// Every one of them but the custom ones.
    pub const ALL: [Field; 13] = [
        Field::Description,
        Field::Project,
        Field::Tags,
        Field::Start,
        Field::End,
        Field::Times,
        Field::Billable,
        Field::Name,
        Field::Client,
        Field::Color,
        Field::Public,
        Field::Archived,
        Field::Done,
    ];

    /// The fields of one kind of item, in the order in which they are shown.
    pub fn of(kind: Kind) -> &'static [Field] {
        use Field::{
            Archived, Billable, Client, Color, Description, Done, End, Name, Project, Public,
            Start, Tags,
        };
        match kind {
            Kind::Entry => &[Description, Project, Tags, Start, End, Billable],
            Kind::Project => &[Name, Client, Color, Billable, Public, Archived],
            Kind::Task => &[Name, Billable, Done],
            Kind::Client | Kind::Tag => &[Name, Archived],
        }
    }

    /// The fields in which two items of one kind differ, in the order in which they are shown.
    pub fn differing(a: &Item, b: &Item) -> Vec<Field> {
        let usual = Field::of(b.kind()).iter().cloned();
        let mut fields: Vec<Field> = usual.filter(|field| field.differs(a, b)).collect();
        if let (Item::Entry(a), Item::Entry(b)) = (a, b) {
            let custom = a.custom.differing(&b.custom);
            fields.extend(custom.cloned().map(Field::Custom));
        }
        fields
    }

    /// A code that does not change.
    pub fn code(&self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Field::Description => "description",
            Field::Project => "project",
            Field::Tags => "tags",
            Field::Start => "start",
            Field::End => "end",
            Field::Times => "times",
            Field::Billable => "billable",
            Field::Name => "name",
            Field::Client => "client",
            Field::Color => "color",
            Field::Public => "public",
            Field::Archived => "archived",
            Field::Done => "done",
            Field::Custom(id) => return Cow::Owned(format!("{CUSTOM}{}", id.0)),
        })
    }

    /// The field of this code.
    pub fn coded(code: &str) -> Option<Field> {
        let custom = code.strip_prefix(CUSTOM).filter(|id| !id.is_empty());
        let custom = custom.map(|id| Field::Custom(FieldId(id.to_owned())));
        let mut usual = Field::ALL.into_iter();
        custom.or_else(|| usual.find(|field| field.code() == code))
    }

    /// Whether two items of one kind have another value in it.
    pub fn differs(&self, a: &Item, b: &Item) -> bool {
        match (a, b) {
            (Item::Entry(a), Item::Entry(b)) => match self {
                Field::Description => a.description != b.description,
                Field::Project => (a.project, a.task) != (b.project, b.task),
                Field::Tags => a.tags != b.tags,
                Field::Start => a.span.start() != b.span.start(),
                Field::End => a.span.end() != b.span.end(),
                Field::Times => a.span != b.span,
                Field::Billable => a.billable != b.billable,
                Field::Custom(id) => a.custom.value(id) != b.custom.value(id),
                _ => false,
            },
            // A put of one value over the other tells, and costs nothing worth a second table.
            (a, b) => self.put(a, b).is_ok_and(|taken| taken != *a),
        }
    }

    /// The item with this field as it is in `from`.
    ///
    /// # Errors
    /// [`Problem::EndBeforeStart`] for a time that the other end does not allow.
    pub fn put(&self, item: &Item, from: &Item) -> Result<Item, Problem> {
        let mut item = item.clone();
        match (&mut item, from) {
            (Item::Entry(entry), Item::Entry(from)) => self.put_entry(entry, from)?,
            (Item::Client(to), Item::Client(from)) => match self {
                Field::Name => to.name.clone_from(&from.name),
                Field::Archived => to.archived = from.archived,
                _ => {}
            },
            (Item::Project(to), Item::Project(from)) => match self {
                Field::Name => to.name.clone_from(&from.name),
                Field::Client => to.client = from.client,
                Field::Color => to.color.clone_from(&from.color),
                Field::Billable => to.billable = from.billable,
                Field::Public => to.public = from.public,
                Field::Archived => to.archived = from.archived,
                _ => {}
            },
            (Item::Task(to), Item::Task(from)) => match self {
                Field::Name => to.name.clone_from(&from.name),
                Field::Billable => to.billable = from.billable,
                Field::Done => to.done = from.done,
                _ => {}
            },
            (Item::Tag(to), Item::Tag(from)) => match self {
                Field::Name => to.name.clone_from(&from.name),
                Field::Archived => to.archived = from.archived,
                _ => {}
            },
            _ => {}
        }
        Ok(item)
    }

    fn put_entry(&self, entry: &mut Entry, from: &Entry) -> Result<(), Problem> {
        match self {
            Field::Description => entry.description.clone_from(&from.description),
            Field::Project => (entry.project, entry.task) = (from.project, from.task),
            Field::Tags => entry.tags.clone_from(&from.tags),
            Field::Start => entry.span = Span::new(from.span.start(), entry.span.end())?,
            Field::End => entry.span = Span::new(entry.span.start(), from.span.end())?,
            Field::Times => entry.span = from.span,
            Field::Billable => entry.billable = from.billable,
            Field::Custom(id) => entry.custom.take(id, &from.custom),
            _ => {}
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::at::At;
    use crate::catalog::Tag;

    #[test]
    fn a_field_has_one_code() {
        for field in Field::ALL {
            assert_eq!(Field::coded(&field.code()), Some(field));
        }
        let ticket = Field::Custom(FieldId("5e41".into()));
        assert_eq!(ticket.code(), "custom:5e41");
        assert_eq!(Field::coded("custom:5e41"), Some(ticket));
        assert_eq!(Field::coded("custom:"), None);
        assert_eq!(Field::coded("colour"), None);
    }

    #[test]
    fn only_the_field_that_is_named_is_taken() {
        let at = At::from_unix;
        let entry = |text: &str, start, end| {
            Item::Entry(Entry {
                description: text.into(),
                ..Entry::bare(Span::finished(at(start), at(end)).unwrap())
            })
        };
        let (ours, theirs) = (entry("ours", 0, 10), entry("theirs", 5, 20));
        assert_eq!(
            Field::End.put(&ours, &theirs).unwrap(),
            entry("ours", 0, 20)
        );
        assert_eq!(
            Field::Times.put(&ours, &theirs).unwrap(),
            entry("ours", 5, 20)
        );
        let late = entry("late", 15, 16);
        assert!(
            matches!(
                Field::Start.put(&ours, &late),
                Err(Problem::EndBeforeStart { .. })
            ),
            "it would end before it starts"
        );
        let tag = |name: &str| {
            Item::Tag(Tag {
                name: name.into(),
                archived: false,
            })
        };
        assert!(Field::Name.differs(&tag("a"), &tag("b")));
        assert!(!Field::Archived.differs(&tag("a"), &tag("b")));
    }
}
