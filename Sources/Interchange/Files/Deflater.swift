internal import CZlib

/// Packs one gzip member.
///
/// One of the files above the memory floor that pass bytes by pointer: zlib takes them no other
/// way.
final class Deflater {
  private let stream: UnsafeMutablePointer<z_stream>
  private static let pieceSize = 256 << 10

  /// Throws `.file` where zlib has no memory.
  init(file: String) throws(InterchangeError) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    guard fribrev_deflate_open(stream) == Z_OK else {
      throw .file(path: file, detail: "zlib has no memory")
    }
  }

  deinit {
    deflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// Packs bytes behind `packed`; with `last`, ends the member.
  func pack(_ bytes: [UInt8], last: Bool, into packed: inout [UInt8]) {
    bytes.withUnsafeBufferPointer { input in
      // zlib reads only; its interface predates const.
      stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      stream.pointee.avail_in = UInt32(input.count)
      var room = 0
      repeat {
        packed += [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { output, count in
          stream.pointee.next_out = output.baseAddress
          stream.pointee.avail_out = UInt32(output.count)
          deflate(stream, last ? Z_FINISH : Z_NO_FLUSH)
          room = Int(stream.pointee.avail_out)
          count = output.count - room
        }
      } while room == 0
    }
  }
}
