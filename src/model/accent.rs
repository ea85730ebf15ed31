//! Derives a colour palette from `accent` in `[skin_options]`.
//!
//! Hue and chroma come from the accent, lightness from the skin `standard`, in OKLCH, which is perceptually
//! uniform. Text has a contrast of at least 4.5 to 1 (WCAG 2.2, success criterion 1.4.3). The shades of charts
//! are set by their contrast to each other and to the land of the map: at least 1.3 to 1 from one to the next.

use std::fmt::Write as _;

use palette::color_difference::Wcag21RelativeContrast;
use palette::convert::FromColorUnclamped;
use palette::{FromColor, IsWithinBounds, Oklch, Srgb};

/// Path of the style sheet below the output folder.
pub const PATH: &str = "assets/accent.css";

/// Minimum contrast of text.
const CONTRAST: f64 = 4.5;
/// How much lighter the land on the picture for sharing is than its background.
const LAND: f64 = 0.118;
/// An imperceptible step of lightness.
const STEP: f64 = 0.0025;

/// An sRGB colour with 8 bits per channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(Srgb<u8>);

/// Backgrounds and lightness of a colour scheme of the skin `standard`. The contrasts of `plain` are higher.
struct Scheme {
    /// Background of the page and of boxes.
    backgrounds: [Colour; 2],
    /// Lightness of the accent, and its chroma as a share of the given chroma; `None` for the given colour.
    accent: Option<(f64, f64)>,
    /// The five shades of charts: relative luminance (WCAG), and chroma as a share of the given chroma.
    levels: [(f64, f64); 5],
    /// Lightness of text on the first three shades, and on the last two.
    texts: [f64; 2],
}

/// The accent of the skin `standard`.
pub const STANDARD: Colour = colour(0x1c, 0x57, 0x44);

const fn colour(red: u8, green: u8, blue: u8) -> Colour {
    Colour(Srgb::new(red, green, blue))
}

const LIGHT: Scheme = Scheme {
    backgrounds: [colour(0xfc, 0xfd, 0xfc), colour(0xf0, 0xf4, 0xf1)],
    accent: None,
    levels: [(0.55, 0.60), (0.375, 0.80), (0.25, 0.95), (0.14, 1.05), (0.0746, 1.0)],
    texts: [0.229, 1.0],
};

const DARK: Scheme = Scheme {
    backgrounds: [colour(0x12, 0x16, 0x14), colour(0x1a, 0x21, 0x1d)],
    accent: Some((0.800, 1.2)),
    levels: [(0.052, 0.70), (0.090, 0.90), (0.143, 1.05), (0.30, 1.25), (0.64, 1.0)],
    texts: [0.956, 0.185],
};

impl Colour {
    /// Parses `#7a1f2b` or `#abc`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        let is_hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        (is_hex && matches!(digits.len(), 3 | 6)).then(|| digits.parse().ok().map(Self)).flatten()
    }

    /// CSS hexadecimal notation: `#7a1f2b`.
    pub fn hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.0.red, self.0.green, self.0.blue)
    }

    /// Red, green and blue.
    fn parts(self) -> [u8; 3] {
        [self.0.red, self.0.green, self.0.blue]
    }

    /// Contrast ratio by WCAG, from 1 to 21.
    fn contrast(self, other: Self) -> f64 {
        self.0.into_format::<f64>().relative_contrast(other.0.into_format::<f64>())
    }

    fn oklch(self) -> Oklch<f64> {
        Oklch::from_color(self.0.into_format::<f64>().into_linear())
    }

    /// The colour with the highest chroma up to `chroma` that is in the sRGB gamut.
    fn of(lightness: f64, chroma: f64, like: Oklch<f64>) -> Self {
        let mut wanted = Oklch::new(lightness.clamp(0.0, 1.0), chroma, like.hue);
        loop {
            let linear = palette::LinSrgb::<f64>::from_color_unclamped(wanted);
            let shown = Srgb::from_linear(linear);
            if shown.is_within_bounds() || wanted.chroma <= 0.0 {
                let clamp = |part: f64| part.clamp(0.0, 1.0);
                let shown = Srgb::new(clamp(shown.red), clamp(shown.green), clamp(shown.blue));
                return Self(shown.into_format());
            }
            wanted.chroma = (wanted.chroma - STEP).max(0.0);
        }
    }

    /// The colour of this hue whose relative luminance is nearest to `luminance`.
    fn with_luminance(luminance: f64, chroma: f64, like: Oklch<f64>) -> Self {
        let (mut low, mut high) = (0.0, 1.0);
        // Luminance grows with lightness; twelve halvings are finer than eight bits per channel.
        for _ in 0..12 {
            let middle = f64::midpoint(low, high);
            let found = Self::of(middle, chroma, like).0.into_format::<f64>();
            if found.relative_luminance().luma < luminance { low = middle } else { high = middle }
        }
        Self::of(high, chroma, like)
    }

    /// The colour of this hue with enough contrast to each of `on`, searched from `lightness` in steps of
    /// `step`.
    fn readable(lightness: f64, chroma: f64, like: Oklch<f64>, on: &[Self], step: f64) -> Self {
        let mut lightness = lightness;
        loop {
            let found = Self::of(lightness, chroma, like);
            let is_last = !(0.0..=1.0).contains(&lightness);
            if is_last || on.iter().all(|other| found.contrast(*other) >= CONTRAST) {
                return found;
            }
            lightness += step;
        }
    }
}

