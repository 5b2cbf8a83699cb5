import EventModel

/// The events a seed stands for: the same in every process, so that an append can be repeated.
///
/// Writers with different seeds share their streams. Each event's payload says which batch it is
/// of, its place there, and how many there are: a batch stored half is seen from what is stored.
struct WorkerEvents {
  let seed: UInt64
  let batchSize: Int

  /// The events of one batch; some have a field to seal, some batches a command id.
  func drafts(ofBatch batch: Int) -> [Draft] {
    (0..<batchSize).map { index in draft(batch * batchSize + index, batch, index) }
  }

  private func draft(_ number: Int, _ batch: Int, _ index: Int) -> Draft {
    let milliseconds = 1_700_000_000_000 + UInt64(number)
    var event = Event(
      id: .version7(milliseconds: milliseconds, random: (word(number, 1), word(number, 2))),
      stream: StreamName(.case, "K-\(number % 37)"), type: "Kind \(number % 5)",
      occurred: OffsetInstant(Instant(microseconds: Int64(milliseconds) * 1_000)),
      payload: payload(number, batch, index))
    event.unit = "unit \(number % 3)"
    event.actor = number % 4 == 0 ? nil : "actor \(number % 11)"
    if batch % 3 == 0 {
      event.command = .version7(
        milliseconds: milliseconds - UInt64(index), random: (word(batch, 3), word(batch, 4)))
    }
    guard number % 10 == 0 else { return Draft(event) }
    let note = Plaintext(field: "note", subject: "P-\(number % 70)", text: "note \(number)")
    return Draft(event, sealing: [note])
  }

  private func payload(_ number: Int, _ batch: Int, _ index: Int) -> CanonicalJSON {
    // Some records are too large for a page and get pages of their own.
    let length = number % 97 == 41 ? 1_500 : Int(word(number, 5) % 60)
    let room = String(repeating: "å", count: length)
    let place = #""batch":\#(batch),"index":\#(index),"of":\#(batchSize)"#
    let text = #"{\#(place),"room":"\#(room)","seed":"\#(seed)"}"#
    guard let payload = try? CanonicalJSON(parsing: text) else {
      preconditionFailure("the payload is JSON")
    }
    return payload
  }

  /// A number that looks random: the last steps of SplitMix64 over seed, number and purpose.
  private func word(_ number: Int, _ purpose: UInt64) -> UInt64 {
    var mixed = seed &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(number) &* 0xD134_2543_DE82_EF95 &+ purpose
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
