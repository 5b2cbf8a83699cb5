extension TimeFormat {
  /// What keeps the format from naming one instant; nil if nothing does.
  var fault: String? {
    let fields = parts.compactMap(\.name)
    let known = Set(fields)
    if let twice = known.sorted().first(where: { name in fields.count { $0 == name } > 1 }) {
      return "it has the \(twice) twice; leave one out"
    }
    if let absent = ["year", "month", "day"].first(where: { !known.contains($0) }) {
      return "it has no \(absent), as in yyyy-MM-dd"
    }
    for (part, whole) in [("minute", "hour"), ("second", "minute"), ("fraction", "second")]
    where known.contains(part) && !known.contains(whole) {
      return "it has a \(part) without \(whole), as in HH:mm:ss.SSS"
    }
    let hasHalf = known.contains("half of the day")
    if hasHalf != parts.contains(where: \.isHourOfHalf) {
      return hasHalf
        ? "a stands with h, not with H; write hh" : "h needs a, the half of the day; or write HH"
    }
    for (part, next) in zip(parts, parts.dropFirst()) where part.isOpen && next.isDigits {
      return "where the \(part.name ?? "") ends can't be told; write it with two letters, or a "
        + "sign behind it"
    }
    return nil
  }
}

extension TimeFormat.Part {
  /// What it tells, the same for all ways of telling it; nil for a literal.
  fileprivate var name: String? {
    switch self {
    case .literal: nil
    case .year, .number(.shortYear, _): "year"
    case .monthName, .number(.month, _): "month"
    case .number(.day, _): "day"
    case .number(.hour, _), .number(.hourOfHalf, _): "hour"
    case .number(.minute, _): "minute"
    case .number(.second, _): "second"
    case .half: "half of the day"
    case .fraction: "fraction"
    case .offset: "offset"
    }
  }

  fileprivate var isHourOfHalf: Bool {
    if case .number(.hourOfHalf, _) = self { true } else { false }
  }

  /// True if it may have more digits or fewer.
  fileprivate var isOpen: Bool {
    switch self {
    case .number(_, let isPadded): !isPadded
    case .fraction, .offset: true
    case .literal, .year, .monthName, .half: false
    }
  }

  /// True if it begins with a digit.
  fileprivate var isDigits: Bool {
    switch self {
    case .number, .year, .fraction: true
    case .literal(let bytes): bytes.first.map { $0 &- UInt8(ascii: "0") < 10 } ?? false
    case .monthName, .half, .offset: false
    }
  }
}
