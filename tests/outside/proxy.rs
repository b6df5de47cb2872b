//! A proxy that is as bad as a network can be: it resets, cuts, trickles, repeats and lies, byte by byte.
//!
//! Never invents a request. Each connection has a thread; requests come one at a time, as Stint makes them.

use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use stint_tests::Tape;

/// What becomes of one exchange.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Toxic {
    /// The connection is reset before a byte of the request is read.
    ResetUnread,
    /// It is reset after half of the request.
    ResetInRequest,
    /// The request arrives; the connection ends without an answer.
    CloseUnanswered,
    /// The same by a reset.
    ResetUnanswered,
    /// It is reset in the head of the answer.
    ResetInHead,
    /// It ends in the body of the answer.
    CutBody,
    /// The answer comes in small pieces.
    Trickle,
    /// The answer comes late.
    Delay,
    /// The connection ends after the answer, and nobody said that it would.
    CloseIdle,
    /// The request is delivered twice, and the first answer comes.
    TwiceFirst,
    /// The same, and the second answer comes.
    TwiceSecond,
    /// Nothing comes, and the request is delivered some time later.
    DeliverLate,
    /// The answer is not HTTP.
    Garbage,
    /// The log-in page of a hotel.
    Portal,
    /// The head promises fewer bytes than come.
    ShortLength,
    /// An answer in chunks, without an end.
    EndlessChunks,
    /// `100 Continue` first.
    Interim,
    /// A head that never ends.
    HugeHead,
}

const TOXICS: [Toxic; 18] = [
    Toxic::ResetUnread,
    Toxic::ResetInRequest,
    Toxic::CloseUnanswered,
    Toxic::ResetUnanswered,
    Toxic::ResetInHead,
    Toxic::CutBody,
    Toxic::Trickle,
    Toxic::Delay,
    Toxic::CloseIdle,
    Toxic::TwiceFirst,
    Toxic::TwiceSecond,
    Toxic::DeliverLate,
    Toxic::Garbage,
    Toxic::Portal,
    Toxic::ShortLength,
    Toxic::EndlessChunks,
    Toxic::Interim,
    Toxic::HugeHead,
];

/// A proxy in front of one address. Stops with its value.
pub(crate) struct Proxy {
    address: SocketAddr,
    shared: Arc<Shared>,
}

struct Shared {
    behind: SocketAddr,
    ended: AtomicBool,
    state: Mutex<State>,
}

struct State {
    tape: Tape,
    percent: u64,
    struck: BTreeMap<Toxic, u64>,
    twins: Vec<String>,
    /// Until when the server asked to be left alone.
    left_alone: Option<Instant>,
    came_early: Vec<String>,
}

impl Proxy {
    pub(crate) fn start(behind: SocketAddr, seed: u64) -> Proxy {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = listener.local_addr().unwrap();
        let shared = Arc::new(Shared {
            behind,
            ended: AtomicBool::new(false),
            state: Mutex::new(State {
                tape: Tape::new(seed),
                percent: 0,
                struck: BTreeMap::new(),
                twins: Vec::new(),
                left_alone: None,
                came_early: Vec::new(),
            }),
        });
        let serving = Arc::clone(&shared);
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                if serving.ended.load(Ordering::Relaxed) {
                    return;
                }
                let (Ok(stream), serving) = (stream, Arc::clone(&serving)) else {
                    continue;
                };
                // A connection that breaks is what this is for.
                std::thread::spawn(move || serving.connection(stream));
            }
        });
        Proxy { address, shared }
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Strikes so many of a hundred exchanges.
    pub(crate) fn strike(&self, percent: u64) {
        self.shared.state.lock().unwrap().percent = percent;
    }

    /// How often it did what.
    pub(crate) fn struck(&self) -> Vec<(String, u64)> {
        let state = self.shared.state.lock().unwrap();
        let struck = state.struck.iter();
        struck
            .map(|(toxic, times)| (format!("{toxic:?}"), *times))
            .collect()
    }

    /// The bodies of the creates that were delivered twice.
    pub(crate) fn twins(&self) -> Vec<String> {
        self.shared.state.lock().unwrap().twins.clone()
    }

    /// Requests that came before the pause was over that the server had asked for.
    pub(crate) fn came_early(&self) -> Vec<String> {
        self.shared.state.lock().unwrap().came_early.clone()
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.shared.ended.store(true, Ordering::Relaxed);
        // Wakes who waits for the next connection.
        let _ = TcpStream::connect(self.address);
    }
}

/// A request or an answer.
struct Message {
    head: Vec<u8>,
    body: Vec<u8>,
}

