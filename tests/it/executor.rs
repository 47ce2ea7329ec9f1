//! Runs futures on one thread, without a clock.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// What a future that waits for nobody comes to.
pub(crate) fn run<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    match future
        .as_mut()
        .poll(&mut Context::from_waker(Waker::noop()))
    {
        Poll::Ready(done) => done,
        Poll::Pending => panic!("it waits for something that never comes"),
    }
}
