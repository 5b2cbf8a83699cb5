internal import Foundation

/// Reads the texts of files about steering.
enum SteeringText {
  /// A file's text; what is longer than any such file is cut, and refused where it is taken apart.
  static func read(_ path: String) throws(SteeringFileError) -> String {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw SteeringFileError(
        .unreadable, in: path, "the file can't be opened",
        "give the path of a file that is there and may be read")
    }
    defer { try? file.close() }
    let data: Data
    do {
      data = try file.read(upToCount: YAMLLimits.bytesMax + 1) ?? Data()
    } catch {
      throw SteeringFileError(
        .unreadable, in: path, "the file can't be read", "give a file, not a folder")
    }
    // A cut may split a character; the length is the fault to tell then.
    guard data.count <= YAMLLimits.bytesMax else {
      throw SteeringFileError(
        .tooLarge(
          file: path, what: "the file", size: data.count, limit: YAMLLimits.bytesMax))
    }
    return try text(data, of: path)
  }

  /// Bytes as a text.
  static func text(
    _ bytes: some Sequence<UInt8>, of file: String
  ) throws(SteeringFileError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw SteeringFileError(
        .unreadable, in: file, "the file is not UTF-8 text", "save it as UTF-8")
    }
    return text
  }

  /// The path of a file named in another one: from that one's folder on.
  static func path(_ relative: String, from file: String) -> String {
    guard let slash = file.utf8.lastIndex(of: UInt8(ascii: "/")) else { return relative }
    return file[...slash] + relative
  }
}
