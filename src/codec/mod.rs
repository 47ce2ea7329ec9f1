//! Formats of bytes and texts that know nothing of forms.
