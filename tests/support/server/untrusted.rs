//! TLS with a certificate that signs itself: good for 127.0.0.1, and vouched for by nobody.
//!
//! Never to be trusted by anything: its key is here for all to read, and good clients turn away.

use std::io;
use std::sync::Arc;

use rustls::ServerConfig;
use rustls::crypto::ring;
use rustls::pki_types::{CertificateDer, PrivatePkcs8KeyDer};
use tokio::net::TcpStream;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

const CERTIFICATE: &[u8] = include_bytes!("untrusted/certificate.der");
const KEY: &[u8] = include_bytes!("untrusted/key.der");

/// Shakes hands; fails when the client refuses the certificate.
pub(super) async fn accept(stream: TcpStream) -> io::Result<TlsStream<TcpStream>> {
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(io::Error::other)?
        .with_no_client_auth()
        .with_single_cert(
            vec![CertificateDer::from(CERTIFICATE)],
            PrivatePkcs8KeyDer::from(KEY).into(),
        )
        .map_err(io::Error::other)?;
    TlsAcceptor::from(Arc::new(config)).accept(stream).await
}
