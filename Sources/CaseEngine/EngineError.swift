public import Casework
public import EventLog

/// A fault of the store or of the set-up: nothing an official or a party did.
///
/// What a command may not do is a `Refusal`, and no error.
public enum EngineError: Error, Sendable, Equatable {
  /// A fault of the log or of its files.
  case log(LogError)
  /// The store has attached a law pack that the catalogue lacks.
  case lawUnknown(id: String, known: [String])
  /// There is no such case.
  case noSuchCase(String)
  /// Neither the organisation nor any case knows a unit.
  case noSuchUnit(String, nearest: String?, known: [String])
  /// Nobody of that name ever acted, owns a case or belongs to a unit.
  case noSuchHandler(String, nearest: String?)
  /// The store ends before the position asked for.
  case notYet(Position, head: Position)
  /// An event of the regime that can't be read.
  case unreadable(EventType, at: Position)
  /// A command of a history has a form that no command may have; its index, from 0.
  case pastRefused(index: Int, Refusal)
  /// No policy has a clause that a decision is said to be by.
  case noSuchClause(String, known: [String])
  /// A bundle names a policy that the catalogue lacks.
  case policyUnknown(String, nearest: String?, known: [String])
  /// A policy's manifest breaks a rule.
  case policyUnfit(String, ManifestFault)
  /// A binding's parameters are not what its policy declares.
  case parametersUnfit(policy: String, ParameterFault)

  /// One sentence saying what is wrong and where.
  public var sentence: String {
    switch self {
    case .log(let error): error.sentence
    case .lawUnknown(let id, let known):
      "the store is under law pack \(id), and this program knows \(Self.list(known))"
    case .noSuchCase(let id): "there is no case \(id)"
    case .noSuchUnit(let unit, let nearest, let known):
      "there is no unit \(unit)" + (nearest.map { " (did you mean \($0)?)" } ?? "")
        + (known.count > 24 ? "" : "; there are \(Self.list(known))")
    case .noSuchHandler(let handler, let nearest):
      "there is no handler \(handler)" + (nearest.map { " (did you mean \($0)?)" } ?? "")
    case .notYet(let position, let head):
      "position \(position) is asked for, and the log ends at \(head)"
    case .unreadable(let type, let position):
      "the \(type.name) at position \(position) lacks what it must say"
    case .pastRefused(let index, let refusal):
      "command \(index + 1) of the history: \(refusal.sentence)"
    case .noSuchClause(let clause, let known):
      "no policy has a clause \(clause); there are \(Self.list(known))"
    case .policyUnknown(let id, let nearest, let known):
      "there is no policy \(id)" + (nearest.map { " (did you mean \($0)?)" } ?? "")
        + "; this program knows \(Self.list(known))"
    case .policyUnfit(let id, let fault): "policy \(id) can't be loaded: \(fault.sentence)"
    case .parametersUnfit(let policy, let fault): "\(policy): \(fault.sentence)"
    }
  }

  /// What to do next.
  public var remedy: String {
    switch self {
    case .log(let error): error.remedy
    case .lawUnknown: "use the program that made the store, or add the pack to the catalogue"
    case .noSuchCase: "`fribrev log show` lists what there is"
    case .noSuchUnit: "`fribrev team caseload` lists the units that have cases"
    case .noSuchHandler: "`fribrev team worklist` lists who drives which case"
    case .notYet: "ask again when the log has grown"
    case .unreadable: "append an EventAnnulled that points at it, and the event anew"
    case .pastRefused(_, let refusal): refusal.remedy
    case .noSuchClause: "copy the name from the report; it begins with the clause"
    case .policyUnknown: "`fribrev policies` lists what there is"
    case .policyUnfit: "mend its manifest; `fribrev policies check` tells what else is wrong"
    case .parametersUnfit: "mend the bundle or its parameter file"
    }
  }

  private static func list(_ ids: [String]) -> String {
    ids.isEmpty ? "none" : ids.joined(separator: ", ")
  }
}

extension EngineError: LogErrorConvertible {
  /// Takes over an error of the log.
  public init(_ error: LogError) {
    self = .log(error)
  }

  /// Runs work of the log and takes over what it throws.
  static func translating<Result: ~Copyable>(
    _ work: () throws(LogError) -> Result
  ) throws(EngineError) -> Result {
    do {
      return try work()
    } catch {
      throw EngineError(error)
    }
  }
}
