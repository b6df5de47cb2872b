//! The page in the browser: who is signed in to Clockify, and whether the connection may be.
//!
//! Opening it decides nothing, an answer counts once, and without the secret in its address there is no
//! page at all. Never asks for a Maton key: whoever has the address may answer.

use super::{Connection, ConnectionStatus, Failure, Maton};
use crate::clockify::{Clockify, Request, Response, User};

impl Maton {
    /// `GET` shows the question or what became of it, `POST` answers it.
    pub(super) fn page(&mut self, clockify: &Clockify, req: &Request) -> Response {
        let form: Vec<(String, String)> = form_urlencoded::parse(&req.body).into_owned().collect();
        let field = |name: &str| {
            let sent = form.iter().find(|(n, v)| n == name && !v.is_empty());
            sent.map(|(_, value)| value.as_str())
        };
        let token = req.param("session_token").or(field("session_token"));
        let mut all = self.connections().iter();
        let Some(connection) = all.find(|c| Some(c.session_token.as_str()) == token) else {
            return told(
                404,
                "This link is not known",
                "Start again from the program.",
            );
        };
        if connection.status != ConnectionStatus::Pending {
            return became(connection);
        }
        match req.method.as_str() {
            "GET" => self.question(clockify, connection),
            "POST" => {
                let id = connection.id.clone();
                let key = match field("account") {
                    None => Some(self.grant.clone()),
                    Some(user) => sign_ins(clockify)
                        .find(|(known, _)| known.id.to_string() == user)
                        .map(|(_, key)| key.to_owned()),
                };
                match (field("answer"), key) {
                    (Some("approve"), Some(key)) => {
                        self.approve_as(&id, &key, clockify.clock());
                        told(200, "Connected", "You can close this page.")
                    }
                    (Some("approve"), None) => told(
                        400,
                        "Nobody has this account",
                        "Nothing was decided. Go back.",
                    ),
                    (Some("deny"), _) => {
                        self.deny(&id, clockify.clock());
                        told(200, "Not connected", "You can close this page.")
                    }
                    _ => told(400, "Approve or deny?", "Nothing was decided. Go back."),
                }
            }
            _ => told(405, "This page is read or answered", "Nothing was decided."),
        }
    }

    fn question(&self, clockify: &Clockify, connection: &Connection) -> Response {
        let options: String = sign_ins(clockify)
            .map(|(user, key)| {
                let selected = if key == self.grant { " selected" } else { "" };
                let (name, email) = (escaped(&user.name), escaped(&user.email));
                format!(
                    "<option value=\"{}\"{selected}>{name} ({email})</option>",
                    user.id
                )
            })
            .collect();
        let token = &connection.session_token;
        let body = format!(
            "<p>A program wants to read and change your time entries.</p>\
             <form method=\"post\" action=\"?session_token={token}\">\
             <p><label>Signed in to Clockify as \
             <select name=\"account\" id=\"account\">{options}</select></label></p>\
             <p><button name=\"answer\" value=\"approve\" id=\"approve\">Approve</button> \
             <button name=\"answer\" value=\"deny\" id=\"deny\">Deny</button></p></form>"
        );
        page(200, "Connect Clockify?", &body)
    }
}

/// Everybody who can sign in, with the key that a grant of theirs acts with.
fn sign_ins(clockify: &Clockify) -> impl Iterator<Item = (&User, &str)> {
    clockify
        .users()
        .filter_map(|user| Some((user, clockify.key_of(user.id)?)))
}

fn became(connection: &Connection) -> Response {
    let nothing = "Nothing was changed. You can close this page.";
    match (connection.status, connection.failure) {
        (ConnectionStatus::Active, _) => told(200, "Already connected", nothing),
        (_, Some(Failure::Abandoned)) => told(
            410,
            "This link has run out",
            "Start again from the program.",
        ),
        _ => told(200, "Already declined", nothing),
    }
}

fn told(status: u16, title: &str, words: &str) -> Response {
    page(status, title, &format!("<p>{words}</p>"))
}

fn page(status: u16, title: &str, body: &str) -> Response {
    let whole = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>{title}</title>\
         <h1>{title}</h1>{body}</html>"
    );
    // The address is a secret: it stays out of caches and out of the next page's referrer.
    Response::html(status, &whole)
        .with_header("Cache-Control", "no-store")
        .with_header("Referrer-Policy", "no-referrer")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
