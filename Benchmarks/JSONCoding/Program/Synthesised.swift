import Foundation

/// Models with the `Codable` that the compiler synthesises, for Foundation's coders.
enum Synthesised {
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
    }

    struct VersionStackPage: Codable, Sendable {
        var data: [VersionStack]
        var total_count: Int?
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
    }

    struct TextStackPage: Codable, Sendable {
        var data: [TextStack]
        var total_count: Int?
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
    }

    struct Label: Codable, Sendable {
        var id: Int
        var node_id: String
        var url: String
        var name: String
        var color: String
        var is_default: Bool
        var description: String?
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
    }

    struct Address: Codable, Sendable {
        var city: String?
        var country: String?
        var line1: String?
        var line2: String?
        var postal_code: String?
        var state: String?
    }

    struct BillingDetails: Codable, Sendable {
        var address: Address?
        var email: String?
        var name: String?
        var phone: String?
    }

    struct Outcome: Codable, Sendable {
        var network_status: String
        var risk_level: String
        var risk_score: Int
        var seller_message: String
        var type: String
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
    }

    struct ChargeList: Codable, Sendable {
        var object: String
        var url: String
        var has_more: Bool
        var data: [Charge]
    }
}
