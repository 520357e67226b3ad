import Foundation

/// The models of `Synthesised` with the coding that Tenon generates.
enum Generated {
    struct VersionFile: Codable, Sendable {
        var id: UUID
        var name: String
        var parent_id: String?
        var project_id: UUID
        var type: String
        var created_at: Date
        var updated_at: Date
        var view_url: String
        var file_size: Int
        var media_type: String
        var status: String

        init(from decoder: any Decoder) throws {
            let fields = try APIClient.Fields(from: decoder)
            id = try fields.value("id", as: .uuid)
            name = fields.value("name")
            parent_id = fields.optional("parent_id")
            project_id = try fields.value("project_id", as: .uuid)
            type = fields.value("type")
            created_at = try fields.value("created_at", as: .dateTime)
            updated_at = try fields.value("updated_at", as: .dateTime)
            view_url = fields.value("view_url")
            file_size = fields.value("file_size")
            media_type = fields.value("media_type")
            status = fields.value("status")
            try fields.check()
        }

        func encode(to encoder: any Encoder) throws {
            let fields = APIClient.FieldWriter(to: encoder)
            fields.write(id, "id", as: .uuid)
            fields.write(name, "name")
            fields.optional(parent_id, "parent_id")
            fields.write(project_id, "project_id", as: .uuid)
            fields.write(type, "type")
            fields.write(created_at, "created_at", as: .dateTime)
            fields.write(updated_at, "updated_at", as: .dateTime)
            fields.write(view_url, "view_url")
            fields.write(file_size, "file_size")
            fields.write(media_type, "media_type")
            fields.write(status, "status")
            try fields.check()
        }
    }

    struct VersionStack: Codable, Sendable {
        var id: UUID
        var name: String
        var parent_id: String?
        var head_version: VersionFile
        var type: String
        var project_id: UUID
        var created_at: Date
        var updated_at: Date
        var view_url: String

        init(from decoder: any Decoder) throws {
            let fields = try APIClient.Fields(from: decoder)
            id = try fields.value("id", as: .uuid)
            name = fields.value("name")
            parent_id = fields.optional("parent_id")
            head_version = try fields.value("head_version")
            type = fields.value("type")
            project_id = try fields.value("project_id", as: .uuid)
            created_at = try fields.value("created_at", as: .dateTime)
            updated_at = try fields.value("updated_at", as: .dateTime)
            view_url = fields.value("view_url")
            try fields.check()
        }

        func encode(to encoder: any Encoder) throws {
            let fields = APIClient.FieldWriter(to: encoder)
            fields.write(id, "id", as: .uuid)
            fields.write(name, "name")
            fields.optional(parent_id, "parent_id")
            fields.write(head_version, "head_version")
            fields.write(type, "type")
            fields.write(project_id, "project_id", as: .uuid)
            fields.write(created_at, "created_at", as: .dateTime)
            fields.write(updated_at, "updated_at", as: .dateTime)
            fields.write(view_url, "view_url")
            try fields.check()
        }
    }

    struct VersionStackPage: Codable, Sendable {
        var data: [VersionStack]
        var total_count: Int?

        init(from decoder: any Decoder) throws {
            let fields = try APIClient.Fields(from: decoder)
            data = try fields.value("data")
            total_count = fields.optional("total_count")
            try fields.check()
        }

        func encode(to encoder: any Encoder) throws {
            let fields = APIClient.FieldWriter(to: encoder)
            fields.write(data, "data")
            fields.optional(total_count, "total_count")
            try fields.check()
        }
    }

    struct TextFile: Codable, Sendable {
        var id: String
        var name: String
        var parent_id: String?
        var project_id: String
        var type: String
        var created_at: String
        var updated_at: String
        var view_url: String
        var file_size: Int
        var media_type: String
        var status: String

        init(from decoder: any Decoder) throws {
            let fields = try APIClient.Fields(from: decoder)
            id = fields.value("id")
            name = fields.value("name")
            parent_id = fields.optional("parent_id")
            project_id = fields.value("project_id")
            type = fields.value("type")
            created_at = fields.value("created_at")
            updated_at = fields.value("updated_at")
            view_url = fields.value("view_url")
            file_size = fields.value("file_size")
            media_type = fields.value("media_type")
            status = fields.value("status")
            try fields.check()
        }

