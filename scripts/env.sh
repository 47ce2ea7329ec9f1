# Sourced by every script: where things are, which versions, and which Rust compiles for wasm.
# shellcheck shell=bash

set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
TOOLS=${SHIDIAN_TOOLS:-$ROOT/.tools}
STAMPS=$ROOT/.tools/stamps
DIST=$ROOT/dist
TARGET=wasm32-unknown-unknown

TRUNK_VERSION=0.21.14
BINARYEN_VERSION=132.0.0
ESBUILD_VERSION=0.28.2
SPLIT_VERSION=0.2.4
JWCRYPTO_VERSION=1.6.1
CRYPTOGRAPHY_VERSION=50.0.2
PYNACL_VERSION=1.6.2
PYTHON_DOCX_VERSION=1.2.0
OPENXML_AUDIT_VERSION=0.8.0
# wasm-bindgen's command must equal the library to the last digit, so the lock file is asked.
BINDGEN_VERSION=$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/[^0-9.]/, ""); print; exit }' "$ROOT/Cargo.lock")

export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$ROOT/target}
export PATH=$TOOLS/bin:$TOOLS/binaryen/node_modules/.bin:$TOOLS/esbuild/node_modules/.bin:$HOME/.cargo/bin:$PATH
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1

cd "$ROOT"

say() { printf '\033[1m==> %s\033[0m\n' "$*"; }

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

# The Rust that compiles for wasm: SHIDIAN_WASM_TOOLCHAIN if set, else the active one where it
# has the target, else Debian's, which `scripts/setup` links under this name. Empty: neither is ready.
wasm_toolchain() {
    if [ -n "${SHIDIAN_WASM_TOOLCHAIN:-}" ]; then
        echo "$SHIDIAN_WASM_TOOLCHAIN"
    elif has_wasm "$(rustc --print sysroot)"; then
        rustup show active-toolchain | cut -d' ' -f1
    elif has_wasm /usr && rustup toolchain list | grep -q '^debian'; then
        echo debian
    fi
}

has_wasm() { compgen -G "$1/lib/rustlib/$TARGET/lib/libcore-*.rlib" >/dev/null; }

# Runs a command with that Rust.
with_wasm() {
    local toolchain
    toolchain=$(wasm_toolchain)
    RUSTUP_TOOLCHAIN=$toolchain "$@"
}

# The flags of a release: those of .cargo/config.toml, which they take the place of, and no path of this machine in the wasm.
release_flags() {
    local sources=${CARGO_HOME:-$HOME/.cargo}/registry/src flags=(--cfg erase_components) registry
    flags+=(-Ctarget-feature=-multivalue,-reference-types -Clink-arg=--no-check-features)
    flags+=(-Clink-arg=--features=bulk-memory,bulk-memory-opt,mutable-globals,nontrapping-fptoint,sign-ext)
    flags+=("--remap-path-prefix=$(with_wasm rustc --print sysroot)/lib/rustlib/src/rust=rust")
    flags+=("--remap-path-prefix=$ROOT=.")
    for registry in "$sources"/*/; do
        flags+=("--remap-path-prefix=${registry%/}=crates")
    done
    local IFS=$'\x1f'
    export CARGO_ENCODED_RUSTFLAGS="${flags[*]}"
}

# One hash over the content of files and of everything in folders.
hash_of() { find "$@" -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1; }

# Whether the work named $1 was last done with the inputs $2.
done_with() { [ "$(cat "$STAMPS/$1" 2>/dev/null)" = "$2" ]; }

mark_done() {
    mkdir -p "$STAMPS"
    printf '%s' "$2" >"$STAMPS/$1"
}
