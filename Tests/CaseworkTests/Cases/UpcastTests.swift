import Casework
import Foundation
import Testing

@Suite("Payloads of every version ever written")
struct UpcastTests {
  struct Line: Sendable, CustomTestStringConvertible {
    let type: EventType
    let version: UInt16
    let payload: CanonicalJSON

    var testDescription: String { "\(type.name) \(version)" }
  }

  /// One line for each type and version, `TYPE VERSION PAYLOAD`.
  ///
  /// Lines are added, never changed.
  static let lines: [Line] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(path: "Fixtures/Vocabulary/payloads.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
      guard parts.count == 3, let type = CaseVocabulary.type(named: parts[0]),
        let version = UInt16(parts[1]), let payload = try? CanonicalJSON(parsing: parts[2])
      else { return nil }
      return Line(type: type, version: version, payload: payload)
    }
  }()

  @Test
  func `each type has a line for each of its versions`() {
    for type in EventType.allCases {
      let versions = Self.lines.filter { $0.type == type }.map(\.version)
      #expect(versions == Array(1...type.entry.version), "\(type.name)")
    }
  }

  @Test(arguments: lines)
  func `what was ever written reads as the vocabulary of today`(line: Line) {
    let current = Upcast.current(line.type, version: line.version, payload: line.payload)
    let entry = line.type.entry
    for member in current.members {
      let field = entry.fields.first { $0.name == member.name }
      #expect(field?.shape.admits(member.value) == true, "\(member.name)")
    }
    for field in entry.fields where field.isRequired {
      #expect(current.field(field.name) != nil, "\(field.name)")
    }
  }

  @Test
  func `the benefit of an old opening is its case type today`() throws {
    let old = try CanonicalJSON(parsing: #"{"benefit":"sickness-benefit"}"#)
    let now = Upcast.current(.caseOpened, version: 1, payload: old)
    #expect(now.field("caseType")?.text == "sickness-benefit")
    #expect(now.field("benefit") == nil)
  }

  @Test
  func `a version newer than the vocabulary's passes untouched`() throws {
    let payload = try CanonicalJSON(parsing: #"{"benefit":"sickness-benefit"}"#)
    #expect(Upcast.current(.caseOpened, version: 9, payload: payload) == payload)
  }

  @Test
  func `an event of another vocabulary is read with its payload as it is`() throws {
    var event = Event(
      id: .version7(milliseconds: 0, random: (0, 1)), stream: StreamName(.case, "K-1"),
      type: "PermitGranted", occurred: OffsetInstant(.epoch),
      payload: try CanonicalJSON(parsing: #"{"benefit":"none","kind":"granted"}"#))
    event.actor = "clerk-1"
    let read = CaseEvent(
      Envelope(
        position: .first, revision: .first, previous: .none, recorded: .epoch, event: event,
        sealed: []))
    #expect(read.type == nil)
    #expect(read.payload == event.payload)
    var history = CaseHistory(of: event.stream)
    history.append(read)
    #expect(history.events.count == 1)
  }
}

extension CanonicalJSON {
  fileprivate var members: [JSONValue.Member] {
    guard case .object(let members) = value else { return [] }
    return members
  }
}
