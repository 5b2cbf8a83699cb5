internal import Casework
internal import EventLog

/// One case in the verdict table, as bytes.
struct VerdictEntry {
  /// The last event of the case that was seen.
  let last: Position
  let verdicts: CaseVerdicts

  init(last: Position, verdicts: CaseVerdicts) {
    self.last = last
    self.verdicts = verdicts
  }

  /// Last position, next due time, counts, judgements.
  var bytes: [UInt8] {
    var writer = EntryWriter()
    writer.append(Int64(last.rawValue))
    writer.append(verdicts.nextDue?.microseconds ?? .max)
    let articles = verdicts.counts.articles
    writer.append(Int64(articles.count))
    for article in articles {
      writer.append(article)
      for verdict in Verdict.allCases { writer.append(Int64(verdicts.counts[article, verdict])) }
    }
    writer.append(Int64(verdicts.judgements.count))
    for judgement in verdicts.judgements { writer.append(judgement) }
    return writer.bytes
  }

  /// Reads an entry; nil for bytes of another form, which are judged anew.
  init?(_ bytes: [UInt8], id: String) {
    var reader = EntryReader(bytes)
    guard let last = reader.position(), let due = reader.number(), let articles = reader.count()
    else { return nil }
    var counts = VerdictCounts()
    for _ in 0..<articles {
      guard let article = reader.text() else { return nil }
      for verdict in Verdict.allCases {
        guard let count = reader.number() else { return nil }
        if count > 0 { counts.add(verdict, by: article, times: Int(count)) }
      }
    }
    guard let count = reader.count() else { return nil }
    var judgements: [Judgement] = []
    for _ in 0..<count {
      guard let judgement = reader.judgement() else { return nil }
      judgements.append(judgement)
    }
    self.last = last
    verdicts = CaseVerdicts(
      id: id, counts: counts, judgements: judgements,
      nextDue: due == .max ? nil : Instant(microseconds: due))
  }
}

/// Writes numbers in seven bits a byte, texts with their length.
private struct EntryWriter {
  var bytes: [UInt8] = []

  mutating func append(_ number: Int64) {
    var rest = UInt64(bitPattern: number << 1 ^ number >> 63)
    while rest > 0x7F {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func append(_ text: String) {
    append(Int64(text.utf8.count))
    bytes += Array(text.utf8)
  }

  mutating func append(_ judgement: Judgement) {
    append(judgement.article)
    append(Int64(judgement.act.rawValue))
    append(Int64(judgement.actType.rawValue))
    append(judgement.moment.microseconds)
    append(judgement.wording)
    append(Int64(judgement.keyDate.dayNumber))
    let ruling = judgement.ruling
    append(Int64(ruling.verdict.rawValue))
    append(ruling.reason)
    append(Int64(ruling.missing.count))
    for type in ruling.missing { append(Int64(type.rawValue)) }
    append(Int64(ruling.evidence.count))
    for position in ruling.evidence { append(Int64(position.rawValue)) }
  }
}

/// Reads what `EntryWriter` wrote; nil where it can't be.
private struct EntryReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func number() -> Int64? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while place < bytes.count, shift < 64 {
      let byte = bytes[place]
      place += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1) }
      shift += 7
    }
    return nil
  }

  /// A number of things that follow, each at least a byte.
  mutating func count() -> Int64? {
    guard let count = number(), 0...Int64(bytes.count - place) ~= count else { return nil }
    return count
  }

  mutating func position() -> Position? {
    number().flatMap { Position(rawValue: UInt64(bitPattern: $0)) }
  }

  mutating func text() -> String? {
    guard let count = count() else { return nil }
    defer { place += Int(count) }
    return String(decoding: bytes[place..<place + Int(count)], as: UTF8.self)
  }

  mutating func type() -> EventType? {
    number().flatMap { UInt8(exactly: $0) }.flatMap { EventType(rawValue: $0) }
  }

  mutating func judgement() -> Judgement? {
    guard let article = text(), let act = position(), let actType = type(), let moment = number(),
      let wording = text(), let day = number().flatMap({ Int32(exactly: $0) }),
      let verdict = number().flatMap({ UInt8(exactly: $0) }).flatMap({ Verdict(rawValue: $0) }),
      let reason = text(), let missing = list({ $0.type() }),
      let evidence = list({ $0.position() })
    else { return nil }
    return Judgement(
      article: article, act: act, actType: actType, moment: Instant(microseconds: moment),
      wording: wording, keyDate: CivilDate(dayNumber: day),
      ruling: Ruling(verdict, reason, missing: missing, evidence: evidence))
  }

  private mutating func list<Element>(
    _ read: (inout EntryReader) -> Element?
  ) -> [Element]? {
    guard let count = count() else { return nil }
    var elements: [Element] = []
    for _ in 0..<count {
      guard let element = read(&self) else { return nil }
      elements.append(element)
    }
    return elements
  }
}
