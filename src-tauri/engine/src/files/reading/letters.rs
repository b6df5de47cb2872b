//! Which letters the bytes of a file are: as it says itself, or as they look.
//!
//! Never a silent guess: what is not plain is said.

use std::io::Read;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use encoding_rs_io::{DecodeReaderBytes, DecodeReaderBytesBuilder};

/// What the letters are.
pub(super) struct Letters {
    encoding: &'static Encoding,
    /// What to say of them, where they are not as everywhere.
    pub(super) said: Option<&'static str>,
}

/// Looks through a file.
pub(super) fn of(from: &mut impl Read) -> std::io::Result<Letters> {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    let mut block = vec![0; 64 * 1024];
    let mut first = true;
    loop {
        let read = fill(from, &mut block)?;
        let bytes = &block[..read];
        if first && let Some(encoding) = by_beginning(bytes) {
            let said = (encoding != UTF_8).then(|| encoding.name());
            return Ok(Letters { encoding, said });
        }
        first = false;
        let last = read < block.len();
        detector.feed(bytes, last);
        if last {
            let encoding = detector.guess(None, Utf8Detection::Allow);
            let said = (encoding != UTF_8).then(|| encoding.name());
            return Ok(Letters { encoding, said });
        }
    }
}

/// The text of a file.
pub(super) fn decoded<R: Read>(from: R, letters: &Letters) -> DecodeReaderBytes<R, Vec<u8>> {
    DecodeReaderBytesBuilder::new()
        .encoding(Some(letters.encoding))
        .bom_override(true)
        .strip_bom(true)
        .build(from)
}

/// As the first bytes say it, or as they look where every other one is nothing.
fn by_beginning(bytes: &[u8]) -> Option<&'static Encoding> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return Some(encoding);
    }
    let bytes = &bytes[..bytes.len().min(1024) & !1];
    let nothing = |odd: usize| {
        let half = bytes.iter().skip(odd).step_by(2);
        half.filter(|byte| **byte == 0).count()
    };
    let (even, odd) = (nothing(0), nothing(1));
    let most = bytes.len() / 2;
    match (even, odd) {
        _ if most < 2 => None,
        (even, odd) if odd * 10 >= most * 6 && even * 10 < most => Some(UTF_16LE),
        (even, odd) if even * 10 >= most * 6 && odd * 10 < most => Some(UTF_16BE),
        _ => None,
    }
}

/// Reads until the block is full or there is no more.
fn fill(from: &mut impl Read, block: &mut [u8]) -> std::io::Result<usize> {
    let mut filled = 0;
    while filled < block.len() {
        match from.read(&mut block[filled..])? {
            0 => break,
            read => filled += read,
        }
    }
    Ok(filled)
}