/// An accent with too little contrast on a light page.
#[derive(Clone, Debug, PartialEq)]
pub struct Pale {
    /// Contrast ratio to the background.
    pub contrast: f64,
    /// The nearest colour with enough contrast.
    pub nearest: Colour,
}

/// `None` if the accent has enough contrast on a light page.
pub fn pale(accent: Colour) -> Option<Pale> {
    let nearest = on_light(accent);
    let contrast = LIGHT.backgrounds.iter().map(|back| accent.contrast(*back)).fold(f64::MAX, f64::min);
    (nearest != accent).then_some(Pale { contrast, nearest })
}

/// The accent, or the nearest colour with enough contrast on a light page.
fn on_light(accent: Colour) -> Colour {
    if LIGHT.backgrounds.iter().all(|back| accent.contrast(*back) >= CONTRAST) {
        return accent;
    }
    let like = accent.oklch();
    Colour::readable(like.l, like.chroma, like, &LIGHT.backgrounds, -STEP)
}

/// CSS custom properties of a scheme.
fn properties(scheme: &Scheme, accent: Colour) -> Vec<(String, Colour)> {
    let like = accent.oklch();
    let of = |(lightness, share): (f64, f64)| Colour::of(lightness, like.chroma * share, like);
    let shown = match scheme.accent {
        Some((lightness, share)) => {
            Colour::readable(lightness, like.chroma * share, like, &scheme.backgrounds, STEP)
        }
        None => on_light(accent),
    };
    // A quarter of the chroma, as in the skin's text colours.
    let texts = scheme.texts.map(|lightness| of((lightness, 0.25)));
    let mut all = vec![("--accent".to_owned(), shown)];
    for (at, (luminance, share)) in scheme.levels.into_iter().enumerate() {
        let level = Colour::with_luminance(luminance, like.chroma * share, like);
        all.push((format!("--level-{}", at + 1), level));
    }
    all.push(("--on-low".to_owned(), texts[0]));
    all.push(("--on-high".to_owned(), texts[1]));
    all
}

/// Colours of the picture for sharing: steps from the background to the land, and last the colour of lines.
pub fn picture_palette(accent: Colour) -> [[u8; 3]; 16] {
    const STEPS: u16 = 14;

    let background = on_light(accent);
    let like = background.oklch();
    let (_, share) = LIGHT.levels[3];
    let land = Colour::of(like.l + LAND, like.chroma * share, like);
    let mut palette = [LIGHT.backgrounds[0].parts(); 16];
    for (step, colour) in (0..=STEPS).zip(&mut palette) {
        let mixed = |from: u8, to: u8| {
            let sum = u16::from(from) * (STEPS - step) + u16::from(to) * step;
            u8::try_from((sum + STEPS / 2) / STEPS).unwrap_or(to)
        };
        let parts = background.parts().into_iter().zip(land.parts());
        for (part, (from, to)) in colour.iter_mut().zip(parts) {
            *part = mixed(from, to);
        }
    }
    palette
}

