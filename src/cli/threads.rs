//! The threads that commands run on.

use crate::io::STACK;

/// Runs `work` in a thread pool of this size, or of one thread a processor, with large stacks. The
/// calling thread is part of the pool: one that only waits would cost memory.
pub(super) fn on_threads<T: Send>(
    threads: Option<usize>,
    work: impl FnOnce() -> anyhow::Result<T> + Send,
) -> anyhow::Result<T> {
    let pool = || rayon::ThreadPoolBuilder::new().num_threads(threads.unwrap_or(0)).stack_size(STACK);
    if rayon::current_thread_index().is_some() {
        return pool().build()?.install(work);
    }
    // The stack size of the main thread is set by the operating system.
    std::thread::scope(|scope| {
        let first = std::thread::Builder::new().stack_size(STACK);
        let first = first.spawn_scoped(scope, || pool().use_current_thread().build()?.install(work))?;
        first.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })
}
