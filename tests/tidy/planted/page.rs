//! The window, and the tags between it and the core.

use super::one;
use crate::{circles, house::House, imports, page, tags};

#[test]
fn a_feature_that_borrows_from_another_is_seen() {
    let path = "ui/src/features/call/Call.svelte";
    let seen = imports::strayed(&one(path, "import X from '../orders/OrderPage.svelte';"));
    assert_eq!(seen.len(), 1, "{seen:?}");
    let seen = imports::strayed(&one(
        path,
        "import { y } from '../../kit';\nimport z from './body';",
    ));
    assert!(seen.is_empty(), "{seen:?}");
    let seen = imports::strayed(&one(
        "ui/src/kit/Page.svelte",
        "import { invoke } from '@tauri-apps/api/core';",
    ));
    assert_eq!(seen.len(), 1, "{seen:?}");
}

#[test]
fn a_test_that_knows_tauri_outside_the_host_is_seen() {
    let text = "import { mockIPC } from '@tauri-apps/api/mocks';";
    for (path, count) in [
        ("ui/src/lib/call.test.ts", 1),
        ("ui/src/testing/answers.ts", 1),
        ("ui/src/host/tauri.test.ts", 0),
    ] {
        let seen = imports::strayed(&one(path, text));
        assert_eq!(seen.len(), count, "{path}: {seen:?}");
    }
}

#[test]
fn a_tag_as_text_is_seen() {
    let path = "src-tauri/crates/app/src/orders/place.rs";
    for (text, count) in [
        ("fn f() { writer.touch(\"orders\") }", 1),
        ("fn f() { writer.touch(&format!(\"x{n}\")) }", 1),
        ("fn f() { let tag = format!(\"order:{n}\"); }", 1),
        ("fn f() { change.touch(Tag::Orders); say(\"order: none\") }", 0),
    ] {
        let seen = tags::as_text(&House::of(&[(path, text)]));
        assert_eq!(seen.len(), count, "{text}: {seen:?}");
    }
    let path = "ui/src/lib/live.svelte.ts";
    let loose = "export function live(tags: string[]) {}";
    assert_eq!(tags::loose(&House::of(&[(path, loose)])).len(), 1);
    let typed = "export function live(tags: Tag[]) {}";
    assert!(tags::loose(&House::of(&[(path, typed)])).is_empty());
}

#[test]
fn a_widget_that_knows_the_wire_and_a_panel_that_knows_the_host_are_seen() {
    for (path, text, count) in [
        (
            "ui/src/kit/Lookup.svelte",
            "import type { Item } from '../wire/items.gen';",
            1,
        ),
        (
            "ui/src/kit/Lookup.svelte",
            "import Chip from '../panels/Chip.svelte';",
            1,
        ),
        (
            "ui/src/kit/Lookup.svelte",
            "import { format } from '../lib/format';",
            0,
        ),
        ("ui/src/panels/Chip.svelte", "import { host } from '../host';", 1),
        (
            "ui/src/panels/Chip.svelte",
            "import { page } from '../features/orders';",
            1,
        ),
        (
            "ui/src/panels/Chip.svelte",
            "import type { Order } from '../wire/orders.gen';",
            0,
        ),
        (
            "ui/src/features/call/Call.svelte",
            "import Chip from '../../panels/Chip.svelte';",
            0,
        ),
    ] {
        let seen = page::rooms(&House::of(&[(path, text)]));
        assert_eq!(seen.len(), count, "{path} {text}: {seen:?}");
    }
}

#[test]
fn files_of_the_window_in_a_circle_are_seen_and_its_lists_are_none() {
    let house = House::of(&[
        (
            "ui/src/host/host.ts",
            "import { tauri } from './tauri';\nexport interface Host {}",
        ),
        (
            "ui/src/host/tauri.ts",
            "import type {\n  Host,\n} from './host';\nexport const tauri = 1;",
        ),
        (
            "ui/src/kit/index.ts",
            "export { default as A } from './A.svelte';\nexport { b } from './b';",
        ),
        (
            "ui/src/kit/A.svelte",
            "<script lang=\"ts\">\n  import { b } from './index';\n</script>",
        ),
        ("ui/src/kit/b.ts", "export const b = 1;"),
    ]);
    let arrows = page::arrows(&house);
    assert!(
        arrows.contains(&("ui/src/kit/A.svelte".to_owned(), "ui/src/kit/b.ts".to_owned())),
        "{arrows:?}"
    );
    let circles = circles::circles(arrows.iter().map(|(from, to)| (from.as_str(), to.as_str())));
    assert_eq!(circles, [["ui/src/host/host.ts", "ui/src/host/tauri.ts"]]);
}
