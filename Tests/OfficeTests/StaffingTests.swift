import Casework
import EventModel
import Office
import Testing

@Suite(.onOneThread)
struct StaffingTests {
  private struct Setting {
    var offices = 1
    var through = "2018-12-31"
    var set: [(name: String, value: String)] = []
    var reorganisations: [Reorganisation] = []
  }

  private static func staffing(seed: UInt64, _ setting: Setting = Setting()) throws -> Staffing {
    let parameters = try OfficeParameterFile.read(overrides: setting.set)
    let chance = Chance(seed: seed)
    let agency = Agency(chance: chance, parameters: parameters, offices: setting.offices)
    let last = try CivilDate(parsing: setting.through)
    return Staffing(
      of: agency, during: parameters.period.starts...last, chance: chance, parameters: parameters,
      reorganisations: setting.reorganisations)
  }

  /// Obeys all commands in order; each is tested against those before.
  private static func obey(_ staffing: Staffing) throws -> Organisation {
    var organisation = Organisation()
    for (number, command) in staffing.commands.enumerated() {
      let check = CommandCheck(
        history: CaseHistory(of: command.stream, []), organisation: organisation,
        now: command.occurred.instant, zone: .stockholm)
      do throws(Refusal) {
        try check.test(command)
      } catch {
        Issue.record("\(command.type) \(command.occurred): \(error.sentence)")
      }
      for draft in DraftMaker(command: command).ownDrafts() {
        organisation.append(
          CaseEvent(
            Envelope(
              position: try #require(Position(rawValue: UInt64(number + 1))), revision: .first,
              previous: .none,
              recorded: command.occurred.instant, event: draft.event, sealed: [])))
      }
    }
    return organisation
  }

  private static func days(
    of staffing: Staffing, every step: Int = 17
  ) -> [CivilDate] {
    stride(
      from: 0, through: staffing.period.upperBound.days(since: staffing.period.lowerBound), by: step
    )
    .map { staffing.period.lowerBound.adding(days: $0) }
  }

  @Test(arguments: UInt64(0)..<12) func `no command contradicts those before it`(
    _ seed: UInt64
  ) throws {
    let organisation = try Self.obey(Self.staffing(seed: seed))
    #expect(organisation.hasHandlers)
  }

  /// Small, restless, crowded, still.
  private static let extremes: [[(name: String, value: String)]] = [
    [("staff.teamSize", "1"), ("staff.handlersPerOffice", "1")],
    [
      ("staff.turnoverPerYear", "1"), ("staff.absenceShare", "0.5"),
      ("staff.territoryChangesPerYear", "12"),
    ],
    [
      ("staff.teamSize", "10"), ("staff.decisionMakersPerTeam", "10"),
      ("staff.vacancyDaysMean", "365"),
    ],
    [
      ("staff.turnoverPerYear", "0"), ("staff.absenceShare", "0"),
      ("staff.territoryChangesPerYear", "0"), ("staff.summerHolidayWeeks", "0"),
      ("staff.otherHolidayWeeks", "0"),
    ],
    [
      ("staff.summerHolidayWeeks", "8"), ("staff.otherHolidayWeeks", "4"),
      ("staff.shortAbsenceDaysMean", "1"), ("phones.afternoonHandlers", "0"),
    ],
    [("hours.opens", "480"), ("hours.closes", "960"), ("period.starts", "2005-01-02")],
  ]

