//! `instructions GROUP NAME COUNT` does an operation a number of times, for callgrind to count.

fn main() {
    let [group, name, count]: [String; 3] =
        std::env::args().skip(1).collect::<Vec<_>>().try_into().expect("GROUP NAME COUNT");
    let count: u64 = count.parse().expect("COUNT is a number");
    let workload = motcua_benches::WORKLOADS.iter().find(|known| known.group == group && known.name == name);
    let workload = workload.expect("a known workload");
    let mut buffer = motcua_benches::BUFFER;
    for _ in 0..count {
        (workload.run)(&mut buffer);
    }
}
