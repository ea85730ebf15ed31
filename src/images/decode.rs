//! Decodes still images, with colour profile and orientation.

use std::io::Cursor;

use fast_image_resize::PixelType;
use fast_image_resize::images::Image;
use img_parts::jpeg::Jpeg;
use img_parts::png::Png;
use img_parts::webp::WebP;
use img_parts::{Bytes, ImageEXIF, ImageICC};
use png::{ColorType, Transformations};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::orientation;

/// Maximum number of pixels to decode, since each may take ten bytes of memory.
pub(super) const MOST_PIXELS: u64 = 100_000_000;

/// Whether an image of this size may be decoded. `width` and `height` must be those of the decoder, which may
/// differ from those found by probing the file.
fn is_decodable(width: u64, height: u64) -> bool {
    width.saturating_mul(height) <= MOST_PIXELS
}

/// A decoded image.
pub(super) struct Decoded {
    /// RGB or RGBA pixels, as stored.
    pub(super) points: Image<'static>,
    /// ICC profile, if there is one.
    pub(super) profile: Option<Bytes>,
    /// Exif orientation, 1 to 8.
    pub(super) side: u16,
}

/// Decodes a JPEG, PNG or WebP; `None` if it is invalid.
pub(super) fn decode(bytes: Vec<u8>) -> Option<Decoded> {
    let bytes = Bytes::from(bytes);
    match &*bytes {
        [0xff, 0xd8, ..] => Some(with_parts(jpeg(&bytes)?, &Jpeg::from_bytes(bytes).ok()?)),
        [0x89, b'P', ..] => Some(with_parts(png(&bytes)?, &Png::from_bytes(bytes).ok()?)),
        _ => Some(with_parts(webp(&bytes)?, &WebP::from_bytes(bytes).ok()?)),
    }
}

fn with_parts(points: Image<'static>, parts: &(impl ImageICC + ImageEXIF)) -> Decoded {
    let side = parts.exif().and_then(|exif| orientation(&exif)).unwrap_or(1);
    Decoded { points, profile: parts.icc_profile(), side }
}

fn jpeg(bytes: &[u8]) -> Option<Image<'static>> {
    let options = DecoderOptions::default()
        .set_max_width(usize::from(u16::MAX))
        .set_max_height(usize::from(u16::MAX))
        .jpeg_set_out_colorspace(ColorSpace::RGB);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    decoder.decode_headers().ok()?;
    let info = decoder.info().filter(|info| is_decodable(info.width.into(), info.height.into()))?;
    let points = decoder.decode().ok()?;
    Image::from_vec_u8(info.width.into(), info.height.into(), points, PixelType::U8x3).ok()
}

fn png(bytes: &[u8]) -> Option<Image<'static>> {
    let mut decoder = png::Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().ok()?;
    if !is_decodable(reader.info().width.into(), reader.info().height.into()) {
        return None;
    }
    let mut points = vec![0; reader.output_buffer_size()?];
    let info = reader.next_frame(&mut points).ok()?;
    points.truncate(info.buffer_size());
    let (points, kind) = match info.color_type {
        ColorType::Rgb => (points, PixelType::U8x3),
        ColorType::Rgba => (points, PixelType::U8x4),
        ColorType::Grayscale => (points.into_iter().flat_map(|grey| [grey; 3]).collect(), PixelType::U8x3),
        ColorType::GrayscaleAlpha => {
            let (pairs, _) = points.as_chunks::<2>();
            (pairs.iter().flat_map(|[grey, alpha]| [*grey, *grey, *grey, *alpha]).collect(), PixelType::U8x4)
        }
        ColorType::Indexed => return None,
    };
    Image::from_vec_u8(info.width, info.height, points, kind).ok()
}

fn webp(bytes: &[u8]) -> Option<Image<'static>> {
    let features = webp::BitstreamFeatures::new(bytes)?;
    if !is_decodable(features.width().into(), features.height().into()) {
        return None;
    }
    let image = webp::Decoder::new(bytes).decode()?;
    let kind = if image.is_alpha() { PixelType::U8x4 } else { PixelType::U8x3 };
    Image::from_vec_u8(image.width(), image.height(), image.to_vec(), kind).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The start of a PNG of this size, with almost no image data.
    fn png_of(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, width, height);
        encoder.set_color(ColorType::Rgba);
        let mut writer = encoder.write_header().expect("a header");
        writer.write_chunk(png::chunk::IDAT, &[0x78, 0x9c, 3, 0, 0, 0, 0, 1]).expect("a chunk");
        drop(writer);
        bytes
    }

    /// The start of a JPEG of this size.
    fn jpeg_of(width: u16, height: u16) -> Vec<u8> {
        let [a, b, c, d] =
            [height.to_be_bytes(), width.to_be_bytes()].concat().try_into().expect("two sides");
        let frame = [0xff, 0xc0, 0, 17, 8, a, b, c, d, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0];
        let scan = [0xff, 0xda, 0, 12, 3, 1, 0, 2, 0, 3, 0, 0, 63, 0, 1, 2, 3, 0xff, 0xd9];
        [[0xff, 0xd8].as_slice(), &frame, &scan].concat()
    }

    #[test]
    fn a_picture_that_no_memory_has_room_for_is_not_decoded_whatever_was_known_of_it_before() {
        assert!(decode(png_of(60_000, 60_000)).is_none());
        assert!(decode(png_of(u32::MAX >> 1, u32::MAX >> 1)).is_none());
        assert!(decode(jpeg_of(u16::MAX, u16::MAX)).is_none());
        assert!(!is_decodable(10_001, 10_000) && is_decodable(10_000, 10_000));
    }
}