/// The style sheet for an accent. Print keeps the skin's colours.
pub fn stylesheet(accent: Colour) -> String {
    let mut css = format!("/* The colours that follow from the accent {}. */\n", accent.hex());
    let schemes = [("screen", &LIGHT), ("screen and (prefers-color-scheme: dark)", &DARK)];
    for (medium, scheme) in schemes {
        // Writing to a `String` cannot fail.
        let _ = write!(css, "\n@media {medium} {{\n  :root {{\n");
        for (name, colour) in properties(scheme, accent) {
            let _ = writeln!(css, "    {name}: {};", colour.hex());
        }
        css.push_str("  }\n}\n");
    }
    css
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Colour {
        Colour::parse(text).expect("a colour")
    }

    /// Tries accents all over sRGB in both schemes.
    fn for_each_accent(check: impl Fn(Colour, &Scheme, bool)) {
        let parts = [0x00, 0x33, 0x66, 0x99, 0xcc, 0xff];
        for (red, green) in parts.iter().flat_map(|red| parts.map(|green| (*red, green))) {
            for blue in parts {
                check(colour(red, green, blue), &LIGHT, false);
                check(colour(red, green, blue), &DARK, true);
            }
        }
    }

    #[test]
    fn a_colour_is_read_as_css_writes_it() {
        assert_eq!(parsed("#7A1f2b").hex(), "#7a1f2b");
        assert_eq!(parsed("#abc").hex(), "#aabbcc");
        for wrong in ["7a1f2b", "#7a1f2", "#7a1f2bff", "maroon", "#gggggg", "", "#"] {
            assert_eq!(Colour::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn every_text_can_be_read_whatever_the_accent_is() {
        for_each_accent(|accent, scheme, is_dark| {
            let all = properties(scheme, accent);
            let get = |name: &str| all.iter().find(|(known, _)| known == name).expect("a name").1;
            let mut pairs: Vec<(Colour, Colour)> =
                scheme.backgrounds.iter().map(|back| (get("--accent"), *back)).collect();
            for level in 1..=5 {
                let text = if level > 3 { "--on-high" } else { "--on-low" };
                pairs.push((get(text), get(&format!("--level-{level}"))));
            }
            for (at, (text, back)) in pairs.into_iter().enumerate() {
                let contrast = text.contrast(back);
                assert!(contrast >= CONTRAST, "{} {is_dark} {at}: {contrast}", accent.hex());
            }
        });
    }

    #[test]
    fn each_shade_differs_from_the_land_and_from_the_next() {
        for_each_accent(|accent, scheme, is_dark| {
            let all = properties(scheme, accent);
            // The land of `world.svg` lies over the page.
            let land = if is_dark { parsed("#252b28") } else { parsed("#e5e8e6") };
            let shades: Vec<Colour> =
                std::iter::once(land).chain(all[1..6].iter().map(|(_, level)| *level)).collect();
            let from_page: Vec<f64> =
                shades.iter().map(|level| level.contrast(scheme.backgrounds[0])).collect();
            assert!(from_page.is_sorted(), "{} {is_dark}: {from_page:?}", accent.hex());
            for pair in shades.windows(2) {
                let contrast = pair[0].contrast(pair[1]);
                assert!(contrast >= 1.3, "{} {is_dark}: {pair:?} {contrast}", accent.hex());
            }
            let ends = shades[1].contrast(shades[5]);
            assert!(ends >= 3.0, "{} {is_dark}: {ends}", accent.hex());
        });
    }

    #[test]
    fn the_accent_of_the_skin_gives_the_colours_of_the_skin() {
        let skin = include_str!("../../themes/standard/styles/tokens.css");
        let (light, dark) = skin.split_once("prefers-color-scheme: dark").expect("two schemes");
        for (scheme, skin) in [(&LIGHT, light), (&DARK, dark)] {
            for (name, made) in properties(scheme, parsed("#1c5744")) {
                let wanted = if name.starts_with("--level") { made.hex() } else { continue };
                assert!(skin.contains(&format!("{name}: {wanted};")), "{name} {wanted}: {skin}");
            }
        }
    }

    #[test]
    fn a_pale_accent_comes_with_the_nearest_that_can_be_read() {
        assert_eq!(pale(parsed("#7a1f2b")), None);
        let Pale { contrast, nearest } = pale(parsed("#ffcc00")).expect("too pale");
        assert!(contrast < 1.6, "{contrast}");
        assert_eq!(pale(nearest), None);
        let (given, nearest) = (parsed("#ffcc00").oklch(), nearest.oklch());
        assert!((given.hue.into_degrees() - nearest.hue.into_degrees()).abs() < 3.0);
        // The change is minimal.
        let least = LIGHT
            .backgrounds
            .iter()
            .map(|back| parsed(&pale(parsed("#ffcc00")).unwrap().nearest.hex()).contrast(*back));
        assert!(least.fold(f64::MAX, f64::min) < CONTRAST + 0.1);
    }
}
