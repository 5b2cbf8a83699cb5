internal import Crypto
internal import EventModel
internal import Foundation

/// A file read once from its beginning to its end, unpacked if it is gzip.
///
/// Memory: a chunk. The hash is that of the unpacked bytes, so that a log is the same log packed
/// or not.
final class SourceInput {
  /// The name to show in errors: the path's last part.
  let name: String
  /// The path as given, for readers that need the file itself (SQLite).
  let path: String
  /// Where copies of it are put, if it can't be read twice.
  let folderOfCopies: String
  /// How many bytes were given out.
  private(set) var byteCount = 0

  private let file: FileHandle
  private var hash = SHA256()
  private var inflater: Inflater?
  /// Read to tell the format, and given out first.
  private var ahead: [UInt8] = []
  private var isAtEnd = false
  private var packedCount = 0

  static let chunkSize = 256 << 10
  /// Unpacked bytes that need no looking at, and how often larger than packed more may be.
  private static let unpackedBytesFree = 64 << 20
  private static let unpackedRatioMax = 250

  /// Opens a file, `-` for standard input; `name` is what errors call it, if not by the path.
  ///
  /// Copies go to the system's folder for temporary files, if to no other. Throws `.file` where it
  /// can't be read, is a folder, or is empty.
  init(
    path: String, name: String? = nil, copiesIn folder: String? = nil
  ) throws(InterchangeError) {
    self.path = path
    folderOfCopies = folder ?? NSTemporaryDirectory()
    let usual = path == "-" ? "standard input" : URL(fileURLWithPath: path).lastPathComponent
    self.name = name ?? usual
    if path == "-" {
      file = .standardInput
    } else {
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
        throw .file(path: path, detail: "it is a folder")
      }
      do {
        file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      } catch {
        throw .file(path: path, detail: error.localizedDescription)
      }
    }
    ahead = try readPacked()
    if ahead.starts(with: [0x1F, 0x8B]) {
      inflater = try Inflater(file: self.name)
      let packed = ahead
      ahead = []
      if let first = try unpack(packed) { ahead = first }
    }
    if ahead.isEmpty { throw .file(path: path, detail: "it is empty") }
  }

  deinit {
    // Closed twice where it was standard input; nothing was written, so nothing is lost.
    if path != "-" { try? file.close() }
  }

  /// The first bytes, without taking them: to tell the format.
  var beginning: [UInt8] { ahead }

  /// True for standard input and pipes, which give their bytes once.
  var isReadOnce: Bool {
    guard path != "-" else { return true }
    let type = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    return type != .typeRegular && type != .typeSymbolicLink
  }

  /// True if the bytes come out of gzip.
  var isPacked: Bool { inflater != nil }

  /// The next bytes; nil at the end.
  ///
  /// Throws `.file` for faults of the disk, `.malformed` for gzip that is damaged or cut short, and
  /// `.tooLarge` for a small file that unpacks to a huge one.
  func next() throws(InterchangeError) -> [UInt8]? {
    var chunk = ahead
    ahead = []
    while chunk.isEmpty && !isAtEnd {
      let packed = try readPacked()
      if inflater == nil {
        chunk = packed
        isAtEnd = packed.isEmpty
      } else {
        chunk = try unpack(packed) ?? []
      }
    }
    guard !chunk.isEmpty else { return nil }
    byteCount += chunk.count
    hash.update(data: chunk)
    return chunk
  }

  /// SHA-256 of all bytes given out so far.
  var digest: EventModel.Digest {
    guard let digest = EventModel.Digest(Array(hash.finalize()).span) else {
      preconditionFailure("SHA-256 has 32 bytes")
    }
    return digest
  }

  private func readPacked() throws(InterchangeError) -> [UInt8] {
    do {
      guard let data = try file.read(upToCount: Self.chunkSize) else { return [] }
      packedCount += data.count
      return Array(data)
    } catch {
      throw .file(path: path, detail: error.localizedDescription)
    }
  }

  /// Unpacks bytes; nil, and the end, where there are none and gzip may end.
  private func unpack(_ packed: [UInt8]) throws(InterchangeError) -> [UInt8]? {
    guard let inflater else { return packed }
    if packed.isEmpty {
      isAtEnd = true
      try inflater.checkEnd(at: packedCount)
      return nil
    }
    var unpacked: [UInt8] = []
    try inflater.unpack(packed, into: &unpacked) { (size) throws(InterchangeError) in
      let total = byteCount + size
      let limit = max(Self.unpackedBytesFree, packedCount * Self.unpackedRatioMax)
      guard total > limit else { return }
      throw .tooLarge(
        file: name, place: nil, what: "what the file unpacks to", size: total, limit: limit)
    }
    return unpacked
  }
}