        func encode(to encoder: any Encoder) throws {
            let fields = APIClient.FieldWriter(to: encoder)
            fields.write(id, "id")
            fields.write(name, "name")
            fields.optional(parent_id, "parent_id")
            fields.write(project_id, "project_id")
            fields.write(type, "type")
            fields.write(created_at, "created_at")
            fields.write(updated_at, "updated_at")
            fields.write(view_url, "view_url")
            fields.write(file_size, "file_size")
            fields.write(media_type, "media_type")
            fields.write(status, "status")
            try fields.check()
        }
    }

    struct TextStack: Codable, Sendable {
        var id: String
        var name: String
        var parent_id: String?
        var head_version: TextFile
        var type: String
        var project_id: String
        var created_at: String
        var updated_at: String
        var view_url: String

        init(from decoder: any Decoder) throws {
            let fields = try APIClient.Fields(from: decoder)
            id = fields.value("id")
            name = fields.value("name")
            parent_id = fields.optional("parent_id")
            head_version = try fields.value("head_version")
            type = fields.value("type")
            project_id = fields.value("project_id")
            created_at = fields.value("created_at")
            updated_at = fields.value("updated_at")
            view_url = fields.value("view_url")
            try fields.check()
        }

        func encode(to encoder: any Encoder) throws {
            let fields = APIClient.FieldWriter(to: encoder)
            fields.write(id, "id")
            fields.write(name, "name")
            fields.optional(parent_id, "parent_id")
            fields.write(head_version, "head_version")
            fields.write(type, "type")
            fields.write(project_id, "project_id")
            fields.write(created_at, "created_at")
            fields.write(updated_at, "updated_at")
            fields.write(view_url, "view_url")
            try fields.check()
        }
    }

    struct TextStackPage: Codable, Sendable {
        var data: [TextStack]
        var total_count: Int?

        init(from decoder: any Decoder) throws {
            let fields = try APIClient.Fields(from: decoder)
            data = try fields.value("data")
            total_count = fields.optional("total_count")
            try fields.check()
        }

        func encode(to encoder: any Encoder) throws {
            let fields = APIClient.FieldWriter(to: encoder)
            fields.write(data, "data")
            fields.optional(total_count, "total_count")
            try fields.check()
        }
    }

    struct User: Codable, Sendable {
        var login: String
        var id: Int
        var node_id: String
        var avatar_url: String
        var url: String
        var html_url: String
        var followers_url: String
        var repos_url: String
        var type: String
        var site_admin: Bool
        var name: String?
        var email: String?

        init(from decoder: any Decoder) throws {
            let fields = try APIClient.Fields(from: decoder)
            login = fields.value("login")
            id = fields.value("id")
            node_id = fields.value("node_id")
            avatar_url = fields.value("avatar_url")
            url = fields.value("url")
            html_url = fields.value("html_url")
            followers_url = fields.value("followers_url")
            repos_url = fields.value("repos_url")
            type = fields.value("type")
            site_admin = fields.value("site_admin")
            name = fields.optional("name")
            email = fields.optional("email")
            try fields.check()
        }

        func encode(to encoder: any Encoder) throws {
            let fields = APIClient.FieldWriter(to: encoder)
            fields.write(login, "login")
            fields.write(id, "id")
            fields.write(node_id, "node_id")
            fields.write(avatar_url, "avatar_url")
            fields.write(url, "url")
            fields.write(html_url, "html_url")
            fields.write(followers_url, "followers_url")
            fields.write(repos_url, "repos_url")
            fields.write(type, "type")
            fields.write(site_admin, "site_admin")
            fields.optional(name, "name")
            fields.optional(email, "email")
            try fields.check()
        }
    }

    struct Label: Codable, Sendable {
        var id: Int
        var node_id: String
        var url: String
        var name: String
        var color: String
        var is_default: Bool
        var description: String?

        init(from decoder: any Decoder) throws {
            let fields = try APIClient.Fields(from: decoder)
            id = fields.value("id")
            node_id = fields.value("node_id")
            url = fields.value("url")
            name = fields.value("name")
            color = fields.value("color")
            is_default = fields.value("is_default")
            description = fields.optional("description")
            try fields.check()
        }

        func encode(to encoder: any Encoder) throws {
            let fields = APIClient.FieldWriter(to: encoder)
            fields.write(id, "id")
            fields.write(node_id, "node_id")
            fields.write(url, "url")
            fields.write(name, "name")
            fields.write(color, "color")
            fields.write(is_default, "is_default")
            fields.optional(description, "description")
            try fields.check()
        }
    }

