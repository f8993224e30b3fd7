//! The window opens and is typable, there is one of it, and it hears of what happens elsewhere.

use anyhow::{Result, ensure};
use serde_json::json;
use thirtyfour::Key;

use crate::desk::{Desk, Shop};

#[tokio::test]
async fn without_a_shop_the_window_asks_for_one_and_the_first_key_lands_in_a_field() -> Result<()> {
    let mut desk = Desk::open(Shop::None).await?;
    desk.reads("Make your shop").await?;
    // The page puts the focus there by itself; nobody points.
    desk.until_script("return document.activeElement.matches('input')")
        .await?;
    desk.type_text("Fjord").await?;
    let typed = desk
        .until_script("return document.activeElement.value === 'Fjord'")
        .await;
    desk.picture("welcome").await?;
    let title = desk.title().await?;
    desk.close_after(typed).await?;
    ensure!(title == "Counterbook", "the page is called “{title}”");
    Ok(())
}

#[tokio::test]
async fn a_second_start_on_the_same_shop_leaves_the_one_window() -> Result<()> {
    let desk = Desk::open(Shop::Stocked).await?;
    desk.sees("nav").await?;
    let second = desk.start_again().await;
    let still_there = desk.title().await;
    desk.close().await?;
    let second = second?;
    ensure!(second.code() == Some(0), "the second start ended with {second}");
    still_there.map(|_| ())
}

#[tokio::test]
async fn what_another_program_does_to_the_shop_appears_without_a_key() -> Result<()> {
    let mut desk = Desk::open(Shop::Stocked).await?;
    desk.sees("nav").await?;
    desk.key(Key::F7).await?;
    desk.reads("Linen towel").await?;
    let jug = json!({"sku": "JUG", "name": "Stoneware jug", "kind": "stocked", "price_minor": 2900});
    desk.ask_shop("items.save", &jug)?;
    let seen = desk.reads("Stoneware jug").await;
    desk.close_after(seen).await?;
    Ok(())
}

#[tokio::test]
async fn the_page_cannot_leave_or_reach_out() -> Result<()> {
    let desk = Desk::open(Shop::None).await?;
    desk.reads("Make your shop").await?;
    let tried = desk
        .look(
            "const tried = []; \
             tried.push(window.open('https://example.com') === null ? 'no window' : 'window'); \
             tried.push(typeof window.__TAURI__ === 'undefined' ? 'no global' : 'global'); \
             tried.push(Object.isFrozen(Object.prototype) ? 'frozen' : 'loose'); \
             location.href = 'https://example.com/'; \
             return tried;",
        )
        .await?;
    let here = desk.look("return location.origin").await?;
    desk.close().await?;
    ensure!(tried == json!(["no window", "no global", "frozen"]), "{tried}");
    ensure!(here == "tauri://localhost", "the page went to {here}");
    Ok(())
}

#[tokio::test]
async fn ctrl_and_plus_draw_everything_larger_and_ctrl_zero_as_usual() -> Result<()> {
    let mut desk = Desk::open(Shop::Stocked).await?;
    desk.sees("nav").await?;
    desk.resize(1280, 720).await?;
    let zoomed = zoom(&mut desk).await;
    desk.close_after(zoomed).await
}

/// What is drawn larger leaves the page fewer pixels of its own.
async fn zoom(desk: &mut Desk) -> Result<()> {
    desk.press(&[Key::Control.into(), '+']).await?;
    desk.until_script("return innerWidth < 1200").await?;
    desk.press(&[Key::Control.into(), '-']).await?;
    desk.until_script("return innerWidth === 1280").await?;
    desk.press(&[Key::Control.into(), '+']).await?;
    desk.until_script("return innerWidth < 1200").await?;
    desk.press(&[Key::Control.into(), '0']).await?;
    desk.until_script("return innerWidth === 1280").await
}
