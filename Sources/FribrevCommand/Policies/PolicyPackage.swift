/// A package of one's own with one policy: the files `policies new` writes.
struct PolicyPackage {
  /// The policy's id, `late-cases`.
  let id: String

  /// Nil for what can't be the name of a folder, a target and a type.
  init?(_ id: String) {
    let words = id.split(separator: "-", omittingEmptySubsequences: false)
    let isPlain = id.utf8.allSatisfy { byte in
      0x61...0x7A ~= byte || 0x30...0x39 ~= byte || byte == 0x2D
    }
    guard isPlain, !words.contains(""), id.first?.isLetter == true, id.utf8.count <= 40 else {
      return nil
    }
    self.id = id
  }

  /// The type and its module, `LateCases`; with a word behind it where that would be a module of
  /// the house.
  var type: String {
    let joined = id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined()
    let taken = ["Casework", "Office", "Interchange", "Fribrev", "Testing", "Main", "Policy"]
    return taken.contains(joined) ? joined + "Policy" : joined
  }

  /// The command, `fribrev-late-cases`.
  var command: String { "fribrev-\(id)" }

  private var title: String {
    let words = id.replacing("-", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// All files, by their paths in the package.
  func files(fribrev clone: String) -> [(path: String, text: String)] {
    [
      ("Package.swift", manifest(fribrev: clone)),
      ("README.md", readme),
      ("Sources/\(type)/\(type).swift", policy),
      ("Sources/\(command)/Main.swift", program),
      ("Tests/\(type)Tests/ConformanceTests.swift", tests),
      (".gitignore", ".build/\n"),
    ]
  }

  private func manifest(fribrev clone: String) -> String {
    """
    // swift-tools-version: 6.2
    import PackageDescription

    let package = Package(
      name: "\(id)",
      dependencies: [.package(name: "fribrev", path: \(Self.literal(clone)))],
      targets: [
        .target(name: "\(type)", dependencies: [.product(name: "Fribrev", package: "fribrev")]),
        .executableTarget(
          name: "\(command)",
          dependencies: ["\(type)", .product(name: "FribrevCommand", package: "fribrev")]),
        .testTarget(
          name: "\(type)Tests",
          dependencies: ["\(type)", .product(name: "FribrevTesting", package: "fribrev")]),
      ]
    )

    """
  }

  private var policy: String {
    """
    public import Casework

    /// A case closed without a decision is looked at.
    public struct \(type): Policy {
      public static let manifest = Manifest(
        "\(id)", version: "0.1.0", "\(title)", swedish: "\(id)", instrument: .followUp,
        issuer: .team, audience: ["handlers"], reads: ["DecisionMade", "CaseClosed"],
        clauses: [Clause("undecided", "Closed cases without a decision show.", emits: [.flag])])

      public init(parameters: ParameterHandles) throws(ParameterFault) {}

      /// Whether the case has been decided: what is kept for each case.
      public func initial() -> Bool { false }

      public func observe(_ event: Observed, _ isDecided: inout Bool, _ out: inout Emitter) {
        switch event.type {
        case 0: isDecided = true
        case 1 where !isDecided: out.emit(.flag, clause: "undecided")
        default: break
        }
      }
    }

    """
  }

  private var program: String {
    """
    import FribrevCatalogue
    import FribrevCommand
    import \(type)

    @main enum Main {
      static func main() async throws { await Fribrev.run(with: try .house(and: \(type).self)) }
    }

    """
  }

  private var tests: String {
    """
    import CaseEngineTesting
    import \(type)
    import Testing

    @Test func `the policy keeps the promises all policies make`() {
      #expect(PolicyConformance(\(type).self).faults() == [])
    }

    @Test func `the policy has something to say`() {
      let kit = PolicyConformance(\(type).self)
      #expect(kit.seeds.contains { kit.said(seed: $0).findings > 0 })
    }

    """
  }

  private var readme: String {
    """
    # \(title)

    A steering policy for Fribrev, in a package of its own.

    Intent: a case that is closed without a decision is looked at.

    ```
    swift test
    swift run \(command) policies show \(id)
    swift run \(command) policies check \(id)
    swift run \(command) policies check .
    swift run \(command) replay --store STORE --policy \(id) --against fribrev
    ```

    Say here whom it may treat unfairly.

    """
  }

  /// A text as Swift writes it.
  private static func literal(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
