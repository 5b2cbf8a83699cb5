internal import Casework

// Certificates one after another, and what is decided on each.
extension CaseLife {
  /// The days that certificates will cover, from the first day of sickness on.
  var certificateDays: [ClosedRange<CivilDate>] {
    var spans: [ClosedRange<CivilDate>] = []
    var start = insured.spell.lowerBound
    while start <= insured.spell.upperBound {
      let number = spans.count
      let usual =
        number == 0 ? parameters.certificates.firstDays : parameters.certificates.laterDays
      // The median of a lognormal lies below its mean.
      let drawn = days(.certificateDays, number, median: usual * 0.95, sigma: 0.3)
      let length = number == 0 ? max(drawn, 15) : max(drawn, 7)
      var end = start.adding(days: length - 1)
      if end >= insured.spell.upperBound { end = lastCertifiedDay(number) }
      spans.append(start...max(end, start))
      start = end.adding(days: 1)
    }
    return spans
  }

  /// Mostly the last day of sickness; some are well before their certificate says.
  private func lastCertifiedDay(_ number: Int) -> CivilDate {
    if let overpayment { return paidThrough.adding(days: overpayment.withheld) }
    let draw = script.draw(.certificateBeyond, number)
    let beyond = draw.happens(at: 0.6) ? 0 : script.draw(.certificateBeyond, 1_000).int(in: 1...20)
    return insured.spell.upperBound.adding(days: beyond)
  }

  mutating func tellPeriods() {
    let spans = certificateDays
    for (number, days) in spans.enumerated() {
      guard refusal == nil else { return }
      tellCertificate(number, for: days)
      tellAssessment(ofCertificate: number)
      tellDecision(onCertificate: number)
    }
  }

  private mutating func tellCertificate(_ number: Int, for days: ClosedRange<CivilDate>) {
    let insured = insured
    let draw = script.draw(.certificateArrival, number)
    let arrived =
      number == 0
      ? arrival.adding(days: draw.int(in: 1...7))
      : max(days.lowerBound.adding(days: draw.int(in: -7...5)), certificates[number - 1].arrived)
    let forecast = days.upperBound.days(since: days.lowerBound) + 1
    let diagnosis = insured.isPsychiatric ? "F-made-up" : "M-made-up"
    let place = arrive(.certificateReceived, on: arrived, from: .care, channel: .eCertificate) {
      $0[.from] = days.lowerBound
      $0[.through] = days.upperBound
      $0[.extent] = insured.extent
      $0[.form] = "FK7804"
      $0[.issuer] = insured.issuer
      $0[.careUnit] = insured.careUnit
      $0[.expectedDays] = Int64(forecast)
      $0.seal("diagnosis", of: insured.person, diagnosis)
    }
    let isDeficient = script.draw(.certificateIsDeficient, number).happens(
      at: parameters.certificates.deficientShare)
    certificates.append(
      Certificate(
        place: place, days: days, arrived: arrived, assessed: arrived, isDeficient: isDeficient))
  }

  private mutating func tellAssessment(ofCertificate number: Int) {
    let certificate = certificates[number]
    // One after another: what is asked about an earlier certificate is answered first.
    let before = number > 0 ? certificates[number - 1].assessed : arrival
    let first = max(certificate.arrived, application?.day ?? arrival, before)
    let day = world.calendar.day(1 + number % 2, after: first)
    // Of all certificates so many are sent back: the deficient ones, so much the more often.
    let care = parameters.certificates
    let isAsked =
      certificate.isDeficient
      && script.draw(.completionIsAsked, number)
        .happens(at: min(care.completionShare / care.deficientShare, 1))
    let lacks = Self.lacks[
      script.draw(.deficientField, number).int(in: 0...Self.lacks.count - 1)]
    let isDeficient = certificate.isDeficient
    work(.certificateAssessed, on: day, slot: 1) {
      $0[.sufficiency] = isDeficient ? .deficient : .sufficient
      if isDeficient { $0[.deficientFields] = lacks }
      $0[.certificate] = certificate.place
    }
    certificates[number].assessed = day
    if isAsked { tellCompletion(of: number, asked: day, lacks: lacks) }
  }

  private static let lacks: [CodeList<CertificateField>] = [
    [.functionImpairment], [.activityLimitation], [.functionImpairment, .observations],
    [.activityLimitation, .prognosis], [.observations], [.treatment, .prognosis], [.workTasks],
  ]

  /// Care is asked for what a certificate lacks, reminded, and answers.
  private mutating func tellCompletion(
    of number: Int, asked day: CivilDate, lacks: CodeList<CertificateField>
  ) {
    let certificate = certificates[number]
    let insured = insured
    let due = day.adding(days: 14)
    let inquiry = work(.completionRequestedFromCare, on: day, slot: 2) {
      $0[.dueDate] = due
      $0[.questionStated] = true
      $0[.certificate] = certificate.place
      $0[.deficientFields] = lacks
      $0[.careUnit] = insured.careUnit
      $0.seal("questionText", of: insured.person, "Please complete the certificate.")
    }
    let care = parameters.certificates
    let wait = days(
      .careAnswerDays, number, median: care.careAnswerDaysMedian, sigma: care.careAnswerSigma)
    let answered = day.adding(days: min(wait, 120))
    // So many are reminded: those who take longest.
    let patience = Draw.lognormal(
      median: care.careAnswerDaysMedian, sigma: care.careAnswerSigma,
      share: 1 - care.reminderShare)
    let reminder = world.calendar.day(1, after: max(due, day.adding(days: Int(patience))))
    if answered > reminder {
      work(.reminderSent, on: reminder, slot: 4) {
        $0[.inquiry] = inquiry
        $0[.partyRole] = .care
        $0[.careUnit] = insured.careUnit
        $0[.dueDate] = max(reminder.adding(days: 10), answered)
      }
    }
    arrive(.careAnswered, on: answered, from: .care, channel: .eCertificate) {
      $0[.inquiry] = inquiry
      $0[.complete] = true
      $0[.careUnit] = insured.careUnit
      $0.seal("answer", of: insured.person, "A made-up answer.")
    }
    let assessed = world.calendar.day(1, after: answered)
    work(.certificateAssessed, on: assessed, slot: 1) {
      $0[.sufficiency] = .sufficient
      $0[.certificate] = certificate.place
    }
    certificates[number].assessed = assessed
    certificates[number].isDeficient = false
  }
}