impl Message {
    /// Reads one; `None` at the end of the connection.
    fn read(from: &mut impl BufRead) -> io::Result<Option<Message>> {
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            if from.read_until(b'\n', &mut head)? == 0 {
                return Ok(None);
            }
        }
        let mut message = Message {
            head,
            body: Vec::new(),
        };
        let length = message.header("content-length");
        let length = length.and_then(|length| length.parse().ok()).unwrap_or(0);
        message.body.resize(length, 0);
        from.read_exact(&mut message.body)?;
        Ok(Some(message))
    }

    fn header(&self, name: &str) -> Option<String> {
        let head = String::from_utf8_lossy(&self.head).into_owned();
        let mut lines = head.lines().filter_map(|line| line.split_once(':'));
        let found = lines.find(|(called, _)| called.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.trim().to_owned())
    }

    fn first_line(&self) -> String {
        let head = String::from_utf8_lossy(&self.head);
        head.lines().next().unwrap_or_default().to_owned()
    }

    fn bytes(&self) -> Vec<u8> {
        [&self.head[..], &self.body].concat()
    }

    fn makes_an_entry(&self) -> bool {
        let line = self.first_line();
        line.starts_with("POST") && line.contains("/time-entries ")
    }
}

impl Shared {
    fn connection(&self, stream: TcpStream) -> io::Result<()> {
        stream.set_nodelay(true)?;
        let mut reader = BufReader::new(stream.try_clone()?);
        // Something has come: the request, or the end.
        while !reader.fill_buf()?.is_empty() {
            if !self.exchange(&stream, &mut reader)? {
                return Ok(());
            }
        }
        Ok(())
    }

    fn toxic(&self) -> Option<Toxic> {
        let state = &mut *self.state.lock().unwrap();
        let percent = state.percent;
        let strikes = state.tape.chance(percent);
        strikes.then(|| *state.tape.one_of(&TOXICS))
    }

    /// One exchange; says whether the connection lives on.
    fn exchange(&self, client: &TcpStream, reader: &mut impl BufRead) -> io::Result<bool> {
        let mut toxic = self.toxic();
        if toxic == Some(Toxic::ResetUnread) {
            self.count(Toxic::ResetUnread);
            return reset(client);
        }
        let Some(request) = Message::read(reader)? else {
            return Ok(false);
        };
        self.mind_the_pause(&request);
        let twice = matches!(toxic, Some(Toxic::TwiceFirst | Toxic::TwiceSecond));
        if twice && request.makes_an_entry() && !contains(&request.body, b"\"end\"") {
            // Twice started is once ended: what then runs is another one than the person's.
            toxic = None;
        }
        if let Some(toxic) = toxic {
            self.count(toxic);
        }
        let mut out = client;
        match toxic {
            Some(Toxic::ResetInRequest) => return reset(client),
            Some(Toxic::DeliverLate) => {
                std::thread::sleep(Duration::from_millis(5));
                client.shutdown(std::net::Shutdown::Both)?;
                std::thread::sleep(Duration::from_millis(250));
                self.deliver(&request)?;
                return Ok(false);
            }
            Some(Toxic::Portal) => {
                let page = "<!doctype html><title>Welcome to Hotel Wi-Fi</title>";
                let length = page.len();
                write!(
                    out,
                    "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: {length}\r\n\r\n{page}"
                )?;
                return Ok(true);
            }
            Some(Toxic::Garbage) => {
                out.write_all(b"\x16\x03\x01SSH-2.0-what is this\r\n\r\n\r\n")?;
                return Ok(false);
            }
            Some(Toxic::HugeHead) => {
                out.write_all(b"HTTP/1.1 200 OK\r\n")?;
                for number in 0..20_000 {
                    write!(out, "x-filler-{number}: {}\r\n", "y".repeat(60))?;
                }
                return Ok(false);
            }
            _ => {}
        }
        let Some(mut answer) = self.deliver(&request)? else {
            return Ok(false);
        };
        if let Some(Toxic::TwiceFirst | Toxic::TwiceSecond) = toxic {
            if request.makes_an_entry() {
                let body = String::from_utf8_lossy(&request.body).into_owned();
                self.state.lock().unwrap().twins.push(body);
            }
            let second = self.deliver(&request)?;
            if let (Some(Toxic::TwiceSecond), Some(second)) = (toxic, second) {
                answer = second;
            }
        }
        let bytes = answer.bytes();
        let (head, body) = (answer.head.len(), answer.body.len());
        match toxic {
            Some(Toxic::CloseUnanswered) => Ok(false),
            Some(Toxic::ResetUnanswered) => reset(client),
            Some(Toxic::ResetInHead) => {
                out.write_all(&bytes[..head / 2])?;
                reset(client)
            }
            Some(Toxic::CutBody) => {
                out.write_all(&bytes[..head + body / 2])?;
                Ok(false)
            }
            Some(Toxic::Trickle) => {
                for piece in bytes.chunks(bytes.len().div_ceil(40)) {
                    out.write_all(piece)?;
                    std::thread::sleep(Duration::from_millis(5));
                }
                Ok(true)
            }
            Some(Toxic::Delay) => {
                std::thread::sleep(Duration::from_millis(400));
                out.write_all(&bytes)?;
                Ok(true)
            }
            Some(Toxic::CloseIdle) => {
                out.write_all(&bytes)?;
                Ok(false)
            }
            Some(Toxic::ShortLength) if body > 1 => {
                out.write_all(&with_length(
                    &answer,
                    &format!("content-length: {}", body / 2),
                ))?;
                Ok(true)
            }
            Some(Toxic::EndlessChunks) => {
                let mut chunked = with_length(&answer, "transfer-encoding: chunked");
                chunked.truncate(chunked.len() - body);
                out.write_all(&chunked)?;
                write!(out, "{:x}\r\n", body + 1)?;
                out.write_all(&answer.body)?;
                Ok(false)
            }
            Some(Toxic::Interim) => {
                out.write_all(b"HTTP/1.1 100 Continue\r\n\r\n")?;
                out.write_all(&bytes)?;
                Ok(true)
            }
            _ => {
                self.asks_for_pause(&answer);
                out.write_all(&bytes)?;
                Ok(true)
            }
        }
    }

