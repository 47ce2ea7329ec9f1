//! One browser facility per file; no foreign value leaves it.
