import Testing

/// Conversion has time limits, so its tests wait for each other instead of for the machine.
@Suite("Files become text", .serialized)
struct ConversionSuite {}
