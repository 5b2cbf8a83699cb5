internal import Dispatch
internal import EventModel
internal import Synchronization

/// Makes events of rows on other threads than the one that reads them, some thousand at a time,
/// and gives them back in the file's order.
///
/// What comes out, deviations and faults included, is what one thread would have made.
struct RowWorkshop: ~Copyable {
  private let interpreter: RowInterpreter
  private let model: Diagnostics.Settings
  private var rows: [SourceRow] = []
  private var rowBytes = 0
  private var underWay: [Chunk] = []

  private static let rowsPerChunk = 2_000
  /// Characters after which a chunk is full before it has that many rows.
  private static let bytesPerChunk = 4 << 20
  private static let chunksMax = 2

  /// What became of some rows.
  struct Made: Sendable {
    /// For each row that is an event its stream, its time, and the bytes for the spool.
    var rows: [ReadyRow] = []
    var notes: Diagnostics.Notes
    var failure: InterchangeError?
  }

  /// A chunk on its way.
  private final class Chunk: Sendable {
    let made = Mutex<Made?>(nil)
    let isDone = DispatchSemaphore(value: 0)
  }

  init(_ interpreter: RowInterpreter, _ model: Diagnostics.Settings) {
    self.interpreter = interpreter
    self.model = model
  }

  /// Takes a row; gives back an earlier chunk where enough are under way.
  mutating func take(_ row: SourceRow) -> Made? {
    rows.append(row)
    for attribute in row.attributes {
      rowBytes += 64 + attribute.key.utf8.count + (attribute.value.characters?.utf8.count ?? 0)
    }
    guard rows.count >= Self.rowsPerChunk || rowBytes >= Self.bytesPerChunk else { return nil }
    return submit()
  }

  /// Gives back the next chunk; nil when there is none any more.
  mutating func finish() -> Made? {
    if !rows.isEmpty { if let made = submit() { return made } }
    return underWay.isEmpty ? nil : first()
  }

  private mutating func submit() -> Made? {
    let (interpreter, model, rows, chunk) = (interpreter, model, rows, Chunk())
    self.rows.removeAll(keepingCapacity: true)
    rowBytes = 0
    DispatchQueue.global().async {
      let made = Self.make(rows, by: interpreter, model)
      chunk.made.withLock { $0 = made }
      chunk.isDone.signal()
    }
    underWay.append(chunk)
    return underWay.count > Self.chunksMax ? first() : nil
  }

  private mutating func first() -> Made? {
    let chunk = underWay.removeFirst()
    chunk.isDone.wait()
    return chunk.made.withLock { $0 }
  }

  private static func make(
    _ rows: [SourceRow], by interpreter: RowInterpreter, _ model: Diagnostics.Settings
  ) -> Made {
    var interpreter = interpreter
    let diagnostics = Diagnostics(model)
    var ready: [ReadyRow] = []
    ready.reserveCapacity(rows.count)
    do throws(InterchangeError) {
      for row in rows {
        guard let made = try interpreter.interpret(row, diagnostics) else { continue }
        ready.append(contentsOf: try ReadyRow.make(made, diagnostics))
      }
      return Made(rows: ready, notes: diagnostics.notes, failure: nil)
    } catch {
      return Made(rows: ready, notes: diagnostics.notes, failure: error)
    }
  }
}
