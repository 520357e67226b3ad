internal import Foundation

nonisolated extension APIClient.OAuth2 {
    /// One way of asking for tokens.
    struct Grant: Sendable {
        /// May be relative to the API's server.
        let url: String
        let client: Client
        /// Of the form, besides those that say who the client is.
        let fields: [(name: String, value: String)]

        func tokens(_ session: APIClient.Session) async throws -> Tokens {
            let response = try await session.configuration.transport.send(request(session))
            guard let reply = try? JSONDecoder().decode(Reply.self, from: response.body),
                (200..<300).contains(response.status), let token = reply.accessToken, !token.isEmpty
            else { throw refusal(response) }
            return Tokens(
                accessToken: token, refreshToken: reply.refreshToken, lifetime: reply.lifetime,
                scopes: reply.scope?.split(separator: " ").map(String.init))
        }

        private func request(_ session: APIClient.Session) throws -> APIClient.HTTPRequest {
            let address = APIClient.Server(url).resolved(against: session.server).address
            guard let url = URL(string: address), url.host?.isEmpty == false else {
                throw APIClient.InvalidRequest.url(APIClient.Redaction.address(address))
            }
            var fields = fields
            var headers: APIClient.Headers = [
                "Accept": "application/json", "Content-Type": "application/x-www-form-urlencoded",
            ]
            switch (client.secret, client.authentication) {
            case (let secret?, .header):
                let pair = APIClient.percentEncoded(client.id) + ":" + APIClient.percentEncoded(secret)
                headers["Authorization"] = "Basic " + Data(pair.utf8).base64EncodedString()
            case (let secret?, .body): fields += [("client_id", client.id), ("client_secret", secret)]
            case (nil, _): fields += [("client_id", client.id)]
            }
            let form = fields.map { APIClient.percentEncoded($0) + "=" + APIClient.percentEncoded($1) }
            return APIClient.HTTPRequest(
                method: "POST", url: url, headers: headers, body: .data(Data(form.joined(separator: "&").utf8)),
                timeout: session.configuration.timeout)
        }

        /// With nothing in it that only the two servers and the client are to know, should the server repeat it.
        private func refusal(_ response: APIClient.HTTPResponse) -> Refusal {
            let reply = try? JSONDecoder().decode(Problem.self, from: response.body)
            return Refusal(
                status: response.status, code: reply?.error.map(harmless),
                message: reply?.description.map(harmless))
        }

        private func harmless(_ text: String) -> String {
            let secrets = [client.secret] + fields.filter { $0.name == "refresh_token" }.map(\.value)
            let shown = secrets.compactMap { $0 }.filter { !$0.isEmpty }.reduce(text) {
                $0.replacingOccurrences(of: $1, with: APIClient.Redaction.placeholder)
            }
            return APIClient.snippet(of: Data(shown.utf8))
        }
    }

    /// RFC 6749 §5.1.
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
            // Some servers write the number as a text.
            let number = try? container.decodeIfPresent(Double.self, forKey: .lifetime)
            let text = try? container.decodeIfPresent(String.self, forKey: .lifetime)
            lifetime = (number ?? text.flatMap { Double($0) }).map { .seconds(min(max(0, $0), 1e9)) }
        }
    }

    /// RFC 6749 §5.2.
    private struct Problem: Decodable {
        let error: String?
        let description: String?

        private enum CodingKeys: String, CodingKey {
            case error
            case description = "error_description"
        }
    }
}
