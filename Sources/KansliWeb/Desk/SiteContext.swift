import Hummingbird
import NIOCore

/// What a request is carried out with: Hummingbird's own, and where it came from.
public struct SiteContext: RequestContext {
  public var coreContext: CoreRequestContextStorage
  /// The other end of the connection; `nil` where there is none, as in tests without a socket.
  let remoteAddress: SocketAddress?

  public init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    remoteAddress = source.channel.remoteAddress
  }
}
