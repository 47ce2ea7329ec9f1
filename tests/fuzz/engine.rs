//! Runs one reader over changed inputs and watches what it takes.

use std::cell::RefCell;
use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::{Duration, Instant};
use std::{env, fs};

use crate::MEMORY;
use crate::mutate::mutated;
use crate::random::Random;
use crate::readers::Reader;

/// No input of some kilobytes may take more of a processor's time, even without optimisation.
const SLOWEST: Duration = Duration::from_secs(2);
/// So many inputs are kept beside the ones there were.
const MOST_KEPT: usize = 400;
/// So many of them are written down for later runs, where that is wished.
const MOST_WRITTEN: usize = 16;
/// So many findings of one reader are told.
const MOST_FINDINGS: usize = 5;

thread_local! {
    /// What the last panic said, and where.
    static SAID: RefCell<String> = const { RefCell::new(String::new()) };
}

/// What a reader took.
pub(crate) struct Told {
    name: &'static str,
    pub(crate) executions: usize,
    seconds: f64,
    slowest: Duration,
    most_memory: usize,
    kept: usize,
    pub(crate) findings: Vec<String>,
}

impl Told {
    /// In one line of a table.
    pub(crate) fn line(&self) -> String {
        format!(
            "| {} | {} | {:.1} | {:.1} | {} | {} | {} |",
            self.name,
            self.executions,
            self.seconds,
            self.slowest.as_secs_f64() * 1000.0,
            self.most_memory / 1024,
            self.kept,
            self.findings.len()
        )
    }
}

/// Runs a reader over its seeds as they are, and then so many times over changed ones.
pub(crate) fn run(reader: &Reader, executions: usize) -> Told {
    let quiet = panic::take_hook();
    panic::set_hook(Box::new(|panic| SAID.set(panic.to_string())));
    let began = worked();
    let mut pool = [(reader.seeds)(), kept_before(reader.name)].concat();
    let seeds = pool.len();
    let mut told = Told {
        name: reader.name,
        executions: 0,
        seconds: 0.0,
        slowest: Duration::ZERO,
        most_memory: 0,
        kept: 0,
        findings: Vec::new(),
    };
    let mut known = HashSet::new();
    for seed in &pool {
        known.extend(told.execute(reader, seed));
    }
    let mut random = Random::of(hash(reader.name));
    while told.executions < executions && told.findings.len() < MOST_FINDINGS {
        let input = mutated(&mut random, &pool);
        let outcome = told.execute(reader, &input);
        if outcome.is_some_and(|outcome| known.insert(outcome)) && pool.len() < seeds + MOST_KEPT {
            if pool.len() < seeds + MOST_WRITTEN {
                keep(reader.name, &input);
            }
            pool.push(input);
        }
    }
    told.kept = pool.len() - seeds;
    told.seconds = worked().saturating_sub(began).as_secs_f64();
    panic::set_hook(quiet);
    told
}

impl Told {
    /// One execution; gives what the reader made of the input, as a number.
    fn execute(&mut self, reader: &Reader, input: &[u8]) -> Option<u64> {
        self.executions += 1;
        let (read, took, memory) = watched(reader, input);
        self.slowest = self.slowest.max(took);
        self.most_memory = self.most_memory.max(memory);
        if read.is_none() {
            self.find(input, &SAID.take().replace('\n', " "));
        }
        if memory > (reader.megabytes << 20) + reader.growth * input.len() {
            self.find(input, &format!("{memory} bytes for {}", input.len()));
        }
        // What came in between, as the first use of a table, is not there the second time.
        if took > SLOWEST && watched(reader, input).1 > SLOWEST {
            self.find(input, &format!("{took:?} for {} bytes", input.len()));
        }
        read.map(|outcome| hash(&outcome))
    }

    fn find(&mut self, input: &[u8], what: &str) {
        let name = format!("{}-{:016x}", self.name, hash(input));
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::write(&path, input).unwrap();
        self.findings
            .push(format!("{}: {what}, kept as {}", self.name, path.display()));
    }
}

/// What a reader made of an input, how long it took, and how much memory it had at most.
fn watched(reader: &Reader, input: &[u8]) -> (Option<String>, Duration, usize) {
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let began = worked();
    let read = panic::catch_unwind(AssertUnwindSafe(|| (reader.read)(input)));
    let took = worked().saturating_sub(began);
    (read.ok(), took, MEMORY.peak_usage().saturating_sub(before))
}

/// How long this thread has had a processor, where the system tells (Linux does); else how long it has run, which other
/// programs make longer.
fn worked() -> Duration {
    static BEGAN: LazyLock<Instant> = LazyLock::new(Instant::now);
    let told = fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = told.split(' ').next().and_then(|told| told.parse().ok());
    nanoseconds.map_or_else(|| BEGAN.elapsed(), Duration::from_nanos)
}

fn hash(of: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    of.hash(&mut hasher);
    hasher.finish()
}

fn folder(name: &str) -> PathBuf {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus");
    corpus.join(name)
}

/// The inputs that were kept of earlier runs, in the order of their names.
fn kept_before(name: &str) -> Vec<Vec<u8>> {
    let files = fs::read_dir(folder(name)).into_iter().flatten();
    let mut paths: Vec<PathBuf> = files.map(|file| file.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| fs::read(path).unwrap()).collect()
}

/// Keeps a short input for later runs, where that is wished.
fn keep(name: &str, input: &[u8]) {
    const LONGEST: usize = 1024;
    if input.len() <= LONGEST && env::var("FUZZ_KEEP").is_ok_and(|wish| wish == "1") {
        fs::create_dir_all(folder(name)).unwrap();
        fs::write(folder(name).join(format!("{:016x}", hash(input))), input).unwrap();
    }
}
