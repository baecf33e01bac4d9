// swift-tools-version: 6.0
import PackageDescription

// The tests need the shared cases, which only a checkout has.
let tests: [Target] =
    Context.environment["MOTCUA_VECTORS"] == nil
    ? [] : [.testTarget(name: "MotcuaTests", dependencies: ["Motcua"])]

// The C header and the generated Swift are written by package.sh; the static library stands in `lib`.
let package = Package(
    name: "Motcua",
    products: [
        .library(name: "Motcua", targets: ["Motcua"]),
    ],
    targets: [
        .target(
            name: "MotcuaFFI",
            linkerSettings: [.unsafeFlags(["-L", Context.packageDirectory + "/lib"]), .linkedLibrary("motcua_uniffi")]
        ),
        .target(name: "Motcua", dependencies: ["MotcuaFFI"]),
    ] + tests,
    swiftLanguageModes: [.v6]
)
