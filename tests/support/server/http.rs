//! Sockets: accepting, reading, answering, and closing in the middle where a fault says so.
//!
//! Never knows what a request means.

use std::convert::Infallible;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use http_body_util::combinators::BoxBody;
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::{Body, Bytes, Frame, Incoming, SizeHint};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::time::{Sleep, sleep};

use super::{SIDES, Shared, Side, door, untrusted};
use crate::clockify::{Exchange, Request, Response};

type Answer = hyper::Response<BoxBody<Bytes, io::Error>>;

const LARGEST_BODY: usize = 16 << 20;

/// Serves until told to stop; every open connection dies with the runtime.
pub(super) async fn serve(
    listeners: Vec<std::net::TcpListener>,
    shared: Arc<Shared>,
    stopped: oneshot::Receiver<()>,
) {
    for (listener, side) in listeners.into_iter().zip(SIDES) {
        let listener = TcpListener::from_std(listener)
            .expect("a listener made non-blocking belongs to this runtime");
        tokio::spawn(accept(listener, side, Arc::clone(&shared)));
    }
    // A dropped sender means the same as a sent word.
    let _stop = stopped.await;
}

async fn accept(listener: TcpListener, side: Side, shared: Arc<Shared>) {
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                tokio::spawn(connection(stream, side, Arc::clone(&shared)));
            }
            // Out of descriptors, most likely: give the others time to close.
            Err(_) => sleep(Duration::from_millis(20)).await,
        }
    }
}

async fn connection(stream: TcpStream, side: Side, shared: Arc<Shared>) {
    // Without this, small answers wait for the client's delayed acknowledgement.
    let _no_matter = stream.set_nodelay(true);
    if side != Side::Untrusted {
        return talk(stream, side, shared).await;
    }
    // Who refuses the certificate ends it here.
    if let Ok(stream) = untrusted::accept(stream).await {
        talk(stream, side, shared).await;
    }
}

async fn talk(stream: impl AsyncRead + AsyncWrite + Unpin, side: Side, shared: Arc<Shared>) {
    let mut network = shared.network_up.subscribe();
    let serves_door = Arc::new(AtomicBool::new(false));
    let service = service_fn(|req| {
        let (shared, serves_door) = (Arc::clone(&shared), Arc::clone(&serves_door));
        async move { respond(req, side, &shared, &serves_door).await }
    });
    let serving = http1::Builder::new().serve_connection(TokioIo::new(stream), service);
    tokio::pin!(serving);
    loop {
        tokio::select! {
            _closed = serving.as_mut() => return,
            _changed = network.changed() => {
                if !*network.borrow() && !serves_door.load(Ordering::Relaxed) {
                    return;
                }
            }
        }
    }
}

/// Answers, or fails: hyper then closes the connection without a byte.
async fn respond(
    req: hyper::Request<Incoming>,
    side: Side,
    shared: &Shared,
    serves_door: &AtomicBool,
) -> io::Result<Answer> {
    let is_for_door = req.uri().path().starts_with(door::PREFIX);
    serves_door.fetch_or(is_for_door, Ordering::Relaxed);
    let req = read(req).await?;
    if is_for_door {
        return Ok(whole(door::answer(shared, &req)));
    }
    if !*shared.network_up.borrow() {
        return Err(io::ErrorKind::NetworkDown.into());
    }
    let mut exchange = {
        let mut far = shared.lock();
        match side {
            Side::Clockify(region) => far.direct(&req.at(region)),
            Side::Gateway => far.gateway(&req),
            Side::Control => far.control(&req),
            Side::Untrusted => far.direct(&req),
            Side::Api => far.api(&req),
        }
    };
    loop {
        match exchange {
            Exchange::Answer(response) => return Ok(whole(response)),
            Exchange::Dropped { .. } => return Err(io::ErrorKind::ConnectionAborted.into()),
            Exchange::Truncated { response, sent } => return Ok(partial(response, sent)),
            Exchange::Late { ms, then } => {
                sleep(Duration::from_millis(ms)).await;
                exchange = *then;
            }
        }
    }
}

async fn read(req: hyper::Request<Incoming>) -> io::Result<Request> {
    let (head, body) = req.into_parts();
    let target = head.uri.path_and_query().map_or("/", |t| t.as_str());
    let mut request = Request::new(head.method.as_str(), target);
    request.headers = head
        .headers
        .iter()
        .map(|(name, value)| {
            let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
            (name.as_str().to_owned(), value)
        })
        .collect();
    let body = Limited::new(body, LARGEST_BODY).collect().await;
    request.body = body.map_err(io::Error::other)?.to_bytes().to_vec();
    Ok(request)
}

fn head(response: &Response) -> hyper::http::response::Builder {
    let mut builder = hyper::Response::builder().status(response.status);
    for (name, value) in &response.headers {
        builder = builder.header(name, value);
    }
    builder
}

fn whole(response: Response) -> Answer {
    let head = head(&response);
    let body = Full::new(Bytes::from(response.body)).map_err(|never: Infallible| match never {});
    head.body(body.boxed())
        .expect("the far side writes valid headers")
}

fn partial(response: Response, sent: usize) -> Answer {
    let head = head(&response);
    let mut bytes = Bytes::from(response.body);
    let total = bytes.len() as u64;
    bytes.truncate(sent);
    let body = Partial {
        bytes: Some(bytes),
        total,
        // Long enough for what was sent to leave the buffer before the connection dies.
        death: Box::pin(sleep(Duration::from_millis(20))),
    };
    head.body(BodyExt::boxed(body))
        .expect("the far side writes valid headers")
}

/// A body that promises all of its bytes and dies after some.
struct Partial {
    bytes: Option<Bytes>,
    total: u64,
    death: Pin<Box<Sleep>>,
}

impl Body for Partial {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        match self.bytes.take() {
            Some(bytes) if !bytes.is_empty() => Poll::Ready(Some(Ok(Frame::data(bytes)))),
            _ => {
                ready!(self.death.as_mut().poll(cx));
                Poll::Ready(Some(Err(io::ErrorKind::ConnectionAborted.into())))
            }
        }
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.total)
    }
}
