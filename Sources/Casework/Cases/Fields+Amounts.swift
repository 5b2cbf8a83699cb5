extension Field where Value == Ore {
  /// The amount in öre; negative for money that goes back.
  public static var amount: Field { Field("amountOre") }

  /// Benefit of one full day, in öre.
  public static var dailyAmount: Field { Field("dailyAmountOre") }

  /// Income that the benefit is computed on, a year, in öre.
  public static var sgi: Field { Field("sgiOre") }

  /// Income a year before floor and cap, in öre.
  public static var yearlyIncome: Field { Field("yearlyIncomeOre") }

  /// What was taken off for the first unpaid time, in öre.
  public static var qualifyingDeduction: Field { Field("qualifyingDeductionOre") }

  /// What was paid without right, in öre.
  public static var wrongAmount: Field { Field("wrongAmountOre") }

  /// What is not claimed back, in öre.
  public static var waivedAmount: Field { Field("waivedAmountOre") }

  /// What was not paid wrongly, in öre.
  public static var avoidedAmount: Field { Field("avoidedAmountOre") }

  /// One instalment, in öre.
  public static var instalment: Field { Field("instalmentOre") }
}
