//! The copies of a shop, wherever it lies and whether or not it can be opened: which there are, and what each
//! lacks.

use crate::{place::Place, views::copy::CopyView};
use std::path::Path;
use store::copies::{self, Copy, End, Holds, Lacking};
use terms::ActivitySeq;

/// How far the shop went, as far as anybody knows.
pub(crate) struct Known {
    /// What the witness says.
    pub said: Option<End>,
    /// Where the file ends, as far as it still reads.
    pub ends: Option<End>,
}

impl Known {
    pub fn of(place: &Place) -> Self {
        Self {
            said: place.said().as_ref().map(End::said),
            ends: with_orders(place, |end, _| end.clone()),
        }
    }

    /// Which shop it is. The file comes last: another shop's may lie there.
    pub fn shop(&self) -> Option<&str> {
        let known = self.said.as_ref().or(self.ends.as_ref());
        known.map(|end| end.shop.as_str())
    }

    fn newest(&self, shop: &str) -> Option<ActivitySeq> {
        let ends = [&self.said, &self.ends].into_iter().flatten();
        ends.filter(|end| end.shop == shop).map(|end| end.seq).max()
    }
}

/// The copies in `folder`, of the shop that lies here.
pub(crate) fn listed(place: &Place, folder: &Path, known: &Known) -> Vec<Copy> {
    copies::of_one_shop(copies::listed(folder, &place.stem()), known.shop())
}

/// The newest good copy here or in the second place, read through.
pub(crate) fn newest_good(place: &Place) -> Option<Copy> {
    let known = Known::of(place);
    let folders = [Some(&place.copies), place.second.as_ref()].into_iter().flatten();
    let mut all: Vec<Copy> = folders.flat_map(|folder| listed(place, folder, &known)).collect();
    copies::newest_first(&mut all);
    copies::newest_good(&all).cloned()
}

/// The copies as they are told, each with what it lacks.
pub(crate) fn told(place: &Place, known: &Known, copies: &[Copy]) -> Vec<CopyView> {
    let views = |orders: &dyn Fn(&Copy) -> Vec<String>| {
        copies
            .iter()
            .map(|copy| CopyView::of(copy, lacking(known, copy, &|_| orders(copy))))
            .collect()
    };
    let of_file = with_orders(place, |end, orders| {
        views(&|copy| match &copy.holds {
            Some(holds) if holds.shop == end.shop => orders(holds.seq),
            _ => Vec::new(),
        })
    });
    of_file.unwrap_or_else(|| views(&|_| Vec::new()))
}

/// What one copy lacks.
pub(crate) fn lacks(place: &Place, holds: &Holds) -> Option<Lacking> {
    let known = Known::of(place);
    let newest = known.newest(&holds.shop)?;
    let of_file = with_orders(place, |end, orders| {
        (end.shop == holds.shop).then(|| copies::lacking(holds, newest, orders))
    });
    of_file
        .flatten()
        .or_else(|| Some(copies::lacking(holds, newest, &|_| Vec::new())))
}

fn lacking(known: &Known, copy: &Copy, orders: &dyn Fn(ActivitySeq) -> Vec<String>) -> Option<Lacking> {
    let holds = copy.holds.as_ref()?;
    Some(copies::lacking(holds, known.newest(&holds.shop)?, orders))
}

/// Asks the shop where it is open, and otherwise what still can be read of its file.
fn with_orders<T>(
    place: &Place,
    ask: impl FnOnce(&End, &dyn Fn(ActivitySeq) -> Vec<String>) -> T,
) -> Option<T> {
    let Some(shop) = &place.open else {
        return copies::end_of_what_reads(&place.path, ask);
    };
    let asked = shop.ask(|reader| {
        let end = reader.end();
        Ok(end.map(|end| ask(&end, &|seq| reader.orders_after(seq))))
    });
    asked.ok().flatten()
}
