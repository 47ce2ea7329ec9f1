//! A pane that shows part of something larger: brings a place in it into sight, and says which part is shown.

use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element};

/// So far from the edge of the pane a place begins that is larger than it, in pixels.
const MARGIN: f64 = 24.0;

/// Scrolls the pane of that id, and nothing around it, until the first thing in it that fits `selector` is in its middle.
pub fn centre(pane: &str, selector: &str) {
    let Some((pane, place)) = element(pane).and_then(|pane| {
        let place = pane.query_selector(selector).ok()??;
        Some((pane, place))
    }) else {
        return;
    };
    let (around, there) = (
        pane.get_bounding_client_rect(),
        place.get_bounding_client_rect(),
    );
    let (right, down) = (across(&around, &there), along(&around, &there));
    pane.scroll_by_with_x_and_y(right, down);
}

fn across(around: &DomRect, there: &DomRect) -> f64 {
    middle(there.left() - around.left(), there.width() - around.width())
}

fn along(around: &DomRect, there: &DomRect) -> f64 {
    middle(there.top() - around.top(), there.height() - around.height())
}

/// How far to scroll for a place that begins `offset` behind the pane and is longer than it by `excess`.
fn middle(offset: f64, excess: f64) -> f64 {
    offset + (excess / 2.0).min(-MARGIN)
}

/// The part that the pane of that id shows, in hundredths of the whole: left, top, width, height.
pub fn part_shown(pane: &str) -> Option<[f64; 4]> {
    let pane = element(pane)?;
    let wide = f64::from(pane.scroll_width().max(1)) / 100.0;
    let high = f64::from(pane.scroll_height().max(1)) / 100.0;
    Some([
        f64::from(pane.scroll_left()) / wide,
        f64::from(pane.scroll_top()) / high,
        f64::from(pane.client_width()) / wide,
        f64::from(pane.client_height()) / high,
    ])
}

fn element(id: &str) -> Option<Element> {
    let document = web_sys::window()?.document()?;
    document.get_element_by_id(id)?.dyn_into().ok()
}
