import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import vn.motcua.Account;
import vn.motcua.LoginAnswer;
import vn.motcua.LoginOutcome;
import vn.motcua.LoginQuestion;
import vn.motcua.LoginSubject;
import vn.motcua.Method;
import vn.motcua.MotcuaException;
import vn.motcua.Party;
import vn.motcua.Symbol;
import vn.motcua.Transfer;
import vn.motcua.Vietqr;

/** What a server does to the library for months, in seconds; the first argument says what. Fails by its status. */
public final class Endurance {
    private static final int THREADS = 8;

    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "first" -> first();
            case "threads" -> threads(Integer.parseInt(arguments[1]));
            case "garbage" -> garbage();
            case "loaders" -> loaders(Integer.parseInt(arguments[1]), List.of(arguments).subList(2, arguments.length));
            case "platform" -> platform(arguments[1]);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static String encode(long amount) {
        return Transfer.builder("970436", "0011012345678")
                .amount(amount)
                .purpose("Le phi H34.15-240617-0001")
                .build()
                .payload();
    }

    private static LoginAnswer login() {
        var organisation = LoginSubject.builder(Party.ORGANISATION).build();
        return Account.login(LoginQuestion.builder(organisation, Method.PORTAL_USB_TOKEN, "H34", LocalDate.of(2024, 6, 20)).build());
    }

