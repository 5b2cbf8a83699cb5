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

  /// Takes what one policy said.
  mutating func add(_ outcome: PolicyOutcome) {
    bytes += Array("\(outcome.manifest.id)@\(outcome.manifest.version)\n".utf8)
    for part in outcome.partitions { add(Self.digest(of: part)) }
    add(Self.digest(of: outcome.periods))
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

  private static func digest(of findings: [SpokenFinding]) -> Digest {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(findings.count * (Finding.size + 16))
    for spoken in findings {
      let finding = spoken.finding
      for name in [finding.clause, finding.item, finding.timer] {
        bytes.append(bigEndian: name.rawValue)
      }
      for number in [
        finding.position, UInt64(bitPattern: finding.due), UInt64(bitPattern: finding.amount),
        finding.firstEvidence, finding.lastEvidence, finding.digestHigh, finding.digestLow,
      ] {
        bytes.append(bigEndian: number)
      }
      for number in [
        finding.subject, UInt32(bitPattern: finding.period.rawValue), finding.evidenceCount,
        spoken.unit, spoken.rule, UInt32(bitPattern: spoken.day),
      ] {
        bytes.append(bigEndian: number)
      }
      bytes += [
        finding.kind.rawValue, finding.verdict.rawValue, finding.relation.rawValue,
        spoken.isOnTime ? 1 : 0,
      ]
      bytes.append(bigEndian: UInt64(bitPattern: spoken.said))
    }
    return Hash.plain(bytes)
  }
}

extension [UInt8] {
  fileprivate mutating func append(bigEndian number: UInt64) {
    for shift in stride(from: 56, through: 0, by: -8) {
      append(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
    }
  }

  fileprivate mutating func append(bigEndian number: UInt32) {
    for shift in stride(from: 24, through: 0, by: -8) {
      append(UInt8(truncatingIfNeeded: number >> UInt32(shift)))
    }
  }
}