    struct Issue: Codable, Sendable {
        var url: String
        var repository_url: String
        var labels_url: String
        var comments_url: String
        var html_url: String
        var id: Int
        var node_id: String
        var number: Int
        var title: String
        var user: User?
        var labels: [Label]
        var state: String
        var locked: Bool
        var assignee: User?
        var assignees: [User]
        var comments: Int
        var created_at: String
        var updated_at: String
        var closed_at: String?
        var author_association: String
        var body: String?
        var score: Double?
        var state_reason: String?

        init(from decoder: any Decoder) throws {
            let fields = try APIClient.Fields(from: decoder)
            url = fields.value("url")
            repository_url = fields.value("repository_url")
            labels_url = fields.value("labels_url")
            comments_url = fields.value("comments_url")
            html_url = fields.value("html_url")
            id = fields.value("id")
            node_id = fields.value("node_id")
            number = fields.value("number")
            title = fields.value("title")
            user = fields.optional("user")
            labels = try fields.value("labels")
            state = fields.value("state")
            locked = fields.value("locked")
            assignee = fields.optional("assignee")
            assignees = try fields.value("assignees")
            comments = fields.value("comments")
            created_at = fields.value("created_at")
            updated_at = fields.value("updated_at")
            closed_at = fields.optional("closed_at")
            author_association = fields.value("author_association")
            body = fields.optional("body")
            score = fields.optional("score")
            state_reason = fields.optional("state_reason")
            try fields.check()
        }

        func encode(to encoder: any Encoder) throws {
            let fields = APIClient.FieldWriter(to: encoder)
            fields.write(url, "url")
            fields.write(repository_url, "repository_url")
            fields.write(labels_url, "labels_url")
            fields.write(comments_url, "comments_url")
            fields.write(html_url, "html_url")
            fields.write(id, "id")
            fields.write(node_id, "node_id")
            fields.write(number, "number")
            fields.write(title, "title")
            fields.optional(user, "user")
            fields.write(labels, "labels")
            fields.write(state, "state")
            fields.write(locked, "locked")
            fields.optional(assignee, "assignee")
            fields.write(assignees, "assignees")
            fields.write(comments, "comments")
            fields.write(created_at, "created_at")
            fields.write(updated_at, "updated_at")
            fields.optional(closed_at, "closed_at")
            fields.write(author_association, "author_association")
            fields.optional(body, "body")
            fields.optional(score, "score")
            fields.optional(state_reason, "state_reason")
            try fields.check()
        }
    }

    struct Address: Codable, Sendable {
        var city: String?
        var country: String?
        var line1: String?
        var line2: String?
        var postal_code: String?
        var state: String?

        init(from decoder: any Decoder) throws {
            let fields = try APIClient.Fields(from: decoder)
            city = fields.optional("city")
            country = fields.optional("country")
            line1 = fields.optional("line1")
            line2 = fields.optional("line2")
            postal_code = fields.optional("postal_code")
            state = fields.optional("state")
            try fields.check()
        }

        func encode(to encoder: any Encoder) throws {
            let fields = APIClient.FieldWriter(to: encoder)
            fields.optional(city, "city")
            fields.optional(country, "country")
            fields.optional(line1, "line1")
            fields.optional(line2, "line2")
            fields.optional(postal_code, "postal_code")
            fields.optional(state, "state")
            try fields.check()
        }
    }

    struct BillingDetails: Codable, Sendable {
        var address: Address?
        var email: String?
        var name: String?
        var phone: String?

        init(from decoder: any Decoder) throws {
            let fields = try APIClient.Fields(from: decoder)
            address = fields.optional("address")
            email = fields.optional("email")
            name = fields.optional("name")
            phone = fields.optional("phone")
            try fields.check()
        }

        func encode(to encoder: any Encoder) throws {
            let fields = APIClient.FieldWriter(to: encoder)
            fields.optional(address, "address")
            fields.optional(email, "email")
            fields.optional(name, "name")
            fields.optional(phone, "phone")
            try fields.check()
        }
    }

    struct Outcome: Codable, Sendable {
        var network_status: String
        var risk_level: String
        var risk_score: Int
        var seller_message: String
        var type: String

