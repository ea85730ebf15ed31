//! Resized copies of photographs, in a format that every browser reads and that takes a fraction of the
//! bytes: which there are, under which names, and how they are made.
//!
//! Which there are follows from a picture's size alone, so pages can name them before any is made.

use fast_image_resize::images::Image;
use fast_image_resize::pixels::U8x4;
use fast_image_resize::{PixelType, Resizer};
use qcms::{DataType, Intent, Profile, Transform};
use webp::{PixelLayout, WebPConfig};

use super::decode::{Decoded, decode};
use super::probe::is_too_large;
use crate::source::{Picture, Size};

/// The widths of the smaller copies, in points: for telephones, and for twice as fine ones.
const STEPS: [usize; 2] = [480, 960];

/// The width of the largest copy: a page's column on a fine screen.
const LARGEST: usize = 1440;

/// The format goes no further, from side to side or from top to bottom.
const MOST_LINES: usize = 16_383;

/// How well a copy is to resemble its original, from 0 to 100.
const QUALITY: f32 = 80.0;

/// How long to look for a shorter way to write a copy, from 0 to 6. From 3 on, it takes twice as long and
/// saves a twentieth of the bytes.
const EFFORT: i32 = 2;

/// Told in the names of copies: a copy of the same name, made of the same picture, is the same copy.
/// To be counted up whenever anything here changes how copies look.
const RECIPE: usize = 2;

/// The widths in which a picture is copied, from the smallest; none for one that is small already.
pub fn widths(picture: &Picture) -> Vec<usize> {
    let Picture { size: Size { width, height }, is_still } = *picture;
    let largest = width.min(LARGEST);
    let lines = height.saturating_mul(largest) / width.max(1);
    let is_copied =
        is_still && width > STEPS[0] && !is_too_large(picture.size) && (1..=MOST_LINES).contains(&lines);
    if !is_copied {
        return Vec::new();
    }
    // One that is hardly smaller than the largest is of no use beside it.
    STEPS.into_iter().filter(|step| step * 5 <= largest * 4).chain([largest]).collect()
}

/// The name of a copy, beside the original and beginning with its name: no two pictures share one.
pub fn copy_name(original: &str, width: usize) -> String {
    format!("{original}{}", ending(width))
}

/// The name of the picture of which a copy has this name.
pub fn original_of(copy: &str, width: usize) -> Option<&str> {
    copy.strip_suffix(&ending(width))
}

fn ending(width: usize) -> String {
    format!(".{width}.v{RECIPE}.webp")
}

/// Copies of a picture in some of its widths, one for each; nothing if it is broken. They are upright,
/// in the colours of sRGB, and hold nothing but the image.
pub fn copies(bytes: Vec<u8>, widths: &[usize]) -> Option<Vec<Vec<u8>>> {
    let Decoded { points, profile, side } = decode(bytes)?;
    let is_on_its_side = side > 4;
    let (width, height) =
        if is_on_its_side { (points.height(), points.width()) } else { (points.width(), points.height()) };
    // From the largest all others are made, whichever are asked for: each is the same either way.
    let (largest, lines) = fitted(width, height, LARGEST.min(usize::try_from(width).ok()?))?;
    let largest =
        if is_on_its_side { resized(points, lines, largest) } else { resized(points, largest, lines) }?;
    let largest = turned(&in_srgb(largest, profile.as_deref()), side)?;
    let copy = |width: &usize| {
        let (width, height) = fitted(largest.width(), largest.height(), *width)?;
        encoded(&resized(largest.copy(), width, height)?)
    };
    widths.iter().map(copy).collect()
}

/// The size in the same proportions at another width.
fn fitted(width: u32, height: u32, new: usize) -> Option<(u32, u32)> {
    let new = u64::try_from(new).ok()?;
    let width = u64::from(width).max(1);
    let lines = (u64::from(height) * new + width / 2) / width;
    Some((u32::try_from(new).ok()?, u32::try_from(lines.max(1)).ok()?))
}

