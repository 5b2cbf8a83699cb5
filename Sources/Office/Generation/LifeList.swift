internal import Casework
internal import Synchronization

/// Acts of one life in the order of recording.
struct Life: Sendable {
  /// What orders lives whose acts are recorded in the same microsecond.
  let subject: UInt64
  let acts: [PlannedAct]
}

/// The lives of a history in parts that threads take one after another.
final class LifeList: Sendable {
  /// How many parts there are.
  let count: Int
  private let parts: [Part]
  private let taken = Atomic<Int>(0)

  /// Some of the lives.
  struct Part: Sendable {
    let number: Int
    let kind: Kind

    enum Kind: Sendable {
      /// What the agency's staff tells, and what is told of the nation.
      case agency
      /// What happens in an office beside its cases.
      case office(LocalOffice)
      /// The cases that come to an office in a month, from its first day.
      case cases(LocalOffice, month: CivilDate)
    }
  }

  init(_ world: OfficeWorld) {
    var kinds: [Part.Kind] = [.agency] + world.agency.offices.map { .office($0) }
    var month = world.period.lowerBound
    while month <= world.period.upperBound {
      kinds += world.agency.offices.map { .cases($0, month: month) }
      month = month.adding(months: 1)
    }
    parts = kinds.enumerated().map { Part(number: $0.offset + 1, kind: $0.element) }
    count = parts.count
  }

  /// The next part that nobody has taken; nil when all are taken.
  func next() -> Part? {
    let place = taken.wrappingAdd(1, ordering: .relaxed).oldValue
    return place < parts.count ? parts[place] : nil
  }
}

extension LifeList.Part {
  /// The part's lives, told.
  func told(in world: OfficeWorld) -> [Life] {
    switch kind {
    case .agency:
      let staff = world.staffing.commands.map {
        PlannedAct(command: $0, recorded: $0.occurred.instant, truths: [])
      }
      // Staff comes first: whoever acts in the same microsecond is employed.
      return [
        Life(subject: 0, acts: staff.filter { $0.recorded < world.end }),
        Life(subject: 1, acts: NationLife.told(world: world)),
      ]
    case .office(let office):
      let subject = Chance.subject("office-life/\(office.name)")
      return [Life(subject: subject, acts: OfficeLife.told(world: world, office: office))]
    case .cases(let office, let month):
      let arrivals = Arrivals(world)
      var lives: [Life] = []
      var day = month
      let end = min(month.adding(months: 1), world.period.upperBound.adding(days: 1))
      while day < end {
        let count = arrivals.count(at: office, on: day)
        for number in 0..<count {
          let acts = CaseLife.told(
            world: world, office: office, arrival: day, number: number + 1)
          guard let first = acts.first else { continue }
          lives.append(Life(subject: Chance.subject(first.command.stream.description), acts: acts))
        }
        day = day.adding(days: 1)
      }
      return lives
    }
  }
}
