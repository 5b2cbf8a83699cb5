// swift-tools-version: 6.2
import PackageDescription

// What a service's own package looks like: it depends on fribrev, and on nothing of its inside.
let package = Package(
  name: "Consumer",
  // The trait is that of the tests beside it, so that both share what is built.
  dependencies: [.package(name: "fribrev", path: "../..", traits: ["SQLite"])],
  targets: [
    .executableTarget(
      name: "SickPay",
      dependencies: [
        .product(name: "Fribrev", package: "fribrev"),
        .product(name: "FribrevTesting", package: "fribrev"),
      ])
  ]
)
