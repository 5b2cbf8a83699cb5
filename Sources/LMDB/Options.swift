extension Environment {
  /// How to open an environment; every choice explicit.
  package struct Options: Sendable {
    /// Address space reserved for the file, in bytes; it grows when four fifths are used.
    package var mapBytes: Int
    /// Reader slots shared by all processes; 64 bytes each in the lock file.
    package var readerSlots: UInt32
    /// Leaves the newest commit's last flush to the next one: it may vanish in a power cut, but
    /// what is left is whole.
    ///
    /// For derived data only.
    package var relaxesLastCommit: Bool
    /// Opens on a network or user-space file system all the same.
    package var allowsNetworkFileSystem: Bool
    /// The table whose last good key an error about damage names.
    package var followedTable: String?

    package init(
      mapBytes: Int = 1 << 38, readerSlots: UInt32 = 1024, relaxesLastCommit: Bool = false,
      allowsNetworkFileSystem: Bool = false, followedTable: String? = nil
    ) {
      self.mapBytes = mapBytes
      self.readerSlots = readerSlots
      self.relaxesLastCommit = relaxesLastCommit
      self.allowsNetworkFileSystem = allowsNetworkFileSystem
      self.followedTable = followedTable
    }
  }

  /// How much of file and map is used, and by how far readers lag.
  package struct Usage: Sendable {
    /// Bytes of the data file that LMDB has ever used.
    package let fileBytes: Int
    /// Bytes of address space reserved.
    package let mapBytes: Int
    /// The newest commit.
    package let lastTransactionID: UInt64
    /// The oldest commit that a reader of any process still holds; nil without readers.
    package let oldestReader: UInt64?
  }
}