    /// Sends a request on and gives its answer; `None` where the far side hung up.
    fn deliver(&self, request: &Message) -> io::Result<Option<Message>> {
        let mut behind = TcpStream::connect(self.behind)?;
        behind.write_all(&request.bytes())?;
        let answer = Message::read(&mut BufReader::new(behind));
        Ok(answer.unwrap_or(None))
    }

    /// A pause is asked for once the answer has arrived whole.
    fn asks_for_pause(&self, answer: &Message) {
        if let (true, Some(asked)) = (
            answer.first_line().contains(" 429 "),
            answer.header("retry-after"),
        ) {
            let seconds = asked.parse().ok().or_else(|| until(&asked, answer));
            let pause = Duration::from_secs(seconds.unwrap_or(0));
            self.state.lock().unwrap().left_alone = Some(Instant::now() + pause);
        }
    }

    fn mind_the_pause(&self, request: &Message) {
        let state = &mut *self.state.lock().unwrap();
        if let Some(until) = state.left_alone
            && let Some(early) = until.checked_duration_since(Instant::now())
        {
            state
                .came_early
                .push(format!("{} came {early:?} early", request.first_line()));
        }
    }

    fn count(&self, toxic: Toxic) {
        *self.state.lock().unwrap().struck.entry(toxic).or_default() += 1;
    }
}

/// Seconds of a `Retry-After` that is a date, by the answer's own clock.
fn until(asked: &str, answer: &Message) -> Option<u64> {
    let read = |text: &str| chrono::DateTime::parse_from_rfc2822(text).ok();
    let seconds = (read(asked)? - read(&answer.header("date")?)?).num_seconds();
    u64::try_from(seconds).ok()
}

/// The answer with this line instead of its length.
fn with_length(answer: &Message, line: &str) -> Vec<u8> {
    let head = String::from_utf8_lossy(&answer.head).into_owned();
    let is_length = |kept: &str| kept.to_ascii_lowercase().starts_with("content-length:");
    let mut lines: Vec<&str> = head
        .trim_end()
        .lines()
        .filter(|kept| !is_length(kept))
        .collect();
    lines.push(line);
    let mut bytes = lines.join("\r\n").into_bytes();
    bytes.extend(b"\r\n\r\n");
    bytes.extend(&answer.body);
    bytes
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

/// Ends a connection by a reset.
fn reset(stream: &TcpStream) -> io::Result<bool> {
    rustix::net::sockopt::set_socket_linger(stream, Some(Duration::ZERO))?;
    Ok(false)
}

/// A server that answers each connection with the beginning of an answer and then a byte now and then, for ever.
pub(crate) fn never_ends() -> SocketAddr {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            std::thread::spawn(move || trickle(stream));
        }
    });
    address
}

fn trickle(mut stream: TcpStream) -> io::Result<()> {
    let mut request = [0; 1024];
    let _ = stream.read(&mut request)?;
    stream.write_all(
        b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 9999\r\n\r\n[",
    )?;
    loop {
        std::thread::sleep(Duration::from_millis(300));
        stream.write_all(b" ")?;
    }
}
