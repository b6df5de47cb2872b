//! A store as text that builds it again, schema to the letter, and back.
//!
//! Never reads a table by name: whatever a version of the schema has is written out.

use std::collections::BTreeSet;
use std::path::Path;

use rusqlite::Connection;

/// What a virtual table keeps is its own business: triggers fill it again as rows come in.
const TABLES: &str = "SELECT name FROM sqlite_schema
    WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
        AND name NOT IN (SELECT name FROM pragma_table_list WHERE type IN ('shadow', 'virtual'))
    ORDER BY rowid";

/// The whole store in a file as SQL.
pub(crate) fn dump(file: &Path) -> String {
    let conn = Connection::open(file).unwrap();
    let number = |pragma: &str| -> i64 {
        conn.pragma_query_value(None, pragma, |row| row.get(0))
            .unwrap()
    };
    let mut sql = format!(
        "PRAGMA application_id = {};\nPRAGMA user_version = {};\n",
        number("application_id"),
        number("user_version")
    );
    let schema = "SELECT sql FROM sqlite_schema
        WHERE sql IS NOT NULL AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')
        ORDER BY rowid";
    for statement in texts(&conn, schema) {
        sql += &format!("\n{statement};\n");
    }
    for table in tables(&conn) {
        let columns = texts(
            &conn,
            &format!("SELECT name FROM pragma_table_info('{table}')"),
        );
        let quoted: Vec<String> = columns
            .iter()
            .map(|name| format!("quote({name})"))
            .collect();
        let values = quoted.join(" || ', ' || ");
        let names = columns.join(", ");
        let rows = texts(
            &conn,
            &format!(
                "SELECT 'INSERT INTO {table} ({names}) VALUES (' || {values} || ');' FROM {table} ORDER BY 1"
            ),
        );
        if !rows.is_empty() {
            sql += &format!("\n{}\n", rows.join("\n"));
        }
    }
    sql
}

/// Builds the store again, as a file with a log.
pub(crate) fn restore(sql: &str, file: &Path) {
    let conn = Connection::open(file).unwrap();
    conn.pragma_update(None, "foreign_keys", false).unwrap();
    conn.execute_batch("BEGIN").unwrap();
    conn.execute_batch(sql).unwrap();
    conn.execute_batch("COMMIT").unwrap();
    let mode: String = conn
        .pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))
        .unwrap();
    assert_eq!(mode, "wal");
}

/// Whether two texts build the same store; a copy has its tables in another order.
pub(crate) fn is_same(one: &str, other: &str) -> bool {
    let statements = |sql: &str| {
        let statements = sql
            .split(";\n")
            .map(|statement| statement.trim().to_owned());
        statements.collect::<BTreeSet<String>>()
    };
    statements(one) == statements(other)
}

/// The schema that a dump says it has.
pub(crate) fn version(sql: &str) -> u32 {
    let mut lines = sql.lines();
    let said = lines.find_map(|line| line.strip_prefix("PRAGMA user_version = "));
    let number = said.and_then(|said| said.trim_end_matches(';').parse().ok());
    number.expect("a dump says its version")
}

/// What the tables of a store are called.
pub(crate) fn tables(conn: &Connection) -> Vec<String> {
    texts(conn, TABLES)
}

fn texts(conn: &Connection, sql: &str) -> Vec<String> {
    let mut statement = conn.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| row.get(0)).unwrap();
    rows.map(Result::unwrap).collect()
}
