// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "Cost",
    dependencies: [.package(path: "../Motcua")],
    targets: [.executableTarget(name: "Cost", dependencies: ["Motcua"])]
)
