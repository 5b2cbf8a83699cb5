internal import Casework

// Cover, and the income that benefit is computed on (SGI).
extension CaseLife {
  mutating func tellIncome() {
    guard let application else { return }
    let insured = insured
    let day = world.calendar.day(1, after: application.day)
    work(.insuranceCoverChecked, on: day, slot: 2) {
      $0[.covered] = true
      $0[.coverGround] = .work
      $0[.from] = insured.spell.lowerBound
    }
    compute(.incomeDataReceived, on: day, hour: 23) {
      $0[.incomeSource] = .taxAgency
      $0[.yearlyIncome] = Ore(kronor: insured.income)
      $0[.from] = insured.spell.lowerBound
      $0[.incomeKinds] = [.employment]
      $0[.complete] = true
    }
    let set = world.calendar.day(2, after: application.day)
    let worker = owners.worker(on: set, step: 1)
    work(.sgiDetermined, on: set, slot: 3, by: worker) {
      $0[.sgi] = Ore(kronor: insured.income)
      $0[.from] = insured.spell.lowerBound
      $0[.incomeKinds] = [.employment]
      $0[.yearlyIncome] = Ore(kronor: insured.income)
      $0[.employmentForm] = .employed
      $0[.sgiCause] = .claim
      $0[.decidedBy] = worker
      $0[.provisions] = ["SFB 25:2"]
    }
    income = (insured.income * 100, set)
  }
}
