//! Makes the tray's pixels: the opacity of each drawing in icons/tray, which is all that a one-ink icon has.
//! Never draws anything itself.

use std::fs::File;
use std::io::BufReader;
use std::path::Path;

/// In the order of `stint_core::menu::Icon`.
const STATES: [&str; 6] = [
    "idle",
    "running",
    "offline",
    "offline-running",
    "attention",
    "attention-running",
];
/// Pixels; the sizes that panels ask for, 48 for those at 200 %.
const SIZES: [u32; 4] = [22, 24, 32, 48];

fn main() {
    // Asked when it runs: a build that was moved is not compiled anew.
    let here = std::env::var_os("CARGO_MANIFEST_DIR").expect("Cargo says where the crate is");
    let icons = Path::new(&here).join("../../icons/tray/on-dark");
    println!("cargo::rerun-if-changed={}", icons.display());
    let mut opacity = Vec::new();
    for state in STATES {
        for size in SIZES {
            opacity.extend(read(&icons.join(format!("{state}-{size}.png")), size));
        }
    }
    let out = std::env::var_os("OUT_DIR").expect("cargo sets it");
    std::fs::write(Path::new(&out).join("tray.opacity"), opacity).expect("OUT_DIR can be written");
}

fn read(path: &Path, size: u32) -> Vec<u8> {
    let file = File::open(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut reader = png::Decoder::new(BufReader::new(file))
        .read_info()
        .expect("a PNG");
    let mut pixels = vec![0; reader.output_buffer_size().expect("it fits into memory")];
    let frame = reader.next_frame(&mut pixels).expect("a whole PNG");
    assert!(
        (frame.width, frame.height, frame.color_type) == (size, size, png::ColorType::Rgba),
        "{} is {size} pixels wide and high, RGBA",
        path.display()
    );
    pixels.chunks_exact(4).map(|pixel| pixel[3]).collect()
}
