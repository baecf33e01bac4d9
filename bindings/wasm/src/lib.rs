//! motcua for JavaScript: each file converts the values of one room of the core, calls it, converts back.
//!
//! The types that callers see are in `types/`; a test holds them against what is exported here.
#![no_std]

extern crate alloc;
// The drawing half needs it.
#[cfg(feature = "symbol")]
extern crate std;

mod bank;
mod emvco;
mod finding;
mod money;
#[cfg(feature = "symbol")]
mod symbol;
mod text;
mod value;
mod vietqr;

#[cfg(not(feature = "symbol"))]
#[global_allocator]
static A: dlmalloc::GlobalDlmalloc = dlmalloc::GlobalDlmalloc;

#[cfg(not(feature = "symbol"))]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}
