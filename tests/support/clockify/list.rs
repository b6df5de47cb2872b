//! Paging, sorting and name filters shared by every list.
//!
//! Never looks inside a row beyond its id, name and archived flag.

use serde::Serialize;

use super::habits::{Habits, LastPage, PageSizeCap};
use super::ids::Id;
use super::wire::{Refusal, Request, Response, flag};

/// Which part of a list is wanted; pages count from 1.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Page {
    number: usize,
    size: usize,
}

impl Page {
    /// Reads `page` and `page-size` of an ordinary list.
    pub(crate) fn read(req: &Request, habits: &Habits) -> Result<Self, Refusal> {
        Self::read_with(req, 50, habits.page_size_cap)
    }

    pub(crate) fn read_with(
        req: &Request,
        default_size: usize,
        cap: PageSizeCap,
    ) -> Result<Self, Refusal> {
        let size = count(req, "page-size")?.unwrap_or(default_size);
        let size = match cap {
            PageSizeCap::None => size,
            PageSizeCap::Clamp(most) => size.min(most),
            PageSizeCap::Refuse(most) if size > most => {
                return Err(Refusal::bad_parameter("page-size"));
            }
            PageSizeCap::Refuse(_) => size,
        };
        Ok(Self {
            number: count(req, "page")?.unwrap_or(1),
            size,
        })
    }

    /// Index of the first row, and the index after the last.
    pub(crate) fn bounds(self, rows: usize) -> (usize, usize) {
        let from = (self.number - 1).saturating_mul(self.size).min(rows);
        (from, from.saturating_add(self.size).min(rows))
    }

    /// Keeps this page of `rows` and says whether it is the last one.
    pub(crate) fn cut<T>(self, mut rows: Vec<T>) -> (Vec<T>, bool) {
        let (from, to) = self.bounds(rows.len());
        let last = to == rows.len();
        rows.truncate(to);
        rows.drain(..from);
        (rows, last)
    }
}

fn count(req: &Request, name: &str) -> Result<Option<usize>, Refusal> {
    match req.param(name).map(str::parse::<usize>) {
        None => Ok(None),
        Some(Ok(n)) if n > 0 => Ok(Some(n)),
        Some(_) => Err(Refusal::bad_parameter(name)),
    }
}

/// Answers one page of rows with its `Last-Page` header.
pub(crate) fn answer(rows: &impl Serialize, last: bool, habits: &Habits) -> Response {
    let response = Response::json(200, rows);
    match habits.last_page_header {
        LastPage::Always => response.with_header("Last-Page", if last { "true" } else { "false" }),
        LastPage::AlwaysFalse => response.with_header("Last-Page", "false"),
        LastPage::Missing => response,
    }
}

/// A catalog row as the list filters see it.
pub(crate) trait Named {
    fn id(&self) -> Id;
    fn name(&self) -> &str;
    fn archived(&self) -> bool;
}

/// Filters by `name`, `strict-name-search` and `archived` (omitted means both), then sorts.
pub(crate) fn select<'a, T: Named>(
    rows: impl Iterator<Item = &'a T>,
    req: &Request,
) -> Result<Vec<&'a T>, Refusal> {
    let archived = flag(req, "archived")?;
    let strict = flag(req, "strict-name-search")?.unwrap_or(false);
    let wanted = req.param("name").map(str::to_lowercase);
    let mut rows: Vec<&T> = rows
        .filter(|row| archived.is_none_or(|a| row.archived() == a))
        .filter(|row| match (&wanted, req.param("name")) {
            (Some(_), Some(exact)) if strict => row.name() == exact,
            (Some(part), _) => row.name().to_lowercase().contains(part),
            (None, _) => true,
        })
        .collect();
    match req.param("sort-column") {
        Some("ID") => rows.sort_by_key(|row| row.id()),
        _ => rows.sort_by_cached_key(|row| (row.name().to_lowercase(), row.id())),
    }
    if req.param("sort-order") == Some("DESCENDING") {
        rows.reverse();
    }
    Ok(rows)
}
