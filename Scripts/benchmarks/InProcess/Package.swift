// swift-tools-version: 6.2
import PackageDescription

// A package of its own: whoever builds or tests the program does not build this.
let package = Package(
  name: "InProcess",
  dependencies: [.package(name: "Kontorist", path: "../../..")],
  targets: [
    .executableTarget(
      name: "InProcess",
      dependencies: [.product(name: "KontoristCore", package: "Kontorist")],
      swiftSettings: [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
      ])
  ]
)
