package vn.motcua.internal

import java.io.File
import java.io.IOException
import java.nio.file.Files
import java.nio.file.StandardCopyOption.REPLACE_EXISTING

/** Where the native library comes from. */
internal object Library {
    /** The system property that names a library file to be taken in place of the jar's. */
    private const val PROPERTY = "vn.motcua.library"

    private const val FOLDER = "/vn/motcua/native"

    /** Loads the library; what hindered it otherwise. */
    fun load(): String? = try {
        val given = System.getProperty(PROPERTY)
        when {
            given != null -> System.load(File(given).absolutePath)
            // An app's own libraries are beside it already.
            System.getProperty("java.vm.name") == "Dalvik" -> System.loadLibrary("motcua_uniffi")
            else -> unpacked()
        }
        null
    } catch (error: UnsatisfiedLinkError) {
        told(error.message)
    } catch (error: IOException) {
        told("it could not be unpacked into ${System.getProperty("java.io.tmpdir")}: ${error.message}")
    } catch (error: SecurityException) {
        told(error.message)
    }

    private fun unpacked() {
        val platform = platform()
        val resource = Library::class.java.getResourceAsStream("$FOLDER/$platform/library")
            ?: throw UnsatisfiedLinkError("this jar has none for it")
        // A file of its own for each class loader: the JVM takes no file twice.
        val file = Files.createTempFile("motcua", ".library")
        try {
            resource.use { Files.copy(it, file, REPLACE_EXISTING) }
            System.load(file.toString())
        } finally {
            // Linux and macOS keep what is loaded without its name.
            if (!file.toFile().delete()) file.toFile().deleteOnExit()
        }
    }

    private fun told(reason: String?): String {
        val held = Library::class.java.getResourceAsStream("$FOLDER/platforms")?.bufferedReader()?.use { it.readLines() }.orEmpty()
        return "motcua has no native library for ${platform()}: $reason. This jar holds: " +
            "${held.joinToString().ifEmpty { "none" }}. -D$PROPERTY=FILE takes a library that was built for this platform."
    }

    /** The name of this platform, such as `linux-x86-64`, `linux-musl-aarch64`, `windows-x86-64`. */
    private fun platform(): String {
        val system = System.getProperty("os.name").lowercase()
        val name = when {
            system.startsWith("windows") -> "windows"
            system.startsWith("mac") -> "darwin"
            system == "linux" -> if (usesMusl()) "linux-musl" else "linux"
            else -> system.replace(' ', '-')
        }
        val machine = when (val machine = System.getProperty("os.arch").lowercase()) {
            "amd64", "x86_64" -> "x86-64"
            "arm64" -> "aarch64"
            else -> machine
        }
        return "$name-$machine"
    }

    /** Whether this process was loaded by musl's loader, as on Alpine. */
    private fun usesMusl(): Boolean = try {
        File("/proc/self/maps").useLines { lines -> lines.any { "/ld-musl-" in it } }
    } catch (_: IOException) {
        false
    }
}