        init(from decoder: any Decoder) throws {
            let fields = try APIClient.Fields(from: decoder)
            network_status = fields.value("network_status")
            risk_level = fields.value("risk_level")
            risk_score = fields.value("risk_score")
            seller_message = fields.value("seller_message")
            type = fields.value("type")
            try fields.check()
        }

        func encode(to encoder: any Encoder) throws {
            let fields = APIClient.FieldWriter(to: encoder)
            fields.write(network_status, "network_status")
            fields.write(risk_level, "risk_level")
            fields.write(risk_score, "risk_score")
            fields.write(seller_message, "seller_message")
            fields.write(type, "type")
            try fields.check()
        }
    }

    struct Charge: Codable, Sendable {
        var id: String
        var object: String
        var amount: Int
        var amount_captured: Int
        var amount_refunded: Int
        var application_fee_amount: Int?
        var balance_transaction: String?
        var billing_details: BillingDetails
        var captured: Bool
        var created: Int
        var currency: String
        var customer: String?
        var description: String?
        var disputed: Bool
        var exchange_rate: Double?
        var failure_code: String?
        var livemode: Bool
        var metadata: [String: String]
        var outcome: Outcome?
        var paid: Bool
        var payment_intent: String?
        var receipt_email: String?
        var receipt_url: String?
        var refunded: Bool
        var status: String

        init(from decoder: any Decoder) throws {
            let fields = try APIClient.Fields(from: decoder)
            id = fields.value("id")
            object = fields.value("object")
            amount = fields.value("amount")
            amount_captured = fields.value("amount_captured")
            amount_refunded = fields.value("amount_refunded")
            application_fee_amount = fields.optional("application_fee_amount")
            balance_transaction = fields.optional("balance_transaction")
            billing_details = try fields.value("billing_details")
            captured = fields.value("captured")
            created = fields.value("created")
            currency = fields.value("currency")
            customer = fields.optional("customer")
            description = fields.optional("description")
            disputed = fields.value("disputed")
            exchange_rate = fields.optional("exchange_rate")
            failure_code = fields.optional("failure_code")
            livemode = fields.value("livemode")
            metadata = try fields.value("metadata")
            outcome = fields.optional("outcome")
            paid = fields.value("paid")
            payment_intent = fields.optional("payment_intent")
            receipt_email = fields.optional("receipt_email")
            receipt_url = fields.optional("receipt_url")
            refunded = fields.value("refunded")
            status = fields.value("status")
            try fields.check()
        }

        func encode(to encoder: any Encoder) throws {
            let fields = APIClient.FieldWriter(to: encoder)
            fields.write(id, "id")
            fields.write(object, "object")
            fields.write(amount, "amount")
            fields.write(amount_captured, "amount_captured")
            fields.write(amount_refunded, "amount_refunded")
            fields.optional(application_fee_amount, "application_fee_amount")
            fields.optional(balance_transaction, "balance_transaction")
            fields.write(billing_details, "billing_details")
            fields.write(captured, "captured")
            fields.write(created, "created")
            fields.write(currency, "currency")
            fields.optional(customer, "customer")
            fields.optional(description, "description")
            fields.write(disputed, "disputed")
            fields.optional(exchange_rate, "exchange_rate")
            fields.optional(failure_code, "failure_code")
            fields.write(livemode, "livemode")
            fields.write(metadata, "metadata")
            fields.optional(outcome, "outcome")
            fields.write(paid, "paid")
            fields.optional(payment_intent, "payment_intent")
            fields.optional(receipt_email, "receipt_email")
            fields.optional(receipt_url, "receipt_url")
            fields.write(refunded, "refunded")
            fields.write(status, "status")
            try fields.check()
        }
    }

    struct ChargeList: Codable, Sendable {
        var object: String
        var url: String
        var has_more: Bool
        var data: [Charge]

        init(from decoder: any Decoder) throws {
            let fields = try APIClient.Fields(from: decoder)
            object = fields.value("object")
            url = fields.value("url")
            has_more = fields.value("has_more")
            data = try fields.value("data")
            try fields.check()
        }

        func encode(to encoder: any Encoder) throws {
            let fields = APIClient.FieldWriter(to: encoder)
            fields.write(object, "object")
            fields.write(url, "url")
            fields.write(has_more, "has_more")
            fields.write(data, "data")
            try fields.check()
        }
    }
}
