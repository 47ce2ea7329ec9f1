//! Throws changed files and texts at every reader: none may panic, grow beyond its input's due, or take its time.
//!
//! The inputs come from the conformance corpus, from `tests/fuzz/corpus`, and from a few texts in `seeds`; they are changed by
//! `mutate`, and what makes a reader say something new is kept and changed further. Everything follows from fixed seeds.
//!
//! `cargo test` makes some thousands of executions. `FUZZ_EXECUTIONS=10000000 cargo test --profile fuzz --test fuzz -- --nocapture`
//! makes as many in all, and prints what each reader took; `FUZZ_READERS=dates,zip` runs these alone, with their share of them, and
//! with `FUZZ_KEEP=1` new inputs are written into `tests/fuzz/corpus`.
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]
#![allow(clippy::disallowed_methods, reason = "what a reader takes is measured")]

mod engine;
mod mutate;
mod random;
mod readers;
mod seeds;

use std::env;

use engine::{Told, run};
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// So many executions in all where nothing else is asked for: half a minute without optimisation.
const EXECUTIONS: usize = 12_000;

#[test]
fn no_input_makes_a_reader_panic_grow_or_hang() {
    let executions = env::var("FUZZ_EXECUTIONS").map_or(EXECUTIONS, |words| words.parse().unwrap());
    let shares: usize = readers::ALL.iter().map(|reader| reader.share).sum();
    let wanted = env::var("FUZZ_READERS").unwrap_or_default();
    let told: Vec<Told> = readers::ALL
        .iter()
        .filter(|reader| wanted.is_empty() || wanted.split(',').any(|name| name == reader.name))
        .map(|reader| {
            let told = run(reader, executions * reader.share / shares);
            println!("{}", told.line());
            told
        })
        .collect();
    let all: usize = told.iter().map(|told| told.executions).sum();
    println!("{all} executions");
    let findings: Vec<String> = told.into_iter().flat_map(|told| told.findings).collect();
    assert!(findings.is_empty(), "\n{}", findings.join("\n"));
}
