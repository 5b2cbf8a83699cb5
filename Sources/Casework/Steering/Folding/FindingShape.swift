/// What findings of one kind share: names, kind, verdict, rule, and which parts follow.
struct FindingShape: Hashable, Sendable {
  let clause: NameHash
  let item: NameHash
  let timer: NameHash
  let rule: UInt32
  let kind: FindingKind
  let verdict: FindingVerdict
  let relation: Relation
  let parts: Parts
  let evidence: EvidenceForm

  /// The parts of a finding that are not what they are in most.
  struct Parts: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    static let period = Parts(rawValue: 1)
    static let due = Parts(rawValue: 2)
    static let amount = Parts(rawValue: 4)
    static let onTime = Parts(rawValue: 8)
  }

  /// Of how many events the evidence is, as far as its digest follows from the first and the last.
  enum EvidenceForm: UInt8, Sendable {
    case none, one, two, many

    init(of evidence: Evidence) {
      // What a policy says may be anything: numbers that are no positions are kept as they are.
      guard let first = Position(rawValue: evidence.first),
        let last = Position(rawValue: evidence.last)
      else {
        self = .many
        return
      }
      self =
        switch evidence.count {
        case 0 where evidence == Evidence(): .none
        case 1 where evidence == Evidence(first): .one
        case 2 where evidence == Evidence(first, last): .two
        default: .many
        }
    }
  }

  /// The shape of a finding.
  init(_ spoken: SpokenFinding) {
    let finding = spoken.finding
    clause = finding.clause
    item = finding.item
    timer = finding.timer
    rule = spoken.rule
    kind = finding.kind
    verdict = finding.verdict
    relation = finding.relation
    var parts: Parts = []
    if finding.period != .none { parts.insert(.period) }
    if finding.due != Finding.noDue { parts.insert(.due) }
    if finding.amount != 0 { parts.insert(.amount) }
    if spoken.isOnTime { parts.insert(.onTime) }
    self.parts = parts
    evidence = EvidenceForm(of: finding.evidence)
  }

  /// A number that differs for most shapes.
  var mixed: UInt64 {
    var small = UInt64(rule) << 32
    small |= UInt64(kind.rawValue) << 24 | UInt64(verdict.rawValue) << 16
    small |= UInt64(relation.rawValue) << 8 | UInt64(parts.rawValue) << 4
    small |= UInt64(evidence.rawValue)
    let names = clause.rawValue ^ item.rawValue &* 3 ^ timer.rawValue &* 5
    let product = (names ^ small &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    return product ^ product >> 32
  }
}
