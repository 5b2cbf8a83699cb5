internal import LMDB

/// The `format` file of a store: which version, which machine, which store.
///
/// Written once, when the store is made. Each environment keeps its own clean-close mark beside its
/// data file, so that nothing rewrites the file that says what the store is.
struct StoreFormat: Equatable {
  /// The newest version this code knows.
  static let newest = 1

  let version: Int
  /// 128 random bits in hexadecimal; part of no record.
  let storeID: String
  /// Bytes per page of the environments.
  let pageSize: Int
  /// `little` or `big`.
  let byteOrder: String

  static let machineByteOrder = 1.littleEndian == 1 ? "little" : "big"

  /// The format of a store made now on this machine.
  init(storeID: String, pageSize: Int) {
    version = Self.newest
    self.storeID = storeID
    self.pageSize = pageSize
    byteOrder = Self.machineByteOrder
  }

  var text: String {
    "fribrev store \(version)\nid \(storeID)\npage-size \(pageSize)\nbyte-order \(byteOrder)\n"
  }

  /// Throws unless this machine has the byte order and page size of the store's.
  func checkMachine(at path: String) throws(LogError) {
    guard byteOrder == Self.machineByteOrder && pageSize == PlainFile.pageSize else {
      throw LogError(
        StoreError(
          .foreignMachine, at: path, detail: "\(byteOrder)-endian, pages of \(pageSize) bytes"))
    }
  }

  /// Reads the file of a store.
  ///
  /// Throws `.storeMissing`, `.unreadableFormat`, `.newerFormat`.
  init(ofStore path: String) throws(LogError) {
    let file = path + "/format"
    let bytes: [UInt8]
    do throws(StoreError) {
      bytes = try PlainFile.read(file, upTo: 4_096)
    } catch {
      throw error.code == .missing ? .storeMissing(path: path) : LogError(error)
    }
    let words = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: " ").map(String.init)
    }
    guard words.first?.count == 3, words[0][0...1] == ["fribrev", "store"],
      let found = Int(words[0][2])
    else {
      throw .unreadableFormat(path: file, detail: "it does not begin with `fribrev store 1`")
    }
    guard found <= Self.newest else { throw .newerFormat(found: found, known: Self.newest) }
    guard
      found >= 1, words.count == 4, words.dropFirst().allSatisfy({ $0.count == 2 }),
      words[1][0] == "id", words[2][0] == "page-size", words[3][0] == "byte-order",
      let pageSize = Int(words[2][1]), ["little", "big"].contains(words[3][1])
    else {
      throw .unreadableFormat(path: file, detail: "a line is missing or reads otherwise")
    }
    version = found
    storeID = words[1][1]
    self.pageSize = pageSize
    byteOrder = words[3][1]
  }
}
