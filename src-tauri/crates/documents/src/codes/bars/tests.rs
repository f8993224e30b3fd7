//! Bars stand on the dots of the printer.

use super::*;

#[test]
fn every_bar_begins_and_ends_on_a_dot() {
    let symbol = Symbol::new("shipment_code", "CB1001-1.1R1").unwrap();
    for (dpi, dots_per_module) in [(203, 2), (203, 3), (203, 4), (300, 3), (300, 4), (300, 5)] {
        let pitch = Pitch { dpi, dots_per_module };
        let Mark::Bars(bars) = symbol.bars(pitch, 17.3, 0.0, 40.0) else {
            panic!("bars")
        };
        let off_grid = |x: f32| (x / pitch.dot() - (x / pitch.dot()).round()).abs();
        for bar in bars {
            assert!(
                off_grid(bar.x - INSET) < 0.01,
                "{dpi} dpi: a bar begins between two dots"
            );
            assert!(
                off_grid(bar.x + bar.width + INSET) < 0.01,
                "{dpi} dpi: a bar ends between two dots"
            );
        }
    }
}

#[test]
fn the_largest_module_that_fits_is_taken_and_none_when_nothing_fits() {
    let symbol = Symbol::new("tracking", "1234").unwrap();
    let modules = symbol.modules() + 20;
    assert_eq!(symbol.fit(modules * 4, &[4, 3, 2]), Some(4));
    assert_eq!(symbol.fit(modules * 4 - 1, &[4, 3, 2]), Some(3));
    assert_eq!(symbol.fit(modules * 2 - 1, &[4, 3, 2]), None);
}
