internal import ArgumentParser
internal import CaseEngine
internal import Casework

/// `fribrev policies adopt`.
struct PoliciesAdoptCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt",
    abstract: "Record that a policy steers a scope from a day on, or steers it otherwise.",
    discussion: """
      The binding is an event: who issued it, at which level, on which provision, with which \
      parameters. It steers nothing earlier than its own place in the log, whatever its dates. A \
      policy that rewards how decisions turn out is refused (RF 1:9).

      Whether it was negotiated with the unions (MBL 11 §) and its risks were assessed \
      (AFS 2023:1) no article judges yet; the answers are asked for and recorded.

      Example: fribrev policies adopt production-targets --scope nation --from 2019-01-01 \
      --level agency --by N-01 --negotiated agreed --risk-assessed no --store torsby.fribrev
      """)

  @Argument(help: "POLICY, POLICY/PRESET or POLICY=PARAMETERS.yaml.")
  var policy: String

  @OptionGroup var regime: RegimeOptions

  @Option(help: "The first day.")
  var from: DayArgument

  @Option(help: "The last day; else until it is changed or ended.")
  var through: DayArgument?

  @Option(help: "off, shadow, advise or steer.")
  var mode = CodeArgument(PolicyMode.steer)

  @Flag(help: "The policy is bound to the scope already, and changes from that day on.")
  var change = false

  @Option(help: "A parameter's value: NAME=VALUE; repeat.")
  var set: [String] = []

  @Option(help: "The provision it rests on.")
  var legalBasis: String?

  @Flag(help: "It holds where a fribrev shields from broader bindings; needs --legal-basis.")
  var mandatory = false

  @Flag(help: "A case keeps what held when it was opened.")
  var byCaseOpenDate = false

  @Option(help: "What came of negotiating it with the unions: agreed, disagreed or postponed.")
  var negotiated: CodeArgument<NegotiationOutcome>

  @Option(help: "Whether risks to the work environment were assessed: yes, with a document, or no.")
  var riskAssessed: RiskAnswer

  @Option(help: "The document of the assessment.")
  var riskDocument: String?

  func validate() throws {
    if mandatory && legalBasis == nil {
      throw ValidationError("--mandatory needs --legal-basis: only law goes past a fribrev")
    }
    if riskAssessed == .yes && riskDocument == nil {
      throw ValidationError("--risk-assessed yes needs --risk-document: say where it stands")
    }
  }

  func run() async throws {
    let engine = try regime.openEngine()
    defer { engine.close() }
    let choice = try PolicyChoice(policy)
    let manifest = try fit(choice.policy, in: engine)
    var settings: [ParameterSetting] = []
    for text in set { settings.append(try ParameterSetting(text)) }
    let bundle = try PolicyChoice.bundle(
      of: [choice], setting: settings, policies: engine.catalogue.policies)
    let given = bundle.bindings.first?.parameters ?? []
    // First, so that a refusal leaves nothing behind; the answers tell what went before it.
    try await engine.record(binding(manifest, given, in: engine))
    try await engine.record(negotiation(manifest, in: engine))
    if riskAssessed == .yes { try await engine.record(assessment(manifest, in: engine)) }
  }

  private func binding(
    _ manifest: Manifest, _ given: [GivenParameter], in engine: Engine
  ) -> Command {
    var command = regime.command(
      change ? .policyChanged : .policyAdopted, of: manifest.id, in: engine,
      words: "\(policy) \(from.date) \(set.joined(separator: " "))")
    command[.policy] = manifest.id
    command[.policyVersion] = manifest.version
    command[.from] = from.date
    command[.through] = through?.date
    command[.policyMode] = mode.value
    command[.legalBasis] = legalBasis
    command.legalBasis = legalBasis
    if mandatory { command[.mandatory] = true }
    if byCaseOpenDate { command[.byCaseOpenDate] = true }
    command[.parameters] = .object(given.compactMap { $0.recorded(on: from.date) })
    return command
  }

  /// The policy's manifest; what breaks a rule of law is refused by law.
  private func fit(_ id: String, in engine: Engine) throws -> Manifest {
    do throws(EngineError) {
      return try engine.catalogue.policy(id).manifest
    } catch {
      guard case .policyUnfit(_, let fault) = error else { throw CommandFailure(error) }
      switch fault {
      case .rewardsOutcome, .rewardsBesideOutcome:
        throw CommandFailure(.refused, error.sentence, remedy: error.remedy)
      default: throw CommandFailure(error)
      }
    }
  }

  private func negotiation(_ manifest: Manifest, in engine: Engine) -> Command {
    var command = regime.command(
      .unionNegotiationRecorded, of: manifest.id, in: engine, words: "\(from.date)")
    command[.level] = nil
    command[.policy] = manifest.id
    command[.negotiationOutcome] = negotiated.value
    return command
  }

  private func assessment(_ manifest: Manifest, in engine: Engine) -> Command {
    var command = regime.command(
      .riskAssessed, of: manifest.id, in: engine, words: "\(from.date)")
    command[.level] = nil
    command[.policy] = manifest.id
    command[.riskKind] = .workEnvironment
    command[.document] = riskDocument
    return command
  }
}

/// An answer to whether risks were assessed.
enum RiskAnswer: String, ExpressibleByArgument, CaseIterable {
  case yes, no
}

extension GivenParameter {
  /// The value that holds on a day as a regime event has it; nil where there is none.
  fileprivate func recorded(on date: CivilDate) -> JSONValue.Member? {
    guard let value = values.last(where: { $0.from <= date })?.value else { return nil }
    let json: JSONValue =
      switch value {
      case .whole(let number): .number(String(number))
      case .share(let share): .string(share.description)
      case .words(let words): .array(words.map { .string($0) })
      case .date(let date): .string(date.description)
      }
    guard let unit else { return JSONValue.Member(name, json) }
    return JSONValue.Member(name, .object([.init("unit", .string(unit)), .init("value", json)]))
  }
}
