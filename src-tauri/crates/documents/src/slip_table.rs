//! The tables of a packing slip: code, item, bin and quantity, ruled below every row.

use crate::block::{Align, Block, Style};
use crate::clean;
use crate::flow::{Flow, Piece};
use crate::packing_slip::{BODY, Desk, LEADING, RULE, SlipLine, SlipPart, body};
use crate::page::{Mark, Rect};

/// Where the columns of a table stand, in points from the left edge of the text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Columns {
    sku: f32,
    item: f32,
    bin: f32,
    quantity: f32,
}

const GAP: f32 = 12.0;

impl Desk<'_> {
    pub fn table(&mut self, flow: &mut Flow, title: Vec<Piece>, lines: &[SlipLine], columns: Columns) {
        let heading = self.table_heading(columns, lines.iter().any(has_bin));
        let rows: Vec<Vec<Piece>> = lines.iter().map(|line| self.row(columns, line)).collect();
        let title_height: f32 = title.iter().map(|piece| piece.height).sum();
        let first_row: f32 = rows
            .first()
            .into_iter()
            .flatten()
            .take(3)
            .map(|piece| piece.height)
            .sum();
        flow.need(title_height + heading.height + first_row);
        flow.group(title, None);
        flow.group(vec![heading.clone()], None);
        for row in rows {
            flow.group(row, Some(&heading));
        }
    }

    /// Codes, bins and quantities get what they need, within reason; the item's name gets the rest. Both tables of a
    /// slip share their columns.
    pub fn columns(&mut self, lines: &[&SlipLine]) -> Columns {
        let parts = || lines.iter().flat_map(|line| &line.parts);
        let skus = lines.iter().map(|line| line.sku.as_str());
        let skus = skus.chain(parts().map(|part| part.sku.as_str()));
        let sku = self.widest(skus, code(), 48.0, 130.0);
        let quantity = self.widest(
            lines.iter().map(|line| line.quantity.as_str()),
            count(),
            52.0,
            110.0,
        );
        let bins = lines.iter().filter_map(|line| line.bin.as_deref());
        let bins = bins.chain(parts().filter_map(|part| part.bin.as_deref()));
        let bin = if lines.iter().any(|line| has_bin(line)) {
            self.widest(bins, code(), 30.0, 90.0) + GAP
        } else {
            0.0
        };
        let item = self.width - sku - bin - quantity - 2.0 * GAP;
        Columns {
            sku,
            item,
            bin,
            quantity,
        }
    }

    /// The width of the widest text, within bounds. Only the three with the most characters are measured: codes are
    /// set in a face of one width, and a quantity that is wider after all wraps.
    fn widest<'t>(
        &mut self,
        texts: impl Iterator<Item = &'t str>,
        style: Style,
        least: f32,
        most: f32,
    ) -> f32 {
        let mut texts: Vec<String> = texts.map(clean::one_line).collect();
        texts.sort_by_cached_key(|text| std::cmp::Reverse(text.chars().count()));
        texts.dedup();
        let longest = texts.iter().take(3);
        let widths = longest.map(|text| self.engine.block(text, style, None).width.ceil() + 1.0);
        widths.fold(least, f32::max).min(most)
    }

    fn table_heading(&mut self, columns: Columns, with_bin: bool) -> Piece {
        let style = Style::new(9.0);
        let mut say = |name: &str, style: Style, width: f32| {
            let text = self.words.say(name);
            self.engine.block(&text, style, Some(width))
        };
        let bin = if with_bin {
            say("bin", style, columns.bin - GAP)
        } else {
            Block::default()
        };
        let cells = Cells {
            sku: say("sku", style, columns.sku),
            item: say("item", style, columns.item),
            bin,
            quantity: say("quantity", style.align(Align::Right), columns.quantity),
        };
        let mut pieces = cells.pieces(columns, 2.0, 3.0, self.width, 1.0);
        pieces.pop().unwrap_or_default()
    }

    fn row(&mut self, columns: Columns, line: &SlipLine) -> Vec<Piece> {
        let mut item = self
            .engine
            .block(&clean::one_line(&line.name), body(), Some(columns.item));
        if let Some(note) = &line.note {
            let note = self
                .engine
                .blocks(&clean::lines(note), Style::new(9.5), columns.item);
            item.lines.extend(note.lines);
        }
        let bin = line.bin.as_deref().map(clean::one_line).unwrap_or_default();
        let quantity = clean::one_line(&line.quantity);
        let cells = Cells {
            sku: self
                .engine
                .block(&clean::one_line(&line.sku), code(), Some(columns.sku)),
            item,
            bin: self
                .engine
                .block(&bin, code(), Some((columns.bin - GAP).max(1.0))),
            quantity: self
                .engine
                .block(&quantity, count().align(Align::Right), Some(columns.quantity)),
        };
        let last = line.parts.len();
        let mut pieces = cells.pieces(columns, 4.0, below(last == 0), self.width, rule(last == 0));
        for (part, number) in line.parts.iter().zip(1..) {
            let is_last = number == last;
            let cells = self.part(columns, part);
            pieces.extend(cells.pieces(columns, 0.0, below(is_last), self.width, rule(is_last)));
        }
        pieces
    }

    /// One part of a set, under it: how many of what, and where it lies.
    fn part(&mut self, columns: Columns, part: &SlipPart) -> Cells {
        let small = Style::new(9.5);
        let item = format!("{} × {}", part.quantity, part.name);
        let bin = part.bin.as_deref().map(clean::one_line).unwrap_or_default();
        let bin_width = (columns.bin - GAP).max(1.0);
        Cells {
            sku: self
                .engine
                .block(&clean::one_line(&part.sku), small.code(), Some(columns.sku)),
            item: self
                .engine
                .block(&clean::one_line(&item), small, Some(columns.item)),
            bin: self.engine.block(&bin, small.code(), Some(bin_width)),
            quantity: Block::default(),
        }
    }
}

