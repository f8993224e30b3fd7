//! `host.second_place`: where this PC keeps copies of the shop, too.

use super::{desk::Host, files::Memory, standing::Standing};
use crate::{failure::Failure, health::SecondPlace};
use std::path::PathBuf;
use terms::{FilePath, ProblemCode, Tag};
use terms_derive::request;

/// Names a second place for copies of the shop that is open, such as a stick or a folder of another machine, or
/// gives it up. It may be away later, and is caught up when it comes back.
#[request(example = r#"{ "folder": null }"#)]
pub struct NameSecondPlace {
    /// A folder that is there; nothing gives the second place up. What was copied there stays.
    pub folder: Option<FilePath>,
}

pub(crate) fn second_place(host: &Host, request: NameSecondPlace) -> Result<Standing, Failure> {
    let app = host.opened()?;
    let folder = request.folder.map(|folder| PathBuf::from(folder.as_str()));
    if let Some(folder) = &folder {
        if !folder.is_absolute() || !folder.is_dir() {
            return Err(Failure::invalid("folder", ProblemCode::Unknown));
        }
        let is_the_first = folder.canonicalize().ok() == app.shop.copies.canonicalize().ok();
        if is_the_first || *folder == app.shop.copies {
            return Err(Failure::invalid("folder", ProblemCode::NotAllowed));
        }
    }
    let mut memory = Memory::read(host.data_dir());
    memory.keep_second_place(app.shop_path(), folder.clone());
    memory.write(host.data_dir());
    app.shop.learn(Tag::Copies, |health| {
        health.second = folder.map(SecondPlace::named)
    });
    host.look(app);
    Ok(host.standing())
}
