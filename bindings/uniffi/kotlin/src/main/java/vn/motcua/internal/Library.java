package vn.motcua.internal;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * Where the native library comes from. In Java, without lambdas: what Kotlin's library or a lambda brings along would
 * be most of the first call's time.
 */
final class Library {
    /** The system property that names a library file to be taken in place of the jar's. */
    private static final String PROPERTY = "vn.motcua.library";

    private static final String FOLDER = "/vn/motcua/native/";

    private Library() {}

    /** Loads the library; what hindered it otherwise, or null. */
    static String load() {
        try {
            String given = System.getProperty(PROPERTY);
            if (given != null) {
                System.load(new File(given).getAbsolutePath());
            } else if ("Dalvik".equals(System.getProperty("java.vm.name"))) {
                // An app's own libraries are beside it already.
                System.loadLibrary("motcua_uniffi");
            } else {
                unpack();
            }
            return null;
        } catch (UnsatisfiedLinkError | SecurityException error) {
            return told(error.getMessage());
        } catch (IOException error) {
            return told("it could not be unpacked into " + System.getProperty("java.io.tmpdir") + ": " + error.getMessage());
        }
    }

    private static void unpack() throws IOException {
        try (InputStream resource = Library.class.getResourceAsStream(FOLDER + platform() + "/library")) {
            if (resource == null) throw new UnsatisfiedLinkError("this jar has none for it");
            // A file of its own for each class loader: the JVM takes no file twice.
            Path file = Files.createTempFile("motcua", ".library");
            try {
                Files.copy(resource, file, StandardCopyOption.REPLACE_EXISTING);
                System.load(file.toString());
            } finally {
                // Linux and macOS keep what is loaded without its name.
                if (!file.toFile().delete()) file.toFile().deleteOnExit();
            }
        }
    }

    private static String told(String reason) {
        String held = "none";
        try (InputStream list = Library.class.getResourceAsStream(FOLDER + "platforms")) {
            if (list != null) {
                held = new String(list.readAllBytes(), StandardCharsets.UTF_8).trim().replace("\n", ", ");
            }
        } catch (IOException error) {
            held = error.getMessage();
        }
        return "motcua has no native library for " + platform() + ": " + reason + ". This jar holds: " + held + ". -D"
                + PROPERTY + "=FILE takes a library that was built for this platform.";
    }

    /** The name of this platform, such as {@code linux-x86-64}, {@code linux-musl-aarch64}, {@code windows-x86-64}. */
    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            system = "windows";
        } else if (system.startsWith("mac")) {
            system = "darwin";
        } else if (system.equals("linux") && usesMusl()) {
            system = "linux-musl";
        }
        if (machine.equals("amd64") || machine.equals("x86_64")) {
            machine = "x86-64";
        } else if (machine.equals("arm64")) {
            machine = "aarch64";
        }
        return system.replace(' ', '-') + "-" + machine;
    }

    /** Whether this process was loaded by musl's loader, as on Alpine. */
    private static boolean usesMusl() {
        try (BufferedReader maps = new BufferedReader(new FileReader("/proc/self/maps", StandardCharsets.UTF_8))) {
            for (String line = maps.readLine(); line != null; line = maps.readLine()) {
                if (line.contains("/ld-musl-")) return true;
            }
            return false;
        } catch (IOException error) {
            return false;
        }
    }
}
