//! Any bytes as a file of some kind: no panic, and a sound map back to the file.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/support/arrive.rs"]
mod arrive;

fuzz_target!(|bytes: &[u8]| arrive::arrive(bytes));
