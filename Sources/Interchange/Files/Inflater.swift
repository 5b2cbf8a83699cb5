internal import CZlib

/// Unpacks gzip, one member after another.
///
/// One of the files above the memory floor that pass bytes by pointer: zlib takes them no other
/// way.
final class Inflater {
  private let stream: UnsafeMutablePointer<z_stream>
  private let file: String
  /// True between members, where a file may end.
  private var isBetweenMembers = false

  private static let pieceSize = 256 << 10

  /// Takes the name to show in errors.
  init(file: String) throws(InterchangeError) {
    self.file = file
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    guard fribrev_inflate_open(stream) == Z_OK else {
      throw .file(path: file, detail: "zlib has no memory")
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// Unpacks bytes behind `unpacked`, asking `mayHold` with its size after each piece.
  ///
  /// Throws `.malformed` for what is no gzip.
  func unpack(
    _ packed: [UInt8], into unpacked: inout [UInt8],
    mayHold: (Int) throws(InterchangeError) -> Void
  ) throws(InterchangeError) {
    var taken = 0
    while taken < packed.count {
      if isBetweenMembers {
        // Zeros after the last member are padding.
        guard packed[taken] != 0 else {
          taken += 1
          continue
        }
        inflateReset(stream)
        isBetweenMembers = false
      }
      var result = Z_OK
      repeat {
        let (code, got, used) = piece(packed, from: taken, into: &unpacked)
        (result, taken) = (code, taken + used)
        if result == Z_STREAM_END { isBetweenMembers = true }
        guard result == Z_OK || result == Z_STREAM_END || result == Z_BUF_ERROR else {
          throw .malformed(
            file: file, place: SourcePlace(line: 1), sentence: "its gzip data are damaged")
        }
        try mayHold(unpacked.count)
        if got < Self.pieceSize { break }
      } while result == Z_OK
    }
  }

  /// Throws `.malformed` where a member is not whole.
  func checkEnd(at byte: Int) throws(InterchangeError) {
    guard !isBetweenMembers else { return }
    throw .malformed(
      file: file, place: SourcePlace(line: 1),
      sentence: "its gzip data end too early, after \(byte) bytes")
  }

  /// One call of zlib: its answer, how many bytes came out and how many went in.
  private func piece(
    _ packed: [UInt8], from start: Int, into unpacked: inout [UInt8]
  ) -> (code: CInt, got: Int, used: Int) {
    var code = Z_OK
    var used = 0
    let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { output, count in
      packed.withUnsafeBufferPointer { input in
        // zlib reads only; its interface predates const.
        stream.pointee.next_in = UnsafeMutablePointer(
          mutating: input.baseAddress.map { $0 + start })
        stream.pointee.avail_in = UInt32(input.count - start)
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = UInt32(output.count)
        code = inflate(stream, Z_NO_FLUSH)
        used = input.count - start - Int(stream.pointee.avail_in)
        count = output.count - Int(stream.pointee.avail_out)
      }
    }
    unpacked += piece
    return (code, piece.count, used)
  }
}
