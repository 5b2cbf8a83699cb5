internal import CaseEngineTesting
internal import Casework

/// A line that a tried policy's process writes, and its parent reads.
enum TrialLine: Equatable {
  /// The history of a seed is done.
  case done(UInt64)
  /// What was said of the history of a seed: the digest and how many findings.
  case said(UInt64, String, Int)
  /// What comes next in a trace.
  case step(ConformanceStep)
  /// A fault was found.
  case fault(ConformanceFault)
  /// All is done: a process that ends without this line was stopped.
  case end

  /// Canonical JSON.
  var text: String {
    func number(_ number: UInt64) -> JSONValue { .number(String(number)) }
    let members: [JSONValue.Member] =
      switch self {
      case .done(let seed): [.init("done", number(seed))]
      case .said(let seed, let digest, let count):
        [
          .init("seed", number(seed)), .init("digest", .string(digest)),
          .init("findings", number(UInt64(count))),
        ]
      case .step(let step):
        switch step.next {
        case .event(let event):
          [.init("binding", .string(step.binding)), .init("event", number(event))]
        case .timers: [.init("binding", .string(step.binding)), .init("next", .string("timers"))]
        case .periods: [.init("binding", .string(step.binding)), .init("next", .string("periods"))]
        }
      case .fault(let fault): fault.members
      case .end: [.init("end", .bool(true))]
      }
    return JSONLine.text(.object(members))
  }

  /// Reads what `text` writes; nil for anything else, such as a line cut short.
  init?(_ text: some StringProtocol) {
    guard let json = try? CanonicalJSON(parsing: String(text)).value else { return nil }
    if let seed = json["done"]?.unsigned {
      self = .done(seed)
    } else if let seed = json["seed"]?.unsigned, let digest = json["digest"]?.text,
      let count = json["findings"]?.unsigned
    {
      self = .said(seed, digest, Int(count))
    } else if let fault = ConformanceFault(json) {
      self = .fault(fault)
    } else if let binding = json["binding"]?.text, let event = json["event"]?.unsigned {
      self = .step(ConformanceStep(binding: binding, .event(event)))
    } else if let binding = json["binding"]?.text, let next = json["next"]?.text {
      self = .step(ConformanceStep(binding: binding, next == "timers" ? .timers : .periods))
    } else if json["end"] == .bool(true) {
      self = .end
    } else {
      return nil
    }
  }
}

extension ConformanceFault {
  /// Its parts as members of an object.
  var members: [JSONValue.Member] {
    [
      .init("promise", .string(promise.rawValue)),
      .init("under", binding.map { .string($0) } ?? .null),
      .init("seed", seed.map { .number(String($0)) } ?? .null),
      .init("event", event.map { .number(String($0)) } ?? .null),
      .init("detail", .string(detail)),
    ]
  }

  init?(_ json: JSONValue) {
    guard let promise = json["promise"]?.text.flatMap(Promise.init(rawValue:)),
      let detail = json["detail"]?.text
    else { return nil }
    self.init(
      promise, under: json["under"]?.text, seed: json["seed"]?.unsigned,
      event: json["event"]?.unsigned, detail)
  }
}

extension JSONValue {
  /// A whole number from 0 on; nil for anything else.
  fileprivate var unsigned: UInt64? {
    if case .number(let digits) = self { UInt64(digits) } else { nil }
  }
}
