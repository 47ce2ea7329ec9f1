//! The second binary: signs and verifies, fetched once the first input is usable.

fn main() {}