fn below(is_last: bool) -> f32 {
    if is_last { 4.0 } else { 1.0 }
}

/// A set and its parts are one row: nothing is ruled between them.
fn rule(is_last: bool) -> f32 {
    if is_last { RULE } else { 0.0 }
}

/// What stands in one row of a table.
struct Cells {
    sku: Block,
    item: Block,
    bin: Block,
    quantity: Block,
}

impl Cells {
    /// One piece for each line of type, so that a row longer than a page can go on to the next; a ruled line below.
    fn pieces(self, columns: Columns, above: f32, below: f32, width: f32, rule: f32) -> Vec<Piece> {
        let item_x = columns.sku + GAP;
        let placed = [
            (0.0, self.sku),
            (item_x, self.item),
            (item_x + columns.item + GAP, self.bin),
            (width - columns.quantity, self.quantity),
        ];
        let count = placed
            .iter()
            .map(|(_, block)| block.lines.len())
            .max()
            .unwrap_or(0)
            .max(1);
        let mut pieces: Vec<Piece> = (0..count).map(|_| Piece::default()).collect();
        for (x, block) in placed {
            for (piece, line) in pieces.iter_mut().zip(block.lines) {
                piece.height = piece.height.max(line.height);
                piece
                    .marks
                    .extend(line.marks.into_iter().map(|mark| mark.moved(x, 0.0)));
            }
        }
        if let Some(first) = pieces.first_mut() {
            first.height += above;
            first.marks = std::mem::take(&mut first.marks)
                .into_iter()
                .map(|mark| mark.moved(0.0, above))
                .collect();
        }
        if let Some(last) = pieces.last_mut() {
            last.height += below + rule;
            if rule > 0.0 {
                last.marks.push(Mark::Rule(Rect {
                    x: 0.0,
                    y: last.height - rule,
                    width,
                    height: rule,
                }));
            }
        }
        pieces
    }
}

fn has_bin(line: &SlipLine) -> bool {
    let bins = line.parts.iter().map(|part| part.bin.as_deref());
    bins.chain([line.bin.as_deref()])
        .flatten()
        .any(|bin| !bin.trim().is_empty())
}

fn code() -> Style {
    Style::new(10.0).code().beside(BODY, LEADING)
}

fn count() -> Style {
    Style::new(12.0).bold().beside(BODY, LEADING)
}
