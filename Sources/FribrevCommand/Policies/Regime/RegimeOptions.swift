internal import ArgumentParser
internal import CaseEngine
internal import Casework
internal import EventLog

/// Where something is to steer, and who says so.
struct RegimeOptions: ParsableArguments {
  @OptionGroup var store: StoreOptions

  @Option(help: "nation, region/…, office/… or team/….")
  var scope: ScopeArgument

  @Option(help: "Who issues it: parliament, government, agency, region, office or team.")
  var level: CodeArgument<SteeringLevel>

  @Option(help: "Who decides: a handler's id or a pseudonym.")
  var by: String

  @Option(help: "When this is recorded, in place of the clock.")
  var at: InstantArgument?

  /// The engine, its clock standing where it was told to.
  func openEngine() throws(CommandFailure) -> Engine {
    var options = StoreOptions.engine
    if let instant = at?.instant {
      options = Engine.Options(clock: { instant }, logger: options.logger)
    }
    do {
      return try Engine(at: store.store, catalogue: CommandCatalogue.current, options: options)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// A command about this scope; with --at the same words make the same command.
  func command(_ type: EventType, of stream: String, in engine: Engine, words: String) -> Command {
    let now = at?.instant ?? Log.Options.machineClock()
    let random: (UInt64, UInt64) =
      at == nil
      ? (.random(in: .min ... .max), .random(in: .min ... .max))
      : (
        UInt64(bitPattern: Slot.hash(of: "\(type.name) \(scope.scope) \(words)")),
        UInt64(bitPattern: Slot.hash(of: "\(by) \(level.value.rawValue) \(stream)"))
      )
    let id = CommandID.version7(
      milliseconds: UInt64(max(0, now.microseconds / 1_000)), random: random)
    var command = Command(
      id, type, in: StreamName(.regime, stream), by: Agent(by),
      at: OffsetInstant(now, offsetMinutes: engine.zone.offsetMinutes(at: now)))
    command[.scope] = scope.scope.description
    command[.level] = level.value
    return command
  }
}

/// A scope as an argument.
struct ScopeArgument: ExpressibleByArgument {
  let scope: Scope

  init?(argument: String) {
    guard let scope = Scope(argument) else { return nil }
    self.scope = scope
  }
}

/// A word of a list of the vocabulary as an argument.
struct CodeArgument<Value: Code>: ExpressibleByArgument {
  let value: Value

  init(_ value: Value) {
    self.value = value
  }

  init?(argument: String) {
    guard let value = Value(rawValue: argument) else { return nil }
    self.value = value
  }

  static var allValueStrings: [String] { Value.allCases.map(\.rawValue) }

  var defaultValueDescription: String { value.rawValue }
}

extension Engine {
  /// Carries a command of the regime out and says where it lies.
  func record(_ command: Command) async throws {
    switch try await submit(command) {
    case .done(let done):
      Terminal.say("\(command.type.name) at position \(done.receipt.position)")
    case .refused(let refusal):
      throw CommandFailure(.refused, refusal.sentence, remedy: refusal.remedy)
    }
  }
}
