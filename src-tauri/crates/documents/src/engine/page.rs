//! What stands where on a page, before anyone has thought of a file format.
//!
//! Lengths are points. x grows to the right from the left edge, y **downwards** from the top edge.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use crate::engine::picture::Picture;
use crate::engine::size::Size;

#[derive(Debug, Clone)]
pub struct Page {
    pub size: Size,
    pub marks: Vec<Mark>,
}

/// Black on white; the only colour on our paper is in the shop's logo.
#[derive(Debug, Clone)]
pub enum Mark {
    Text(Run),
    /// A filled rectangle: a ruled line.
    Rule(Rect),
    /// The bars of one symbol, painted in one go, so that no renderer thickens them one by one.
    Bars(Vec<Rect>),
    /// A picture, such as the shop's logo, stretched to the rectangle.
    Picture(Rect, Arc<Picture>),
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
}

/// Glyphs of one face on one baseline, in the order of the eye: from left to right.
#[derive(Debug, Clone)]
pub struct Run {
    pub x: f32,
    pub baseline: f32,
    pub size: f32,
    /// Index into the faces of `Fonts`.
    pub face: usize,
    pub text: String,
    pub glyphs: Vec<Glyph>,
}

/// Lengths in em.
#[derive(Debug, Clone)]
pub struct Glyph {
    pub id: u16,
    pub advance: f32,
    pub dx: f32,
    /// Downwards.
    pub dy: f32,
    /// The bytes of the run's text that this glyph, together with its neighbours of the same range, stands for.
    pub text: Range<usize>,
}

impl Page {
    pub fn new(size: Size) -> Self {
        Self {
            size,
            marks: Vec::new(),
        }
    }

    pub fn rule(&mut self, x: f32, y: f32, width: f32, height: f32) {
        self.marks.push(Mark::Rule(Rect { x, y, width, height }));
    }

    pub fn put(&mut self, marks: impl IntoIterator<Item = Mark>, x: f32, y: f32) {
        self.marks.extend(marks.into_iter().map(|mark| mark.moved(x, y)));
    }
}

impl Mark {
    pub fn moved(mut self, dx: f32, dy: f32) -> Self {
        match &mut self {
            Self::Text(run) => {
                run.x += dx;
                run.baseline += dy;
            }
            Self::Rule(rect) | Self::Picture(rect, _) => rect.shift(dx, dy),
            Self::Bars(bars) => bars.iter_mut().for_each(|bar| bar.shift(dx, dy)),
        }
        self
    }
}

impl Rect {
    fn shift(&mut self, dx: f32, dy: f32) {
        self.x += dx;
        self.y += dy;
    }
}

/// The page as text, one mark a line, for tests that hold a layout.
impl fmt::Display for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "page {:.1} x {:.1}", self.size.width, self.size.height)?;
        self.marks.iter().try_for_each(|mark| writeln!(f, "{mark}"))
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(run) => {
                write!(
                    f,
                    "{:6.1} {:6.1}  {:4.1}pt face {:2}  ",
                    run.x, run.baseline, run.size, run.face
                )?;
                f.write_str(&run.text)
            }
            Self::Rule(r) => write!(
                f,
                "{:6.1} {:6.1}  rule {:.1} x {:.2}",
                r.x, r.y, r.width, r.height
            ),
            Self::Picture(r, _) => write!(
                f,
                "{:6.1} {:6.1}  picture {:.1} x {:.1}",
                r.x, r.y, r.width, r.height
            ),
            Self::Bars(bars) => write_bars(f, bars),
        }
    }
}

fn write_bars(f: &mut fmt::Formatter<'_>, bars: &[Rect]) -> fmt::Result {
    let (Some(first), Some(last)) = (bars.first(), bars.last()) else {
        return f.write_str("no bars");
    };
    let width = last.x + last.width - first.x;
    write!(
        f,
        "{:6.1} {:6.1}  {} bars {width:.1} x {:.1}",
        first.x,
        first.y,
        bars.len(),
        first.height
    )
}