    private static void refuse() {
        try {
            Transfer.builder("970436", "0011-012-345678").build();
        } catch (MotcuaException refusal) {
            require(refusal.getCode().equals("account-characters"), "refused otherwise");
            return;
        }
        throw new AssertionError("not refused");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) throw new AssertionError(otherwise);
    }

    /** The time from nothing loaded to the first payload. */
    private static void first() {
        var begun = System.nanoTime();
        var payload = encode(50_000);
        System.out.printf("first call: %d ms%n", (System.nanoTime() - begun) / 1_000_000);
        require(payload.length() > 100, "no payload");
    }

    /** Each thread encodes, inspects and is refused that many times each, and draws now and then. */
    private static void threads(int calls) throws Exception {
        work(Math.min(calls, 100_000 / THREADS));
        var before = resident();
        var begun = System.nanoTime();
        work(calls);
        var seconds = (System.nanoTime() - begun) / 1e9;
        var grown = resident() - before;
        System.out.printf("threads: %d x %d encodes, inspects, refusals in %.1f s, resident memory grew by %d KB%n",
                THREADS, calls, seconds, grown);
        require(grown < 20_480, "memory grew by " + grown + " KB");
    }

    private static void work(int calls) throws InterruptedException {
        var failure = new AtomicReference<Throwable>();
        var threads = new ArrayList<Thread>();
        for (var number = 0; number < THREADS; number++) {
            var amount = 1_000L + number;
            var thread = new Thread(() -> {
                var payload = encode(amount);
                for (var turn = 0; turn < calls; turn++) {
                    require(encode(amount).equals(payload), "another payload");
                    var transfer = Vietqr.inspect(payload).getTransfer();
                    require(transfer != null && transfer.getAmount() == amount, "another amount");
                    refuse();
                    if (turn % 100 == 0) require(login().getOutcome() == LoginOutcome.ALLOWED, "another outcome");
                    if (turn % 100 == 0) require(Symbol.encode(payload).svg().endsWith("</svg>"), "no drawing");
                }
            });
            thread.setUncaughtExceptionHandler((which, error) -> failure.compareAndSet(null, error));
            threads.add(thread);
            thread.start();
        }
        for (var thread : threads) thread.join();
        if (failure.get() != null) throw new AssertionError("a thread died", failure.get());
    }

    /**
     * The bytes of heap that a call leaves behind, which are counted and so can be held: no time can. They differ by some
     * hundred with what the JVM chose to compile into one, most where an exception carries its stack, so each limit
     * leaves room: what it catches is another object for each field.
     */
    private static void garbage() {
        var payload = encode(50_000);
        var most = 0;
        most += allocated("encode", 1_024, () -> encode(50_000));
        most += allocated("read", 1_024, () -> Vietqr.read(payload));
        most += allocated("inspect", 4_096, () -> Vietqr.inspect(payload));
        most += allocated("refuse", 4_096, Endurance::refuse);
        most += allocated("svg", 32_768, () -> Symbol.encode(payload).svg());
        require(most == 0, most + " calls allocate more than they may");
    }

    private static int allocated(String call, long most, Runnable run) {
        var bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var calls = 20_000;
        var least = Long.MAX_VALUE;
        // As compiled, not as interpreted at first.
        for (var batch = 0; batch < 5; batch++) {
            var before = bean.getCurrentThreadAllocatedBytes();
            for (var turn = 0; turn < calls; turn++) run.run();
            least = Math.min(least, (bean.getCurrentThreadAllocatedBytes() - before) / calls);
        }
        System.out.printf("garbage: %s %d bytes a call, may be %d%n", call, least, most);
        return least > most ? 1 : 0;
    }

    /** An application that is deployed anew: each time its own classes and library, all gone afterwards. */
    private static void loaders(int count, List<String> jars) throws Exception {
        var urls = new URL[jars.size()];
        for (var number = 0; number < urls.length; number++) urls[number] = Path.of(jars.get(number)).toUri().toURL();
        // Which threads the JVM itself has is known only after a first one.
        deploy(urls);
        collect();
        var threads = Thread.getAllStackTraces().keySet();
        var own = mapped();
        var loaders = new ArrayList<WeakReference<ClassLoader>>();
        for (var number = 0; number < count; number++) loaders.add(deploy(urls));
        for (var turn = 0; turn < 100 && (alive(loaders) > 0 || mapped() > own); turn++) collect();
        var later = new ArrayList<>(Thread.getAllStackTraces().keySet());
        later.removeAll(threads);
        var mapped = mapped() - own;
        System.out.printf("loaders: %d made, %d alive, %d threads more, %d pieces of libraries mapped%n",
                count, alive(loaders), later.size(), mapped);
        require(alive(loaders) == 0 && later.isEmpty() && mapped == 0, "something stayed");
    }

    private static long mapped() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/maps"))) {
            return lines.filter(line -> line.contains("/motcua") && line.contains(".library")).count();
        }
    }

    private static long alive(List<WeakReference<ClassLoader>> loaders) {
        return loaders.stream().filter(loader -> loader.get() != null).count();
    }

    private static WeakReference<ClassLoader> deploy(URL[] urls) throws Exception {
        try (var loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            var vietqr = loader.loadClass("vn.motcua.Vietqr");
            var inspection = vietqr.getMethod("inspect", String.class).invoke(null, encode(50_000));
            require(inspection.toString().contains("true"), "not payable");
            var portals = loader.loadClass("vn.motcua.Law").getMethod("portals").invoke(null);
            require(portals.toString().contains("H34"), "no book");
            return new WeakReference<>(loader);
        }
    }

    private static void collect() throws InterruptedException {
        System.gc();
        Thread.sleep(20);
    }

    /** A platform that the jar has no library for is named at every call, with what the jar holds. */
    private static void platform(String expected) {
        String first = null;
        for (var turn = 0; turn < 3; turn++) {
            try {
                encode(1);
                throw new AssertionError("a library was found");
            } catch (UnsatisfiedLinkError error) {
                if (first == null) System.out.println("platform: " + error.getMessage());
                require(first == null || first.equals(error.getMessage()), "another message");
                first = error.getMessage();
            }
        }
        require(first.contains(expected) && first.contains("This jar holds: "), first);
    }

    /** The memory that the process holds after a collection, in KB. */
    private static long resident() throws IOException {
        System.gc();
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            var line = lines.filter(each -> each.startsWith("VmRSS:")).findFirst().orElseThrow();
            return Long.parseLong(line.replaceAll("\\D", ""));
        }
    }
}
