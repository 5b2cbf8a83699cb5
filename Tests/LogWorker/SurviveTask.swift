import EventLog
import EventModel
import Foundation

/// `survive ACKS LIST [FROM]`: tests stores that a power cut left behind.
///
/// ACKS holds lines of `ack ID FIRST LAST`; each line of LIST is `COUNT FOLDER`: the store there
/// must hold the first COUNT of them, open its sealed fields and be whole. From the line FROM on
/// (0 if not said) it says `begin LINE`, then `LINE kept`, `LINE lost ID`, `LINE sealed ID`,
/// `LINE faulty SENTENCE` or `LINE refused ERROR`; so that if the process dies, all know where.
struct SurviveTask: WorkerTask {
  static let usage = "ACKS LIST [FROM]"

  let acks: String
  let list: String
  let from: Int

  private struct Ack {
    let id: EventID
    let first: Position
    let last: Position
  }

  init?(_ arguments: [String]) {
    guard 2...3 ~= arguments.count else { return nil }
    acks = arguments[0]
    list = arguments[1]
    from = arguments.count == 3 ? Int(arguments[2]) ?? 0 : 0
  }

  func run() async throws -> Int32 {
    let acks = try Self.lines(of: acks).compactMap(Self.ack)
    for (number, line) in try Self.lines(of: list).enumerated().dropFirst(from) {
      Output.line("begin \(number)")
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      let count = parts.first.flatMap(Int.init) ?? 0
      let outcome = await Self.outcome(at: parts.last ?? "", acks.prefix(count))
      Output.line("\(number) \(outcome)")
    }
    return 0
  }

  private static func outcome(at path: String, _ acks: ArraySlice<Ack>) async -> String {
    do throws(LogError) {
      let log = try Log(at: path)
      defer { log.close() }
      let snapshot = try log.snapshot()
      for ack in acks {
        guard let event = try snapshot.event(ack.id), event.position == ack.first,
          ack.last <= snapshot.head
        else { return "lost \(ack.id)" }
        for position in ack.first.rawValue...ack.last.rawValue {
          let envelope = try snapshot.event(at: Position(position))
          for field in envelope.sealed where (try? log.open(field, of: envelope.event.id)) == nil {
            return "sealed \(envelope.event.id)"
          }
        }
      }
      let result = try await log.verify()
      guard result.isWhole else {
        return "faulty " + result.faults.map(\.sentence).joined(separator: "; ")
      }
      return "kept"
    } catch {
      return "refused \(error)"
    }
  }

  private static func lines(of path: String) throws -> [String] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  private static func ack(_ line: String) -> Ack? {
    let words = line.split(separator: " ").map(String.init)
    guard words.count == 4, words[0] == "ack", let id = try? EventID(parsing: words[1]),
      let first = UInt64(words[2]), let last = UInt64(words[3])
    else { return nil }
    return Ack(id: id, first: Position(first), last: Position(last))
  }
}
