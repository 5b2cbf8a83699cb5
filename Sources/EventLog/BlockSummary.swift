internal import EventModel
internal import LMDB

/// What a block of facts holds, so that a query can pass it over unread.
package struct BlockSummary: Equatable, Sendable {
  /// The least and greatest time of occurrence, µs.
  package private(set) var occurred: ClosedRange<Int64>
  /// The least and greatest time of recording, µs.
  package private(set) var recorded: ClosedRange<Int64>
  /// The type numbers that occur, a bit each.
  private var types: [UInt8] = []
  /// The unit numbers that occur, a bit each; bit 0 for events without a unit.
  private var units: [UInt8] = []

  /// Summarises a full block.
  init(_ facts: Span<Fact>) {
    precondition(!facts.isEmpty, "a block has facts")
    occurred = facts[0].occurred...facts[0].occurred
    recorded = facts[0].recorded...facts[facts.count - 1].recorded
    for index in facts.indices {
      let fact = facts[index]
      occurred =
        min(occurred.lowerBound, fact.occurred)...max(occurred.upperBound, fact.occurred)
      Self.set(fact.type, in: &types)
      Self.set(fact.unit, in: &units)
    }
  }

  /// Reads what `bytes` wrote; nil for other bytes.
  init?(_ bytes: RawSpan) {
    guard bytes.byteCount >= 36 else { return nil }
    let times: [Int64] = (0..<4).map { bytes.little(at: 8 * $0) }
    let typeBytes = Int(bytes.little(at: 32) as UInt32)
    guard times[0] <= times[1], times[2] <= times[3], 36 + typeBytes <= bytes.byteCount
    else { return nil }
    occurred = times[0]...times[1]
    recorded = times[2]...times[3]
    types = bytes.copy(36..<36 + typeBytes)
    units = bytes.copy(36 + typeBytes..<bytes.byteCount)
  }

  /// Four times, the length of the type bitmap in four bytes, both bitmaps.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for time in [
      occurred.lowerBound, occurred.upperBound, recorded.lowerBound, recorded.upperBound,
    ] {
      bytes.append(little: time)
    }
    bytes.append(little: UInt32(types.count))
    return bytes + types + units
  }

  /// True if an event of this type number lies in the block.
  package func hasType(_ number: UInt32) -> Bool { Self.has(number, in: types) }

  /// True if an event of this unit number lies in the block.
  package func hasUnit(_ number: UInt32) -> Bool { Self.has(number, in: units) }

  private static func has(_ number: UInt32, in bits: [UInt8]) -> Bool {
    let byte = Int(number / 8)
    return byte < bits.count && bits[byte] & (1 << UInt8(number % 8)) != 0
  }

  private static func set(_ number: UInt32, in bits: inout [UInt8]) {
    let byte = Int(number / 8)
    if byte >= bits.count {
      bits.append(contentsOf: repeatElement(0, count: byte + 1 - bits.count))
    }
    bits[byte] |= 1 << UInt8(number % 8)
  }
}
