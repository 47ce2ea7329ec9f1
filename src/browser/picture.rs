//! The light and dark of a photograph: the browser opens it, whatever its format.

use std::fmt;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, ImageBitmap};

/// A picture in shades of grey.
pub struct Grey {
    /// How many pixels a row has.
    pub width: u32,
    /// The rows from the top, each pixel from black (0) to white (255).
    pub pixels: Vec<u8>,
}

/// A photograph that the browser opened.
pub struct Picture(ImageBitmap);

/// The browser does not open this file as a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoPicture;

impl Picture {
    /// Opens a file.
    ///
    /// # Errors
    /// Where the browser does not know it as a picture.
    pub async fn open(bytes: &[u8]) -> Result<Picture, NoPicture> {
        let parts = Array::of1(&Uint8Array::from(bytes));
        let blob = Blob::new_with_u8_array_sequence(&parts).map_err(|_| NoPicture)?;
        let window = web_sys::window().ok_or(NoPicture)?;
        let opening = window.create_image_bitmap_with_blob(&blob);
        let opened = JsFuture::from(opening.map_err(|_| NoPicture)?).await;
        let opened = opened.map_err(|_| NoPicture)?;
        opened.dyn_into().map(Picture).map_err(|_| NoPicture)
    }

    /// Its light and dark, made smaller where a side is longer than that.
    ///
    /// # Errors
    /// Where the browser lets nobody look at pixels.
    pub fn grey(&self, longest: u32) -> Result<Grey, NoPicture> {
        let (width, height) = within((self.0.width(), self.0.height()), longest);
        let context = canvas(width, height).ok_or(NoPicture)?;
        let [across, down] = [width, height].map(f64::from);
        // What a picture leaves open shows the paper below it.
        context.set_fill_style_str("#fff");
        context.fill_rect(0.0, 0.0, across, down);
        let drawn =
            context.draw_image_with_image_bitmap_and_dw_and_dh(&self.0, 0.0, 0.0, across, down);
        drawn.map_err(|_| NoPicture)?;
        let seen = context.get_image_data(0.0, 0.0, across, down);
        let seen = seen.map_err(|_| NoPicture)?.data();
        let pixels = seen.as_chunks::<4>().0.iter();
        let pixels = pixels.map(|[red, green, blue, _]| {
            let [red, green, blue] = [*red, *green, *blue].map(u32::from);
            u8::try_from((red * 299 + green * 587 + blue * 114) / 1_000).unwrap_or(u8::MAX)
        });
        Ok(Grey {
            width,
            pixels: pixels.collect(),
        })
    }
}

/// Both sides in their proportion, neither longer than that.
fn within((width, height): (u32, u32), longest: u32) -> (u32, u32) {
    let side = width.max(height).max(1);
    if side <= longest {
        return (width.max(1), height.max(1));
    }
    let small = |of: u32| {
        let small = u64::from(of) * u64::from(longest) / u64::from(side);
        u32::try_from(small).unwrap_or(longest).max(1)
    };
    (small(width), small(height))
}

fn canvas(width: u32, height: u32) -> Option<CanvasRenderingContext2d> {
    let document = web_sys::window()?.document()?;
    let canvas = document.create_element("canvas").ok()?;
    let canvas: HtmlCanvasElement = canvas.dyn_into().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    canvas.get_context("2d").ok()??.dyn_into().ok()
}

impl fmt::Display for NoPicture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "浏览器打不开。请存成 JPG 或 PNG，或者截一张图，再选一次；也可以输入页脚的内容指纹。",
        )
    }
}

impl std::error::Error for NoPicture {}
