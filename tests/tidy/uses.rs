//! What a `use` imports, name by name.

use syn::{ItemUse, UseTree, Visibility};

/// One `use`, taken apart: `use crate::a::{b, c as d}` is two.
#[derive(Clone)]
pub struct Use {
    pub path: Vec<String>,
    /// What it is called here; `*` for everything.
    pub name: String,
    /// Passed on to others. A parent that only passes on does not need its child.
    pub is_passed_on: bool,
}

fn taken_apart(tree: &UseTree, before: &mut Vec<String>, is_passed_on: bool, found: &mut Vec<Use>) {
    let one = |path: Vec<String>, name: String| Use {
        path,
        name,
        is_passed_on,
    };
    match tree {
        UseTree::Path(step) => {
            before.push(step.ident.to_string());
            taken_apart(&step.tree, before, is_passed_on, found);
            before.pop();
        }
        UseTree::Name(last) if last.ident == "self" => {
            found.push(one(before.clone(), before.last().cloned().unwrap_or_default()));
        }
        UseTree::Name(last) => {
            let path = [before.clone(), vec![last.ident.to_string()]].concat();
            found.push(one(path, last.ident.to_string()));
        }
        UseTree::Rename(last) => {
            let mut path = before.clone();
            if last.ident != "self" {
                path.push(last.ident.to_string());
            }
            found.push(one(path, last.rename.to_string()));
        }
        UseTree::Glob(_) => found.push(one(before.clone(), "*".to_owned())),
        UseTree::Group(group) => {
            for tree in &group.items {
                taken_apart(tree, before, is_passed_on, found);
            }
        }
    }
}

/// All that one `use` imports.
pub fn uses_of(item: &ItemUse) -> Vec<Use> {
    let mut found = Vec::new();
    let is_passed_on = !matches!(item.vis, Visibility::Inherited);
    taken_apart(&item.tree, &mut Vec::new(), is_passed_on, &mut found);
    found
}
