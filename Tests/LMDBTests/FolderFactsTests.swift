import Foundation
import Testing

@testable import LMDB

/// Where shared maps and locks can't be trusted, no environment is opened.
///
/// The failure guarded against: a store on a network drive or under a user-space file system works
/// for weeks, until two machines map it at once or its server loses a flush (EVENT-STORES §6.2,
/// "Remote filesystem"; invariant 3). The numbers are those of linux/magic.h and statfs(2).
@Suite struct FolderFactsTests {
  /// A file system by the number `statfs` gives.
  struct FileSystem: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let magic: Int

    init(_ name: String, _ magic: Int) {
      testDescription = name
      self.magic = magic
    }

    var facts: FolderFacts {
      FolderFacts(
        identity: OpenEnvironments.Identity(device: 8, inode: 17), fileSystem: magic)
    }
  }

  static let remote = [
    FileSystem("NFS", 0x6969), FileSystem("SMB", 0x517B), FileSystem("CIFS", 0xFF53_4D42),
    FileSystem("SMB2", 0xFE53_4D42), FileSystem("9P", 0x0102_1997),
    FileSystem("FUSE", 0x6573_5546), FileSystem("AFS", 0x5346_414F),
    FileSystem("Ceph", 0x00C3_6400), FileSystem("GFS2", 0x0116_1970),
    FileSystem("Lustre", 0x0BD0_0BD0),
  ]

  static let local = [
    FileSystem("ext4", 0xEF53), FileSystem("XFS", 0x5846_5342), FileSystem("Btrfs", 0x9123_683E),
    FileSystem("tmpfs", 0x0102_1994), FileSystem("overlayfs", 0x794C_7630),
    FileSystem("ZFS", 0x2FC1_2FC1), FileSystem("F2FS", 0xF2F5_2010),
    FileSystem("bcachefs", 0xCA45_1A4E),
  ]

  @Test(arguments: remote)
  func `a network or user-space file system is known by its number`(system: FileSystem) {
    #expect(system.facts.isRemote)
    #expect(system.facts.fileSystemName == system.testDescription)
  }

  @Test(arguments: local)
  func `a file system of this machine is not taken for one`(system: FileSystem) {
    #expect(!system.facts.isRemote)
    #expect(system.facts.fileSystemName == "local")
  }

  @Test func `the refusal names the file system`() {
    let error = StoreError(.networkFileSystem, at: "/mnt/cases", detail: "NFS")
    #expect(error.sentence.contains("/mnt/cases") && error.sentence.contains("NFS"))
    #expect(!error.remedy.isEmpty)
  }

  @Test func `a folder is known again by another path, and not confused with its neighbour`()
    throws
  {
    let one = try ScratchEnvironment()
    let other = try ScratchEnvironment()
    let link = other.path + "/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: one.path)
    let facts = try FolderFacts(of: one.path)
    #expect(!facts.isRemote)
    #expect(try FolderFacts(of: link).identity == facts.identity)
    #expect(try FolderFacts(of: other.path).identity != facts.identity)
    let environment = try one.open()
    let error = #expect(throws: StoreError.self) { try ScratchEnvironment.open(link) }
    #expect(error?.code == .alreadyOpen)
    environment.close()
    try ScratchEnvironment.open(link).close()
  }
}
