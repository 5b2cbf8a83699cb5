import Casework
import EventModel
import Foundation
import Testing

@testable import Interchange

@Suite("A mapping file")
struct MappingTests {
  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures")

  /// The folder of real logs; nil where none is named.
  static let logs = ProcessInfo.processInfo.environment["FRIBREV_LOGS"].map { URL(filePath: $0) }

  static func files(in folder: String) -> [String] {
    let path = fixtures.appending(path: folder).path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted()
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: fixtures.appending(path: path), encoding: .utf8)
  }

  /// Place, sentence and remedy of the fault a text has, as the first two lines of fixtures.
  private func fault(in text: String) -> String {
    do {
      _ = try MappingFile.read(text, named: "m.yaml")
      return "none"
    } catch {
      return "# \(error.sentence)\n# \(error.remedy)"
    }
  }

  @Test(arguments: files(in: "Interchange/mapping/faulty"))
  func `what is wrong is told with its place and what to do`(_ name: String) throws {
    let text = try Self.text("Interchange/mapping/faulty/\(name)")
    let expected = text.split(separator: "\n").prefix(2).joined(separator: "\n")
    #expect(fault(in: text) == expected)
  }

  @Test func `all it can say is read`() throws {
    let text = try Self.text("Interchange/mapping/whole.yaml")
    let mapping = try MappingFile.read(text, named: "whole.yaml")
    let driver = MappedType(type: "DriverAssigned", taken: ["handler": "driver"])
    let expected = Mapping(
      name: "whole", source: "permits", zone: .offset(minutes: 60), caseObject: "Orders",
      keys: SourceKeys(
        caseID: ["year", "number"], activity: ["step", "result"], time: "done", start: "begun",
        actor: "who", unit: "team", role: "part", lifecycle: "state", casePrefix: "case:"),
      timeFormats: ["dd.MM.yyyy HH:mm"], hasDecimalComma: true, missing: ["team": ["EMPTY", "-"]],
      types: [
        "apply: on paper": MappedType(
          type: "CaseOpened",
          fields: [
            "caseType": .string("permit"), "claimReceivedOn": .string("2018-07-01"),
            "employmentForm": .string("employed"),
          ], taken: ["person": "applicant"]),
        "decide": MappedType(
          type: "DecisionMade",
          fields: [
            "kind": .string("rejected"), "adverse": .bool(true), "minutes": .number("30"),
            "reasonCodes": .array([.string("economic"), .string("social")]),
            "others": .array([.string("Ada")]),
          ]),
        "send": MappedType(type: "DecisionNotified"),
        "2010": MappedType(type: "DocumentRegistered"),
      ],
      caseAttributes: [
        "channel": CaseAttributeRule(known: .start), "result": CaseAttributeRule(known: .end),
        "deadline": CaseAttributeRule(known: .itsDate),
        "ground": CaseAttributeRule(known: .dateOf("closed")),
        "closed": CaseAttributeRule(known: .itsDate, event: MappedType(type: "CaseClosed")),
        "driver": CaseAttributeRule(known: .start, event: driver), "plain": CaseAttributeRule(),
      ],
      sealing: ["applicant": "person"], pseudonymised: ["who"], text: text)
    #expect(mapping == expected)
  }

  @Test func `one that says nothing changes nothing`() throws {
    var mapping = try MappingFile.read("version: 1", named: "m.yaml")
    #expect(mapping.text == "version: 1")
    mapping.text = ""
    #expect(mapping == .none)
    #expect(mapping.doubts.isEmpty)
  }

  @Test(arguments: [
    (zone: "utc", SourceZone.rules(.utc)), ("stockholm", .rules(.stockholm)),
    ("\"+05:30\"", .offset(minutes: 330)), ("-05:00", .offset(minutes: -300)),
  ])
  func `a zone is a name or an offset`(_ zone: String, _ expected: SourceZone) throws {
    #expect(try MappingFile.read("version: 1\nzone: \(zone)", named: "m").zone == expected)
  }

  /// A text by what is wrong with it: some are too long to be shown.
  struct Hostile: CustomTestStringConvertible {
    let testDescription: String
    let text: String

    init(_ name: String, _ text: String) {
      testDescription = name
      self.text = text
    }
  }

  @Test(arguments: [
    Hostile("lists in lists", String(repeating: "[", count: 100_000)),
    Hostile("names in names", String(repeating: "{a: ", count: 100_000)),
    Hostile("lists in lists by dashes", String(repeating: "- ", count: 100_000)),
    Hostile("questions", String(repeating: "? ", count: 100_000)),
    Hostile(
      "names in names by indentation",
      (0..<1_000).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n")),
    Hostile("references that multiply", "a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]"),
    Hostile("a reference as name", "? *a : 1"), Hostile("zero", "\u{0}"),
    Hostile("a control character", "version: 1\u{7}"), Hostile("nothing", ""),
    Hostile("a comment", "#"), Hostile("a directive", "%"), Hostile("a tag", "!!!"),
    Hostile("a merge", "version: 1\n<<: 1"), Hostile("a byte order mark", "\u{FEFF}"),
  ])
  func `text made to hurt is refused`(_ hostile: Hostile) {
    #expect(fault(in: hostile.text) != "none")
  }

  @Test func `nothing of it grows without limit`() {
    let big = "version: 1\n# " + String(repeating: "a", count: 1 << 20)
    #expect(fault(in: big).hasPrefix("# m.yaml: the mapping is 1048589 long; the limit is 1048576"))
    let types = (0...10_000).map { "  a\($0): {type: DecisionMade}" }.joined(separator: "\n")
    #expect(fault(in: "version: 1\ntypes:\n" + types).contains("10 001 entries, more than 10 000"))
    let name = String(repeating: "a", count: 1_001)
    #expect(fault(in: "version: 1\nkeys: {time: \(name)}").contains("longer than 1000 bytes"))
  }

  @Test(arguments: [
    (
      "types: {a: {type: DecisionMade, from: {kind: x}}, b: {type: CaseOpened}}",
      [
        """
        CaseOpened of "b" lacks caseType, which a command would have to give; articles that ask \
        for it answer undetermined
        """
      ]
    ),
    (
      "types: {b: {type: CaseClosed}, a: {type: CaseClosed}}",
      [#""a", "b" all become CaseClosed: measures count them as one activity"#]
    ),
    (
      "types: {a: {type: WorkDone, from: {handler: why}}}\nseal: {why: who}",
      [#"handler of WorkDone takes "why", which is sealed: it stays empty"#]
    ),
  ])
  func `what is allowed and yet doubtful is told`(_ text: String, _ doubts: [String]) throws {
    #expect(try MappingFile.read("version: 1\n" + text, named: "m").doubts == doubts)
  }

  @Test(arguments: files(in: "Mappings"))
  func `those of known logs read, and no two activities become one`(_ name: String) throws {
    let mapping = try MappingFile.read(try Self.text("Mappings/\(name)"), named: name)
    #expect("\(mapping.name).yaml" == name)
    #expect(mapping.types.values.contains { $0.type == "CaseOpened" })
    #expect(!mapping.doubts.contains { $0.contains("as one activity") })
    // What they leave open on purpose: which way a decision went.
    #expect(mapping.doubts.allSatisfy { $0.hasPrefix("DecisionMade") && $0.contains("lacks kind") })
    let known = mapping.caseAttributes.filter { $0.value.known == .start }.map(\.key)
    #expect(known.isEmpty || known == ["channel"], "nothing but the channel is known at first")
  }

  @Test func `there is a mapping for each known log`() {
    #expect(Self.files(in: "Mappings").count == 6)
  }

  @Test(arguments: SourceFormat.allCases)
  func `own keys go before those of the format`(_ format: SourceFormat) {
    let standard = SourceKeys.standard(for: format)
    #expect(standard.merging(SourceKeys()) == standard)
    let own = SourceKeys(
      caseID: ["a"], activity: ["b"], time: "c", start: "d", actor: "e", unit: "f", role: "g",
      lifecycle: "h", casePrefix: "i")
    #expect(standard.merging(own) == own)
    #expect(SourceKeys().merging(standard) == standard)
  }
}
