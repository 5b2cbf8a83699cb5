internal import Casework

// Papers that come in, and what is put right in the log: typed wrong, twice, or on request.
extension CaseLife {
  /// A working day while the case is handled, on or after the application, before its decision.
  private var handledDay: CivilDate? {
    guard let application, let last = grants.first?.decided ?? refusal?.proposed else { return nil }
    let days = last.days(since: application.day)
    guard days > 2 else { return nil }
    let day = workingDay(
      application.day.adding(days: script.draw(.letterDay).int(in: 1...days - 1)))
    return day < last ? day : nil
  }

  mutating func tellLetters() {
    let quality = parameters.quality
    guard script.draw(.letterComes).happens(at: quality.letterShare), let day = handledDay else {
      return
    }
    let worker = owners.worker(on: day, step: Int(day.dayNumber))
    tellLetter(on: day, slot: 2, by: worker)
    guard script.draw(.isRegisteredTwice).happens(at: quality.duplicateShare) else { return }
    let second = tellLetter(on: day, slot: 3, by: worker)
    let insured = insured
    work(.eventAnnulled, on: day, slot: 4, by: worker) {
      $0[.target] = second
      $0[.correctionReason] = .duplicate
      $0.seal("explanation", of: insured.person, "Registered twice.")
    }
  }

  /// A letter of the insured that adds nothing and reacts to nothing.
  @discardableResult
  private mutating func tellLetter(
    on day: CivilDate, slot: Int, by worker: String
  ) -> Position {
    let insured = insured
    return work(.documentRegistered, on: day, slot: slot, by: worker) {
      $0[.documentKind] = .letter
      $0[.document] = "D-\(insured.label)-brev"
      $0[.receivedOn] = day
      $0[.sender] = insured.person
      $0[.partyRole] = .insured
      $0[.matterStated] = true
      $0[.looksLikeReaction] = false
      $0.seal("title", of: insured.person, "A made-up letter.")
    }
  }

  /// A day typed wrong is put right; data are put right because the insured asks for it.
  mutating func tellCorrections() {
    let insured = insured
    if let misdated {
      let day = world.calendar.day(
        1 + script.draw(.qualityDay, 1).int(in: 0...5), after: misdated.sent)
      work(.eventCorrected, on: day, slot: 1) {
        $0[.target] = misdated.notice
        $0[.correctedFields] = .object([
          JSONValue.Member("sentOn", .string(misdated.sent.description))
        ])
        $0[.correctionReason] = .typingError
        $0.seal("explanation", of: insured.person, "Typed wrong.")
      }
    }
    guard let application,
      script.draw(.isRectified).happens(at: parameters.quality.rectifiedShare)
    else { return }
    let day = world.calendar.day(
      1 + script.draw(.qualityDay, 2).int(in: 0...9), after: application.day)
    work(.rectificationMade, on: day, slot: 6) {
      $0[.concerning] = application.place
      $0[.corrects] = ["employmentForm"]
      $0[.partyRole] = .insured
      $0.seal("explanation", of: insured.person, "A made-up explanation.")
    }
  }

  /// Someone who is no party asks for a document, and gets it with what is secret left out.
  mutating func tellPublicRecord() {
    guard let day = handledDay,
      script.draw(.recordIsRequested).happens(at: parameters.quality.publicRecordShare)
    else { return }
    let document = "D-\(insured.label)-1"
    let agent = Agent("A-\(insured.label)", role: PartyRole.other.rawValue)
    let request = script.act(
      .publicRecordRequested, in: stream, by: agent,
      at: time(day, slot: 1, .publicRecordRequested), channel: .email
    ) {
      $0[.recipient] = .public
      $0[.requesterIdentityAsked] = false
      $0[.accessScope] = .part
      $0[.document] = document
    }
    work(.publicRecordReleased, on: world.calendar.day(1, after: day), slot: 5) {
      $0[.request] = request
      $0[.secrecyAssessed] = true
      $0[.secrecyGround] = .anonymised
      $0[.redacted] = true
      $0[.accessScope] = .part
      $0[.document] = document
    }
  }
}
