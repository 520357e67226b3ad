import Foundation

/// A generator of JSON documents of about a given size, which are the same in each run.
struct Documents {
    private var seed: UInt64 = 42

    private mutating func next(_ bound: Int) -> Int {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(seed >> 33) % bound
    }

    private mutating func word() -> String {
        let words = ["alpha", "beta", "gamma", "delta", "review", "final", "cut", "größe", "schnell", "render"]
        return words[next(words.count)]
    }

    private mutating func words(_ count: Int) -> String {
        (0..<count).map { _ in word() }.joined(separator: " ")
    }

    private mutating func hex(_ count: Int) -> String {
        String((0..<count).map { _ in Array("0123456789abcdef")[next(16)] })
    }

    private mutating func uuid() -> String {
        "\(hex(8))-\(hex(4))-4\(hex(3))-a\(hex(3))-\(hex(12))"
    }

    private mutating func date() -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "20\(two(next(26)))-\(two(next(12) + 1))-\(two(next(28) + 1))"
            + "T\(two(next(24))):\(two(next(60))):\(two(next(60)))Z"
    }

    private mutating func optional(_ text: String) -> String { next(3) == 0 ? "null" : "\"\(text)\"" }

    private mutating func list(_ size: Int, _ element: (inout Self) -> String) -> String {
        var elements: [String] = []
        var length = 0
        while length < size {
            elements.append(element(&self))
            length += elements[elements.count - 1].utf8.count + 1
        }
        return "[" + elements.joined(separator: ",") + "]"
    }

    // MARK: Version stacks

    mutating func versionStacks(_ size: Int) -> Data {
        let data = list(size) { $0.versionStack() }
        return Data(#"{"data":\#(data),"total_count":7}"#.utf8)
    }

    private mutating func versionStack() -> String {
        let file = """
            {"id":"\(uuid())","name":"\(words(3)).mov","parent_id":\(optional(uuid())),"project_id":"\(uuid())",\
            "type":"file","created_at":"\(date())","updated_at":"\(date())",\
            "view_url":"https://next.example.io/project/\(uuid())/view/\(uuid())","file_size":\(next(1_000_000_000)),\
            "media_type":"video/quicktime","status":"transcoded"}
            """
        return """
            {"id":"\(uuid())","name":"\(words(2))","parent_id":\(optional(uuid())),"head_version":\(file),\
            "type":"version_stack","project_id":"\(uuid())","created_at":"\(date())","updated_at":"\(date())",\
            "view_url":"https://next.example.io/project/\(uuid())/view/\(uuid())"}
            """
    }

    // MARK: Issues

    mutating func issues(_ size: Int) -> Data {
        Data(list(size) { $0.issue() }.utf8)
    }

    private mutating func user() -> String {
        let login = word() + hex(4)
        let url = "https://api.example.com/users/\(login)"
        return """
            {"login":"\(login)","id":\(next(100_000_000)),"node_id":"MDQ6\(hex(12))",\
            "avatar_url":"https://avatars.example.com/u/\(next(100_000))?v=4","gravatar_id":"","url":"\(url)",\
            "html_url":"https://example.com/\(login)","followers_url":"\(url)/followers",\
            "following_url":"\(url)/following{/other_user}","gists_url":"\(url)/gists{/gist_id}",\
            "repos_url":"\(url)/repos","events_url":"\(url)/events{/privacy}","type":"User","site_admin":false}
            """
    }

    private mutating func label() -> String {
        """
        {"id":\(next(1_000_000)),"node_id":"MDU6\(hex(10))","url":"https://api.example.com/labels/\(word())",\
        "name":"\(word())","color":"\(hex(6))","is_default":\(next(2) == 0),"description":\(optional(words(4)))}
        """
    }

    private mutating func issue() -> String {
        let url = "https://api.example.com/repos/\(word())/\(word())/issues/\(next(10_000))"
        let labels = (0..<next(4)).map { _ in label() }.joined(separator: ",")
        let body = (0..<next(12)).map { _ in words(8) }.joined(separator: "\\r\\n\\\"")
        return """
            {"url":"\(url)","repository_url":"https://api.example.com/repos/x","labels_url":"\(url)/labels{/name}",\
            "comments_url":"\(url)/comments","events_url":"\(url)/events","html_url":"\(url)","id":\(next(1_000_000_000)),\
            "node_id":"I_\(hex(14))","number":\(next(10_000)),"title":"\(words(6))","user":\(user()),"labels":[\(labels)],\
            "state":"open","locked":false,"assignee":\(next(2) == 0 ? "null" : user()),"assignees":[\(user())],\
            "milestone":null,"comments":\(next(50)),"created_at":"\(date())","updated_at":"\(date())","closed_at":null,\
            "author_association":"MEMBER","active_lock_reason":null,"body":"\(body)","score":\(next(1000)).\(next(1000)),\
            "reactions":{"total_count":1,"+1":1,"-1":0,"laugh":0},"state_reason":null}
            """
    }

    // MARK: Charges

    mutating func charges(_ size: Int) -> Data {
        let data = list(size) { $0.charge() }
        return Data(#"{"object":"list","url":"/v1/charges","has_more":true,"data":\#(data)}"#.utf8)
    }

    /// Returns an indented object, because servers of this kind indent JSON.
    private mutating func charge() -> String {
        """
        {
          "id": "ch_\(hex(20))",
          "object": "charge",
          "amount": \(next(100_000)),
          "amount_captured": \(next(1000)),
          "amount_refunded": 0,
          "application": null,
          "application_fee": null,
          "application_fee_amount": null,
          "balance_transaction": \(optional("txn_" + hex(20))),
          "billing_details": {
            "address": {
              "city": null, "country": "DE", "line1": \(optional(words(2))), "line2": null,
              "postal_code": "\(next(99_999))", "state": null
            },
            "email": \(optional(word() + "@example.com")),
            "name": "\(words(2))",
            "phone": null
          },
          "calculated_statement_descriptor": "\(word())",
          "captured": \(next(2) == 0),
          "created": \(1_700_000_000 + next(10_000_000)),
          "currency": "usd",
          "customer": \(optional("cus_" + hex(14))),
          "description": \(optional(words(5))),
          "disputed": false,
          "exchange_rate": 0.\(next(1_000_000)),
          "failure_code": null,
          "livemode": false,
          "metadata": { "order_id": "\(next(10_000))", "note": "\(word())" },
          "outcome": {
            "network_status": "approved_by_network", "reason": null, "risk_level": "normal",
            "risk_score": \(next(100)), "seller_message": "Payment complete.", "type": "authorized"
          },
          "paid": true,
          "payment_intent": \(optional("pi_" + hex(20))),
          "receipt_email": null,
          "receipt_url": "https://pay.example.com/receipts/\(hex(40))",
          "refunded": false,
          "status": "succeeded"
        }
        """
    }
}
