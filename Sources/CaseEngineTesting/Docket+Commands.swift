public import Casework

extension Docket {
  /// A line as a command; `positions` are those of the events before it, in the file's order.
  ///
  /// Ids are made of the line's number: the same docket gives the same log.
  public func command(
    for line: DocketLine, positions: [Position], ids: [EventID]
  ) throws(DocketError) -> Command {
    var command = Command(
      Self.commandID(line.number), line.type, in: line.stream,
      by: Agent(
        line.part("by") ?? "system", role: line.part("role"), unit: line.part("unit"),
        for: line.part("for")),
      at: OffsetInstant(
        line.occurred, offsetMinutes: Zone.stockholm.offsetMinutes(at: line.occurred)))
    for field in line.fields {
      command.set(field.name, to: try line.value(of: field, positions: positions))
    }
    for name in line.sealed { command.seal(name, of: "P-\(caseID)", "…") }
    for reason in line.reasons {
      command.give(reason: reason.text, for: reason.article, about: "P-\(caseID)")
    }
    command.channel = line.part("channel")
    command.legalBasis = line.part("basis")
    command.imposedBy = line.part("imposed").flatMap { Imposer($0) }
    if let received = line.part("received") {
      let instant = try DocketWords.instant(received, line: line.number)
      command.received = OffsetInstant(
        instant, offsetMinutes: Zone.stockholm.offsetMinutes(at: instant))
    }
    if let cause = line.part("cause") {
      command.causation = ids[try line.ordinal(cause, count: ids.count)]
    }
    return command
  }

  private static func commandID(_ number: Int) -> CommandID {
    .version7(milliseconds: 0, random: (0, UInt64(number) << 8))
  }
}

extension DocketLine {
  func part(_ name: String) -> String? { parts.first { $0.name == name }?.text }

  /// The index of the event that `#3` means.
  func ordinal(_ text: String, count: Int) throws(DocketError) -> Int {
    guard text.hasPrefix("#"), let ordinal = Int(text.dropFirst()), 1...count ~= ordinal else {
      throw DocketError(line: number, detail: "\(text) is no event before this one")
    }
    return ordinal - 1
  }

  func value(
    of field: (name: String, text: String), positions: [Position]
  ) throws(DocketError) -> JSONValue {
    guard let entry = type.entry.fields.first(where: { $0.name == field.name }) else {
      throw DocketError(line: number, detail: "\(type.name) has no field \(field.name)")
    }
    switch entry.shape {
    case .position:
      return positions[try ordinal(field.text, count: positions.count)].json
    case .ore, .count: return .number(field.text)
    case .flag: return .bool(field.text == "true" || field.text == "yes")
    case .names, .codes:
      return .array(field.text.split(separator: ",").map { .string(String($0)) })
    case .object: return try object(field.text)
    case .instant:
      let instant = try DocketWords.instant(field.text, line: number)
      return OffsetInstant(instant, offsetMinutes: Zone.stockholm.offsetMinutes(at: instant)).json
    case .date, .name, .code: return .string(field.text)
    }
  }

  private func object(_ text: String) throws(DocketError) -> JSONValue {
    do {
      return try JSONValue(parsing: text.replacing("'", with: "\""))
    } catch {
      throw DocketError(line: number, detail: "\(text) is no object, as {'kind':'granted'}")
    }
  }
}
