import Diagnostics
import OpenAPI
import Testing

@testable import SwiftPlan

/// Checks the Swift names of operations, which come from the `operationId` or from the method and path.
@Suite struct CallNameTests {
    @Test(arguments: table)
    func `the name of an operation leaves out the words of its group`(_ row: Row) throws {
        let operation = try row.operation()
        let namer = CallNamer(group: Words(row.group).list, operations: [operation])
        #expect(namer.names()[0].first == row.name)
    }

    @Test(
        arguments: [
            ("media.putText", "media"), ("admin.apps.list", "admin.apps"), ("repos/list-for-org", "repos"),
            ("UsersController_findAll", "Users"), ("UsersController.findAll", "Users"), ("v1.pets.list", "pets"),
            ("getPets", nil), ("get_hubs_v2025.0", nil), ("GET_/v1/x", nil), ("GET /pets/{id}", nil), (".a", nil), ("a.", nil),
            ("", nil),
        ] as [(String, String?)])
    func `an operationId with a namespace gives the group of an operation without tags`(_ id: String, _ namespace: String?) {
        #expect(OperationID.namespace(of: id) == namespace)
    }

    @Test func `a call whose short name is taken has its long name`() throws {
        let list = try Row("Webhooks", "getWebhooks", "").operation()
        let one = try Row("Webhooks", "getWebhook", "").operation()
        var scope = NameScope()
        let namer = CallNamer(group: ["webhooks"], operations: [list, one, one])
        let names = namer.names().map { scope.claim(firstOf: $0) }
        #expect(names == ["get", "getWebhook", "get2"])
    }

    @Test(arguments: namespaces)
    func `a name has its namespace only if another operation of the group has the same name`(_ group: Group) throws {
        let operations = try group.calls.map { try Row(group.title, $0.id, $0.name).operation() }
        let namer = CallNamer(group: Words(group.title).list, operations: operations)
        #expect(namer.names().map(\.first) == group.calls.map(\.name))
    }

    static let namespaces = [
        Group("Account Permissions", ("accountUserRoles.index", "index"), ("accountUserRoles.update", "update")),
        Group("Definitions", ("definitions.delete", "delete"), ("metadata.definitions.list", "list")),
        Group("Definitions", ("definitions.delete", "delete"), ("fields.delete", "fieldsDelete")),
        Group("Access", ("teams.list", "teamsList"), ("users.list", "usersList"), ("users.ban", "ban")),
        Group("Access", ("teams/list", "teamsList"), ("users/list", "usersList")),
        Group("Access", ("TeamsController_list", "teamsList"), ("UsersController_list", "usersList")),
        Group("Admin", ("admin.apps.list", "appsList"), ("admin.users.list", "usersList"), ("admin.ban", "ban")),
        Group("Users", ("V1UsersController_list", "v1List"), ("V2UsersController_list", "v2List")),
        Group("Users", ("V1UsersController_list", "list")),
        Group("Users", ("users.getUser", "get"), ("users.get", "get")),
        Group("People", ("users.getPerson", "usersGetPerson"), ("getPerson", "get")),
        // The dots separate the words of a phrase.
        Group("Users", ("get.user.by.id", "getByID"), ("reports.get.yml", "reportsGetYML")),
    ]

    struct Group: Sendable, CustomTestStringConvertible {
        let title: String
        let calls: [(id: String, name: String)]

        init(_ title: String, _ calls: (id: String, name: String)...) {
            self.title = title
            self.calls = calls
        }

        var testDescription: String { "\(title): \(calls.map(\.id).joined(separator: ", "))" }
    }

