internal import CLMDB
internal import Glibc

/// What the system says of a folder: which one it is, and on what kind of file system.
struct FolderFacts {
  let identity: OpenEnvironments.Identity
  let fileSystem: Int

  init(of path: String) throws(StoreError) {
    let status = try Self.status(of: path)
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw StoreError(.missing, at: path, detail: "it is not a folder")
    }
    var system = statfs()
    let folder = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { close(folder) }
    guard folder >= 0, unsafe fstatfs(folder, &system) == 0 else {
      throw StoreError(errno, at: path, while: "reading the file system's kind")
    }
    identity = OpenEnvironments.Identity(
      device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    fileSystem = Int(system.f_type)
  }

  init(identity: OpenEnvironments.Identity, fileSystem: Int) {
    self.identity = identity
    self.fileSystem = fileSystem
  }

  /// The file systems on which shared maps and locks can't be trusted (linux/magic.h).
  private static let remote: [Int: String] = [
    0x6969: "NFS", 0x517B: "SMB", 0xFF53_4D42: "CIFS", 0xFE53_4D42: "SMB2",
    0x0102_1997: "9P", 0x6573_5546: "FUSE", 0x5346_414F: "AFS", 0x00C3_6400: "Ceph",
    0x0116_1970: "GFS2", 0x0BD0_0BD0: "Lustre",
  ]

  var isRemote: Bool { Self.remote[fileSystem] != nil }

  var fileSystemName: String { Self.remote[fileSystem] ?? "local" }

  /// True if the file system, or the process's limit on file sizes, has no room to speak of.
  static func isFull(_ folder: String) -> Bool {
    let roomNeeded: UInt64 = 1 << 20
    var system = statvfs()
    var limit = rlimit()
    let fileSize = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
    guard unsafe statvfs(folder, &system) == 0, unsafe getrlimit(fileSize, &limit) == 0 else {
      return false
    }
    let size = (try? status(of: folder + "/data.mdb").st_size).map { UInt64($0) } ?? 0
    return UInt64(system.f_bavail) * UInt64(system.f_frsize) < roomNeeded
      || limit.rlim_cur < size.addingReportingOverflow(roomNeeded).partialValue
  }

  /// A file's size in bytes; nil if there is none.
  static func size(ofFile path: String) throws(StoreError) -> Int? {
    do {
      return Int(try status(of: path).st_size)
    } catch {
      guard error.code == .missing else { throw error }
      return nil
    }
  }

  static func status(of path: String) throws(StoreError) -> stat {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      throw StoreError(errno, at: path, while: "looking at it")
    }
    return status
  }
}
