import CaseEngineTesting
import Casework
import Foundation
import Testing

@testable import CaseEngine

/// Reports are as Fixtures/Schemas/replay.schema.json says, which is what others read them by.
@Suite("The schema of reports")
struct ReportSchemaTests {
  private static func schema() throws -> JSONValue {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(path: "Fixtures/Schemas/replay.schema.json")
    return try JSONValue(parsing: [UInt8](Data(contentsOf: file)))
  }

  private static func report(unsuppressed: Bool = true) async throws -> JSONValue {
    let store = try await ReplayedHistory(seed: 3).store()
    let one = try Bundle("one", [MonthlyShare.bound(30)])
    let two = try Bundle("two", [MonthlyShare.bound(10, to: Scope(ofUnit: "team/sunne"))])
    let result = try await store.engine.replay(
      ReplayRequest([.bundle(one), .bundle(two), .asRecorded]))
    return try await store.engine.report(of: result, suppresses: !unsuppressed).json()
  }

  @Test
  func `a report is what the schema says`() async throws {
    let schema = try Self.schema()
    for unsuppressed in [true, false] {
      let report = try await Self.report(unsuppressed: unsuppressed)
      #expect(SchemaCheck(schema).faults(of: report) == [])
      #expect(report["unsuppressed"] == .bool(unsuppressed))
    }
  }

  @Test
  func `a report that lacks something, or has something more, is not`() async throws {
    let check = SchemaCheck(try Self.schema())
    guard case .object(let members) = try await Self.report() else { return }
    for place in members.indices {
      var fewer = members
      fewer.remove(at: place)
      #expect(!check.faults(of: .object(fewer)).isEmpty)
    }
    #expect(!check.faults(of: .object(members + [.init("more", .null)])).isEmpty)
  }

  @Test
  func `what is kept reads as it was, and gives the same again`() async throws {
    let store = try await ReplayedHistory(seed: 3).store()
    let bundle = try Bundle("one", [MonthlyShare.bound(30)])
    let result = try await store.engine.replay(ReplayRequest([.bundle(bundle)]))
    let json = try await store.engine.report(of: result).json()
    let file = try #require(ReportFile(json: JSONValue(parsing: Self.text(json))))
    #expect(try await store.engine.check(file).holds)
    let altered = Self.text(json).replacing(#""whole":30"#, with: #""whole":31"#)
    let other = try #require(ReportFile(json: JSONValue(parsing: altered)))
    let check = try await store.engine.check(other)
    #expect(check.differingColumns == ["one"] && check.differingInputs.isEmpty)
  }

  private static func text(_ json: JSONValue) -> String {
    (try? CanonicalJSON(json, root: .any))?.description ?? ""
  }
}

/// As much of JSON Schema as our schemas use.
struct SchemaCheck {
  private let root: JSONValue

  init(_ schema: JSONValue) {
    root = schema
  }

  /// What is wrong with a value, a line each.
  func faults(of value: JSONValue) -> [String] { faults(of: value, by: root, at: "$") }

  private func faults(of value: JSONValue, by schema: JSONValue, at path: String) -> [String] {
    if let name = schema["$ref"]?.text?.split(separator: "/").last {
      guard let found = root["$defs"]?[String(name)] else { return ["\(path): no \(name)"] }
      return faults(of: value, by: found, at: path)
    }
    if let constant = schema["const"] { return constant == value ? [] : ["\(path): constant"] }
    if case .array(let words)? = schema["enum"] {
      return words.contains(value) ? [] : ["\(path): \(value) is none of the words"]
    }
    var faults: [String] = []
    if !isOfType(value, schema["type"]) { return ["\(path): of another type"] }
    if let pattern = schema["pattern"]?.text, let text = value.text {
      let matches = text.range(of: pattern, options: .regularExpression) != nil
      if !matches { faults.append("\(path): \(text)") }
    }
    if case .array(let values) = value, let items = schema["items"] {
      for (place, item) in values.enumerated() {
        faults += self.faults(of: item, by: items, at: "\(path)[\(place)]")
      }
    }
    if case .object(let members) = value {
      faults += self.faults(of: members, by: schema, at: path)
    }
    return faults
  }

  private func faults(
    of members: [JSONValue.Member], by schema: JSONValue, at path: String
  ) -> [String] {
    var faults: [String] = []
    if case .array(let names)? = schema["required"] {
      for name in names.compactMap(\.text) where !members.contains(where: { $0.name == name }) {
        faults.append("\(path): lacks \(name)")
      }
    }
    for member in members {
      if let own = schema["properties"]?[member.name] {
        faults += self.faults(of: member.value, by: own, at: "\(path).\(member.name)")
      } else if case .bool(false)? = schema["additionalProperties"] {
        faults.append("\(path): \(member.name) is not known")
      } else if let more = schema["additionalProperties"] {
        faults += self.faults(of: member.value, by: more, at: "\(path).\(member.name)")
      }
    }
    return faults
  }

  private func isOfType(_ value: JSONValue, _ types: JSONValue?) -> Bool {
    guard let types else { return true }
    if case .array(let several) = types { return several.contains { isOfType(value, $0) } }
    return switch (types.text, value) {
    case ("object", .object), ("array", .array), ("string", .string), ("boolean", .bool),
      ("null", .null):
      true
    case ("integer", .number): value.integer != nil
    default: false
    }
  }
}
