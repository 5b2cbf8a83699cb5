internal import Casework

extension Finding {
  /// Its parts as decimal numbers, one line.
  var words: [UInt8] {
    let named: [UInt64] = [
      clause.rawValue, item.rawValue, timer.rawValue, position, UInt64(bitPattern: due),
      UInt64(bitPattern: amount), firstEvidence, lastEvidence, digestHigh, digestLow,
      UInt64(subject), UInt64(UInt32(bitPattern: period.rawValue)), UInt64(evidenceCount),
      UInt64(kind.rawValue), UInt64(verdict.rawValue), UInt64(relation.rawValue),
    ]
    return Array((named.map(String.init).joined(separator: " ") + "\n").utf8)
  }
}

extension SpokenFinding {
  /// Its parts as decimal numbers, two lines.
  var words: [UInt8] {
    finding.words + Array("\(unit) \(rule) \(said) \(day) \(isOnTime)\n".utf8)
  }
}
