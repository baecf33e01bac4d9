// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "Consumer",
    dependencies: [.package(path: "../Motcua")],
    targets: [
        .executableTarget(name: "Consumer", dependencies: ["Motcua"]),
        .executableTarget(name: "First", dependencies: ["Motcua"]),
        .executableTarget(name: "Law", dependencies: ["Motcua"]),
    ]
)
