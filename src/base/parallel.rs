//! Work in parallel, with results in order.
//!
//! In: items and what to do with each. Out: the results in the items' order. Never: more threads than
//! the machine has; a thread that begins one item while it waits in the middle of another, as a pool
//! that steals work would (Typst has such a pool: a report begun within a report, and so on, would
//! exhaust the stack).

use std::sync::Mutex;
use std::thread;

use rayon::{ThreadPool, ThreadPoolBuilder};

/// What one thread may use, in bytes: as much as a main thread has, and twice that.
const STACK: usize = 16 * 1024 * 1024;

/// With as many items a thread, each thread does all of its items alone: there is always another to
/// begin, and handing parts of one to and fro costs waiting. With fewer, Typst's pool helps.
const ENOUGH: usize = 8;

/// Does `work` on every item.
pub fn in_parallel<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let waiting = Mutex::new(items.iter().enumerate());
    let next = || waiting.lock().expect("no thread breaks while it takes an item").next();
    let threads = rayon::current_num_threads().min(items.len());
    let worker = || {
        let _alone = (items.len() >= threads * ENOUGH).then(pool_of_this_thread);
        let mut done = Vec::new();
        while let Some((index, item)) = next() {
            done.push((index, work(item)));
        }
        done
    };
    let mut results: Vec<(usize, R)> = thread::scope(|scope| {
        let start = |_| thread::Builder::new().stack_size(STACK).spawn_scoped(scope, worker);
        let started: Vec<_> = (0..threads).map(start).collect();
        let join = |thread: std::io::Result<thread::ScopedJoinHandle<'_, _>>| match thread {
            Ok(thread) => {
                thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
            }
            Err(_) => Vec::new(),
        };
        let mut results: Vec<(usize, R)> = started.into_iter().flat_map(join).collect();
        if results.len() < items.len() {
            // What no thread could be had for is done here.
            results.extend(worker());
        }
        results
    });
    results.sort_by_key(|(index, _)| *index);
    results.into_iter().map(|(_, result)| result).collect()
}

/// Makes this thread a pool of its own, so that what it starts is done by it alone.
fn pool_of_this_thread() -> Option<ThreadPool> {
    ThreadPoolBuilder::new().num_threads(1).use_current_thread().build().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_items() {
        let items: Vec<u32> = (0..500).collect();
        let expected: Vec<u32> = items.iter().map(|item| item * 2).collect();
        assert_eq!(in_parallel(&items, |item| item * 2), expected);
        assert!(in_parallel(&[] as &[u32], |item| *item).is_empty());
    }
}