    static let table: [Row] = [
        // The group before a separator, or before the verb.
        Row("Version Stacks", "version_stacks.copy", "copy"),
        Row("repos", "repos/list-for-org", "listForOrg"),
        Row("Fax Line", "faxLineCreate", "create"),
        Row("Add-Ons", "addons_get_app", "getApp"),
        Row("Floating IP Actions", "floatingIPs_action_get", "get"),
        Row("VPC NAT Gateways", "vpcnatgateways_create", "create"),
        Row("Packages", "packages/delete-package-for-org", "deleteForOrg"),
        Row("Codes of Conduct", "codes-of-conduct/get-all-codes-of-conduct", "getAll"),
        Row("actions", "actions/get-github-actions-permissions", "getGitHubActionsPermissions"),
        Row("Team", "teamSubTeams", "subTeams"),
        Row("issues", "issues/list-labels-on-issue", "listLabelsOnIssue"),
        Row("search", "search/users", "users"),

        // A group that is a verb.
        Row("Uploads", "uploadFile", "uploadFile"),
        Row("Uploads", "uploadCreate", "create"),

        Row("Uploads", "uploads_list", "list"),
        Row("Batch", "batchFile", "batchFile"),
        Row("Click", "clickButton", "clickButton"),
        Row("Order", "orderPizza", "orderPizza"),
        Row("Orders", "ordersHistory", "history"),
        Row("Order", "orderCreate", "create"),

        // The group at the beginning of a phrase.
        Row("Click", "clickThroughRate", "clickThroughRate"),
        Row("click", "click_through_rate", "clickThroughRate"),
        Row("Time", "timeToLive", "timeToLive"),
        Row("Teams", "teamMembers", "members"),
        Row("Billing", "billingInsights_list", "insightsList"),
        Row("Collections", "collection_exists", "exists"),
        Row("Click", "Click_getRate", "getRate"),
        Row("Messages", "Message_sendNow", "sendNow"),

        // The group as the object of the verb.
        Row("Pets", "getPetById", "getByID"),
        Row("Pets", "findPetsByStatus", "findByStatus"),
        Row("Pets", "listAllPets", "listAll"),
        Row("Pets", "getPetV2", "getV2"),
        Row("Users", "createOrUpdateUser", "createOrUpdate"),
        Row("Users", "bulkCreateUsers", "bulkCreate"),
        Row("Users", "createUsersWithListInput", "createWithListInput"),
        Row("Users", "loginUser", "login"),
        Row("Batch", "listBatches", "list"),
        Row("click", "getClick", "get"),
        Row("click", "listClicks", "list"),
        Row("Issues", "listIssuesInRepo", "listInRepo"),
        Row("Variables", "getPublishedVariables", "getPublished"),

        // Names that need the word of the group.
        Row("click", "getClickThroughRate", "getClickThroughRate"),
        Row("click", "getNoClickRate", "getNoClickRate"),
        Row("click", "getNoClick", "getNoClick"),
        Row("click", "getClickRate", "getClickRate"),
        Row("click", "getCostPerClick", "getCostPerClick"),
        Row("Cost", "getCostPerClick", "getCostPerClick"),
        Row("Log", "listLogInAttempts", "listLogInAttempts"),
        Row("Speech", "createSpeechToText", "createSpeechToText"),
        Row("Terms", "getTermsOfService", "getTermsOfService"),
        Row("Runs", "listCheckRuns", "listCheckRuns"),
        Row("Keys", "getPrivateKey", "getPrivateKey"),
        Row("Rates", "clickRate", "clickRate"),
        Row("Chat", "createChatCompletion", "createChatCompletion"),
        Row("Guilds", "list_guild_emojis", "listGuildEmojis"),
        Row("packages", "packages/delete-package-version", "deletePackageVersion"),
        Row("Users", "getMyUser", "getMyUser"),
        Row("Guilds", "banUserFromGuild", "banUserFromGuild"),
        Row("Projects", "getTeamProjects", "getTeamProjects"),
        Row("Roles", "createProjectRole", "createProjectRole"),
        Row("Users", "listUsersAndTeams", "listUsersAndTeams"),
        Row("Groups", "addUserToGroupForOrg", "addUserToGroupForOrg"),
        Row("Pets", "pets", "pets"),
        Row("", "getPets", "getPets"),

        // A missing `operationId`, or an `operationId` that a tool generated from the method and path.
        Row("Pets", nil, "get", path: "/v2/pets"),
        Row("Pets", nil, "getByID", path: "/pets/{pet_id}"),
        Row("Pets", nil, "getByPet", path: "/pets/{pet}"),
        Row("Pets", nil, "getToysByPetIDAndToyID", path: "/pets/{petId}/toys/{toyId}"),
        Row("x", "GET_/v1/x", "get", path: "/v1/x"),
        Row("Hubs", "get_hubs_id_v2025.0", "getByIDV2025_0", path: "/hubs/{hub_id}"),
        Row("Click", nil, "getClickThroughRate", path: "/click-through-rate"),
        Row("Click", nil, "getThroughRate", path: "/click/through-rate"),
        Row("Pets", nil, "getUsersPets", path: "/users/pets"),
        Row("Pets", nil, "getByPetStoreURL", path: "/pets/{pet_store_url}"),
        Row("Pets", nil, "getByExposedID", path: "/pets/{pet_exposed_id}"),
        Row("Metadata", "get_metadata_id_id_schema", "getSchemaByScopeAndKey", path: "/metadata/{scope}/{key}/schema"),
        Row("Accounts", "GetAccountsAccountPersons", "getPersonsByAccount", path: "/v1/accounts/{account}/persons"),
        Row("Users", "users_get", "get", path: "/users"),

        // Additions of frameworks.
        Row("Users", "list_users_api_v1_users__get", "list", path: "/api/v1/users/"),
        Row("Users", "read_user_users__user_id__get", "read", path: "/users/{user_id}"),
        Row("Users", "UsersController_findAll", "findAll", path: "/users"),
        Row("Jobs", "getJobTimeMS", "getJobTimeMS"),
        Row("Users", "V1UsersController_findAll", "findAll", path: "/v1/users"),
    ]

    struct Row: Sendable, CustomTestStringConvertible {
        let group: String
        let id: String?
        let name: String
        let path: String

        init(_ group: String, _ id: String?, _ name: String, path: String = "/unlike") {
            self.group = group
            self.id = id
            self.name = name
            self.path = path
        }

        var testDescription: String { "\(group): \(id ?? path)" }

        func operation() throws -> Operation {
            let id = id.map { #""operationId": "\#($0)", "# } ?? ""
            let text =
                #"{"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {"\#(path)": {"get": {\#(id)"#
                + #""responses": {"204": {"description": ""}}}}}}"#
            let diagnostics = DiagnosticCollector()
            let document = DocumentReader(files: OneFile(text: text), diagnostics: diagnostics).read("spec.json")
            return try #require(document?.operations.first)
        }
    }

    private struct OneFile: FileSource {
        let text: String

        func read(_ path: String) throws(FileProblem) -> [UInt8] { Array(text.utf8) }

        func names(inFolder path: String) -> [String] { [] }
    }
}
