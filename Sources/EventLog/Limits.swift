/// What the record format takes at most; sizes in bytes of UTF-8 unless said.
public enum Limits {
  /// A whole record: a leaf of the C2SP tile format is counted in 16 bits.
  public static let recordBytesMax = 65_535
  /// A stream id, a type, or any other name of an event.
  public static let nameBytesMax = 400
  /// Tags per event.
  public static let tagsMax = 64
  /// Sealed fields per event.
  public static let sealedFieldsMax = 255
  /// Events per append.
  public static let eventsPerAppendMax = 100_000
  /// A text of an access record.
  public static let accessTextBytesMax = 4_096
  /// The name of a view table.
  public static let viewNameBytesMax = 40
  /// A key of a view table: LMDB takes 511.
  public static let viewKeyBytesMax = 400
  /// A value of a view table.
  public static let viewValueBytesMax = 16 << 20
  /// Requests that one commit answers.
  static let requestsPerCommitMax = 256
  /// Record bytes after which a commit takes no further request.
  static let bytesPerCommitMax = 64 << 20
}
