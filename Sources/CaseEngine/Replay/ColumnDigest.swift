internal import Casework
internal import EventLog

/// The hash of all that one column says: SHA-256 over a header and the digests of its parts.
///
/// Policies stand in byte order of their ids. Of each: the digests of its 64 partitions, of what it
/// said at ends of periods, and how it ended. A finding is written as `bytes(of:)` has it, with
/// the unit, the rule and the time it was said. No other column changes anything here.
struct ColumnDigest {
  private var bytes: [UInt8]

  /// Begins with what the column was computed from.
  init(header: CanonicalJSON) {
    bytes = header.bytes + [0x0A]
  }

  /// Takes what one policy said; its partitions are hashed on some threads.
  mutating func add(_ outcome: PolicyOutcome, threads: Int) async {
    bytes += Array("\(outcome.manifest.id)@\(outcome.manifest.version)\n".utf8)
    let partitions = outcome.partitions
    let width = (partitions.count + max(threads, 1) - 1) / max(threads, 1)
    let parts = stride(from: 0, to: partitions.count, by: width).map { first in
      Task.detached {
        partitions[first...].prefix(width).map { Self.digest(of: $0, count: $0.count) }
      }
    }
    for part in parts { for digest in await part.value { add(digest) } }
    add(Self.digest(of: outcome.periods, count: outcome.periods.count))
    bytes += Array("\(outcome.quarantine?.sentence ?? "")\n".utf8)
  }

  /// Takes the digest of something else.
  mutating func add(_ digest: Digest) {
    for word in 0..<4 { bytes.append(bigEndian: digest.words[word]) }
  }

  /// The column's digest.
  var digest: Digest { Hash.plain(bytes) }

  /// The digest of digests, in order.
  static func joining(_ digests: [Digest]) -> Digest {
    var joined = ColumnDigest(header: .empty)
    for digest in digests { joined.add(digest) }
    return joined.digest
  }

  private static func digest(of findings: some Sequence<SpokenFinding>, count: Int) -> Digest {
    var bytes = [UInt8](repeating: 0, count: count * SpokenFinding.digestedSize)
    var span = bytes.mutableSpan
    var raw = span.mutableBytes
    var place = 0
    for spoken in findings {
      spoken.write(to: &raw, at: place)
      place += SpokenFinding.digestedSize
    }
    return Hash.plain(bytes)
  }
}

extension SpokenFinding {
  /// Bytes of a finding in a digest.
  fileprivate static let digestedSize = 116

  /// Writes all parts, big-endian, without a gap: those of 8 bytes, of 4, of 1, then the time.
  fileprivate func write(to bytes: inout MutableRawSpan, at start: Int) {
    var place = start
    func put<Number: FixedWidthInteger & BitwiseCopyable>(_ number: Number) {
      bytes.storeBytes(of: number.bigEndian, toByteOffset: place, as: Number.self)
      place += MemoryLayout<Number>.size
    }
    put(finding.clause.rawValue)
    put(finding.item.rawValue)
    put(finding.timer.rawValue)
    put(finding.position)
    put(finding.due)
    put(finding.amount)
    put(finding.firstEvidence)
    put(finding.lastEvidence)
    put(finding.digestHigh)
    put(finding.digestLow)
    put(finding.subject)
    put(finding.period.rawValue)
    put(finding.evidenceCount)
    put(unit)
    put(rule)
    put(day)
    put(finding.kind.rawValue)
    put(finding.verdict.rawValue)
    put(finding.relation.rawValue)
    put(isOnTime ? 1 as UInt8 : 0)
    put(said)
  }
}

extension [UInt8] {
  fileprivate mutating func append(bigEndian number: UInt64) {
    for shift in stride(from: 56, through: 0, by: -8) {
      append(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
    }
  }
}
