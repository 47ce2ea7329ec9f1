//! QR codes found in a picture.

use quircs::Quirc;

/// The smallest and the largest side of a picture that is looked at.
const SIDES: (usize, usize) = (21, 6_000);

/// What the codes in a picture say; `pixels` are its rows from the top, each from black (0) to white (255).
pub fn read(width: usize, pixels: &[u8]) -> Vec<String> {
    let height = pixels.len().checked_div(width).unwrap_or_default();
    let (least, most) = SIDES;
    let is_picture = width * height == pixels.len();
    if !is_picture || width.min(height) < least || width.max(height) > most {
        return Vec::new();
    }
    let mut reader = Quirc::default();
    let codes = reader.identify(width, height, pixels);
    let said = codes.filter_map(|code| code.ok()?.decode().ok());
    said.filter_map(|said| String::from_utf8(said.payload).ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codec::qr::drawn;

    const SIDE: usize = 300;

    /// The code on paper as a scanner at 150 dpi sees it: turned by so many degrees, a square of it 4.1 pixels wide,
    /// each pixel the mean of what it covers, lighter and darker by chance.
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_possible_wrap,
        clippy::cast_precision_loss,
        clippy::cast_sign_loss,
        reason = "so few pixels and shades are exact"
    )]
    fn photographed(text: &str, degrees: f64, noise: u32) -> Vec<u8> {
        let code = qrcodegen::QrCode::encode_binary(text.as_bytes(), qrcodegen::QrCodeEcc::Medium);
        let code = code.unwrap();
        let square = 26.0 / 25.4 * 150.0 / f64::from(code.size());
        let (sin, cos) = degrees.to_radians().sin_cos();
        let middle = SIDE as f64 / 2.0;
        let dark = |x: f64, y: f64| {
            let (x, y) = (x - middle, y - middle);
            let [x, y] = [cos * x + sin * y, cos * y - sin * x];
            let [x, y] = [x, y].map(|at| (at / square + f64::from(code.size()) / 2.0).floor());
            code.get_module(x as i32, y as i32)
        };
        let mut chance = 7_u32;
        let mut pixels = Vec::new();
        for y in 0..SIDE {
            for x in 0..SIDE {
                let parts = (0..16).map(|nth| (f64::from(nth % 4) / 4.0, f64::from(nth / 4) / 4.0));
                let light = parts.filter(|(dx, dy)| !dark(x as f64 + dx, y as f64 + dy));
                let light = 30 + light.count() as i32 * 12;
                chance = chance.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                let off = (chance >> 8) % (2 * noise + 1);
                pixels.push((light + off as i32 - noise as i32).clamp(0, 255) as u8);
            }
        }
        pixels
    }

    #[test]
    fn a_code_is_read_however_it_is_turned_and_through_noise() {
        let text = "内容指纹 0a1b 2c3d 4e5f 6071 8293\n钥匙指纹 e94a 16c0 30a4 2e35 7427";
        for degrees in [0.0, 3.0, -3.0, 45.0, 90.0, 180.0] {
            for noise in [0, 20, 40] {
                let found = read(SIDE, &photographed(text, degrees, noise));
                assert_eq!(found, [text], "{degrees} degrees, noise of {noise}");
            }
        }
        assert!(drawn(text).unwrap().side <= 37);
    }

    #[test]
    fn a_picture_without_a_code_says_nothing() {
        assert_eq!(read(SIDE, &vec![255; SIDE * SIDE]), [""; 0]);
        assert_eq!(read(0, &[]), [""; 0]);
        assert_eq!(read(SIDE, &[0; 10]), [""; 0]);
        assert_eq!(read(7, &[0; 49]), [""; 0]);
    }
}
