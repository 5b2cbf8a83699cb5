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
    /// How many requests come too late.
    public let lateShare: Double
    /// How many of those in time come in the last third of it.
    public let lastThirdShare: Double
    /// How many come by letter.
    public let letterShare: Double
    /// How long a review takes.
    public let daysMedian: Double
    /// How far that varies.
    public let sigma: Double
    /// How long a court takes.
    public let courtDaysMedian: Double
    /// How far that varies.
    public let courtSigma: Double
    /// How many appeals the court sends back.
    public let remittedShare: Double
    /// How many of these are changed in the new review.
    public let remittedChangedShare: Double
    /// How many adverse decisions the authority changes by itself.
    public let ownChangeShare: Double

    init(_ reader: inout ParameterReader) {
      requestedShare = reader.share("reviews.requestedShare")
      changedShare = reader.share("reviews.changedShare")
      appealedShare = reader.share("reviews.appealedShare")
      courtChangedShare = reader.share("reviews.courtChangedShare")
      courtChangedShareMin = reader.share("reviews.courtChangedShareMin")
      courtChangedShareMax = reader.share("reviews.courtChangedShareMax")
      lateShare = reader.share("reviews.lateShare")
      lastThirdShare = reader.share("reviews.lastThirdShare")
      letterShare = reader.share("reviews.letterShare")
      daysMedian = reader.number("reviews.daysMedian")
      sigma = reader.number("reviews.sigma")
      courtDaysMedian = reader.number("reviews.courtDaysMedian")
      courtSigma = reader.number("reviews.courtSigma")
      remittedShare = reader.share("reviews.remittedShare")
      remittedChangedShare = reader.share("reviews.remittedChangedShare")
      ownChangeShare = reader.share("reviews.ownChangeShare")
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
    /// The most days paid beyond the return to work.
    public let overpaidDaysMax: Int
    /// How long after the last wrong payment it is found.
    public let discoveryDaysMedian: Double
    /// How far that varies.
    public let discoverySigma: Double
    /// Found by a control, told by the insured, told by the employer.
    public let discoveryShares: [Double]
    /// How many are found while granted days remain, which are withheld.
    public let withheldShare: Double
    /// The most days that are withheld.
    public let withheldDaysMax: Int
    /// How many claims are waived in part.
    public let partlyWaivedShare: Double
    /// How many are paid back by instalments.
    public let instalmentShare: Double
    /// The most instalments.
    public let instalmentsMax: Int
    /// How many are set off against other benefit.
    public let setOffShare: Double
    /// How many are reported to the police.
    public let policeReportShare: Double

    init(_ reader: inout ParameterReader) {
      caseShare = reader.share("reclaims.caseShare")
      kronorMin = reader.whole("reclaims.kronorMin")
      kronorMax = reader.whole("reclaims.kronorMax")
      overpaidDaysMax = reader.whole("reclaims.overpaidDaysMax")
      discoveryDaysMedian = reader.number("reclaims.discoveryDaysMedian")
      discoverySigma = reader.number("reclaims.discoverySigma")
      discoveryShares = reader.shares("reclaims.discoveryShares", count: 3)
      withheldShare = reader.share("reclaims.withheldShare")
      withheldDaysMax = reader.whole("reclaims.withheldDaysMax")
      partlyWaivedShare = reader.share("reclaims.partlyWaivedShare")
      instalmentShare = reader.share("reclaims.instalmentShare")
      instalmentsMax = reader.whole("reclaims.instalmentsMax")
      setOffShare = reader.share("reclaims.setOffShare")
      policeReportShare = reader.share("reclaims.policeReportShare")
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
    /// How many reclaims have a flaw.
    public let flawedReclaimShare: Double
    /// How many cases have another breach, one of a table.
    public let otherShare: Double

    init(_ reader: inout ParameterReader) {
      lateDocumentationShare = reader.share("breaches.lateDocumentationShare")
      missingProposalShare = reader.share("breaches.missingProposalShare")
      weakReasonsShare = reader.share("breaches.weakReasonsShare")
      flawedReclaimShare = reader.share("breaches.flawedReclaimShare")
      otherShare = reader.share("breaches.otherShare")
      missingDelayNoticeShare = reader.share("breaches.missingDelayNoticeShare")
    }
  }
}
