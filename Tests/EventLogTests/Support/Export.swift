import EventLog
import EventModel
import Foundation

/// What Tests/Verifier/verify.py checks: records as they are stored, and what the log says of them.
struct Export: Encodable {
  struct Fact: Encodable {
    let position, revision, previous: UInt64
    let recorded, occurred: Int64
    let id, stream, type: String
  }

  struct Root: Encodable {
    let size: UInt64
    var root: String
  }

  struct Inclusion: Encodable {
    var position: UInt64
    let size: UInt64
    let root: String
    var proof: [String]
  }

  struct Consistency: Encodable {
    let old: UInt64
    var oldRoot: String
    let size: UInt64
    let root: String
    var proof: [String]
  }

  /// Ways to lie.
  enum Forgery: CaseIterable {
    case changedByte, exchangedRecords, leftOutRecord, otherRoot, otherPosition
    case changedInclusion, changedConsistency, shortenedInclusion, otherOldRoot
  }

  private(set) var records: [Data]
  private(set) var facts: [Fact]
  private(set) var roots: [Root] = []
  private(set) var inclusion: [Inclusion] = []
  private(set) var consistency: [Consistency] = []
  private let log: Log

  private enum CodingKeys: CodingKey { case records, facts, roots, inclusion, consistency }

  init(_ log: Log, records: [[UInt8]]) throws {
    self.log = log
    self.records = records.map { Data($0) }
    facts = try log.snapshot().events().map { envelope in
      let event = envelope.event
      return Fact(
        position: envelope.position.rawValue, revision: envelope.revision.rawValue,
        previous: envelope.previous.rawValue, recorded: envelope.recorded.microseconds,
        occurred: event.occurred.instant.microseconds, id: event.id.description,
        stream: event.stream.description, type: event.type)
    }
  }

  mutating func addRoot(_ size: UInt64) throws {
    roots.append(Root(size: size, root: try root(size)))
  }

  mutating func addInclusion(_ position: UInt64, _ size: UInt64) throws {
    let proof = try log.inclusionProof(of: Position(position), inSize: size)
    inclusion.append(
      Inclusion(
        position: position, size: size, root: try root(size), proof: proof.map(\.description)))
  }

  mutating func addConsistency(_ old: UInt64, _ size: UInt64) throws {
    let proof = try log.consistencyProof(from: old, to: size)
    consistency.append(
      Consistency(
        old: old, oldRoot: try root(old), size: size, root: try root(size),
        proof: proof.map(\.description)))
  }

  private func root(_ size: UInt64) throws -> String { try log.root(at: size).description }

  /// The same with a lie in it, somewhere.
  func forged(_ forgery: Forgery, _ dice: inout SeededGenerator) -> Export {
    var export = self
    let place = Int.random(in: 1..<records.count - 1, using: &dice)
    let other = Hash.plain([UInt8(place)]).description
    switch forgery {
    case .changedByte:
      let offset = Int.random(in: 0..<records[place].count, using: &dice)
      export.records[place][offset] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
    case .exchangedRecords: export.records.swapAt(place, place + 1)
    case .leftOutRecord: export.records.remove(at: place)
    case .otherRoot: export.roots[0].root = other
    case .otherPosition: export.inclusion[0].position += 1
    case .changedInclusion: export.inclusion[0].proof[place % inclusion[0].proof.count] = other
    case .changedConsistency:
      export.consistency[0].proof[place % consistency[0].proof.count] = other
    case .shortenedInclusion:
      export.inclusion[0].proof.remove(at: place % inclusion[0].proof.count)
    case .otherOldRoot: export.consistency[0].oldRoot = other
    }
    return export
  }
}
