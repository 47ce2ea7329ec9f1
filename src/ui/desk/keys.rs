//! Keys kept on this device, as text.

use leptos::prelude::*;

use super::Desk;
use crate::archive::{Store, StoreName};

impl Desk {
    /// A key kept on this device, as text.
    pub(crate) async fn kept_key(self, name: &str) -> Result<Option<String>, String> {
        match self.store.get_value() {
            Some(store) => store
                .get(StoreName::Keys, name)
                .await
                .map_err(|why| why.to_string()),
            None => Ok(self.memory.with_value(|memory| memory.get(name).cloned())),
        }
    }

    /// Keeps a key on this device; in memory where nothing can be stored.
    pub(crate) async fn keep_key(self, name: &str, text: String) -> Result<(), String> {
        if let Some(store) = self.store.get_value() {
            let put = store.put(StoreName::Keys, name, &text).await;
            return put.map_err(|why| why.to_string());
        }
        self.memory.update_value(|memory| {
            memory.insert(name.to_owned(), text);
        });
        Ok(())
    }
}