fn resized(mut points: Image<'static>, width: u32, height: u32) -> Option<Image<'static>> {
    if (points.width(), points.height()) == (width, height) {
        return Some(points);
    }
    if is_transparent(&points) {
        return resized_with_alpha(&mut points, width, height);
    }
    // The resizer's code for every kind of point that it knows would be a third of the program.
    let (threes, _) = points.buffer().as_chunks::<3>();
    let fours = threes.iter().flat_map(|[red, green, blue]| [*red, *green, *blue, u8::MAX]).collect();
    let mut opaque = Image::from_vec_u8(points.width(), points.height(), fours, PixelType::U8x4).ok()?;
    drop(points);
    let smaller = resized_with_alpha(&mut opaque, width, height)?;
    let (fours, _) = smaller.buffer().as_chunks::<4>();
    let threes = fours.iter().flat_map(|[red, green, blue, _]| [*red, *green, *blue]).collect();
    Image::from_vec_u8(width, height, threes, PixelType::U8x3).ok()
}

/// The points stay as they are: whoever may not change an image has another type for it, for which the
/// resizer's code would be there again, a twentieth of the program.
fn resized_with_alpha(points: &mut Image<'_>, width: u32, height: u32) -> Option<Image<'static>> {
    let mut smaller = Image::new(width, height, PixelType::U8x4);
    let (from, mut to) = (points.typed_image_mut::<U8x4>()?, smaller.typed_image_mut::<U8x4>()?);
    Resizer::new().resize_typed(&from, &mut to, None).ok()?;
    Some(smaller)
}

/// The points in the colours that are meant where nothing says which. A profile that is not one of
/// three colours, or is broken, is passed over, as browsers do.
fn in_srgb(mut points: Image<'static>, profile: Option<&[u8]>) -> Image<'static> {
    /// Where a profile says what its numbers stand for.
    const COLOURS: std::ops::Range<usize> = 16..20;

    let profile = profile.filter(|profile| profile.get(COLOURS) == Some(b"RGB "));
    let Some(from) = profile.and_then(|profile| Profile::new_from_slice(profile, false)) else {
        return points;
    };
    let mut to = Profile::new_sRGB();
    to.precache_output_transform();
    let kind = if is_transparent(&points) { DataType::RGBA8 } else { DataType::RGB8 };
    if let Some(transform) = Transform::new(&from, &to, kind, Intent::Perceptual) {
        transform.apply(points.buffer_mut());
    }
    points
}

/// The picture with its upper side up.
fn turned(points: &Image<'_>, side: u16) -> Option<Image<'static>> {
    let (width, height) = (points.width(), points.height());
    let (right, bottom) = (width.checked_sub(1)?, height.checked_sub(1)?);
    let (across, down) = if side > 4 { (height, width) } else { (width, height) };
    let bytes = if is_transparent(points) { 4 } else { 3 };
    let mut upright = Vec::with_capacity(points.buffer().len());
    for y in 0..down {
        for x in 0..across {
            let (column, line) = match side {
                2 => (right - x, y),
                3 => (right - x, bottom - y),
                4 => (x, bottom - y),
                5 => (y, x),
                6 => (y, bottom - x),
                7 => (right - y, bottom - x),
                8 => (right - y, x),
                _ => (x, y),
            };
            let at = usize::try_from(u64::from(line) * u64::from(width) + u64::from(column)).ok()? * bytes;
            upright.extend_from_slice(points.buffer().get(at..at + bytes)?);
        }
    }
    Image::from_vec_u8(across, down, upright, points.pixel_type()).ok()
}

fn encoded(points: &Image<'_>) -> Option<Vec<u8>> {
    let layout = if is_transparent(points) { PixelLayout::Rgba } else { PixelLayout::Rgb };
    let encoder = webp::Encoder::new(points.buffer(), layout, points.width(), points.height());
    let mut config = WebPConfig::new().ok()?;
    config.quality = QUALITY;
    config.method = EFFORT;
    Some(encoder.encode_advanced(&config).ok()?.to_vec())
}

fn is_transparent(points: &Image<'_>) -> bool {
    points.pixel_type() == PixelType::U8x4
}
