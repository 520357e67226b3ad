/// The calls of one client, as a Swift file of the program that makes them.
struct CallFile {
    let client: String
    let module: String
    /// The calls by the name of their exchange.
    let calls: [(id: String, source: CallSource)]

    /// The type that holds the calls.
    var typeName: String { module + "_Calls" }

    var text: String {
        """
        import ConformanceDriver
        import Foundation
        import \(module)

        enum \(typeName) {
            static let all: [CallCase] = [
        \(calls.map { "        CallCase(\"\($0.id)\", \($0.id))," }.joined(separator: "\n"))
            ]

            private static func outcome(_ work: () async throws -> Received) async -> Outcome {
                do {
                    return .value(try await work())
                } catch let failure as \(client).Failure {
                    let reason = String(describing: failure.reason).prefix { $0 != "(" }
                    return .failure(status: failure.status, reason: String(reason), text: failure.description)
                } catch {
                    return .noCall("\\(error)")
                }
            }

        \(calls.map(function).joined(separator: "\n\n"))
        }

        """
    }

    private func function(_ id: String, _ source: CallSource) -> String {
        let headers = source.headers.map { header in
            let value = "try response.headers.\(header.value).flatMap { try text(of: $0) }"
            return "\n            record.headers[\(literal(header.name))] = \(value)"
        }
        let server = source.basePath.isEmpty ? "server" : "\"\\(server)\" + \(literal(source.basePath))"
        return """
                @Sendable private static func \(id)(_ server: URL) async -> Outcome {
                    await outcome {
                        let client = \(client)(\(source.credentials)server: .init(\(server)))
                        let response = try await client.\(source.expression).response
                        \(headers.isEmpty ? "let" : "var") record = Received(
                            status: response.status, json: try await received(response.value))\(headers.joined())
                        return record
                    }
                }
            """
    }
}
