// Calls, messages and what parties say.
extension OfficeParameters {
  /// Calls one by one.
  public struct Calls: Hashable, Sendable {
    /// Handlers of a case in which as many calls come of failures as in the mean.
    public let usualHandlers: Double
    /// How long a call lasts, the median.
    public let minutesMedian: Double
    /// The deviation of its logarithm.
    public let minutesSigma: Double
    /// How many come from the insured, the employer and care.
    public let partyShares: [Double]
    /// How many of the insured's come from who speaks for them.
    public let representativeShare: Double
    /// What the authority failed in, in the order that the file tells.
    public let authorityCauseWeights: [Double]
    /// What the insured failed in, in the order that the file tells.
    public let insuredCauseWeights: [Double]
    /// What third parties failed in, in the order that the file tells.
    public let thirdPartyCauseWeights: [Double]
    /// What other calls are about, in the order that the file tells.
    public let valueTopicWeights: [Double]
    /// How many calls are classified as value or failure.
    public let classifiedShare: Double
    /// How many of these rightly.
    public let rightlyClassifiedShare: Double
    /// How many failures wrongly classified are taken for value.
    public let takenForValueShare: Double
    /// How many get no answer, and are promised to be called back.
    public let unansweredShare: Double
    /// How many of the others leave nothing open.
    public let resolvedShare: Double
    /// In how many something is learnt that may matter.
    public let factShare: Double
    /// How often an interpreter is there at once, where one is needed.
    public let interpreterAtOnceShare: Double
    /// Working days in which a call back is promised, at most.
    public let promiseDaysMax: Int
    /// How many promises to call back are kept.
    public let promiseKeptShare: Double
    /// How many of these too late.
    public let promiseLateShare: Double
    /// By how many working days, at most.
    public let promiseLateDaysMax: Int
    /// How many call again where a promise was not kept.
    public let brokenPromiseCallShare: Double
    /// Calls that handlers make in a case of their own accord.
    public let outgoingPerCase: Double

    init(_ reader: inout ParameterReader) {
      usualHandlers = reader.number("calls.usualHandlers")
      minutesMedian = reader.number("calls.minutesMedian")
      minutesSigma = reader.number("calls.minutesSigma")
      partyShares = reader.shares("calls.partyShares", count: 3)
      representativeShare = reader.share("calls.representativeShare")
      authorityCauseWeights = reader.shares("calls.authorityCauseWeights", count: 9)
      insuredCauseWeights = reader.shares("calls.insuredCauseWeights", count: 2)
      thirdPartyCauseWeights = reader.shares("calls.thirdPartyCauseWeights", count: 3)
      valueTopicWeights = reader.shares("calls.valueTopicWeights", count: 8)
      classifiedShare = reader.share("calls.classifiedShare")
      rightlyClassifiedShare = reader.share("calls.rightlyClassifiedShare")
      takenForValueShare = reader.share("calls.takenForValueShare")
      unansweredShare = reader.share("calls.unansweredShare")
      resolvedShare = reader.share("calls.resolvedShare")
      factShare = reader.share("calls.factShare")
      interpreterAtOnceShare = reader.share("calls.interpreterAtOnceShare")
      promiseDaysMax = reader.whole("calls.promiseDaysMax")
      promiseKeptShare = reader.share("calls.promiseKeptShare")
      promiseLateShare = reader.share("calls.promiseLateShare")
      promiseLateDaysMax = reader.whole("calls.promiseLateDaysMax")
      brokenPromiseCallShare = reader.share("calls.brokenPromiseCallShare")
      outgoingPerCase = reader.number("calls.outgoingPerCase")
    }
  }

  /// Messages to the function mailbox.
  public struct Mail: Hashable, Sendable {
    /// Messages in a case.
    public let perCase: Double
    /// How many come from the employer.
    public let employerShare: Double
    /// How many land in the wrong team.
    public let misroutedShare: Double
    /// The working days that takes, at most.
    public let misroutedDaysMax: Int
    /// Working days until someone takes one, at most.
    public let claimDaysMax: Int

    init(_ reader: inout ParameterReader) {
      perCase = reader.number("mail.perCase")
      employerShare = reader.share("mail.employerShare")
      misroutedShare = reader.share("mail.misroutedShare")
      misroutedDaysMax = reader.whole("mail.misroutedDaysMax")
      claimDaysMax = reader.whole("mail.claimDaysMax")
    }
  }

  /// What the insured say when they are asked.
  public struct Experience: Hashable, Sendable {
    /// How many of those asked after a decision answer.
    public let answerShare: Double
    /// Days until they do, at most.
    public let daysMax: Int
    /// The best score; 1 is the worst.
    public let scaleMaximum: Int
    /// The mean score where benefit is granted at once.
    public let scoreMean: Double
    /// The standard deviation among persons.
    public let scoreDeviation: Double
    /// Points lost by each 30 days of waiting.
    public let lossPer30Days: Double
    /// Points lost by a decision against the insured: of safety, ease and encounter.
    public let lossByRefusal: [Double]

    init(_ reader: inout ParameterReader) {
      answerShare = reader.share("experience.answerShare")
      daysMax = reader.whole("experience.daysMax")
      scaleMaximum = reader.whole("experience.scaleMaximum")
      scoreMean = reader.number("experience.scoreMean")
      scoreDeviation = reader.number("experience.scoreDeviation")
      lossPer30Days = reader.number("experience.lossPer30Days")
      lossByRefusal = reader.numbers("experience.lossByRefusal", count: 3)
    }
  }

  /// What parties ask for beside benefit.
  public struct Parties: Hashable, Sendable {
    /// Days from an application until a power of attorney is registered, at most.
    public let powerDaysMax: Int
    /// How many ask to see their file.
    public let accessShare: Double
    /// How many do where benefit was refused.
    public let accessShareAfterRefusal: Double
    /// Working days until they see it, at most.
    public let accessAnswerDaysMax: Int

    init(_ reader: inout ParameterReader) {
      powerDaysMax = reader.whole("parties.powerDaysMax")
      accessShare = reader.share("parties.accessShare")
      accessShareAfterRefusal = reader.share("parties.accessShareAfterRefusal")
      accessAnswerDaysMax = reader.whole("parties.accessAnswerDaysMax")
    }
  }
}
