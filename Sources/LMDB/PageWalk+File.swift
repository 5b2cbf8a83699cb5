internal import Glibc

extension PageWalk {
  /// A data file, read through a window that widens while the reads run forwards.
  struct File: ~Copyable {
    /// LMDB makes no pages larger than this.
    private static let pageSizeMax = 32_768
    /// A whole number of pages and of checksum stripes.
    static let windowMax = 262_144

    let path: String
    let length: UInt64
    let pageSize: Int
    private let descriptor: CInt
    private var window: [UInt8]
    private var start: UInt64 = 0
    private var filled = 0
    private var used = 0
    private var stride: Int

    init(_ path: String) throws(StoreError) {
      // Without O_NONBLOCK, opening a pipe would wait for its other end.
      let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      guard descriptor >= 0 else { throw StoreError(errno, at: path, while: "opening") }
      var facts = stat()
      guard unsafe fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
        close(descriptor)
        throw StoreError(.foreignFormat, at: path, detail: "it is not a regular file")
      }
      self.path = path
      self.descriptor = descriptor
      length = UInt64(max(0, facts.st_size))
      pageSize = min(max(Int(sysconf(CInt(_SC_PAGESIZE))), 512), Self.pageSizeMax)
      window = [UInt8](repeating: 0, count: Self.windowMax)
      stride = pageSize
    }

    deinit { close(descriptor) }

    /// How many whole pages the file holds.
    var pageCount: UInt64 { length / UInt64(pageSize) }

    /// A copy of one page.
    mutating func page(_ number: UInt64) throws(StoreError) -> [UInt8] {
      guard number < pageCount else {
        throw damage("page \(number): it lies beyond the end of the file, \(length) bytes")
      }
      return try bytes(at: number * UInt64(pageSize), count: pageSize)
    }

    /// A copy of bytes that lie in the file, at most a window's.
    mutating func bytes(at offset: UInt64, count: Int) throws(StoreError) -> [UInt8] {
      let from = try load(offset, count)
      return Array(window[from..<from + count])
    }

    /// Where in the window the bytes lie, after reading them if need be.
    private mutating func load(_ offset: UInt64, _ count: Int) throws(StoreError) -> Int {
      precondition(count <= Self.windowMax, "read large values piece by piece")
      let end = start + UInt64(filled)
      if offset >= start, offset <= end, end - offset >= UInt64(count) {
        used += count
        return Int(offset - start)
      }
      // Appended trees lie nearly in page order: there each read may be twice as long as the last,
      // as long as enough of it is wanted.
      let runsOn = offset >= end && offset - end <= UInt64(filled) && used >= filled / 4
      stride = runsOn ? min(2 * stride, Self.windowMax) : pageSize
      used = count
      start = offset
      filled = 0
      try fill(atLeast: count, atMost: max(count, stride))
      return 0
    }

    private mutating func fill(atLeast least: Int, atMost most: Int) throws(StoreError) {
      while filled < least {
        let place = off_t(truncatingIfNeeded: start + UInt64(filled))
        let (room, old) = (most - filled, filled)
        // In bounds: `old + room` is `most`, which is at most the window's size.
        let got = unsafe window.withUnsafeMutableBytes { buffer in
          unsafe pread(descriptor, buffer.baseAddress?.advanced(by: old), room, place)
        }
        if got < 0 {
          let failure = errno
          if failure == EINTR { continue }
          throw StoreError(failure, at: path, while: "reading at byte \(place)")
        }
        guard got > 0 else { throw damage("the file ends at byte \(place)") }
        filled += got
      }
    }

    /// An error saying what is wrong in this file.
    func damage(_ detail: String) -> StoreError {
      StoreError(.damaged, at: path, detail: detail)
    }
  }
}
