//! Numbers in byte slices.

/// A number of at most eight bytes, the most significant first.
pub(super) fn big_endian(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0, |number, byte| number << 8 | u64::from(*byte))
}

/// A number of at most eight bytes, the least significant first.
pub(super) fn little_endian(bytes: &[u8]) -> u64 {
    bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte))
}

/// Removes a big-endian number of `width` bytes from the front.
pub(super) fn take_be(rest: &mut &[u8], width: usize) -> Option<usize> {
    usize::try_from(big_endian(rest.split_off(..width)?)).ok()
}

/// Removes a little-endian number of `width` bytes from the front.
pub(super) fn take_le(rest: &mut &[u8], width: usize) -> Option<usize> {
    usize::try_from(little_endian(rest.split_off(..width)?)).ok()
}

/// Removes `count` bytes from the front, or all if there are fewer.
pub(super) fn take_up_to<'a>(rest: &mut &'a [u8], count: usize) -> &'a [u8] {
    rest.split_off(..count.min(rest.len())).unwrap_or_default()
}

/// Decodes hexadecimal digits and ignores other bytes. A missing last digit is zero.
pub(super) fn decode_hexadecimal(text: &[u8]) -> Vec<u8> {
    let digits = text.iter().filter_map(|byte| char::from(*byte).to_digit(16));
    let digits: Vec<u8> = digits.filter_map(|digit| u8::try_from(digit).ok()).collect();
    digits.chunks(2).map(|pair| pair[0] << 4 | pair.get(1).unwrap_or(&0)).collect()
}
