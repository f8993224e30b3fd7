//! `backup.list`: the copies there are, and what each of them lacks.

use crate::{
    failure::Failure,
    place::Place,
    steps::kept_copies::{Known, listed, told},
    views::copy::{CopyState, CopyView, EndView},
};
use std::path::PathBuf;
use store::copies::{self, Copy};
use terms::{FilePath, ProblemCode};
use terms_derive::{request, wire};

/// The copies of the shop that lies here or lay here, the newest first; also when its file cannot be opened.
#[request(example = r#"{ "prove": true }"#)]
pub struct ListCopies {
    /// A folder; the shop's folder of copies and its second place when not named.
    pub folder: Option<FilePath>,
    /// Reads copies through, from the newest on, until one is good.
    pub prove: Option<bool>,
}

#[wire]
pub struct KeptCopies {
    pub shop_file: String,
    pub copies: Vec<CopyView>,
    /// The newest good one: what restoring takes when no copy is named.
    pub offered: Option<String>,
    /// What was saved last, by the witness beside the copies.
    pub saved: Option<EndView>,
    /// Where the file ends, as far as it still reads.
    pub ends: Option<EndView>,
    /// The file that lies here is another shop's.
    pub is_other_shop: bool,
}

pub(crate) fn list(place: &Place, request: ListCopies) -> Result<KeptCopies, Failure> {
    let folders = match request.folder {
        None => [Some(place.copies.clone()), place.second.clone()]
            .into_iter()
            .flatten()
            .collect(),
        Some(folder) => vec![named(&folder)?],
    };
    let known = Known::of(place);
    let mut all: Vec<Copy> = folders
        .iter()
        .flat_map(|folder| listed(place, folder, &known))
        .collect();
    copies::newest_first(&mut all);
    let mut views = told(place, &known, &all);
    let offered = match request.prove {
        Some(true) => prove(&all, &mut views),
        _ => all.iter().find(|copy| copy.is_good()),
    };
    Ok(KeptCopies {
        shop_file: place.path.display().to_string(),
        offered: offered.map(|copy| copy.path.display().to_string()),
        copies: views,
        is_other_shop: match (&known.said, &known.ends) {
            (Some(said), Some(ends)) => said.shop != ends.shop,
            _ => false,
        },
        saved: known.said.as_ref().map(EndView::of),
        ends: known.ends.as_ref().map(EndView::of),
    })
}

fn named(folder: &FilePath) -> Result<PathBuf, Failure> {
    let folder = PathBuf::from(folder.as_str());
    let there = Some(folder).filter(|folder| folder.is_dir());
    there.ok_or_else(|| Failure::invalid("folder", ProblemCode::Unknown))
}

/// Reads copies through until one is good; says of each what was found.
fn prove<'c>(all: &'c [Copy], views: &mut [CopyView]) -> Option<&'c Copy> {
    for (copy, view) in all.iter().zip(views) {
        if copy.is_good() {
            if copies::is_whole(copy) {
                view.state = CopyState::Proved;
                return Some(copy);
            }
            view.state = CopyState::Broken;
        }
    }
    None
}
