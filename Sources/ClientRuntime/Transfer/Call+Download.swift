public import Foundation

nonisolated extension APIClient.Call {
    /// Sends the call and writes the body of a successful answer to a file, which takes the place of one that is there.
    /// The body is never in memory as a whole. A download that fails or is cancelled leaves nothing behind, and what was
    /// there stays.
    ///
    /// - Returns: The status and headers, and where the file is.
    @discardableResult
    public func download(to file: URL) async throws(APIClient.Failure) -> APIClient.Response<URL> {
        let part: APIClient.PartialFile
        do {
            part = try APIClient.PartialFile(of: file)
        } catch {
            throw outgoing.failure(.invalidRequest(.init(error, "file")))
        }
        return try await outgoing.send(
            errors: errors,
            .stream { answer in
                try await part.take(answer.bytes)
                return file
            })
    }

    /// Sends the call and gives the body of a successful answer as it comes. What goes wrong on the way is thrown as a
    /// `Failure`; going on no longer ends the transfer.
    public func stream() async throws(APIClient.Failure) -> APIClient.Response<APIClient.ByteStream> {
        try await outgoing.send(errors: errors, .stream { $0.bytes })
    }
}

nonisolated extension APIClient.StreamedAnswer {
    /// The body, whose errors say which call it was.
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
