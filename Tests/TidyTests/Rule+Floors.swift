/// What each floor may import beside the standard library (DESIGN §4).
private let floors: [String: Set<String>] = [
  "Sources/CLMDB": [], "Sources/CXML": [], "Sources/CZlib": [],
  "Sources/LMDB": ["CLMDB", "Glibc", "Darwin", "Synchronization"],
  "Sources/EventModel": [],
  "Sources/EventLog": [
    "LMDB", "EventModel", "Crypto", "Logging", "Synchronization", "Dispatch", "Foundation",
    "FoundationEssentials",
  ],
  "Sources/Casework": ["EventModel"],
  "Sources/SwedishLaw": ["Casework"],
  "Policies": ["Casework"],
  "Sources/CaseEngine": engine.union(["Crypto", "Logging", "Synchronization", "Dispatch", "Yams"]),
  "Sources/CaseEngineTesting": engine.union(["CaseEngine", "Synchronization", "Testing"]),
  "Sources/Interchange": engine.union([
    "CaseEngine", "CXML", "CZlib", "Crypto", "Dispatch", "GRDB", "Synchronization", "Yams",
  ]),
  "Sources/Office": engine.union(["CaseEngine", "Synchronization", "Yams"]),
  "Sources/FribrevCommand": engine.union([
    "CaseEngine", "CaseEngineTesting", "SwedishLaw", "Interchange", "Office", "ArgumentParser",
    "Logging", "Synchronization", "Dispatch", "Glibc", "Darwin",
  ]),
  "Sources/FribrevCatalogue": [
    "CaseEngine", "Casework", "SwedishLaw", "Fribrev", "ProductionTargets", "RewardStructure",
    "DocumentTemplates", "AllocationPlan", "FollowUp", "TrustBased",
  ],
  "Sources/fribrev": ["FribrevCommand", "FribrevCatalogue"],
]
private let engine: Set = [
  "EventLog", "EventModel", "Casework", "Foundation", "FoundationEssentials",
]

extension Rule {
  static let floors = Rule(
    "a floor imports only what stands below it",
    wrong: [
      ["Sources/EventModel/A.swift": "import Foundation\n"],
      ["Sources/LMDB/A.swift": "internal import struct EventLog.Log\n"],
      ["Policies/TrustBased/A.swift": "@_exported import CaseEngine\n"],
      ["Sources/Attic/A.swift": "let a = 1\n"],
    ],
    right: [
      ["Sources/LMDB/A.swift": "internal import CLMDB\n// import EventLog\n"],
      ["Tests/LMDBTests/A.swift": "@testable import LMDB\n"],
    ]
  ) { file in
    let parts = file.path.split(separator: "/")
    guard file.isUnder(["Sources/", "Policies/"]), file.isKind(".swift") else { return [] }
    let floor = parts[0] == "Policies" ? "Policies" : parts.prefix(2).joined(separator: "/")
    guard let allowed = TidyTests.floors[floor] else {
      return [
        file.breach(1, "\(floor) has no floor", instead: "enter it in Tests/TidyTests/Rule+Floors")
      ]
    }
    return imports(of: file).filter { !allowed.contains($0.text) }.map {
      let list = allowed.isEmpty ? "nothing" : allowed.sorted().joined(separator: ", ")
      return file.breach(
        $0.line, "\(floor) imports \($0.text)", instead: "it may import \(list)")
    }
  }

  private static func imports(of file: File) -> [SwiftTokens.Token] {
    let kinds: Set = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
    return file.tokens.indices.filter { file.tokens[$0].text == "import" }.compactMap { place in
      file.tokens[(place + 1)...].first { !kinds.contains($0.text) }
    }
  }

  static let memory = Rule(
    "unsafe code stays on the memory floor",
    wrong: [
      ["Sources/EventLog/A.swift": "let b = a.withUnsafeBytes { $0[0] }"],
      ["Policies/Fribrev/A.swift": "func f(_ p: UnsafeRawPointer) {}"],
      ["Sources/EventModel/A.swift": "nonisolated(unsafe) let a = 1"],
    ],
    right: [
      ["Sources/LMDB/A.swift": "unsafe mdb_env_close(handle)"],
      ["Sources/EventLog/A.swift": "// unsafe\nlet a = \"withUnsafeBytes\""],
    ]
  ) { file in
    // swift-crypto hands digests out by pointer only; that one file passes it to the floor below.
    // zlib and libxml2 take and give nothing else.
    let exempt = [
      "Sources/LMDB/", "Sources/EventLog/Hash.swift", "Sources/Interchange/Files/Inflater.swift",
      "Sources/Interchange/Files/Deflater.swift", "Sources/Interchange/XML/",
    ]
    guard file.isUnder(["Sources/", "Policies/"]), !file.isUnder(exempt) else { return [] }
    let marks = ["unsafe", "Unsafe", "withUnsafe", "OpaquePointer", "Unmanaged"]
    return file.tokens.filter { token in marks.contains { token.text.hasPrefix($0) } }.map {
      file.breach($0.line, "\($0.text) above the memory floor", instead: "wrap it in Sources/LMDB")
    }
  }
}
