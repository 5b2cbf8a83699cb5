/// All that events say of one unit.
struct UnitFile: Sendable {
  private(set) var foundings = Ledger<Founding>()
  private(set) var closings = Ledger<Ending>()
  private(set) var moves = Ledger<Turn<String>>()
  private(set) var territories = Ledger<Turn<[String]>>()
  private(set) var structures = Ledger<TeamStructure>()
  private(set) var joinings = Ledger<Membership>()
  private(set) var rotas = Ledger<Rota>()
  private(set) var phoneHours = Ledger<PhoneHours>()
  private(set) var reliefs = Ledger<Relief>()
  private(set) var reliefEndings = Ledger<Ending>()

  /// Takes what one wording of an event says of the unit.
  mutating func enter(_ version: EventVersion) {
    let event = version.event
    switch event.type {
    case .unitEstablished: foundings.enter(Founding(event), as: version)
    case .unitClosed: closings.enter(Ending(event), as: version)
    case .unitMoved: moves.enter(Turn(event, .toUnit), as: version)
    case .territoryChanged: territories.enter(Turn(event, .municipalities), as: version)
    case .teamStructureChanged: structures.enter(TeamStructure(event), as: version)
    case .handlerJoined: joinings.enter(Membership(event), as: version)
    case .rotaPublished: rotas.enter(Rota(event), as: version)
    case .phoneHoursPublished: phoneHours.enter(PhoneHours(event), as: version)
    case .officeReliefStarted: reliefs.enter(Relief(event), as: version)
    case .officeReliefEnded: reliefEndings.enter(Ending(event), as: version)
    default: break
    }
  }

  /// Forgets what one event says.
  mutating func strike(_ place: LogTime) {
    foundings.strike(place)
    closings.strike(place)
    moves.strike(place)
    territories.strike(place)
    structures.strike(place)
    joinings.strike(place)
    rotas.strike(place)
    phoneHours.strike(place)
    reliefs.strike(place)
    reliefEndings.strike(place)
  }
}
