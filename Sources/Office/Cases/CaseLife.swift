internal import Casework

/// The life of one case, told chapter by chapter.
///
/// A pure function of the world and the case's number. Chapters are told in a fixed order, each in
/// a file of its own; later ones read what earlier ones noted here.
struct CaseLife: Sendable {
  var script: LifeScript
  let insured: Insured
  /// The office that handles it at first.
  let office: LocalOffice
  /// The office where the insured lives.
  let home: LocalOffice
  /// The day on which the first word of the case arrives.
  let arrival: CivilDate
  let owners: CaseOwners

  /// The application, and the day it came.
  var application: (place: Position, day: CivilDate)?
  /// The day on which an application that lacked something was completed.
  var completed: CivilDate?
  /// The day by which a decision was said to come, at first.
  var expectedBy: CivilDate?
  /// From when on someone speaks for the insured.
  var representedFrom: CivilDate?
  /// The income set, in öre, and the working day it was set on.
  var income: (öre: Int64, day: CivilDate)?
  /// Certificates in order.
  var certificates: [Certificate] = []
  /// Decisions that grant benefit, in order.
  var grants: [Grant] = []
  /// The last step of the rehabilitation chain that capacity was measured for, from 0.
  var step = 0
  /// The decision that ends or refuses benefit; nil where none does.
  var refusal: Refused?
  /// Whether what was refused was granted after all.
  var isOverturned = false
  /// Whether payment goes on after the return to work; nil for nearly all.
  let overpayment: Overpayment?
  /// When the office learns of a return to work that was kept from it.
  var returnTold: CivilDate?
  /// A notice on which the day of sending was typed wrong, and the day it was sent.
  var misdated: (notice: Position, sent: CivilDate)?
  /// Payments in order.
  var payments: [Payment] = []
  /// The case is not closed before this day.
  var busyUntil: CivilDate
  /// The day the case is closed, once that is told.
  var closed: CivilDate?

  /// A certificate, as later chapters need it.
  struct Certificate: Sendable {
    let place: Position
    let days: ClosedRange<CivilDate>
    /// The day it arrived, and the working day it was assessed on for good.
    let arrived: CivilDate
    var assessed: CivilDate
    var isDeficient: Bool
  }

  /// A decision that grants benefit.
  struct Grant: Sendable {
    let place: Position
    let decided: CivilDate
    let days: ClosedRange<CivilDate>
  }

  /// A decision against the insured.
  struct Refused: Sendable {
    let place: Position
    let proposed: CivilDate
    let decided: CivilDate
    /// The notice of it, as an act; the insured received it on the day after `notified`.
    let notice: Position
    let notified: CivilDate
    let received: CivilDate
    /// The days not granted.
    let days: ClosedRange<CivilDate>
    let decidedBy: String
    let presentedBy: String
  }

  /// A payment.
  struct Payment: Sendable {
    let place: Position
    let days: ClosedRange<CivilDate>
    let öre: Int64
    let made: CivilDate
  }

  /// A case that comes to an office on a day, the `number`th of that day from 1.
  init(world: OfficeWorld, office: LocalOffice, arrival: CivilDate, number: Int) {
    let label = Self.label(office: office, arrival: arrival, number: number)
    script = LifeScript(world: world, subject: Chance.subject("case/K-\(label)"))
    insured = Insured(label: label, arriving: arrival, at: office, script: script)
    overpayment = Overpayment(of: insured, script)
    home = office
    self.office = CaseOwners.office(
      handling: insured, of: office, on: arrival, script: script)
    self.arrival = arrival
    owners = CaseOwners(of: insured, at: self.office, from: arrival, script: script)
    busyUntil = arrival
  }

  /// All of it, in the order of recording.
  static func told(
    world: OfficeWorld, office: LocalOffice, arrival: CivilDate, number: Int
  ) -> [PlannedAct] {
    var life = lawful(world: world, office: office, arrival: arrival, number: number)
    life.plantBreaches()
    return life.script.finished()
  }

  /// All of it, before any breach is planted.
  static func lawful(
    world: OfficeWorld, office: LocalOffice, arrival: CivilDate, number: Int
  ) -> CaseLife {
    var life = CaseLife(world: world, office: office, arrival: arrival, number: number)
    life.tellIntake()
    life.tellIncome()
    life.tellPeriods()
    life.tellDelay()
    life.tellCoordination()
    life.tellChallenge()
    life.tellReclaim()
    life.tellEnd()
    life.tellContacts()
    life.tellWork()
    life.tellQuality()
    return life
  }

  /// Letters of the office, day, and number: `T-160104-3`.
  static func label(office: LocalOffice, arrival: CivilDate, number: Int) -> String {
    let (year, month, day) = arrival.parts
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(office.letters)-\(two(year % 100))\(two(month))\(two(day))-\(number)"
  }
}
