//! What the standard library brings, smaller: a page has to download it.

use lol_alloc::{AssumeSingleThreaded, FreeListAllocator};

// A free list in a tenth of the code of the standard library's allocator; a call's values are few and small.
//
// SAFETY: the modules are built without threads, so that only one thread ever allocates.
#[global_allocator]
static ALLOCATOR: AssumeSingleThreaded<FreeListAllocator> =
    unsafe { AssumeSingleThreaded::new(FreeListAllocator::new()) };

/// Stops the module, as a panic does with the standard library; its text would be told to nobody there either.
#[cfg(not(any(feature = "svg", feature = "raster", feature = "rules")))]
#[panic_handler]
fn stop(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}
