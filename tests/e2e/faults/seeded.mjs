// Chance that can be had again: every decision of a fault comes from its seed.

/** A source of chance (mulberry32): the same seed, the same decisions. */
export function seeded(seed) {
  let state = (seed * 0x9E3779B1) >>> 0;
  const next = () => {
    state = (state + 0x6D2B79F5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    /** From 0 up to, but not including, 1. */
    next,
    /** A whole number from `low` to `high`, both included. */
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    /** One of a list. */
    of: (list) => list[Math.floor(next() * list.length)],
    /** True that often. */
    chance: (share) => next() < share,
  };
}

/** Waits that many milliseconds. */
export const pause = (ms) => new Promise((done) => { setTimeout(done, ms); });
