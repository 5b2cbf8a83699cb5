internal import EventModel
internal import Foundation
internal import Interchange

/// A JSON Lines file of events to append.
struct DraftFile {
  private let name: String
  private let bytes: [UInt8]

  init(named name: String) throws(CommandFailure) {
    self.name = name == "-" ? "standard input" : name
    do {
      let data =
        name == "-"
        ? try FileHandle.standardInput.readToEnd() ?? Data()
        : try Data(contentsOf: URL(fileURLWithPath: name))
      bytes = Array(data)
    } catch {
      throw CommandFailure(
        .badInput, "\(name) can't be read: \(error.localizedDescription)",
        remedy: "nothing was appended; check the path and its permissions")
    }
  }

  /// Every line's event; blank lines are passed over.
  func drafts() throws(CommandFailure) -> [Draft] {
    var drafts: [Draft] = []
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    {
      guard line.contains(where: { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }) else { continue }
      do {
        drafts.append(try DraftReader.draft(from: Array(line)))
      } catch {
        throw CommandFailure(
          .badInput, "\(name):\(index + 1):\(error.column): \(error.sentence)",
          remedy: "nothing was appended. \(error.remedy)")
      }
    }
    return drafts
  }
}
