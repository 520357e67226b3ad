public import Foundation

nonisolated extension APIClient.Call {
    /// Sends the call and writes the body of a successful response to a file, which replaces an existing one. The body
    /// is never in memory as a whole. If the download fails or is cancelled, it leaves nothing behind, and an existing
    /// file stays.
    ///
    /// - Returns: The response, whose value is the URL of the file.
    @discardableResult
    public func download(to file: URL) async throws(APIClient.Failure) -> APIClient.Response<URL> {
        let part: APIClient.PartialFile
        do {
            part = try APIClient.PartialFile(of: file)
        } catch {
            throw outgoing.failure(.invalidRequest(.init(error, "file")))
        }
        return try await streamed { response in
            try await part.take(response.opened.bytes)
            return file
        }
    }

    /// Sends the call and returns the body of a successful response as it arrives. Errors are thrown as a `Failure`;
    /// ending the iteration ends the transfer.
    public func stream() async throws(APIClient.Failure) -> APIClient.Response<APIClient.ByteStream> {
        try await streamed { try $0.opened.bytes }
    }

    private func streamed<Other: Sendable>(
        _ read: @escaping @Sendable (APIClient.ReceivedResponse) async throws -> Other
    ) async throws(APIClient.Failure) -> APIClient.Response<Other> {
        var call = APIClient.Call<Other>(outgoing)
        call.outgoing.isStreamed = true
        call.outgoing.read = { try await read($0) }
        return try await call.response
    }
}

nonisolated extension APIClient.StreamedResponse {
    /// The body, whose errors are failures of the call.
    fileprivate var bytes: APIClient.ByteStream {
        let pieces = body.makeAsyncIterator()
        return APIClient.ByteStream {
            do {
                return try await pieces.next()
            } catch {
                throw failure(error, Data())
            }
        }
    }
}
