internal import Casework
internal import EventLog

/// What a column is computed from, as its digest begins with it.
struct ReplayHeader {
  let json: CanonicalJSON

  /// What findings mean: another number where the same inputs would give others.
  static let semantics = 1

  init(
    _ history: ReplayHistory, _ root: Digest, _ law: Law, from: CivilDate?, through: CivilDate?,
    _ steering: Steering, _ bundle: Bundle, leftOut: [String]
  ) {
    var value: JSONValue = .string("as-recorded")
    switch steering {
    case .asRecorded: break
    case .bundle: value = bundle.json
    case .turns(let turns):
      value = .array(
        turns.map { turn in
          .object([
            .init("after", .number(turn.after.description)), .init("bundle", turn.bundle.json),
          ])
        })
    }
    let packs: [JSONValue] = law.attachments.map { attachment in
      .object([
        .init("id", .string(attachment.pack.id)),
        .init("version", .string(attachment.pack.version)),
      ])
    }
    let header = JSONValue.object([
      .init("bundle", value),
      .init("from", from.map { .string($0.description) } ?? .null),
      .init("head", .number(history.snapshot.head.description)),
      .init("law", .array(packs)),
      .init("leftOut", .array(leftOut.map { .string($0) })),
      .init("root", .string(root.description)),
      .init("semantics", .number(String(Self.semantics))),
      .init("through", through.map { .string($0.description) } ?? .null),
      .init("zone", .string(history.zone.rawValue)),
    ])
    guard let json = try? CanonicalJSON(header.sorted) else {
      preconditionFailure("a header is made of names, dates and numbers, which are JSON")
    }
    self.json = json
  }
}

extension JSONValue {
  /// The same with the members of all objects in the order of their names' bytes.
  var sorted: JSONValue {
    switch self {
    case .array(let values): .array(values.map(\.sorted))
    case .object(let members):
      .object(
        members.map { Member($0.name, $0.value.sorted) }
          .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
    default: self
    }
  }
}
