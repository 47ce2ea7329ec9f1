//! The third binary: reads and writes .xlsx workbooks, reads and packs .docx documents, finds codes in photographs; fetched when one of these is asked for.

fn main() {}

/// What the page may call. Refusals come back as sentences that go on behind the name of the file.
#[cfg(target_family = "wasm")]
#[allow(unreachable_pub, reason = "wasm-bindgen exports only what is pub")]
mod call {
    use shidian::codec::zip_made::{Filed, bundle};
    use shidian::codec::{qr_read, word, workbook, workbook_made};
    use wasm_bindgen::prelude::wasm_bindgen;

    /// The sheet in which something stands first, as JSON.
    #[wasm_bindgen]
    pub fn read(file: &[u8]) -> Result<String, String> {
        let sheet = workbook::read(file).map_err(|fault| fault.to_string())?;
        serde_json::to_string(&sheet).map_err(|fault| fault.to_string())
    }

    /// A workbook of one sheet with these rows, which come as JSON.
    #[wasm_bindgen]
    pub fn write(name: &str, rows: &str) -> Result<Vec<u8>, String> {
        let rows: Vec<Vec<String>> =
            serde_json::from_str(rows).map_err(|fault| fault.to_string())?;
        workbook_made::workbook(name, &rows).map_err(|fault| fault.to_string())
    }

    /// What a .docx says, as JSON.
    #[wasm_bindgen]
    pub fn read_document(file: &[u8]) -> Result<String, String> {
        let written = word::read(file).map_err(|fault| fault.to_string())?;
        serde_json::to_string(&written).map_err(|fault| fault.to_string())
    }

    /// What the QR codes of a picture say, as JSON; its pixels are from black to white, row by row.
    #[wasm_bindgen]
    pub fn read_codes(width: usize, pixels: &[u8]) -> Result<String, String> {
        let codes = qr_read::read(width, pixels);
        serde_json::to_string(&codes).map_err(|fault| fault.to_string())
    }

    /// Files packed into one, as a document or as a zip of several; names and contents come as JSON.
    #[wasm_bindgen]
    pub fn pack(files: &str) -> Result<Vec<u8>, String> {
        let files: Vec<(String, Filed)> =
            serde_json::from_str(files).map_err(|fault| fault.to_string())?;
        Ok(bundle(&files))
    }
}
