//! What one blank can hold.
