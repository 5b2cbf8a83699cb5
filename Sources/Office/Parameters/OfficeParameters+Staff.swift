public import EventModel

// The office and its people.
extension OfficeParameters {
  /// When the history begins.
  public struct Period: Hashable, Sendable {
    /// The first day.
    public let starts: CivilDate

    init(_ reader: inout ParameterReader) {
      starts = reader.date("period.starts")
    }
  }

  /// Who works where, and how long.
  public struct Staff: Hashable, Sendable {
    /// Handlers of an office of usual size; the first office has just so many.
    public let handlersPerOffice: Int
    /// By how much the other offices are smaller or larger, at most.
    public let officeSizeSpread: Double
    /// Handlers of a team.
    public let teamSize: Int
    /// The fewest municipalities that a team serves.
    public let municipalitiesPerTeamMin: Int
    /// The most municipalities that a team serves.
    public let municipalitiesPerTeamMax: Int
    /// How many of a team decide what is adverse.
    public let decisionMakersPerTeam: Int
    /// Offices under one region.
    public let officesPerRegion: Int
    /// Reviewers at the review office.
    public let reviewers: Int
    /// Medical advisers.
    public let medicalAdvisers: Int
    /// Specialists.
    public let specialists: Int
    /// How many leave in a year, of those there are.
    public let turnoverPerYear: Double
    /// How long a place is empty.
    public let vacancyDaysMean: Double
    /// Retired, moved to a unit outside, resigned, contract ended, other.
    public let leavingReasons: [Double]
    /// How many are absent on a day, holidays left aside.
    public let absenceShare: Double
    /// How many days of absence belong to long ones.
    public let longAbsenceDayShare: Double
    /// The mean length of short absences.
    public let shortAbsenceDaysMean: Double
    /// The mean length of long absences.
    public let longAbsenceDaysMean: Double
    /// Weeks of holiday in summer.
    public let summerHolidayWeeks: Int
    /// Weeks of holiday at other times.
    public let otherHolidayWeeks: Int
    /// How often a municipality changes team, in an office and a year.
    public let territoryChangesPerYear: Double

    init(_ reader: inout ParameterReader) {
      handlersPerOffice = reader.whole("staff.handlersPerOffice")
      officeSizeSpread = reader.share("staff.officeSizeSpread")
      teamSize = reader.whole("staff.teamSize")
      municipalitiesPerTeamMin = reader.whole("staff.municipalitiesPerTeamMin")
      municipalitiesPerTeamMax = reader.whole("staff.municipalitiesPerTeamMax")
      decisionMakersPerTeam = reader.whole("staff.decisionMakersPerTeam")
      officesPerRegion = reader.whole("staff.officesPerRegion")
      reviewers = reader.whole("staff.reviewers")
      medicalAdvisers = reader.whole("staff.medicalAdvisers")
      specialists = reader.whole("staff.specialists")
      turnoverPerYear = reader.share("staff.turnoverPerYear")
      vacancyDaysMean = reader.number("staff.vacancyDaysMean")
      leavingReasons = reader.shares("staff.leavingReasons", count: 5)
      absenceShare = reader.share("staff.absenceShare")
      longAbsenceDayShare = reader.share("staff.longAbsenceDayShare")
      shortAbsenceDaysMean = reader.number("staff.shortAbsenceDaysMean")
      longAbsenceDaysMean = reader.number("staff.longAbsenceDaysMean")
      summerHolidayWeeks = reader.whole("staff.summerHolidayWeeks")
      otherHolidayWeeks = reader.whole("staff.otherHolidayWeeks")
      territoryChangesPerYear = reader.number("staff.territoryChangesPerYear")
    }
  }

  /// When work is done, and when cases come.
  public struct Hours: Hashable, Sendable {
    /// When work begins, in minutes after midnight.
    public let opens: Int
    /// When work ends, in minutes after midnight.
    public let closes: Int
    /// The length of the daily morning meeting.
    public let morningMeetingMinutes: Int
    /// The length of the weekly team meeting.
    public let teamMeetingMinutes: Int
    /// How many cases arrive on Monday to Friday, against the mean.
    public let arrivalWeekdays: [Double]
    /// How many cases arrive in January to December, against the mean.
    public let arrivalMonths: [Double]

    init(_ reader: inout ParameterReader) {
      opens = reader.whole("hours.opens")
      closes = reader.whole("hours.closes")
      morningMeetingMinutes = reader.whole("hours.morningMeetingMinutes")
      teamMeetingMinutes = reader.whole("hours.teamMeetingMinutes")
      arrivalWeekdays = reader.numbers("hours.arrivalWeekdays", count: 5)
      arrivalMonths = reader.numbers("hours.arrivalMonths", count: 12)
    }
  }

  /// Who answers phones, and when.
  public struct Phones: Hashable, Sendable {
    /// Handlers on the phones before noon.
    public let morningHandlers: Int
    /// Handlers on the phones after noon.
    public let afternoonHandlers: Int
    /// When phones open, in minutes after midnight.
    public let opens: Int
    /// When the afternoon's shift begins, in minutes after midnight.
    public let noon: Int
    /// When phones close, in minutes after midnight.
    public let closes: Int

    init(_ reader: inout ParameterReader) {
      morningHandlers = reader.whole("phones.morningHandlers")
      afternoonHandlers = reader.whole("phones.afternoonHandlers")
      opens = reader.whole("phones.opens")
      noon = reader.whole("phones.noon")
      closes = reader.whole("phones.closes")
    }
  }

  /// How far it is, and how meetings are bundled.
  public struct Travel: Hashable, Sendable {
    /// The mean journey from an office in the country to those it serves.
    public let oneWayMinutes: Double
    /// How far the area of an office in the country reaches.
    public let officeSpanKilometres: Double
    /// How far the area of an office in a city reaches.
    public let citySpanKilometres: Double
    /// How many offices lie in a city.
    public let cityOfficeShare: Double
    /// A journey within one municipality.
    public let withinMunicipalityMinutes: Double
    /// Meetings on a day of travel.
    public let meetingsPerTravelDay: Double
    /// Meetings on a day of travel where teams are geographic.
    public let meetingsPerTravelDayGeographic: Double

    init(_ reader: inout ParameterReader) {
      oneWayMinutes = reader.number("travel.oneWayMinutes")
      officeSpanKilometres = reader.number("travel.officeSpanKilometres")
      citySpanKilometres = reader.number("travel.citySpanKilometres")
      cityOfficeShare = reader.share("travel.cityOfficeShare")
      withinMunicipalityMinutes = reader.number("travel.withinMunicipalityMinutes")
      meetingsPerTravelDay = reader.number("travel.meetingsPerTravelDay")
      meetingsPerTravelDayGeographic = reader.number("travel.meetingsPerTravelDayGeographic")
    }
  }
}
