// A service that decides on sickness benefit, in under 100 lines: it embeds the engine, submits
// commands, takes no for an answer, and reads what it wrote.
import CaseEngine
import Casework
import EventLog
import Foundation
import SwedishLaw

/// The engine, with the service's own words around it.
struct SickPay {
  let engine: Engine

  /// Opens the store, or makes it: from then on under the law, which nobody can switch off.
  init(at path: String) async throws {
    let law = try SwedishLaw.sicknessBenefit()
    engine =
      FileManager.default.fileExists(atPath: path)
      ? try Engine(at: path, catalogue: Catalogue(laws: [law]))
      : try await Engine.create(at: path, zone: .stockholm, law: [law])
  }

  /// A command of one handler, on one case, now.
  ///
  /// A client that is not sure whether its command arrived sends it again with the same id.
  func command(_ type: EventType, on id: String, by handler: String) -> Command {
    let now = Log.Options.machineClock()
    let random = (UInt64.random(in: .min ... .max), UInt64.random(in: .min ... .max))
    return Command(
      .version7(milliseconds: UInt64(now.microseconds / 1_000), random: random), type,
      in: StreamName(.case, id), by: Agent(handler, role: "handler", unit: "team/north"),
      at: OffsetInstant(now, offsetMinutes: Zone.stockholm.offsetMinutes(at: now)))
  }

  /// Submits and says what came of it.
  func submit(_ command: Command) async throws -> Position? {
    switch try await engine.submit(command) {
    case .done(let done):
      print("\(command.type.name): recorded at \(done.receipt.position)")
      return done.receipt.position
    case .refused(let refusal):
      print("\(command.type.name): refused. \(refusal.sentence)\n  → \(refusal.remedy)")
      return nil
    }
  }
}

let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
defer { try? FileManager.default.removeItem(atPath: folder) }
let service = try await SickPay(at: folder)
defer { service.engine.close() }
let today = Zone.stockholm.date(at: Log.Options.machineClock())

var open = service.command(.caseOpened, on: "K-17", by: "H-03")
open[.caseType] = "sickness-benefit"
_ = try await service.submit(open)

var application = service.command(.applicationReceived, on: "K-17", by: "P-17")
application[.from] = today
application[.identityStated] = true
application[.matterStated] = true
application[.inWriting] = true
application[.signed] = true
application[.onHonour] = true
_ = try await service.submit(application)

// A rejection out of the blue: the law says no, and what has to come first.
var rejection = service.command(.decisionMade, on: "K-17", by: "H-03")
rejection[.decisionKind] = .rejected
rejection[.decidedBy] = "H-03"
rejection.seal("reasons", of: "P-17", "The work capacity is not reduced.")
let refused = try await service.submit(rejection)
precondition(refused == nil, "the law lets no rejection through without notice")

var proposal = service.command(.proposedDecisionCommunicated, on: "K-17", by: "H-03")
proposal[.proposalKind] = .rejected
proposal[.dueDate] = today.adding(days: 14)
guard let position = try await service.submit(proposal) else { exit(1) }

// Views read one's own writes, at the position of the receipt.
let view = try service.engine.view(of: "K-17", from: .atLeast(position))
let parties = view.state.waits.map(\.party.rawValue).joined(separator: ", ")
print("K-17 is \(view.state.phase.rawValue) and waits for the \(parties)")
precondition(view.state.waits.map(\.party) == [.insured], "the insured has been asked to answer")
