/// Enough English grammar to find the verb in an operation's name, and the words that belong to it.
enum CallGrammar {
    static func isVerb(_ word: String) -> Bool {
        plainVerbs.contains(word) || nounVerbs.contains(word)
    }

    /// Returns true if a group with this name could be the verb of an operation.
    static func canBeVerb(_ word: String) -> Bool {
        isVerb(word) || nounsAndVerbs.contains(word)
    }

    /// Returns true for a verb with words that need no noun: `get`, `bulk create or update`, `list all`.
    static func isCommand(_ words: ArraySlice<String>) -> Bool {
        var rest = words
        if rest.count > 1, adverbs.contains(words[words.startIndex]) { rest = rest.dropFirst() }
        guard let first = rest.first, isVerb(first) else { return false }
        rest = rest.dropFirst()
        while let conjunction = rest.first, conjunctions.contains(conjunction),
            let verb = rest.dropFirst().first, isVerb(verb)
        {
            rest = rest.dropFirst(2)
        }
        return rest.allSatisfy(determiners.contains)
    }

    /// Returns true if the words after a noun belong to the verb, such as `by ID`, and not to a name that begins with
    /// the noun, such as the `through rate` of a click, the `of service` of terms, or the `in attempts` of a log.
    static func isAddition(_ words: ArraySlice<String>, toPlural isPlural: Bool) -> Bool {
        guard let first = words.first else { return true }
        if words.allSatisfy({ OperationGroup.isVersion(Substring($0)) }) { return true }
        guard words.count > 1 else { return false }
        return prepositions.contains(first) || isPlural && loosePrepositions.contains(first)
    }

    /// Returns true if the word belongs to the word before it.
    static func isBound(_ word: String) -> Bool {
        [prepositions, loosePrepositions, conjunctions, particles].contains { $0.contains(word) }
    }

    /// Words that identify a thing and can stand for it.
    static let identifiers: Set<String> = [
        "code", "guid", "handle", "hash", "id", "key", "login", "name", "number", "sid", "slug", "token", "uid", "uuid",
    ]

    private static let conjunctions: Set<String> = ["and", "or"]

    private static let determiners: Set<String> = [
        "all", "any", "current", "default", "existing", "latest", "local", "many", "multiple", "new", "published",
        "recent", "single",
    ]

    /// Words that can precede the verb.
    private static let adverbs: Set<String> = ["batch", "bulk", "force", "hard", "mass", "soft"]

    private static let prepositions: Set<String> = [
        "across", "after", "before", "between", "by", "for", "from", "since", "until", "using", "via", "with", "within",
        "without",
    ]

    /// Prepositions that are also parts of verbs and nouns: to log in, an add-on, text to speech.
    private static let loosePrepositions: Set<String> = ["as", "at", "in", "into", "on", "onto", "to", "under"]

    private static let particles: Set<String> = [
        "about", "against", "along", "are", "around", "away", "back", "down", "has", "is", "less", "no", "non", "not",
        "of", "off", "out", "over", "per", "through", "up",
    ]

    /// Words that are nearly always verbs.
    static let plainVerbs: Set<String> = [
        "accept", "activate", "add", "allow", "append", "apply", "approve", "assign", "attach", "authenticate",
        "authorize", "ban", "begin", "bind", "cancel", "clear", "complete", "confirm", "connect", "convert", "create",
        "deactivate", "decline", "decrypt", "delete", "deny", "deploy", "deregister", "describe", "destroy", "detach",
        "detect", "disable", "discard", "disconnect", "dismiss", "edit", "enable", "encrypt", "enroll", "execute",
        "expire", "extend", "fetch", "finalize", "find", "finish", "generate", "get", "give", "grant", "hide",
        "identify", "ignore", "insert", "install", "invalidate", "invite", "join", "kick", "leave", "lookup", "make",
        "merge", "migrate", "modify", "move", "mute", "notify", "pause", "perform", "promote", "provision", "publish",
        "purge", "put", "reactivate", "read", "recover", "redeem", "regenerate", "register", "reject", "remind",
        "remove", "rename", "renew", "reopen", "reorder", "replace", "resend", "resize", "resolve", "restart",
        "restore", "resume", "retrieve", "retry", "revoke", "rotate", "save", "send", "show", "simulate", "skip",
        "stop", "submit", "subscribe", "suspend", "take", "terminate", "toggle", "unarchive", "unassign", "unban", "unblock",
        "unfollow", "uninstall", "unlink", "unlock", "unmerge", "unmute", "unpin", "unpublish", "unregister",
        "unsubscribe", "update", "upgrade", "upsert", "validate", "verify", "withdraw", "write",
    ]

    /// Words that are verbs where a verb is expected.
    private static let nounVerbs: Set<String> = [
        "archive", "backup", "batch", "block", "bulk", "cache", "check", "clone", "close", "copy", "count", "download",
        "export", "filter", "follow", "fork", "import", "list", "lock", "login", "logout", "open", "patch", "pin",
        "ping", "post", "preview", "prune", "query", "refresh", "release", "reset", "restrict", "revert", "run", "scan",
        "scroll", "search", "set", "share", "star", "start", "sync", "transfer", "trigger", "undo", "upload", "watch",
    ]

    /// Nouns that can be verbs as well, as in to order something.
    private static let nounsAndVerbs: Set<String> = [
        "answer", "bill", "book", "call", "charge", "chat", "click", "comment", "email", "file", "host", "invoice",
        "label", "link", "log", "mail", "map", "mark", "match", "mention", "message", "name", "note", "number", "order",
        "page", "pay", "plan", "play", "price", "process", "quote", "rank", "rate", "record", "refund", "report",
        "request", "review", "route", "schedule", "score", "ship", "sign", "stream", "support", "tag", "test", "time",
        "track", "trade", "train", "view", "visit", "vote",
    ]
}
