public import EventModel

// What goes out.
extension OfficeParameters {
  /// What is decided.
  public struct Decisions: Hashable, Sendable {
    /// How many new claims are rejected.
    public let rejectionShareNew: Double
    /// How many ongoing spells are ended by a rejection or a withdrawal.
    public let endingShareOngoing: Double
    /// The same in the unit where it is rarest.
    public let endingShareUnitMin: Double
    /// The same in the unit where it is commonest.
    public let endingShareUnitMax: Double
    /// How much likelier a rejection is at day 180.
    public let gate180HazardFactor: Double
    /// How many cases are excepted at day 180.
    public let gate180ExceptionShare: Double
    /// How many are excepted under the new rules.
    public let gate180ExceptionShareNew: Double
    /// The first day of the new rules.
    public let gate180ExceptionFrom: CivilDate

    init(_ reader: inout ParameterReader) {
      rejectionShareNew = reader.share("decisions.rejectionShareNew")
      endingShareOngoing = reader.share("decisions.endingShareOngoing")
      endingShareUnitMin = reader.share("decisions.endingShareUnitMin")
      endingShareUnitMax = reader.share("decisions.endingShareUnitMax")
      gate180HazardFactor = reader.number("decisions.gate180HazardFactor")
      gate180ExceptionShare = reader.share("decisions.gate180ExceptionShare")
      gate180ExceptionShareNew = reader.share("decisions.gate180ExceptionShareNew")
      gate180ExceptionFrom = reader.date("decisions.gate180ExceptionFrom")
    }
  }

  /// Reviews and appeals.
  public struct Reviews: Hashable, Sendable {
    /// How many adverse decisions are asked to be reviewed.
    public let requestedShare: Double
    /// How many reviews change the decision.
    public let changedShare: Double
    /// How many reviews that uphold are appealed.
    public let appealedShare: Double
    /// How many appeals lead to a change.
    public let courtChangedShare: Double
    /// The same at the court where it is rarest.
    public let courtChangedShareMin: Double
    /// The same at the court where it is commonest.
    public let courtChangedShareMax: Double

    init(_ reader: inout ParameterReader) {
      requestedShare = reader.share("reviews.requestedShare")
      changedShare = reader.share("reviews.changedShare")
      appealedShare = reader.share("reviews.appealedShare")
      courtChangedShare = reader.share("reviews.courtChangedShare")
      courtChangedShareMin = reader.share("reviews.courtChangedShareMin")
      courtChangedShareMax = reader.share("reviews.courtChangedShareMax")
    }
  }

  /// Money paid without right.
  public struct Reclaims: Hashable, Sendable {
    /// In how many cases money is claimed back.
    public let caseShare: Double
    /// The least amount.
    public let kronorMin: Int
    /// The greatest amount.
    public let kronorMax: Int
    /// How many have a legal flaw.
    public let flawedShare: Double

    init(_ reader: inout ParameterReader) {
      caseShare = reader.share("reclaims.caseShare")
      kronorMin = reader.whole("reclaims.kronorMin")
      kronorMax = reader.whole("reclaims.kronorMax")
      flawedShare = reader.share("reclaims.flawedShare")
    }
  }

  /// How often the law is broken, as planted.
  public struct Breaches: Hashable, Sendable {
    /// How many contacts are documented late.
    public let lateDocumentationShare: Double
    /// How many adverse decisions come without notice.
    public let missingProposalShare: Double
    /// How many decisions give weak reasons.
    public let weakReasonsShare: Double
    /// How many late cases have no notice of delay.
    public let missingDelayNoticeShare: Double

    init(_ reader: inout ParameterReader) {
      lateDocumentationShare = reader.share("breaches.lateDocumentationShare")
      missingProposalShare = reader.share("breaches.missingProposalShare")
      weakReasonsShare = reader.share("breaches.weakReasonsShare")
      missingDelayNoticeShare = reader.share("breaches.missingDelayNoticeShare")
    }
  }
}
