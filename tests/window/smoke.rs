//! The window opens and is typable.

use anyhow::{Result, ensure};

use crate::desk::{Desk, Shop};

#[tokio::test]
async fn without_a_shop_the_window_opens_and_says_something() -> Result<()> {
    let desk = Desk::open(Shop::None).await?;
    let says = desk.sees("body").await?;
    desk.picture("welcome").await?;
    let title = desk.title().await?;
    desk.close().await?;
    ensure!(!says.trim().is_empty(), "an empty window tells a person nothing");
    ensure!(title == "Counterbook", "the page is called “{title}”");
    Ok(())
}
