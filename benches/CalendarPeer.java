import one.cafebabe.businesscalendar4j.BusinessCalendar;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Ends of working days by businessCalendar4J: time of one, and how many ends differ.
 *
 * <pre>CalendarPeer MOTCUA_LINES DAYS_OFF DAYS</pre>
 */
public final class CalendarPeer {
    public static void main(String[] arguments) throws Exception {
        List<String[]> ours = Files.readAllLines(Path.of(arguments[0])).stream().map(line -> line.split("\t")).toList();
        Set<LocalDate> off = new HashSet<>();
        for (String day : Files.readAllLines(Path.of(arguments[1]))) {
            off.add(LocalDate.parse(day));
        }
        int days = Integer.parseInt(arguments[2]);
        // It knows days off, not Saturdays that are worked.
        BusinessCalendar calendar = BusinessCalendar.newBuilder()
                .holiday(BusinessCalendar.CLOSED_ON_SATURDAYS_AND_SUNDAYS)
                .holiday(day -> off.contains(day) ? "off" : null)
                .build();
        List<LocalDate> starts = ours.stream().map(line -> LocalDate.parse(line[0])).toList();
        long best = Long.MAX_VALUE;
        List<LocalDate> ends = List.of();
        for (int round = 0; round < 20; round++) {
            long begun = System.nanoTime();
            ends = starts.stream().map(start -> end(calendar, start, days)).toList();
            best = Math.min(best, System.nanoTime() - begun);
        }
        int other = 0;
        for (int row = 0; row < ends.size(); row++) {
            other += ends.get(row).toString().equals(ours.get(row)[1]) ? 0 : 1;
        }
        System.out.printf("%-32s%10d%12d%n", "businessCalendar4J", best / starts.size(), other);
    }

    private static LocalDate end(BusinessCalendar calendar, LocalDate start, int days) {
        LocalDate day = calendar.firstBusinessDay(start);
        for (int passed = 0; passed < days; passed++) {
            day = calendar.firstBusinessDay(day.plusDays(1));
        }
        return day;
    }
}
