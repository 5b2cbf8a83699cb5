// swift-tools-version: 6.2
import PackageDescription

// House settings: the same for every target, added in the loop at the bottom.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

// Modules that read in place: what they hand out can't outlive its transaction.
let inPlace: [SwiftSetting] = [.enableExperimentalFeature("Lifetimes")]
// The floor that touches memory says so at every step.
let unsafeFloor: [SwiftSetting] = inPlace + [.strictMemorySafety()]

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let yaml: Target.Dependency = .product(name: "Yams", package: "Yams")
// Only OCEL's third format needs a database library, so only those who ask for it build one:
// swift build --traits SQLite
let sqlite: Target.Dependency = .product(
  name: "GRDB", package: "GRDB.swift", condition: .when(traits: ["SQLite"]))
let arguments: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

/// A steering policy: a folder of its own, on Casework alone, with its parameter files.
func policy(_ name: String, presets: [String] = []) -> Target {
  .target(
    name: name, dependencies: ["Casework"], path: "Policies/\(name)", exclude: ["README.md"],
    resources: presets.map { .embedInCode("\($0).yaml") })
}

let policies = [
  policy("Fribrev"),
  policy("ProductionTargets", presets: ["thirty-days", "ninety-days-with-pauses"]),
  policy("RewardStructure", presets: ["points-and-bonus", "decisions-alone"]),
  policy("DocumentTemplates", presets: ["long-forms", "short-letters"]),
  policy("TrustBased", presets: ["few-measures"]),
  policy("FollowUp", presets: ["own-control", "central-sample", "full-control"]),
  policy("AllocationPlan", presets: ["own-cases", "pool-and-routing"]),
]

