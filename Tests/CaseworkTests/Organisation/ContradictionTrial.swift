import Casework
import Testing

/// What is known, what someone would add, and why that can't be.
struct ContradictionTrial: CustomTestStringConvertible {
  let known: String
  let command: String
  let fault: OrganisationFault?

  var testDescription: String { command }

  init(_ command: String, _ fault: OrganisationFault? = nil, after known: String = "") {
    self.known = known
    self.command = "2018-01-01 " + command
    self.fault = fault
  }
}
