//! The icons of the tray as pixels: one ink on nothing, so the states differ by shape on every panel.
//! Never reads a file.

use stint_core::menu::Icon;

use crate::shown::Ink;

/// Pixels, smallest first; a panel takes the one nearest to its own size.
const SIZES: [usize; 4] = [22, 24, 32, 48];

/// How opaque each pixel of each drawing is: state by state, in each size by size.
static OPACITY: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/tray.opacity"));

/// The icon in every size, each pixel as alpha, red, green, blue.
pub(super) fn draw(icon: Icon, ink: Ink) -> Vec<ksni::Icon> {
    let [red, green, blue] = match ink {
        Ink::Light => [0xf2, 0xf3, 0xf5],
        Ink::Dark => [0x1d, 0x1f, 0x23],
    };
    let each: usize = SIZES.iter().map(|size| size * size).sum();
    let mut rest = &OPACITY[place(icon) * each..];
    SIZES
        .iter()
        .map(|&size| {
            let (drawing, after) = rest.split_at(size * size);
            rest = after;
            let side = i32::try_from(size).expect("an icon is small");
            ksni::Icon {
                width: side,
                height: side,
                data: drawing
                    .iter()
                    .flat_map(|&alpha| [alpha, red, green, blue])
                    .collect(),
            }
        })
        .collect()
}

/// The order in which build.rs wrote them.
fn place(icon: Icon) -> usize {
    match icon {
        Icon::Idle => 0,
        Icon::Running => 1,
        Icon::Offline => 2,
        Icon::OfflineRunning => 3,
        Icon::Attention => 4,
        Icon::AttentionRunning => 5,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Icon; 6] = [
        Icon::Idle,
        Icon::Running,
        Icon::Offline,
        Icon::OfflineRunning,
        Icon::Attention,
        Icon::AttentionRunning,
    ];

    #[test]
    fn states_differ_in_shape_in_every_size() {
        let shapes = |icon| -> Vec<Vec<bool>> {
            let drawn = draw(icon, Ink::Light);
            drawn
                .iter()
                .map(|icon| icon.data.chunks(4).map(|pixel| pixel[0] > 127).collect())
                .collect()
        };
        for (at, one) in ALL.into_iter().enumerate() {
            for other in &ALL[at + 1..] {
                for (this, that) in shapes(one).iter().zip(shapes(*other)) {
                    let differ = this.iter().zip(&that).filter(|(a, b)| a != b).count();
                    assert!(
                        differ * 25 > this.len(),
                        "{one:?} and {other:?} differ in {differ} of {} pixels",
                        this.len()
                    );
                }
            }
        }
    }

    #[test]
    fn both_inks_have_the_same_shape() {
        for icon in ALL {
            for (light, dark) in draw(icon, Ink::Light).iter().zip(draw(icon, Ink::Dark)) {
                assert_eq!(light.data.len(), dark.data.len());
                let same = |(a, b): (&[u8], &[u8])| a[0] == b[0] && a[1] != b[1];
                assert!(light.data.chunks(4).zip(dark.data.chunks(4)).all(same));
            }
        }
    }
}
