// Whoever reasons about cases reasons about events: one import brings both.
@_exported public import EventModel