let package = Package(
  name: "fribrev",
  products: [
    .executable(name: "fribrev", targets: ["fribrev"]),
    .executable(name: "log-benchmark", targets: ["LogBenchmark"]),
    .executable(name: "law-benchmark", targets: ["LawBenchmark"]),
    .executable(name: "replay-benchmark", targets: ["ReplayBenchmark"]),
    .executable(name: "view-benchmark", targets: ["ViewBenchmark"]),
    .library(name: "Fribrev", targets: ["CaseEngine", "Casework", "SwedishLaw"]),
    .library(name: "FribrevCommand", targets: ["FribrevCommand", "FribrevCatalogue"]),
    .library(name: "FribrevTesting", targets: ["CaseEngineTesting"]),
    .library(name: "PowerCut", type: .dynamic, targets: ["PowerCut"]),
  ],
  traits: [.trait(name: "SQLite", description: "Reads and writes OCEL 2.0 in SQLite.")],
  dependencies: [
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLMDB", pkgConfig: "lmdb", providers: [.apt(["liblmdb-dev"]), .brew(["lmdb"])]),
    .systemLibrary(
      name: "CXML", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(name: "LMDB", dependencies: ["CLMDB"], swiftSettings: unsafeFloor),
    .target(name: "EventModel"),
    .target(
      name: "EventLog", dependencies: ["LMDB", "EventModel", crypto, logging],
      swiftSettings: inPlace),
    .target(
      name: "Casework", dependencies: ["EventModel"],
      resources: [.embedInCode("Measures/Definitions")]),
    .target(name: "SwedishLaw", dependencies: ["Casework"]),
    .target(
      name: "CaseEngine", dependencies: ["Casework", "EventLog", "EventModel", logging, yaml]),
    .target(name: "CaseEngineTesting", dependencies: ["CaseEngine", "Casework", "EventLog"]),
    .target(
      name: "Interchange",
      dependencies: [
        "CXML", "CZlib", "CaseEngine", "Casework", "EventLog", "EventModel", crypto, sqlite,
        yaml,
      ]),
    .target(
      name: "Office", dependencies: ["CaseEngine", "Casework", "EventLog", "EventModel", yaml],
      resources: [.embedInCode("Parameters/office.yaml")]),
    .target(
      name: "FribrevCommand",
      dependencies: [
        "CaseEngine", "CaseEngineTesting", "Casework", "EventLog", "EventModel", "Interchange",
        "Office", "SwedishLaw", arguments, logging,
      ]),
    .executableTarget(name: "fribrev", dependencies: ["FribrevCatalogue", "FribrevCommand"]),
    .target(
      name: "FribrevCatalogue",
      dependencies: ["CaseEngine", "Casework", "SwedishLaw"]
        + policies.map { .target(name: $0.name) }),
    .testTarget(
      name: "PolicyTests",
      dependencies: ["CaseEngine", "CaseEngineTesting", "Casework", "FribrevCatalogue"]
        + policies.map { .target(name: $0.name) }),
    .target(name: "PlantedFaults", dependencies: ["Casework"], path: "Tests/PlantedFaults"),
    .executableTarget(
      name: "planted", dependencies: ["CaseEngine", "FribrevCommand", "PlantedFaults"],
      path: "Tests/PlantedCommand"),
    .target(
      name: "LawScenarios", dependencies: ["CaseEngineTesting", "Casework"],
      path: "Tests/LawScenarios"),
    .testTarget(
      name: "SwedishLawTests",
      dependencies: ["CaseEngine", "CaseEngineTesting", "Casework", "LawScenarios", "SwedishLaw"]),
    .testTarget(
      name: "CaseEngineTests",
      dependencies: [
        "CaseEngine", "CaseEngineTesting", "Casework", "EventLog", "FribrevCatalogue",
        "LawScenarios", "PlantedFaults", "SwedishLaw",
      ]),
    .testTarget(name: "LMDBTests", dependencies: ["LMDB"]),
    .testTarget(name: "EventModelTests", dependencies: ["EventModel"]),
    .testTarget(name: "CaseworkTests", dependencies: ["Casework"]),
    .testTarget(name: "EventLogTests", dependencies: ["EventLog", "EventModel", "LMDB", crypto]),
    .executableTarget(
      name: "LogWorker", dependencies: ["EventLog", "EventModel"], path: "Tests/LogWorker"),
    .executableTarget(
      name: "SteeringWorker",
      dependencies: ["CaseEngine", "Casework", "EventLog", "FribrevCatalogue"],
      path: "Tests/SteeringWorker"),
    .target(name: "PowerCut", path: "Tests/PowerCut"),
    .target(name: "CLimits", dependencies: ["CLMDB"], path: "Benchmarks/CLimits"),
    .executableTarget(
      name: "LogBenchmark", dependencies: ["CLimits", "EventLog", "EventModel", "LMDB"],
      path: "Benchmarks/LogBenchmark", swiftSettings: inPlace),
    .executableTarget(
      name: "LawBenchmark",
      dependencies: [
        "CaseEngine", "CaseEngineTesting", "Casework", "EventLog", "LawScenarios", "SwedishLaw",
      ],
      path: "Benchmarks/LawBenchmark"),
    .executableTarget(
      name: "ReplayBenchmark",
      dependencies: [
        "CaseEngine", "Casework", "EventLog", "EventModel", "FribrevCatalogue", "Measuring",
      ],
      path: "Benchmarks/ReplayBenchmark"),
    .executableTarget(
      name: "ViewBenchmark",
      dependencies: [
        "CaseEngine", "Casework", "EventLog", "EventModel", "FribrevCatalogue", "Measuring",
      ],
      path: "Benchmarks/ViewBenchmark"),
    .target(name: "Measuring", path: "Benchmarks/Measuring"),
    .testTarget(
      name: "OfficeTests",
      dependencies: [
        "CaseEngine", "CaseEngineTesting", "Casework", "EventLog", "EventModel", "Office",
        "SwedishLaw",
      ]),
    .testTarget(
      name: "InterchangeTests",
      dependencies: ["CaseEngine", "Casework", "EventLog", "EventModel", "Interchange", sqlite]),
    .testTarget(
      name: "GoldenTests",
      dependencies: [
        "CaseEngine", "CaseEngineTesting", "Casework", "EventLog", "EventModel",
        "FribrevCatalogue", "Interchange", "Office", "SwedishLaw",
      ]),
    .testTarget(name: "TidyTests"),
    .testTarget(name: "TranscriptTests", path: "Tests/Transcripts"),
  ] + policies
)

// Settings of Swift; the two C targets and LMDB have none.
let others = ["CLMDB", "CXML", "CZlib", "CLimits", "PowerCut"]
for target in package.targets where !others.contains(target.name) {
  target.swiftSettings = (target.swiftSettings ?? []) + house
}
