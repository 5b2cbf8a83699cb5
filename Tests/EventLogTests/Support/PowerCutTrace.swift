import Foundation

/// What a process did to the files under a folder, as Tests/PowerCut recorded it.
struct PowerCutTrace {
  /// One thing done; files and folders go by their numbers.
  enum Action {
    case write(UInt64, offset: Int, [UInt8], isDurable: Bool)
    case resize(UInt64, size: Int)
    case extend(UInt64, size: Int)
    case sync(UInt64, isDataOnly: Bool)
    case make(UInt64, in: UInt64, name: String, isFolder: Bool)
    case move(from: UInt64, name: String, to: UInt64, newName: String)
    case remove(from: UInt64, name: String)
    case said(String)
    /// Something that changes files in a way the recording can't show.
    case unseen(String)
  }

  /// The recording ends within an entry, or has one that nobody knows.
  struct Unreadable: Error { let offset: Int }

  let actions: [Action]

  init(readingFrom path: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    var actions: [Action] = []
    var offset = 0
    while offset < bytes.count {
      guard offset + 40 <= bytes.count else { throw Unreadable(offset: offset) }
      let words = (0..<5).map { Self.word(bytes, at: offset + 8 * $0) }
      let end = offset + 40 + Int(words[4])
      guard end <= bytes.count, let action = Self.action(words, bytes[offset + 40..<end]) else {
        throw Unreadable(offset: offset)
      }
      actions.append(action)
      offset = end
    }
    self.actions = actions
  }

  private static func word(_ bytes: [UInt8], at offset: Int) -> UInt64 {
    (0..<8).reduce(0) { $0 | UInt64(bytes[offset + $1]) << UInt64(8 * $1) }
  }

  /// The numbers of the kinds stand in PowerCut.c.
  private static func action(_ words: [UInt64], _ rest: ArraySlice<UInt8>) -> Action? {
    let (file, first, second) = (words[1], words[2], words[3])
    let text = String(decoding: rest, as: UTF8.self)
    switch words[0] {
    case 1: return .write(file, offset: Int(first), Array(rest), isDurable: second == 1)
    case 2: return .resize(file, size: Int(first))
    case 3: return .extend(file, size: Int(first))
    case 4: return .sync(file, isDataOnly: first == 1)
    case 5, 6: return .make(file, in: first, name: text, isFolder: words[0] == 6)
    case 7:
      let names = text.split(separator: "\0", omittingEmptySubsequences: false).map(String.init)
      guard names.count == 2 else { return nil }
      return .move(from: first, name: names[0], to: second, newName: names[1])
    case 8: return .remove(from: first, name: text)
    case 9: return .said(text)
    case 10: return .unseen(text)
    default: return nil
    }
  }
}
