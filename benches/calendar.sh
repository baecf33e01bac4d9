#!/usr/bin/env bash
# Ends of working days beside numpy, PyPI holidays and businessCalendar4J: calendar.sh [DAYS…]. Fetches them into folders of
# its own.
source "$(dirname "$0")/../.ci/lib.sh"
need_rust
debian python3 python3 python3-venv
debian javac openjdk-17-jdk-headless
debian mvn maven
cd benches
peers=target/peers jar=businessCalendar4j-17.0.0.jar
[ -x "$peers/bin/python" ] || python3 -m venv "$peers"
"$peers/bin/pip" install -q holidays==0.109 numpy==2.4.6
[ -f "$peers/$jar" ] || timeout 300 mvn --batch-mode --quiet dependency:copy \
    -Dartifact=one.cafebabe:businessCalendar4j:17.0.0 -DoutputDirectory="$PWD/$peers"
cargo build --release --locked --quiet --bin due_days
for days in "${@:-5}"; do
    nanoseconds=$(target/release/due_days "$days" 2>&1 >target/due_days.txt)
    "$peers/bin/python" calendar_peers.py target/due_days.txt "$nanoseconds" "$days" target/days_off.txt
    java -cp "$peers/$jar" CalendarPeer.java target/due_days.txt target/days_off.txt "$days"
done
