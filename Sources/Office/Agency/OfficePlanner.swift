/// Lays out one office: size, teams, places.
struct OfficePlanner {
  let chance: Chance
  let parameters: OfficeParameters

  /// The office with a number; the same however many there are.
  func office(_ number: Int) -> LocalOffice {
    let (name, letters) = PlaceNames.office(number)
    let subject = Chance.subject("office/\(name)")
    let isInCity = isInCity(number, subject)
    let sizes = teamSizes(number, subject)
    let counts = sizes.indices.map { municipalityCount(ofTeam: $0, subject) }
    let places = municipalities(counts.reduce(0, +), of: number, isInCity: isInCity)
    var teams: [LocalOffice.Team] = []
    var handlers = 0
    var served = 0
    for (place, size) in sizes.enumerated() {
      let numbers = handlers + 1...handlers + size
      teams.append(
        LocalOffice.Team(
          name: "team/\(name)-\(place + 1)",
          places: numbers.map { "H-\(letters)-\($0 < 10 ? "0" : "")\($0)" },
          municipalities: places[served..<served + counts[place]].map(\.name)))
      handlers += size
      served += counts[place]
    }
    return LocalOffice(
      number: number, name: "office/\(name)", letters: letters,
      region: "region/\(number / parameters.staff.officesPerRegion + 1)", isInCity: isInCity,
      seat: places[0].name, teams: teams, municipalities: places)
  }

  /// The first lies in the country and the second in a city; of the others chance decides.
  private func isInCity(_ number: Int, _ subject: UInt64) -> Bool {
    number == 1
      || number > 1
        && chance.draw(subject, 0, .cityOffice).happens(at: parameters.travel.cityOfficeShare)
  }

  /// The handlers of each team: as equal as can be, about as many as the parameters say.
  private func teamSizes(_ number: Int, _ subject: UInt64) -> [Int] {
    let usual = Double(parameters.staff.handlersPerOffice)
    let turn = 2 * chance.draw(subject, 0, .officeSize).share - 1
    let spread = number == 0 ? 0 : parameters.staff.officeSizeSpread * turn
    let handlers = max(1, Int((usual * (1 + spread)).rounded()))
    let teams = max(1, Int((Double(handlers) / Double(parameters.staff.teamSize)).rounded()))
    return (0..<teams).map { handlers / teams + ($0 < handlers % teams ? 1 : 0) }
  }

  private func municipalityCount(ofTeam team: Int, _ subject: UInt64) -> Int {
    let staff = parameters.staff
    return chance.draw(subject, UInt32(team), .municipalityCount)
      .int(in: staff.municipalitiesPerTeamMin...staff.municipalitiesPerTeamMax)
  }

  /// Municipalities in the order of their bearing, so that a team's lie beside each other.
  private func municipalities(
    _ count: Int, of office: Int, isInCity: Bool
  ) -> [Municipality] {
    let subject = Chance.subject("office/\(PlaceNames.office(office).name)")
    let travel = parameters.travel
    let radius = (isInCity ? travel.citySpanKilometres : travel.officeSpanKilometres) / 2
    let centre = centre(of: office, subject)
    return (0..<count).map { number in
      let name = PlaceNames.municipality(number, of: office)
      guard number > 0 else {
        return Municipality(name: name, east: centre.east, north: centre.north)
      }
      let step = UInt32(number)
      let within = chance.draw(subject, step, .municipalityBearing).share
      let bearing = Self.direction((Double(number - 1) + within) / Double(count - 1))
      // The root makes all parts of the disc alike.
      let distance = radius * chance.draw(subject, step, .municipalityDistance).share.squareRoot()
      return Municipality(
        name: name, east: centre.east + distance * bearing.east,
        north: centre.north + distance * bearing.north)
    }
  }

  /// Regions are rows and offices squares in them, each office somewhere in its square.
  private func centre(of office: Int, _ subject: UInt64) -> (east: Double, north: Double) {
    let (row, column) = office.quotientAndRemainder(dividingBy: parameters.staff.officesPerRegion)
    let (east, north) = (
      chance.draw(subject, 0, .officeEast).share, chance.draw(subject, 0, .officeNorth).share
    )
    return (Self.square * (Double(column) + east / 2), Self.square * (Double(row) + north / 2))
  }

  /// The side of an office's square in kilometres.
  private static let square: Double = 200

  /// The direction of a share of a full turn: along a square's edge, then drawn to length 1.
  ///
  /// Not quite even, but without sine and cosine, whose last bits differ between machines.
  private static func direction(_ turn: Double) -> (east: Double, north: Double) {
    let quarter = (4 * turn).rounded(.down)
    let part = 4 * turn - quarter
    let length = (part * part + (1 - part) * (1 - part)).squareRoot()
    let (along, across) = ((1 - part) / length, part / length)
    return switch Int(quarter) % 4 {
    case 0: (along, across)
    case 1: (-across, along)
    case 2: (-along, -across)
    default: (across, -along)
    }
  }
}
