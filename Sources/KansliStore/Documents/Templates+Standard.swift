import Register

extension Templates {
  /// What drafts hold until a municipality has set its own rule.
  public static let standard: Templates = Settings.decoded(PackageResources.templates_json)
}
