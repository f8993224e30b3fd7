//! Rectangles and pictures as PDF operations.

use printpdf::{
    LinePoint, Op, PaintMode, Point, Polygon, PolygonRing, Pt, RawImage, RawImageData, RawImageFormat,
    WindingOrder, XObjectId, XObjectTransform,
};

use crate::engine::page::Rect;
use crate::engine::picture::Picture;

/// Several rectangles painted in one go.
pub fn polygon(rects: &[Rect], page_height: f32) -> Polygon {
    let point = |x: f32, y: f32| LinePoint {
        p: Point {
            x: Pt(thousandths(x)),
            y: Pt(thousandths(y)),
        },
        bezier: false,
    };
    let ring = |rect: &Rect| {
        let (left, right) = (rect.x, rect.x + rect.width);
        let (top, bottom) = (page_height - rect.y, page_height - rect.y - rect.height);
        PolygonRing {
            points: vec![
                point(left, bottom),
                point(right, bottom),
                point(right, top),
                point(left, top),
            ],
        }
    };
    let rings = rects.iter().map(ring).collect();
    Polygon {
        rings,
        mode: PaintMode::Fill,
        winding_order: WindingOrder::NonZero,
    }
}

/// A picture in its place; `id` is its name among the pictures of the file.
pub fn picture_op(id: XObjectId, rect: Rect, page_height: f32) -> Op {
    let transform = XObjectTransform {
        translate_x: Some(Pt(rect.x)),
        translate_y: Some(Pt(page_height - rect.y - rect.height)),
        scale_x: Some(rect.width),
        scale_y: Some(rect.height),
        no_auto_scale: true,
        ..Default::default()
    };
    Op::UseXobject { id, transform }
}

pub fn raw_image(picture: &Picture) -> RawImage {
    RawImage {
        pixels: RawImageData::U8(picture.rgb.clone()),
        width: usize::try_from(picture.width).unwrap_or_default(),
        height: usize::try_from(picture.height).unwrap_or_default(),
        data_format: RawImageFormat::RGB8,
        tag: Vec::new(),
    }
}

/// A thousandth of a point is a hundredth of a dot at 600 dpi; more figures only make the file longer.
pub fn thousandths(length: f32) -> f32 {
    (length * 1_000.0).round() / 1_000.0
}
