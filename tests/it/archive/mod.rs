//! What is kept, over a store in memory: saved, versioned, laid aside, restored, erased.

mod hostile;
mod machine;
mod saving;
mod versions;