  @Test(arguments: 0..<6, [UInt64(1), 2])
  func `no command contradicts those before it in extreme offices`(
    _ extreme: Int, _ seed: UInt64
  ) throws {
    var setting = Setting(offices: 2, through: "2017-06-30", set: Self.extremes[extreme])
    if extreme == 5 { setting.through = "2006-03-01" }
    let staffing = try Self.staffing(seed: seed, setting)
    let organisation = try Self.obey(staffing)
    for office in staffing.agency.offices {
      for day in Self.days(of: staffing) {
        #expect(!staffing.handlers(of: office.name, on: day).isEmpty)
        #expect(!staffing.deciders(of: office.name, on: day).isEmpty)
        #expect(
          organisation.isEmployed(try #require(staffing.head(of: office.name, on: day)), on: day))
      }
    }
  }

  @Test func `commands lie in the order of time, within the period, with ids of their own`() throws
  {
    let staffing = try Self.staffing(seed: 3, Setting(offices: 3))
    let times = staffing.commands.map(\.occurred.instant)
    #expect(times == times.sorted())
    let dates = times.map { Zone.stockholm.date(at: $0) }
    #expect(dates.allSatisfy { staffing.period.contains($0) })
    #expect(Set(staffing.commands.map(\.id)).count == staffing.commands.count)
  }

  @Test func `lookups say what the organisation says`() throws {
    let staffing = try Self.staffing(
      seed: 5,
      Setting(
        offices: 2, set: [("staff.turnoverPerYear", "0.5"), ("staff.territoryChangesPerYear", "4")])
    )
    let organisation = try Self.obey(staffing)
    for office in staffing.agency.offices {
      for day in Self.days(of: staffing) {
        let members = organisation.members(within: office.name, on: day).map(\.handler)
          .filter { $0.hasPrefix("H-") }
        #expect(staffing.handlers(of: office.name, on: day).sorted() == members)
        for handler in members {
          #expect(staffing.team(of: handler, on: day) == organisation.unit(of: handler, on: day))
        }
        for team in office.teams {
          let unit = try #require(organisation.unit(team.name, on: day))
          for place in unit.municipalities {
            #expect(staffing.team(of: office.name, serving: place, on: day) == team.name)
          }
        }
      }
    }
  }

  @Test func `lookups know who is away and who is on the phones`() throws {
    let staffing = try Self.staffing(seed: 6)
    let organisation = try Self.obey(staffing)
    for day in Self.days(of: staffing, every: 7) where HolidayCalendar.sweden.isWorkingDay(day) {
      for handler in staffing.handlers(of: "office/torsby", on: day) {
        #expect(staffing.isAbsent(handler, on: day) == organisation.isAbsent(handler, on: day))
      }
      let shifts = try #require(staffing.phoneShifts(of: "office/torsby", on: day))
      let rota = try #require(organisation.rota(of: "office/torsby", on: day))
      #expect(rota.handlers == shifts.handlers)
      #expect(rota.handlers.count == 4)
      #expect(rota.coveredMinutes == rota.openMinutes)
      #expect(rota.handlers.contains { !staffing.isAbsent($0, on: day) })
    }
  }

  @Test(arguments: [UInt64(7), 8]) func `whoever decides has the mandate to`(_ seed: UInt64) throws
  {
    let staffing = try Self.staffing(
      seed: seed, Setting(set: [("staff.turnoverPerYear", "0.6")]))
    let organisation = try Self.obey(staffing)
    let types = DecisionKind.allCases
    for day in Self.days(of: staffing, every: 11) {
      for kind in types {
        let isAlone = OfficeMandates.byHandlers.contains(kind)
        let deciders = staffing.deciders(of: "office/torsby", on: day)
          .map { ($0, staffing.role(ofDecider: $0)) }
        let handlers = staffing.handlers(of: "office/torsby", on: day).map { ($0, Role.handler) }
        for (decider, role) in deciders + (isAlone ? handlers : []) {
          for claimed in [role, nil] {
            let answer = organisation.mandate(
              of: decider, role: claimed, toMake: kind, caseType: "sjukpenning", on: day)
            guard case .granted(let mandate) = answer else {
              Issue.record("\(decider) as \(role) may not make \(kind) on \(day)")
              continue
            }
            #expect(mandate.requiresPresentation == !isAlone)
          }
        }
        let reviewer = try #require(staffing.reviewers(on: day).first)
        let review = organisation.mandate(
          of: reviewer, role: .reviewer, toMake: kind, caseType: "sjukpenning", on: day)
        guard case .granted = review else {
          Issue.record("\(reviewer) may not make \(kind) on \(day)")
          continue
        }
      }
      let plain = try #require(
        staffing.handlers(of: "office/torsby", on: day).first {
          !organisation.roles(of: $0, on: day).contains { $0.role == .decisionMaker }
        })
      #expect(
        organisation.mandate(
          of: plain, role: .handler, toMake: .rejected, caseType: "sjukpenning", on: day)
          == .notGranted)
    }
  }

  @Test func `turnover and absence are as the parameters say`() throws {
    let staffing = try Self.staffing(seed: 9, Setting(offices: 12, through: "2025-12-31"))
    let years = 10.0
    let handlers = Double(staffing.agency.offices.map(\.size).reduce(0, +))
    let left = staffing.commands.count {
      $0.type == .handlerLeft && $0[.handler]?.hasPrefix("H-") == true
    }
    #expect((0.135...0.165).contains(Double(left) / handlers / years))
    var (days, away) = (0, 0)
    for command in staffing.commands where command.type == .absenceStarted {
      guard let handler = command[.handler], let from = command[.from], from.year < 2025,
        from >= staffing.period.lowerBound, command[.absenceKind] != .holiday
      else { continue }
      var day = from
      while staffing.isAbsent(handler, on: day), day == from || day <= staffing.period.upperBound {
        away += 1
        day = day.adding(days: 1)
      }
    }
    for day in Self.days(of: staffing, every: 1) where day.year < 2025 {
      for office in staffing.agency.offices {
        days += staffing.handlers(of: office.name, on: day).count + 1
      }
    }
    #expect((0.05...0.075).contains(Double(away) / Double(days)))
  }

  @Test func `the same seed tells the same, and another something else`() throws {
    let one = try Self.staffing(seed: 4).commands
    let same = try Self.staffing(seed: 4).commands
    let other = try Self.staffing(seed: 5).commands
    #expect(one.map(\.id) == same.map(\.id))
    #expect(one.map(\.fields.description) == same.map(\.fields.description))
    #expect(one.map(\.id) != other.map(\.id))
  }

  @Test func `a parameter changed changes nothing it does not touch`() throws {
    let base = try Self.staffing(seed: 4)
    let changed = try Self.staffing(seed: 4, Setting(set: [("staff.absenceShare", "0.12")]))
    func kept(_ staffing: Staffing) -> [CommandID] {
      staffing.commands.filter {
        ![.absenceStarted, .absenceEnded, .rotaPublished].contains($0.type)
      }.map(\.id)
    }
    #expect(kept(base) == kept(changed))
    let more = try Self.staffing(seed: 4, Setting(offices: 3))
    let ids = Set(more.commands.map(\.id))
    #expect(base.commands.allSatisfy { ids.contains($0.id) })
  }

  @Test func `a reorganisation is told and can be asked for`() throws {
    let day = try CivilDate(parsing: "2016-11-01")
    let staffing = try Self.staffing(
      seed: 4,
      Setting(reorganisations: [
        Reorganisation(office: "office/torsby", from: day, principle: .pooled),
        Reorganisation(office: "office/atlantis", from: day, principle: .pooled),
      ]))
    let organisation = try Self.obey(staffing)
    for (date, principle) in [(day.adding(days: -1), TeamPrinciple.geography), (day, .pooled)] {
      #expect(staffing.principle(of: "office/torsby", on: date) == principle)
      #expect(organisation.structure(of: "office/torsby", on: date)?.principle == principle)
    }
  }

  @Test func `names are sealed and obviously made up`() throws {
    for command in try Self.staffing(seed: 4).commands where command.type == .handlerJoined {
      let name = try #require(command.sealing.first)
      #expect(name.field == "name" && name.text.hasPrefix("Test "))
      #expect(name.subject == command[.handler])
    }
  }
}
