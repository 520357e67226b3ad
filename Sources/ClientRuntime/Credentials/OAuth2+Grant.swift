internal import Foundation

nonisolated extension APIClient.OAuth2 {
    /// A request for tokens.
    struct Grant: Sendable {
        /// The name of the operation in logs and for interceptors.
        static let operation = "oauth2.token"

        /// The token URL, which may be relative to the API's server.
        let url: String
        let client: Registration
        /// The fields of the form, besides those that identify the client.
        let fields: [(name: String, value: String)]
        /// True if a repeated request does no harm. It does harm if each refresh token is valid once.
        let mayActTwice: Bool

        /// Requests tokens. The request is sent like any call, with the retry policy of the call that needs the tokens.
        func tokens(for call: APIClient.OutgoingCall) async throws -> Tokens {
            let response = try await send(for: call)
            guard let reply = try? APIClient.JSONCoding.decode(Reply.self, from: response.body),
                let token = reply.accessToken, !token.isEmpty
            else { throw refusal(response.status, response.body) }
            return Tokens(
                accessToken: token, refreshToken: reply.refreshToken, lifetime: reply.lifetime,
                scopes: reply.scope?.split(separator: " ").map(String.init))
        }

        private func send(for call: APIClient.OutgoingCall) async throws -> APIClient.ReceivedResponse {
            var options = APIClient.CallOptions()
            //% if retries
            options.retries = call.retries
            options.retries?.repeatsAnyMethod = false
            //% end
            let request = try request(call.session)
            do {
                let response = try await APIClient.OutgoingCall(call.session, request, options: options) { $0 }.send()
                return APIClient.ReceivedResponse(status: response.status, headers: response.headers, body: response.rawBody)
            } catch {
                guard let status = error.status else { throw error }
                throw refusal(status, error.rawBody)
            }
        }

        private func request(_ session: APIClient.Session) throws -> APIClient.Request {
            let address = APIClient.Server(url).resolved(against: session.server).address
            guard URL(string: address)?.host?.isEmpty == false else {
                throw APIClient.InvalidRequest.url(APIClient.Redaction.address(address))
            }
            let parts = address.split(separator: "?", maxSplits: 1).map(String.init)
            var request = APIClient.Request("POST", Self.operation, security: [])
            request.address = parts.first
            request.query = parts.dropFirst().flatMap { $0.split(separator: "&").map(String.init) }
            request.mayActTwice = mayActTwice ? true : nil
            request.isForTokens = true
            authenticate(&request)
            return request
        }

        private func authenticate(_ request: inout APIClient.Request) {
            var fields = fields
            switch (client.secret, client.authentication) {
            case (let secret?, .header):
                let pair = APIClient.percentEncoded(client.id) + ":" + APIClient.percentEncoded(secret)
                request.headers["Authorization"] = "Basic " + Data(pair.utf8).base64EncodedString()
            case (let secret?, .body): fields += [("client_id", client.id), ("client_secret", secret)]
            case (nil, _): fields += [("client_id", client.id)]
            }
            let form = fields.map { APIClient.percentEncoded($0) + "=" + APIClient.percentEncoded($1) }
            request.body(text: form.joined(separator: "&"), type: "application/x-www-form-urlencoded")
        }

        /// Returns the refusal, without secrets that the server may have repeated.
        private func refusal(_ status: Int, _ body: Data) -> Refusal {
            let reply = try? APIClient.JSONCoding.decode(Problem.self, from: body)
            return Refusal(
                status: status, code: reply?.error.map(redacted), message: reply?.description.map(redacted))
        }

        private func redacted(_ text: String) -> String {
            let secrets = [client.secret] + fields.filter { $0.name == "refresh_token" }.map(\.value)
            let shown = secrets.compactMap { $0 }.filter { !$0.isEmpty }.reduce(text) {
                $0.replacingOccurrences(of: $1, with: APIClient.Redaction.placeholder)
            }
            return APIClient.snippet(of: Data(shown.utf8))
        }
    }

    /// A response with tokens (RFC 6749 §5.1).
    private struct Reply: Decodable {
        let accessToken: String?
        let refreshToken: String?
        let lifetime: Duration?
        let scope: String?

        private enum CodingKeys: String, CodingKey {
            case accessToken = "access_token"
            case refreshToken = "refresh_token"
            case lifetime = "expires_in"
            case scope
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            accessToken = try container.decodeIfPresent(String.self, forKey: .accessToken)
            refreshToken = try container.decodeIfPresent(String.self, forKey: .refreshToken)
            scope = try? container.decodeIfPresent(String.self, forKey: .scope)
            // Some servers write the number as a string.
            let number = try? container.decodeIfPresent(Double.self, forKey: .lifetime)
            let text = try? container.decodeIfPresent(String.self, forKey: .lifetime)
            lifetime = (number ?? text.flatMap { Double($0) }).map { .seconds(min(max(0, $0), 1e9)) }
        }
    }

    /// A response without tokens (RFC 6749 §5.2).
    private struct Problem: Decodable {
        let error: String?
        let description: String?

        private enum CodingKeys: String, CodingKey {
            case error
            case description = "error_description"
        }
    }
}
