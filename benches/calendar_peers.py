"""Ends of working days beside numpy's business days and PyPI holidays: time of one, and how many ends differ.

    calendar_peers.py MOTCUA_LINES MOTCUA_NANOSECONDS DAYS DAYS_OFF

DAYS_OFF is written: the days off that every peer is given.
"""

import datetime
import sys
import timeit

import holidays
import numpy


def main(lines: str, nanoseconds: str, days: int, days_off: str) -> None:
    with open(lines) as file:
        ours = dict(line.split() for line in file)
    starts = [datetime.date.fromisoformat(day) for day in ours]
    vietnam = holidays.country_holidays("VN", years=range(2017, 2029))
    with open(days_off, "w") as file:
        file.writelines(f"{day}\n" for day in sorted(vietnam))
    # numpy knows days off, not Saturdays that are worked.
    calendar = numpy.busdaycalendar(holidays=sorted(vietnam))
    as_numpy = numpy.array(starts, dtype="datetime64[D]")

    def all_at_once() -> numpy.ndarray:
        return numpy.busday_offset(as_numpy, days, roll="forward", busdaycal=calendar)

    def one_by_one() -> list[str]:
        return [str(numpy.busday_offset(day, days, roll="forward", busdaycal=calendar)) for day in as_numpy]

    def by_holidays() -> list[str]:
        ends = []
        for day in starts:
            while not vietnam.is_working_day(day):
                day += datetime.timedelta(1)
            ends.append(str(vietnam.get_nth_working_day(day, days)))
        return ends

    print(f"{days} working days from {len(starts)} days\n{'':32}{'ns each':>10}{'other ends':>12}")
    print(f"{'motcua':32}{nanoseconds:>10}{0:>12}")
    for name, run in [("numpy, all at once", all_at_once), ("numpy, one by one", one_by_one), ("holidays", by_holidays)]:
        seconds = min(timeit.repeat(run, number=1, repeat=5))
        other = sum(str(end) != our for end, our in zip(run(), ours.values(), strict=True))
        print(f"{name:32}{seconds * 1e9 / len(starts):>10.0f}{other:>12}")


main(sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4])
