//! Every workload, timed.

use criterion::{Criterion, criterion_group, criterion_main};
use motcua_benches::{BUFFER, WORKLOADS};
use std::time::Duration;

fn all(criterion: &mut Criterion) {
    let mut buffer = BUFFER;
    for group in WORKLOADS.chunk_by(|one, other| one.group == other.group) {
        let mut timed = criterion.benchmark_group(group[0].group);
        for workload in group {
            timed.bench_function(workload.name, |bencher| bencher.iter(|| (workload.run)(&mut buffer)));
        }
        timed.finish();
    }
}

criterion_group! {
    name = workloads;
    config = Criterion::default()
        .sample_size(30)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_millis(1_500));
    targets = all
}
criterion_main!(workloads);
