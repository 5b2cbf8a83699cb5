/// Record format 1, drawn byte by byte in ARCHITECTURE.md: offsets of the fixed part.
///
/// What the log assigns lies together, so that a caller's task encodes everything else and the
/// writer fills in 32 bytes.
enum RecordLayout {
  static let version: UInt8 = 1
  static let streamKind = 1
  static let imposer = 2
  static let tagCount = 3
  static let flags = 4
  static let schema = 6
  static let position = 8
  static let revision = 16
  static let previous = 24
  static let recorded = 32
  static let occurred = 40
  static let received = 48
  static let occurredOffset = 56
  static let receivedOffset = 58
  static let sealedCount = 60
  static let presence = 61
  static let payloadSize = 62
  static let eventID = 64
  static let eventEnd = 80
  static let variablePart = 80

  /// What the log assigns; no part of an event's content.
  static let assigned = position..<occurred

  /// Bits of the presence byte.
  static let hasReceived: UInt8 = 1 << 0
  static let hasCausation: UInt8 = 1 << 1
  static let hasCommand: UInt8 = 1 << 2

  static let nonceSize = 12
  static let fingerprintSize = 32
}
