// swift-tools-version: 6.0
import Foundation
import PackageDescription

// The tests need the shared cases, which only a checkout has.
let tests: [Target] =
    Context.environment["MOTCUA_VECTORS"] == nil
    ? [] : [.testTarget(name: "MotcuaTests", dependencies: ["Motcua"])]

// The C header and the generated Swift are written by package.sh. The static library stands in `lib`, which is found
// by a search path, and SwiftPM takes that from packages by path only. Without `lib`, as in a Git repository that is
// depended on by its URL, the library is the system's, found by pkg-config as `motcua`.
let bundled = FileManager.default.fileExists(atPath: Context.packageDirectory + "/lib/libmotcua_uniffi.a")
let seam: Target =
    bundled
    ? .target(
        name: "MotcuaFFI",
        linkerSettings: [.unsafeFlags(["-L", Context.packageDirectory + "/lib"]), .linkedLibrary("motcua_uniffi")])
    : .systemLibrary(name: "MotcuaFFI", path: "System/MotcuaFFI", pkgConfig: "motcua")

let package = Package(
    name: "Motcua",
    products: [
        .library(name: "Motcua", targets: ["Motcua"]),
    ],
    targets: [
        seam,
        .target(name: "Motcua", dependencies: ["MotcuaFFI"]),
    ] + tests,
    swiftLanguageModes: [.v6]
)
