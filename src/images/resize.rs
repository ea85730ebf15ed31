//! Resized copies of photographs in WebP: widths, file names and conversion.
//!
//! The widths depend only on the size of the image, so pages can link to copies before they are made.

use fast_image_resize::images::Image;
use fast_image_resize::pixels::U8x4;
use fast_image_resize::{PixelType, Resizer};
use qcms::{DataType, Intent, Profile, Transform};
use webp::{PixelLayout, WebPConfig};

use super::decode::{Decoded, decode};
use super::probe::is_too_large;
use crate::source::{Picture, Size};

/// Widths of the smaller copies in pixels, for phones with normal and high resolution.
const STEPS: [usize; 2] = [480, 960];

/// Width of the largest copy in pixels: the content column on a high-resolution screen.
const LARGEST: usize = 1440;

/// Maximum width and height of WebP in pixels.
const MOST_LINES: usize = 16_383;

/// WebP quality, 0 to 100.
const QUALITY: f32 = 80.0;

/// WebP method, 0 to 6. From 3 on, encoding takes twice as long and saves 5% of the size.
const EFFORT: i32 = 2;

/// Part of the names of copies, so that equal names mean equal copies. Increase it whenever the result
/// changes.
const RECIPE: usize = 2;

/// Widths of the copies of an image in ascending order; empty for a small image.
pub fn widths(picture: &Picture) -> Vec<usize> {
    let Picture { size: Size { width, height }, is_still } = *picture;
    let largest = width.min(LARGEST);
    let lines = height.saturating_mul(largest) / width.max(1);
    let is_copied =
        is_still && width > STEPS[0] && !is_too_large(picture.size) && (1..=MOST_LINES).contains(&lines);
    if !is_copied {
        return Vec::new();
    }
    // Omit copies that are hardly smaller than the largest.
    STEPS.into_iter().filter(|step| step * 5 <= largest * 4).chain([largest]).collect()
}

/// File name of a copy: the original's full name, so that it is unique, and a suffix.
pub fn copy_name(original: &str, width: usize) -> String {
    format!("{original}{}", ending(width))
}

/// File name of the original of a copy.
pub fn original_of(copy: &str, width: usize) -> Option<&str> {
    copy.strip_suffix(&ending(width))
}

fn ending(width: usize) -> String {
    format!(".{width}.v{RECIPE}.webp")
}

/// Resizes an image to each of the widths; `None` if it is invalid. Copies are upright, in sRGB and without
/// metadata.
pub fn copies(bytes: Vec<u8>, widths: &[usize]) -> Option<Vec<Vec<u8>>> {
    let Decoded { points, profile, side } = decode(bytes)?;
    let is_on_its_side = side > 4;
    let (width, height) =
        if is_on_its_side { (points.height(), points.width()) } else { (points.width(), points.height()) };
    // All copies are made from the largest, so that each is independent of the requested widths.
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

/// The size with the same aspect ratio at another width.
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
    // Always use RGBA: the resizer's code for all pixel types would be a third of the binary.
    let (threes, _) = points.buffer().as_chunks::<3>();
    let fours = threes.iter().flat_map(|[red, green, blue]| [*red, *green, *blue, u8::MAX]).collect();
    let mut opaque = Image::from_vec_u8(points.width(), points.height(), fours, PixelType::U8x4).ok()?;
    drop(points);
    let smaller = resized_with_alpha(&mut opaque, width, height)?;
    let (fours, _) = smaller.buffer().as_chunks::<4>();
    let threes = fours.iter().flat_map(|[red, green, blue, _]| [*red, *green, *blue]).collect();
    Image::from_vec_u8(width, height, threes, PixelType::U8x3).ok()
}

/// Takes `&mut` although it does not modify the image: the immutable view is another type, and would compile
/// the resizer's code twice (5% of the binary).
fn resized_with_alpha(points: &mut Image<'_>, width: u32, height: u32) -> Option<Image<'static>> {
    let mut smaller = Image::new(width, height, PixelType::U8x4);
    let (from, mut to) = (points.typed_image_mut::<U8x4>()?, smaller.typed_image_mut::<U8x4>()?);
    Resizer::new().resize_typed(&from, &mut to, None).ok()?;
    Some(smaller)
}

/// Converts to sRGB. Invalid profiles and those that are not RGB are ignored, as in browsers.
fn in_srgb(mut points: Image<'static>, profile: Option<&[u8]>) -> Image<'static> {
    /// Position of the colour space in an ICC header.
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

/// Applies an Exif orientation.
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
