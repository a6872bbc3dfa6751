public struct Report: Sendable { public init() {} }
